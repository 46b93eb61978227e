import { describe, expect, it } from 'vitest';
import { problemLog } from '../../../src/core/dashboard/dashboard-problems';
import { funnel } from '../../../src/core/dashboard/funnel';
import { dealTable, type TestDeal } from '../programme-tables';

const clock = { asOf: new Date('2026-11-21T09:00:00Z'), today: '2026-11-21' };
const deal = (status: string, more: TestDeal = {}): TestDeal => ({
  registered: '2026-11-01',
  partner: 'Acme',
  source: 'sourced',
  status,
  amount: 1000,
  ...more,
});

function stages(deals: readonly TestDeal[]) {
  const problems = problemLog();
  return { list: funnel(dealTable(deals), 'EUR', clock, problems), problems: problems.list() };
}
const stage = (deals: readonly TestDeal[], wanted: string) =>
  stages(deals).list.find(({ state }) => state === wanted) ?? expect.unreachable(wanted);

describe('the funnel', () => {
  it('has every stage in its order, also without a deal', () => {
    expect(stages([]).list).toEqual(
      ['submitted', 'needsInfo', 'approved', 'won', 'lost', 'expired'].map((state) => ({
        state,
        deals: 0,
        amount: 0,
        medianDays: null,
      })),
    );
  });

  it('holds partner deals registered in the 12 months', () => {
    const deals = [
      deal('submitted'),
      deal('submitted', { source: 'influenced', amount: 500 }),
      deal('submitted', { source: 'direct' }),
      deal('submitted', { registered: '2025-11-21' }),
      deal('submitted', { registered: '2026-11-23' }),
      deal('submitted', { registered: null }),
      deal('rejected'),
      deal('draft'),
    ];
    expect(stage(deals, 'submitted')).toMatchObject({ deals: 2, amount: 1500 });
    expect(stages(deals).list.reduce((sum, { deals: count }) => sum + count, 0)).toBe(2);
  });

  it('an open deal is as many whole days in its stage as it is registered', () => {
    const deals = [deal('needsInfo'), deal('needsInfo', { registered: '2026-11-19T12:00:00Z' }), deal('needsInfo')];
    expect(stage(deals, 'needsInfo').medianDays).toBe(20);
    expect(stage(deals.slice(1), 'needsInfo').medianDays).toBe(10.5);
  });

  it.each<[string, TestDeal, number | null]>([
    ['to its close', deal('won', { closed: '2026-11-11' }), 10],
    [
      'closed on the day of registration',
      deal('lost', { registered: '2026-11-01T15:00:00Z', closed: '2026-11-01' }),
      0,
    ],
    ['closed before it was registered', deal('lost', { closed: '2026-10-01' }), null],
    ['without a close', deal('won'), null],
    ['expired with the last protected day', deal('expired', { protected: '2026-11-16' }), 15],
    ['expired with a close', deal('expired', { protected: '2026-11-16', closed: '2026-11-05' }), 4],
    ['expired without either', deal('expired'), null],
  ])('a closed deal took %s', (_, given, expected) => {
    expect(stage([given], String(given.status)).medianDays).toBe(expected);
  });

  it('names amounts of lost and expired deals that it left out', () => {
    const deals = [
      deal('lost', { amount: 'lots' }),
      deal('expired', { currency: 'USD' }),
      deal('won', { amount: null }),
    ];
    const { list, problems } = stages(deals);
    expect(list.filter(({ deals: count }) => count > 0).map(({ amount }) => amount)).toEqual([0, 0, 0]);
    expect(problems.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['notANumber', [2]],
      ['otherCurrency', [3]],
    ]);
  });
});
