/** Sales cycle and deal size by quarter, partners against direct: the table behind their charts (requirement 27). */

import { calendarDay, monthsBefore, wholeDaysBetween } from '../days';
import { amountIn, type Clock, type ReadDeal, readDeals } from '../deals/read-deals';
import { cellOf, isBlank, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';
import type { ProblemLog } from './dashboard-problems';

export interface PaceQuarter {
  /** '2026-Q3'. */
  readonly quarter: string;
  /** Mean whole days from Registered to Closed of won deals; null without any. */
  readonly partnerDays: number | null;
  readonly directDays: number | null;
  /** Mean amount of won deals, programme currency; null without any. */
  readonly partnerSize: number | null;
  readonly directSize: number | null;
  /** Won deals, by Closed. */
  readonly partnerDeals: number;
  readonly directDeals: number;
}

const QUARTERS = 8;

interface Tally {
  deals: number;
  days: number;
  cycles: number;
  revenue: number;
  sized: number;
}

/**
 * The last 8 quarters, the earliest first; the last one is the current one, up to today. Dates that give no cycle are
 * named in `problems` where the deal was closed more than 12 months ago: `dealFacts` names the later ones.
 * `read`: the same deals, where they were read already.
 */
export function paceQuarters(
  deals: Table<DealColumn>,
  currency: string,
  { today }: Pick<Clock, 'today'>,
  problems: ProblemLog,
  read = readDeals(deals),
): PaceQuarter[] {
  const quarters = new Map(
    quartersUpTo(today).map((quarter) => [quarter, { partner: noDeals(), direct: noDeals() }] as const),
  );
  const yearAgo = monthsBefore(today, 12);
  for (const deal of read) {
    if (deal.state !== 'won' || deal.closed === undefined) continue;
    const day = calendarDay(deal.closed);
    const quarter = day <= today ? quarters.get(quarterOf(day)) : undefined;
    if (quarter === undefined) continue;
    const tally = deal.isDirect ? quarter.direct : quarter.partner;
    tally.deals += 1;
    addAmount(tally, amountIn(deals, deal, currency));
    addCycle(tally, cycleOf(deals, deal, day <= yearAgo ? problems : undefined));
  }
  return [...quarters].map(([quarter, { partner, direct }]) => ({
    quarter,
    partnerDays: mean(partner.days, partner.cycles),
    directDays: mean(direct.days, direct.cycles),
    partnerSize: mean(partner.revenue, partner.sized),
    directSize: mean(direct.revenue, direct.sized),
    partnerDeals: partner.deals,
    directDeals: direct.deals,
  }));
}

const noDeals = (): Tally => ({ deals: 0, days: 0, cycles: 0, revenue: 0, sized: 0 });
const mean = (sum: number, count: number): number | null => (count > 0 ? sum / count : null);
const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

function quartersUpTo(today: string): string[] {
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  return Array.from({ length: QUARTERS }, (_, index) =>
    quarterOf(monthsBefore(firstOfMonth, 3 * (QUARTERS - 1 - index))),
  );
}

function addAmount(tally: Tally, amount: number | undefined): void {
  if (amount === undefined) return;
  tally.revenue += amount;
  tally.sized += 1;
}

function addCycle(tally: Tally, days: number | undefined): void {
  if (days === undefined) return;
  tally.days += days;
  tally.cycles += 1;
}

/** A close is a whole day: one that began before the moment of registration is the same day, no cycle of minus one. */
function cycleOf(deals: Table<DealColumn>, deal: ReadDeal, problems: ProblemLog | undefined): number | undefined {
  const { closed, isDirect, number, registered, row } = deal;
  if (registered === undefined || closed === undefined) {
    const cell = cellOf(deals, row, 'registered');
    // A partner's registration date is looked at by `dealFacts`, whenever the deal was closed.
    if (isDirect) problems?.add(isBlank(cell) ? 'missingDate' : 'notADate', ['deals', 'registered'], number, cell);
    return undefined;
  }
  const days = wholeDaysBetween(closed, registered);
  if (days >= -1) return Math.max(0, days);
  problems?.add('closedBeforeRegistered', ['deals', 'closed'], number, calendarDay(closed));
  return undefined;
}
