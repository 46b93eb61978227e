import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONVERT_MONEY } from '../../src/functions/convert-money';
import { MDF_BALANCE } from '../../src/functions/mdf-balance';
import { PARTNER_BALANCE } from '../../src/functions/partner-balance';
import { SPLIT_MONEY } from '../../src/functions/split-money';
import { TIER_UPLIFT } from '../../src/functions/tier-uplift';
import { midnightIn } from '../core/zone-midnight';
import { day } from './deals-range';

const RATE_HEADER = ['Date', 'Currency', 'Rate', 'Note'];
const RATES = [
  RATE_HEADER,
  [day('2026-03-31'), 'SEK', 0.0891, 'ECB'],
  [day('2026-03-01'), 'sek', 0.0875, ''],
  [day('2026-03-01'), 'USD', 0.92, ''],
  [day('2026-03-01'), 'JPY', 0.0061, ''],
  [day('2026-03-01'), 'KWD', 3, ''],
  ['', '', '', ''],
  [day('2020-01-01'), 'EUR', 1, 'the programme’s own'],
  ['', '', '', 'Rates are from the ECB.'],
];
const MARCH = day('2026-03-15');

describe('CONVERT_MONEY', () => {
  it.each([
    ['at the newest rate on or before the day', [10_000, 'SEK', MARCH], 875],
    ['at the rate of the day itself', [10_000, 'SEK', day('2026-03-31')], 891],
    ['the day before it is the older one', [10_000, 'SEK', day('2026-03-30')], 875],
    ['a code in lower case', [100, ' usd ', MARCH], 92],
    ['a credit', [-0.5, 'SEK', MARCH], -0.04],
    ['too little to show is 0, not -0', [-0.01, 'SEK', MARCH], 0],
    ['half a cent away from zero, on paper', [0.5, 'KWD', MARCH, 'USD'], 1.63],
    ['a blank currency is the programme’s', [12.345, '', MARCH], 12.35],
    ['the programme’s currency by a row with the rate 1, which does not age', [100, 'EUR', MARCH], 100],
    ['into another currency by both rates', [10_000, 'SEK', MARCH, 'USD'], 951.09],
    ['into yen, which have no decimals', [100, 'USD', MARCH, 'JPY'], 15_082],
    ['into dinars, which have three', [100, 'USD', MARCH, 'KWD'], 30.667],
    ['from the programme’s currency', [100, '', MARCH, 'USD'], 108.7],
    ['into the currency that it is in, without a rate', [1.005, 'NOK', MARCH, 'nok'], 1.01],
    ['a rate is good on its 31st day', [100, 'USD', day('2026-04-01')], 92],
    ['as many days as one says', [100, 'USD', day('2026-12-31'), '', 305], 92],
  ])('%s', (_, [amount, currency, date, ...rest], result) => {
    expect(CONVERT_MONEY(amount, currency, date, RATES, ...rest)).toBe(result);
  });

  it.each([
    [
      'a currency without a rate',
      [100, 'NOK', MARCH],
      'rates must have a rate for NOK that is at most 31 days old, got no rate for NOK on 2026-03-15.',
    ],
    [
      'a day before the first rate',
      [100, 'SEK', day('2026-02-28')],
      'rates must have a rate for SEK that is at most 31 days old, got no rate for SEK on 2026-02-28.',
    ],
    [
      'a rate that is too old',
      [100, 'USD', day('2026-04-02')],
      'rates must have a rate for USD that is at most 31 days old, got no rate for USD on 2026-04-02: the newest is of 2026-03-01.',
    ],
    [
      'no days at all',
      [100, 'USD', MARCH, '', 0],
      'rates must have a rate for USD that is at most 0 days old, got no rate for USD on 2026-03-15: the newest is of 2026-03-01.',
    ],
    [
      'a currency to convert into that has no rate',
      [100, 'USD', MARCH, 'GBP'],
      'rates must have a rate for GBP that is at most 31 days old, got no rate for GBP on 2026-03-15.',
    ],
    ['no currency of ISO 4217', [100, '$', MARCH], 'currency must be an ISO 4217 code such as EUR, got the text "$".'],
    ['a day in words', [100, 'USD', '2026-03-15'], 'date must be a date, got the text "2026-03-15".'],
    ['half a day', [100, 'USD', MARCH, '', 1.5], 'goodDays must be a whole number, 0 or more, got 1.5.'],
    [
      'what no cell can hold',
      [1.7e308, 'KWD', MARCH],
      'amount and rates must give a result that a cell can hold, got one above 1.8e308.',
    ],
  ])('refuses %s', (_, [amount, currency, date, ...rest], message) => {
    expect(() => CONVERT_MONEY(amount, currency, date, RATES, ...rest)).toThrow(new Error(`CONVERT_MONEY: ${message}`));
  });

  it('converts a column, where a bad row says so alone', () => {
    expect(CONVERT_MONEY([[100], [100], [''], ['x']], [['USD'], ['NOK'], [''], ['USD']], MARCH, RATES)).toEqual([
      [92],
      ['⚠ rates must have a rate for NOK that is at most 31 days old, got no rate for NOK on 2026-03-15.'],
      [''],
      ['⚠ amount must be a number, got the text "x".'],
    ]);
  });

  it.each([
    [
      'two rates for one day and currency',
      [day('2026-03-01'), 'USD', 0.93],
      'rates rows 4 and 10 must not differ, got 0.92 and 0.93 for USD on 2026-03-01.',
    ],
    ['a text for a day', ['1.3.2026', 'USD', 0.92], 'rates row 10: Date must be a date, got the text "1.3.2026".'],
    ['a rate of 0', [MARCH, 'USD', 0], 'rates row 10: Rate must be a number above 0, got 0.'],
    ['a rate as text', [MARCH, 'USD', '0,92'], 'rates row 10: Rate must be a number above 0, got the text "0,92".'],
    ['half a row', [MARCH, 'USD', ''], 'rates row 10: Rate must be a number above 0, got a blank cell.'],
    [
      'an unknown currency',
      [MARCH, 'Dollar', 1],
      'rates row 10: Currency must be an ISO 4217 code such as SEK, got the text "Dollar".',
    ],
  ])('stops a whole column for %s in the rates', (_, row, message) => {
    expect(() => CONVERT_MONEY([[100], [100]], 'SEK', MARCH, [...RATES, row])).toThrow(
      new Error(`CONVERT_MONEY: ${message}`),
    );
  });

  it('reads Finnish headers, in any order, and takes the same rate twice', () => {
    const rates = [
      ['KURSSI', 'Muistiinpano', 'valuutta', 'Päivä'],
      [0.5, '', 'USD', MARCH],
      [0.5, 'again', 'USD', MARCH],
    ];
    expect(CONVERT_MONEY(10, 'USD', MARCH, rates)).toBe(5);
    expect(() => CONVERT_MONEY(10, 'USD', MARCH, [['Päivä', 'Kurssi']])).toThrow(
      'CONVERT_MONEY: rates must have a column "Currency" (Finnish "Valuutta") in its header row, got Päivä, Kurssi.',
    );
  });

  it('counts days where clocks change, and takes a rate with a time as one of its day', () => {
    const helsinki = (text: string) => midnightIn('Europe/Helsinki', text);
    const rates = [
      RATE_HEADER,
      [helsinki('2026-03-29'), 'USD', 0.5, ''],
      [helsinki('2026-03-30'), 'USD', 0.6, ''],
      [new Date(helsinki('2026-04-10').getTime() + 20 * 3_600_000), 'USD', 0.7, ''],
    ];
    expect(CONVERT_MONEY(10, 'USD', helsinki('2026-03-29'), rates)).toBe(5);
    expect(CONVERT_MONEY(10, 'USD', helsinki('2026-03-30'), rates)).toBe(6);
    expect(CONVERT_MONEY(10, 'USD', helsinki('2026-04-10'), rates)).toBe(7);
    expect(CONVERT_MONEY(10, 'USD', helsinki('2026-04-09'), rates)).toBe(6);
  });

  const cents = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((value) => value / 100);
  const rate = fc.integer({ min: 1, max: 1_000_000 }).map((value) => value / 10_000);

  it('into the currency that it is in, an amount stays what it is', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom('EUR', 'SEK', 'KWD'), (amount, currency) => {
        expect(CONVERT_MONEY(amount, currency, MARCH, RATES, currency)).toBe(amount + 0);
      }),
    );
  });

  it('equals the quotient on paper, rounded once, half away from zero', () => {
    fc.assert(
      fc.property(cents, rate, rate, (amount, from, to) => {
        const rates = [RATE_HEADER, [MARCH, 'SEK', from, ''], [MARCH, 'USD', to, '']];
        const [a, f, t] = [Math.round(amount * 100), Math.round(from * 10_000), Math.round(to * 10_000)].map(BigInt);
        const product = (a as bigint) * (f as bigint);
        const size = product < 0n ? -product : product;
        const whole = Number((2n * size + (t as bigint)) / (2n * (t as bigint))) / 100;
        expect(CONVERT_MONEY(amount, 'SEK', MARCH, rates, 'USD')).toBe(product < 0n && whole !== 0 ? -whole : whole);
      }),
    );
  });

  it('gives the same whatever the order of the rates, by plain search too', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((offset) => new Date(MARCH.getTime() + offset * 86_400_000));
    const dated = fc.uniqueArray(fc.tuple(days, rate), { selector: ([date]) => date.getTime(), maxLength: 12 });
    fc.assert(
      fc.property(dated, days, fc.integer({ min: 0, max: 40 }), (list, date, goodDays) => {
        const rows = list.map(([from, value]) => [from, 'SEK', value, '']);
        const convert = (some: unknown[][]) => CONVERT_MONEY([[1]], 'SEK', date, [RATE_HEADER, ...some], '', goodDays);
        const newest = list
          .filter(([from]) => from <= date)
          .reduce<(typeof list)[number] | undefined>(
            (best, each) => (best && best[0] > each[0] ? best : each),
            undefined,
          );
        const isGood = newest && date.getTime() - newest[0].getTime() <= goodDays * 86_400_000;
        const [[found]] = convert(rows) as [[unknown]];
        if (newest && isGood) expect(found).toBe(Math.round(newest[1] * 100 + 1e-7) / 100);
        else expect(found).toMatch(/^⚠ rates must have .* got no rate for SEK on 2026-/);
        expect(convert([...rows].reverse())).toEqual([[found]]);
      }),
    );
  });
});

describe('SPLIT_MONEY', () => {
  it.each([
    ['in percents', 100, [[50, 30, 20]], undefined, [[50, 30, 20]]],
    ['in a column', 100, [[0.5], [0.5]], 'EUR', [[50], [50]]],
    ['a cent that is left goes to the first of equals', 0.05, [[0.5, 0.5]], 'EUR', [[0.03, 0.02]]],
    ['a credit gives the same parts with the other sign', -0.05, [[0.5, 0.5]], 'EUR', [[-0.03, -0.02]]],
    ['to the largest remainder', 1, [[0.333, 0.333, 0.334]], 'EUR', [[0.33, 0.33, 0.34]]],
    ['thirds that people type', 100, [[33.3333333333, 33.3333333333, 33.3333333334]], '', [[33.33, 33.33, 33.34]]],
    ['thirds that a cell computes', 100, [[1 / 3], [1 / 3], [1 / 3]], '', [[33.34], [33.33], [33.33]]],
    ['dust in a share makes no cent', 10, [[0.1 + 0.2, 0.7]], '', [[3, 7]]],
    ['yen', 100, [[0.5, 0.25, 0.25]], 'JPY', [[50, 25, 25]]],
    ['yen that do not come out even', 7, [[0.5, 0.5]], 'JPY', [[4, 3]]],
    ['dinars', 0.001, [[0.4, 0.6]], 'KWD', [[0, 0.001]]],
    ['a share of 0 gets nothing', 0.01, [[0, 0.5, 0.5]], '', [[0, 0.01, 0]]],
    ['a blank share gets a blank', 100, [[''], [0.5], [''], [0.5]], '', [[''], [50], [''], [50]]],
    ['an amount with more decimals is rounded first', 1.005, [[0.5, 0.5]], '', [[0.51, 0.5]]],
    ['nothing is 0, not -0', -0.001, [[0.5, 0.5]], '', [[0, 0]]],
    ['one share', 100, 1, '', 100],
    ['the largest amount', 1e13, [[0.5, 0.5]], 'EUR', [[5e12, 5e12]]],
  ])('%s', (_, amount, shares, currency, parts) => {
    expect(SPLIT_MONEY(amount, shares, currency)).toEqual(parts);
  });

  it('gives a row of parts for each of a column of amounts, and marks a bad one', () => {
    expect(SPLIT_MONEY([[1], [''], ['x'], [0.01]], [[0.5, 0.5]])).toEqual([
      [0.5, 0.5],
      ['', ''],
      ['⚠ amount must be a number, got the text "x".', ''],
      [0.01, 0],
    ]);
    expect(SPLIT_MONEY('', [[0.5], [0.5]])).toEqual([[''], ['']]);
  });

  it.each([
    ['shares that total something else', 1, [[0.5, 0.4]], 'shares must total 1 or 100 (percent), got a total of 0.9.'],
    ['a negative share', 1, [[1.5, -0.5]], 'shares must be a number, 0 or more, got -0.5.'],
    ['a share as text', 1, [['50 %', 0.5]], 'shares must be a number, 0 or more, got the text "50 %".'],
    ['no shares', 1, [['', '']], 'shares must total 1 or 100 (percent), got a total of 0.'],
    [
      'shares in several rows and columns',
      1,
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      'shares must be one row or one column, got a range of 2 rows and 2 columns.',
    ],
    [
      'a column of amounts beside a column of shares',
      [[1], [2]],
      [[0.5], [0.5]],
      'amount must be one cell where shares are a column, got a range of 2 rows.',
    ],
    [
      'more cents than a cell shows',
      1e14,
      [[1, 0]],
      'amount must be a number from -10000000000000 to 10000000000000, got 100000000000000.',
    ],
  ])('refuses %s', (_, amount, shares, message) => {
    expect(() => SPLIT_MONEY(amount, shares)).toThrow(new Error(`SPLIT_MONEY: ${message}`));
  });

  const currencies = fc.constantFrom(['JPY', 0] as const, ['EUR', 2] as const, ['KWD', 3] as const);
  const units = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  /** Whole numbers in any proportion, as percents that total 100. */
  const percents = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
    .filter((list) => list.some((each) => each > 0))
    .map((list) => list.map((each) => (100 * each) / list.reduce((sum, one) => sum + one, 0)));
  const split = (amount: number, shares: number[], currency: string) =>
    (SPLIT_MONEY(amount, [shares], currency) as number[][])[0] ?? [];

  it('the parts add up to the amount exactly', () => {
    fc.assert(
      fc.property(units, percents, currencies, (whole, shares, [currency, digits]) => {
        const parts = split(whole / 10 ** digits, shares, currency);
        const sum = parts.reduce((total, part) => total + Math.round(part * 10 ** digits), 0);
        expect(sum).toBe(whole);
      }),
    );
  });

  it('each part is less than one smallest unit away from the exact one, and has no more decimals than its currency', () => {
    fc.assert(
      fc.property(units, percents, currencies, (whole, shares, [currency, digits]) => {
        const parts = split(whole / 10 ** digits, shares, currency);
        parts.forEach((part, index) => {
          expect(Math.abs(part * 10 ** digits - (whole * (shares[index] as number)) / 100)).toBeLessThan(1 + 1e-5);
          expect(part).toBe(Number(part.toFixed(digits)));
        });
      }),
    );
  });

  it('other shares in another order are other parts in that order, but for ties', () => {
    const order = (a: number, b: number) => a - b;
    fc.assert(
      fc.property(units, percents, (whole, shares) => {
        const parts = split(whole / 100, shares, 'EUR');
        expect(split(whole / 100, [...shares].reverse(), 'EUR').sort(order)).toEqual([...parts].sort(order));
      }),
    );
  });

  it('a larger share never gets less, and a credit is the mirror of its amount', () => {
    fc.assert(
      fc.property(units, percents, (whole, shares) => {
        const parts = split(Math.abs(whole) / 100, shares, 'EUR');
        shares.forEach((share, a) => {
          shares.forEach((other, b) => {
            if (share > other) expect(parts[a]).toBeGreaterThanOrEqual(parts[b] as number);
          });
        });
        expect(split(-Math.abs(whole) / 100, shares, 'EUR')).toEqual(parts.map((part) => 0 - part));
      }),
    );
  });
});

describe('TIER_UPLIFT', () => {
  const TIERS = [
    ['Revenue from', 'Margin'],
    [50_000, 0.25],
    [0, 0.2],
    [150_000, 0.3],
  ];

  it.each([
    ['in the lowest tier', 40_000, 2000],
    ['a threshold belongs to the tier it opens', 50_000, 2500],
    ['without the dust of a difference of margins', 60_000.3, 3000.02],
    ['no next tier', 150_000, 0],
    ['no revenue', 0, 0],
  ])('%s', (_, revenue, uplift) => {
    expect(TIER_UPLIFT(revenue, TIERS)).toBe(uplift);
  });

  it('is negative where the next tier earns less, and 0, not -0, without revenue', () => {
    const tiers = [
      ['Revenue from', 'Margin'],
      [0, 0.3],
      [100, 0.2],
    ];
    expect(TIER_UPLIFT([[50], [0], ['']], tiers)).toEqual([[-5], [0], ['']]);
  });

  it('needs both columns', () => {
    expect(() => TIER_UPLIFT(1, [['Revenue from'], [0]])).toThrow(
      'TIER_UPLIFT: tiers must have a column "Margin" (Finnish "Kate") in its header row, got Revenue from.',
    );
  });
});

const LINE_HEADER = ['Line', 'Partner', 'Kind', 'Day', 'Amount', 'Currency'];
const LINES = [
  LINE_HEADER,
  ['E-000001', 'Nordic Cloud', 'Earned', day('2026-01-31'), 2000.1, 'EUR'],
  ['E-000002', '', 'Month closed', day('2026-01-31'), 0, 'EUR'],
  ['E-000003', 'Baltic', 'Earned', day('2026-02-10'), 900, 'SEK'],
  ['E-000004', ' nordic  CLOUD', 'Earned', day('2026-02-28'), 0.2, 'EUR'],
  ['E-000005', 'Nordic Cloud', 'Payment', day('2026-02-28'), -2000.1, 'EUR'],
  ['E-000006', 'Baltic', 'Earned', day('2026-03-05'), 30, 'eur'],
];

describe('PARTNER_BALANCE', () => {
  it.each([
    ['all lines', ['Nordic Cloud'], 0.2],
    ['lines up to a day, that day included', ['Nordic Cloud', day('2026-02-28')], 0.2],
    ['without the lines after it', ['Nordic Cloud', day('2026-02-27')], 2000.1],
    ['a name in another case', ['NORDIC cloud '], 0.2],
    ['before the first line', ['Nordic Cloud', day('2026-01-30')], 0],
    ['a partner without lines', ['Nobody'], 0],
    ['the one currency up to a day', ['Baltic', day('2026-03-04')], 900],
    ['one of two currencies', ['Baltic', '', 'EUR'], 30],
    ['the other, in lower case', ['Baltic', '', 'sek'], 900],
    ['a currency without lines', ['Baltic', '', 'USD'], 0],
  ])('%s', (_, [partner, ...rest], balance) => {
    expect(PARTNER_BALANCE(partner, LINES, ...rest)).toBe(balance);
  });

  it('names the currencies that it does not add, for this partner alone', () => {
    expect(() => PARTNER_BALANCE('Baltic', LINES)).toThrow(
      new Error('PARTNER_BALANCE: currency must be one of EUR, SEK, in which the partner has lines, got a blank cell.'),
    );
    expect(PARTNER_BALANCE([['Baltic'], ['Nordic Cloud'], [''], ['Nobody']], LINES)).toEqual([
      ['⚠ currency must be one of EUR, SEK, in which the partner has lines, got a blank cell.'],
      [0.2],
      [''],
      [0],
    ]);
  });

  it.each([
    ['a text for an amount', ['', 'Other', '', MARCH, '5', 'EUR'], 'Amount must be a number, got the text "5".'],
    ['a text for a day', ['', 'Other', '', 'soon', 5, 'EUR'], 'Day must be a date, got the text "soon".'],
    ['a line without a day', ['', 'Other', '', '', 5, 'EUR'], 'Day must be a date, got a blank cell.'],
    [
      'an unknown currency',
      ['', 'Other', '', MARCH, 5, 'Euro'],
      'Currency must be an ISO 4217 code such as EUR, got the text "Euro".',
    ],
  ])('stops for %s among the lines of a partner that is asked about', (_, row, message) => {
    expect(() => PARTNER_BALANCE([['Nordic Cloud'], ['Other']], [...LINES, row])).toThrow(
      new Error(`PARTNER_BALANCE: statements row 8: ${message}`),
    );
    expect(PARTNER_BALANCE('Nordic Cloud', [...LINES, row])).toBe(0.2);
  });

  it('reads Finnish headers and names a column that is missing', () => {
    const lines = [
      ['Summa', 'Valuutta', 'Päivä', 'Kumppani'],
      [5, 'JPY', MARCH, 'Nordic'],
    ];
    expect(PARTNER_BALANCE('nordic', lines)).toBe(5);
    expect(() => PARTNER_BALANCE('nordic', [['Partner', 'Amount', 'Currency']])).toThrow(
      'PARTNER_BALANCE: statements must have a column "Day" (Finnish "Päivä") in its header row, got Partner, Amount, Currency.',
    );
  });

  it('counts days where clocks change', () => {
    const helsinki = (text: string) => midnightIn('Europe/Helsinki', text);
    const days = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26'];
    const lines = [LINE_HEADER, ...days.map((text) => ['', 'A', '', helsinki(text), 1, 'EUR'])];
    expect(days.map((text) => PARTNER_BALANCE('A', lines, helsinki(text)))).toEqual([1, 2, 3, 4, 5]);
  });

  const line = fc.tuple(
    fc.constantFrom('Nordic', 'NORDIC ', 'Baltic'),
    fc.integer({ min: 0, max: 40 }).map((offset) => new Date(MARCH.getTime() + offset * 86_400_000)),
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
  );

  it('is the sum of the lines up to the day, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.integer({ min: -1, max: 41 }), (list, offset) => {
        const asOf = new Date(MARCH.getTime() + offset * 86_400_000);
        const rows = list.map(([partner, date, cents]) => ['', partner, '', date, cents / 100, 'EUR']);
        const balance = (some: unknown[][]) => PARTNER_BALANCE('nordic', [LINE_HEADER, ...some], asOf);
        const cents = list
          .filter(([partner, date]) => partner !== 'Baltic' && date <= asOf)
          .reduce((sum, [, , each]) => sum + each, 0);
        expect(balance(rows)).toBe(cents / 100);
        expect(balance([...rows].reverse())).toBe(cents / 100);
      }),
    );
  });
});

describe('MDF_BALANCE', () => {
  const REQUESTS = [
    ['Partner', 'Campaign', 'Amount', 'Currency', 'Status'],
    ['Nordic', 'Fair', 1000.1, 'EUR', 'Approved'],
    ['NORDIC', 'Ads', 200.2, '', 'laskutettu'],
    ['Nordic', 'Mail', 99.7, 'eur', 'Maksettu'],
    ['Nordic', 'Film', 5000, 'USD', 'Requested'],
    ['Nordic', 'Book', 5000, 'SEK', 'Hylätty'],
    ['Nordic', 'Song', 'later', '', 'Peruttu'],
    ['Baltic', 'Fair', 10, 'EUR', 'Paid'],
    ['Baltic', 'Ads', 10, 'SEK', 'Approved'],
    ['', 'An idea', '', '', ''],
  ];

  it.each([
    ['3 % of the revenue less what was granted', ['nordic', 100_000], 1700],
    ['another rate', ['Nordic', 100_000, 0.05], 3700],
    ['below 0 where more was granted', ['Nordic', 0], -1300],
    ['even, and 0, not -0', ['Nordic', 26_000, 0.05], 0],
    ['a partner without requests', ['Nobody', 33.5], 1.01],
  ])('%s', (_, [partner, revenue, rate], balance) => {
    expect(MDF_BALANCE(partner, REQUESTS, revenue, rate)).toBe(balance);
  });

  it('names the currencies that it does not add, for this partner alone', () => {
    expect(MDF_BALANCE([['Baltic'], ['Nobody'], ['']], REQUESTS, [[100], [100], ['']])).toEqual([
      ['⚠ requests of one partner must be in one currency, got EUR, SEK.'],
      [3],
      [''],
    ]);
  });

  it.each([
    [
      'an unknown status',
      ['Nordic', '', 1, '', 'Maybe'],
      'Status must be one of Requested, Approved, Rejected, Declined, Claimed, Paid, got the text "Maybe".',
    ],
    [
      'a granted amount as text',
      ['Nordic', '', '1 000', '', 'Paid'],
      'Amount must be a number, 0 or more, got the text "1 000".',
    ],
    ['a granted amount below 0', ['Nordic', '', -1, '', 'Paid'], 'Amount must be a number, 0 or more, got -1.'],
  ])('stops for %s', (_, row, message) => {
    expect(() => MDF_BALANCE('Nordic', [...REQUESTS, row], 1)).toThrow(
      new Error(`MDF_BALANCE: requests row 11: ${message}`),
    );
  });

  it('does without the column Currency', () => {
    expect(
      MDF_BALANCE(
        'A',
        [
          ['Tila', 'Summa', 'Kumppani'],
          ['Hyväksytty', 1, 'a'],
        ],
        100,
      ),
    ).toBe(2);
  });
});

describe('100,000 rows', () => {
  const ROWS = 100_000;
  const column = (cell: (row: number) => unknown) => Array.from({ length: ROWS }, (_, row) => [cell(row)]);
  const dated = (row: number) => new Date(MARCH.getTime() + (row % 700) * 86_400_000);

  it.each([
    [
      'CONVERT_MONEY',
      () => {
        const rates = Array.from({ length: 1400 }, (_, row) => [
          dated(row),
          row % 2 ? 'SEK' : 'USD',
          1 + (row % 7) / 10,
        ]);
        const unique = [...new Map(rates.map((rate) => [`${rate[1]}${(rate[0] as Date).getTime()}`, rate])).values()];
        return CONVERT_MONEY(
          column((row) => row / 100),
          'SEK',
          column(dated),
          [RATE_HEADER, ...unique],
          'USD',
        );
      },
    ],
    [
      'SPLIT_MONEY',
      () =>
        SPLIT_MONEY(
          1_234_567.89,
          column(() => 1 / ROWS),
        ),
    ],
    [
      'TIER_UPLIFT',
      () =>
        TIER_UPLIFT(
          column((row) => row),
          [
            ['Revenue from', 'Margin'],
            [0, 0.2],
            [50_000, 0.25],
          ],
        ),
    ],
    [
      'PARTNER_BALANCE',
      () =>
        PARTNER_BALANCE(
          column(() => 'A'),
          [LINE_HEADER, ...column(dated).map(([date]) => ['', 'A', '', date, 0.1, 'EUR'])],
          column(dated),
        ),
    ],
    [
      'MDF_BALANCE',
      () =>
        MDF_BALANCE(
          column((row) => `P${row % 50}`),
          [['Partner', 'Amount', 'Status'], ...column((row) => `P${row % 50}`).map(([name]) => [name, 1, 'Paid'])],
          1000,
        ),
    ],
  ])('%s gives as many results', (_, call) => {
    expect(call()).toHaveLength(ROWS);
  });
});
