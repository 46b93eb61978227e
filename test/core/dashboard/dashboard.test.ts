import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activePartners } from '../../../src/core/benchmark/active-partners';
import { channelShare } from '../../../src/core/benchmark/channel-share';
import { dashboardFigures } from '../../../src/core/dashboard/dashboard';
import { sampleProgramme, seededRandom } from '../../../src/core/sample/sample-programme';
import { type Settings, standardSettings } from '../../../src/core/settings/settings';
import {
  type Cells,
  dealTable,
  partnerTable,
  revenueTable,
  type TestDeal,
  type TestPartner,
  type TestRevenue,
} from '../programme-tables';
import { midnightIn } from '../zone-midnight';

const TODAY = '2026-11-21';
const HOUR = 3_600_000;
const ZONES = ['UTC', 'Europe/Helsinki', 'America/Los_Angeles', 'Pacific/Auckland'];

interface Programme {
  readonly deals?: readonly TestDeal[];
  readonly partners?: readonly TestPartner[];
  readonly revenue?: readonly TestRevenue[];
  readonly settings?: Partial<Settings>;
  readonly today?: string;
  readonly hour?: number;
  readonly cells?: Cells;
}

function figures({ deals = [], partners = [], revenue = [], settings, today = TODAY, hour = 9, cells }: Programme) {
  return dashboardFigures({
    deals: dealTable(deals, cells),
    partners: partnerTable(partners, cells),
    revenue: revenueTable(revenue, cells),
    settings: { ...standardSettings(), ...settings },
    asOf: new Date(midnightIn(cells?.zone ?? 'UTC', today).getTime() + hour * HOUR),
    today,
  });
}

const won = (source: string, amount: number, closed: string, more: TestDeal = {}): TestDeal => ({
  registered: '2026-01-02',
  partner: source === 'direct' ? null : 'Acme',
  source,
  amount,
  status: 'won',
  closed,
  ...more,
});
const acme: TestPartner = { partner: 'Acme', signed: '2024-01-15' };
const problemsOf = (programme: Programme) =>
  figures(programme).problems.map(({ kind, place, rows, found }) => [kind, place[1], rows, found]);

describe('partners signed', () => {
  it.each<[string, TestPartner[], number]>([
    ['none', [], 0],
    ['signed today', [{ partner: 'Acme', signed: TODAY }], 1],
    ['signed tomorrow is a candidate', [{ partner: 'Acme', signed: '2026-11-22' }], 0],
    ['never signed is a candidate', [{ partner: 'Acme', status: 'candidate' }], 0],
    ['ended today has left', [{ partner: 'Acme', signed: '2024-01-01', ended: TODAY }], 0],
    ['ends tomorrow is still there', [{ partner: 'Acme', signed: '2024-01-01', ended: '2026-11-22' }], 1],
    ['the same name in another case is one partner', [acme, { partner: 'ACME ', signed: '2025-01-01' }], 1],
    ['blank rows are nothing', [acme, {}, {}], 1],
  ])('%s', (_, partners, expected) => {
    expect(figures({ partners }).kpis.partnersSigned.value).toBe(expected);
  });

  it('says how many have ended and how many have not signed yet', () => {
    const partners = [acme, { partner: 'B' }, { partner: 'C', signed: '2024-01-01', ended: '2025-01-01' }];
    expect(figures({ partners }).kpis.partnersSigned.counts).toEqual({ ended: 1, candidates: 1 });
  });
});

describe('active partners', () => {
  const registration = (registered: string, more: TestDeal = {}): TestDeal => ({
    registered,
    partner: 'Acme',
    source: 'sourced',
    status: 'submitted',
    ...more,
  });
  it.each<[string, TestDeal, number]>([
    ['registered this morning', registration('2026-11-21T08:00:00Z'), 1],
    ['day 90 is included', registration('2026-08-23'), 1],
    ['day 91 is not', registration('2026-08-22'), 0],
    ['influenced counts', registration('2026-11-01', { source: 'influenced' }), 1],
    ['direct does not', registration('2026-11-01', { source: 'direct', partner: null }), 0],
    ['a rejected registration does not', registration('2026-11-01', { status: 'rejected' }), 0],
    ['a duplicate does not', registration('2026-11-01', { status: 'duplicate' }), 0],
    ['a withdrawn one does not', registration('2026-11-01', { status: 'withdrawn' }), 0],
    ['a draft does not', registration('2026-11-01', { status: 'draft' }), 0],
    ['a lost one does', registration('2026-11-01', { status: 'lost' }), 1],
    ['an expired one does', registration('2026-11-01', { status: 'expired' }), 1],
  ])('%s', (_, deal, expected) => {
    expect(figures({ partners: [acme], deals: [deal] }).kpis.partnersActive.value).toBe(expected);
  });

  it('is a share of the signed, n/a without any', () => {
    const deals = [registration('2026-11-01')];
    const partners = [acme, { partner: 'B', signed: '2025-01-01' }];
    expect(figures({ partners, deals }).kpis.partnersActive.counts).toEqual({ days: 90, signed: 2, share: 0.5 });
    expect(figures({}).kpis.partnersActive.counts.share).toBeNull();
  });

  it('follows the window of the settings', () => {
    const deals = [registration('2026-10-01')];
    expect(figures({ partners: [acme], deals, settings: { activeDays: 30 } }).kpis.partnersActive.value).toBe(0);
  });
});

describe('channel share of the trailing 12 months', () => {
  const share = (programme: Programme) => figures({ partners: [acme], ...programme }).kpis.shareSourced.value;

  it('is partner-sourced won revenue over all won revenue, with influenced beside it', () => {
    const deals = [
      won('sourced', 20_000, '2026-05-01'),
      won('influenced', 10_000, '2026-06-01'),
      won('direct', 70_000, '2026-07-01'),
    ];
    const { kpis } = figures({ partners: [acme], deals });
    expect(kpis.shareSourced.value).toBe(0.2);
    expect(kpis.shareWithInfluenced.value).toBe(0.3);
    expect(kpis.shareSourced.counts).toEqual({
      from: '2025-11-22',
      to: TODAY,
      revenue: 20_000,
      deals: 1,
      total: 100_000,
      totalFrom: 'log',
      monthsLeftOut: [],
    });
  });

  it.each<[string, TestDeal, number | null]>([
    ['closed today counts', won('direct', 60, TODAY), 0.4],
    ['closed tomorrow does not', won('direct', 60, '2026-11-22'), null],
    ['the day after this date last year counts', won('direct', 60, '2025-11-22'), 0.4],
    ['this date last year does not', won('direct', 60, '2025-11-21'), null],
    ['lost does not', won('direct', 60, TODAY, { status: 'lost' }), null],
  ])('%s', (_, deal, expected) => {
    const deals = [won('sourced', 40, '2026-05-01'), deal];
    for (const zone of ZONES) expect(share({ deals, cells: { zone } })).toBe(expected);
  });

  it('reads Finnish as well as English', () => {
    const deals = [won('sourced', 40, '2026-05-01'), won('direct', 60, '2026-05-01')];
    expect(share({ deals, cells: { language: 'fi' } })).toBe(0.4);
  });

  it('is n/a without direct won revenue, never 100 %', () => {
    expect(share({ deals: [won('sourced', 40, '2026-05-01')] })).toBeNull();
    expect(share({})).toBeNull();
  });

  it('is n/a where credits leave no share between 0 and 100 %', () => {
    expect(share({ deals: [won('sourced', -40, '2026-05-01'), won('direct', 100, '2026-05-01')] })).toBeNull();
  });

  it('notes a small sample under 5 won deals', () => {
    const deals = [40, 1, 1, 1].map((amount) => won('direct', amount, '2026-05-01'));
    expect(figures({ deals }).kpis.shareSourced.isSmallSample).toBe(true);
    expect(figures({ deals: [...deals, won('direct', 1, '2026-05-01')] }).kpis.shareSourced.isSmallSample).toBe(false);
    expect(figures({}).kpis.shareSourced.isSmallSample).toBe(false);
  });
});

describe('the Revenue table as denominator', () => {
  const month = (first: string, total: number): TestRevenue => ({ month: first, total });
  const year = [
    '2025-11',
    '2025-12',
    ...Array.from({ length: 10 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`),
  ];
  const wholeYear = year.map((each) => month(`${each}-01`, 1000));

  it('is the last 12 whole months while this one is not filled in', () => {
    const deals = [won('sourced', 1800, '2026-05-01'), won('sourced', 500, '2026-11-10')];
    const { kpis } = figures({ partners: [acme], deals, revenue: wholeYear });
    expect(kpis.shareSourced.value).toBe(0.15);
    expect(kpis.shareSourced.counts).toMatchObject({
      from: '2025-11-01',
      to: '2026-10-31',
      revenue: 1800,
      total: 12_000,
      totalFrom: 'table',
    });
  });

  it('takes this month in once it is filled in, and lets go of the first', () => {
    const deals = [won('sourced', 1800, '2026-05-01'), won('sourced', 600, '2026-11-10')];
    const { kpis } = figures({ partners: [acme], deals, revenue: [...wholeYear, month('2026-11-01', 1000)] });
    expect(kpis.shareSourced.value).toBe(0.2);
    expect(kpis.shareSourced.counts).toMatchObject({ from: '2025-12-01', to: TODAY });
  });

  it('takes the log where a month is not filled in but holds direct deals', () => {
    const deals = [
      won('sourced', 100, '2026-05-01'),
      won('sourced', 100, '2026-06-01'),
      won('direct', 300, '2026-06-02'),
    ];
    const { kpis } = figures({ partners: [acme], deals, revenue: [month('2026-05-01', 600)] });
    expect(kpis.shareSourced.value).toBe(0.2);
    expect(kpis.shareSourced.counts).toMatchObject({ total: 1000, totalFrom: 'both', monthsLeftOut: [] });
  });

  it('leaves a month out of both sides where neither a total nor direct deals are known, and says which', () => {
    const deals = [won('sourced', 100, '2026-05-01'), won('sourced', 900, '2026-06-01')];
    const { kpis } = figures({ partners: [acme], deals, revenue: [month('2026-05-01', 400)] });
    expect(kpis.shareSourced.value).toBe(0.25);
    expect(kpis.shareSourced.counts.monthsLeftOut).toEqual(['2026-06']);
  });

  it('names what it cannot use, by row', () => {
    const revenue: TestRevenue[] = [
      { month: 'May', total: 100 },
      { month: '2026-05-01', total: '1 000' },
      { month: '2026-06-01', total: 100, currency: 'USD' },
      { month: '2026-07-01', total: 100, currency: 'eur' },
      { month: '2026-07-01', total: 200 },
      { month: '2026-08-01', total: 0 },
      { month: '2026-09-01' },
      { total: 5 },
    ];
    expect(problemsOf({ revenue })).toEqual(
      expect.arrayContaining([
        ['notADate', 'month', [2], 'May'],
        ['notANumber', 'total', [3, 7], '1 000'],
        ['otherCurrency', 'currency', [4], 'USD'],
        ['monthTwice', 'month', [6], '2026-07'],
        ['missingDate', 'month', [9], ''],
      ]),
    );
  });

  it('refuses a total below what partners brought', () => {
    const programme = {
      partners: [acme],
      deals: [won('sourced', 100, '2026-05-01')],
      revenue: [month('2026-05-01', 60)],
    };
    expect(figures(programme).months.find((each) => each.month === '2026-05')?.sourced).toBeNull();
    expect(figures(programme).kpis.shareSourced.value).toBeNull();
    expect(problemsOf(programme)).toEqual([['totalTooLow', 'total', [2], '60']]);
  });
});

describe('cycle against direct', () => {
  const cycle = (source: string, registered: string, closed: string) => won(source, 1, closed, { registered });

  it('is the mean of whole days, partner over direct', () => {
    const deals = [
      cycle('sourced', '2026-03-01', '2026-04-30'), // 60
      cycle('influenced', '2026-03-01', '2026-05-20'), // 80
      cycle('direct', '2026-03-01', '2026-04-20'), // 50
    ];
    for (const zone of ZONES) {
      const { cycleAgainstDirect } = figures({ partners: [acme], deals, cells: { zone } }).kpis;
      expect(cycleAgainstDirect.value).toBe(0.4);
      expect(cycleAgainstDirect.counts).toEqual({ partnerDays: 70, directDays: 50, partnerDeals: 2, directDeals: 1 });
      expect(cycleAgainstDirect.isSmallSample).toBe(true);
    }
  });

  it('counts a close on the day of registration as no days', () => {
    const deals = [cycle('sourced', '2026-03-01T15:00:00Z', '2026-03-01'), cycle('direct', '2026-03-01', '2026-03-11')];
    expect(figures({ partners: [acme], deals }).kpis.cycleAgainstDirect.value).toBe(-1);
  });

  it('is n/a without either side, and where direct deals take no time at all', () => {
    const [partner, direct] = [
      cycle('sourced', '2026-03-01', '2026-03-11'),
      cycle('direct', '2026-03-01', '2026-03-11'),
    ];
    const value = (deals: TestDeal[]) => figures({ partners: [acme], deals }).kpis.cycleAgainstDirect.value;
    expect(value([partner, direct])).toBe(0);
    expect(value([partner])).toBeNull();
    expect(value([direct])).toBeNull();
    expect(value([partner, cycle('direct', '2026-03-01', '2026-03-01')])).toBeNull();
  });

  it('leaves out and names a deal that closed before it was registered', () => {
    const deals = [cycle('direct', '2026-03-10', '2026-03-01'), cycle('sourced', '2026-03-01', '2026-03-11')];
    expect(figures({ partners: [acme], deals }).kpis.cycleAgainstDirect.value).toBeNull();
    expect(problemsOf({ partners: [acme], deals })).toEqual([['closedBeforeRegistered', 'closed', [2], '2026-03-01']]);
  });
});

describe('channel share by month', () => {
  it('covers the last 24 months, by the month in which a deal closed, in every zone', () => {
    const deals = [
      won('sourced', 10, '2024-12-01'),
      won('direct', 30, '2024-12-31'),
      won('direct', 99, '2024-11-30'),
      won('sourced', 10, '2026-10-31'),
      won('direct', 10, '2026-10-31'),
      won('direct', 50, '2026-11-01'),
    ];
    for (const zone of ZONES) {
      const { months } = figures({ partners: [acme], deals, cells: { zone } });
      expect(months).toHaveLength(24);
      expect([months[0]?.month, months[23]?.month]).toEqual(['2024-12', '2026-11']);
      expect(months.map(({ sourced }) => sourced).filter((share) => share !== null)).toEqual([0.25, 0.5, 0]);
      expect(months[0]?.total).toBe(40);
    }
  });

  it('is n/a in a month without direct deals and without a total', () => {
    const { months } = figures({ partners: [acme], deals: [won('sourced', 10, '2026-10-31')] });
    expect(months.every(({ sourced, withInfluenced }) => sourced === null && withInfluenced === null)).toBe(true);
  });
});

describe('benchmark verdicts', () => {
  const programme = (sourced: number, influenced: number, total: number, more: Programme = {}): Programme => ({
    partners: [acme],
    deals: [
      won('sourced', sourced, '2026-05-01'),
      won('influenced', influenced, '2026-05-01'),
      won('direct', total - sourced - influenced, '2026-05-01'),
    ],
    ...more,
  });
  const judged = (...args: Parameters<typeof programme>) => figures(programme(...args)).benchmarks;

  it('gives band and distance for sourced, and for sourced with influenced', () => {
    const { sourced, withInfluenced } = judged(990_000, 450_000, 4_500_000).programme;
    expect(sourced?.verdict.band.label.en).toBe('average');
    expect(sourced?.gap).toEqual({ to: 0.25, isIncluded: false, points: 0.03, money: 135_000 });
    expect(withInfluenced?.verdict.band.label.en).toBe('top');
    expect(withInfluenced?.gap).toMatchObject({ to: 0.4, points: 0.08 });
  });

  it('has no next band beyond the top', () => {
    expect(judged(500, 0, 1000).programme.sourced).toMatchObject({
      verdict: { band: { label: { en: 'beyond top' } } },
      gap: null,
    });
  });

  it('holds the size against the annual revenue of the settings, otherwise against that of the window', () => {
    const byWindow = judged(220, 0, 1000).size;
    expect(byWindow.sourced).toMatchObject({ verdict: { position: 'above', low: 0.1, high: 0.15 }, gap: null });
    expect([byWindow.annualRevenue, byWindow.revenueFrom]).toEqual([1000, 'window']);
    const bySettings = judged(220, 0, 1000, { settings: { annualRevenue: 20_000_000 } }).size;
    expect(bySettings.sourced).toMatchObject({ verdict: { position: 'within', low: 0.2, high: 0.3 } });
    expect(bySettings.sourced?.gap).toEqual({ to: 0.3, isIncluded: false, points: 0.08, money: 80 });
    expect(bySettings.revenueFrom).toBe('settings');
  });

  it('has nothing above the open range of the largest companies', () => {
    const { sourced } = judged(350, 0, 1000, { settings: { annualRevenue: 60_000_000 } }).size;
    expect(sourced).toMatchObject({ verdict: { position: 'within' }, gap: null });
  });

  it.each<[string, string, object, object | null]>([
    ['month 5: too early, 15 % comes next', '2026-06-22', { position: 'tooEarly' }, { to: 0.15 }],
    ['month 17: above 0 expected', '2025-06-21', { position: 'onTrack', month: 6 }, { to: 0.15 }],
    ['month 18: 15 % expected', '2025-05-21', { position: 'behind', month: 18 }, { to: 0.15, points: 0.05, money: 50 }],
    ['month 36: 30 % expected', '2023-11-21', { position: 'behind', month: 36 }, { to: 0.3, points: 0.2, money: 200 }],
  ])('age: %s', (_, signed, verdict, gap) => {
    const { age } = judged(100, 0, 1000, { partners: [{ partner: 'Acme', signed }] });
    expect(age.sourced?.verdict).toMatchObject(verdict);
    expect(age.sourced?.gap).toMatchObject(gap as object);
  });

  it('counts the age from the setting where it is filled in, and says so under 24 months beside the size', () => {
    const settings = { programmeStart: midnightIn('Europe/Helsinki', '2025-01-31') };
    const { age, size } = judged(100, 0, 1000, { settings, cells: { zone: 'Europe/Helsinki' } });
    expect([age.start, age.months, size.isEarly]).toEqual(['2025-01-31', 21, true]);
    expect(judged(100, 0, 1000).size.isEarly).toBe(false);
  });

  it('expects nothing further from month 36 on once 30 % is there', () => {
    const { age } = judged(300, 0, 1000, { partners: [{ partner: 'Acme', signed: '2020-01-01' }] });
    expect(age.sourced).toMatchObject({ verdict: { position: 'onTrack' }, gap: null });
  });

  it('is n/a where the share is, and by age before the first partner has signed', () => {
    const nothing = figures({}).benchmarks;
    for (const { sourced, withInfluenced } of [nothing.programme, nothing.size, nothing.age]) {
      expect([sourced, withInfluenced]).toEqual([null, null]);
    }
    const unsigned = judged(100, 0, 1000, { partners: [{ partner: 'Acme' }] });
    expect([unsigned.programme.sourced?.verdict.band.label.en, unsigned.age.sourced]).toEqual(['below average', null]);
  });
});

describe('what is due today', () => {
  const deal = (more: TestDeal): TestDeal => ({
    id: 'D-000001',
    partner: 'Acme',
    company: 'Customer',
    source: 'sourced',
    amount: 1,
    registered: '2026-11-20',
    ...more,
  });
  /** Nothing is due with the partner itself. */
  const calm: TestPartner = { ...acme, certified: '2024-02-01', lastReview: '2026-11-01', nextReview: '2027-02-01' };
  const dueOf = (...deals: TestDeal[]) => figures({ partners: [calm], deals }).due;

  it('lists decisions that are older than 48 hours, with when they were due', () => {
    const late = deal({ status: 'submitted', registered: '2026-11-18T09:00:00Z' });
    const atTheMinute = deal({ status: 'submitted', registered: '2026-11-19T09:00:00Z' });
    expect(dueOf(late, atTheMinute)).toEqual([
      {
        reason: 'decision',
        id: 'D-000001',
        partner: 'Acme',
        company: 'Customer',
        due: '2026-11-20T09:00:00.000Z',
        hoursLate: 24,
        sheet: 'deals',
        other: '',
        row: 2,
      },
    ]);
  });

  it.each<[string, string, number | null]>([
    ['ended yesterday', '2026-11-20', null],
    ['ends today', TODAY, 0],
    ['ends in 14 days', '2026-12-05', -14 * 24],
    ['ends in 15 days', '2026-12-06', null],
  ])('protection: %s', (_, protectedUntil, hoursLate) => {
    for (const zone of ZONES) {
      const deals = [deal({ status: 'approved', protected: protectedUntil })];
      const [item] = figures({ partners: [calm], deals, cells: { zone } }).due;
      expect(item?.hoursLate ?? null).toBe(hoursLate);
      if (item) expect(item.due).toBe(protectedUntil);
    }
  });

  it('is about registrations of partners that are not settled', () => {
    const settled = ['won', 'lost', 'expired', 'rejected'].map((status) =>
      deal({ status, protected: TODAY, closed: TODAY }),
    );
    const direct = deal({ status: 'approved', source: 'direct', partner: null, protected: TODAY });
    expect(dueOf(...settled, direct, deal({ status: 'approved' }))).toEqual([]);
  });

  it('begins with the most urgent: decisions, bypasses, offers, protections, information that a partner owes', () => {
    const due = dueOf(
      deal({ id: 'ended', company: 'Beta', status: 'approved', protected: '2026-11-19', registered: '2026-09-01' }),
      deal({ id: 'next', company: 'Beta', status: 'submitted', registered: '2026-11-19T10:00:00Z' }),
      deal({ id: 'bypassed', company: 'Gamma', status: 'submitted', registered: '2026-11-20T10:00:00Z' }),
      deal({ id: 'own', company: 'Gamma', status: 'approved', source: 'direct', registered: '2026-11-21T07:00:00Z' }),
      deal({ id: 'info', status: 'needsInfo', registered: '2026-01-01' }),
      deal({ id: 'in nine days', status: 'approved', protected: '2026-11-30' }),
      deal({ id: 'three days late', status: 'submitted', registered: '2026-11-16' }),
      deal({ id: 'tomorrow', status: 'approved', protected: '2026-11-22' }),
      deal({ id: 'ten days late', status: 'submitted', registered: '2026-11-09' }),
    );
    expect(due.map(({ id }) => id)).toEqual([
      ...['ten days late', 'three days late', 'bypassed', 'next', 'tomorrow', 'in nine days', 'info'],
    ]);
    expect(due[2]).toMatchObject({ reason: 'bypass', due: '2026-11-21T07:00:00.000Z', hoursLate: 2, other: 'own' });
    expect(due[3]).toMatchObject({ reason: 'offer', due: '2026-11-19', hoursLate: 48, other: 'ended', row: 3 });
  });

  it('names partners beside deals: what is due with them, and where they stand', () => {
    const late = deal({ status: 'submitted', registered: '2026-11-16' });
    const partners = [calm, { partner: 'Quiet', signed: '2025-01-15', certified: '2025-02-01', nextReview: TODAY }];
    const { due } = figures({ partners, deals: [late] });
    expect(due.map(({ reason, sheet, partner, row }) => [reason, sheet, partner, row])).toEqual([
      ['decision', 'deals', 'Acme', 2],
      ['exitDue', 'partners', 'Quiet', 3],
      ['talkDue', 'partners', 'Quiet', 3],
    ]);
  });

  it('follows the settings', () => {
    const deals = [deal({ status: 'submitted' }), deal({ status: 'approved', protected: '2026-11-30' })];
    const settings = { decisionHours: 24, reminderDays: 5 };
    expect(figures({ partners: [calm], deals, settings }).due.map(({ reason }) => reason)).toEqual(['decision']);
  });
});

describe('how fast decisions come', () => {
  const of = (lines: readonly (readonly string[])[]) =>
    dashboardFigures({
      deals: dealTable([]),
      partners: partnerTable([acme]),
      revenue: revenueTable([]),
      log: { rows: lines, at: { when: 0, action: 1, deal: 2 }, firstRow: 2 },
      settings: standardSettings(),
      asOf: new Date(`${TODAY}T09:00:00Z`),
      today: TODAY,
    }).kpis;

  it('is two figures, with how many decisions they rest on', () => {
    const lines = [1, 2, 3, 4, 5].flatMap((n) => [
      ['2026-11-10T00:00:00Z', 'register', `D-${n}`],
      [`2026-11-10T0${n}:00:00Z`, 'reject', `D-${n}`],
    ]);
    const few = of(lines.slice(0, 8));
    expect(few.decisionMedian).toMatchObject({ value: 2.5, deals: 4, isSmallSample: true });
    const { decisionMedian, decisionNinetieth } = of(lines);
    expect([decisionMedian.value, decisionNinetieth.value]).toEqual([3, 4.6]);
    expect(decisionMedian.isSmallSample).toBe(false);
  });

  it('is n/a without a log', () => {
    expect(figures({}).kpis.decisionMedian).toMatchObject({
      value: null,
      deals: 0,
      isSmallSample: false,
    });
  });
});

describe('rows that could not be counted', () => {
  it.each<[string, TestDeal, unknown[][]]>([
    ['an unknown state', { ...won('direct', 1, TODAY), status: 'Wonn' }, [['unknownStatus', 'status', [2], 'Wonn']]],
    ['an unknown source', { ...won('direct', 1, TODAY), source: '?' }, [['unknownSource', 'source', [2], '?']]],
    ['text in a closing date', won('direct', 1, '1.2.26'), [['notADate', 'closed', [2], '1.2.26']]],
    ['no closing date', won('direct', 1, ''), [['missingDate', 'closed', [2], '']]],
    ['a close next year', won('direct', 1, '2027-11-20'), [['inTheFuture', 'closed', [2], '2027-11-20']]],
    ['no amount', { ...won('direct', 1, TODAY), amount: null }, [['notANumber', 'amount', [2], '']]],
    [
      'text in an amount',
      { ...won('direct', 1, TODAY), amount: '1 000 €' },
      [['notANumber', 'amount', [2], '1 000 €']],
    ],
    ['another currency', won('direct', 1, TODAY, { currency: 'USD' }), [['otherCurrency', 'currency', [2], 'USD']]],
    ['the programme’s currency in another case', won('direct', 1, TODAY, { currency: ' eur ' }), []],
    [
      'text in a registration date of a partner',
      won('sourced', 1, TODAY, { registered: 'soon' }),
      [['notADate', 'registered', [2], 'soon']],
    ],
    [
      'no registration date of a direct deal',
      won('direct', 1, TODAY, { registered: null }),
      [['missingDate', 'registered', [2], '']],
    ],
    [
      'a registration next year',
      won('sourced', 1, '2026-11-20', { status: 'submitted', registered: '2027-01-01' }),
      [['inTheFuture', 'registered', [2], '2027-01-01']],
    ],
    ['no partner', won('sourced', 1, TODAY, { partner: null }), [['missingPartner', 'partner', [2], '']]],
    [
      'an unlisted partner',
      won('sourced', 1, TODAY, { partner: 'Akme' }),
      [['unlistedPartner', 'partner', [2], 'Akme']],
    ],
    [
      'text in a protection',
      won('sourced', 1, '', { status: 'approved', protected: 'May' }),
      [['notADate', 'protected', [2], 'May']],
    ],
    ['a draft says nothing yet', { status: 'draft', registered: 'x' }, []],
    ['a lost deal needs no amount', won('direct', 1, TODAY, { status: 'lost', amount: 'x' }), []],
    ['an old deal needs no amount', won('direct', 1, '2019-01-01', { amount: 'x' }), []],
  ])('%s', (_, deal, expected) => {
    expect(problemsOf({ partners: [acme], deals: [deal] })).toEqual(expected);
  });

  it('names rows of Partners', () => {
    const partners = [acme, { partner: 'Acme' }, { type: 'MSP' }, { partner: 'B', signed: 'in May' }];
    expect(problemsOf({ partners })).toEqual([
      ['listedTwice', 'partner', [3], 'Acme'],
      ['missingPartner', 'partner', [4], ''],
      ['notADate', 'signed', [5], 'in May'],
    ]);
  });

  it('gathers rows of the same kind, names ten and counts all, most rows first', () => {
    const deals = [
      ...Array.from({ length: 12 }, () => won('direct', 1, '')),
      won('direct', 1, TODAY, { currency: 'SEK' }),
    ];
    const [many, one] = figures({ deals }).problems;
    expect(many).toMatchObject({ kind: 'missingDate', count: 12, rows: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] });
    expect(one).toMatchObject({ kind: 'otherCurrency', count: 1, rows: [14] });
  });

  it('never adds two currencies: those of the programme count, the others are named one by one', () => {
    const deals = [
      won('sourced', 40, '2026-05-01', { currency: 'EUR' }),
      won('direct', 60, '2026-05-01'),
      won('direct', 500, '2026-05-01', { currency: 'USD' }),
      won('direct', 500, '2026-05-01', { currency: 'SEK' }),
    ];
    expect(figures({ partners: [acme], deals }).kpis.shareSourced.value).toBe(0.4);
    expect(problemsOf({ partners: [acme], deals })).toEqual([
      ['otherCurrency', 'currency', [4], 'USD'],
      ['otherCurrency', 'currency', [5], 'SEK'],
    ]);
  });

  it('survives columns that are not there', () => {
    const empty = { rows: [['x']], at: {}, firstRow: 2 };
    const dashboard = dashboardFigures({
      deals: empty,
      partners: empty,
      revenue: empty,
      settings: standardSettings(),
      asOf: new Date(`${TODAY}T09:00:00Z`),
      today: TODAY,
    });
    expect(dashboard.problems.map(({ kind }) => kind)).toEqual(['missingPartner', 'unknownStatus']);
  });
});

describe('the sample programme', () => {
  const sample = (today: string, seed: number, zone: string, hour: number) => {
    const { deals, partners, revenue } = sampleProgramme({ today, random: seededRandom(seed) });
    return figures({ deals, partners, revenue, today, hour, cells: { zone } });
  };

  it('shows 15, 8, 22 % and 15 %, and nothing that could not be counted, on any day in any zone', () => {
    const anyDay = fc
      .integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2090, 0, 1) })
      .map((time) => new Date(time).toISOString().slice(0, 10));
    fc.assert(
      fc.property(anyDay, fc.nat(), fc.constantFrom(...ZONES), fc.nat(22), (today, seed, zone, hour) => {
        const { kpis, benchmarks, due, problems } = sample(today, seed, zone, hour);
        expect(kpis.partnersSigned.value).toBe(15);
        expect(kpis.partnersActive.value).toBe(8);
        expect(kpis.shareSourced.value).toBe(0.22);
        expect(Math.round((kpis.cycleAgainstDirect.value ?? 0) * 100)).toBe(15);
        expect(benchmarks.programme.sourced?.verdict.band.label.en).toBe('average');
        expect(benchmarks.size.sourced?.verdict.position).toBe('above');
        expect(benchmarks.age.sourced?.verdict).toMatchObject({ position: 'behind', month: 36 });
        expect(due.filter(({ sheet }) => sheet === 'deals').map(({ reason }) => reason)).toEqual([
          ...Array(3).fill('decision'),
          ...Array(3).fill('protection'),
          ...Array(2).fill('information'),
        ]);
        expect(problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('says the same as the custom functions over the same cells', () => {
    const { deals, partners } = sampleProgramme({ today: TODAY, random: seededRandom(5) });
    for (const zone of ZONES) {
      const table = dealTable(deals, { zone });
      const { kpis } = figures({ deals, partners, cells: { zone } });
      const window = { from: midnightIn(zone, '2025-11-22'), to: midnightIn(zone, TODAY) };
      expect(kpis.shareSourced.value).toBe(channelShare(table, window).share);
      expect(kpis.shareWithInfluenced.value).toBe(channelShare(table, { ...window, includeInfluenced: true }).share);
      expect(kpis.partnersActive.value).toBe(activePartners(table, midnightIn(zone, TODAY)));
    }
  });

  it('adds up to independent sums, month by month', () => {
    const { deals, partners, revenue } = sampleProgramme({ today: TODAY, random: seededRandom(3) });
    for (const { month, sourced, withInfluenced, total } of figures({ deals, partners, revenue }).months) {
      const closed = deals.filter((deal) => deal.status === 'won' && String(deal.closed).startsWith(month));
      const sum = (sources: string[]) =>
        closed.reduce((all, { source, amount }) => all + (sources.includes(String(source)) ? Number(amount) : 0), 0);
      expect(total).toBe(sum(['sourced', 'influenced', 'direct']));
      expect(sourced).toBe(sum(['direct']) > 0 ? sum(['sourced']) / total : null);
      expect(withInfluenced).toBe(sum(['direct']) > 0 ? sum(['sourced', 'influenced']) / total : null);
    }
  });
});
