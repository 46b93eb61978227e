/** Formats, notes and validations: kept with the cell. */
import type { Area } from '../protocol';
import { fail, grid } from '../workbook/basics';
import type { Borders, StyleKey, StyleValue } from '../workbook/operations/formats';
import type { ValidationRule } from '../workbook/operations/validations';
import type { OpenBook } from './book';
import type { Cell, Style } from './cell';
import { cellAt, withCells } from './sheet';

/** What a cell without that format answers. */
const USUAL: Readonly<Record<StyleKey, StyleValue>> = {
  background: '#ffffff',
  fontColor: '#000000',
  fontWeight: 'normal',
  fontSize: 10,
  numberFormat: '0.###############',
  horizontalAlignment: 'general',
  verticalAlignment: 'bottom',
  wrapStrategy: 'OVERFLOW',
};

const NAMES: Partial<Record<StyleKey, readonly StyleValue[]>> = {
  horizontalAlignment: [null, 'normal', 'left', 'center', 'right'],
  verticalAlignment: [null, 'top', 'middle', 'bottom'],
  wrapStrategy: ['OVERFLOW', 'WRAP', 'CLIP'],
};

function refuseUnknown(key: StyleKey, value: StyleValue): void {
  const names = NAMES[key];
  if (names && !names.includes(value))
    fail(`The format "${value}" is not one of ${names.filter((name) => name !== null).join(', ')}.`);
}

export function formatOperations({ sheet, replace }: OpenBook) {
  /** Cells that are one and the same before are so afterwards: a thousand blank ones take the place of one. */
  function restyle<K>(area: Area, keyAt: (r: number, c: number) => K, change: (cell: Cell, key: K) => Cell): void {
    const made = new Map<K, Map<Cell, Cell>>();
    const changed = (cell: Cell, r: number, c: number): Cell => {
      const key = keyAt(r, c);
      const known = made.get(key) ?? new Map<Cell, Cell>();
      const next = known.get(cell) ?? change(cell, key);
      made.set(key, known.set(cell, next));
      return next;
    };
    replace(withCells(sheet(area.sheet), area, changed));
  }

  const styled = (cell: Cell, part: Style): Cell => ({ ...cell, style: { ...cell.style, ...part } });
  const inArea = <T>(area: Area, see: (cell: Cell) => T): T[][] =>
    grid(area, (r, c) => see(cellAt(sheet(area.sheet), r, c)));

  function setStyles(area: Area, key: StyleKey, valueAt: (r: number, c: number) => StyleValue): void {
    restyle(area, valueAt, (cell, value) => {
      refuseUnknown(key, value);
      const isNone = value === null || (key.endsWith('Alignment') && value === 'normal');
      return styled(cell, { [key]: isNone ? undefined : value });
    });
  }

  return {
    setStyle: (area: Area, key: StyleKey, value: StyleValue): void => setStyles(area, key, () => value),
    setStyles: (area: Area, key: StyleKey, values: StyleValue[][]): void =>
      setStyles(area, key, (r, c) => values[r]?.[c] ?? null),
    styles: (area: Area, key: StyleKey): StyleValue[][] => inArea(area, ({ style }) => style[key] ?? USUAL[key]),
    /** Nothing reads borders back: they are kept, and no more. */
    setBorders: (area: Area, borders: Borders): void =>
      restyle(
        area,
        () => borders,
        (cell) => styled(cell, { borders }),
      ),

    notes: (area: Area): string[][] => inArea(area, ({ note }) => note),
    setNotes: (area: Area, notes: string[][]): void =>
      restyle(
        area,
        (r, c) => notes[r]?.[c] ?? '',
        (cell, note) => ({ ...cell, note }),
      ),

    validations: (area: Area): (ValidationRule | null)[][] => inArea(area, ({ rule }) => rule),
    setValidation: (area: Area, rule: ValidationRule | null): void =>
      restyle(
        area,
        () => rule,
        (cell) => ({ ...cell, rule: rule && { dropdown: true, help: null, ...rule } }),
      ),
  };
}
