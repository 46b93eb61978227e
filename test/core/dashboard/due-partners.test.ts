import { describe, expect, it } from 'vitest';
import { problemLog } from '../../../src/core/dashboard/dashboard-problems';
import { type DuePartnerSources, partnerDue } from '../../../src/core/dashboard/due-partners';
import { byUrgency, type DueReason } from '../../../src/core/dashboard/due-today';
import { NO_RATES } from '../../../src/core/money/exchange-rates';
import { exampleTiers } from '../../../src/core/partners/example-tiers';
import { NO_TIERS } from '../../../src/core/partners/tier-terms';
import { type Settings, standardSettings } from '../../../src/core/settings/settings';
import { partnerDueMessages } from '../../../src/i18n/due';
import { type Cells, dealTable, partnerTable, type TestDeal, type TestPartner } from '../programme-tables';
import { midnightIn } from '../zone-midnight';

const TODAY = '2026-11-21';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const daysAgo = (days: number, from = TODAY) => new Date(Date.parse(from) - days * DAY).toISOString().slice(0, 10);

interface Given {
  readonly deals?: readonly TestDeal[];
  readonly partners?: readonly TestPartner[];
  readonly settings?: Partial<Settings>;
  readonly tiers?: DuePartnerSources['tiers'];
  readonly cells?: Cells;
  readonly today?: string;
}

function due({ deals = [], partners = [], settings, tiers = NO_TIERS, cells, today = TODAY }: Given) {
  const problems = problemLog();
  const clock = { asOf: new Date(midnightIn(cells?.zone ?? 'UTC', today).getTime() + 9 * HOUR), today };
  const sources = { deals: dealTable(deals, cells), partners: partnerTable(partners, cells), tiers, rates: NO_RATES };
  const items = partnerDue({ ...sources, settings: { ...standardSettings(), ...settings } }, clock, problems);
  return { items, problems: problems.list() };
}
/** Certified and talked to: nothing but what a test is about. */
const partner = (signedDaysAgo: number, more: TestPartner = {}): TestPartner => ({
  partner: 'Acme',
  signed: daysAgo(signedDaysAgo),
  certified: daysAgo(signedDaysAgo),
  lastReview: TODAY,
  ...more,
});
const registration = (agoDays: number, more: TestDeal = {}): TestDeal => ({
  registered: daysAgo(agoDays),
  partner: 'Acme',
  source: 'sourced',
  status: 'submitted',
  ...more,
});
const reasons = (given: Given) => due(given).items.map(({ reason }) => reason);

describe.each(['UTC', 'Europe/Helsinki', 'America/Los_Angeles', 'Pacific/Auckland'])(
  'without registrations in %s',
  (zone) => {
    const of = (one: TestPartner, deals: readonly TestDeal[] = []) =>
      reasons({ partners: [one], deals, cells: { zone } });

    it.each<[string, number, DueReason[]]>([
      ['60 days after signing', 60, []],
      ['61', 61, ['firstDealLate']],
      ['89', 89, ['firstDealLate']],
      ['90', 90, ['reviewDue', 'firstDealLate']],
      ['179', 179, ['reviewDue', 'firstDealLate']],
      ['180', 180, ['exitDue']],
    ])('%s', (_, days, expected) => {
      expect(of(partner(days))).toEqual(expected);
    });

    it.each<[number, DueReason[]]>([
      [89, []],
      [90, ['reviewDue']],
      [179, ['reviewDue']],
      [180, ['exitDue']],
    ])('%d days after the last registration', (days, expected) => {
      expect(of(partner(400), [registration(days), registration(390)])).toEqual(expected);
    });

    it('counts from signing where that is later than the last registration', () => {
      expect(of(partner(10), [registration(300)])).toEqual([]);
      expect(of(partner(95), [registration(300)])).toEqual(['reviewDue']);
    });

    it('only registrations that count are any', () => {
      const turnedDown = (['rejected', 'duplicate', 'withdrawn', 'draft'] as const).map((status) =>
        registration(5, { status }),
      );
      expect(of(partner(70), turnedDown)).toEqual(['firstDealLate']);
      expect(of(partner(70), [registration(-3)])).toEqual(['firstDealLate']);
      expect(of(partner(70), [registration(5, { partner: ' ACME', status: 'lost', source: 'influenced' })])).toEqual(
        [],
      );
    });
  },
);

describe('which partners', () => {
  it.each<[string, TestPartner]>([
    ['a candidate', { partner: 'Acme' }],
    ['signed tomorrow', partner(-1)],
    ['ended today', partner(400, { ended: TODAY })],
    ['without a name', partner(400, { partner: '' })],
  ])('%s is not asked about', (_, one) => {
    expect(reasons({ partners: [one] })).toEqual([]);
  });

  it('one that ends tomorrow is, and a name that is there twice once', () => {
    expect(reasons({ partners: [partner(400, { ended: daysAgo(-1) }), partner(500)] })).toEqual(['exitDue']);
  });
});

describe('what an item says', () => {
  it('since when it is due, how late it is, and where the partner stands', () => {
    const { items } = due({ partners: [{}, partner(120)] });
    expect(items).toEqual([
      {
        reason: 'reviewDue',
        id: '',
        partner: 'Acme',
        company: '',
        due: daysAgo(30),
        hoursLate: 30 * 24,
        other: '120',
        sheet: 'partners',
        row: 3,
      },
      expect.objectContaining({ reason: 'firstDealLate', due: daysAgo(60), hoursLate: 60 * 24, other: '120' }),
    ]);
  });

  it('in both languages', () => {
    const { items } = due({ partners: [partner(120, { certified: null, nextReview: TODAY, lastReview: null })] });
    const said = items.map((item) => {
      const { what, late } = partnerDueMessages[item.reason as keyof typeof partnerDueMessages];
      return [what.en, late.en(item), what.fi, late.fi(item)];
    });
    expect(said).toEqual([
      ['Review progress', 'no registration for 120 days', 'Arvioi eteneminen', '120 pv ilman rekisteröintiä'],
      ['First deal late', '120 days since signing', 'Ensikauppa myöhässä', '120 pv allekirjoituksesta'],
      ['Certify', 'not certified at 90 days', 'Sertifioi', 'ei sertifioitu 90 päivässä'],
      ['Talk with the partner', 'due today', 'Pidä kumppanikatsaus', 'tänään'],
    ]);
  });

  it('deals come first, then what is most urgent with partners', () => {
    const partners = [
      partner(120, { certified: null, nextReview: TODAY, lastReview: null }),
      partner(200, { partner: 'B' }),
    ];
    const { items } = due({ partners });
    expect(byUrgency(items).map(({ reason }) => reason)).toEqual([
      'exitDue',
      'reviewDue',
      'firstDealLate',
      'onboarding',
      'talkDue',
    ]);
  });
});

describe('onboarding', () => {
  const milestone = (days: number, more: TestPartner = {}, settings: Partial<Settings> = {}) => {
    const { items } = due({
      partners: [partner(days, { certified: null, ...more })],
      deals: [registration(1)],
      settings,
    });
    return items.filter(({ reason }) => reason === 'onboarding').map(({ other, due: day }) => [other, day]);
  };

  it.each<[number, [string, string][]]>([
    [29, []],
    [30, [['30', TODAY]]],
    [59, [['30', daysAgo(29)]]],
    [60, [['60', TODAY]]],
    [90, [['90', TODAY]]],
    [179, [['90', daysAgo(89)]]],
    [180, []],
  ])('%d days after signing without certification', (days, expected) => {
    expect(milestone(days)).toEqual(expected);
  });

  it('is over with the certification, not with one that is planned', () => {
    expect(milestone(40, { certified: TODAY })).toEqual([]);
    expect(milestone(40, { certified: daysAgo(-1) })).toHaveLength(1);
  });

  it('follows the setting', () => {
    expect(milestone(14, {}, { onboardingStepDays: 14 })).toEqual([['14', TODAY]]);
  });
});

describe('talks', () => {
  const talk = (more: TestPartner, settings: Partial<Settings> = {}) => {
    const one = { partner: 'Acme', signed: '2024-01-15', certified: '2024-01-15', ...more };
    const { items } = due({ partners: [one], deals: [registration(1)], settings });
    return items.map(({ reason, due: day, hoursLate }) => [reason, day, hoursLate / 24]);
  };

  it.each<[string, TestPartner, unknown[][]]>([
    ['planned for today', { nextReview: TODAY }, [['talkDue', TODAY, 0]]],
    ['planned for yesterday', { nextReview: '2026-11-20' }, [['talkDue', '2026-11-20', 1]]],
    ['planned for tomorrow', { nextReview: '2026-11-22' }, []],
    ['planned, though the last one is long ago', { lastReview: '2025-01-01', nextReview: '2027-05-01' }, []],
    ['the plan is used up', { lastReview: '2026-10-05', nextReview: '2026-10-01' }, []],
    ['held on the planned day', { lastReview: '2026-10-01', nextReview: '2026-10-01' }, []],
    ['a quarter ago', { lastReview: '2026-08-21' }, [['talkDue', TODAY, 0]]],
    ['a day less', { lastReview: '2026-08-22' }, []],
    ['never', {}, [['talkDue', '2024-04-15', 950]]],
    ['never, signed a quarter ago', { signed: '2026-08-21', certified: TODAY }, [['talkDue', TODAY, 0]]],
    ['never, signed a day less ago', { signed: '2026-08-22', certified: TODAY }, []],
  ])('%s', (_, more, expected) => {
    expect(talk(more)).toEqual(expected);
  });

  it('follow the setting', () => {
    expect(talk({ lastReview: '2026-10-21' }, { talkMonths: 1 })).toEqual([['talkDue', TODAY, 0]]);
  });

  it('dates that are none are named, and count as blank', () => {
    const partners = [partner(30, { lastReview: 'last week', nextReview: 'soon' })];
    const { items, problems } = due({ partners, deals: [registration(1)] });
    expect(items).toEqual([]);
    expect(problems.map(({ kind, place, rows }) => [kind, place, rows])).toEqual([
      ['notADate', ['partners', 'lastReview'], [2]],
      ['notADate', ['partners', 'nextReview'], [2]],
    ]);
  });
});

describe('a change of tier', () => {
  const tiers = { base: exampleTiers('en'), changes: [] }; // Silver from 50,000, Gold from 150,000
  const won = (amount: number, closed: string, more: TestDeal = {}) =>
    registration(1, { status: 'won', amount, closed, ...more });
  const change = (tier: string | null, deals: readonly TestDeal[], settings: Partial<Settings> = {}) => {
    const partners = [partner(900, { tier })];
    const { items } = due({ partners, deals: [registration(1), ...deals], tiers, settings });
    return items.map(({ reason, other, due: day }) => [reason, other, day]);
  };

  it.each<[string, string | null, TestDeal[], unknown[][]]>([
    ['none without revenue', 'Bronze', [], []],
    ['written as by revenue since long', ' silver', [won(60_000, '2026-05-01')], []],
    [
      'up on the day of the deal',
      'Bronze',
      [won(60_000, '2026-05-01')],
      [['tierChange', 'Bronze → Silver', '2026-05-01']],
    ],
    [
      'up with the deal that reached it',
      'Bronze',
      [won(30_000, '2026-07-01'), won(30_000, '2026-05-01'), won(1, '2026-08-01')],
      [['tierChange', 'Bronze → Silver', '2026-07-01']],
    ],
    [
      'down when a deal is 12 months old and the notice of 6 months is over',
      'Silver',
      [won(60_000, '2025-05-21')],
      [['tierChange', 'Silver → Bronze', TODAY]],
    ],
    [
      'not a day before: that the notice ends is due',
      'Silver',
      [won(60_000, '2025-05-22')],
      [['tierNotice', 'Silver → Bronze', '2026-11-22']],
    ],
    ['not while the notice runs', 'Silver', [won(60_000, '2025-08-21')], []],
    ['by partner-sourced deals only', 'Bronze', [won(60_000, '2026-05-01', { source: 'influenced' })], []],
    ['not by a deal that closes tomorrow', 'Bronze', [won(60_000, '2026-11-22')], []],
    ['not by another currency', 'Bronze', [won(60_000, '2026-05-01', { currency: 'USD' })], []],
    ['a tier that a person typed', 'Gold', [], [['tierChange', 'Gold → Bronze', daysAgo(900)]]],
    ['no tier is written', null, [won(60_000, '2026-05-01')], []],
    [
      'written already, 14 days ago',
      'Silver',
      [won(60_000, daysAgo(14))],
      [['tierChange', 'Bronze → Silver', daysAgo(14)]],
    ],
    ['written already, 15 days ago', 'Silver', [won(60_000, daysAgo(15))], []],
    ['a deal that replaces one on its last day', 'Silver', [won(60_000, '2025-11-21'), won(60_000, TODAY)], []],
  ])('%s', (_, tier, deals, expected) => {
    expect(change(tier, deals)).toEqual(expected);
  });

  it('needs tiers', () => {
    expect(reasons({ partners: [partner(30, { tier: 'Gold' })], deals: [registration(1)] })).toEqual([]);
  });

  // A deal counts until the day 12 months after its close; from then on a notice of 6 months runs.
  it.each<[string, string | null, TestDeal[], unknown[][]]>([
    ['begins today', 'Silver', [won(60_000, '2025-11-21')], [['tierNotice', 'Silver → Bronze', '2027-05-21']]],
    ['began 14 days ago', 'Silver', [won(60_000, '2025-11-07')], [['tierNotice', 'Silver → Bronze', '2027-05-07']]],
    ['began 15 days ago', 'Silver', [won(60_000, '2025-11-06')], []],
    ['ends in 15 days', 'Silver', [won(60_000, '2025-06-06')], []],
    ['ends in 14 days', 'Silver', [won(60_000, '2025-06-05')], [['tierNotice', 'Silver → Bronze', '2026-12-05']]],
    ['revenue came back', 'Silver', [won(60_000, '2025-11-07'), won(60_000, '2026-06-01')], []],
    ['no tier is written', null, [won(60_000, '2025-11-21')], [['tierNotice', 'Silver → Bronze', '2027-05-21']]],
    [
      'a person typed another tier, which stays',
      'Gold',
      [won(60_000, '2025-11-21')],
      [['tierChange', 'Gold → Silver', '2025-11-21']],
    ],
    [
      'a tier between is held while its own notice runs',
      'Gold',
      [won(100_000, '2025-06-05'), won(60_000, '2025-09-01')],
      [['tierNotice', 'Gold → Silver', '2026-12-05']],
    ],
  ])('a notice that %s', (_, tier, deals, expected) => {
    expect(change(tier, deals)).toEqual(expected);
  });

  it('a notice follows the settings, and comes after a change', () => {
    const deals = [won(60_000, '2025-11-06')];
    expect(change('Silver', deals, { reminderDays: 15 })).toHaveLength(1);
    expect(change('Silver', deals, { downgradeNotice: 0 })).toEqual([['tierChange', 'Silver → Bronze', '2026-11-06']]);
    const partners = [partner(900, { tier: 'Silver' }), partner(900, { partner: 'B', tier: 'Gold' })];
    const { items } = due({ partners, deals: [won(60_000, '2025-11-21'), registration(1, { partner: 'B' })], tiers });
    expect(byUrgency(items).map(({ reason, partner: name }) => [reason, name])).toEqual([
      ['tierChange', 'B'],
      ['tierNotice', 'Acme'],
    ]);
    const [, notice] = byUrgency(items);
    expect(notice?.hoursLate).toBeLessThan(0);
    expect(notice && partnerDueMessages.tierNotice.late.en(notice)).toBe('Silver → Bronze from 2027-05-21');
    expect(notice && partnerDueMessages.tierNotice.late.fi(notice)).toBe('Silver → Bronze alkaen 2027-05-21');
  });
});
