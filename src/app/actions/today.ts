import type { Workbook } from '../../sheets/workbook';

/** The day in the file's zone, YYYY-MM-DD: one service call. */
export function todayIn(workbook: Workbook, now: Date): string {
  return Utilities.formatDate(now, workbook.book.getSpreadsheetTimeZone(), 'yyyy-MM-dd');
}
