/** Which months are due to be kept, when a month ends, and one month's figures against another's. */
import { monthsBefore } from '../days';
import type { Bilingual } from '../language';

/** The first columns of the sheet Monthly; the KPIs follow. */
export const MONTH_LABELS = {
  month: { en: 'Month', fi: 'Kuukausi' },
  asOf: { en: 'As of', fi: 'Tilanne' },
} as const satisfies Record<string, Bilingual>;

/** At most so many months are caught up on: older ones could only be guessed from today's rows. */
export const MONTHS_CAUGHT_UP = 12;

const MINUTE_MS = 60_000;
/** No zone is further from UTC. */
const FURTHEST_MINUTES = 16 * 60;

/** YYYY-MM of the month so many months earlier. */
export function monthEarlier(month: string, months: number): string {
  return monthsBefore(`${month}-01`, months).slice(0, 7);
}

/**
 * Months that are over, since the one in which the programme began, and not kept yet: YYYY-MM, the earliest first.
 * `start` and `today` are YYYY-MM-DD; without a start there is nothing to keep.
 */
export function dueMonths(start: string | null, today: string, kept: ReadonlySet<string>): string[] {
  if (start === null) return [];
  const months = Array.from({ length: MONTHS_CAUGHT_UP }, (_, i) => monthEarlier(today.slice(0, 7), i + 1));
  return months.filter((month) => month >= start.slice(0, 7) && !kept.has(month)).reverse();
}

/** YYYY-MM-DD. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/**
 * The last millisecond of a YYYY-MM month. `monthAt` tells the month (YYYY-MM) of an instant in the zone that counts:
 * only it knows of daylight saving. Zones are whole minutes from UTC.
 */
export function endOfMonth(month: string, monthAt: (instant: Date) => string): Date {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = Date.UTC(year, number, 1) / MINUTE_MS;
  let [within, beyond] = [next - FURTHEST_MINUTES, next + FURTHEST_MINUTES];
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2);
    if (monthAt(new Date(middle * MINUTE_MS)) > month) beyond = middle;
    else within = middle;
  }
  return new Date(beyond * MINUTE_MS - 1);
}
