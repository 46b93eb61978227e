import { describe, expect, it } from 'vitest';
import { balancesOf, statementsOf } from '../../../src/core/statements/statement';
import { closed, type Deal, paid } from './months';

const deal = (id: string, partner: string, closedOn: string, more: Partial<Deal> = {}): Deal => ({
  ...{ id, partner, source: 'Partner-sourced', status: 'Won', amount: 10_000, currency: 'EUR', margin: 0.2 },
  closed: closedOn,
  ...more,
});
const owed = (lines: Parameters<typeof balancesOf>[0]) =>
  [...balancesOf(lines).values()].map(({ partner, currency, amount }) => [partner, currency, amount]);
/** Two deals of January, paid in February. */
const paidInFebruary = () => {
  const deals = [deal('D-1', 'Old Oy', '2026-01-10'), deal('D-2', 'Old Oy', '2026-01-20', { amount: 5000 })];
  return paid(closed([], deals, '2026-01'), '2026-02-05');
};
const renamed = [deal('D-1', 'New Oy', '2026-01-10'), deal('D-2', 'New Oy', '2026-01-20', { amount: 5000 })];

describe('a partner that was renamed', () => {
  it('is owed nothing twice: what the old name was paid goes along', () => {
    const lines = closed(paidInFebruary(), renamed, '2026-02', 'won', new Set(['new oy']));
    expect(owed(lines)).toEqual([]);
    const february = statementsOf(lines, '2026-02').map(({ partner, closing }) => [partner, closing]);
    expect(february).toEqual([
      ['New Oy', 0],
      ['Old Oy', 0],
    ]);
    const moves = lines.filter(({ deal: id, cause }) => id === '' && cause === 'moved');
    expect(moves.map(({ partner, amount, kind, reference }) => [partner, amount, kind, reference])).toEqual([
      ['New Oy', -3000, 'clawback', 'Old Oy'],
      ['Old Oy', 3000, 'correction', 'New Oy'],
    ]);
  });

  it('is owed what was not paid yet, and earns on under the new name', () => {
    const deals = [...renamed, deal('D-3', 'New Oy', '2026-02-15', { amount: 1000 })];
    const lines = closed(paidInFebruary(), deals, '2026-02', 'won', new Set(['new oy']));
    expect(owed(lines)).toEqual([['New Oy', 'EUR', 200]]);
    expect(owed(closed(lines, deals, '2026-03', 'won', new Set(['new oy'])))).toEqual([['New Oy', 'EUR', 200]]);
  });

  it.each<[string, readonly Deal[], string[]]>([
    ['its old name is a partner still', renamed, ['old oy', 'new oy']],
    [
      'one deal stayed with the old name',
      [renamed[0] as Deal, deal('D-2', 'Old Oy', '2026-01-20', { amount: 5000 })],
      [],
    ],
    ['its deals went to two partners', [renamed[0] as Deal, { ...(renamed[1] as Deal), partner: 'Third Oy' }], []],
  ])('is none where %s: the balances stay where they are', (_, deals, listed) => {
    const lines = closed(paidInFebruary(), deals, '2026-02', 'won', new Set(listed));
    expect(lines.some(({ deal: id, cause }) => id === '' && cause === 'moved')).toBe(false);
    expect(balancesOf(lines).get('EUR old oy')?.amount).toBeLessThan(0);
  });

  it('takes each currency along for itself', () => {
    const kronor = { currency: 'SEK' };
    const old = [deal('D-1', 'Old Oy', '2026-01-10'), deal('D-2', 'Old Oy', '2026-01-20', kronor)];
    const lines = paid(closed([], old, '2026-01'), '2026-02-05', (account) => account.startsWith('SEK'));
    const now = [deal('D-1', 'New Oy', '2026-01-10'), deal('D-2', 'New Oy', '2026-01-20', kronor)];
    expect(owed(closed(lines, now, '2026-02', 'won', new Set(['new oy'])))).toEqual([['New Oy', 'EUR', 2000]]);
  });
});
