import type { Language } from '../core/language';
import type { PlainValue } from '../core/log/record';
import { DEAL_COLUMNS, type DealColumn } from '../core/schema';
import { cellFor } from './record-cells';
import { type OpenTable, runsOf } from './table-cells';

/** Writes one column of many rows and no other cell: one call for each stretch of neighbouring rows. */
export function updateColumn(
  { sheet, columns }: OpenTable<'deals'>,
  key: DealColumn,
  valueByRow: ReadonlyMap<number, PlainValue>,
  language: Language,
): void {
  const column = columns[key];
  if (column === undefined) return;
  for (const { start, width } of runsOf([...valueByRow.keys()])) {
    const cells = Array.from({ length: width }, (_, i) => [
      cellFor(DEAL_COLUMNS[key], valueByRow.get(start + i), language),
    ]);
    sheet.getRange(start, column, width, 1).setValues(cells);
  }
}
