/** One cell: what it holds and everything that lies on it. Never changed, always replaced: a saved state shares them. */
import type { ICellData } from '@univerjs/core';
import type { CellValue } from '../session';
import { fail } from '../workbook/basics';
import { EMPTY, fromCell, isFormula, toCell } from '../workbook/cell-values';
import type { LinkedText } from '../workbook/linked-text';
import type { Borders, StyleKey, StyleValue } from '../workbook/operations/formats';
import type { ValidationRule } from '../workbook/operations/validations';

export type Style = Readonly<Partial<Record<StyleKey, StyleValue>>> & { readonly borders?: Borders };

export interface Cell {
  /** As both stores hold values; null = blank. */
  readonly content: ICellData | null;
  readonly style: Style;
  readonly note: string;
  /** Of the text that it was given with. */
  readonly link?: LinkedText;
  readonly rule: ValidationRule | null;
}

export const BLANK: Cell = { content: null, style: {}, note: '', rule: null };

const patternOf = ({ style }: Cell): string | undefined =>
  style.numberFormat === undefined ? undefined : String(style.numberFormat);

export const valueIn = (cell: Cell): CellValue => fromCell(cell.content, patternOf(cell));

export interface Typing {
  /** Of the file. */
  readonly locale: string;
  /** By a person: their decimal comma is one. */
  readonly typed: boolean;
}

/** The cell after a value was written into it; a date or a percentage brings its format where the cell has none. */
export function written(cell: Cell, value: CellValue, typing: Typing): Cell {
  const content = toCell(value, { pattern: patternOf(cell), ...typing });
  if (content === EMPTY) return cell.content === null ? cell : { ...cell, content: null };
  if (isFormula(content)) fail(`The plain store does not calculate: it takes no formula such as ${String(value)}`);
  const { s, ...rest } = content;
  const format = typeof s === 'object' ? s?.n?.pattern : undefined;
  return { ...cell, content: rest, style: format === undefined ? cell.style : { ...cell.style, numberFormat: format } };
}
