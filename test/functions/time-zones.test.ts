/**
 * The functions must not depend on the zone they run in, nor on the zone of the spreadsheet: both differ from each
 * other and from person to person, and a cell's date is midnight of the spreadsheet's zone.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { ACTIVE_PARTNERS } from '../../src/functions/active-partners';
import { CHANNEL_SHARE } from '../../src/functions/channel-share';
import { CONVERT_MONEY } from '../../src/functions/convert-money';
import { DEAL_CONFLICT } from '../../src/functions/deal-conflict';
import { PARTNER_BALANCE } from '../../src/functions/partner-balance';
import { PARTNER_SCORE } from '../../src/functions/partner-score';
import { midnightIn } from '../core/zone-midnight';
import { type DealCells, dealsRange } from './deals-range';

const SHEET_ZONES = [
  'UTC',
  'Europe/Helsinki',
  'America/Los_Angeles',
  'Asia/Tokyo',
  'Pacific/Auckland',
  'Pacific/Honolulu',
];
const SCRIPT_ZONES = ['UTC', 'America/New_York', 'Europe/Helsinki', 'Pacific/Kiritimati'];
const original = process.env.TZ;

afterAll(() => {
  if (original === undefined) delete process.env.TZ;
  else process.env.TZ = original;
});

/** What a sheet in this zone gives, computed by a script in that zone. */
function results(sheetZone: string, scriptZone: string) {
  process.env.TZ = scriptZone;
  const day = (text: string): Date => midnightIn(sheetZone, text);
  const deal = (change: DealCells): DealCells => ({
    source: 'Partner-sourced',
    status: 'Won',
    currency: 'EUR',
    ...change,
  });
  const deals = dealsRange([
    // 90 and 91 days before 30 June, across the change to summer time.
    deal({ id: 'D-000001', partner: 'A', registered: day('2026-04-01'), amount: 100, closed: day('2026-06-30') }),
    deal({ id: 'D-000002', partner: 'B', registered: day('2026-03-31'), amount: 100, closed: day('2026-03-01') }),
    deal({ id: 'D-000003', partner: 'C', registered: day('2026-03-29'), amount: 50, closed: day('2026-02-28') }),
    deal({ id: 'D-000004', source: 'Direct', amount: 200, closed: day('2026-03-29') }),
    deal({ id: 'D-000005', partner: 'D', company: 'Acme', status: 'Approved', protected: day('2026-03-29') }),
    deal({ id: 'D-000006', partner: 'E', company: 'Beta', closed: day('2025-03-31') }),
  ]);
  const rates = [
    ['Date', 'Currency', 'Rate'],
    [day('2026-03-29'), 'SEK', 0.08],
    [day('2026-03-30'), 'SEK', 0.09],
  ];
  const lines = [
    ['Partner', 'Day', 'Amount', 'Currency'],
    ['A', day('2026-03-29'), 1, 'EUR'],
    ['A', day('2026-03-30'), 10, 'EUR'],
  ];
  return {
    rates: ['2026-03-29', '2026-03-30'].map((text) => CONVERT_MONEY(100, 'SEK', day(text), rates)),
    lastGoodDay: CONVERT_MONEY(100, 'SEK', day('2026-04-30'), rates),
    noRate: CONVERT_MONEY(100, 'SEK', [[day('2026-05-01')]], rates),
    owed: ['2026-03-28', '2026-03-29', '2026-03-30'].map((text) => PARTNER_BALANCE('A', lines, day(text))),
    active: ACTIVE_PARTNERS(deals, day('2026-06-30')),
    share: CHANNEL_SHARE(deals, day('2026-03-01'), day('2026-06-30')),
    march: CHANNEL_SHARE(deals, day('2026-03-01'), day('2026-03-29')),
    protectedDay: DEAL_CONFLICT('Acme', '', deals, '', '', '', day('2026-03-29')),
    dayAfter: DEAL_CONFLICT('Acme', '', deals, '', '', '', day('2026-03-30')),
    lastMonth: DEAL_CONFLICT('Beta', '', deals, '', '', '', day('2026-03-31')),
    tooOld: DEAL_CONFLICT('Beta', '', deals, '', '', '', day('2026-04-01')),
    error: PARTNER_SCORE([[day('2026-03-29')], ['']], 5, 5, 5),
  };
}

describe.each(SHEET_ZONES)('a sheet in %s', (sheetZone) => {
  it.each(SCRIPT_ZONES)('and a script in %s', (scriptZone) => {
    expect(results(sheetZone, scriptZone)).toEqual({
      rates: [8, 9],
      lastGoodDay: 9,
      noRate: [
        [
          '⚠ rates must have a rate for SEK that is at most 31 days old, got no rate for SEK on 2026-05-01: the newest is of 2026-03-30.',
        ],
      ],
      owed: [0, 1, 11],
      active: 1,
      share: 0.5,
      march: 1 / 3,
      protectedDay: 'Blocked: D-000005, Acme. Same name: Acme. Owner: D, protected until 2026-03-29',
      dayAfter: '',
      lastMonth: 'Check: D-000006, Beta. Same name: Beta. Already a customer, won 2025-03-31. Owner: E',
      tooOld: '',
      error: [['⚠ coverage must be a number from 1 to 10, got the date 2026-03-29.'], ['']],
    });
  });
});

it('the zone of the script really changes', () => {
  process.env.TZ = 'Pacific/Kiritimati';
  expect(new Date(0).getHours()).not.toBe(0);
});
