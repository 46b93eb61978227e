/**
 * Dates of cells. A cell's date is midnight of a zone that a pure function cannot know, so days are counted from the
 * instants alone (rule 9 of the function contract).
 */
const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** Carries a midnight of any zone from UTC−10 to UTC+13 into the UTC day that the cell shows. */
const TO_CIVIL_DAY_MS = 13.5 * HOUR_MS;

/** A valid date, of whatever realm: tested by tag, since a sheet's dates may come from another one. */
export function isDate(value: unknown): value is Date {
  return (
    typeof value === 'object' &&
    (value instanceof Date || Object.prototype.toString.call(value) === '[object Date]') &&
    !Number.isNaN((value as Date).getTime())
  );
}

/** Whole days from the earlier to the later date; negative where they are the other way round. */
export function wholeDaysBetween(laterDate: Date, earlierDate: Date): number {
  return wholeDaysIn(laterDate.getTime() - earlierDate.getTime());
}

/**
 * Whole days in a difference of milliseconds. A day with a change to or from daylight saving lasts 23 or 25 hours:
 * between two midnights it is a whole day all the same. Any other difference is rounded down.
 */
export function wholeDaysIn(difference: number): number {
  const nearest = Math.round(difference / DAY_MS);
  const off = Math.abs(difference - nearest * DAY_MS);
  const days = off === 0 || off === HOUR_MS ? nearest : Math.floor(difference / DAY_MS);
  return days + 0;
}

/** YYYY-MM-DD of the day that a cell with this date shows. */
export function calendarDay(date: Date): string {
  return new Date(date.getTime() + TO_CIVIL_DAY_MS).toISOString().replace(/T.*/, '');
}

/** The day so many months before a YYYY-MM-DD day; the last day of that month where it is shorter. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const target = new Date(Date.UTC(year, month - 1 - months, Math.min(dayOfMonth, lastOfMonth)));
  return target.toISOString().slice(0, 10);
}
