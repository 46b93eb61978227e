/** Deals as the tables behind the charts and the forecast read them: only rows whose status and source can be read. */
import type { DealSource, DealState } from '../choices';
import type { ProblemLog } from '../dashboard/dashboard-problems';
import { calendarDay, DAY_MS, daysBetween, isAtMostDaysAfter, isDate, monthsBefore } from '../days';
import { labelFolder } from '../language';
import { otherCurrency } from '../money/money';
import { cellOf, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';
import { isCounting, sourceReader, stateReader } from './deal-status';

/** Now, and the day that it is in the file's zone. */
export interface Clock {
  readonly asOf: Date;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface ReadDeal {
  readonly row: readonly unknown[];
  /** Row of the sheet. */
  readonly number: number;
  readonly state: DealState;
  readonly source: DealSource;
  readonly isDirect: boolean;
  /** As written, without space at the ends; empty where the row names no partner. */
  readonly partner: string;
  /** The same, folded. */
  readonly partnerKey: string;
  /** undefined where there is no date. */
  readonly registered: Date | undefined;
  /** undefined where there is no date. */
  readonly closed: Date | undefined;
}

/** Every row but drafts; rows whose status or source cannot be read are named by `dealFacts`, and left out here. */
export function readDeals(deals: Table<DealColumn>): ReadDeal[] {
  const [stateOf, sourceOf, keyOf] = [stateReader(), sourceReader(), labelFolder()];
  const found: ReadDeal[] = [];
  deals.rows.forEach((row, index) => {
    const state = stateOf(cellOf(deals, row, 'status'));
    const source = sourceOf(cellOf(deals, row, 'source'));
    if (state === undefined || state === 'draft' || source === undefined) return;
    const date = (key: 'registered' | 'closed') => {
      const cell = cellOf(deals, row, key);
      return isDate(cell) ? cell : undefined;
    };
    const partner = cellOf(deals, row, 'partner');
    found.push({
      row,
      number: deals.firstRow + index,
      state,
      source,
      isDirect: source === 'direct',
      partner: String(partner ?? '').trim(),
      partnerKey: keyOf(partner),
      registered: date('registered'),
      closed: date('closed'),
    });
  });
  return found;
}

/** A registration that counts as activity, with a date that is not after now. */
export function isRegistration({ state, source, registered }: ReadDeal, { asOf }: Clock): boolean {
  return (
    registered !== undefined && isCounting(state, source) && isAtMostDaysAfter(registered.getTime(), asOf.getTime(), 0)
  );
}

/** The 12 months up to now, as registrations and closes are counted. */
export interface LastYear {
  /** Registered fewer whole days before now than that year has. */
  readonly hasRegistered: (deal: ReadDeal) => boolean;
  /** Closed after the same day of the last year, up to and including today. */
  readonly hasClosed: (deal: ReadDeal) => boolean;
}

export function lastYear({ asOf, today }: Clock): LastYear {
  const before = monthsBefore(today, 12);
  const days = daysBetween(today, before);
  const now = asOf.getTime();
  return {
    hasRegistered: ({ registered }) =>
      registered !== undefined &&
      isAtMostDaysAfter(registered.getTime(), now, 0) &&
      isAtMostDaysAfter(now, registered.getTime(), days - 1),
    hasClosed({ closed }) {
      // Most rows of a long log are far from the year: their day need not be known.
      if (closed === undefined || now - closed.getTime() > (days + 2) * DAY_MS) return false;
      const day = calendarDay(closed);
      return day > before && day <= today;
    },
  };
}

/**
 * The amount, where it is a number in the programme's currency (blank = that): € and $ are never added. Named in
 * `problems` where it is not; give them only for rows that nothing else names.
 */
export function amountIn(
  deals: Table<DealColumn>,
  { row, number }: ReadDeal,
  currency: string,
  problems?: ProblemLog,
): number | undefined {
  const code = otherCurrency(cellOf(deals, row, 'currency'), currency);
  if (code !== undefined) {
    problems?.add('otherCurrency', ['deals', 'currency'], number, code);
    return undefined;
  }
  const amount = cellOf(deals, row, 'amount');
  if (typeof amount === 'number' && Number.isFinite(amount)) return amount;
  problems?.add('notANumber', ['deals', 'amount'], number, amount);
  return undefined;
}
