import { runsOf } from './table-cells';
import type { Sheet } from './workbook';

/** Deletes rows (counted from 1): one call for each stretch of neighbours, from the bottom up. */
export function deleteRows(sheet: Sheet, rows: readonly number[]): void {
  for (const { start, width } of runsOf(rows).reverse()) {
    // A sheet keeps at least one row that is not frozen.
    const isLastBody = start === 2 && width === sheet.getMaxRows() - 1;
    if (isLastBody) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
    sheet.deleteRows(start, width);
  }
}
