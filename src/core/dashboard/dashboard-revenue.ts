/**
 * The denominator of the channel share (requirement 26): the Revenue table where a month is filled in, otherwise the
 * won deals of the log; a share is "n/a" without direct won revenue and without a total.
 */
import { type ChannelShare, shareOf } from '../benchmark/channel-share';
import { calendarDay, daysAfter, isDate, monthsBefore } from '../days';
import { otherCurrency } from '../money/money';
import { cellOf, isBlank, type Table } from '../ranges/table';
import type { ColumnKey } from '../schema';
import { addWon, type DealFacts, noWon, type Won } from './dashboard-deals';
import type { ProblemKind, ProblemLog } from './dashboard-problems';

export type RevenueTable = Table<ColumnKey<'revenue'>>;
/** A month's total, and the row of the Revenue sheet that gives it. */
export type MonthTotals = ReadonlyMap<string, { readonly total: number; readonly row: number }>;

export type TotalOrigin = 'log' | 'table' | 'both';

export interface ShareFigure {
  /** Fractions of the total; null = n/a. */
  readonly sourced: number | null;
  readonly withInfluenced: number | null;
  readonly won: Won;
  readonly total: number;
  readonly totalFrom: TotalOrigin;
}

export interface WindowShare extends ShareFigure {
  /** First and last day, YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string;
  /** Months (YYYY-MM) with partner revenue but neither a total nor direct deals: left out of both sides. */
  readonly monthsLeftOut: readonly string[];
}

export interface MonthShare extends ShareFigure {
  /** YYYY-MM. */
  readonly month: string;
}

const WINDOW_MONTHS = 12;

export function monthTotals(revenue: RevenueTable, currency: string, problems: ProblemLog): MonthTotals {
  const totals = new Map<string, { total: number; row: number }>();
  for (const [index, cells] of revenue.rows.entries()) {
    const row = revenue.firstRow + index;
    const problem = (kind: ProblemKind, column: ColumnKey<'revenue'>, found: unknown) =>
      problems.add(kind, ['revenue', column], row, found);
    const [date, total] = [cellOf(revenue, cells, 'month'), cellOf(revenue, cells, 'total')];
    const other = otherCurrency(cellOf(revenue, cells, 'currency'), currency);
    const month = isDate(date) ? calendarDay(date).slice(0, 7) : '';
    if (isBlank(total)) continue; // not filled in
    if (month === '') problem(isBlank(date) ? 'missingDate' : 'notADate', 'month', date);
    else if (typeof total !== 'number' || !(total > 0)) problem('notANumber', 'total', total);
    else if (other !== undefined) problem('otherCurrency', 'currency', other);
    else if (totals.has(month)) problem('monthTwice', 'month', month);
    else totals.set(month, { total, row });
  }
  return totals;
}

/** YYYY-MM of this month and of the ones before it, the earliest first. */
export function monthsUpTo(today: string, count: number): string[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: count }, (_, index) => monthsBefore(first, count - 1 - index).slice(0, 7));
}

/** The share of one month. A total below what partners alone brought cannot be right: it is named, the share n/a. */
export function monthShare(month: string, won: Won | undefined, totals: MonthTotals, problems: ProblemLog): MonthShare {
  const entry = totals.get(month);
  const of = won ?? noWon();
  if (entry && of.revenue.sourced + of.revenue.influenced > entry.total) {
    problems.add('totalTooLow', ['revenue', 'total'], entry.row, entry.total);
  }
  return { month, ...figureOf(of, entry?.total) };
}

/**
 * The share of the trailing 12 months to today. Where the Revenue table serves, of 12 whole months instead, since a
 * month's total cannot be cut at a day: this month where it is filled in already, otherwise up to the last one.
 */
export function windowShare(deals: DealFacts, totals: MonthTotals, today: string): WindowShare {
  const [lastMonth = '', thisMonth = ''] = monthsUpTo(today, 2);
  const end = totals.has(thisMonth) ? thisMonth : lastMonth;
  const months = monthsUpTo(`${end}-01`, WINDOW_MONTHS);
  if (!months.some((month) => totals.has(month))) return logShare(deals, today);
  const won = noWon();
  const monthsLeftOut: string[] = [];
  let total = 0;
  let isMixed = false;
  for (const month of months) {
    const of = deals.months.get(month) ?? noWon();
    const entry = totals.get(month);
    if (!entry && of.revenue.direct <= 0) {
      if (of.deals.sourced + of.deals.influenced > 0) monthsLeftOut.push(month);
      continue;
    }
    addWon(won, of);
    total += entry?.total ?? sumOf(of);
    isMixed ||= !entry;
  }
  const to = end === thisMonth ? today : daysAfter(`${thisMonth}-01`, -1);
  const totalFrom = isMixed ? 'both' : 'table';
  return { ...figureOf(won, total), totalFrom, from: `${months[0]}-01`, to, monthsLeftOut };
}

function logShare({ lastYear }: DealFacts, today: string): WindowShare {
  const from = daysAfter(monthsBefore(today, WINDOW_MONTHS), 1);
  return { ...figureOf(lastYear, undefined), from, to: today, monthsLeftOut: [] };
}

function figureOf(won: Won, tableTotal: number | undefined): ShareFigure {
  const share = (includeInfluenced: boolean): ChannelShare =>
    shareOf(won.revenue, won.deals, undefined, {
      includeInfluenced,
      ...(tableTotal === undefined ? {} : { totalRevenue: tableTotal }),
    });
  const [sourced, withInfluenced] = [share(false), share(true)];
  const isPossible = isFraction(sourced.share) && isFraction(withInfluenced.share);
  return {
    sourced: isPossible ? (sourced.share ?? null) : null,
    withInfluenced: isPossible ? (withInfluenced.share ?? null) : null,
    won,
    total: sourced.total,
    totalFrom: tableTotal === undefined ? 'log' : 'table',
  };
}

/** Credits may take a share below 0, and a wrong total may take it above 1: neither says anything. */
function isFraction(share: number | undefined): share is number {
  return share !== undefined && share >= 0 && share <= 1;
}

const sumOf = ({ revenue }: Won): number => revenue.sourced + revenue.influenced + revenue.direct;
