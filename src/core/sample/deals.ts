/**
 * The deals of the sample, planned in days before today. What the dashboard shows of the last year is exact by
 * construction: the amounts and cycles of each kind of won deal are drawn, then made to add up to what is planned.
 */
import type { DealSource, DealState } from '../choices';
import { between, pick, type Random, spread } from './chance';
import { type Customer, customerNames, DIRECT_COUNTRIES } from './names';
import type { SamplePartner } from './partners';

export interface PlannedDeal extends Customer {
  readonly source: DealSource;
  readonly status: DealState;
  readonly partner: SamplePartner | undefined;
  readonly amount: number;
  readonly registeredAgo: number;
  /** undefined while the deal is open, and for what ended without a close. */
  readonly closedAgo: number | undefined;
}

/** Days before today, the nearer one first, both included. */
type Span = readonly [near: number, far: number];
/** Won deals, their revenue in thousands, lost deals. */
type Year = readonly [won: number, thousands: number, lost: number];

/** The last year: 990 of 4,500 thousand are partner-sourced, which is 22 %. */
const CLOSED: readonly { readonly span: Span; readonly years: Readonly<Record<DealSource, Year>> }[] = [
  { span: [733, 1080], years: { sourced: [4, 110, 4], influenced: [2, 90, 2], direct: [30, 1700, 24] } },
  { span: [368, 729], years: { sourced: [11, 430, 10], influenced: [5, 250, 4], direct: [38, 2420, 30] } },
  { span: [1, 363], years: { sourced: [22, 990, 18], influenced: [9, 450, 6], direct: [46, 3060, 38] } },
];

/** Mean whole days from registration to a won close: a partner's deals take 14.96 % longer, shown as 15 %. */
const CYCLE_DAYS: Readonly<Record<DealSource, number>> = { sourced: 82.77, influenced: 82.77, direct: 72 };
const LOST_CYCLE: Span = [15, 110];
const AMOUNT_STEP = 100;
/** An open deal's amount in steps. */
const OPEN_AMOUNT: Span = [80, 950];

/**
 * What never closed. Submitted: due tomorrow, or over the 48 hours whatever the clock says. Approved: protected for 90
 * days from the day after registration, so that 78 days and more end within a fortnight.
 */
const UNCLOSED: readonly (readonly [status: DealState, source: DealSource, count: number, ...registered: Span])[] = [
  ['approved', 'direct', 30, 1, 120],
  ['submitted', 'sourced', 4, 1, 1],
  ['submitted', 'sourced', 2, 4, 8],
  ['submitted', 'influenced', 1, 3, 5],
  ['needsInfo', 'sourced', 2, 5, 9],
  ['approved', 'sourced', 16, 3, 70],
  ['approved', 'influenced', 5, 3, 70],
  ['approved', 'sourced', 3, 78, 88],
  ['expired', 'sourced', 18, 170, 700],
  ['expired', 'influenced', 4, 170, 700],
  ['rejected', 'sourced', 12, 5, 900],
  ['withdrawn', 'sourced', 5, 10, 600],
  ['draft', 'sourced', 2, 1, 6],
];
const DUPLICATES = 6;

export function plannedDeals(random: Random, partners: readonly SamplePartner[]): readonly PlannedDeal[] {
  const context: Context = { random, customer: customerNames(random), partnerFor: partnerChoice(random, partners) };
  const deals = [...closedDeals(context), ...unclosedDeals(context)];
  return [...deals, ...duplicatesOf(deals, context)];
}

interface Context {
  readonly random: Random;
  readonly customer: ReturnType<typeof customerNames>;
  readonly partnerFor: (registeredAgo: number, counts: boolean, otherThan?: SamplePartner) => SamplePartner;
}

function closedDeals(context: Context): PlannedDeal[] {
  return CLOSED.flatMap(({ span, years }) =>
    (Object.keys(years) as DealSource[]).flatMap((source) => {
      const [won, thousands, lost] = years[source];
      return [
        ...deals(context, 'won', source, span, wonFigures(context.random, source, won, thousands)),
        ...deals(context, 'lost', source, span, lostFigures(context.random, lost)),
      ];
    }),
  );
}

interface Figures {
  readonly amount: number;
  readonly cycleDays: number;
}

function wonFigures(random: Random, source: DealSource, count: number, thousands: number): Figures[] {
  const amounts = spread(random, thousands * 1000, count, AMOUNT_STEP);
  const cycles = spread(random, Math.round(CYCLE_DAYS[source] * count), count, 1);
  return amounts.map((amount, index) => ({ amount, cycleDays: cycles[index] ?? 0 }));
}

function lostFigures(random: Random, count: number): Figures[] {
  return Array.from({ length: count }, () => ({
    amount: between(random, ...OPEN_AMOUNT) * AMOUNT_STEP,
    cycleDays: between(random, ...LOST_CYCLE),
  }));
}

/** Closes spread over the span, thicker towards its end: the programme grows. */
function deals(
  context: Context,
  status: DealState,
  source: DealSource,
  [near, far]: Span,
  figures: readonly Figures[],
): PlannedDeal[] {
  return figures.map(({ amount, cycleDays }, index) => {
    // Registration is a moment of its day and the close is a whole day: one day more, so that the cycle is full.
    const days = cycleDays + 1;
    const reach = Math.min(far, PROGRAMME_REACH - days) - near;
    const passed = ((index + context.random()) / figures.length) ** 0.8;
    const closedAgo = near + Math.floor(reach * (1 - passed));
    return plan(context, status, source, amount, closedAgo + days, closedAgo);
  });
}

/** No deal is older than this: the first partner has signed by then. */
const PROGRAMME_REACH = 1080;

function unclosedDeals(context: Context): PlannedDeal[] {
  const { random } = context;
  return UNCLOSED.flatMap(([status, source, count, near, far]) =>
    Array.from({ length: count }, (_, index) => {
      const amount = between(random, ...OPEN_AMOUNT) * AMOUNT_STEP;
      const registeredAgo = near + Math.floor(((far - near + 1) * (index + random())) / count);
      return plan(context, status, source, amount, registeredAgo, undefined);
    }),
  );
}

const NOT_COUNTING: ReadonlySet<DealState> = new Set(['draft', 'rejected', 'withdrawn']);

function plan(
  { customer, partnerFor, random }: Context,
  status: DealState,
  source: DealSource,
  amount: number,
  registeredAgo: number,
  closedAgo: number | undefined,
): PlannedDeal {
  const partner = source === 'direct' ? undefined : partnerFor(registeredAgo, !NOT_COUNTING.has(status));
  const country = partner ? pick(random, partner.territory.split(', ')) : pick(random, DIRECT_COUNTRIES);
  return { ...customer(country), source, status, partner, amount, registeredAgo, closedAgo };
}

/** A second partner came later with a customer that an approved registration already held. */
function duplicatesOf(all: readonly PlannedDeal[], { random, partnerFor }: Context): PlannedDeal[] {
  const held = all.filter(
    ({ status, partner, registeredAgo }) => status === 'approved' && partner && registeredAgo > 2,
  );
  return held.slice(0, DUPLICATES).map((deal) => {
    const registeredAgo = between(random, 1, deal.registeredAgo - 1);
    const partner = partnerFor(registeredAgo, false, deal.partner);
    return { ...deal, status: 'duplicate', source: 'sourced', registeredAgo, partner };
  });
}

/**
 * Recent registrations go round the active partners in turn, so that each of them has one; older ones favour the
 * partners that signed first, as revenue does in a real programme (guide A: 8 of 30 partners brought 80 %).
 */
function partnerChoice(random: Random, partners: readonly SamplePartner[]): Context['partnerFor'] {
  let turn = 0;
  return (registeredAgo, counts, otherThan) => {
    const signed = partners.filter((partner) => partner.signedAgo > registeredAgo && partner !== otherThan);
    const able = counts ? signed.filter(({ quietDays }) => quietDays < registeredAgo) : signed;
    const position = counts && registeredAgo <= 90 ? turn++ % able.length : Math.floor(random() ** 1.6 * able.length);
    const chosen = able[position];
    if (!chosen) throw new Error(`No partner had signed ${registeredAgo} days before today.`);
    return chosen;
  };
}
