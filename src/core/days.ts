/**
 * Dates of cells. A cell's date is midnight of a zone that a pure function cannot know, so days are counted from the
 * instants alone (rule 9 of the function contract).
 */
const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** Carries a midnight of any zone from UTC−10 to UTC+13 into the UTC day that the cell shows. */
const TO_CIVIL_DAY_MS = 13.5 * HOUR_MS;

/** Of an ISO text: "T00:00:00.000Z" behind the day. */
const TIME_TEXT_LENGTH = 14;

const getTime = Date.prototype.getTime;
// Taken once: in a script's realm every look-up of a global costs more than the arithmetic of a row.
const { abs, floor, round } = Math;

/**
 * The instant of a date in milliseconds; undefined for anything else and for an invalid date. A sheet's dates may come
 * from another realm, where `instanceof` fails: `getTime` itself knows a date by its internal tag.
 */
export function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    const time = getTime.call(value as Date);
    return time >= 0 || time < 0 ? time : undefined;
  } catch {
    return undefined;
  }
}

/** A valid date, of whatever realm. */
export function isDate(value: unknown): value is Date {
  return timeOf(value) !== undefined;
}

/** Whole days from the earlier to the later date; negative where they are the other way round. */
export function wholeDaysBetween(laterDate: Date, earlierDate: Date): number {
  return wholeDaysIn(laterDate.getTime() - earlierDate.getTime());
}

/** Whether the later date is at most `days` whole days after the earlier one; both as instants. */
export function isAtMostDaysAfter(later: number, earlier: number, days: number): boolean {
  const difference = later - earlier;
  // Further from the limit than a day, an hour of daylight saving does not matter.
  if (difference <= (days - 1) * DAY_MS) return true;
  return difference < (days + 2) * DAY_MS && wholeDaysIn(difference) <= days;
}

/**
 * Whole days in a difference of milliseconds. A day with a change to or from daylight saving lasts 23 or 25 hours:
 * between two midnights it is a whole day all the same. Any other difference is rounded down.
 */
export function wholeDaysIn(difference: number): number {
  const nearest = round(difference / DAY_MS);
  const off = abs(difference - nearest * DAY_MS);
  const days = off === 0 || off === HOUR_MS ? nearest : floor(difference / DAY_MS);
  return days + 0;
}

/** YYYY-MM-DD of the day that a cell with this date shows. */
export function calendarDay(date: Date): string {
  return new Date(date.getTime() + TO_CIVIL_DAY_MS).toISOString().slice(0, -TIME_TEXT_LENGTH);
}

/** Civil days since 1970-01-01 of the day that a cell with this instant shows: `calendarDay` as a number. */
export function dayNumber(time: number): number {
  return floor((time + TO_CIVIL_DAY_MS) / DAY_MS);
}

/** The day so many months before a YYYY-MM-DD day; the last day of that month where it is shorter. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const target = new Date(Date.UTC(year, month - 1 - months, Math.min(dayOfMonth, lastOfMonth)));
  return target.toISOString().slice(0, 10);
}

/** The YYYY-MM-DD day so many days after another; before it where negative. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one YYYY-MM-DD day to a later one; negative the other way round. */
export function daysBetween(laterDay: string, earlierDay: string): number {
  return Math.round((Date.parse(laterDay) - Date.parse(earlierDay)) / DAY_MS);
}

/** A day that exists: 2026-02-30 does not. */
export function isCivilDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
