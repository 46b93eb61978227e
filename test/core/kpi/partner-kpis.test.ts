import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TestPartner } from '../programme-tables';
import { acme, figureOf, kpisOf, registration, TODAY, ZONES } from './programme';

describe('active share of signed', () => {
  it('is of the signed: a partner that registers without being listed is active, not signed', () => {
    const partners = [...Array.from({ length: 14 }, (_, i) => ({ partner: `P${i}`, signed: '2025-01-01' })), acme];
    const deals = [
      ...Array.from({ length: 7 }, (_, i) => registration('2026-11-01', { partner: `p${i}` })),
      registration('2026-11-01', { partner: ' ACME' }),
      registration('2026-11-01', { partner: 'Stranger' }),
    ];
    const { activeShare, partnersActive } = kpisOf({ partners, deals });
    expect(activeShare).toMatchObject({
      value: 0.5333333333,
      basis: { en: '8 of 15 signed partners', fi: '8/15 allekirjoittaneesta' },
    });
    expect(partnersActive.value).toBe(9);
  });

  it('is n/a without a signed partner', () => {
    expect(kpisOf({ partners: [{ partner: 'Acme' }] }).activeShare).toMatchObject({
      value: null,
      isSmallSample: false,
      basis: { en: '0 of 0 signed partners' },
    });
  });
});

describe('partners registering', () => {
  it.each([
    ['this morning', '2026-11-21T07:00:00Z', 1, 1],
    ['30 days ago', '2026-10-22', 1, 1],
    ['31 days ago: the same day of last month', '2026-10-21', 0, 1],
    ['91 days ago', '2026-08-22', 0, 1],
    ['92 days ago: the same day three months ago', '2026-08-21', 0, 0],
  ])('%s', (_, registered, month, quarter) => {
    for (const zone of ZONES) {
      const cells = { zone };
      const programme = { deals: [registration(registered)], cells };
      // A morning in UTC is another day elsewhere.
      if (registered.includes('T') && zone !== 'UTC') continue;
      expect([figureOf('registeringMonth', programme), figureOf('registeringQuarter', programme)]).toEqual([
        month,
        quarter,
      ]);
    }
  });

  it('counts a partner once, in whatever case', () => {
    const deals = [registration('2026-11-01'), registration('2026-11-02', { partner: 'ACME ' })];
    expect(figureOf('registeringMonth', { deals })).toBe(1);
  });

  it('ends a month that began on its 31st on the last day of the shorter one', () => {
    const at = (registered: string) =>
      figureOf('registeringMonth', { today: '2026-03-31', deals: [registration(registered)] });
    expect([at('2026-03-01'), at('2026-02-28')]).toEqual([1, 0]);
  });
});

describe('steady partners', () => {
  const at = (...days: string[]) => figureOf('steadyPartners', { deals: days.map((day) => registration(day)) });
  it.each<[string, string[], number]>([
    ['today and on day 91', [TODAY, '2026-08-22'], 1],
    ['on day 90 and on day 181', ['2026-08-23', '2026-05-24'], 1],
    ['on day 90 and on day 182', ['2026-08-23', '2026-05-23'], 0],
    ['twice in the active window', [TODAY, '2026-08-23'], 0],
    ['only before it', ['2026-08-22', '2026-07-01'], 0],
  ])('registered %s', (_, days, expected) => expect(at(...days)).toBe(expected));
});

describe('attrition', () => {
  it.each<[string, TestPartner, number | null]>([
    ['ended today', { signed: '2024-01-01', ended: TODAY }, 1],
    ['ended the day after this day a year ago', { signed: '2024-01-01', ended: '2025-11-22' }, 1],
    ['ended on this day a year ago: it was not there any more', { signed: '2024-01-01', ended: '2025-11-21' }, null],
    ['ends tomorrow', { signed: '2024-01-01', ended: '2026-11-22' }, 0],
    ['signs tomorrow', { signed: '2026-11-22' }, null],
    ['never signed, but ended', { ended: '2026-05-01' }, null],
  ])('%s', (_, dates, expected) => {
    for (const zone of ZONES) {
      expect(figureOf('attrition', { partners: [{ partner: 'B', ...dates }], cells: { zone } })).toBe(expected);
    }
  });

  it('is 8 of 20, where 12 are left', () => {
    const partners = Array.from({ length: 20 }, (_, i) => ({
      partner: `P${i}`,
      signed: '2025-01-01',
      ended: i < 8 ? '2026-06-01' : null,
    }));
    expect(kpisOf({ partners }).attrition).toMatchObject({
      value: 0.4,
      basis: { en: '8 of 20 partners ended in 12 months' },
    });
  });
});

describe('recruited through', () => {
  it('is the largest source’s share, the same in any case and spacing, and names all', () => {
    const partners = ['Referral', ' referral ', 'Trade  fair', 'trade fair', 'REFERRAL', '', 'Web'].map(
      (source, i) => ({
        partner: `P${i}`,
        signed: '2025-01-01',
        source,
      }),
    );
    const ended = { partner: 'Gone', signed: '2020-01-01', ended: '2021-01-01', source: 'Web' };
    const candidate = { partner: 'Soon', source: 'Web' };
    expect(kpisOf({ partners: [...partners, ended, candidate] }).recruitedThrough).toMatchObject({
      value: 0.4285714286,
      basis: { en: 'Referral 3, Trade  fair 2, Web 2; of 7' },
    });
  });

  it('is n/a where nobody names one', () => {
    expect(figureOf('recruitedThrough', {})).toBeNull();
  });
});

describe('certified, and days to it', () => {
  const partners = [
    { partner: 'A', signed: '2026-01-01', certified: '2026-01-31' },
    { partner: 'B', signed: '2026-03-01', certified: '2026-03-01' },
    { partner: 'C', signed: '2026-06-01', certified: '2026-05-01' },
    { partner: 'D', signed: '2026-06-01', certified: '2026-11-22' },
    { partner: 'E', signed: '2024-02-28', certified: '2024-03-01', ended: '2025-01-01' },
  ];
  it('counts today’s certificates of the signed', () => {
    expect(kpisOf({ partners }).certifiedShare).toMatchObject({ value: 0.75, basis: { en: '3 of 4 signed partners' } });
  });

  it('counts days from signing, not those of a certificate that came first; a leap day is a day', () => {
    for (const zone of ZONES) expect(figureOf('onboardingDays', { partners, cells: { zone } })).toBe(10.6666666667);
  });
});

describe('time to first deal', () => {
  const partners = (days: readonly number[]) => days.map((_, i) => ({ partner: `P${i}`, signed: '2026-01-01' }));
  const deals = (days: readonly number[]) =>
    days.map((day, i) =>
      registration(new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10), { partner: `P${i}` }),
    );
  const of = (...days: number[]) => kpisOf({ partners: partners(days), deals: deals(days) }).timeToFirstDeal;

  it.each<[string, number[], number, string]>([
    ['60 days are normal', [10, 60, 300], 60, 'good'],
    ['61 are late', [61], 61, 'watch'],
    ['179 are late', [179], 179, 'watch'],
    ['180 are to be investigated', [180], 180, 'bad'],
    ['the middle of two is their mean', [10, 21], 15.5, 'good'],
    ['before signing is no time at all', [-30, -1], 0, 'good'],
  ])('%s', (_, days, value, tone) => {
    expect(of(...days)).toMatchObject({ value, verdict: { tone }, deals: days.length });
  });

  it('is a small sample under 5, and leaves aside who has none', () => {
    expect([of(1, 2, 3, 4).isSmallSample, of(1, 2, 3, 4, 5).isSmallSample]).toEqual([true, false]);
    const idle = { partner: 'Idle', signed: '2020-01-01' };
    expect(figureOf('timeToFirstDeal', { partners: [idle, acme], deals: [registration('2024-01-25')] })).toBe(10);
    expect(kpisOf({ partners: [idle] }).timeToFirstDeal).toMatchObject({ value: null, isSmallSample: false });
  });

  it('takes the first registration that counts', () => {
    const rejected = registration('2024-01-16', { status: 'rejected' });
    const later = registration('2024-03-15');
    expect(figureOf('timeToFirstDeal', { deals: [later, registration('2024-02-15'), rejected] })).toBe(31);
  });
});

describe('partners per manager', () => {
  const partners = Array.from({ length: 20 }, (_, i) => ({
    partner: `P${i}`,
    signed: '2025-01-01',
    manager: i < 12 ? 'Anna' : ' ANNA ',
  }));
  const active = (count: number) =>
    partners.slice(0, count).map(({ partner }) => registration('2026-11-01', { partner }));
  it.each([
    [9, 'good'],
    [10, 'watch'],
  ])('%i active partners of one manager', (count, tone) => {
    expect(kpisOf({ partners, deals: active(count) }).partnersPerManager).toMatchObject({
      value: count,
      verdict: { tone },
    });
  });

  it('is n/a without a manager', () => {
    expect(figureOf('partnersPerManager', { deals: active(3) })).toBeNull();
  });
});

describe('whatever the programme', () => {
  const day = fc
    .integer({ min: 0, max: 900 })
    .map((back) => new Date(Date.parse(TODAY) - back * 86_400_000).toISOString().slice(0, 10));
  const partner = fc.constantFrom('A', 'B', 'C', 'D');
  const deal = fc.record({
    registered: day,
    partner,
    source: fc.constantFrom('sourced', 'influenced'),
    status: fc.constantFrom('submitted', 'rejected', 'expired'),
  });
  const signing = fc.record({ partner, signed: day });

  it('month is part of quarter, steady and signed-and-active part of active', () => {
    fc.assert(
      fc.property(
        fc.array(deal, { maxLength: 12 }),
        fc.uniqueArray(signing, { selector: (row) => row.partner }),
        (deals, partners) => {
          const kpis = kpisOf({ deals, partners });
          const value = (id: keyof typeof kpis) => kpis[id].value ?? 0;
          expect(value('registeringMonth')).toBeLessThanOrEqual(value('registeringQuarter'));
          expect(value('steadyPartners')).toBeLessThanOrEqual(value('partnersActive'));
          expect(value('activeShare') * value('partnersSigned')).toBeLessThanOrEqual(value('partnersActive') + 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });
});
