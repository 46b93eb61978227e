import { describe, expect, it } from 'vitest';
import { isCurrency, minorUnits, otherCurrency } from '../../src/core/money';

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
