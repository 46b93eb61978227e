/** A parsed file: a header row and records, each with the line it starts on. */

export interface FileRow {
  /** Counted from 1, the header included. */
  readonly line: number;
  readonly cells: readonly string[];
  /** True where a quotation mark of this row is not closed or stands in the middle of a cell. */
  readonly broken?: true;
}

export interface ImportFile {
  readonly name: string;
  /** Tells this content from any other; part of the External IDs that are made up. */
  readonly key: string;
  readonly headers: readonly string[];
  readonly rows: readonly FileRow[];
}

const isBlankRow = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/**
 * Gives every record its line and leaves the wholly blank ones out. A record with line breaks inside quotes takes
 * several lines.
 * @param records all records of the file, blank ones included, the header first.
 * @param broken positions in `records` whose quotation marks are broken.
 */
export function numberRows(records: readonly (readonly string[])[], broken: ReadonlySet<number>): FileRow[] {
  const rows: FileRow[] = [];
  let line = 1;
  records.forEach((cells, position) => {
    if (!isBlankRow(cells)) rows.push(broken.has(position) ? { line, cells, broken: true } : { line, cells });
    line += 1;
    for (const cell of cells) line += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
  });
  return rows;
}

/** One line of CSV that any reader takes back apart into these cells. */
export function asCsvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(',');
}

/** 16 hexadecimal digits that tell one content from another: two FNV-1a hashes with different multipliers. */
export function contentKey(content: string): string {
  let low = 0x811c9dc5;
  let high = 0xc59d1c81;
  for (let at = 0; at < content.length; at += 1) {
    const unit = content.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995) ^ (high >>> 15);
  }
  return [low, high].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
