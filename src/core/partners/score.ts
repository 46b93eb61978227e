/** The weighted partner score (guide A, requirement 1). */
import { roundDecimal } from '../money/rounding';

/** Customer coverage, complementary offering, capacity, geographic coverage, as fractions of 1. */
export const DEFAULT_WEIGHTS: readonly number[] = [0.4, 0.25, 0.2, 0.15];

export const LOWEST_RATING = 1;
export const HIGHEST_RATING = 10;

/** A number from 1 to 10. */
export function isRating(cell: unknown): cell is number {
  return typeof cell === 'number' && cell >= LOWEST_RATING && cell <= HIGHEST_RATING;
}
/** Weights may miss their total by 1e-9; the count is in steps of 1e-12, coarser than the dust of the sum. */
const isTotal = (total: number, wanted: number): boolean => Math.abs(Math.round((total - wanted) * 1e12)) <= 1000;

/**
 * Weighted mean of ratings from 1 to 10, free of binary dust (10 decimals): 8, 6, 7, 4 is 6.7.
 * `weights` are fractions or percents, one for each rating; see `checkWeights`.
 */
export function partnerScore(ratings: readonly number[], weights: readonly number[] = DEFAULT_WEIGHTS): number {
  let sum = 0;
  let total = 0;
  for (let index = 0; index < ratings.length; index++) {
    const weight = weights[index] as number;
    sum += (ratings[index] as number) * weight;
    total += weight;
  }
  return roundDecimal(sum / total, 10);
}

/** Refuses weights that are negative or do not total 1 or 100 (± 1e-9); returns them as they are. */
export function checkWeights(weights: readonly number[], name = 'weights'): readonly number[] {
  const negative = weights.find((weight) => !(weight >= 0));
  if (negative !== undefined) throw new Error(`${name} must be 0 or more, got ${negative}.`);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (isTotal(total, 1) || isTotal(total, 100)) return weights;
  throw new Error(`${name} must total 1 or 100 (percent), got a total of ${roundDecimal(total, 10)}.`);
}
