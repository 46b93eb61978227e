/** Dated exchange rates: which one counts on a day, and which rows serve nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween } from '../../../src/core/days';
import { converted, exchangeRates, NO_RATES } from '../../../src/core/money/exchange-rates';
import { currencyIn } from '../../../src/core/money/money';
import { rateTable, type TestRate } from '../programme-tables';

const row = (from: string, currency: string, rate: number, more: TestRate = {}): TestRate => ({
  ...{ from, currency, rate },
  ...more,
});
const ratesOf = (rows: readonly TestRate[], goodDays = 31) => exchangeRates(rateTable(rows), 'EUR', goodDays);

describe('the rate of a day', () => {
  const { at } = ratesOf([
    row('2026-03-31', 'SEK', 0.0891),
    row('2026-03-01', 'sek ', 0.0875),
    row('2026-03-01', 'USD', 0.92),
    {},
  ]);

  it.each([
    ['the newest one', 'SEK', '2026-03-30', { rate: 0.0875, day: '2026-03-01' }],
    ['of the day itself', 'SEK', '2026-03-31', { rate: 0.0891, day: '2026-03-31' }],
    ['none before the first', 'SEK', '2026-02-28', undefined],
    ['good on its last day', 'USD', '2026-04-01', { rate: 0.92, day: '2026-03-01' }],
    ['not good any more', 'USD', '2026-04-02', undefined],
    ['none of a currency without rows', 'NOK', '2026-03-31', undefined],
    ['1 for the programme’s currency, without a row', 'EUR', '2026-03-31', { rate: 1, day: '2026-03-31' }],
  ])('%s', (_, currency, day, found) => {
    expect(at(currency, day)).toEqual(found);
  });

  it('is a rate of its own day alone where it is good for 0 days', () => {
    const { at: exact } = ratesOf([row('2026-03-01', 'USD', 0.92)], 0);
    expect(exact('USD', '2026-03-01')?.rate).toBe(0.92);
    expect(exact('USD', '2026-03-02')).toBeUndefined();
  });

  it('is the day that the cell shows, in whatever zone the file is', () => {
    for (const zone of ['Pacific/Honolulu', 'Europe/Helsinki', 'Pacific/Auckland']) {
      const { at: local } = exchangeRates(rateTable([row('2026-03-29', 'USD', 0.92)], { zone }), 'EUR', 31);
      expect(local('USD', '2026-03-28')).toBeUndefined();
      expect(local('USD', '2026-03-29')?.day).toBe('2026-03-29');
    }
  });

  it('is none where two rows of one day differ, until a newer one; the same rate twice is one', () => {
    const { at: doubled, problems } = ratesOf([
      row('2026-03-01', 'USD', 0.92),
      row('2026-03-05', 'USD', 0.93),
      row('2026-03-05', 'USD', 0.94),
      row('2026-03-09', 'USD', 0.95),
      row('2026-03-09', 'USD', 0.95),
    ]);
    expect(doubled('USD', '2026-03-04')?.rate).toBe(0.92);
    expect(doubled('USD', '2026-03-05')).toBeUndefined();
    expect(doubled('USD', '2026-03-09')?.rate).toBe(0.95);
    expect(problems).toEqual([{ kind: 'twice', row: 4, found: 'USD 2026-03-05' }]);
  });

  it('stays unknown where three rows of one day differ, whatever their order', () => {
    for (const rates of [
      [0.92, 0.93, 0.92],
      [0.92, 0.92, 0.93],
      [0.93, 0.92, 0.92],
    ]) {
      expect(ratesOf(rates.map((rate) => row('2026-03-01', 'USD', rate))).at('USD', '2026-03-01')).toBeUndefined();
    }
  });

  it('is what a plain search finds, whatever the order of the rows', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((offset) => daysAfter('2026-01-31', offset));
    const dated = fc.uniqueArray(fc.tuple(day, fc.integer({ min: 1, max: 30_000 })), {
      selector: ([from]) => from,
      maxLength: 12,
    });
    fc.assert(
      fc.property(dated, day, fc.integer({ min: 0, max: 40 }), (list, on, goodDays) => {
        const rows = list.map(([from, rate]) => row(from, 'SEK', rate / 10_000));
        const [newest] = list.filter(([from]) => from <= on).sort(([a], [b]) => (a < b ? 1 : -1));
        const isGood = newest !== undefined && daysBetween(on, newest[0]) <= goodDays;
        const expected = isGood ? { rate: newest[1] / 10_000, day: newest[0] } : undefined;
        expect(ratesOf(rows, goodDays).at('SEK', on)).toEqual(expected);
        expect(ratesOf([...rows].reverse(), goodDays).at('SEK', on)).toEqual(expected);
      }),
    );
  });
});

describe('a row that serves no conversion', () => {
  it.each([
    ['without a day', row('', 'USD', 1), { kind: 'notADate', found: '' }],
    ['with a day as text', row('1.3.2026', 'USD', 1), { kind: 'notADate', found: '1.3.2026' }],
    ['in no currency', row('2026-03-01', '$', 1), { kind: 'unknownCurrency', found: '$' }],
    ['without a currency', row('2026-03-01', '', 1), { kind: 'unknownCurrency', found: '' }],
    ['with a rate of 0', row('2026-03-01', 'USD', 0), { kind: 'notARate', found: '0' }],
    ['with a rate below 0', row('2026-03-01', 'USD', -1), { kind: 'notARate', found: '-1' }],
    ['with a rate as text', row('2026-03-01', 'USD', 0, { rate: '0,92' }), { kind: 'notARate', found: '0,92' }],
    ['of the programme’s currency at another rate', row('2026-03-01', 'EUR', 2), { kind: 'ownCurrency', found: '2' }],
  ])('%s is named, and gives no rate', (_, bad, problem) => {
    const { at, problems } = ratesOf([row('2026-03-01', 'SEK', 0.0875), bad]);
    expect(problems).toEqual([{ ...problem, row: 3 }]);
    expect(at('USD', '2026-03-01')).toBeUndefined();
    expect(at('SEK', '2026-03-01')?.rate).toBe(0.0875);
    expect(at('EUR', '2026-03-01')?.rate).toBe(1);
  });

  it('is not one of the programme’s currency at 1', () => {
    expect(ratesOf([row('2026-03-01', 'EUR', 1)]).problems).toEqual([]);
  });
});

describe('an amount in another currency', () => {
  const rates = ratesOf([row('2026-03-01', 'SEK', 0.0875)]);

  it.each([
    ['is rounded once, half away from zero', 10.6, 0.93],
    ['a credit too', -10.6, -0.93],
    ['on paper', 0.4 / 7, 0.01],
    ['and is never -0', -0.01, 0],
  ])('%s', (_, amount, result) => {
    expect(converted(amount, { currency: 'SEK', day: '2026-03-15' }, rates, 2)).toBe(result);
  });

  it('says which rate is missing, and is never taken at 1', () => {
    const missing = { currency: 'NOK', day: '2026-03-15' };
    expect(converted(100, missing, rates, 2)).toEqual(missing);
    expect(converted(100, { currency: 'SEK', day: '2026-03-15' }, NO_RATES, 2)).toEqual({
      currency: 'SEK',
      day: '2026-03-15',
    });
  });
});

it.each([
  ['', 'EUR'],
  ['  ', 'EUR'],
  [null, 'EUR'],
  ['eur ', 'EUR'],
  [' sek', 'SEK'],
  ['kruunu', 'KRUUNU'],
])('the cell %j of Currency means %s in a programme in euros', (cell, code) => {
  expect(currencyIn(cell, 'EUR')).toBe(code);
});
