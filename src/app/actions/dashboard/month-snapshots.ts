/** Keeps the figures of each month that is over, once: what was reported does not change when rows do. */
import type { Dashboard } from '../../../core/dashboard/dashboard';
import { dueMonths, endOfMonth, lastDayOf, monthEarlier } from '../../../core/dashboard/month-snapshot';
import type { Language } from '../../../core/language';
import { monthMessages } from '../../../i18n/report';
import { appendMonths, type MonthRow, readMonths } from '../../../sheets/month-sheet';
import { hasSample } from '../../../sheets/sample-note';
import type { Workbook } from '../../../sheets/workbook';
import { userLanguage } from '../user';
import type { FigureReader } from './figures-at';
import { monthColumns, monthValues } from './month-columns';

/**
 * `figures` are those of today, `language` is the workbook's. One call where no month is due. Answers sentences about what could not be kept.
 */
export function keepMonths(
  workbook: Workbook,
  figures: Dashboard,
  { kpisAt }: FigureReader,
  language: Language,
): readonly string[] {
  // Figures of an invented programme are never kept: they could not be told from its own once the sample is gone.
  if (hasSample(workbook)) return [];
  const kept = readMonths(workbook);
  if (!kept.isReadable) return [monthMessages.unreadable[userLanguage()]];
  const due = dueMonths(figures.benchmarks.age.start, figures.today, new Set(kept.rows.keys()));
  if (due.length === 0) return [];
  const monthAt = monthIn(workbook);
  const lastMonth = monthEarlier(figures.today.slice(0, 7), 1);
  const rows = due.map((month): MonthRow => {
    const asOf = endOfMonth(month, monthAt);
    // Of a month that is caught up on later nobody knows what Inputs said.
    return { month, asOf, values: monthValues(kpisAt(asOf, lastDayOf(month), month === lastMonth)) };
  });
  appendMonths(workbook, kept, monthColumns(), rows, language);
  return [];
}

/** YYYY-MM of an instant in the file's zone: one call in all. */
export function monthIn({ book }: Workbook): (instant: Date) => string {
  const zone = book.getSpreadsheetTimeZone();
  return (instant) => Utilities.formatDate(instant, zone, 'yyyy-MM');
}
