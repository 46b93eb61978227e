import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/core/language';
import { marksCurrency, readTypedNumber } from '../../../src/core/ranges/typed-number';

const number = (value: number, mark = '') => ({ kind: 'number', value, mark });
const ambiguous = (...readings: [number, number]) => ({ kind: 'ambiguous', readings });

describe('a number as typed', () => {
  test.each([
    ['12500', 12_500],
    ['12 500,50', 12_500.5],
    ['12,500.50', 12_500.5],
    ['12.500,50', 12_500.5],
    ['12\u00a0500,50', 12_500.5],
    ['12\u202f500', 12_500],
    ['1 234 567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1.234,567', 1234.567],
    ['1 234,567', 1234.567],
    ["12'500.50", 12_500.5],
    ['12’500', 12_500],
    ['0,5', 0.5],
    [',5', 0.5],
    ['.25', 0.25],
    ['0,500', 0.5],
    ['1234,567', 1234.567],
    ['12,5', 12.5],
    ['12.50', 12.5],
    ['500,-', 500],
    ['  40  ', 40],
    ['-5', -5],
    ['−5', -5],
    ['+5', 5],
    ['007', 7],
    ['12k', 12_000],
    ['1,2 M', 1_200_000],
    ['1.1k', 1_100],
    ['-0', 0],
  ])('reads %j the same in both languages', (typed, value) => {
    for (const language of ['en', 'fi'] as const) expect(readTypedNumber(typed, language)).toEqual(number(value));
  });

  test.each([
    ['€12 500', 12_500, '€'],
    ['12 500 €', 12_500, '€'],
    ['EUR 12500', 12_500, 'EUR'],
    ['12500 eur', 12_500, 'eur'],
    ['100 kr', 100, 'kr'],
    ['€12k', 12_000, '€'],
    ['2 M€', 2_000_000, '€'],
    ['40 h', 40, 'h'],
    ['25 %', 25, '%'],
    ['€-5', -5, '€'],
  ])('gives back what stood around the figure: %j', (typed, value, mark) => {
    expect(readTypedNumber(typed, 'fi')).toEqual(number(value, mark));
  });

  test.each<[string, Language, object]>([
    ['12.500', 'en', ambiguous(12.5, 12_500)],
    ['12.500', 'fi', ambiguous(12.5, 12_500)],
    ['12,500', 'fi', ambiguous(12.5, 12_500)],
    ['12,500', 'en', number(12_500)],
    ['€1.500', 'fi', ambiguous(1.5, 1500)],
    ['1,500k', 'fi', ambiguous(1500, 1_500_000)],
  ])('%j in %s: one reading or both named', (typed, language, expected) => {
    expect(readTypedNumber(typed, language)).toEqual(expected);
  });

  test.each([
    'twelve',
    '12 50',
    '1,23,456',
    '12,,5',
    '1,234.567.8',
    '1.2.3',
    '€',
    '--5',
    '12.',
    '1e5x,',
    '99999999999999',
  ])('refuses %j', (typed) => {
    const { kind } = readTypedNumber(typed, 'en');
    expect(kind).toBe('unreadable');
  });

  test('an empty field is empty, not zero', () => {
    expect(readTypedNumber('  ', 'en')).toEqual({ kind: 'empty' });
  });

  test('what a language prints is read as the same number', () => {
    const cents = fc.integer({ min: 0, max: 1e12 }).map((amount) => amount / 100);
    fc.assert(
      fc.property(cents, fc.constantFrom('en-GB', 'en-US', 'fi-FI', 'de-DE', 'fr-FR', 'de-CH'), (amount, locale) => {
        const typed = amount.toLocaleString(locale, { minimumFractionDigits: 2 });
        expect(readTypedNumber(typed, 'en')).toEqual(number(amount));
      }),
    );
  });

  test('nothing that can be typed throws, and a reading is always finite', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<Language>('en', 'fi'), (typed, language) => {
        const reading = readTypedNumber(typed, language);
        if (reading.kind === 'number') expect(Number.isFinite(reading.value)).toBe(true);
      }),
    );
  });
});

describe('the mark around an amount', () => {
  test.each([
    ['', 'EUR', true],
    ['€', 'EUR', true],
    ['€', 'USD', false],
    ['$', 'USD', true],
    ['$', 'EUR', false],
    ['eur', 'EUR', true],
    ['SEK', 'SEK', true],
    ['kr', 'NOK', true],
    ['apples', 'EUR', false],
    ['constructor', 'EUR', false],
  ])('%j and %s: %s', (mark, currency, agrees) => {
    expect(marksCurrency(mark, currency)).toBe(agrees);
  });
});
