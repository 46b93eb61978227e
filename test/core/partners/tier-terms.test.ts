/** Tiers that change on a day: what is in force when, and which tables of changes are refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleTiers } from '../../../src/core/partners/example-tiers';
import { daysOfChange, readTierChanges, type TierChange, tiersOn } from '../../../src/core/partners/tier-terms';
import { day } from '../../functions/deals-range';

const base = exampleTiers('en');
const HEADER = ['Valid from', 'Tier', 'Partner type', 'Revenue from', 'Margin'];
const change = (from: string, tier: string, more: Partial<TierChange>): TierChange => ({
  ...{ from, tier, type: '', revenueFrom: undefined, margin: undefined },
  ...more,
});
const marginOn = (changes: readonly TierChange[], on: string, tier: string, type: unknown = 'Reseller') =>
  tiersOn({ base, changes }, on, type).find(({ name }) => name === tier)?.margin;

describe('tiers on a day', () => {
  const changes = [
    change('2026-07-01', 'Silver', { margin: 0.27 }),
    change('2026-09-01', 'Silver', { margin: 0.22, type: 'Referral' }),
    change('2026-10-01', 'Silver', { revenueFrom: 60_000 }),
    change('2026-11-01', 'Silver', { margin: 0.28 }),
  ];

  it.each([
    ['the day before a change', '2026-06-30', 'Reseller', 0.25],
    ['the first day of a change', '2026-07-01', 'Reseller', 0.27],
    ['a change of another type', '2026-09-01', 'Reseller', 0.27],
    ['a change of the threshold leaves the margin', '2026-10-01', 'Reseller', 0.27],
    ['a later change', '2026-11-01', 'Reseller', 0.28],
    ['a change of its own type', '2026-09-01', 'Referral', 0.22],
    ['by a synonym, in another case', '2026-09-01', 'referral PARTNER', 0.22],
    ['in Finnish', '2026-09-01', 'Suosittelukumppani', 0.22],
    ['its own change outranks a later one for all', '2026-11-01', 'Referral', 0.22],
    ['no type', '2026-11-01', '', 0.28],
    ['an unknown type', '2026-11-01', 'Franchise', 0.28],
  ])('%s', (_, on, type, margin) => {
    expect(marginOn(changes, on, 'Silver', type)).toBe(margin);
  });

  it('are what they were where nothing changes', () => {
    expect(tiersOn({ base, changes: [] }, '2026-01-01', 'Reseller')).toBe(base);
  });

  it('have a new tier from its day on', () => {
    const platinum = [change('2026-07-01', 'Platinum', { revenueFrom: 400_000, margin: 0.35 })];
    expect(tiersOn({ base, changes: platinum }, '2026-06-30', '').map(({ name }) => name)).not.toContain('Platinum');
    expect(tiersOn({ base, changes: platinum }, '2026-07-01', '')).toContainEqual({
      name: 'Platinum',
      revenueFrom: 400_000,
      margin: 0.35,
    });
  });

  it('find a tier whose name is written in another case', () => {
    expect(marginOn([change('2026-07-01', ' SILVER', { margin: 0.3 })], '2026-07-01', 'Silver')).toBe(0.3);
  });

  it('never change on another day than one of a change', () => {
    const days = fc
      .integer({ min: 0, max: 364 })
      .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
    const any = fc.record({
      from: days,
      tier: fc.constantFrom('Bronze', 'Silver', 'Gold'),
      type: fc.constantFrom('', 'Referral'),
      revenueFrom: fc.constant(undefined),
      margin: fc.constantFrom(0.1, 0.2, 0.3),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), days, fc.constantFrom('Referral', 'Reseller'), (list, on, type) => {
        const sorted = [...list].sort((a, b) => (a.from < b.from ? -1 : 1));
        const last = daysOfChange({ base, changes: sorted })
          .filter((from) => from <= on)
          .pop();
        const terms = { base, changes: sorted };
        expect(tiersOn(terms, on, type)).toEqual(tiersOn(terms, last ?? '', type));
      }),
    );
  });
});

describe('the table of changes', () => {
  const read = (...rows: unknown[][]) => readTierChanges([HEADER, ...rows], base);

  it('is read in any order, with blank rows between, Finnish headers and blank cells that stay as they were', () => {
    const rows = [
      ['Kate', 'Voimassa alkaen', 'Taso', 'Liikevaihto alkaen', 'Kumppanityyppi'],
      [0.3, day('2026-08-01'), 'Gold', '', 'Jälleenmyyjä'],
      ['', '', '', '', ''],
      ['', day('2026-07-01'), 'Silver', 40_000, ''],
    ];
    expect(readTierChanges(rows, base)).toEqual([
      change('2026-07-01', 'Silver', { revenueFrom: 40_000 }),
      change('2026-08-01', 'Gold', { margin: 0.3, type: 'Reseller' }),
    ]);
  });

  it('may be empty', () => {
    expect(read()).toEqual([]);
  });

  it('lets two tiers pass each other on one day', () => {
    const swapped = read([day('2026-07-01'), 'Silver', '', 150_000, ''], [day('2026-07-01'), 'Gold', '', 50_000, '']);
    expect(tiersOn({ base, changes: swapped }, '2026-07-01', '').map(({ revenueFrom }) => revenueFrom)).toEqual([
      0, 150_000, 50_000,
    ]);
  });

  const JULY = day('2026-07-01');
  it.each([
    ['a day as text', ['1.7.2026', 'Silver', '', 1, ''], 'Valid from must be a date, got the text "1.7.2026".'],
    ['no day', ['', 'Silver', '', 1, ''], 'Valid from must be a date, got a blank cell.'],
    ['no tier', [JULY, '', '', 1, ''], 'Tier must be a text, got a blank cell.'],
    [
      'an unknown type',
      [JULY, 'Silver', 'Franchise', 1, ''],
      'Partner type must be blank or one of Reseller, MSP, Referral, System integrator, Distributor, Agent, Consultant, Affiliate, got the text "Franchise".',
    ],
    ['a negative threshold', [JULY, 'Silver', '', -1, ''], 'Revenue from must be a number, 0 or more, got -1.'],
    [
      'a margin in percent',
      [JULY, 'Silver', '', '', 27],
      'Margin must be a fraction from 0 to 1, got 27. Did you mean 27 % (0.27)?',
    ],
    [
      'a new tier without a margin',
      [JULY, 'Platinum', '', 400_000, ''],
      'a new tier must have a revenue and a margin, got "Platinum" without them.',
    ],
    [
      'two tiers from one revenue on',
      [JULY, 'Silver', '', 150_000, ''],
      'tiers must open at different revenues, got 150000 twice.',
    ],
    ['a revenue without a tier', [JULY, 'Bronze', '', 10, ''], 'tiers must have a lowest "Revenue from" of 0, got 10.'],
  ])('is refused for %s, by row', (_, row, message) => {
    const good = [JULY, 'Gold', '', '', 0.31];
    expect(() => read(good, ['', '', '', '', ''], row)).toThrow(
      new Error(`tier changes row 4: ${message.replace(/^(Valid|Tier|Partner|Revenue|Margin)/, '$1')}`),
    );
  });

  it('is refused where a change for all leaves a type without a tier for some revenue', () => {
    expect(() => read([JULY, 'Silver', 'Referral', 100_000, ''], [day('2026-08-01'), 'Gold', '', 100_000, ''])).toThrow(
      /^tier changes row 3: tiers must open at different revenues, got 100000 twice\.$/,
    );
  });

  it('names a column that is missing', () => {
    expect(() => readTierChanges([HEADER.slice(0, 4)], base)).toThrow(/must have a column "Margin" \(Finnish "Kate"\)/);
  });
});
