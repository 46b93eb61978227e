/** How long partners wait for a first answer, from the log: registration to first decision (requirement 20). */

import { DAY_MS, isDate, monthsBefore } from '../days';
import { median, percentile } from '../ranges/percentile';
import { cellOf, type Table } from '../ranges/table';
import type { ColumnKey, DealColumn } from '../schema';
import type { ProblemKind, ProblemLog } from './dashboard-problems';

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
/** A deal of the sample programme was registered by no line: where its row is gone, the sample was taken away again. */
const SAMPLE = 'addSample';
const WINDOW_MONTHS = 12;
const HOUR_MS = 3_600_000;

/**
 * First decisions of the last 12 months. A deal that was not registered here (an import) counts by its own row. Lines
 * that leave a decision without its time are named: the figure rests on the others.
 */
export function decisionTimes(
  log: LogTable,
  deals: Table<DealColumn>,
  asOf: Date,
  problems: ProblemLog,
): DecisionTimes {
  const { registered, answered, sample } = firstMoments(log, asOf, problems);
  const ownRows = answered.size > 0 ? registrationTimes(deals) : registered;
  const from = Date.parse(monthsBefore(asOf.toISOString().slice(0, 10), WINDOW_MONTHS));
  const hours: number[] = [];
  for (const [deal, { time, row }] of answered) {
    if (time < from || time > asOf.getTime()) continue;
    const start = registered.get(deal) ?? ownRows.get(deal);
    if (start === undefined) {
      if (!sample.has(deal)) problems.add('noRegistration', ['log', 'deal'], row, deal);
    } else if (time < start) problems.add('answeredBeforeRegistered', ['log', 'when'], row, deal);
    else hours.push((time - start) / HOUR_MS);
  }
  return { median: median(hours), ninetieth: percentile(hours, 0.9), count: hours.length };
}

interface Answer {
  readonly time: number;
  /** Row of the sheet. */
  readonly row: number;
}

/** The first registration and the first answer of each deal; deals of the sample programme. */
function firstMoments(log: LogTable, asOf: Date, problems: ProblemLog) {
  const registered = new Map<string, number>();
  const answered = new Map<string, Answer>();
  const sample = new Set<string>();
  log.rows.forEach((cells, index) => {
    const action = cellOf(log, cells, 'action');
    const deal = String(cellOf(log, cells, 'deal')).trim();
    if (action === SAMPLE) sample.add(deal);
    const isAnswer = ANSWERS.has(action);
    if (!isAnswer && action !== 'register') return;
    const row = log.firstRow + index;
    const time = momentOf(deal, cellOf(log, cells, 'when'), asOf, (kind, column, found) =>
      problems.add(kind, ['log', column], row, found),
    );
    if (isAnswer) {
      // A moment that cannot be read may be that of the first answer: a later one would make the wait too long.
      const first = time ?? Number.NEGATIVE_INFINITY;
      if (first < (answered.get(deal)?.time ?? Number.POSITIVE_INFINITY)) answered.set(deal, { time: first, row });
    } else if (time !== undefined) registered.set(deal, Math.min(time, registered.get(deal) ?? time));
  });
  return { registered, answered, sample };
}

/** The moment of a registration or an answer; named where the line tells none, or none of any deal. */
function momentOf(
  deal: string,
  when: unknown,
  asOf: Date,
  name: (kind: ProblemKind, column: ColumnKey<'log'>, found: unknown) => void,
): number | undefined {
  const time = instantOf(when);
  if (deal === '') name('noDeal', 'deal', deal);
  else if (time === undefined) name('noMoment', 'when', when);
  // A day of grace, as for the dates of Deals.
  else if (time > asOf.getTime() + DAY_MS) name('inTheFuture', 'when', when);
  return deal === '' ? undefined : time;
}

function registrationTimes(deals: Table<DealColumn>): Map<string, number> {
  const times = new Map<string, number>();
  for (const row of deals.rows) {
    const registered = cellOf(deals, row, 'registered');
    if (isDate(registered)) times.set(String(cellOf(deals, row, 'id')), registered.getTime());
  }
  return times;
}

const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

/**
 * ISO text as Kanava writes it, or a date that Sheets made of it. Other text may look like a date to a browser ("7" is
 * a month there) and would be a moment of its own zone.
 */
function instantOf(cell: unknown): number | undefined {
  if (isDate(cell)) return cell.getTime();
  const text = String(cell).trim();
  const time = ISO_INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
