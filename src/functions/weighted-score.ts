import { partnerScore } from '../core/partners/score';
import { readRating } from '../core/ranges/arguments';
import { type Cell, computedOrMarked, customFunction } from '../core/ranges/row-by-row';
import { isBlankRow, isGrid } from '../core/ranges/table-range';
import { readWeights } from '../core/ranges/weights-range';

/**
 * Scores partners by any number of weighted criteria.
 *
 * @param {range} ratings Ratings from 1 to 10: one row per partner, one column per criterion.
 * @param {range} weights As many cells as there are criteria, in a row or a column, which total 1 or 100 %.
 * @return The weighted score of each row, 1 to 10.
 * @customfunction
 */
export function WEIGHTED_SCORE(ratings: unknown, weights: unknown) {
  return customFunction('WEIGHTED_SCORE', () => {
    const rows = isGrid(ratings) ? ratings : [Array.isArray(ratings) ? ratings : [ratings]];
    const shares = readWeights(weights, (rows[0] as readonly unknown[]).length);
    const score = (row: readonly unknown[]): Cell =>
      partnerScore(
        row.map((cell, column) => readRating(`ratings (column ${column + 1})`, cell)),
        shares,
      );
    const [first] = rows;
    if (rows.length === 1 && first !== undefined) return isBlankRow(first) ? '' : score(first);
    return rows.map((row) => [isBlankRow(row) ? '' : computedOrMarked(score, row)]);
  });
}
