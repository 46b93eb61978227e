import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundMoney } from '../../../src/core/money/money';
import {
  ceilQuotient,
  roundDecimal,
  roundDifferenceQuotient,
  roundProduct,
  roundQuotient,
} from '../../../src/core/money/rounding';

describe('roundMoney: half away from zero on the decimal value a person sees', () => {
  it.each([
    [1.005, 1.01],
    [2.675, 2.68],
    [-1.005, -1.01],
    [1.004999999, 1],
    [0.1 + 0.2 - 0.295, 0.01], // prints as 0.0050000000000000044
    [2.005 - 1, 1.01], // prints as 1.0049999999999999
    [8_796_093_022_208.125, 8_796_093_022_208.13], // an exact tie far up
    [8_796_093_022_208.123, 8_796_093_022_208.12], // its neighbour below, which no dust rule may lift
    [0.004999999999999999, 0.01], // 16 digits: a person sees 0.005
    [1e21, 1e21],
    [-1.7976931348623157e308, -1.7976931348623157e308],
    [5e-324, 0],
    [-0, 0],
    [-0.004, 0],
  ])('%d is %d', (value, rounded) => {
    expect(roundMoney(value)).toBe(rounded);
  });

  it.each([
    [0, 1234.5, 1235],
    [0, 0.5, 1],
    [3, 1.0005, 1.001],
    [4, 1.00005, 1.0001],
    [10, 6.699999999999999, 6.7],
    [10, 0.00000000005, 0.0000000001],
  ])('to %i decimals: %d is %d', (digits, value, rounded) => {
    expect(roundMoney(value, digits)).toBe(rounded);
  });

  it('leaves what has at most two decimals as it is', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (hundredths) => {
        const value = Number(`${hundredths}e-2`);
        expect(roundMoney(value)).toBe(value + 0);
      }),
    );
  });

  it('rounds up from five thousandths, down below, at any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), fc.integer({ min: 0, max: 9 }), (hundredths, third) => {
        const rounded = Number(`${third >= 5 ? hundredths + 1 : hundredths}e-2`);
        expect(roundMoney(Number(`${hundredths}${third}e-3`))).toBe(rounded);
        expect(roundMoney(-Number(`${hundredths}${third}e-3`))).toBe(rounded === 0 ? 0 : -rounded);
      }),
    );
  });

  it('never moves a value by more than half a unit, and never gives -0', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, digits) => {
          const rounded = roundMoney(value, digits);
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(
            0.5 * 10 ** -digits * (1 + 1e-9) + Math.abs(value) * 2 ** -50,
          );
          expect(Object.is(rounded, -0)).toBe(false);
          expect(roundMoney(rounded, digits)).toBe(rounded);
        },
      ),
    );
  });

  it('rises with the value', () => {
    const any = fc.double({ min: -1e15, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(roundMoney(Math.max(a, b))).toBeGreaterThanOrEqual(roundMoney(Math.min(a, b)));
      }),
    );
  });

  it('gives what is not finite back', () => {
    expect(roundDecimal(Number.POSITIVE_INFINITY, 2)).toBeNaN();
    expect(roundDecimal(Number.NaN, 2)).toBeNaN();
  });
});

describe('products and quotients as on paper', () => {
  const decimal = fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 6 }));
  const number = ([digits, places]: [number, number]): number => Number(`${digits}e-${places}`);

  /** Half up, of numerator ÷ denominator, in whole hundredths. */
  const hundredths = (numerator: bigint, denominator: bigint): number =>
    Number(`${(2n * numerator + denominator) / (2n * denominator)}e-2`);

  it('a product of two decimals is exact before it is rounded', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const exact = hundredths(BigInt(a[0]) * BigInt(b[0]) * 100n, 10n ** BigInt(a[1] + b[1]));
        expect(roundProduct(number(a), number(b), 2)).toBe(exact);
      }),
      { numRuns: 2000 },
    );
  });

  it('so is a quotient', () => {
    const divisor = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(decimal, divisor, (a, b) => {
        const exact = hundredths(BigInt(a[0]) * 10n ** BigInt(b[1]) * 100n, BigInt(b[0]) * 10n ** BigInt(a[1]));
        expect(roundQuotient([number(a)], [number(b)], 2)).toBe(exact);
      }),
      { numRuns: 1000 },
    );
  });

  it('dust in a factor does not push a tie down', () => {
    expect(roundProduct(3.015, 1 / 3, 2)).toBe(1.01);
    expect(roundQuotient([0.1 + 0.2, 0.05], [1], 2)).toBe(0.02);
    expect(roundQuotient([1 / 3, 3.015], [1], 2)).toBe(1.01);
  });

  it('whole numbers are rounded up from the decimals that a person sees', () => {
    expect(ceilQuotient([0.3], [1, 0.1])).toBe(3);
    expect(ceilQuotient([0.1 + 0.2], [1, 0.1])).toBe(3);
    expect(ceilQuotient([0.31], [1, 0.1])).toBe(4);
    expect(ceilQuotient([0], [5])).toBe(0);
    expect(ceilQuotient([1e-300], [1e300])).toBe(1);
  });

  it('a difference of large numbers keeps its decimals', () => {
    expect(roundDifferenceQuotient(1_000_000_000.1, [1_000_000_000], 1, 10)).toBe(0.1);
    expect(roundDifferenceQuotient(0.3, [0.1, 0.2], 0.2, 10)).toBe(0);
    expect(roundDifferenceQuotient(1, [2], 3, 10)).toBe(-0.3333333333);
    expect(roundDifferenceQuotient(1e300, [1e-300], 1, 10)).toBe(1e300);
  });
});
