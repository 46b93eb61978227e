import type { Workbook } from '../../sheets/workbook';

/** The day in the file's zone, YYYY-MM-DD. */
export function todayIn(workbook: Workbook, now: Date): string {
  return Utilities.formatDate(now, workbook.zone(), 'yyyy-MM-dd');
}

/** The day that a cell shows, also where it holds a time of that day. */
export function cellDayIn(workbook: Workbook): (date: Date) => string {
  return (date) => todayIn(workbook, date);
}
