import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEALS_NEEDED } from '../../src/functions/deals-needed';
import { EARNINGS_PER_HOUR } from '../../src/functions/earnings-per-hour';
import { MARKET_ENTRY_COST } from '../../src/functions/market-entry-cost';
import { MDF_BUDGET } from '../../src/functions/mdf-budget';
import { PARTNER_EARNINGS } from '../../src/functions/partner-earnings';
import { PROGRAM_ROI } from '../../src/functions/program-roi';

const cents = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((value) => value / 100);
const percent = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);

describe('PARTNER_EARNINGS', () => {
  it.each([
    ['the guide’s example', 100_000, 0.25, undefined, 25_000],
    ['€15,000 per deal', 50_000, 0.3, 'EUR', 15_000],
    ['half a cent away from zero', 1.005, 1, 'EUR', 1.01],
    ['another', 2.675, 1, 'EUR', 2.68],
    ['a credit, away from zero too', -1.005, 1, 'EUR', -1.01],
    ['a tie that only the product has', 0.35, 0.1, 'EUR', 0.04],
    ['a tie of a larger amount', 1_234_567.9, 0.25, 'EUR', 308_641.98],
    ['just under a tie', 1.0049, 1, 'EUR', 1],
    ['dust from a sum is no digit', 0.1 + 0.2, 0.05, 'EUR', 0.02],
    ['a third of 3.015 reads 1.005', 3.015, 1 / 3, 'EUR', 1.01],
    ['yen have no decimals', 1234.5, 1, 'JPY', 1235],
    ['dinars have three', 1.0005, 1, 'KWD', 1.001],
    ['a code in lower case', 1234.5, 1, 'jpy', 1235],
    ['currency left blank', 1.005, 1, '', 1.01],
    ['nothing', 0, 0.25, 'EUR', 0],
    ['a negative amount at 0 % is 0, not -0', -5, 0, 'EUR', 0],
    ['a credit too small to show is 0, not -0', -0.001, 0.5, 'EUR', 0],
    ['an amount with 16 digits keeps its cents', 12_345_678_901_234.56, 1, 'EUR', 12_345_678_901_234.56],
    ['the largest number', 1.7e308, 1, 'EUR', 1.7e308],
  ])('%s', (_, amount, margin, currency, earnings) => {
    expect(PARTNER_EARNINGS(amount, margin, currency)).toBe(earnings);
  });

  it.each([
    ['an unknown code', 'EURO'],
    ['no currency of ISO 4217', 'XXX'],
    ['a sign', '€'],
    ['a withdrawn one', 'FIM'],
  ])('refuses %s', (_, currency) => {
    expect(() => PARTNER_EARNINGS(100, 0.2, currency)).toThrow(
      `PARTNER_EARNINGS: currency must be an ISO 4217 code such as EUR, got the text "${currency}".`,
    );
  });

  it.each(['1 000', '1,5', '€100', '100', '25 %'])(
    'refuses the number %s that arrives as text, and says so',
    (text) => {
      expect(() => PARTNER_EARNINGS(text, 0.2)).toThrow(
        new Error(`PARTNER_EARNINGS: amount must be a number, got the text "${text}".`),
      );
    },
  );

  it('suggests the likely meaning of a margin above 1', () => {
    expect(() => PARTNER_EARNINGS(100, 25)).toThrow(
      new Error('PARTNER_EARNINGS: margin must be a fraction from 0 to 1, got 25. Did you mean 25 % (0.25)?'),
    );
  });

  it('equals the product on paper, half away from zero', () => {
    fc.assert(
      fc.property(cents, percent, (amount, margin) => {
        const product = BigInt(Math.round(amount * 100)) * BigInt(Math.round(margin * 100)); // in 1/10,000
        const size = product < 0n ? -product : product;
        const rounded = Number((size + 50n) / 100n) / 100;
        expect(PARTNER_EARNINGS(amount, margin)).toBe(product < 0n && rounded !== 0 ? -rounded : rounded);
      }),
    );
  });

  it('a credit takes back exactly what the deal earned', () => {
    fc.assert(
      fc.property(cents, percent, (amount, margin) => {
        const earned = PARTNER_EARNINGS(amount, margin) as number;
        expect(PARTNER_EARNINGS(-amount, margin)).toBe(earned === 0 ? 0 : -earned);
      }),
    );
  });

  it('rises with the amount', () => {
    fc.assert(
      fc.property(cents, cents, percent, (a, b, margin) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(PARTNER_EARNINGS(high, margin)).toBeGreaterThanOrEqual(PARTNER_EARNINGS(low, margin) as number);
      }),
    );
  });
});

describe('EARNINGS_PER_HOUR', () => {
  it.each([
    ['the guide’s example', 100_000, 0.25, 40, 625],
    ['half a cent away from zero', 0.03, 0.5, 1, 0.02],
    ['too little to show', 0.01, 1, 8, 0],
    ['an exact tie of a quotient', 0.25, 0.1, 5, 0.01],
    ['a third', 100, 1, 3, 33.33],
    ['a credit', -100, 0.25, 8, -3.13],
    ['part of an hour', 100, 0.2, 0.5, 40],
  ])('%s', (_, amount, margin, hours, result) => {
    expect(EARNINGS_PER_HOUR(amount, margin, hours)).toBe(result);
  });

  it.each([0, -1, ''])('refuses %j hours', (hours) => {
    expect(() => EARNINGS_PER_HOUR(100, 0.2, hours)).toThrow(
      /^EARNINGS_PER_HOUR: hours must be a number above 0, got /,
    );
  });

  it('refuses a result that no cell can hold', () => {
    expect(() => EARNINGS_PER_HOUR(1e308, 1, 0.001)).toThrow(/^EARNINGS_PER_HOUR: amount, margin and hours must give/);
  });
});

describe('DEALS_NEEDED', () => {
  it.each([
    ['the contract’s 75,000', 75_000, 50_000, 0.3, 5],
    ['exactly three deals', 45_000, 50_000, 0.3, 3],
    ['a cent more is a fourth', 45_000.01, 50_000, 0.3, 4],
    ['0.3 at 1 × 10 %', 0.3, 1, 0.1, 3],
    ['0.1 + 0.2 is the same target', 0.1 + 0.2, 1, 0.1, 3],
    ['no target, no deals', 0, 50_000, 0.3, 0],
    ['less than one deal', 1, 50_000, 0.3, 1],
    ['a large count', 1e15, 1, 1, 1e15],
  ])('%s', (_, target, average, margin, deals) => {
    expect(DEALS_NEEDED(target, average, margin)).toBe(deals);
  });

  it.each([
    ['a negative target', [-1, 50_000, 0.3], 'target must be a number, 0 or more, got -1.'],
    ['no average deal', [1, 0, 0.3], 'averageDeal must be a number above 0, got 0.'],
    ['no margin', [1, 1, 0], 'margin must be a fraction above 0, up to 1, got 0.'],
    ['a percent', [1, 1, 30], 'margin must be a fraction above 0, up to 1, got 30. Did you mean 30 % (0.3)?'],
    [
      'a count that no cell can hold',
      [1e308, 1e-300, 0.5],
      'target, averageDeal and margin must give a result that a cell can hold, got one above 1.8e308.',
    ],
  ])('refuses %s', (_, [target, average, margin], message) => {
    expect(() => DEALS_NEEDED(target, average, margin)).toThrow(new Error(`DEALS_NEEDED: ${message}`));
  });

  it('is the least number of deals that reaches the target', () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 100 }), (target, average, percents) => {
        const deals = DEALS_NEEDED(target / 100, average / 100, percents / 100) as number;
        const earned = BigInt(average) * BigInt(percents); // of one deal, in 1/10,000
        const wanted = BigInt(target) * 100n;
        expect(BigInt(deals) * earned >= wanted).toBe(true);
        expect(BigInt(deals - 1) * earned < wanted).toBe(true);
      }),
    );
  });
});

describe('MDF_BUDGET', () => {
  it('gives 3 % and 5 % side by side without a rate', () => {
    expect(MDF_BUDGET(100_000)).toEqual([[3000, 5000]]);
    expect(MDF_BUDGET(100_000, '')).toEqual([[3000, 5000]]);
    expect(MDF_BUDGET('')).toEqual([['', '']]);
  });

  it('gives two cells a row for a column; a bad row has its text and a blank', () => {
    expect(MDF_BUDGET([[100], [''], ['x'], [33.5]])).toEqual([
      [3, 5],
      ['', ''],
      ['⚠ revenue must be a number, 0 or more, got the text "x".', ''],
      [1.01, 1.68],
    ]);
  });

  it('gives one cell with a rate, rounded to 2 decimals', () => {
    expect(MDF_BUDGET(100_000, 0.04)).toBe(4000);
    expect(MDF_BUDGET([[100.5], ['']], 0.03)).toEqual([[3.02], ['']]);
  });

  it('refuses a rate above 1 with its likely meaning, and a negative revenue', () => {
    expect(() => MDF_BUDGET(100, 4)).toThrow(
      'MDF_BUDGET: rate must be a fraction from 0 to 1, got 4. Did you mean 4 % (0.04)?',
    );
    expect(() => MDF_BUDGET(-1)).toThrow('MDF_BUDGET: revenue must be a number, 0 or more, got -1.');
  });
});

describe('PROGRAM_ROI', () => {
  it.each([
    ['a gain', 1_000_000, 250_000, 500_000, 0.5],
    ['a loss', 100, 20, 100, -0.2],
    ['even', 150, 50, 100, -0],
    ['no dust where it breaks even', 0.3, 0.1, 0.2, -0],
    ['10 decimals', 1, 0, 3, -0.6666666667],
    ['a difference of large numbers', 1_000_000_000.1, 1_000_000_000, 0.05, 1],
  ])('%s', (_, revenue, earnings, cost, roi) => {
    expect(PROGRAM_ROI(revenue, earnings, cost)).toBe(roi + 0);
  });

  it('refuses a cost that is not above 0', () => {
    expect(() => PROGRAM_ROI(1, 1, 0)).toThrow('PROGRAM_ROI: programCost must be a number above 0, got 0.');
  });

  it('refuses a result that no cell can hold', () => {
    expect(() => PROGRAM_ROI(1e308, 0, 1e-5)).toThrow(
      /^PROGRAM_ROI: revenue, partnerEarnings and programCost must give/,
    );
  });
});

describe('MARKET_ENTRY_COST', () => {
  it.each([
    ['one of each', [1, 1, 1], [8000.15, 20_000.25]],
    ['a small market', [10_000, 2, 1], [12_500, 27_500]],
    ['nothing', [0, 0, 0], [0, 0]],
  ] as const)('%s', (_, [words, trips, markets], totals) => {
    expect(MARKET_ENTRY_COST(words, trips, markets)).toEqual([totals]);
  });

  it('gives two cells a row for columns', () => {
    expect(MARKET_ENTRY_COST([[1], [''], [-1]], 0, 0)).toEqual([
      [0.15, 0.25],
      ['', ''],
      ['⚠ words must be a number, 0 or more, got -1.', ''],
    ]);
    expect(MARKET_ENTRY_COST('', '', '')).toEqual([['', '']]);
  });

  it('refuses a partly blank call and totals that no cell can hold', () => {
    expect(() => MARKET_ENTRY_COST(1, '', 1)).toThrow(
      'MARKET_ENTRY_COST: trips must be a number, 0 or more, got a blank cell.',
    );
    expect(() => MARKET_ENTRY_COST(0, 0, 1e308)).toThrow(/^MARKET_ENTRY_COST: words, trips and markets must give/);
  });
});
