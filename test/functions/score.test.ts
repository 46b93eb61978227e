import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNEL_READINESS } from '../../src/functions/channel-readiness';
import { PARTNER_SCORE } from '../../src/functions/partner-score';
import { WEIGHTED_SCORE } from '../../src/functions/weighted-score';

const rating = fc.integer({ min: 1, max: 10 });

describe('PARTNER_SCORE', () => {
  it.each([
    ['the guide’s example', [8, 6, 7, 4], 6.7],
    ['the highest', [10, 10, 10, 10], 10],
    ['the lowest', [1, 1, 1, 1], 1],
    ['halves are ratings too', [7.5, 7.5, 7.5, 7.5], 7.5],
    ['coverage weighs most', [10, 1, 1, 1], 4.6],
  ] as const)('%s', (_, [coverage, offering, capacity, geography], score) => {
    expect(PARTNER_SCORE(coverage, offering, capacity, geography)).toBe(score);
  });

  it.each([
    ['percents in a row', [[40, 25, 20, 15]]],
    ['percents in a column', [[40], [25], [20], [15]]],
    ['fractions', [[0.4, 0.25, 0.2, 0.15]]],
    ['a total that misses 1 by 1e-9', [[0.400000001, 0.25, 0.2, 0.15]]],
    ['a total that misses 100 by 1e-9', [[40.000000001, 25, 20, 15]]],
    ['left out as a blank cell', ''],
    ['left out as null', null],
  ])('takes weights as %s', (_, weights) => {
    expect(PARTNER_SCORE(8, 6, 7, 4, weights)).toBeCloseTo(6.7, 8);
  });

  it.each([
    ['a wrong total', [[40, 25, 20, 10]], 'weights must total 1 or 100 (percent), got a total of 95.'],
    ['a wrong total of fractions', [[0.4, 0.25, 0.2, 0.1]], 'got a total of 0.95.'],
    ['a total that misses 1 by more', [[0.40000001, 0.25, 0.2, 0.15]], 'got a total of 1.00000001.'],
    ['too few cells', [[40, 60]], '4, got 2.'],
    ['a single cell', 100, '4, got 1.'],
    ['a negative weight', [[-10, 60, 30, 20]], 'weights must be a number, 0 or more, got -10.'],
    ['a blank among them', [[40, '', 40, 20]], 'got a blank cell.'],
    ['a text among them', [[40, '25 %', 20, 15]], 'got the text "25 %".'],
  ])('refuses %s, even for a whole column', (_, weights, message) => {
    expect(() => PARTNER_SCORE([[8], [7]], 6, 7, 4, weights)).toThrow(/^PARTNER_SCORE: weights /);
    expect(() => PARTNER_SCORE(8, 6, 7, 4, weights)).toThrow(message);
  });

  it.each([
    ['0', 0, 'got 0.'],
    ['11', 11, 'got 11.'],
    ['a number above 10 by a hair', 10.0001, 'got 10.0001.'],
    ['a blank', '', 'got a blank cell.'],
    ['null', null, 'got a blank cell.'],
    ['a text', 'seven', 'got the text "seven".'],
    ['a number as text', '7', 'got the text "7".'],
    ['TRUE', true, 'got TRUE.'],
    ['an error cell', '#N/A', 'got the error #N/A.'],
    ['a date', new Date('2026-03-01T00:00:00Z'), 'got the date 2026-03-01.'],
    ['NaN', Number.NaN, 'got NaN.'],
  ])('refuses %s', (_, capacity, end) => {
    expect(() => PARTNER_SCORE(8, 6, capacity, 4)).toThrow(
      new Error(`PARTNER_SCORE: capacity must be a number from 1 to 10, ${end}`),
    );
  });

  it('rises with each rating, and stays within 1 to 10', () => {
    fc.assert(
      fc.property(fc.tuple(rating, rating, rating, rating), fc.nat(3), (ratings, raised) => {
        const higher = ratings.map((value, index) => (index === raised ? Math.min(10, value + 1) : value));
        const [before, after] = [ratings, higher].map(([a, b, c, d]) => PARTNER_SCORE(a, b, c, d) as number);
        expect(after).toBeGreaterThanOrEqual(before as number);
        expect(before).toBeGreaterThanOrEqual(1);
        expect(after).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('gives equal ratings back, whatever the weights', () => {
    fc.assert(
      fc.property(rating, fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)), (value, cuts) => {
        const [a = 0, b = 0, c = 0] = [...cuts].sort((x, y) => x - y);
        expect(PARTNER_SCORE(value, value, value, value, [[a, b - a, c - b, 100 - c]])).toBe(value);
      }),
    );
  });
});

describe('WEIGHTED_SCORE', () => {
  it('scores as PARTNER_SCORE does, for any number of criteria', () => {
    expect(WEIGHTED_SCORE([[8, 6, 7, 4]], [[40, 25, 20, 15]])).toBe(6.7);
    expect(WEIGHTED_SCORE([[8, 6]], [[0.5], [0.5]])).toBe(7);
    expect(WEIGHTED_SCORE(7, 100)).toBe(7);
  });

  it('gives a column for several rows, blank for a blank row', () => {
    const ratings = [
      [8, 6, 7, 4],
      ['', '', '', ''],
      [1, 2, 11, 4],
      [1, 2, '', 4],
      [10, 10, 10, 10],
    ];
    expect(WEIGHTED_SCORE(ratings, [[40, 25, 20, 15]])).toEqual([
      [6.7],
      [''],
      ['⚠ ratings (column 3) must be a number from 1 to 10, got 11.'],
      ['⚠ ratings (column 3) must be a number from 1 to 10, got a blank cell.'],
      [10],
    ]);
  });

  it('gives a blank for a single blank row, and throws for a single bad one', () => {
    expect(WEIGHTED_SCORE([['', '']], [[50, 50]])).toBe('');
    expect(() => WEIGHTED_SCORE([[1, 'x']], [[50, 50]])).toThrow(
      'WEIGHTED_SCORE: ratings (column 2) must be a number from 1 to 10, got the text "x".',
    );
  });

  it('names both counts where weights and columns differ', () => {
    expect(() => WEIGHTED_SCORE([[8, 6, 7]], [[50, 50]])).toThrow(
      'WEIGHTED_SCORE: weights must have as many cells as there are ratings: 3, got 2.',
    );
  });

  it('names a wrong total', () => {
    expect(() => WEIGHTED_SCORE([[8, 6]], [[50, 40]])).toThrow('got a total of 90.');
  });
});

describe('CHANNEL_READINESS', () => {
  it.each([
    ['all yes', [true, true, true], 'Ready'],
    ['one no', [true, false, true], 'Reconsider timing: partner revenue'],
    [
      'all no, in their order',
      [false, false, false],
      'Reconsider timing: target customers, partner revenue, added value',
    ],
    ['English words in any case', ['Yes', 'YES', 'no'], 'Reconsider timing: added value'],
    ['Finnish words in any case', ['Kyllä', 'EI', ' kyllä '], 'Reconsider timing: partner revenue'],
    ['TRUE and FALSE as text', ['TRUE', 'true', 'False'], 'Reconsider timing: added value'],
    ['kyllä with a separate umlaut', ['kylla\u0308', true, true], 'Ready'],
    ['nothing filled in', ['', null, undefined], ''],
  ])('%s', (_, [serves, earns, adds], verdict) => {
    expect(CHANNEL_READINESS(serves, earns, adds)).toBe(verdict);
  });

  it.each([
    ['a blank among answers', ''],
    ['another word', 'maybe'],
    ['1', 1],
  ])('refuses %s', (_, answer) => {
    expect(() => CHANNEL_READINESS(true, answer, true)).toThrow(
      /^CHANNEL_READINESS: canEarn must be TRUE or FALSE, yes or no, kyllä or ei, got /,
    );
  });
});
