import { describe, expect, it } from 'vitest';
import { activePartners } from '../../../src/core/benchmark/active-partners';
import { activityMonths } from '../../../src/core/dashboard/activity-months';
import { sampleProgramme, seededRandom } from '../../../src/core/sample/sample-programme';
import { dealTable, partnerTable, type TestDeal, type TestPartner } from '../programme-tables';
import { midnightIn } from '../zone-midnight';

const TODAY = '2026-11-21';
const months = (deals: readonly TestDeal[], partners: readonly TestPartner[] = [], zone = 'UTC') =>
  activityMonths(dealTable(deals, { zone }), partnerTable(partners, { zone }), 90, {
    asOf: new Date(midnightIn(zone, TODAY).getTime() + 9 * 3_600_000),
    today: TODAY,
  });
const registered = (day: string, more: TestDeal = {}): TestDeal => ({
  registered: day,
  partner: 'Acme',
  source: 'sourced',
  status: 'won',
  ...more,
});
const activeIn = (deals: readonly TestDeal[], zone?: string) =>
  months(deals, [], zone)
    .filter(({ active }) => active > 0)
    .map(({ month }) => month);

describe('months', () => {
  it('are the last 24, the earliest first', () => {
    const found = months([]).map(({ month }) => month);
    expect([found.length, found[0], found[23]]).toEqual([24, '2024-12', '2026-11']);
  });
});

describe('signed', () => {
  it.each<[string, TestPartner, string, string]>([
    ['on the last day of a month', { signed: '2026-08-31' }, '2026-08', '2026-11'],
    ['on the first day of the next', { signed: '2026-09-01' }, '2026-09', '2026-11'],
    ['ended on the last day of a month', { signed: '2026-08-01', ended: '2026-10-31' }, '2026-08', '2026-09'],
    ['ended on the first day of the next', { signed: '2026-08-01', ended: '2026-11-01' }, '2026-08', '2026-10'],
    ['signed today', { signed: TODAY }, '2026-11', '2026-11'],
  ])('%s', (_, partner, first, last) => {
    const signed = months([], [{ partner: 'Acme', ...partner }]).filter(({ signed: count }) => count > 0);
    expect([signed[0]?.month, signed[signed.length - 1]?.month]).toEqual([first, last]);
  });

  it('tomorrow is not yet', () => {
    expect(months([], [{ partner: 'Acme', signed: '2026-11-22' }])[23]?.signed).toBe(0);
  });
});

describe.each(['UTC', 'Europe/Helsinki', 'America/Los_Angeles', 'Pacific/Auckland'])('active in %s', (zone) => {
  it('day 90 before the last day is included, day 91 is not', () => {
    expect(activeIn([registered('2026-06-02')], zone)).toEqual(['2026-06', '2026-07', '2026-08']);
    expect(activeIn([registered('2026-06-01')], zone)).toEqual(['2026-06', '2026-07']);
  });

  it('in the current month as of today', () => {
    expect(activeIn([registered('2026-08-23')], zone)).toContain('2026-11');
    expect(activeIn([registered('2026-08-22')], zone)).not.toContain('2026-11');
    expect(activeIn([registered(TODAY)], zone)).toEqual(['2026-11']);
  });

  it('only with registrations that count, of partners', () => {
    const deals = [registered(TODAY, { status: 'rejected' }), registered(TODAY, { source: 'direct' })];
    expect(activeIn([...deals, registered(TODAY, { partner: ' ' })], zone)).toEqual([]);
  });
});

it('on the sample programme equals the number of active partners as of each month’s end', () => {
  const { deals } = sampleProgramme({ today: TODAY, random: seededRandom(7) });
  const table = dealTable(deals as readonly TestDeal[]);
  const ends = ['2026-08-31', '2026-09-30', '2026-10-31', TODAY];
  const expected = ends.map((day) => activePartners(table, new Date(`${day}T09:00:00Z`)));
  expect(
    months(deals as readonly TestDeal[])
      .slice(-4)
      .map(({ active }) => active),
  ).toEqual(expected);
  expect(Math.max(...expected)).toBeGreaterThan(1);
});
