/** Values and formulas. Rows and columns count from 0 here, from 1 in Apps Script. */
import type { Area } from '../../protocol';
import type { CellValue } from '../../session';
import { display, EMPTY } from '../cell-values';
import type { CellMatrix, Core } from '../core';
import { watchRowsInUse } from '../rows-in-use';

export type CellOperations = ReturnType<typeof cellOperations>;

export function cellOperations(core: Core) {
  const { announce, settle, sheetOf, facadeOf, rangeOf, matrixOf, setCells, write, view, hasFormulas, locale } = core;
  const { lastRow, lastColumn } = watchRowsInUse(core);

  /** Spilled cells count as content, so formulas must have been calculated. */
  async function settleFormulas(sheet: string): Promise<void> {
    if (hasFormulas(sheet)) await settle();
  }

  return {
    read: (area: Area) => view(area, (value) => value),
    display: (area: Area) => view(area, (value, pattern) => display(value, pattern, locale)),
    formulas(area: Area): string[][] {
      announce();
      return rangeOf(area).getFormulas();
    },
    write(area: Area, rows: CellValue[][]): void {
      write(area, (r, c) => rows[r]?.[c] ?? null);
    },
    fill: (area: Area, value: CellValue) => write(area, () => value),
    async lastRow(sheet: string): Promise<number> {
      await settleFormulas(sheet);
      return lastRow(sheet);
    },
    async lastColumn(sheet: string): Promise<number> {
      await settleFormulas(sheet);
      return lastColumn(sheet);
    },
    /** Height and width of the rectangle from A1 that holds everything; at least one cell. */
    async extent(sheet: string): Promise<[number, number]> {
      await settleFormulas(sheet);
      return [Math.max(1, lastRow(sheet)), Math.max(1, lastColumn(sheet))];
    },
    async append(sheet: string, values: CellValue[]): Promise<void> {
      await settleFormulas(sheet);
      const row = lastRow(sheet);
      if (row >= sheetOf(sheet).getRowCount()) facadeOf(sheet).insertRowsAfter(row - 1, 1);
      write({ sheet, row, column: 0, height: 1, width: values.length }, (_, c) => values[c] ?? null);
    },
    clear(area: Area, { contents, formats }: { contents: boolean; formats: boolean }): void {
      const cellValue: CellMatrix = {};
      const erased = { ...(contents ? EMPTY : {}), ...(formats ? { s: null } : {}) };
      for (let r = area.row; r < area.row + area.height; r += 1) {
        const line: Record<number, typeof erased> = {};
        for (const c of Object.keys(matrixOf(area.sheet).getRow(r) ?? {}).map(Number)) {
          if (c >= area.column && c < area.column + area.width) line[c] = { ...erased };
        }
        if (Object.keys(line).length > 0) cellValue[r] = line;
      }
      announce();
      setCells(area.sheet, cellValue);
    },
  };
}
