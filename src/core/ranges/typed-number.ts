/** A number as people type it: one clear reading, or the readings it could have. Nothing is guessed. */
import type { Language } from '../language';

export type TypedNumber =
  | { readonly kind: 'empty' }
  /** `mark` is what stood around the figure: "€", "EUR", "h", "%"; empty = nothing. */
  | { readonly kind: 'number'; readonly value: number; readonly mark: string }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  | { readonly kind: 'unreadable' };

/** Which marks of a language group thousands so commonly that "12,500" needs no question. Finnish groups with spaces. */
const OWN_GROUPING: Readonly<Record<Language, string>> = { en: ',', fi: '' };

const FIGURE = /^([^\d.,+\-−–]*)([+\-−–]?)\s*(\d[\d.,'’\s]*|[.,]\d+)(\D*)$/;
const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };
/** Beyond this a double no longer holds every cent. */
const LARGEST = 1e13;

/** Reads "12 500,50", "12,500.50", "€12 500", "12k", "500,-". "12.500" is ambiguous: 12.5 or 12,500. */
export function readTypedNumber(typed: string, language: Language): TypedNumber {
  const text = typed.trim().replace(/[.,]\s*[-–—]+$/, '');
  if (text === '') return { kind: 'empty' };
  const found = FIGURE.exec(text);
  if (!found) return { kind: 'unreadable' };
  const [, before = '', sign = '', figure = '', after = ''] = found;
  const { scale, rest } = splitScale(after.trim());
  const factor = (/[-−–]/.test(sign) ? -1 : 1) * scale;
  const readings = readingsOf(figure.trim(), language).map((reading) => scaled(reading, factor));
  const [first, second] = readings;
  if (first === undefined || readings.some((reading) => Math.abs(reading) >= LARGEST)) return { kind: 'unreadable' };
  if (second !== undefined) return { kind: 'ambiguous', readings: [first, second] };
  return { kind: 'number', value: first, mark: `${before.trim()} ${rest}`.trim() };
}

/** "12k" and "1,2 M€" are thousands and millions; "kr" and "mk" are not. */
function splitScale(after: string): { scale: number; rest: string } {
  const letter = /^[km](?![\p{L}])/iu.exec(after)?.[0];
  if (!letter) return { scale: 1, rest: after };
  return { scale: SCALES[letter.toLowerCase()] ?? 1, rest: after.slice(1).trim() };
}

/** 1.1 × 1000 is 1100, not 1100.0000000000002; a zero has no sign. */
const scaled = (reading: number, factor: number): number => Number((reading * factor).toPrecision(15)) + 0;

const GROUPED = /^\d{1,3}(?:([\s'’.,])\d{3})(?:\1\d{3})*$/;

/** None for a figure that cannot be read, two for one that can be read in two ways. */
function readingsOf(figure: string, language: Language): number[] {
  const separators = figure.match(/[.,]/g) ?? [];
  const last = separators[separators.length - 1];
  if (last === undefined) return whole(figure);
  const mixed = separators.some((separator) => separator !== last);
  const repeated = separators.filter((separator) => separator === last).length > 1;
  if (repeated) return mixed ? [] : whole(figure);

  const at = figure.lastIndexOf(last);
  const decimal = withDecimals(figure.slice(0, at), figure.slice(at + 1));
  const canGroup = !mixed && GROUPED.test(figure) && !figure.startsWith('0');
  if (!canGroup) return decimal;
  const grouped = whole(figure);
  return last === OWN_GROUPING[language] ? grouped : [...decimal, ...grouped];
}

function whole(figure: string): number[] {
  if (!/^\d+$/.test(figure) && !GROUPED.test(figure)) return [];
  return [Number(figure.replace(/\D/g, ''))];
}

function withDecimals(integer: string, decimals: string): number[] {
  if (!/^\d+$/.test(decimals)) return [];
  if (integer === '') return [Number(`0.${decimals}`)];
  return whole(integer).map((units) => Number(`${units}.${decimals}`));
}

const SHARED_MARKS: ReadonlyMap<string, readonly string[]> = new Map([
  ['€', ['EUR']],
  ['e', ['EUR']],
  ['euro', ['EUR']],
  ['euros', ['EUR']],
  ['euroa', ['EUR']],
  ['£', ['GBP']],
  ['$', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN']],
  ['us$', ['USD']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['kr.', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['¥', ['JPY', 'CNY']],
  ['zł', ['PLN']],
]);

/** Whether what stood around an amount agrees with its currency: nothing, its code, or a mark that it uses. */
export function marksCurrency(mark: string, currency: string): boolean {
  if (mark === '') return true;
  const code = currency.toUpperCase();
  return mark.toUpperCase() === code || Boolean(SHARED_MARKS.get(mark.toLowerCase())?.includes(code));
}
