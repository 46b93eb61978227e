import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARGIN_CHECK } from '../../src/functions/margin-check';
import { PARTNER_MARGIN } from '../../src/functions/partner-margin';
import { PARTNER_TIER } from '../../src/functions/partner-tier';
import { TIER_GAP } from '../../src/functions/tier-gap';

const TIERS = [
  ['Tier', 'Revenue from', 'Margin'],
  ['Bronze', 0, 0.2],
  ['Silver', 50_000, 0.25],
  ['Gold', 150_000, 0.3],
];

describe('PARTNER_TIER, PARTNER_MARGIN and TIER_GAP', () => {
  it.each([
    ['nothing yet', 0, 'Bronze', 0.2, 50_000],
    ['just under a threshold', 49_999.99, 'Bronze', 0.2, 0.01],
    ['a threshold belongs to the tier it opens', 50_000, 'Silver', 0.25, 100_000],
    ['between two', 60_000.5, 'Silver', 0.25, 89_999.5],
    ['the highest has no gap', 150_000, 'Gold', 0.3, 0],
    ['far above', 1e9, 'Gold', 0.3, 0],
    ['a sum with binary dust reaches what a person reads', 0.1 + 0.2 - 0.3 + 50_000, 'Silver', 0.25, 100_000],
  ])('%s', (_, revenue, tier, margin, gap) => {
    expect(PARTNER_TIER(revenue, TIERS)).toBe(tier);
    expect(PARTNER_MARGIN(revenue, TIERS)).toBe(margin);
    expect(TIER_GAP(revenue, TIERS)).toBe(gap);
  });

  it('takes rows and columns in any order, Finnish headers in any case, and skips blank rows', () => {
    const tiers = [
      ['KATE', 'Huom', ' liikevaihto  alkaen ', 'taso'],
      [0.3, '', 150_000, 'Kulta'],
      ['', '', '', ''],
      [0.2, 'alku', 0, 'Pronssi'],
      ['', '', '', ''],
    ];
    expect(PARTNER_TIER([[150_000], [1]], tiers)).toEqual([['Kulta'], ['Pronssi']]);
    expect(PARTNER_MARGIN(1, tiers)).toBe(0.2);
    expect(TIER_GAP(1, tiers)).toBe(149_999);
  });

  it('needs only the columns that it reads', () => {
    expect(TIER_GAP(1, [['Revenue from'], [0], [10]])).toBe(9);
    expect(
      PARTNER_TIER(1, [
        ['Tier', 'Revenue from'],
        ['A', 0],
      ]),
    ).toBe('A');
    expect(
      PARTNER_MARGIN(1, [
        ['Margin', 'Revenue from'],
        [0.1, 0],
      ]),
    ).toBe(0.1);
  });

  it.each([
    ['no range', 50_000, 'tiers must be a range with a header row, got 50000.'],
    ['a blank range', [['', '']], 'tiers must be a range with a header row, got blank cells only.'],
    [
      'no header row',
      TIERS.slice(1),
      'tiers must have a column "Tier" (Finnish "Taso") in its header row, got Bronze, 0, 0.2.',
    ],
    ['no rows', TIERS.slice(0, 1), 'tiers must have at least one row below its header row, got none.'],
    [
      'a lowest threshold that is not 0',
      [TIERS[0], TIERS[2]],
      'tiers must have a lowest "Revenue from" of 0, got 50000.',
    ],
    [
      'two equal thresholds',
      [...TIERS, ['Gold 2', 150_000, 0.3]],
      'tiers must open at different revenues, got 150000 twice.',
    ],
    [
      'a threshold as text',
      [...TIERS, ['Platinum', '1 000 000', 0.3]],
      'tiers row 5: Revenue from must be a number, 0 or more, got the text "1 000 000".',
    ],
    ['a tier without a name', [...TIERS, ['', 1_000_000, 0.3]], 'tiers row 5: Tier must be a text, got a blank cell.'],
    [
      'a header twice',
      [
        ['Tier', 'Revenue from', 'Margin', 'Taso'],
        ['A', 0, 0.1, 'B'],
      ],
      'tiers must have one column "Tier", got it in columns 1 and 4.',
    ],
  ])('refuses %s, for a column of revenues too', (_, tiers, message) => {
    expect(() => PARTNER_TIER([[1], [2]], tiers)).toThrow(new Error(`PARTNER_TIER: ${message}`));
  });

  it('refuses a margin that is a percent, with the likely meaning', () => {
    expect(() => PARTNER_MARGIN(1, [TIERS[0], ['Bronze', 0, 20]])).toThrow(
      'PARTNER_MARGIN: tiers row 2: Margin must be a fraction from 0 to 1, got 20. Did you mean 20 % (0.2)?',
    );
  });

  it.each([
    ['negative', -1, 'got -1.'],
    ['text', '50 000', 'got the text "50 000".'],
  ])('refuses a %s revenue', (_, revenue, end) => {
    for (const [name, fn] of Object.entries({ PARTNER_TIER, PARTNER_MARGIN, TIER_GAP })) {
      expect(() => fn(revenue, TIERS)).toThrow(new Error(`${name}: revenue must be a number, 0 or more, ${end}`));
    }
  });

  it('leaves a blank blank', () => {
    expect(PARTNER_TIER('', TIERS)).toBe('');
    expect(TIER_GAP([[''], [null], [10]], TIERS)).toEqual([[''], [''], [49_990]]);
  });

  it.each([
    ['tenths', 9_999_999.9, 10_000_000, 0.1],
    ['cents', 123_456.78, 200_000, 76_543.22],
    ['a sum', 0.1 + 0.2, 1, 0.7],
  ])('TIER_GAP is free of binary dust: %s', (_, revenue, threshold, gap) => {
    expect(TIER_GAP(revenue, [['Revenue from'], [0], [threshold]])).toBe(gap);
  });

  it('a higher revenue never means a lower tier, and the gap leads exactly to the next', () => {
    const cents = fc.integer({ min: 0, max: 40_000_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(PARTNER_MARGIN(high, TIERS)).toBeGreaterThanOrEqual(PARTNER_MARGIN(low, TIERS) as number);
        const gap = TIER_GAP(low, TIERS) as number;
        const reached = PARTNER_MARGIN(low + gap, TIERS) as number;
        if (gap > 0) expect(reached).toBeGreaterThan(PARTNER_MARGIN(low, TIERS) as number);
        else expect(PARTNER_TIER(low, TIERS)).toBe('Gold');
      }),
    );
  });
});

describe('MARGIN_CHECK', () => {
  it.each([
    ['within', 0.25, 'Reseller', 'OK'],
    ['the lower bound', 0.2, 'reseller', 'OK'],
    ['the upper bound', 0.4, 'Reseller', 'OK'],
    ['below', 0.15, 'Reseller', 'Below the 20–40 % band'],
    ['above', 0.45, 'MSP', 'Above the 20–40 % band'],
    ['a Silver referral partner', 0.25, 'Referral', 'Above the 10–20 % band'],
    ['dust at a bound', 0.1 + 0.1 + 0.2, 'Reseller', 'OK'],
    ['a type without a band', 0.9, 'System integrator', 'No band'],
    ['a synonym', 0.1, 'VAR', 'Below the 20–40 % band'],
    ['another synonym', 0.1, 'value-added reseller', 'Below the 20–40 % band'],
    ['Finnish', 0.3, 'Suosittelukumppani', 'Above the 10–20 % band'],
    ['a Finnish synonym', 0.3, 'tukkukauppias', 'No band'],
    ['0 is a margin', 0, 'Agentti', 'No band'],
  ])('%s', (_, margin, type, verdict) => {
    expect(MARGIN_CHECK(margin, type)).toBe(verdict);
  });

  it('lists the known types for an unknown one', () => {
    expect(() => MARGIN_CHECK(0.2, 'Franchise')).toThrow(
      'MARGIN_CHECK: type must be one of Reseller, MSP, Referral, System integrator, Distributor, Agent, Consultant, Affiliate, got the text "Franchise".',
    );
    expect(() => MARGIN_CHECK(0.2, '')).toThrow('got a blank cell.');
  });

  it.each([
    ['a percent', 25, 'got 25. Did you mean 25 % (0.25)?'],
    ['a percent with decimals', 33.3, 'got 33.3. Did you mean 33.3 % (0.333)?'],
    ['more than a percent can be', 250, 'got 250.'],
    ['a negative', -0.1, 'got -0.1.'],
    ['a text', '25 %', 'got the text "25 %".'],
  ])('refuses %s as margin', (_, margin, end) => {
    expect(() => MARGIN_CHECK(margin, 'Reseller')).toThrow(
      new Error(`MARGIN_CHECK: margin must be a fraction from 0 to 1, ${end}`),
    );
  });

  it('takes bands and types of Settings, with the names in the other language', () => {
    const types = [
      ['Tyyppi', 'Kate vähintään', 'Kate enintään'],
      ['Jälleenmyyjä', 0.125, 0.3],
      ['Franchise', 0.05, 0.1],
      ['Agentti', '', ''],
      ['', '', ''],
    ];
    expect(
      MARGIN_CHECK([[0.1], [0.2], [0.02], [0.5]], [['reseller'], ['VAR'], ['franchise'], ['Agent']], types),
    ).toEqual([['Below the 12.5–30 % band'], ['OK'], ['Below the 5–10 % band'], ['No band']]);
    expect(() => MARGIN_CHECK(0.2, 'Referral', types)).toThrow('one of Reseller, Franchise, Agent, got');
  });

  it.each([
    ['half a band', ['Agent', 0.1, ''], 'types row 2: Margin to must be a fraction from 0 to 1, got a blank cell.'],
    ['a band upside down', ['Agent', 0.3, 0.1], 'types row 2: Margin from must be at most Margin to, got 0.3 and 0.1.'],
  ])('refuses %s', (_, row, message) => {
    expect(() => MARGIN_CHECK(0.2, 'Agent', [['Type', 'Margin from', 'Margin to'], row])).toThrow(
      `MARGIN_CHECK: ${message}`,
    );
  });
});
