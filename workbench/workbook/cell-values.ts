/** Between the values that scripts see (facade/cells.ts) and what Univer stores. */
import { CellValueType, type ICellData, type Nullable, numfmt } from '@univerjs/core';
import type { CellValue } from '../session';
import { fail } from './basics';
import { hasDecimalComma, parseTyped } from './typed-text';

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

export interface Writing {
  /** The number format that the cell has. */
  readonly pattern: string | undefined;
  /** Of the file. */
  readonly locale: string;
  /** By a person: their decimal comma is one. */
  readonly typed: boolean;
}

/** What writing the value into Google Sheets would store. */
export function toCell(value: CellValue, { pattern, locale, typed }: Writing): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === '' || value === null) return EMPTY;
  if (typeof value === 'object')
    return withPattern(value.date, pattern, value.date % 1 ? DATE_TIME_PATTERN : DATE_PATTERN);
  if (value.length > MOST_CHARACTERS)
    fail(`Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`);
  if (value.startsWith("'")) return { v: value.slice(1), t: CellValueType.STRING };
  if (value.startsWith('=') && value.length > 1) return { f: toFormula(value, locale, typed), v: null };
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

const FORMULA_PART = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}|\d,\d|[;,]/g;

/**
 * A formula as Univer reads it: `,` between arguments and a decimal point. At Google `;` works everywhere, and where
 * people write a decimal comma, they type `1,5`; whether a script's `,` would then be understood is unclear.
 */
export function toFormula(formula: string, locale: string, typed: boolean): string {
  if (!/[;,]/.test(formula)) return formula;
  const withComma = hasDecimalComma(locale);
  return formula.replace(FORMULA_PART, (part) => {
    if (part === ';') return ',';
    if (!withComma || !/^(?:,|\d,\d)$/.test(part)) return part;
    if (typed) return part.replace(',', '.');
    return fail(
      `Whether Google takes "," in a formula under the locale ${locale} is unclear: write ";" instead, and no decimals, in ${formula}`,
    );
  });
}

export function fromCell(cell: Nullable<ICellData>, pattern: string | undefined): CellValue {
  if (!cell) return null;
  if (cell.p?.body?.dataStream) return cell.p.body.dataStream.replace(/\r\n$/, ''); // rich text typed in the grid
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return Boolean(v);
  if (v === '#SPILL!' && isFormula(cell)) return '#REF!'; // Google's name for a blocked spill
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
