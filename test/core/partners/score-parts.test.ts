import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestRaise, scoreParts } from '../../../src/core/partners/score-parts';

const WEIGHTS = [0.4, 0.25, 0.2, 0.15];
const rating = fc.integer({ min: 1, max: 10 });
const ratings = fc.tuple(rating, rating, rating, rating);

describe('the parts of a score', () => {
  test('the guide’s example: 8, 6, 7, 4', () => {
    expect(scoreParts([8, 6, 7, 4], WEIGHTS).map(({ points }) => points)).toEqual([3.2, 1.5, 1.4, 0.6]);
  });

  test('weights in percents give the same parts', () => {
    const percents = [40, 25, 20, 15];
    fc.assert(
      fc.property(ratings, (given) => {
        scoreParts(given, percents).forEach(({ points }, index) => {
          expect(points).toBeCloseTo(scoreParts(given, WEIGHTS)[index]?.points ?? Number.NaN, 9);
        });
      }),
    );
  });

  test('the parts add up to the score', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const total = scoreParts(given, WEIGHTS).reduce((sum, { points }) => sum + points, 0);
        expect(total).toBeCloseTo(given[0] * 0.4 + given[1] * 0.25 + given[2] * 0.2 + given[3] * 0.15, 9);
      }),
    );
  });
});

describe('what raises a score most', () => {
  test.each([
    [[8, 6, 7, 4], { index: 0, gain: 0.4 }],
    [[10, 6, 7, 4], { index: 1, gain: 0.25 }],
    [[10, 10, 10, 4], { index: 3, gain: 0.15 }],
    [[9.5, 10, 7, 10], { index: 0, gain: 0.2 }],
    [[10, 10, 10, 10], undefined],
  ])('%j', (given, expected) => {
    expect(largestRaise(given, WEIGHTS)).toEqual(expected);
  });

  test('no criterion’s next point adds more', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const gain = largestRaise(given, WEIGHTS)?.gain ?? 0;
        given.forEach((value, index) => {
          if (value < 10) expect(gain).toBeGreaterThanOrEqual(WEIGHTS[index] ?? 0);
        });
      }),
    );
  });
});
