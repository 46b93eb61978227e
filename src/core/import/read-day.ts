/** Dates as text in files -> days as YYYY-MM-DD. The clock time, where there is one, is left out. */

/** What the two first parts of "3/1/2017" are; the text alone cannot tell. */
export type SlashOrder = 'dayFirst' | 'monthFirst';

export type DayProblem = 'excelSerial' | 'impossibleDate' | 'unreadableDate';
export type DayReading = { readonly day: string } | { readonly problem: DayProblem };

/** As written: year, month, day; or the two numbers of a slashed date, whose order is a question of the file. */
type Written =
  | { readonly kind: 'ordered'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'slashed'; readonly first: number; readonly second: number; readonly year: number };

const TIME = '(?:(?:[T,\\s]\\s*)(?:klo\\s*|at\\s*)?\\d{1,2}[.:]\\d{2}.*)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DOTTED = new RegExp(`^(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})${TIME}$`, 'i');
const SLASHED = new RegExp(`^(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`, 'i');
const DAY_MONTH_NAME = new RegExp(`^(\\d{1,2})[-\\s.]+([a-z]{3,9})\\.?[-\\s,]+(\\d{4}|\\d{2})${TIME}$`, 'i');
const MONTH_NAME_DAY = new RegExp(`^([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}$`, 'i');
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1–12; 0 for a word that is no month. English only: Finnish exports write numbers. */
function monthNumber(word: string): number {
  const wanted = word.toLowerCase() === 'sept' ? 'sep' : word.toLowerCase();
  return MONTHS.findIndex((month) => month === wanted || month.slice(0, 3) === wanted) + 1;
}

/** Two digits mean this century up to 79: deals are younger than that, and no CRM is older. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}

const ordered = (year: string, month: number | string, day: string): Written => ({
  kind: 'ordered',
  year: fullYear(year),
  month: Number(month),
  day: Number(day),
});

function written(text: string): Written | undefined {
  const [, year = '', , month = '', day = ''] = YEAR_FIRST.exec(text) ?? [];
  if (year !== '') return ordered(year, month, day);
  const compact = COMPACT.exec(text);
  if (compact) return ordered(compact[1] ?? '', compact[2] ?? '', compact[3] ?? '');
  const dotted = DOTTED.exec(text);
  if (dotted) return ordered(dotted[3] ?? '', dotted[2] ?? '', dotted[1] ?? '');
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [, first, , second, slashedYear] = slashed;
    return { kind: 'slashed', first: Number(first), second: Number(second), year: fullYear(slashedYear ?? '') };
  }
  return namedMonth(text);
}

function namedMonth(text: string): Written | undefined {
  const dayFirst = DAY_MONTH_NAME.exec(text);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : (([, month, number, full]) => [number, month, full])(MONTH_NAME_DAY.exec(text) ?? []);
  const month = monthNumber(name ?? '');
  return month === 0 ? undefined : ordered(year ?? '', month, day ?? '');
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayOf(year: number, month: number, day: number): DayReading {
  const exists = year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1;
  if (!exists || day > daysInMonth(year, month)) return { problem: 'impossibleDate' };
  const two = (part: number) => String(part).padStart(2, '0');
  return { day: `${year}-${two(month)}-${two(day)}` };
}

/**
 * Reads one date: 2017-03-01, 2017/3/1, 20170301, 1.3.2017, 1/3/17, 1-3-2017, 1 Mar 2017, March 1, 2017, each with or
 * without a clock time. An Excel serial ("42795") is refused: it cannot be told from an amount, and Excel has two epochs.
 */
export function readDay(text: string, order: SlashOrder): DayReading {
  const date = written(text);
  if (date === undefined) return { problem: SERIAL.test(text) ? 'excelSerial' : 'unreadableDate' };
  if (date.kind === 'ordered') return dayOf(date.year, date.month, date.day);
  return order === 'dayFirst' ? dayOf(date.year, date.second, date.first) : dayOf(date.year, date.first, date.second);
}

/** True for a text that is written as a date, whether or not the date exists. */
export function looksLikeDay(text: string): boolean {
  return written(text) !== undefined;
}

/** `mixed`: values contradict each other; `unknown`: slashed dates that are another day in the other order. */
export type SlashEvidence = SlashOrder | 'mixed' | 'unknown' | 'notNeeded';

/** What the dates of a file say about the order of their slashed ones: a part over 12 is the day. */
export function slashEvidence(texts: Iterable<string>): SlashEvidence {
  let slashed = false;
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const date = written(text);
    // 2/2/2026 is the same day in both orders.
    if (date?.kind !== 'slashed' || date.first === date.second) continue;
    slashed = true;
    if (date.first > 12 && date.second <= 12) dayFirst = true;
    if (date.second > 12 && date.first <= 12) monthFirst = true;
  }
  if (dayFirst && monthFirst) return 'mixed';
  if (dayFirst) return 'dayFirst';
  if (monthFirst) return 'monthFirst';
  return slashed ? 'unknown' : 'notNeeded';
}
