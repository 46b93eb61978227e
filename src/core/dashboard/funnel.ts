/** Where the partner deals of the last 12 months stand, and for how long: the table behind the funnel. */
import type { DealState } from '../choices';
import { isDate, wholeDaysBetween } from '../days';
import { amountIn, type Clock, lastYear, type ReadDeal, readDeals } from '../deals/read-deals';
import { median } from '../ranges/percentile';
import { cellOf, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';
import type { ProblemLog } from './dashboard-problems';

export interface FunnelStage {
  readonly state: DealState;
  readonly deals: number;
  /** Sum of what could be read, programme currency. */
  readonly amount: number;
  /**
   * Open ones: whole days since registration. Won and lost: from registration to Closed; expired: to Closed or, without
   * one, to the last protected day. null where no deal of the stage has both dates.
   */
  readonly medianDays: number | null;
}

export const FUNNEL_STATES = ['submitted', 'needsInfo', 'approved', 'won', 'lost', 'expired'] as const;

interface Tally {
  deals: number;
  amount: number;
  readonly days: number[];
}

/**
 * Of partner deals that were registered in the 12 months, every stage in its order. An amount that cannot be read is
 * named in `problems` for lost and expired deals: `dealFacts` names those of won deals, `forecast` those of open ones.
 * `read`: the same deals, where they were read already.
 */
export function funnel(
  deals: Table<DealColumn>,
  currency: string,
  clock: Clock,
  problems: ProblemLog,
  read = readDeals(deals),
): FunnelStage[] {
  const tallies = new Map<DealState, Tally>(FUNNEL_STATES.map((state) => [state, { deals: 0, amount: 0, days: [] }]));
  const year = lastYear(clock);
  for (const deal of read) {
    const tally = tallies.get(deal.state);
    if (tally === undefined || deal.isDirect || !year.hasRegistered(deal)) continue;
    const isOver = deal.state === 'lost' || deal.state === 'expired';
    tally.deals += 1;
    tally.amount += amountIn(deals, deal, currency, isOver ? problems : undefined) ?? 0;
    const days = daysIn(deals, deal, clock);
    if (days !== undefined) tally.days.push(days);
  }
  return [...tallies].map(([state, { days, ...sums }]) => ({ state, ...sums, medianDays: median(days) }));
}

/** undefined without an end, and where the end is before the registration: that cannot be. */
function daysIn(deals: Table<DealColumn>, deal: ReadDeal, clock: Clock): number | undefined {
  const end = endOf(deals, deal, clock);
  if (end === undefined || deal.registered === undefined) return undefined;
  const days = wholeDaysBetween(end, deal.registered);
  // A close is a whole day: one that began before the moment of registration is the same day.
  return days < -1 ? undefined : Math.max(0, days);
}

function endOf(deals: Table<DealColumn>, { row, state, closed }: ReadDeal, { asOf }: Clock): Date | undefined {
  if (state === 'submitted' || state === 'needsInfo' || state === 'approved') return asOf;
  if (closed !== undefined || state !== 'expired') return closed;
  const until = cellOf(deals, row, 'protected');
  return isDate(until) ? until : undefined;
}
