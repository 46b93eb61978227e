/** The last row and column with content. An upper bound for each sheet spares the search of empty rows at the bottom. */
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Mutation } from '../protocol';
import type { CellMatrix, Core } from './core';

/** Mutations that leave contents where they are. */
const HARMLESS =
  /^formula\.|col-width|row-height|auto-height|frozen|tab-color|gridlines|worksheet-(hide|name|order)|visible|hidden|range-theme|data-validation|conditional|note|drawing|filter/;

export function watchRowsInUse({ onMutation, sheetOf, spillsOf, contentOfRow }: Core) {
  const bounds = new Map<string, number>();

  onMutation(({ id, params }: Mutation) => {
    const { subUnitId, cellValue } = params as { subUnitId?: string; cellValue?: CellMatrix };
    if (id === SetRangeValuesMutation.id && subUnitId && cellValue) {
      const bound = bounds.get(subUnitId);
      if (bound !== undefined) bounds.set(subUnitId, lastTouched(cellValue, bound));
    } else if (!HARMLESS.test(id)) bounds.clear();
  });

  function lastTouched(cellValue: CellMatrix, bound: number): number {
    let last = bound;
    for (const row of Object.keys(cellValue)) last = Math.max(last, Number(row) + 1);
    return last;
  }

  function lastSpilled(sheet: string): number {
    return Object.keys(spillsOf(sheet) ?? {}).reduce((last, row) => Math.max(last, Number(row) + 1), 0);
  }

  /** Counted from 1; 0 for an empty sheet. */
  function lastRow(sheet: string): number {
    const rows = sheetOf(sheet).getRowCount();
    let row = Math.min(rows, Math.max(bounds.get(sheet) ?? rows, lastSpilled(sheet)));
    while (row > 0 && contentOfRow(sheet, row - 1).length === 0) row -= 1;
    bounds.set(sheet, row);
    return row;
  }

  function lastColumn(sheet: string): number {
    let last = 0;
    for (let row = lastRow(sheet) - 1; row >= 0; row -= 1) {
      for (const [column] of contentOfRow(sheet, row)) last = Math.max(last, column + 1);
    }
    return last;
  }

  return { lastRow, lastColumn };
}
