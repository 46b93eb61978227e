/**
 * Partner-sourced won revenue as it comes and goes: what a partner's tier follows (requirement 8, ours: of the trailing
 * 12 months). In the programme's currency; other currencies at the rate of the day on which the deal was closed.
 */
import { calendarDay, monthsBefore } from './days';
import { converted, currencyIn, type ExchangeRates, type MissingRate } from './exchange-rates';
import { amountOf, minorUnits, unitsOf } from './money';
import { type ReadDeal, readDeals } from './read-deals';
import { roundDecimal } from './rounding';
import type { DealColumn } from './schema';
import { cellOf, type Table } from './table';

export const TIER_MONTHS = 12;

/** Revenue that comes or goes on a day. */
export interface RevenueStep {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly amount: number;
}

export interface PartnerRevenue {
  /** Each deal comes with its close and goes 12 months later; up to the day asked about. */
  readonly steps: readonly RevenueStep[];
  /** Of the 12 months up to that day. */
  readonly revenue: number;
  /** Deals of the 12 months that are counted. */
  readonly deals: number;
  /** A rate that a deal of the 12 months lacks, so that nobody can say what the revenue is. */
  readonly missing: MissingRate | undefined;
}

export const NO_REVENUE: PartnerRevenue = { steps: [], revenue: 0, deals: 0, missing: undefined };

export interface RevenueQuestion {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The programme's. */
  readonly currency: string;
  readonly rates: ExchangeRates;
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
  const tallies = new Map<string, Tally>();
  for (const deal of read) {
    const closed = sourcedAmount(deals, deal);
    if (closed === undefined || closed.day > today) continue;
    const amount = inProgrammeCurrency(deals, deal, closed, question, digits);
    const known = tallies.get(deal.partnerKey) ?? { steps: [], units: 0, deals: 0, missing: undefined };
    tallies.set(deal.partnerKey, known);
    const isOfYear = closed.day > yearAgo;
    if (typeof amount !== 'number') {
      if (isOfYear) known.missing ??= amount;
      continue;
    }
    known.steps.push({ day: closed.day, amount });
    const gone = monthsBefore(closed.day, 0 - TIER_MONTHS);
    if (gone <= today) known.steps.push({ day: gone, amount: 0 - amount });
    if (!isOfYear) continue;
    known.deals += 1;
    known.units += unitsOf(amount, digits);
  }
  return new Map(
    [...tallies].map(([key, { units, ...tally }]) => [key, { ...tally, revenue: amountOf(units, digits) }]),
  );
}

interface Tally {
  steps: RevenueStep[];
  units: number;
  deals: number;
  missing: MissingRate | undefined;
}

/** Amount and day of a partner-sourced won deal; undefined for any other row. */
function sourcedAmount(deals: Table<DealColumn>, { row, state, source, closed }: ReadDeal) {
  if (state !== 'won' || source !== 'sourced' || !closed) return undefined;
  const amount = cellOf(deals, row, 'amount');
  return typeof amount === 'number' && Number.isFinite(amount) ? { amount, day: calendarDay(closed) } : undefined;
}

function inProgrammeCurrency(
  deals: Table<DealColumn>,
  { row }: ReadDeal,
  { amount, day }: { readonly amount: number; readonly day: string },
  { currency: programme, rates }: RevenueQuestion,
  digits: number,
): number | MissingRate {
  const currency = currencyIn(cellOf(deals, row, 'currency'), programme);
  if (currency === programme) return roundDecimal(amount, digits);
  return converted(amount, { currency, day }, rates, digits);
}
