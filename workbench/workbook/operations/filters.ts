/** The filter of a sheet: at most one. */
import { RemoveSheetsFilterMutation, SetSheetsFilterRangeMutation, SheetsFilterService } from '@univerjs/sheets-filter';
import type { Area } from '../../protocol';
import { fail, UNIT } from '../basics';
import type { Core } from '../core';

export type FilterOperations = ReturnType<typeof filterOperations>;

export function filterOperations({ injector, mutate }: Core) {
  const service = injector.get(SheetsFilterService);

  function filter(sheet: string): Area | null {
    const range = service.getFilterModel(UNIT, sheet)?.getRange();
    if (!range) return null;
    const { startRow: row, startColumn: column, endRow, endColumn } = range;
    return { sheet, row, column, height: endRow - row + 1, width: endColumn - column + 1 };
  }

  return {
    filter,
    createFilter({ sheet, row, column, height, width }: Area): void {
      if (filter(sheet)) fail("You can't create a filter in a sheet that already has a filter.");
      const range = { startRow: row, startColumn: column, endRow: row + height - 1, endColumn: column + width - 1 };
      mutate(SetSheetsFilterRangeMutation.id, { subUnitId: sheet, range });
    },
    removeFilter: (sheet: string): void => void mutate(RemoveSheetsFilterMutation.id, { subUnitId: sheet }),
  };
}
