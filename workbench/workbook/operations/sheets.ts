/** Sheets, their rows and columns, and how they look. */

import type { Worksheet } from '@univerjs/core';
import {
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { GRID } from '../basics';
import type { Core } from '../core';
import {
  type Along,
  freeName,
  refuseDeleting,
  refuseFreezingAll,
  refuseHidingLast,
  refuseInserting,
  refuseOutside,
  refuseRemovingLast,
  refuseTakenName,
  type SheetInfo,
} from '../sheet-rules';
import type { Structure } from '../structure';

export type SheetOperations = ReturnType<typeof sheetOperations>;

export function sheetOperations({ book, model, announce, sheetOf, facadeOf, mutate }: Core, structure: Structure) {
  const describe = (sheet: Worksheet): SheetInfo => ({
    id: sheet.getSheetId(),
    name: sheet.getName(),
    rows: sheet.getRowCount(),
    columns: sheet.getColumnCount(),
    frozenRows: Math.max(0, sheet.getFreeze().ySplit),
    frozenColumns: Math.max(0, sheet.getFreeze().xSplit),
    hidden: sheet.isSheetHidden() === 1,
    tabColor: sheet.getTabColor() || null,
    hiddenGridlines: sheet.getConfig().showGridlines === 0,
  });

  const sheets = (): SheetInfo[] => model.getSheets().map(describe);
  const infoOf = (id: string): SheetInfo => describe(sheetOf(id));
  const indexOf = (id: string) => model.getSheets().findIndex((sheet) => sheet.getSheetId() === id);

  return {
    sheets,
    sheet: infoOf,
    bookName: (): string => book.getName(),
    insertSheet(wanted: string | null, index: number | null): SheetInfo {
      const name = wanted ?? freeName(sheets());
      refuseTakenName(sheets(), name); // Univer would silently rename
      announce();
      const sheet = book.insertSheet(name, { ...(index === null ? {} : { index }), sheet: GRID });
      return describe(sheet.getSheet());
    },
    deleteSheet(id: string): void {
      refuseRemovingLast(sheets());
      announce();
      book.deleteSheet(sheetOf(id).getSheetId());
      structure.follow();
    },
    renameSheet(id: string, name: string): void {
      refuseTakenName(sheets(), name, id);
      announce();
      facadeOf(id).setName(name);
    },
    copySheet(id: string, wanted: string | null): SheetInfo {
      const name = wanted ?? `Copy of ${sheetOf(id).getName()}`;
      refuseTakenName(sheets(), name);
      announce();
      const copy = book.duplicateSheet(facadeOf(id));
      copy.setName(name);
      return describe(copy.getSheet());
    },
    moveSheet(id: string, index: number): void {
      mutate(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder: indexOf(id), toOrder: index });
    },
    hideSheet(id: string, hidden: boolean): void {
      if (hidden) refuseHidingLast(sheets(), id);
      mutate(SetWorksheetHideMutation.id, { subUnitId: id, hidden: hidden ? 1 : 0 });
    },
    setTabColor: (id: string, color: string | null): void =>
      void mutate(SetTabColorMutation.id, { subUnitId: id, color: color ?? '' }),
    setHiddenGridlines: (id: string, hidden: boolean): void =>
      void mutate(ToggleGridlinesMutation.id, { subUnitId: id, showGridlines: hidden ? 0 : 1 }),
    freeze(id: string, rows: number, columns: number): void {
      refuseFreezingAll(infoOf(id), rows, columns);
      const at = { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns };
      mutate(SetFrozenMutation.id, { subUnitId: id, ...at });
    },

    insertLines(id: string, along: Along, before: number, count: number): void {
      refuseInserting(sheets(), infoOf(id), along, before, count);
      announce();
      const sheet = facadeOf(id);
      const isLast = before === infoOf(id)[along];
      if (along === 'rows') isLast ? sheet.insertRowsAfter(before - 1, count) : sheet.insertRowsBefore(before, count);
      else if (isLast) sheet.insertColumnsAfter(before - 1, count);
      else sheet.insertColumnsBefore(before, count);
      structure.follow();
    },
    deleteLines(id: string, along: Along, start: number, count: number): void {
      refuseDeleting(infoOf(id), along, start, count);
      announce();
      if (along === 'rows') facadeOf(id).deleteRows(start, count);
      else facadeOf(id).deleteColumns(start, count);
      structure.follow();
    },
    /** `to` is counted before the move. */
    moveLines(id: string, along: Along, start: number, count: number, to: number): void {
      refuseOutside(infoOf(id), along, start, count);
      announce();
      const sheet = facadeOf(id);
      const { rows, columns } = infoOf(id);
      if (along === 'rows') sheet.moveRows(sheet.getRange(start, 0, count, columns), to);
      else sheet.moveColumns(sheet.getRange(0, start, rows, count), to);
      structure.follow();
    },
    setWidths: (id: string, column: number, count: number, width: number): void =>
      void facadeOf(id).setColumnWidths(column, count, width),
    width: (id: string, column: number): number => facadeOf(id).getColumnWidth(column),
    setHeights: (id: string, row: number, count: number, height: number): void =>
      void facadeOf(id).setRowHeightsForced(row, count, height),
    height: (id: string, row: number): number => facadeOf(id).getRowHeight(row),
    hideColumns(id: string, column: number, count: number): void {
      refuseOutside(infoOf(id), 'columns', column, count);
      facadeOf(id).hideColumns(column, count);
    },
    isColumnHidden: (id: string, column: number): boolean => !sheetOf(id).getColVisible(column),
  };
}
