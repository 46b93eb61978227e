import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INPUT_KEYS, INPUTS } from '../../../src/core/dashboard/inputs';
import { figureOf, kpisOf, registration, won } from './programme';

describe('partners that bring 80 %', () => {
  const brought = (...amounts: number[]) => amounts.map((amount, i) => won('sourced', amount, { partner: `P${i}` }));

  it('is 8 of 30 as in guide A', () => {
    const deals = brought(...Array(8).fill(100), ...Array(22).fill(200 / 22));
    expect(kpisOf({ deals }).concentration).toMatchObject({
      value: 8,
      basis: { en: '8 of 30 partners with revenue brought 80 %', fi: '8/30 myyneestä kumppanista toi 80 %' },
    });
  });

  it.each<[string, number[], number]>([
    ['exactly 80 % is enough', [80, 20], 1],
    ['binary dust does not count: 0.7 + 0.1 of 1', [0.7, 0.1, 0.1, 0.1], 2],
    ['a little less is not', [79.99, 20.01], 2],
    ['one partner brings all', [5], 1],
  ])('%s', (_, amounts, expected) => expect(figureOf('concentration', { deals: brought(...amounts) })).toBe(expected));

  it('is n/a without revenue, follows the settings, and adds a partner’s deals whatever the case', () => {
    expect(figureOf('concentration', { deals: [registration('2026-11-01')] })).toBeNull();
    expect(figureOf('concentration', { deals: brought(60, 40), settings: { concentrationShare: 0.6 } })).toBe(1);
    const deals = [won('sourced', 45, { partner: 'B' }), won('influenced', 45, { partner: 'b ' }), won('sourced', 10)];
    expect(figureOf('concentration', { deals })).toBe(1);
  });

  it('never takes more partners than have revenue, and they reach the share', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 20 }), (cents) => {
        const value = figureOf('concentration', { deals: brought(...cents.map((amount) => amount / 100)) }) ?? 0;
        const sorted = [...cents].sort((a, b) => b - a);
        const total = cents.reduce((sum, amount) => sum + amount, 0);
        const sum = (count: number) => sorted.slice(0, count).reduce((all, amount) => all + amount, 0);
        expect(sum(value)).toBeGreaterThanOrEqual(0.8 * total - 1e-3);
        expect(sum(value - 1)).toBeLessThan(0.8 * total);
      }),
      { numRuns: 60 },
    );
  });
});

describe('figures of the sheet Inputs', () => {
  it('say what to fill in', () => {
    const kpis = kpisOf({ deals: [won('sourced', 100)] });
    expect(kpis.programmeCost).toMatchObject({
      value: null,
      missing: ['programmeCost'],
      isSmallSample: false,
      basis: {
        en: 'Fill in "Programme cost" in the sheet Inputs',
        fi: 'Täytä ”Ohjelman kustannukset” taulukkoon Lähtötiedot',
      },
    });
    expect(kpis.cacAgainstDirect).toMatchObject({ missing: ['acquisitionCostPartner', 'acquisitionCostDirect'] });
    const named = new Set(Object.values(kpis).flatMap(({ missing = [] }) => missing));
    expect([...named].sort()).toEqual([...INPUT_KEYS].sort());
    for (const key of INPUT_KEYS) expect(INPUTS[key].label.fi).not.toBe('');
  });

  it('show what was filled in', () => {
    const kpis = kpisOf({ inputs: { satisfaction: 7.5, retentionDirect: 0.9, recruitingDays: 40 } });
    expect([kpis.satisfaction.value, kpis.retentionDirect.value, kpis.recruitingDays.value]).toEqual([7.5, 0.9, 40]);
    expect(kpis.retentionPartner.value).toBeNull();
  });
});

describe('quota', () => {
  it('counts partner-sourced revenue of the 12 months', () => {
    const deals = [
      won('sourced', 75_000.5),
      won('influenced', 500),
      won('direct', 500),
      won('sourced', 9, { closed: '2025-11-21' }),
    ];
    expect(kpisOf({ deals, inputs: { partnerQuota: 100_000 } }).quotaAttainment).toMatchObject({
      value: 0.750005,
      verdict: { tone: 'watch' },
      basis: { en: '75,001 of 100,000 EUR' },
    });
    expect(kpisOf({ deals, inputs: { partnerQuota: 75_000.5 } }).quotaAttainment.verdict?.tone).toBe('good');
    expect(figureOf('quotaAttainment', { deals, inputs: { partnerQuota: 0 } })).toBeNull();
  });
});

describe('cost and return', () => {
  const partners = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ partner: `P${i}`, signed: '2026-01-01' }));
  it.each<[number, number, string | undefined]>([
    [9, 300_000, undefined],
    [10, 199_999, 'watch'],
    [10, 200_000, 'good'],
    [15, 500_000, 'good'],
    [15, 500_001, 'watch'],
    [20, 600_000, undefined],
    [30, 499_999, 'watch'],
    [30, 1_000_000, 'good'],
    [45, 1_000_001, 'watch'],
  ])('%i partners at %i a year: %s', (count, programmeCost, tone) => {
    const kpi = kpisOf({ partners: partners(count), inputs: { programmeCost } }).programmeCost;
    expect([kpi.value, kpi.verdict?.tone]).toEqual([programmeCost, tone]);
  });

  it('shows the return both ways', () => {
    const deals = [
      won('sourced', 600_000, { earnings: 150_000 }),
      won('influenced', 400_000, { earnings: 100_000 }),
      won('direct', 1),
    ];
    const kpis = kpisOf({ deals, inputs: { programmeCost: 500_000 } });
    expect([kpis.roiRevenue.value, kpis.roiNet.value]).toEqual([2, 0.5]);
    expect(kpis.roiNet.basis.en).toBe(
      '1,000,000 EUR of revenue over 500,000 of cost, 250,000 earned by partners (filled in for 2 of 2 deals)',
    );
    expect([
      figureOf('roiRevenue', { deals, inputs: { programmeCost: 0 } }),
      figureOf('roiNet', { deals, inputs: { programmeCost: 0 } }),
    ]).toEqual([null, null]);
  });

  it.each([
    ['2025-01-01', 'watch'],
    ['2024-11-21', 'bad'],
  ])('a loss of a programme since %s: %s', (signed, tone) => {
    const { roiNet } = kpisOf({
      partners: [{ partner: 'Acme', signed }],
      deals: [won('sourced', 10)],
      inputs: { programmeCost: 100 },
    });
    expect([roiNet.value, roiNet.verdict?.tone]).toEqual([-0.9, tone]);
  });

  it('divides by the partners signed in the 12 months', () => {
    const inputs = { recruitingCost: 100, onboardingCost: 50 };
    const signed = ['2025-11-21', '2025-11-22', '2026-11-21', '2026-11-22', '2026-05-05'].map((day, i) => ({
      partner: `P${i}`,
      signed: day,
    }));
    const kpis = kpisOf({ partners: signed, inputs });
    expect([kpis.recruitingCost.value, kpis.onboardingCost.value]).toEqual([33.33, 16.67]);
    expect(figureOf('recruitingCost', { inputs })).toBeNull();
  });

  it('divides by the deals won, and compares', () => {
    const deals = [won('sourced', 1), won('influenced', 1), won('direct', 1), won('direct', 1, { amount: 'x' })];
    const inputs = { acquisitionCostPartner: 300, acquisitionCostDirect: 1000, lifetimeValuePartner: 450 };
    const kpis = kpisOf({ deals, inputs });
    expect([kpis.cacPartner.value, kpis.cacDirect.value, kpis.cacAgainstDirect.value, kpis.valueToCost.value]).toEqual([
      150, 500, -0.7, 3,
    ]);
    const without = kpisOf({ deals: [], inputs });
    expect([without.cacPartner.value, without.cacAgainstDirect.value, without.valueToCost.value]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
