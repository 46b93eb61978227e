/** The weights of a score, as cells of Settings or of a person's own. */

import { checkWeights } from '../partners/score';
import { readAmount } from './arguments';

/** Reads `count` weights in a row or a column, fractions or percents; refuses a wrong number or a wrong total. */
export function readWeights(range: unknown, count: number): readonly number[] {
  const cells: readonly unknown[] = Array.isArray(range) ? range.flat() : [range];
  if (cells.length !== count) {
    throw new Error(`weights must have as many cells as there are ratings: ${count}, got ${cells.length}.`);
  }
  return checkWeights(cells.map((cell) => readAmount('weights', cell)));
}
