import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemLog } from '../../../src/core/dashboard/dashboard-problems';
import { forecast } from '../../../src/core/dashboard/forecast';
import { dealTable, type TestDeal } from '../programme-tables';

const TODAY = '2026-11-21';
const winProbability = { submitted: 0.2, needsInfo: 0.15, approved: 0.4 };

const open = (status: string, expected: string | null, more: TestDeal = {}): TestDeal => ({
  registered: '2026-10-01',
  partner: 'Acme',
  source: 'sourced',
  status,
  amount: 1000,
  expected,
  ...more,
});
const decided = (status: string, count: number): TestDeal[] =>
  Array.from({ length: count }, () => open(status, null, { closed: '2026-09-01' }));

function of(deals: readonly TestDeal[], today = TODAY, forecastHistoryDeals = 20) {
  const problems = problemLog();
  const asOf = new Date(`${today}T09:00:00Z`);
  const basis = { asOf, today, currency: 'EUR', winProbability, forecastHistoryDeals };
  return { ...forecast(dealTable(deals), basis, problems), problems: problems.list() };
}

describe('the forecast by month', () => {
  it('is amount × probability of the stage, in the month of Expected close', () => {
    const deals = [
      open('submitted', '2026-12-31'),
      open('needsInfo', '2026-12-01', { amount: 2000 }),
      open('approved', '2027-01-01', { source: 'influenced' }),
    ];
    expect(of(deals).months.map(({ month, deals: count, expected }) => [month, count, expected])).toEqual([
      ['2026-12', 2, 500],
      ['2027-01', 1, 400],
    ]);
  });

  it.each([
    [TODAY, '2026-11'],
    ['2026-11-30', '2026-11'],
    ['2027-10-31', '2027-10'],
    ['2027-11-01', 'later'],
    ['2035-01-01', 'later'],
  ])('a close on %s is in %s', (expected, month) => {
    expect(of([open('submitted', expected)]).months.map((line) => line.month)).toEqual([month]);
  });

  it('names what has no date, and what should have closed', () => {
    const deals = [open('submitted', null), open('submitted', 'soon'), open('approved', '2026-11-20')];
    const { months, undated, overdue, problems } = of(deals);
    expect(months).toEqual([]);
    expect([undated, overdue]).toEqual([
      { deals: 2, expected: 400 },
      { deals: 1, expected: 400 },
    ]);
    expect(problems.map(({ kind, place, rows }) => [kind, place[1], rows])).toEqual([['notADate', 'expected', [3]]]);
  });

  it.each<[string, TestDeal]>([
    ['direct', open('approved', null, { source: 'direct' })],
    ['a draft', open('draft', null)],
    ['over', open('expired', null)],
    ['no longer protected', open('approved', null, { protected: '2026-11-20' })],
  ])('leaves out what is %s', (_, deal) => {
    expect(of([deal])).toMatchObject({ partners: [], undated: { deals: 0 }, problems: [] });
  });

  it('counts the last protected day', () => {
    expect(of([open('approved', null, { protected: TODAY })]).undated.deals).toBe(1);
  });

  it('names open deals without an amount in the programme’s currency', () => {
    const deals = [open('submitted', null, { amount: null }), open('approved', null, { currency: 'usd' })];
    const { partners, problems } = of(deals);
    expect(partners).toEqual([]);
    expect(problems.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['notANumber', [2]],
      ['otherCurrency', [3]],
    ]);
  });
});

describe('the range', () => {
  it('is 1.28 standard deviations of a sum of independent deals', () => {
    const deals = Array.from({ length: 100 }, () => open('approved', '2026-12-01'));
    const [month] = of(deals).months;
    expect(month?.expected).toBeCloseTo(40_000, 6);
    const deviation = Math.sqrt(100 * 0.4 * 0.6) * 1000;
    expect(month?.low).toBeCloseTo(40_000 - 1.28 * deviation, 6);
    expect(month?.high).toBeCloseTo(40_000 + 1.28 * deviation, 6);
  });

  it('is not under 0', () => {
    expect(of([open('submitted', '2026-12-01')]).months[0]).toMatchObject({ low: 0, expected: 200 });
  });
});

describe('the probability of a stage', () => {
  const probabilities = (deals: readonly TestDeal[], needed?: number) => of(deals, TODAY, needed).probabilities;

  it('is Settings’ until there are enough decided deals', () => {
    expect(probabilities([...decided('won', 10), ...decided('lost', 9)])).toEqual([
      { state: 'submitted', probability: 0.2, from: 'settings', deals: 19 },
      { state: 'needsInfo', probability: 0.15, from: 'settings', deals: 19 },
      { state: 'approved', probability: 0.4, from: 'settings', deals: 19 },
    ]);
  });

  it('is then won of all decided, of approved ones won of those that had been approved', () => {
    const deals = [
      ...decided('won', 12),
      ...decided('lost', 6),
      ...decided('expired', 2),
      ...decided('rejected', 8),
      ...decided('duplicate', 1),
      ...decided('withdrawn', 1),
    ];
    expect(probabilities(deals)).toEqual([
      { state: 'submitted', probability: 0.4, from: 'history', deals: 30 },
      { state: 'needsInfo', probability: 0.4, from: 'history', deals: 30 },
      { state: 'approved', probability: 0.6, from: 'history', deals: 20 },
    ]);
  });

  it('may be history for one stage and Settings’ for another', () => {
    const deals = [...decided('won', 10), ...decided('rejected', 10), open('submitted', null), open('approved', null)];
    expect(probabilities(deals).map(({ from }) => from)).toEqual(['history', 'history', 'settings']);
    expect(of(deals).undated.expected).toBe(500 + 400);
  });

  it('follows the setting, and does not divide by no deals', () => {
    expect(probabilities(decided('won', 3), 3)[0]).toMatchObject({ probability: 1, from: 'history' });
    expect(probabilities([], 0.5)[0]).toMatchObject({ probability: 0.2, from: 'settings', deals: 0 });
  });

  it('leaves direct deals out of the history', () => {
    const direct = decided('won', 20).map((deal) => ({ ...deal, source: 'direct' }));
    expect(probabilities(direct)[0]).toMatchObject({ from: 'settings', deals: 0 });
  });
});

describe('by partner', () => {
  it('is the most expected first, the same name in another case one partner', () => {
    const deals = [
      open('submitted', null, { partner: 'Beta' }),
      open('submitted', '2026-12-01', { partner: 'ACME' }),
      open('submitted', '2020-01-01', { partner: 'acme' }),
    ];
    expect(of(deals).partners).toEqual([
      { partner: 'ACME', deals: 2, expected: 400 },
      { partner: 'Beta', deals: 1, expected: 200 },
    ]);
  });

  it('preserves the total: partners sum to months, undated and overdue', () => {
    const deal = fc.record({
      status: fc.constantFrom('submitted', 'needsInfo', 'approved', 'won', 'lost', 'rejected'),
      expected: fc.constantFrom(null, '2026-11-20', TODAY, '2027-03-01', '2029-01-01', 'soon'),
      partner: fc.constantFrom('Acme', 'acme', 'Beta', ''),
      amount: fc.option(fc.integer({ min: 0, max: 100_000 })),
    });
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 60 }), (deals) => {
        const { months, partners, undated, overdue } = of(deals.map((more) => open('submitted', null, more)));
        const count = (lines: readonly { deals: number }[]) => lines.reduce((sum, line) => sum + line.deals, 0);
        const total = (lines: readonly { expected: number }[]) => lines.reduce((sum, line) => sum + line.expected, 0);
        const inTime = [...months, undated, overdue];
        expect(count(partners)).toBe(count(inTime));
        expect(total(partners)).toBeCloseTo(total(inTime), 4);
        for (const { low, expected, high } of months) {
          expect(low).toBeLessThanOrEqual(expected);
          expect(high).toBeGreaterThanOrEqual(expected);
        }
      }),
    );
  });
});
