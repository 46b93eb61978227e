import { describe, expect, it } from 'vitest';
import { exampleTiers } from '../../src/core/example-tiers';
import { partnerStanding } from '../../src/core/partner-standing';

const tiers = exampleTiers('en');
const blank = { tier: '', margin: null };

describe('where a partner stands', () => {
  it('follows its revenue, and says what is missing to the next tier', () => {
    expect(partnerStanding(60_000, tiers, blank, undefined)).toMatchObject({
      tier: 'Silver',
      margin: 0.25,
      toNextTier: 90_000,
      nextTier: 'Gold',
      overridden: false,
    });
  });

  it('has nothing above the highest tier', () => {
    expect(partnerStanding(150_000, tiers, blank, undefined)).toMatchObject({
      tier: 'Gold',
      toNextTier: 0,
      nextTier: '',
    });
  });

  it('rises with revenue although the cell still holds what was computed last', () => {
    const standing = partnerStanding(60_000, tiers, { tier: 'Bronze', margin: 0.2 }, ['Bronze', 0.2]);
    expect(standing).toMatchObject({ tier: 'Silver', margin: 0.25, overridden: false });
  });

  it('keeps a tier and a margin that a person typed', () => {
    const typed = partnerStanding(0, tiers, { tier: 'Gold', margin: 0.2 }, ['Bronze', 0.2]);
    expect(typed).toMatchObject({ tier: 'Gold', margin: 0.3, overridden: true });
    const margin = partnerStanding(0, tiers, { tier: 'Bronze', margin: 0.33 }, ['Bronze', 0.2]);
    expect(margin).toMatchObject({ tier: 'Bronze', margin: 0.33, overridden: true });
  });

  it('has no margin without tiers, unless a person typed one', () => {
    expect(partnerStanding(0, [], blank, undefined)).toMatchObject({ tier: '', margin: null, toNextTier: null });
    expect(partnerStanding(0, [], { tier: '', margin: 0.15 }, undefined).margin).toBe(0.15);
  });

  it('counts a year of more credits than sales as no revenue', () => {
    expect(partnerStanding(-500, tiers, blank, undefined).tier).toBe('Bronze');
  });
});
