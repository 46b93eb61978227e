/** Rows with named columns: what a custom function gets as a range and the add-on reads from a sheet. */
export interface Table<K extends string> {
  /** The records, without the header row. */
  readonly rows: readonly (readonly unknown[])[];
  /** Position of each column within a row, counted from 0; a column that is not there has none. */
  readonly at: Readonly<Partial<Record<K, number>>>;
  /** Number of the first record as a person counts: the header is row 1. */
  readonly firstRow: number;
}

/** True for what Sheets gives for an empty cell, and for what a caller left out. */
export function isBlank(cell: unknown): cell is '' | null | undefined {
  return cell === '' || cell === null || cell === undefined;
}

/** The cell of a column; blank where the table lacks the column. */
export function cellOf<K extends string>(table: Table<K>, row: readonly unknown[], key: K): unknown {
  const position = table.at[key];
  return position === undefined ? '' : row[position];
}
