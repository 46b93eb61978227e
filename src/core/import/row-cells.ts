/** The cells of one row, by what their columns were said to be. */
import { cellText } from './cell-text';
import type { FileRow } from './import-file';
import type { ColumnMapping, ImportTarget } from './target';

export type TargetColumns = ReadonlyMap<ImportTarget, readonly number[]>;

/** Columns of each target, in the file's order. */
export function columnsByTarget(mapping: ColumnMapping): TargetColumns {
  const columns = new Map<ImportTarget, number[]>();
  mapping.forEach((target, column) => {
    if (target === 'ignored') return;
    const known = columns.get(target);
    if (known) known.push(column);
    else columns.set(target, [column]);
  });
  return columns;
}

/** Text of a target's cell; empty where it is blank or no column has that target. */
export function textOf(row: FileRow, columns: TargetColumns, target: ImportTarget): string {
  return cellText(row.cells[columns.get(target)?.[0] ?? -1]);
}

/** The text for the note; where several columns go there, each is named: "Sector: retail · Source: fair". */
export function notesOf(row: FileRow, columns: TargetColumns, headers: readonly string[]): string {
  const noted = columns.get('note') ?? [];
  return noted
    .map((column) => ({ header: headers[column] ?? '', text: cellText(row.cells[column]) }))
    .filter(({ text }) => text !== '')
    .map(({ header, text }) => (noted.length === 1 ? text : `${header}: ${text}`))
    .join(' · ');
}

/** The column that says who brought a deal: the partner's where there is one, else the owner's. */
export function sellerTarget(columns: TargetColumns): 'partner' | 'owner' | undefined {
  if (columns.has('partner')) return 'partner';
  return columns.has('owner') ? 'owner' : undefined;
}
