/** What an import would do, worked out before anything is written. */
import { type ConversionOptions, rowConverter, rowText } from './convert-row';
import type { ImportFile } from './import-file';
import type { ImportFlag, ImportRecord, RowProblem, UnreadRow } from './import-record';

export interface FileReading {
  /** In the file's order, each External ID once. */
  readonly records: readonly ImportRecord[];
  readonly unread: readonly UnreadRow[];
  /** Rows whose External ID an earlier row of the file has; they land in Import issues too. */
  readonly repeated: readonly UnreadRow[];
  /** Number of rows that a person chose not to bring in, by their stage. */
  readonly leftOut: number;
}

/** Converts every row of the file. */
export function readFile(file: ImportFile, options: ConversionOptions): FileReading {
  const convert = rowConverter(file.headers, file.key, options);
  const records: ImportRecord[] = [];
  const unread: UnreadRow[] = [];
  const repeated: UnreadRow[] = [];
  const lineOfId = new Map<string, number>();
  let leftOut = 0;
  for (const row of file.rows) {
    const converted = convert(row);
    if (converted.kind === 'leftOut') leftOut += 1;
    else if (converted.kind === 'unread') unread.push(converted.unread);
    else {
      const { externalId, line } = converted.record;
      const earlier = lineOfId.get(externalId);
      if (earlier === undefined) {
        lineOfId.set(externalId, line);
        records.push(converted.record);
      } else {
        const issue = { problem: 'sameIdAgain', column: externalId, value: String(earlier) } as const;
        repeated.push({ line, issues: [issue], row: rowText(row) });
      }
    }
  }
  return { records, unread, repeated, leftOut };
}

export interface ProblemGroup {
  readonly problem: RowProblem;
  readonly column: string;
  readonly count: number;
  /** The first few, as examples. */
  readonly first: readonly { readonly line: number; readonly value: string }[];
}

const EXAMPLES = 3;

/** Why rows cannot come in: one group a problem and column, the commonest first. */
export function groupProblems(rows: readonly UnreadRow[]): ProblemGroup[] {
  const groups = new Map<
    string,
    { problem: RowProblem; column: string; count: number; first: ProblemGroup['first'][number][] }
  >();
  for (const { line, issues } of rows) {
    for (const { problem, column, value } of issues) {
      const key = `${problem} ${column}`;
      const group = groups.get(key) ?? { problem, column, count: 0, first: [] };
      group.count += 1;
      if (group.first.length < EXAMPLES) group.first.push({ line, value });
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** Number of records with each flag, the commonest first. */
export function countFlags(records: readonly ImportRecord[]): (readonly [flag: ImportFlag, count: number])[] {
  const counts = new Map<ImportFlag, number>();
  for (const { flags } of records) for (const flag of flags) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
