/** Sheets, their rows and columns, and how they look. */
import { fail, GRID } from '../workbook/basics';
import {
  freeName,
  refuseDeleting,
  refuseFreezingAll,
  refuseHidingLast,
  refuseInserting,
  refuseOutside,
  refuseRemovingLast,
  refuseTakenName,
  type SheetInfo,
} from '../workbook/sheet-rules';
import type { OpenBook } from './book';
import { type Along, newSheet, type Sheet } from './sheet';

export function sheetOperations({ grid, sheet, sheets, replace, arrange, newId, change, remove }: OpenBook) {
  const describe = (known: Sheet): SheetInfo => {
    const { id, name, rows, columns, frozenRows, frozenColumns, hidden, tabColor, hiddenGridlines } = known;
    return { id, name, rows, columns, frozenRows, frozenColumns, hidden, tabColor, hiddenGridlines };
  };
  const indexOf = (id: string) => sheets().findIndex((each) => each.id === id);
  const set = (id: string, part: Partial<Sheet>) => replace({ ...sheet(id), ...part });

  function place(made: Sheet, index: number): SheetInfo {
    arrange(sheets().toSpliced(index, 0, made));
    return describe(made);
  }

  return {
    sheets: (): SheetInfo[] => sheets().map(describe),
    sheet: (id: string): SheetInfo => describe(sheet(id)),
    bookName: (): string => 'Workbook',
    insertSheet(wanted: string | null, index: number | null): SheetInfo {
      const name = wanted ?? freeName(sheets());
      refuseTakenName(sheets(), name);
      return place(newSheet(newId(), name, grid.rows, grid.columns), index ?? sheets().length);
    },
    deleteSheet(id: string): void {
      refuseRemovingLast(sheets());
      remove(sheet(id).id);
    },
    renameSheet(id: string, name: string): void {
      refuseTakenName(sheets(), name, id);
      set(id, { name });
    },
    copySheet(id: string, wanted: string | null): SheetInfo {
      const original = sheet(id);
      const name = wanted ?? `Copy of ${original.name}`;
      refuseTakenName(sheets(), name);
      const copy = newId();
      const moved = original.conditionalFormats.map((rule) => ({
        ...rule,
        areas: rule.areas.map((area) => ({ ...area, sheet: copy })),
      }));
      const filter = original.filter && { ...original.filter, sheet: copy };
      return place({ ...original, id: copy, name, filter, conditionalFormats: moved }, indexOf(id) + 1);
    },
    moveSheet(id: string, index: number): void {
      arrange(sheets().toSpliced(indexOf(id), 1).toSpliced(index, 0, sheet(id)));
    },
    hideSheet(id: string, hidden: boolean): void {
      if (hidden) refuseHidingLast(sheets(), id);
      set(id, { hidden });
    },
    setTabColor: (id: string, tabColor: string | null): void => set(id, { tabColor }),
    setHiddenGridlines: (id: string, hiddenGridlines: boolean): void => set(id, { hiddenGridlines }),
    freeze(id: string, frozenRows: number, frozenColumns: number): void {
      refuseFreezingAll(sheet(id), frozenRows, frozenColumns);
      set(id, { frozenRows, frozenColumns });
    },

    insertLines(id: string, along: Along, before: number, count: number): void {
      refuseInserting(sheets(), sheet(id), along, before, count);
      change({ sheet: id, along, kind: 'insert', start: before, count });
    },
    deleteLines(id: string, along: Along, start: number, count: number): void {
      refuseDeleting(sheet(id), along, start, count);
      change({ sheet: id, along, kind: 'remove', start, count });
    },
    /** `to` is counted before the move. */
    moveLines(id: string, along: Along, start: number, count: number, to: number): void {
      refuseOutside(sheet(id), along, start, count);
      if (to > start && to < start + count) fail(`Those ${along} cannot be moved into themselves.`);
      change({ sheet: id, along, kind: 'move', start, count, to });
    },
    setWidths: (id: string, column: number, count: number, width: number): void =>
      set(id, { widths: filled(sheet(id).widths, column, count, width) }),
    width: (id: string, column: number): number => sheet(id).widths[column] ?? GRID.defaultColumnWidth,
    setHeights: (id: string, row: number, count: number, height: number): void =>
      set(id, { heights: filled(sheet(id).heights, row, count, height) }),
    height: (id: string, row: number): number => sheet(id).heights[row] ?? GRID.defaultRowHeight,
    hideColumns(id: string, column: number, count: number): void {
      refuseOutside(sheet(id), 'columns', column, count);
      set(id, { hiddenColumns: filled(sheet(id).hiddenColumns, column, count, true) });
    },
    isColumnHidden: (id: string, column: number): boolean => sheet(id).hiddenColumns[column] ?? false,
  };
}

/** The list with the same item at `count` places; what lies before them and was never set stays undefined. */
function filled<T>(items: readonly T[], start: number, count: number, item: T): T[] {
  const next = [...items];
  for (let i = start; i < start + count; i += 1) next[i] = item;
  return next;
}
