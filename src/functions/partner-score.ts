import { DEFAULT_WEIGHTS, partnerScore } from '../core/partners/score';
import { readRating } from '../core/ranges/arguments';
import { customFunction, eachRow } from '../core/ranges/row-by-row';
import { isBlank } from '../core/ranges/table';
import { readWeights } from '../core/ranges/weights-range';

/**
 * Scores a partner from four ratings, weighted by what matters most: customer coverage.
 *
 * @param {number} coverage Rating of its customer coverage, 1 to 10.
 * @param {number} offering Rating of how its offering completes yours, 1 to 10.
 * @param {number} capacity Rating of its capacity, 1 to 10.
 * @param {number} geography Rating of its geographic coverage, 1 to 10.
 * @param {range} weights Optional. Four cells with the weights of the ratings in this order, which total 1 or 100 %; default 40, 25, 20 and 15 %.
 * @return The weighted score, 1 to 10.
 * @customfunction
 */
export function PARTNER_SCORE(
  coverage: unknown,
  offering: unknown,
  capacity: unknown,
  geography: unknown,
  weights?: unknown,
) {
  return customFunction('PARTNER_SCORE', () => {
    const inputs = [
      { name: 'coverage', value: coverage },
      { name: 'offering', value: offering },
      { name: 'capacity', value: capacity },
      { name: 'geography', value: geography },
    ];
    const shares = isBlank(weights) ? DEFAULT_WEIGHTS : readWeights(weights, inputs.length);
    return eachRow(inputs, (cells) => {
      for (let index = 0; index < inputs.length; index++) readRating(NAMES[index] as string, cells[index]);
      return partnerScore(cells as readonly number[], shares);
    });
  });
}

const NAMES = ['coverage', 'offering', 'capacity', 'geography'] as const;
