/** Partner tiers by revenue (guide A, requirement 8). */
import { roundDifferenceQuotient, roundProduct } from '../money/rounding';

export interface Tier {
  readonly name: string;
  /** Revenue that opens the tier; the lowest tier opens at 0. */
  readonly revenueFrom: number;
  /** Fraction of the deal, 0–1. */
  readonly margin: number;
}

/** What is missing to a threshold counts from 10 decimals on, and where a person would see it (15 digits). */
const missing = (revenue: number, threshold: number): boolean => {
  const gap = threshold - revenue;
  return gap >= 5e-11 && gap > threshold * 2 ** -51;
};

/** The tier that this revenue has reached; a threshold belongs to the tier it opens. `tiers` in any order. */
export function tierFor(revenue: number, tiers: readonly Tier[]): Tier {
  let best: Tier | undefined;
  for (const tier of tiers) {
    if (missing(revenue, tier.revenueFrom)) continue;
    if (best === undefined || tier.revenueFrom > best.revenueFrom) best = tier;
  }
  if (best === undefined) throw new Error(`revenue must be 0 or more, got ${revenue}.`);
  return best;
}

/** The next tier up; undefined in the highest. */
export function nextTier(revenue: number, tiers: readonly Tier[]): Tier | undefined {
  let next: Tier | undefined;
  for (const tier of tiers) {
    if (!missing(revenue, tier.revenueFrom)) continue;
    if (next === undefined || tier.revenueFrom < next.revenueFrom) next = tier;
  }
  return next;
}

/** Revenue that is missing to the next tier, free of binary dust (10 decimals); 0 in the highest. */
export function gapToNextTier(revenue: number, tiers: readonly Tier[]): number {
  const next = nextTier(revenue, tiers);
  return next === undefined ? 0 : roundDifferenceQuotient(next.revenueFrom, [revenue], 1, 10);
}

/** What the next tier would have earned more on the same revenue, to 2 decimals; 0 in the highest. */
export function upliftOfNextTier(revenue: number, tiers: readonly Tier[]): number {
  const next = nextTier(revenue, tiers);
  if (next === undefined) return 0;
  // Without the dust of a difference: 30 % − 25 % is 5 %.
  const more = roundDifferenceQuotient(next.margin, [tierFor(revenue, tiers).margin], 1, 15);
  return roundProduct(revenue, more, 2);
}

/** Refuses a table that leaves a revenue without a tier, or with two; returns it as it is. */
export function checkTiers(tiers: readonly Tier[]): readonly Tier[] {
  if (tiers.length === 0) throw new Error('tiers must have at least one row below its header row, got none.');
  const thresholds = new Set<number>();
  for (const { revenueFrom } of tiers) {
    if (thresholds.has(revenueFrom)) {
      throw new Error(`tiers must open at different revenues, got ${revenueFrom} twice.`);
    }
    thresholds.add(revenueFrom);
  }
  const lowest = Math.min(...thresholds);
  if (lowest !== 0) throw new Error(`tiers must have a lowest "Revenue from" of 0, got ${lowest}.`);
  return tiers;
}
