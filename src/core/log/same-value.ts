import { calendarDay } from '../days';
import { plainText } from '../plain-text';
import type { ColumnKind } from '../schema';
import type { PlainValue } from './record';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);
const SECOND_MS = 1000;

/**
 * Whether a value of the log and one that was read from its cell are the same. What writing and reading may change
 * does not count: an apostrophe that says "text", line ends, a number as text, a date whose format was lost, an
 * instant's fraction of a second, a day that reads as midnight.
 */
export function isSameValue(kind: ColumnKind, a: PlainValue | undefined, b: PlainValue | undefined): boolean {
  if (a === b) return true;
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  if (written(a) === written(b)) return true;
  return (kind === 'date' || kind === 'datetime') && isSameTime(a, b);
}

const isEmpty = (value: PlainValue | undefined): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

/** Some readings give the apostrophe back that says "this is text". */
const written = (value: PlainValue | undefined) => plainText(String(value)).replace(/^'/, '');

function isSameTime(a: PlainValue | undefined, b: PlainValue | undefined): boolean {
  const [one, other] = [dayOf(a), dayOf(b)];
  if (one === undefined || one !== other) return false;
  const isDayOnly = [a, b].some((value) => typeof value === 'number' || DAY.test(String(value)));
  return isDayOnly || Math.abs(Date.parse(String(a)) - Date.parse(String(b))) < SECOND_MS;
}

/** The day of a serial number, a day or an instant; undefined for any other text. */
function dayOf(value: PlainValue | undefined): string | undefined {
  if (typeof value === 'number') return dayOfSerial(value);
  const text = String(value);
  if (DAY.test(text)) return text;
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : calendarDay(new Date(instant));
}

/** The day that a serial number of Sheets stands for; undefined where it stands for none. */
export function dayOfSerial(serial: number): string | undefined {
  const date = new Date(FIRST_DAY + Math.floor(serial) * DAY_MS);
  return serial > 0 && !Number.isNaN(date.getTime()) && date.getUTCFullYear() < 10_000
    ? date.toISOString().slice(0, 10)
    : undefined;
}
