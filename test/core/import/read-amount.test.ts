import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markEvidence, readAmount } from '../../../src/core/import/read-amount';

describe('readAmount', () => {
  it.each([
    ['1054', '.', 1054, ''],
    ['1,234.50', '.', 1234.5, ''],
    ['1.234,50', ',', 1234.5, ''],
    ['1 234,50', ',', 1234.5, ''],
    ['1\u00a0234\u202f567,50', ',', 1234567.5, ''],
    ["1'234.50", '.', 1234.5, ''],
    ['1,234', '.', 1234, ''],
    ['1,234', ',', 1.234, ''],
    ['12,34,567.00', '.', 1234567, ''],
    ['€1.234', ',', 1234, 'EUR'],
    ['500 €', '.', 500, 'EUR'],
    ['USD 500', '.', 500, 'USD'],
    ['500 sek', '.', 500, 'SEK'],
    ['US$500.00', '.', 500, 'USD'],
    ['500,-', ',', 500, ''],
    ['(500)', '.', -500, ''],
    ['($1,500.25)', '.', -1500.25, 'USD'],
    ['-500', '.', -500, ''],
    ['-€500', '.', -500, 'EUR'],
    ['€-500', '.', -500, 'EUR'],
    ['−500', '.', -500, ''],
    ['500-', '.', -500, ''],
    ['.5', '.', 0.5, ''],
    ['-0', '.', 0, ''],
  ] as const)('%s with %s is %d %s', (text, mark, amount, currency) => {
    expect(readAmount(text, mark)).toEqual({ amount, currency });
  });

  it.each([
    ['12,50', '.'],
    ['1.234.5', ','],
    ['1,234.567.890', '.'],
    ['1 23', '.'],
    ['500 kr', '.'],
    ['¥500', '.'],
    ['10k', '.'],
    ['1e5', '.'],
    ['abc', '.'],
    ['€ 5 EUR', '.'],
    ['--5', '.'],
    ['50 %', '.'],
    ['=1+1', '.'],
    ['.', '.'],
  ] as const)('%s with %s is no amount', (text, mark) => {
    expect(readAmount(text, mark)).toBeUndefined();
  });

  it('gives back every amount that is written with groups and decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        const value = cents / 100;
        const us = value.toLocaleString('en-US', { minimumFractionDigits: 2 });
        const german = us.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
        expect(readAmount(us, '.')?.amount).toBe(value);
        expect(readAmount(german, ',')?.amount).toBe(value);
      }),
    );
  });
});

describe('markEvidence', () => {
  it.each([
    ['both marks in one value', ['1,234.50'], '.'],
    ['both marks, German', ['1.234,50', '1.000'], ','],
    ['two decimals', ['1,234', '12,50'], ','],
    ['a repeated mark', ['1.234.567'], ','],
    ['three decimals after more than three digits', ['1234.567'], '.'],
    ['a leading zero', ['0,125'], ','],
    ['blanks already group the thousands', ['1 234,500'], ','],
    ['a contradiction', ['12.50', '12,50'], 'mixed'],
    ['only values that can be read two ways', ['1,234', '5,000'], 'unknown'],
    ['no mark at all', ['1234', '€5'], 'notNeeded'],
    ['no amounts', ['soon'], 'notNeeded'],
  ])('%s', (_, texts, evidence) => {
    expect(markEvidence(texts)).toBe(evidence);
  });
});
