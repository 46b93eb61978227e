/** Sheets, their rows and columns, and how they look. */

import type { Worksheet } from '@univerjs/core';
import {
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { fail, GRID } from '../basics';
import type { Core } from '../core';
import type { Structure } from '../structure';

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly hiddenGridlines: boolean;
}

/** Of a spreadsheet, blank ones included. */
const MOST_CELLS = 10_000_000;

export type Along = 'rows' | 'columns';
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

  function refuseTakenName(name: string, except?: string): void {
    const taken = (sheet: Worksheet) =>
      sheet.getSheetId() !== except && sheet.getName().toLowerCase() === name.toLowerCase();
    if (model.getSheets().some(taken))
      fail(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }

  function freeName(): string {
    for (let n = 1; ; n += 1) if (!model.getSheetBySheetName(`Sheet${n}`)) return `Sheet${n}`;
  }

  const indexOf = (id: string) => model.getSheets().findIndex((sheet) => sheet.getSheetId() === id);
  const linesOf = (sheet: Worksheet, along: Along) => (along === 'rows' ? sheet.getRowCount() : sheet.getColumnCount());

  /** Refuses what lies outside the sheet, as Google does. */
  function refuseOutside(id: string, along: Along, start: number, count: number): void {
    const what = along === 'rows' ? 'row' : 'column';
    if (!(count >= 1)) fail(`The number of ${what}s must be at least 1.`);
    if (start < 0 || start + count > linesOf(sheetOf(id), along)) fail(`Those ${what}s are out of bounds.`);
  }

  function refuseTooManyCells(more: number): void {
    const cells = model.getSheets().reduce((sum, sheet) => sum + sheet.getRowCount() * sheet.getColumnCount(), 0);
    if (cells + more > MOST_CELLS)
      fail(`This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`);
  }

  return {
    sheets: (): SheetInfo[] => model.getSheets().map(describe),
    sheet: (id: string): SheetInfo => describe(sheetOf(id)),
    bookName: (): string => book.getName(),
    insertSheet(wanted: string | null, index: number | null): SheetInfo {
      const name = wanted ?? freeName();
      refuseTakenName(name); // Univer would silently rename
      announce();
      const sheet = book.insertSheet(name, { ...(index === null ? {} : { index }), sheet: GRID });
      return describe(sheet.getSheet());
    },
    deleteSheet(id: string): void {
      if (model.getSheets().length === 1) fail("You can't remove all the sheets in a document.");
      announce();
      book.deleteSheet(sheetOf(id).getSheetId());
      structure.follow();
    },
    renameSheet(id: string, name: string): void {
      refuseTakenName(name, id);
      announce();
      facadeOf(id).setName(name);
    },
    copySheet(id: string, wanted: string | null): SheetInfo {
      const name = wanted ?? `Copy of ${sheetOf(id).getName()}`;
      refuseTakenName(name);
      announce();
      const copy = book.duplicateSheet(facadeOf(id));
      copy.setName(name);
      return describe(copy.getSheet());
    },
    moveSheet(id: string, index: number): void {
      mutate(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder: indexOf(id), toOrder: index });
    },
    hideSheet(id: string, hidden: boolean): void {
      const visible = model.getSheets().filter((sheet) => sheet.isSheetHidden() !== 1);
      if (hidden && visible.length === 1 && visible[0]?.getSheetId() === id)
        fail("You can't hide all the sheets in a document.");
      mutate(SetWorksheetHideMutation.id, { subUnitId: id, hidden: hidden ? 1 : 0 });
    },
    setTabColor: (id: string, color: string | null) =>
      void mutate(SetTabColorMutation.id, { subUnitId: id, color: color ?? '' }),
    setHiddenGridlines: (id: string, hidden: boolean) =>
      void mutate(ToggleGridlinesMutation.id, { subUnitId: id, showGridlines: hidden ? 0 : 1 }),
    freeze(id: string, rows: number, columns: number): void {
      const sheet = sheetOf(id);
      if (rows >= sheet.getRowCount()) fail("You can't freeze all visible rows on the sheet.");
      if (columns >= sheet.getColumnCount()) fail("You can't freeze all visible columns on the sheet.");
      const at = { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns };
      mutate(SetFrozenMutation.id, { subUnitId: id, ...at });
    },

    insertLines(id: string, along: Along, before: number, count: number): void {
      if (!(count >= 1)) fail(`The number of ${along} must be at least 1.`);
      if (before < 0 || before > linesOf(sheetOf(id), along)) fail(`Those ${along} are out of bounds.`);
      refuseTooManyCells(count * linesOf(sheetOf(id), along === 'rows' ? 'columns' : 'rows'));
      announce();
      const sheet = facadeOf(id);
      const isLast = before === linesOf(sheetOf(id), along);
      if (along === 'rows') isLast ? sheet.insertRowsAfter(before - 1, count) : sheet.insertRowsBefore(before, count);
      else if (isLast) sheet.insertColumnsAfter(before - 1, count);
      else sheet.insertColumnsBefore(before, count);
      structure.follow();
    },
    deleteLines(id: string, along: Along, start: number, count: number): void {
      refuseOutside(id, along, start, count);
      if (count === linesOf(sheetOf(id), along)) fail(`You can't delete all the ${along} on the sheet.`);
      announce();
      if (along === 'rows') facadeOf(id).deleteRows(start, count);
      else facadeOf(id).deleteColumns(start, count);
      structure.follow();
    },
    /** `to` is counted before the move. */
    moveLines(id: string, along: Along, start: number, count: number, to: number): void {
      refuseOutside(id, along, start, count);
      announce();
      const sheet = facadeOf(id);
      const { rows, columns } = describe(sheetOf(id));
      if (along === 'rows') sheet.moveRows(sheet.getRange(start, 0, count, columns), to);
      else sheet.moveColumns(sheet.getRange(0, start, rows, count), to);
      structure.follow();
    },
    setWidths: (id: string, column: number, count: number, width: number) =>
      void facadeOf(id).setColumnWidths(column, count, width),
    width: (id: string, column: number): number => facadeOf(id).getColumnWidth(column),
    setHeights: (id: string, row: number, count: number, height: number) =>
      void facadeOf(id).setRowHeightsForced(row, count, height),
    height: (id: string, row: number): number => facadeOf(id).getRowHeight(row),
    hideColumns(id: string, column: number, count: number): void {
      refuseOutside(id, 'columns', column, count);
      facadeOf(id).hideColumns(column, count);
    },
    isColumnHidden: (id: string, column: number): boolean => !sheetOf(id).getColVisible(column),
  };
}
