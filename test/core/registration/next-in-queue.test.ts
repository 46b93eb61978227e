import { describe, expect, it } from 'vitest';
import { offersOf } from '../../../src/core/registration/next-in-queue';
import { dealTable, type TestDeal } from '../programme-tables';
import { midnightIn } from '../zone-midnight';

const ZONES = ['UTC', 'Europe/Helsinki', 'America/Los_Angeles', 'Pacific/Auckland'];
const deal = (id: string, changes: TestDeal): TestDeal => ({
  id,
  partner: `Partner of ${id}`,
  source: 'sourced',
  company: 'Acme',
  registered: '2026-08-01',
  ...changes,
});
const ended = deal('ended', { status: 'approved', protected: '2026-11-19' });
const waiting = deal('waiting', { status: 'submitted', registered: '2026-09-01' });

describe('an ended protection', () => {
  const offers = (deals: readonly TestDeal[], zone = 'UTC') =>
    offersOf(dealTable(deals, { zone }), new Date(midnightIn(zone, '2026-11-20').getTime() + 9 * 3_600_000));
  const nexts = (...deals: TestDeal[]) => offers(deals).map(({ next }) => next.id);

  it('offers the customer to the next in the queue', () => {
    for (const zone of ZONES) {
      expect(offers([ended, waiting], zone)).toEqual([
        {
          next: { row: 3, id: 'waiting', partner: 'Partner of waiting', company: 'Acme' },
          ended: { row: 2, id: 'ended', partner: 'Partner of ended', company: 'Acme' },
          endedOn: '2026-11-19',
        },
      ]);
    }
  });

  it.each<[string, TestDeal[], string[]]>([
    ['not on its last day', [{ ...ended, protected: '2026-11-20' }, waiting], []],
    ['also where it is written down as expired', [{ ...ended, status: 'expired' }, waiting], ['waiting']],
    ['to the first registered', [deal('later', { ...waiting, registered: '2026-09-02' }), ended, waiting], ['waiting']],
    ['also to one that owes information', [ended, { ...waiting, status: 'needsInfo' }], ['waiting']],
    ['not to one that came when the customer was free', [ended, { ...waiting, registered: '2026-11-20' }], []],
    ['but to one of its last day', [ended, { ...waiting, registered: '2026-11-19T20:00:00Z' }], ['waiting']],
    ['not of another customer', [ended, { ...waiting, company: 'Beta' }], []],
    [
      'not of another product',
      [
        { ...ended, product: 'A' },
        { ...waiting, product: 'B' },
      ],
      [],
    ],
    [
      'not while another holds it',
      [ended, waiting, deal('holder', { status: 'approved', protected: '2026-12-24' })],
      [],
    ],
    ['not where nobody waits', [ended, { ...waiting, status: 'rejected' }], []],
    ['not of a direct deal', [{ ...ended, source: 'direct' }, waiting], []],
    ['once, where two have ended', [ended, { ...ended, protected: '2026-10-01' }, waiting], ['waiting']],
  ])('%s', (_, deals, expected) => {
    expect(nexts(...deals)).toEqual(expected);
  });
});
