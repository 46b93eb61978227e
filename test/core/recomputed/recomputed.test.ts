/**
 * All KPIs against the same in plain code (plain-kpis.ts), on programmes by chance, on the sample programme and on a
 * CRM export, in four zones.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dashboardFigures } from '../../../src/core/dashboard/dashboard';
import { NO_INPUTS } from '../../../src/core/dashboard/inputs';
import { KPIS } from '../../../src/core/kpi/kpis';
import { sampleProgramme, seededRandom } from '../../../src/core/sample/sample-programme';
import { standardSettings } from '../../../src/core/settings/settings';
import { dealTable, partnerTable, revenueTable, type TestDeal, type TestPartner } from '../programme-tables';
import { instantIn, wallClockIn } from '../zone-midnight';
import { crmExport } from './crm-export';
import { type PlainDeal, type PlainPartner, plainKpis } from './plain-kpis';
import { type RandomProgramme, randomProgramme, ZONES } from './random-programmes';

const HOUR_MS = 3_600_000;
const settings = standardSettings();

/** What the dashboard shows. */
function shown({ zone, today, now, partners, deals, answers, revenue, inputs }: RandomProgramme) {
  const ids = deals.map((_, index) => `D-${String(index + 1).padStart(6, '0')}`);
  const lines = deals.flatMap(({ registered }, index) => {
    const hours = answers[index];
    if (hours === undefined || !registered.includes('T')) return [];
    const answered = new Date(Date.parse(registered) + hours * HOUR_MS).toISOString();
    return [
      [registered, 'register', ids[index]],
      [answered, hours % 2 ? 'approve' : 'needsInfo', ids[index]],
      [new Date(Date.parse(answered) + HOUR_MS).toISOString(), 'reject', ids[index]],
    ];
  });
  const { kpis } = dashboardFigures({
    deals: dealTable(deals.map((deal, index) => ({ id: ids[index], ...deal })) as TestDeal[], { zone }),
    partners: partnerTable(partners as readonly TestPartner[], { zone }),
    revenue: revenueTable(
      Object.entries(revenue).map(([month, total]) => ({ month: `${month}-01`, total })),
      { zone },
    ),
    log: { rows: lines, at: { when: 0, action: 1, deal: 2 }, firstRow: 2 },
    inputs: { ...NO_INPUTS, ...inputs },
    settings,
    asOf: now,
    today,
  });
  return Object.fromEntries(Object.entries(kpis).map(([id, { value }]) => [id, rounded(value)]));
}

/** The same in plain code. */
function recomputed(programme: RandomProgramme) {
  const { zone, now, wallNow, deals, answers } = programme;
  const first = deals.flatMap(({ registered }, index) => {
    const hours = answers[index];
    if (hours === undefined || !registered.includes('T')) return [];
    const at = new Date(Date.parse(registered) + hours * HOUR_MS);
    return at > now ? [] : [{ hours, at: at.toISOString() }];
  });
  const kpis = plainKpis({
    ...programme,
    answers: first,
    currency: 'EUR',
    activeDays: 90,
    concentration: 0.8,
    now: wallNow,
    utcNow: now.toISOString(),
    wall: (iso) => wallClockIn(zone, new Date(iso)),
  });
  return Object.fromEntries(Object.entries(kpis).map(([id, value]) => [id, rounded(value)]));
}

/** Sums in another order differ in the last of sixteen digits. */
const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(8)) + 0);

describe('every KPI equals the same in plain code', () => {
  it('on 200 programmes by chance', () => {
    fc.assert(
      fc.property(randomProgramme, (programme) => {
        expect(shown(programme)).toEqual(recomputed(programme));
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });

  it.each(ZONES)('on the sample programme, in %s', (zone) => {
    const today = '2026-11-20';
    const sample = sampleProgramme({ today, random: seededRandom(7) });
    const wallNow = `${today}T21:00:00`;
    const programme: RandomProgramme = {
      ...{ zone, today, wallNow, now: instantIn(zone, wallNow), revenue: {}, inputs: { programmeCost: 250_000 } },
      partners: sample.partners.map(withoutNulls) as unknown as PlainPartner[],
      deals: sample.deals.map(withoutNulls) as unknown as PlainDeal[],
      answers: [],
    };
    expect(shown(programme)).toEqual(recomputed(programme));
  });

  it.skipIf(crmExport === undefined)('on a CRM export', () => {
    const today = '2017-12-31';
    const wallNow = `${today}T21:00:00`;
    for (const zone of ZONES) {
      const programme = {
        ...{ zone, today, wallNow, revenue: {}, inputs: {}, answers: [] },
        now: instantIn(zone, wallNow),
      };
      const whole = { ...programme, partners: crmExport?.partners ?? [], deals: crmExport?.deals ?? [] };
      expect(shown(whole)).toEqual(recomputed(whole));
    }
  });

  it('covers every KPI of the table', () => {
    const nothing = {
      zone: 'UTC',
      today: '2026-11-20',
      wallNow: '2026-11-20T21:00:00',
      now: new Date('2026-11-20T21:00:00Z'),
    };
    const empty = { ...nothing, partners: [], deals: [], answers: [], revenue: {}, inputs: {} };
    expect(Object.keys(recomputed(empty)).sort()).toEqual(Object.keys(KPIS).sort());
    expect(shown(empty)).toEqual(recomputed(empty));
  });
});

const withoutNulls = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined));
