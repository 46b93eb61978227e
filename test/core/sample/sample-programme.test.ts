import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEAL_SOURCES, DEAL_STATES, PARTNER_STATES } from '../../../src/core/choices';
import type { DealRecord } from '../../../src/core/log/record';
import { partnerTypeOf } from '../../../src/core/partners/partner-type';
import { type SampleProgramme, sampleProgramme, seededRandom } from '../../../src/core/sample/sample-programme';
import { DEAL_COLUMNS, PARTNER_COLUMNS } from '../../../src/core/schema';
import { midnightIn } from '../zone-midnight';

const DAY = 86_400_000;
const anyDay = fc
  .integer({ min: Date.UTC(2000, 0, 1) / DAY, max: Date.UTC(2099, 11, 31) / DAY })
  .map((days) => new Date(days * DAY).toISOString().slice(0, 10));
const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const ZONES = ['UTC', 'Europe/Helsinki', 'America/Los_Angeles', 'Pacific/Auckland', 'Pacific/Honolulu'];

const programme = (today: string, seed: number) => sampleProgramme({ today, random: seededRandom(seed) });
const text = (value: unknown) => String(value);
const sum = (deals: readonly DealRecord[]) => deals.reduce((total, { amount }) => total + Number(amount), 0);
const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;

/** Won from the day after this date a year ago, written out for a February that is one day shorter. */
function wonInLastYear({ deals }: SampleProgramme, today: string): DealRecord[] {
  const yearAgo = today.endsWith('-02-29')
    ? `${Number(today.slice(0, 4)) - 1}-02-28`
    : `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return deals.filter(({ status, closed }) => status === 'won' && text(closed) > yearAgo && text(closed) <= today);
}

function cycleDays(deal: DealRecord, zone: string): number {
  return Math.floor((midnightIn(zone, text(deal.closed)).getTime() - Date.parse(text(deal.registered))) / DAY);
}

describe('the sample programme is the model dashboard of guide A, whatever the day and the seed', () => {
  it('has 15 signed partners', () => {
    fc.assert(
      fc.property(anyDay, anySeed, (today, seed) => {
        const signed = programme(today, seed).partners.filter((partner) => text(partner.signed) <= today);
        expect(signed).toHaveLength(15);
        expect(new Set(signed.map(({ partner }) => partner)).size).toBe(15);
      }),
    );
  });

  it('has 8 partners with a counting registration in the last 90 days, at any hour of today in any zone', () => {
    fc.assert(
      fc.property(anyDay, anySeed, fc.constantFrom(...ZONES), fc.nat(DAY - 1), (today, seed, zone, time) => {
        const asOf = midnightIn(zone, today).getTime() + time;
        const active = programme(today, seed).deals.filter(({ partner, status, registered }) => {
          const age = Math.floor((asOf - Date.parse(text(registered))) / DAY);
          const counts = !['draft', 'rejected', 'duplicate', 'withdrawn'].includes(text(status));
          return partner && counts && age >= 0 && age <= 90;
        });
        expect(new Set(active.map(({ partner }) => partner)).size).toBe(8);
      }),
    );
  });

  it('shows a channel share of 22 % over the trailing 12 months', () => {
    fc.assert(
      fc.property(anyDay, anySeed, (today, seed) => {
        const won = wonInLastYear(programme(today, seed), today);
        expect(sum(won.filter(({ source }) => source === 'sourced')) / sum(won)).toBe(0.22);
      }),
    );
  });

  it('shows partner cycles 15 % longer than direct, in any zone', () => {
    fc.assert(
      fc.property(anyDay, anySeed, fc.constantFrom(...ZONES), (today, seed, zone) => {
        const won = wonInLastYear(programme(today, seed), today);
        const days = (partner: boolean) =>
          mean(won.filter(({ source }) => (source !== 'direct') === partner).map((deal) => cycleDays(deal, zone)));
        expect(Math.round((days(true) / days(false) - 1) * 100)).toBe(15);
      }),
    );
  });

  it('puts nothing in the future but expected closes and protections, and no close before its registration', () => {
    fc.assert(
      fc.property(anyDay, anySeed, (today, seed) => {
        const { deals, partners } = programme(today, seed);
        for (const { registered, closed } of deals) {
          expect(text(registered) < `${today}T00:00:00Z`).toBe(true);
          if (closed) expect(closed <= today && text(closed) > text(registered).slice(0, 10)).toBe(true);
        }
        for (const { signed, certified, lastReview, nextReview } of partners) {
          for (const day of [signed, certified, lastReview, nextReview]) if (day) expect(day <= today).toBe(true);
        }
      }),
    );
  });

  it('lets no partner register before it signed', () => {
    fc.assert(
      fc.property(anyDay, anySeed, (today, seed) => {
        const { deals, partners } = programme(today, seed);
        const signed = new Map(partners.map((partner) => [partner.partner, text(partner.signed)]));
        for (const { partner, registered } of deals) {
          if (partner) expect(text(registered).slice(0, 10) > text(signed.get(partner))).toBe(true);
        }
      }),
    );
  });

  it('always leaves three decisions overdue, and three protections that end within 14 days', () => {
    fc.assert(
      fc.property(anyDay, anySeed, fc.constantFrom(...ZONES), fc.nat(DAY - 1), (today, seed, zone, time) => {
        const now = midnightIn(zone, today).getTime() + time;
        const { deals } = programme(today, seed);
        const late = deals.filter(
          ({ status, registered }) => status === 'submitted' && now - Date.parse(text(registered)) > 2 * DAY,
        );
        expect(late).toHaveLength(3);
        const ending = deals.filter((deal) => {
          const left = (Date.parse(text(deal.protected)) - Date.parse(today)) / DAY;
          return deal.status === 'approved' && left >= 0 && left <= 14;
        });
        expect(ending).toHaveLength(3);
      }),
    );
  });
});

describe('the sample programme is plausible', () => {
  const { deals, partners, revenue } = programme('2026-11-21', 1);

  it('has roughly 420 deals over 36 months, in every state, more every year', () => {
    expect(deals.length).toBeGreaterThan(400);
    expect(deals.length).toBeLessThan(440);
    expect(new Set(deals.map(({ status }) => status))).toEqual(new Set(Object.keys(DEAL_STATES)));
    expect(new Set(deals.map(({ source }) => source))).toEqual(new Set(Object.keys(DEAL_SOURCES)));
    const perYear = [2024, 2025, 2026].map((year) => deals.filter(({ closed }) => text(closed).startsWith(`${year}`)));
    expect(perYear[1]?.length).toBeGreaterThan(perYear[0]?.length ?? 0);
    expect(perYear[2]?.length).toBeGreaterThan(perYear[1]?.length ?? 0);
    expect(revenue).toEqual([]);
  });

  it('is in the order of registration', () => {
    const registered = deals.map((deal) => text(deal.registered));
    expect(registered).toEqual([...registered].sort());
  });

  it('uses only columns, types and states that exist', () => {
    for (const deal of deals) expect(Object.keys(DEAL_COLUMNS)).toEqual(expect.arrayContaining(Object.keys(deal)));
    for (const partner of partners) {
      expect(Object.keys(PARTNER_COLUMNS)).toEqual(expect.arrayContaining(Object.keys(partner)));
      expect(partnerTypeOf(partner.type)).toBeDefined();
      expect(Object.keys(PARTNER_STATES)).toContain(partner.status);
    }
  });

  it('registers each customer once, but for duplicates', () => {
    const domains = deals.filter(({ status }) => status !== 'duplicate').map(({ domain }) => domain);
    expect(new Set(domains).size).toBe(domains.length);
    for (const { domain, email } of deals) {
      expect(domain).toMatch(/^[a-z]+\.example$/);
      expect(text(email).endsWith(`@${domain}`)).toBe(true);
    }
  });

  it('gives a duplicate to another partner, after the registration that holds its customer', () => {
    for (const deal of deals.filter(({ status }) => status === 'duplicate')) {
      const holder = deals.find(({ status, domain }) => status === 'approved' && domain === deal.domain);
      expect(text(holder?.registered) < text(deal.registered)).toBe(true);
      expect(deal.partner).not.toBe(holder?.partner);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    expect(programme('2026-11-21', 1)).toEqual({ deals, partners, revenue });
    expect(programme('2026-11-21', 2).deals).not.toEqual(deals);
  });

  it('has the same partners, under the same addresses, on any other day', () => {
    const who = (programmeOfDay: SampleProgramme) =>
      programmeOfDay.partners.map(({ partner, email }) => [partner, email]);
    expect(who(programme('2031-02-28', 1))).toEqual(who({ deals, partners, revenue }));
  });

  it('is in the currency asked for', () => {
    const dollars = sampleProgramme({ today: '2026-11-21', random: seededRandom(1), currency: 'USD' });
    expect(new Set(dollars.deals.map(({ currency }) => currency))).toEqual(new Set(['USD']));
  });

  it('refuses a day that is none', () => {
    expect(() => programme('21.11.2026', 1)).toThrow('today must be a date as YYYY-MM-DD, got 21.11.2026.');
  });
});
