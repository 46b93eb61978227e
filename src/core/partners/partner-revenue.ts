/**
 * Partner-sourced won revenue as it comes and goes: what a partner's tier follows (requirement 8, ours: of the trailing
 * 12 months). In the programme's currency; other currencies at the rate of the day on which the deal was closed.
 */

import { calendarDay, monthsBefore } from '../days';
import { type ReadDeal, readDeals } from '../deals/read-deals';
import type { ExchangeRate, ExchangeRates, MissingRate } from '../money/exchange-rates';
import { amountOf, currencyIn, minorUnits, unitsOf } from '../money/money';
import { roundProduct } from '../money/rounding';
import { cellOf, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';
import type { Settings } from '../settings/settings';

export const TIER_MONTHS = 12;

/** Revenue that comes or goes on a day. */
export interface RevenueStep {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly amount: number;
}

/** What one unit of a currency was worth on a day. */
export interface UsedRate extends ExchangeRate {
  readonly currency: string;
}

export interface PartnerRevenue {
  /** Each deal comes with its close and goes 12 months later; up to the day asked about. */
  readonly steps: readonly RevenueStep[];
  /** Of the 12 months up to that day. */
  readonly revenue: number;
  /** Deals of the 12 months that are counted. */
  readonly deals: number;
  /** The rates at which deals of the 12 months were converted, each once, by currency and day. */
  readonly rates: readonly UsedRate[];
  /** A rate that a deal lacks which counts for the tier: nobody can say then what the revenue is. */
  readonly missing: MissingRate | undefined;
}

export const NO_REVENUE: PartnerRevenue = { steps: [], revenue: 0, deals: 0, rates: [], missing: undefined };

export interface RevenueQuestion {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The programme's. */
  readonly currency: string;
  readonly rates: ExchangeRates;
  /** Revenue of so many months before the 12 decides which tier is held still. */
  readonly noticeMonths: number;
}

export function revenueQuestion(
  { currency, downgradeNotice: noticeMonths }: Pick<Settings, 'currency' | 'downgradeNotice'>,
  rates: ExchangeRates,
  today: string,
): RevenueQuestion {
  return { today, currency, rates, noticeMonths };
}

/** By folded partner name. An amount that is no number counts for nothing: the dashboard names it. */
export function partnerRevenue(
  deals: Table<DealColumn>,
  question: RevenueQuestion,
  read: readonly ReadDeal[] = readDeals(deals),
): ReadonlyMap<string, PartnerRevenue> {
  const { today, currency } = question;
  const digits = minorUnits(currency) ?? 2;
  const yearAgo = monthsBefore(today, TIER_MONTHS);
  const countsFrom = monthsBefore(today, TIER_MONTHS + question.noticeMonths);
  const tallies = new Map<string, Tally>();
  for (const deal of read) {
    const closed = sourcedAmount(deals, deal);
    if (closed === undefined || closed.day > today) continue;
    const known = tallies.get(deal.partnerKey) ?? newTally();
    tallies.set(deal.partnerKey, known);
    const isOfYear = closed.day > yearAgo;
    const code = currencyIn(cellOf(deals, deal.row, 'currency'), currency);
    const rate = code === currency ? { rate: 1, day: closed.day } : question.rates.at(code, closed.day);
    if (rate === undefined) {
      if (closed.day > countsFrom) known.missing ??= { currency: code, day: closed.day };
      continue;
    }
    const amount = roundProduct(closed.amount, rate.rate, digits);
    if (isOfYear && code !== currency) known.rates.set(`${code} ${rate.day}`, { currency: code, ...rate });
    known.steps.push({ day: closed.day, amount });
    const gone = monthsBefore(closed.day, 0 - TIER_MONTHS);
    if (gone <= today) known.steps.push({ day: gone, amount: 0 - amount });
    if (!isOfYear) continue;
    known.deals += 1;
    known.units += unitsOf(amount, digits);
  }
  return new Map(
    [...tallies].map(([key, { units, rates, ...tally }]) => {
      const byDay = [...rates].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rate]) => rate);
      return [key, { ...tally, rates: byDay, revenue: amountOf(units, digits) }];
    }),
  );
}

interface Tally {
  steps: RevenueStep[];
  units: number;
  deals: number;
  rates: Map<string, UsedRate>;
  missing: MissingRate | undefined;
}

const newTally = (): Tally => ({ steps: [], units: 0, deals: 0, rates: new Map(), missing: undefined });

/** Amount and day of a partner-sourced won deal; undefined for any other row. */
function sourcedAmount(deals: Table<DealColumn>, { row, state, source, closed }: ReadDeal) {
  if (state !== 'won' || source !== 'sourced' || !closed) return undefined;
  const amount = cellOf(deals, row, 'amount');
  return typeof amount === 'number' && Number.isFinite(amount) ? { amount, day: calendarDay(closed) } : undefined;
}
