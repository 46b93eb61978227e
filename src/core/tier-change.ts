/** When a partner's revenue last moved it to another tier (requirement 8: the tier follows the trailing 12 months). */
import { calendarDay, monthsBefore } from './days';
import { TIER_MONTHS } from './partner-revenue';
import { amountIn, type ReadDeal } from './read-deals';
import type { DealColumn } from './schema';
import type { Table } from './table';
import { type Tier, tierFor } from './tier';

/** Revenue that comes or goes on a day. */
export interface RevenueStep {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly amount: number;
}

export interface TierByRevenue {
  readonly now: Tier;
  /** The tier before the last change; undefined where the revenue never moved it. */
  readonly before: Tier | undefined;
  /** The first day of the present tier, YYYY-MM-DD; undefined where the revenue never moved it. */
  readonly since: string | undefined;
}

/**
 * Every partner-sourced won deal comes with its close and goes 12 months later: steps up to `today` by folded partner
 * name. The same deals as `trailingRevenue` takes.
 */
export function revenueSteps(
  deals: Table<DealColumn>,
  read: readonly ReadDeal[],
  currency: string,
  today: string,
): Map<string, RevenueStep[]> {
  const steps = new Map<string, RevenueStep[]>();
  for (const deal of read) {
    if (deal.state !== 'won' || deal.source !== 'sourced' || !deal.closed) continue;
    const amount = amountIn(deals, deal, currency);
    const day = calendarDay(deal.closed);
    if (amount === undefined || day > today) continue;
    const known = steps.get(deal.partnerKey) ?? [];
    steps.set(deal.partnerKey, known);
    known.push({ day, amount });
    const gone = monthsBefore(day, 0 - TIER_MONTHS);
    if (gone <= today) known.push({ day: gone, amount: 0 - amount });
  }
  return steps;
}

/** The tier by the revenue of all steps, and since when: the steps are taken back until the tier is another one. */
export function tierByRevenue(steps: readonly RevenueStep[], tiers: readonly Tier[]): TierByRevenue {
  const lastFirst = [...steps].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  let revenue = lastFirst.reduce((sum, { amount }) => sum + amount, 0);
  const tier = () => tierFor(Math.max(0, revenue), tiers);
  const now = tier();
  for (const [index, { day, amount }] of lastFirst.entries()) {
    revenue -= amount;
    if (lastFirst[index + 1]?.day === day) continue;
    const before = tier();
    if (before.name !== now.name) return { now, before, since: day };
  }
  return { now, before: undefined, since: undefined };
}
