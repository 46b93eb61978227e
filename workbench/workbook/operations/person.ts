/** What a person does in the grid, for tests; a page sends Univer's own mutations instead. */
import type { Area } from '../../protocol';
import type { CellValue, Edit } from '../../session';
import { fromCell } from '../cell-values';
import type { Core } from '../core';

export type PersonOperations = ReturnType<typeof personOperations>;

export function personOperations({ announce, matrixOf, patternOf, rangeOf, write }: Core) {
  const valueAt = ({ sheet, row, column }: Area): CellValue => {
    const cell = matrixOf(sheet).getValue(row, column);
    return fromCell(cell, patternOf(cell));
  };

  return {
    /** Types one value or pastes several; returns what onEdit is told. */
    type(area: Area, rows: CellValue[][]): Edit {
      const single = area.height === 1 && area.width === 1;
      const oldValue = valueAt(area);
      write(area, (r, c) => rows[r]?.[c] ?? null, true);
      announce();
      return single ? { ...area, oldValue, value: valueAt(area) } : area;
    },
    /** Sorts the rows of an area by one of its columns, as Data → Sort range does. */
    sortRows(area: Area, column: number, ascending: boolean): void {
      announce();
      rangeOf(area).sort({ column, ascending });
    },
  };
}
