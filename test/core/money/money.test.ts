import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../../src/core/money/allocate';
import { isCurrency, minorUnits, otherCurrency, roundMoney, sumMoney } from '../../../src/core/money/money';

describe('minorUnits', () => {
  it.each([
    ['EUR', 2],
    ['USD', 2],
    ['JPY', 0],
    ['ISK', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['usd', 2],
    [' sek ', 2],
  ])('%s has %i decimals', (code, digits) => {
    expect(minorUnits(code)).toBe(digits);
  });

  it.each(['', 'XXX', 'XTS', 'XAU', 'FIM', 'EURO', '€', 'constructor'])('%j is no currency', (code) => {
    expect(isCurrency(code)).toBe(false);
  });

  it('knows the currencies of list one, and those that left it lately', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c))).filter(isCurrency);
    expect(codes).toHaveLength(171);
    expect(codes.filter((code) => minorUnits(code) !== 2)).toHaveLength(26);
  });
});

describe('a cell of Currency in a programme in euros', () => {
  it.each([
    ['EUR', undefined],
    [' eur ', undefined],
    ['', undefined],
    ['  ', undefined],
    [null, undefined],
    ['usd', 'USD'],
    [' SEK', 'SEK'],
    [5, '5'],
  ])('%j names another currency: %j', (cell, code) => {
    expect(otherCurrency(cell, 'EUR')).toBe(code);
  });
});

describe('a sum of money', () => {
  it.each([
    ['cents that are no sum in binary', [0.1, 0.2], 'EUR', 0.3],
    ['a thousand of them', new Array(1000).fill(0.1), 'EUR', 100],
    ['that comes to nothing is 0, not -0', [-0.3, 0.1, 0.2], 'EUR', 0],
    ['of nothing', [], 'EUR', 0],
    ['of fractions of a cent: each is rounded first', [0.005, 0.005], 'EUR', 0.02],
    ['yen', [100, -1.5], 'JPY', 98],
    ['dinars', [0.001, 0.0005, 1], 'KWD', 1.002],
    ['an unknown currency has 2 decimals', [1.001, 1], 'XXX', 2],
    ['of large and small amounts', [9_000_000_000_000.01, 0.01], 'EUR', 9_000_000_000_000.02],
  ])('%s', (_, amounts, currency, sum) => {
    expect(sumMoney(amounts, currency)).toBe(sum);
  });

  it('is exact on the smallest units, whatever the order', () => {
    const currency = fc.constantFrom(['JPY', 0] as const, ['EUR', 2] as const, ['KWD', 3] as const);
    const units = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(currency, units, ([code, digits], list) => {
        const amounts = list.map((each) => each / 10 ** digits);
        const exact = list.reduce((sum, each) => sum + each, 0) / 10 ** digits;
        expect(sumMoney(amounts, code)).toBe(exact);
        expect(sumMoney([...amounts].reverse(), code)).toBe(exact);
      }),
    );
  });

  it('of sums is the sum of all: a statement’s parts add up to its balance', () => {
    const cents = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }).map((each) => each / 100));
    fc.assert(
      fc.property(cents, cents, (some, others) => {
        const inParts = sumMoney([sumMoney(some, 'EUR'), sumMoney(others, 'EUR')], 'EUR');
        expect(inParts).toBe(sumMoney([...some, ...others], 'EUR'));
      }),
    );
  });
});

describe('money that is split', () => {
  it('comes together again as the amount that it was, to its smallest unit', () => {
    const shares = fc.array(fc.float({ min: Math.fround(0.001), max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });
    const amounts = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(amounts, shares, fc.constantFrom('JPY', 'EUR', 'KWD'), (amount, parts, currency) => {
        const digits = minorUnits(currency) as number;
        expect(sumMoney(allocate(amount, parts, digits), currency)).toBe(roundMoney(amount, digits));
      }),
    );
  });

  it('knows no proportion that is too small or too large to be told', () => {
    expect(allocate(1, [1e-300, 1], 2)).toEqual([0, 1]);
    expect(allocate(1, [1e300, 1e300], 2)).toEqual([0.5, 0.5]);
  });
});
