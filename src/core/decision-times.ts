/** How long partners wait for a first answer, from the log: registration to first decision (requirement 20). */
import { isDate, monthsBefore } from './days';
import { median, percentile } from './percentile';
import type { ColumnKey, DealColumn } from './schema';
import { cellOf, type Table } from './table';

export type LogTable = Table<ColumnKey<'log'>>;

export interface DecisionTimes {
  /** Hours; null without any decision. */
  readonly median: number | null;
  /** Nine of ten were not slower: hours, interpolated as PERCENTILE in Sheets does. */
  readonly ninetieth: number | null;
  readonly count: number;
}

/** What answers a partner. Asking for information is an answer as well. */
const ANSWERS: ReadonlySet<unknown> = new Set(['approve', 'reject', 'duplicate', 'needsInfo']);
const WINDOW_MONTHS = 12;
const HOUR_MS = 3_600_000;

/** First decisions of the last 12 months. A deal that was not registered here (an import) counts by its own row. */
export function decisionTimes(log: LogTable, deals: Table<DealColumn>, asOf: Date): DecisionTimes {
  const registered = new Map<string, number>();
  const answered = new Map<string, number>();
  for (const row of log.rows) {
    const action = cellOf(log, row, 'action');
    const kept = action === 'register' ? registered : ANSWERS.has(action) ? answered : undefined;
    const deal = String(cellOf(log, row, 'deal'));
    const time = instantOf(cellOf(log, row, 'when'));
    if (kept === undefined || deal === '' || time === undefined) continue;
    kept.set(deal, Math.min(time, kept.get(deal) ?? time));
  }
  const ownRows = answered.size > 0 ? registrationTimes(deals) : registered;
  const from = Date.parse(monthsBefore(asOf.toISOString().slice(0, 10), WINDOW_MONTHS));
  const hours = [...answered].flatMap(([deal, time]) => {
    const start = registered.get(deal) ?? ownRows.get(deal);
    return start === undefined || time < start || time < from || time > asOf.getTime() ? [] : (time - start) / HOUR_MS;
  });
  return { median: median(hours), ninetieth: percentile(hours, 0.9), count: hours.length };
}

function registrationTimes(deals: Table<DealColumn>): Map<string, number> {
  const times = new Map<string, number>();
  for (const row of deals.rows) {
    const registered = cellOf(deals, row, 'registered');
    if (isDate(registered)) times.set(String(cellOf(deals, row, 'id')), registered.getTime());
  }
  return times;
}

/** ISO text as Kanava writes it, or a date that Sheets made of it. */
function instantOf(cell: unknown): number | undefined {
  const time = isDate(cell) ? cell.getTime() : Date.parse(String(cell));
  return Number.isNaN(time) ? undefined : time;
}
