/** Between the values that scripts see (facade/cells.ts) and what Univer stores. */
import { CellValueType, type ICellData, type Nullable, numfmt } from '@univerjs/core';
import type { CellValue } from '../session';
import { fail } from './basics';
import { parseTyped } from './typed-text';

/** Clears the content of a cell and keeps its format. */
export const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };
const MOST_CHARACTERS = 50_000;
const DATE_PATTERN = 'yyyy-mm-dd';
const DATE_TIME_PATTERN = 'yyyy-mm-dd hh:mm:ss';
/** Number format "plain text". */
export const TEXT_PATTERN = '@';

const datePatterns = new Map<string, boolean>();
export function isDatePattern(pattern: string | undefined): boolean {
  if (!pattern) return false;
  let known = datePatterns.get(pattern);
  if (known === undefined) {
    known = numfmt.isDateFormat(pattern);
    datePatterns.set(pattern, known);
  }
  return known;
}

/** What writing the value into Google Sheets would store; `pattern` is the number format that the cell has. */
export function toCell(value: CellValue, pattern: string | undefined, locale: string): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === '' || value === null) return EMPTY;
  if (typeof value === 'object')
    return withPattern(value.date, pattern, value.date % 1 ? DATE_TIME_PATTERN : DATE_PATTERN);
  if (value.length > MOST_CHARACTERS)
    fail(`Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`);
  if (value.startsWith("'")) return { v: value.slice(1), t: CellValueType.STRING };
  if (value.startsWith('=') && value.length > 1) return { f: normalizeFormula(value), v: null };
  const parsed = pattern === TEXT_PATTERN ? null : parseTyped(value, locale);
  if (!parsed) return { v: value, t: CellValueType.STRING };
  if (typeof parsed.value === 'boolean') return { v: parsed.value ? 1 : 0, t: CellValueType.BOOLEAN };
  return withPattern(parsed.value, pattern, parsed.pattern);
}

const withPattern = (v: number, pattern: string | undefined, wanted: string | undefined): ICellData => ({
  v,
  t: CellValueType.NUMBER,
  ...(wanted && !pattern ? { s: { n: { pattern: wanted } } } : {}),
});

/** Univer knows only `,` between arguments; `;` works everywhere at Google. Braces and texts are left alone. */
export function normalizeFormula(formula: string): string {
  if (!formula.includes(';')) return formula;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}|;/g, (part) => (part === ';' ? ',' : part));
}

export function fromCell(cell: Nullable<ICellData>, pattern: string | undefined): CellValue {
  if (!cell) return null;
  if (cell.p?.body?.dataStream) return cell.p.body.dataStream.replace(/\r\n$/, ''); // rich text typed in the grid
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return Boolean(v);
  if (v === '#SPILL!') return '#REF!'; // Google's name for a blocked spill
  if (t !== CellValueType.NUMBER && typeof v !== 'number') return v;
  return isDatePattern(pattern) ? { date: Number(v) } : Number(v);
}

export const isFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f || cell?.si);
export const hasContent = (cell: Nullable<ICellData>): boolean =>
  isFormula(cell) || Boolean(cell?.p) || (cell?.v ?? '') !== '';

/** What the cell shows to a person. */
export function display(value: CellValue, pattern: string | undefined, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const number = typeof value === 'number' ? value : value.date;
  const known = pattern && pattern !== TEXT_PATTERN ? pattern : 'General';
  return numfmt.format(known, number, { locale: locale.replace('_', '-') });
}
