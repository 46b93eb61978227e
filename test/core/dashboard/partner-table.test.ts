import { describe, expect, it } from 'vitest';
import { partnerTable as linesOf } from '../../../src/core/dashboard/partner-table';
import { type Cells, dealTable, partnerTable, type TestDeal, type TestPartner } from '../programme-tables';
import { midnightIn } from '../zone-midnight';

const TODAY = '2026-11-21';
const HOUR = 3_600_000;

interface Given {
  readonly deals?: readonly TestDeal[];
  readonly partners?: readonly TestPartner[];
  readonly cells?: Cells;
}

function lines({ deals = [], partners = [], cells }: Given) {
  const asOf = new Date(midnightIn(cells?.zone ?? 'UTC', TODAY).getTime() + 9 * HOUR);
  return linesOf(dealTable(deals, cells), partnerTable(partners, cells), 'EUR', { asOf, today: TODAY });
}

const acme: TestPartner = { partner: 'Acme', signed: '2026-01-15' };
const deal = (more: TestDeal = {}): TestDeal => ({
  registered: '2026-03-01',
  partner: 'Acme',
  source: 'sourced',
  status: 'submitted',
  amount: 1000,
  ...more,
});
const won = (partner: string, amount: number, closed = '2026-05-01', more: TestDeal = {}) =>
  deal({ partner, amount, status: 'won', closed, ...more });

describe('which partners have a line', () => {
  it('those that have signed and have not ended, with or without a deal', () => {
    const partners = [
      acme,
      { partner: 'Candidate' },
      { partner: 'Tomorrow', signed: '2026-11-22' },
      { partner: 'Gone', signed: '2024-01-01', ended: TODAY },
      { partner: 'ACME ', signed: '2020-01-01' },
    ];
    expect(lines({ partners })).toEqual([
      {
        name: 'Acme',
        row: 2,
        signed: '2026-01-15',
        registrations: 0,
        lastRegistration: null,
        daysToFirstDeal: null,
        revenue: 0,
        cumulativeShare: null,
        won: 0,
        lost: 0,
        winRate: null,
      },
    ]);
  });

  it('and whoever else brought something in the 12 months: ended, not listed, not named', () => {
    const partners = [acme, { partner: 'Gone', signed: '2024-01-01', ended: '2026-06-01' }];
    const deals = [won('Gone', 30, '2026-02-01'), won('Stranger', 20), won('', 10), won('Old', 99, '2025-11-21')];
    const old = { ...deals[3], registered: '2025-01-01' };
    expect(lines({ partners, deals: [...deals.slice(0, 3), old] }).map(({ name, row }) => [name, row])).toEqual([
      ['Gone', 3],
      ['Stranger', 0],
      ['', 0],
      ['Acme', 2],
    ]);
  });
});

describe('what a partner brought', () => {
  it('is in the order of revenue, then of names, with the share of those above', () => {
    const partners = ['D', 'C', 'B', 'A'].map((partner) => ({ partner, signed: '2024-01-01' }));
    const deals = [won('A', 50), won('B', 200), won('C', 200), won('C', 50, '2026-06-01', { source: 'influenced' })];
    expect(
      lines({ partners, deals }).map(({ name, revenue, cumulativeShare }) => [name, revenue, cumulativeShare]),
    ).toEqual([
      ['C', 250, 0.5],
      ['B', 200, 0.9],
      ['A', 50, 1],
      ['D', 0, 1],
    ]);
  });

  it.each<[string, TestDeal, number, number]>([
    ['closed today', won('Acme', 5, TODAY), 5, 1],
    ['closed on the day after that of a year ago', won('Acme', 5, '2025-11-22'), 5, 1],
    ['closed on the day a year ago', won('Acme', 5, '2025-11-21'), 0, 0],
    ['closed tomorrow', won('Acme', 5, '2026-11-22'), 0, 0],
    ['in another currency: won, but no revenue', won('Acme', 5, TODAY, { currency: 'USD' }), 0, 1],
    ['without an amount: won, but no revenue', won('Acme', 5, TODAY, { amount: null }), 0, 1],
    ['direct', won('Acme', 5, TODAY, { source: 'direct' }), 0, 0],
    ['lost', won('Acme', 5, TODAY, { status: 'lost' }), 0, 0],
    ['the partner in another case', won(' acme', 5, TODAY), 5, 1],
  ])('%s', (_, given, revenue, count) => {
    const [line] = lines({ partners: [acme], deals: [given] });
    expect([line?.revenue, line?.won]).toEqual([revenue, count]);
  });

  it('is a win rate over those closed', () => {
    const deals = [
      won('Acme', 1),
      deal({ status: 'lost', closed: TODAY }),
      deal({ status: 'lost', closed: '2025-11-21' }),
    ];
    expect(lines({ partners: [acme], deals })[0]).toMatchObject({ won: 1, lost: 1, winRate: 0.5 });
  });
});

describe.each(['UTC', 'Europe/Helsinki', 'America/Los_Angeles', 'Pacific/Auckland'])('registrations in %s', (zone) => {
  const of = (given: readonly TestDeal[], partner: TestPartner = acme) =>
    lines({ partners: [partner], deals: given, cells: { zone } })[0];

  it.each<[string, number]>([
    [TODAY, 1],
    ['2025-11-22', 1],
    ['2025-11-21', 0],
    ['2026-11-23', 0],
  ])('of %s: %d in the 12 months', (registered, expected) => {
    expect(of([deal({ registered })])?.registrations).toBe(expected);
  });

  it('the last one and the days to the first are of any time, of those that count', () => {
    const deals = [
      deal({ registered: '2026-03-16' }),
      deal({ registered: '2026-04-01' }),
      deal({ registered: '2026-02-01', status: 'rejected' }),
      deal({ registered: '2026-10-01', status: 'withdrawn' }),
    ];
    expect(of(deals)).toMatchObject({ registrations: 2, lastRegistration: '2026-04-01', daysToFirstDeal: 60 });
    expect(of([deal({ registered: '2024-05-01' })], { partner: 'Acme', signed: '2024-04-01' })).toMatchObject({
      registrations: 0,
      lastRegistration: '2024-05-01',
      daysToFirstDeal: 30,
    });
  });

  it('before signing is no day', () => {
    expect(of([deal({ registered: '2026-01-01' })])?.daysToFirstDeal).toBe(0);
  });
});
