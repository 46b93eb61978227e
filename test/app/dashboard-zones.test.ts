/** The KPIs of the Dashboard sheet in four zones, the script in another one than the file, against plain code. */
import { describe, expect, it } from 'vitest';
import { KPIS } from '../../src/core/kpi/kpis';
import { startHeadless } from '../../workbench/headless';
import { type PlainDeal, type PlainPartner, plainKpis } from '../core/recomputed/plain-kpis';
import { wallClockIn } from '../core/zone-midnight';
import { expectOk, sample, setUpProgramme } from './programme';

/** Around a change of daylight saving, the end of a month and the turn of a year, by the clocks of the file. */
const CASES: readonly (readonly [file: string, script: string, now: string])[] = [
  ['Europe/Helsinki', 'America/Los_Angeles', '2026-11-20T12:00:00Z'],
  ['UTC', 'Pacific/Auckland', '2026-11-20T12:00:00Z'],
  ['America/Los_Angeles', 'Europe/Helsinki', '2026-12-01T05:30:00Z'],
  ['Pacific/Auckland', 'UTC', '2026-11-30T12:30:00Z'],
  ['Europe/Helsinki', 'UTC', '2027-03-28T12:00:00Z'],
  ['America/Los_Angeles', 'UTC', '2027-01-01T06:00:00Z'],
];

const withoutNulls = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined));

describe('the KPIs on the dashboard', () => {
  it.each(CASES)('in a file of %s with a script of %s at %s', async (fileTimeZone, timeZone, now) => {
    const sheets = await startHeadless({
      ...{ store: 'plain', newSheetRows: 600, reuseRealms: true },
      ...{ clock: '2026-11-20T09:30:00Z', user: 'anna@example.com', fileTimeZone, timeZone },
    });
    setUpProgramme(sheets);
    expectOk(sheets.run('addSampleProgramme', sample()));
    sheets.clock = now;
    expectOk(sheets.run('refreshDashboard'));

    const rows = sheets.values('Dashboard!A1:H400');
    const shown = Object.fromEntries(
      Object.entries(KPIS).map(([id, { name }]) => {
        const row = rows.findLast(([first]) => first === name.en) ?? [];
        const value = row.slice(1).find((cell) => cell !== '');
        return [id, value === 'n/a' ? null : Number(Number(value).toFixed(8))];
      }),
    );
    const programme = sample();
    const plain = plainKpis({
      deals: programme.deals.map(withoutNulls) as unknown as PlainDeal[],
      partners: [
        ...(programme.partners.map(withoutNulls) as unknown as PlainPartner[]),
        ...['Nordic Cloud', 'Baltic Data'].map((partner) => ({ partner })),
      ],
      ...{ currency: 'EUR', activeDays: 90, concentration: 0.8, utcNow: now },
      now: wallClockIn(fileTimeZone, new Date(now)).slice(0, 16),
      wall: (iso) => wallClockIn(fileTimeZone, new Date(iso)),
    });
    await sheets.close();
    const expected = Object.entries(plain).map(([id, value]) => [id, value === null ? null : Number(value.toFixed(8))]);
    expect(shown).toEqual(Object.fromEntries(expected));
  });
});
