/** Channel share: partner-sourced won revenue ÷ total revenue of a window (guide A, requirement 26). */
import { DEAL_SOURCES, type DealSource, labelsOf } from '../choices';
import { isAtMostDaysAfter, timeOf, wholeDaysIn } from '../days';
import { sourceReader, stateReader } from '../deals/deal-status';
import { badDate, badDealCell } from '../deals/deal-table';
import { isBlank, type Table } from '../ranges/table';
import { tableError } from '../ranges/table-error';
import type { DealColumn } from '../schema';

export interface ShareWindow {
  /** First and last day, both included; deals count by the day they closed. */
  readonly from: Date;
  readonly to: Date;
  readonly includeInfluenced?: boolean;
  /** Revenue of the whole company in the window; without it the won deals are the whole. */
  readonly totalRevenue?: number;
}

export interface ChannelShare {
  /** Fraction of the total; undefined ("n/a") where there is nothing honest to divide by. */
  readonly share: number | undefined;
  /** Won revenue of the window by source. */
  readonly revenue: Readonly<Record<DealSource, number>>;
  /** Won deals of the window by source. */
  readonly deals: Readonly<Record<DealSource, number>>;
  /** The denominator. */
  readonly total: number;
  /** The one currency of the rows counted; undefined where all leave it blank. */
  readonly currency: string | undefined;
}

/** Throws where a row that counts cannot be read, or where the rows that count are in several currencies. */
export function channelShare(deals: Table<DealColumn>, window: ShareWindow): ChannelShare {
  const { source = -1, amount = -1, currency = -1, status = -1, closed = -1 } = deals.at;
  const stateOf = stateReader();
  const sourceOf = sourceReader();
  const from = window.from.getTime();
  const to = window.to.getTime();
  const revenue = { sourced: 0, influenced: 0, direct: 0 };
  const counts = { sourced: 0, influenced: 0, direct: 0 };
  const currencies = new Set<unknown>();
  for (let index = 0; index < deals.rows.length; index++) {
    const row = deals.rows[index] as readonly unknown[];
    if (stateOf(row[status]) !== 'won') continue;
    const day = row[closed];
    if (isBlank(day)) continue;
    const time = timeOf(day);
    if (time === undefined) throw badDate('closed', day, deals.firstRow + index);
    if (!isAtMostDaysAfter(time, to, 0) || !isAtLeastFrom(time, from)) continue;
    const origin = sourceOf(row[source]);
    if (origin === undefined) throw badSource(row[source], deals.firstRow + index);
    const value = row[amount];
    if (typeof value !== 'number' || value - value !== 0) {
      throw badDealCell('amount', 'a number', value, deals.firstRow + index);
    }
    revenue[origin] += value;
    counts[origin] += 1;
    currencies.add(row[currency]);
  }
  return shareOf(revenue, counts, oneCurrency(currencies), window);
}

/** The share that won revenue by source makes, wherever it was added up. */
export function shareOf(
  revenue: Readonly<Record<DealSource, number>>,
  deals: Readonly<Record<DealSource, number>>,
  currency: string | undefined,
  { includeInfluenced = false, totalRevenue }: Pick<ShareWindow, 'includeInfluenced' | 'totalRevenue'>,
): ChannelShare {
  const won = revenue.sourced + revenue.influenced + revenue.direct;
  const total = totalRevenue ?? won;
  const partners = revenue.sourced + (includeInfluenced ? revenue.influenced : 0);
  const isKnown = won > 0 && total > 0 && (totalRevenue !== undefined || revenue.direct > 0);
  return { share: isKnown ? partners / total + 0 : undefined, revenue, deals, total, currency };
}

/** Whole days from the first day of the window on: 0 or more. */
function isAtLeastFrom(time: number, from: number): boolean {
  return time - from >= 0 || wholeDaysIn(time - from) >= 0;
}

function badSource(cell: unknown, row: number): Error {
  return badDealCell('source', `one of ${labelsOf(DEAL_SOURCES, 'en').join(', ')}`, cell, row);
}

/** The one currency among cells; blank joins it. Money of different currencies is never added. */
function oneCurrency(cells: ReadonlySet<unknown>): string | undefined {
  const codes = new Set([...cells].filter((cell) => !isBlank(cell)).map((cell) => String(cell).trim().toUpperCase()));
  codes.delete('');
  if (codes.size > 1) {
    throw tableError(`deals must be in one currency within the window, got ${[...codes].join(', ')}.`);
  }
  return [...codes][0];
}
