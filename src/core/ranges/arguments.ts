/**
 * Cells as typed values. Each reader refuses what it cannot take with a message that names the argument, says what is
 * allowed and what came in (rule 4). A number that arrives as text is never guessed (rule 7).
 */
import { countryCode } from '../country';
import { isDate } from '../days';
import { foldLabel } from '../language';
import { minorUnits } from '../money/money';
import { HIGHEST_RATING, LOWEST_RATING } from '../partners/score';
import { described, isErrorCell } from './described';
import { isBlank } from './table';

export function badArgument(name: string, allowed: string, cell: unknown): Error {
  return new Error(`${name} must be ${allowed}, got ${described(cell)}.`);
}

/** Finite: only NaN and the infinities give something else than 0 here. */
const isNumber = (cell: unknown): cell is number => typeof cell === 'number' && cell - cell === 0;

export function readNumber(name: string, cell: unknown): number {
  if (isNumber(cell)) return cell;
  throw badArgument(name, 'a number', cell);
}

/** 0 or more. */
export function readAmount(name: string, cell: unknown): number {
  if (isNumber(cell) && cell >= 0) return cell;
  throw badArgument(name, 'a number, 0 or more', cell);
}

/** Above 0. */
export function readPositive(name: string, cell: unknown): number {
  if (isNumber(cell) && cell > 0) return cell;
  throw badArgument(name, 'a number above 0', cell);
}

/** A whole number, 0 or more. */
export function readWholeNumber(name: string, cell: unknown): number {
  if (isNumber(cell) && cell >= 0 && Number.isInteger(cell)) return cell;
  throw badArgument(name, 'a whole number, 0 or more', cell);
}

/** A rating from 1 to 10. */
export function readRating(name: string, cell: unknown): number {
  if (typeof cell === 'number' && cell >= LOWEST_RATING && cell <= HIGHEST_RATING) return cell;
  throw badArgument(name, `a number from ${LOWEST_RATING} to ${HIGHEST_RATING}`, cell);
}

/** A rate or share as a fraction from 0 to 1; suggests the likely meaning of a larger number (rule 6). */
export function readRate(name: string, cell: unknown): number {
  if (typeof cell === 'number' && cell >= 0 && cell <= 1) return cell;
  throw withPercentHint(badArgument(name, 'a fraction from 0 to 1', cell), cell);
}

/** A rate above 0. */
export function readPositiveRate(name: string, cell: unknown): number {
  if (typeof cell === 'number' && cell > 0 && cell <= 1) return cell;
  throw withPercentHint(badArgument(name, 'a fraction above 0, up to 1', cell), cell);
}

function withPercentHint(error: Error, cell: unknown): Error {
  if (isNumber(cell) && cell > 1 && cell <= 100) {
    error.message += ` Did you mean ${cell} % (${Number((cell / 100).toPrecision(15))})?`;
  }
  return error;
}

/** Text that is not blank; a number typed as a name is taken as text. */
export function readText(name: string, cell: unknown): string {
  const text = typeof cell === 'string' && !isErrorCell(cell) ? cell.trim() : isNumber(cell) ? String(cell) : '';
  if (text !== '') return text;
  throw badArgument(name, 'a text', cell);
}

/** Text, or '' for a blank cell. */
export function readOptionalText(name: string, cell: unknown): string {
  return String(cell ?? '').trim() === '' ? '' : readText(name, cell);
}

const YES = new Set(['yes', 'kyllä', 'true']);
const NO = new Set(['no', 'ei', 'false']);

/** TRUE or FALSE, yes or no, kyllä or ei, in any case. */
export function readYesNo(name: string, cell: unknown): boolean {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'string') {
    const word = foldLabel(cell.normalize('NFC'));
    if (YES.has(word)) return true;
    if (NO.has(word)) return false;
  }
  throw badArgument(name, 'TRUE or FALSE, yes or no, kyllä or ei', cell);
}

export function readDate(name: string, cell: unknown): Date {
  if (isDate(cell)) return cell;
  throw badArgument(name, 'a date', cell);
}

/** An ISO 4217 code in any case; undefined for a blank cell. */
export function readCurrency(name: string, cell: unknown): string | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === 'string' && minorUnits(cell) !== undefined) return cell;
  throw badArgument(name, 'an ISO 4217 code such as EUR', cell);
}

/** ISO 3166 code of a country; '' for a blank cell. */
export function readCountry(name: string, cell: unknown): string {
  if (isBlank(cell)) return '';
  const code = typeof cell === 'string' ? countryCode(cell) : undefined;
  if (code !== undefined) return code;
  throw badArgument(name, 'a two-letter country code, or a country name in English or Finnish', cell);
}

/** Refuses a result that no cell can hold. */
export function representable(result: number, names: string): number {
  if (Number.isFinite(result)) return result;
  throw new Error(`${names} must give a result that a cell can hold, got one above 1.8e308.`);
}
