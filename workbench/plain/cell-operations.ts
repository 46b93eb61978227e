/** Values, and what a person types and sorts. */
import type { Area } from '../protocol';
import type { CellValue, Edit } from '../session';
import { grid } from '../workbook/basics';
import { display } from '../workbook/cell-values';
import { type LinkedText, linkOf } from '../workbook/linked-text';
import type { OpenBook } from './book';
import { BLANK, type Cell, valueIn, written } from './cell';
import { cellAt, lastColumn, lastRow, withCells, withLines } from './sheet';

export function cellOperations({ sheet, replace, settings }: OpenBook) {
  const { locale } = settings;

  function write(area: Area, value: (row: number, column: number) => CellValue, typed = false): void {
    replace(withCells(sheet(area.sheet), area, (cell, r, c) => written(cell, value(r, c), { locale, typed })));
  }
  const read = (area: Area): CellValue[][] => grid(area, (r, c) => valueIn(cellAt(sheet(area.sheet), r, c)));

  return {
    read,
    display: (area: Area): string[][] =>
      grid(area, (r, c) => {
        const cell = cellAt(sheet(area.sheet), r, c);
        const { numberFormat } = cell.style;
        return display(valueIn(cell), numberFormat === undefined ? undefined : String(numberFormat), locale);
      }),
    /** None: a formula is refused where it is written. */
    formulas: (area: Area): string[][] => grid(area, () => ''),
    write: (area: Area, rows: CellValue[][]): void => write(area, (r, c) => rows[r]?.[c] ?? null),
    setRichTexts(area: Area, rows: LinkedText[][]): void {
      // Rich text is text, whatever it looks like.
      write(area, (r, c) => (rows[r]?.[c]?.text ? `'${rows[r]?.[c]?.text}` : ''));
      const linked = (cell: Cell, r: number, c: number): Cell => {
        const { link: _, ...plain } = cell;
        const given = rows[r]?.[c];
        return given?.link ? { ...plain, link: given } : plain;
      };
      replace(withCells(sheet(area.sheet), area, linked));
    },
    /** null where a cell holds no text. */
    richTexts: (area: Area): (LinkedText | null)[][] =>
      grid(area, (r, c) => {
        const cell = cellAt(sheet(area.sheet), r, c);
        const text = valueIn(cell) ?? '';
        return typeof text === 'string' ? { text, link: linkOf(cell.link, text) } : null;
      }),
    fill: (area: Area, value: CellValue): void => write(area, () => value),
    lastRow: (id: string): number => lastRow(sheet(id)),
    lastColumn: (id: string): number => lastColumn(sheet(id)),
    extent: (id: string): [number, number] => [Math.max(1, lastRow(sheet(id))), Math.max(1, lastColumn(sheet(id)))],
    append(id: string, values: CellValue[]): void {
      const known = sheet(id);
      const row = lastRow(known);
      if (row >= known.rows)
        replace(withLines(known, { sheet: id, along: 'rows', kind: 'insert', start: row, count: 1 }));
      write({ sheet: id, row, column: 0, height: 1, width: values.length }, (_, c) => values[c] ?? null);
    },
    clear(area: Area, { contents, formats }: { contents: boolean; formats: boolean }): void {
      const cleared = (cell: Cell): Cell => ({
        ...cell,
        ...(contents ? { content: BLANK.content } : {}),
        ...(formats ? { style: BLANK.style } : {}),
      });
      replace(withCells(sheet(area.sheet), area, (cell) => (cell === BLANK ? cell : cleared(cell))));
    },

    /** Types one value or pastes several; returns what onEdit is told. */
    type(area: Area, rows: CellValue[][]): Edit {
      const corner = { ...area, height: 1, width: 1 };
      const [[oldValue] = []] = read(corner);
      write(area, (r, c) => rows[r]?.[c] ?? null, true);
      if (area.height > 1 || area.width > 1) return area;
      return { ...area, oldValue, value: read(corner)[0]?.[0] };
    },
    /** Sorts the rows of an area by one of its columns, as Data → Sort range does; blanks last. */
    sortRows(area: Area, column: number, ascending: boolean): void {
      const known = sheet(area.sheet);
      const rows = grid(area, (r, c) => cellAt(known, r, c));
      const direction = ascending ? 1 : -1;
      const sorted = [...rows].sort((a, b) => compare(keyOf(a[column]), keyOf(b[column]), direction));
      replace(withCells(known, area, (_, r, c) => sorted[r]?.[c] ?? BLANK));
    },
  };
}

type SortKey = string | number | boolean | null;

function keyOf(cell: Cell = BLANK): SortKey {
  const value = valueIn(cell);
  return value !== null && typeof value === 'object' ? value.date : value;
}

const RANKS: readonly string[] = ['number', 'string', 'boolean'];

function compare(a: SortKey, b: SortKey, direction: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const rank = RANKS.indexOf(typeof a) - RANKS.indexOf(typeof b);
  if (rank !== 0) return direction * rank;
  if (typeof a === 'string') return direction * a.localeCompare(String(b));
  return direction * (Number(a) - Number(b));
}
