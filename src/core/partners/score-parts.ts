/** How a partner's score comes about, and what would raise it most: for showing beside the score itself. */

export interface ScorePart {
  /** Share of the criterion, 0–1. */
  readonly weight: number;
  readonly rating: number;
  /** weight × rating: the parts add up to the score. */
  readonly points: number;
}

/** `weights` may total 1 or 100; the ratings and the weights go by position. */
export function scoreParts(ratings: readonly number[], weights: readonly number[]): ScorePart[] {
  const shares = sharesOf(weights);
  return ratings.map((rating, index) => {
    const weight = shares[index] ?? 0;
    return { weight, rating, points: tidy(weight * rating) };
  });
}

export interface Raise {
  /** Position of the criterion. */
  readonly index: number;
  /** What one more point of rating adds to the score. */
  readonly gain: number;
}

/** The criterion under 10 whose next point adds most; undefined where every one has its 10. The first wins a tie. */
export function largestRaise(ratings: readonly number[], weights: readonly number[]): Raise | undefined {
  const shares = sharesOf(weights);
  let best: Raise | undefined;
  ratings.forEach((rating, index) => {
    // The last step to 10 may be shorter than a point.
    const gain = tidy((shares[index] ?? 0) * Math.min(1, 10 - rating));
    if (gain > 0 && (best === undefined || gain > best.gain)) best = { index, gain };
  });
  return best;
}

function sharesOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** 0.15 × 6 is 0.9, not 0.8999999999999999. */
const tidy = (points: number): number => Number(points.toFixed(10));
