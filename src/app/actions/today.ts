import { DAY_MS } from '../../core/days';
import type { Workbook } from '../../sheets/workbook';

/** The day in the file's zone, YYYY-MM-DD: one service call. */
export function todayIn(workbook: Workbook, now: Date): string {
  return Utilities.formatDate(now, workbook.book.getSpreadsheetTimeZone(), 'yyyy-MM-dd');
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
