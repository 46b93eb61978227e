import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/core/dashboard/dashboard';
import { KPI_IDS, KPIS, type KpiId } from '../../../src/core/kpi/kpis';
import { sampleProgramme, seededRandom } from '../../../src/core/sample/sample-programme';
import { acme, closed, inputOf, kpisOf, type Programme, registration, TODAY, won } from './programme';

describe('the table of KPIs', () => {
  it('is that of docs/kpis.md, in its order, with its names and units', () => {
    const text = readFileSync(new URL('../../../docs/kpis.md', import.meta.url), 'utf8');
    const rows = [...text.matchAll(/^\| ([a-z]\w+(?:, \w+)*) \| (.+?) \| (\w+) \|/gm)].filter(([, id]) => id !== 'id');
    const documented = rows.flatMap(([, ids = '', name, unit]) => ids.split(', ').map((id) => ({ id, name, unit })));
    expect(documented.map(({ id }) => id)).toEqual(KPI_IDS);
    for (const { id, name = '', unit } of documented) {
      expect(KPIS[id as KpiId].unit, id).toBe(unit);
      expect(KPIS[id as KpiId].name.en.startsWith(name), id).toBe(true);
    }
  });

  it('says in both languages what each is called, how it is computed and what it rests on', () => {
    const kpis = kpisOf({ deals: [won('sourced', 100), won('direct', 100)] });
    for (const id of KPI_IDS) {
      for (const words of [KPIS[id].name, KPIS[id].how, kpis[id].basis]) {
        expect(words.en, id).toMatch(/\S/);
        expect(words.fi, id).toMatch(/\S/);
        expect(`${words.en}${words.fi}`, id).not.toMatch(/undefined|NaN|Infinity|null/);
      }
      expect(kpis[id].id).toBe(id);
    }
    expect(new Set(KPI_IDS.map((id) => KPIS[id].name.en)).size).toBe(KPI_IDS.length);
    expect(new Set(KPI_IDS.map((id) => KPIS[id].name.fi)).size).toBe(KPI_IDS.length);
  });

  it('gives numbers or n/a for the empty programme and for the sample', () => {
    const { deals, partners, revenue } = sampleProgramme({ today: TODAY, random: seededRandom(4) });
    for (const programme of [{ partners: [] }, { deals, partners, revenue }]) {
      for (const { id, value } of Object.values(kpisOf(programme))) {
        expect(value === null || Number.isFinite(value), id).toBe(true);
        expect(Object.is(value, -0), id).toBe(false);
      }
    }
  });
});

describe('the rows behind a figure', () => {
  const rows = (id: KpiId, programme: Programme) => rowsOf(id, inputOf(programme));

  it('are those of Deals or of Partners, as a person counts them', () => {
    const deals = [
      registration('2026-11-01'),
      registration('2025-11-21'),
      closed('won', 'direct', TODAY),
      closed('lost', 'sourced', TODAY),
      closed('won', 'sourced', TODAY),
    ];
    const partners = [acme, { partner: 'Candidate' }, { partner: 'B', signed: '2025-12-01', certified: '2026-02-01' }];
    const of = (id: KpiId) => rows(id, { deals, partners });
    expect(of('partnersActive')).toEqual({ sheet: 'deals', rows: [2] });
    expect(of('winRatePartner')).toEqual({ sheet: 'deals', rows: [5, 6] });
    expect(of('dealsRegistered')).toEqual({ sheet: 'deals', rows: [2, 5, 6] });
    expect(of('shareSourced')).toEqual({ sheet: 'deals', rows: [4, 6] });
    expect(of('cycleAgainstDirect')).toEqual({ sheet: 'deals', rows: [4, 6] });
    expect(of('partnersSigned')).toEqual({ sheet: 'partners', rows: [2, 4] });
    expect(of('onboardingDays')).toEqual({ sheet: 'partners', rows: [4] });
    expect(of('timeToFirstDeal')).toEqual({ sheet: 'partners', rows: [2] });
    expect(of('satisfaction')).toBeUndefined();
    expect(of('decisionMedian')).toBeUndefined();
  });

  it('leave out months without a total and without direct deals, as the share does', () => {
    const deals = [
      won('sourced', 100),
      won('sourced', 900, { closed: '2026-06-01' }),
      won('sourced', 1, { closed: '2026-11-10' }),
    ];
    expect(rows('shareSourced', { deals, revenue: [{ month: '2026-05-01', total: 400 }] })?.rows).toEqual([2]);
  });

  it('of the partners that bring 80 %: their deals alone; of steady ones: theirs in both windows', () => {
    const deals = [
      won('sourced', 10),
      won('sourced', 90, { partner: 'Big' }),
      won('influenced', 5, { partner: 'BIG' }),
    ];
    expect(rows('concentration', { deals })?.rows).toEqual([3, 4]);
    const twice = [
      registration(TODAY),
      registration('2026-08-01'),
      registration(TODAY, { partner: 'B' }),
      registration('2025-08-01'),
    ];
    expect(rows('steadyPartners', { deals: twice })?.rows).toEqual([2, 3]);
  });

  it('are as many as the deals that a figure says it rests on, whatever the programme', () => {
    const resting = [
      'acceptedShare',
      'wonShare',
      'winRatePartner',
      'winRateDirect',
      'dealSizePartner',
      'dealSizeDirect',
      'cyclePartner',
      'cycleDirect',
      'shareSourced',
      'cacPartner',
    ] as const;
    const day = fc
      .integer({ min: 0, max: 800 })
      .map((back) => new Date(Date.parse(TODAY) - back * 86_400_000).toISOString().slice(0, 10));
    const deal = fc.record({
      registered: fc.oneof(day, fc.constant('soon')),
      closed: fc.oneof(day, fc.constant('')),
      partner: fc.constantFrom('Acme', 'acme ', 'B'),
      source: fc.constantFrom('sourced', 'influenced', 'direct', '?'),
      status: fc.constantFrom('won', 'won', 'lost', 'approved', 'rejected', 'draft', 'Wonn'),
      amount: fc.constantFrom(100, 0.1, 'x'),
      currency: fc.constantFrom('', 'EUR', 'USD'),
    });
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 15 }), (deals) => {
        const programme = { deals, inputs: { acquisitionCostPartner: 1 } };
        const kpis = kpisOf(programme);
        for (const id of resting) expect(rows(id, programme)?.rows.length, id).toBe(kpis[id].deals);
        expect(rows('dealsRegistered', programme)?.rows.length).toBe(kpis.dealsRegistered.value);
      }),
      { numRuns: 100 },
    );
  });
});
