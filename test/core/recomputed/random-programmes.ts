/** Programmes by chance, at the edges of every window: daylight saving, month ends, leap days, four zones. */
import fc from 'fast-check';
import { instantIn } from '../zone-midnight';
import { earlier, type PlainDeal, type PlainPartner } from './plain-kpis';

export const ZONES = ['UTC', 'Europe/Helsinki', 'America/Los_Angeles', 'Pacific/Auckland'] as const;
const TODAYS = [
  ...['2024-02-29', '2026-02-28', '2026-03-08', '2026-03-29', '2026-03-31', '2026-04-05', '2026-06-15'],
  ...['2026-09-27', '2026-10-25', '2026-11-01', '2026-12-31', '2027-01-01'],
];
/** Of the file's wall clock; registrations are earlier in the day, so that no hour of daylight saving is a day. */
const HOUR_OF_NOW = 'T21:00:00';
const NAMES = ['Aava', 'Borealis', 'Cirrus', 'Delta Oy', 'Etelä', 'Fjord'];
const STATES = ['submitted', 'needsInfo', 'approved', 'won', 'won', 'won', 'lost', 'expired', 'rejected', 'duplicate'];
const DAY = 86_400_000;

export interface RandomProgramme {
  readonly zone: string;
  readonly today: string;
  readonly now: Date;
  /** The wall clock of the zone. */
  readonly wallNow: string;
  readonly partners: readonly PlainPartner[];
  readonly deals: readonly PlainDeal[];
  /** By deal: hours to the first answer. */
  readonly answers: readonly (number | undefined)[];
  readonly revenue: Readonly<Record<string, number>>;
  readonly inputs: Readonly<Record<string, number>>;
}

const daysAgo = (today: string, days: number): string =>
  new Date(Date.parse(today) - days * DAY).toISOString().slice(0, 10);

/** Days before today, the edges of windows more often than the rest. */
const offsets = (...more: number[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 800 }) },
    { weight: 2, arbitrary: fc.constantFrom(0, 1, 27, 28, 30, 31, 89, 90, 91, 92, 180, 181, 364, 365, 366, ...more) },
  );
/** Texts as people write them: the same name in another case and with other spaces. */
const written = (names: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom('as is', 'upper', 'spaces'))
    .map(([text, how]) => (how === 'upper' ? text.toUpperCase() : how === 'spaces' ? ` ${text}  ` : text));

const dealsOn = (zone: string, today: string): fc.Arbitrary<PlainDeal> =>
  fc
    .record({
      ago: offsets(-1),
      time: fc.tuple(fc.integer({ min: 2, max: 18 }), fc.integer({ min: 7, max: 59 })),
      isDayOnly: fc.boolean(),
      partner: written([...NAMES, 'Not listed']),
      source: fc.constantFrom<PlainDeal['source'][]>('sourced', 'sourced', 'influenced', 'direct'),
      status: fc.constantFrom(...STATES, 'withdrawn', 'draft'),
      took: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(-5, 0, 1)),
      amount: fc.option(fc.integer({ min: 1, max: 20_000_000 }), { freq: 12, nil: undefined }),
      currency: fc.constantFrom(undefined, undefined, 'EUR', 'EUR', 'USD'),
      earnings: fc.option(fc.integer({ min: 0, max: 900_000 }), { nil: undefined }),
    })
    .map(({ ago, time: [hour, minute], isDayOnly, partner, source, status, took, amount, currency, earnings }) => {
      const day = daysAgo(today, ago);
      const wall = `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`;
      const isClosed = status === 'won' || status === 'lost';
      return {
        registered: isDayOnly ? day : instantIn(zone, wall).toISOString(),
        partner: source === 'direct' ? '' : partner,
        source,
        status,
        ...(isClosed ? { closed: daysAgo(day, -took) } : {}),
        ...(amount === undefined ? {} : { amount: amount / 100 }),
        ...(currency === undefined ? {} : { currency }),
        ...(earnings === undefined ? {} : { earnings: earnings / 100 }),
      };
    });

const partnerOn = (today: string, partner: string): fc.Arbitrary<PlainPartner> =>
  fc
    .record({
      signed: fc.option(offsets(-2), { freq: 6, nil: undefined }),
      stayed: fc.option(fc.integer({ min: 0, max: 800 }), { nil: undefined }),
      certifiedAfter: fc.option(fc.integer({ min: -10, max: 200 }), { nil: undefined }),
      manager: fc.option(written(['Anna', 'Bert']), { nil: undefined }),
      source: fc.option(written(['Event', 'Referral', 'Web']), { nil: undefined }),
    })
    .map(({ signed, stayed, certifiedAfter, manager, source }) => {
      const day = signed === undefined ? undefined : daysAgo(today, signed);
      const after = (days: number | undefined) =>
        day === undefined || days === undefined ? undefined : daysAgo(day, -days);
      const [ended, certified] = [after(stayed), after(certifiedAfter)];
      return {
        partner,
        ...(day === undefined ? {} : { signed: day }),
        ...(ended === undefined ? {} : { ended }),
        ...(certified === undefined ? {} : { certified }),
        ...(manager === undefined ? {} : { manager }),
        ...(source === undefined ? {} : { source }),
      };
    });

const MONEY_INPUTS = [
  ...['programmeCost', 'recruitingCost', 'onboardingCost', 'partnerQuota', 'acquisitionCostPartner'],
  ...['acquisitionCostDirect', 'lifetimeValuePartner'],
];
const OTHER_INPUTS = [
  ...['recruitingDays', 'satisfaction', 'materialsShare', 'trainingShare', 'retentionPartner', 'retentionDirect'],
  ...['crossSellPartner', 'crossSellDirect'],
];

const inputs: fc.Arbitrary<Readonly<Record<string, number>>> = fc
  .tuple(
    fc.subarray(MONEY_INPUTS),
    fc.subarray(OTHER_INPUTS),
    fc.integer({ min: 1, max: 900_000 }),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([money, others, amount, tenths]) => ({
    ...Object.fromEntries(money.map((key, at) => [key, amount + at * 1000])),
    ...Object.fromEntries(
      others.map((key) => [key, key === 'recruitingDays' || key === 'satisfaction' ? tenths : tenths / 10]),
    ),
  }));

export const randomProgramme: fc.Arbitrary<RandomProgramme> = fc
  .tuple(fc.constantFrom(...ZONES), fc.constantFrom(...TODAYS))
  .chain(([zone, today]) =>
    fc
      .record({
        partners: fc.tuple(...NAMES.map((partner) => partnerOn(today, partner))),
        deals: fc.array(dealsOn(zone, today), { maxLength: 60 }),
        answers: fc.array(fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }), {
          minLength: 60,
          maxLength: 60,
        }),
        months: fc.subarray(
          Array.from({ length: 14 }, (_, back) => earlier(`${today.slice(0, 7)}-01`, back).slice(0, 7)),
        ),
        hasTotals: fc.boolean(),
        total: fc.integer({ min: 1, max: 3_000_000 }),
        inputs,
      })
      .map(({ months, hasTotals, total, ...rest }) => ({
        ...rest,
        zone,
        today,
        now: instantIn(zone, `${today}${HOUR_OF_NOW}`),
        wallNow: `${today}${HOUR_OF_NOW}`,
        revenue: hasTotals ? Object.fromEntries(months.map((month, at) => [month, total + at])) : {},
      })),
  );
