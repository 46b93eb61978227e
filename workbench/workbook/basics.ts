/** Id of the one workbook. */
export const UNIT = 'workbook';
/** As a new Google sheet. */
export const GRID = {
  rowCount: 1000,
  columnCount: 26,
  defaultColumnWidth: 100,
  defaultRowHeight: 21,
  defaultStyle: { ff: 'Arial', fs: 10, vt: 3 },
};

/** Rows of `at(row, column)` for a rectangle. */
export function grid<T>(
  { row, column, height, width }: { row: number; column: number; height: number; width: number },
  at: (row: number, column: number) => T,
): T[][] {
  return Array.from({ length: height }, (_, r) => Array.from({ length: width }, (__, c) => at(row + r, column + c)));
}

export function fail(message: string): never {
  throw new Error(message);
}
