/** What the open partner deals are likely to bring: amount × win probability of their stage, by month and partner. */
import type { DealState } from '../choices';
import { calendarDay, isDate, monthsBefore } from '../days';
import { isProtectedOn } from '../deals/deal-status';
import { amountIn, type Clock, type ReadDeal, readDeals } from '../deals/read-deals';
import { cellOf, isBlank, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';
import type { WinProbability } from '../settings/settings-blocks';
import type { ProblemLog } from './dashboard-problems';

export type OpenState = keyof WinProbability;

export interface Likely {
  readonly deals: number;
  /** Programme currency. */
  readonly expected: number;
}

export interface ForecastMonth extends Likely {
  /** YYYY-MM, or after the last of them. */
  readonly month: string;
  /** 80 % range: one time in ten less, one time in ten more. */
  readonly low: number;
  readonly high: number;
}

export interface StageProbability {
  readonly state: OpenState;
  /** Fraction. */
  readonly probability: number;
  readonly from: 'history' | 'settings';
  /** Decided deals in the history, whether or not they are enough. */
  readonly deals: number;
}

export interface Forecast {
  /** By Expected close: this month and the next 11, those with a deal; then 'later'. */
  readonly months: readonly ForecastMonth[];
  /** All of them, dated or not; the most expected first. */
  readonly partners: readonly (Likely & { readonly partner: string })[];
  readonly probabilities: readonly StageProbability[];
  /** Without a readable Expected close. */
  readonly undated: Likely;
  /** Expected close before today. */
  readonly overdue: Likely;
}

export interface ForecastBasis extends Clock {
  readonly currency: string;
  readonly winProbability: WinProbability;
  /** So many decided deals, and the own history is used. */
  readonly forecastHistoryDeals: number;
}

/** Decided to the end; those of them that had been approved. */
const ENDS: ReadonlySet<DealState> = new Set<DealState>([
  'won',
  'lost',
  'rejected',
  'duplicate',
  'expired',
  'withdrawn',
]);
const ENDS_OF_APPROVED: ReadonlySet<DealState> = new Set<DealState>(['won', 'lost', 'expired']);
const MONTHS = 12;
const LATER = 'later';
const UNDATED = 'undated';
const OVERDUE = 'overdue';
/** Standard deviations on either side that hold 80 % of a normal distribution. */
const RANGE = 1.28;

interface Sum {
  deals: number;
  expected: number;
  variance: number;
}

/**
 * Partner deals that are submitted, need information, or are approved and still protected; each is worth its amount ×
 * the probability of its stage: won ÷ decided of the own history once there is enough of it, otherwise Settings'.
 * The range is an 80 % one: the expected sum ± 1.28 standard deviations of a sum of independent deals, of which each
 * has the variance p(1 − p)·amount²; never under 0. Deals without an amount in the programme's currency are left out
 * and named in `problems`, an Expected close that is no date is named and counts as undated.
 * `read`: the same deals, where they were read already.
 */
export function forecast(
  deals: Table<DealColumn>,
  basis: ForecastBasis,
  problems: ProblemLog,
  read = readDeals(deals),
): Forecast {
  const ofPartners = read.filter(({ isDirect }) => !isDirect);
  const probabilities = stageProbabilities(ofPartners, basis);
  const chance = new Map<DealState, number>(probabilities.map(({ state, probability }) => [state, probability]));
  const names = new Map<string, string>();
  const byPartner = new Map<string, Sum>();
  const byTime = new Map<string, Sum>();
  const timeOf = timeReader(basis.today);
  for (const deal of ofPartners) {
    const probability = chance.get(deal.state);
    if (probability === undefined || !isOpen(deals, deal, basis)) continue;
    const time = timeOf(expectedDay(deals, deal, problems));
    const amount = amountIn(deals, deal, basis.currency, problems);
    if (amount === undefined) continue;
    if (!names.has(deal.partnerKey)) names.set(deal.partnerKey, deal.partner);
    add(byPartner, deal.partnerKey, amount, probability);
    add(byTime, time, amount, probability);
  }
  const [undated, overdue] = [likely(byTime.get(UNDATED)), likely(byTime.get(OVERDUE))];
  byTime.delete(UNDATED);
  byTime.delete(OVERDUE);
  return {
    months: [...byTime].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, sum]) => ({ month, ...rangeOf(sum) })),
    partners: [...byPartner]
      .map(([key, sum]) => ({ partner: names.get(key) ?? '', ...likely(sum) }))
      .sort((a, b) => b.expected - a.expected || a.partner.localeCompare(b.partner)),
    probabilities,
    undated,
    overdue,
  };
}

function stageProbabilities(read: readonly ReadDeal[], basis: ForecastBasis): StageProbability[] {
  const { winProbability, forecastHistoryDeals } = basis;
  return (Object.keys(winProbability) as OpenState[]).map((state) => {
    const ends = state === 'approved' ? ENDS_OF_APPROVED : ENDS;
    const decided = read.filter((deal) => ends.has(deal.state));
    const won = decided.filter((deal) => deal.state === 'won').length;
    return decided.length > 0 && decided.length >= forecastHistoryDeals
      ? { state, probability: won / decided.length, from: 'history', deals: decided.length }
      : { state, probability: winProbability[state], from: 'settings', deals: decided.length };
  });
}

function isOpen(deals: Table<DealColumn>, { state, row }: ReadDeal, { asOf }: Clock): boolean {
  if (state !== 'approved') return true;
  const until = cellOf(deals, row, 'protected');
  return isProtectedOn(state, isDate(until) ? until : undefined, asOf);
}

function expectedDay(deals: Table<DealColumn>, { row, number }: ReadDeal, problems: ProblemLog): string | undefined {
  const cell = cellOf(deals, row, 'expected');
  if (isDate(cell)) return calendarDay(cell);
  if (!isBlank(cell)) problems.add('notADate', ['deals', 'expected'], number, cell);
  return undefined;
}

/** Where a day belongs: a month, later, overdue or undated. */
function timeReader(today: string): (day: string | undefined) => string {
  const last = monthsBefore(`${today.slice(0, 7)}-01`, 1 - MONTHS).slice(0, 7);
  return (day) => {
    if (day === undefined) return UNDATED;
    if (day < today) return OVERDUE;
    const month = day.slice(0, 7);
    return month > last ? LATER : month;
  };
}

function add(sums: Map<string, Sum>, key: string, amount: number, probability: number): void {
  const sum = sums.get(key) ?? { deals: 0, expected: 0, variance: 0 };
  sums.set(key, sum);
  sum.deals += 1;
  sum.expected += amount * probability;
  sum.variance += probability * (1 - probability) * amount * amount;
}

const likely = (sum: Sum | undefined): Likely => ({ deals: sum?.deals ?? 0, expected: sum?.expected ?? 0 });

function rangeOf({ deals, expected, variance }: Sum): Omit<ForecastMonth, 'month'> {
  const margin = RANGE * Math.sqrt(variance);
  return { deals, low: Math.max(0, expected - margin), expected, high: expected + margin };
}
