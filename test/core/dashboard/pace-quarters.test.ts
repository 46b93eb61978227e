import { describe, expect, it } from 'vitest';
import { problemLog } from '../../../src/core/dashboard/dashboard-problems';
import { paceQuarters } from '../../../src/core/dashboard/pace-quarters';
import { dealTable, type TestDeal } from '../programme-tables';

const won = (closed: string | null, more: TestDeal = {}): TestDeal => ({
  registered: '2026-06-01',
  partner: 'Acme',
  source: 'sourced',
  status: 'won',
  amount: 1000,
  closed,
  ...more,
});
const direct = (closed: string, more: TestDeal = {}) => won(closed, { source: 'direct', partner: null, ...more });

function paces(deals: readonly TestDeal[], today = '2026-11-21') {
  const problems = problemLog();
  return { list: paceQuarters(dealTable(deals), 'EUR', { today }, problems), problems: problems.list() };
}
const counted = (deals: readonly TestDeal[]) =>
  paces(deals)
    .list.filter(({ partnerDeals, directDeals }) => partnerDeals + directDeals > 0)
    .map(({ quarter }) => quarter);

describe('quarters', () => {
  it.each([
    ['2026-11-21', '2025-Q1', '2026-Q4'],
    ['2026-10-01', '2025-Q1', '2026-Q4'],
    ['2026-03-31', '2024-Q2', '2026-Q1'],
  ])('as of %s are %s to %s', (today, first, last) => {
    const { list } = paces([], today);
    expect([list.length, list[0]?.quarter, list[7]?.quarter]).toEqual([8, first, last]);
  });

  it.each([
    ['2025-01-01', ['2025-Q1']],
    ['2024-12-31', []],
    ['2026-06-30', ['2026-Q2']],
    ['2026-07-01', ['2026-Q3']],
    ['2026-11-21', ['2026-Q4']],
    ['2026-11-22', []],
  ])('a deal closed on %s is in %j', (closed, expected) => {
    expect(counted([won(closed, { registered: '2024-06-01' })])).toEqual(expected);
  });
});

describe('pace', () => {
  it('is the mean of won deals, partners beside direct', () => {
    const deals = [
      won('2026-07-01'),
      won('2026-07-11', { amount: 2000, source: 'influenced' }),
      direct('2026-07-21', { amount: 500 }),
      won('2026-07-01', { status: 'lost' }),
    ];
    expect(paces(deals).list.find(({ quarter }) => quarter === '2026-Q3')).toEqual({
      quarter: '2026-Q3',
      partnerDays: 35,
      directDays: 50,
      partnerSize: 1500,
      directSize: 500,
      partnerDeals: 2,
      directDeals: 1,
    });
  });

  it('is unknown without a deal, a date or an amount', () => {
    const deals = [won('2026-07-01', { registered: null, amount: null }), won(null)];
    expect(paces(deals).list.find(({ quarter }) => quarter === '2026-Q3')).toMatchObject({
      partnerDays: null,
      partnerSize: null,
      partnerDeals: 1,
      directDays: null,
    });
  });

  it('takes a close on the day of registration as no day, and none before it', () => {
    const sameDay = won('2026-07-01', { registered: '2026-07-01T15:00:00Z' });
    const before = won('2026-07-01', { registered: '2026-08-01' });
    expect(paces([sameDay, before]).list[6]).toMatchObject({ partnerDays: 0, partnerDeals: 2 });
  });
});

describe('what could not be read', () => {
  it('is named where the deal was closed more than 12 months ago', () => {
    const old = { registered: '2025-09-01' };
    const deals = [
      won('2025-08-01', old),
      won('2025-08-01', { registered: 'soon' }),
      direct('2025-08-01', { registered: 'soon' }),
      direct('2025-08-01', { registered: null }),
      direct('2026-08-01', { registered: null }),
      won('2026-08-01', { registered: '2026-09-01' }),
    ];
    expect(paces(deals).problems.map(({ kind, place, rows }) => [kind, place[1], rows])).toEqual([
      ['closedBeforeRegistered', 'closed', [2]],
      ['notADate', 'registered', [4]],
      ['missingDate', 'registered', [5]],
    ]);
  });
});
