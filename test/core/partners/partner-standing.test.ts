import { describe, expect, it } from 'vitest';
import { exampleTiers } from '../../../src/core/partners/example-tiers';
import type { PartnerRevenue } from '../../../src/core/partners/partner-revenue';
import { partnerStanding } from '../../../src/core/partners/partner-standing';
import { NO_TIERS } from '../../../src/core/partners/tier-terms';

const TODAY = '2026-11-28';
const blank = { tier: '', margin: null };
const question = { terms: { base: exampleTiers('en'), changes: [] }, type: 'Reseller', today: TODAY, noticeMonths: 6 };
const noTiers = { ...question, terms: NO_TIERS };
/** Won today. */
const revenue = (amount: number): PartnerRevenue => ({
  steps: [{ day: TODAY, amount }],
  revenue: amount,
  deals: 1,
  rates: [],
  missing: undefined,
});

describe('where a partner stands', () => {
  it('follows its revenue, and says what is missing to the next tier', () => {
    expect(partnerStanding(revenue(60_000), question, blank, undefined)).toMatchObject({
      tier: 'Silver',
      margin: 0.25,
      toNextTier: 90_000,
      nextTier: 'Gold',
      overridden: false,
    });
  });

  it('has nothing above the highest tier', () => {
    expect(partnerStanding(revenue(150_000), question, blank, undefined)).toMatchObject({
      tier: 'Gold',
      toNextTier: 0,
      nextTier: '',
    });
  });

  it('rises with revenue although the cell still holds what was computed last', () => {
    const standing = partnerStanding(revenue(60_000), question, { tier: 'Bronze', margin: 0.2 }, ['Bronze', 0.2]);
    expect(standing).toMatchObject({ tier: 'Silver', margin: 0.25, overridden: false });
  });

  it('keeps a tier and a margin that a person typed', () => {
    const typed = partnerStanding(revenue(0), question, { tier: 'Gold', margin: 0.2 }, ['Bronze', 0.2]);
    expect(typed).toMatchObject({ tier: 'Gold', margin: 0.3, overridden: true });
    const margin = partnerStanding(revenue(0), question, { tier: 'Bronze', margin: 0.33 }, ['Bronze', 0.2]);
    expect(margin).toMatchObject({ tier: 'Bronze', margin: 0.33, overridden: true });
  });

  it('has no margin without tiers, unless a person typed one', () => {
    expect(partnerStanding(revenue(0), noTiers, blank, undefined)).toMatchObject({
      tier: '',
      margin: null,
      toNextTier: null,
    });
    expect(partnerStanding(revenue(0), noTiers, { tier: '', margin: 0.15 }, undefined).margin).toBe(0.15);
  });

  it('counts a year of more credits than sales as no revenue', () => {
    expect(partnerStanding(revenue(-500), question, blank, undefined).tier).toBe('Bronze');
  });

  it('keeps a tier on notice when revenue falls, and says until when', () => {
    const steps = [
      { day: '2025-09-01', amount: 60_000 },
      { day: '2026-09-01', amount: -60_000 },
    ];
    const standing = partnerStanding(
      { steps, revenue: 0, deals: 0, rates: [], missing: undefined },
      question,
      blank,
      undefined,
    );
    expect(standing).toMatchObject({ tier: 'Silver', margin: 0.25, toNextTier: 50_000, nextTier: 'Silver' });
    expect(standing.byRevenue).toMatchObject({ earned: { name: 'Bronze' }, lowerFrom: '2027-03-01' });
  });

  it('has no tier where a rate is missing, and takes what the cell says of that for blank', () => {
    const missing = { currency: 'SEK', day: '2026-03-31' };
    const unknown = { ...revenue(60_000), missing };
    const cells = { tier: 'n/a: no rate for SEK on 2026-03-31', margin: null };
    expect(partnerStanding(unknown, question, cells, ['n/a', null])).toMatchObject({
      ...{ tier: '', margin: null, toNextTier: null, missingRate: missing, computed: ['n/a', null], overridden: false },
    });
    expect(partnerStanding(revenue(60_000), question, cells, ['n/a', null])).toMatchObject({ tier: 'Silver' });
  });
});
