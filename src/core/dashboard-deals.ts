/** One pass over the deals: what every figure of the dashboard needs of them, and the rows that it had to leave out. */
import type { DealSource, DealState } from './choices';
import type { ProblemLog } from './dashboard-problems';
import { calendarDay, DAY_MS, isDate, wholeDaysBetween } from './days';
import { isUndecided } from './deal-lifecycle';
import { isCounting, sourceReader, stateReader } from './deal-status';
import { type DueClock, type DueItem, dueOf } from './due-today';
import { foldLabel } from './language';
import type { DealColumn } from './schema';
import { cellOf, isBlank, type Table } from './table';
import { isBlankRow } from './table-range';

/** Won deals by source. */
export interface Won {
  readonly revenue: Record<DealSource, number>;
  readonly deals: Record<DealSource, number>;
}

/** Whole days from registration to close, summed. */
export interface Cycles {
  days: number;
  deals: number;
}

export interface DealFacts {
  /** By YYYY-MM of the close, from the first month asked for to today. */
  readonly months: ReadonlyMap<string, Won>;
  /** Closed in the trailing 12 months. */
  readonly lastYear: Won;
  readonly cycles: { readonly partner: Cycles; readonly direct: Cycles };
  /** Counting registrations whose date can be read. */
  readonly registrations: Table<DealColumn>;
  /** What single deals tell, in the order of the rows. */
  readonly due: readonly DueItem[];
}

export interface DealQuestions {
  readonly clock: DueClock;
  /** The day before the trailing 12 months, YYYY-MM-DD. */
  readonly yearAgo: string;
  /** First day of the first month asked for. */
  readonly firstDay: string;
  /** ISO 4217; deals in another currency are named and left out, since € and $ are never added. */
  readonly currency: string;
  /** Folded names of the Partners sheet. */
  readonly listedPartners: ReadonlySet<string>;
}

export function noWon(): Won {
  return { revenue: { sourced: 0, influenced: 0, direct: 0 }, deals: { sourced: 0, influenced: 0, direct: 0 } };
}

export function addWon(to: Won, more: Won): void {
  for (const source of Object.keys(more.revenue) as DealSource[]) {
    to.revenue[source] += more.revenue[source];
    to.deals[source] += more.deals[source];
  }
}

interface Pass {
  readonly deals: Table<DealColumn>;
  readonly questions: DealQuestions;
  readonly problems: ProblemLog;
  readonly dayOf: (date: Date) => string;
  readonly months: Map<string, Won>;
  readonly lastYear: Won;
  readonly cycles: { readonly partner: Cycles; readonly direct: Cycles };
  readonly registrations: (readonly unknown[])[];
  readonly due: DueItem[];
  /** Partner cells as written, once they were seen. */
  readonly seenPartners: Map<unknown, boolean>;
}

interface Deal {
  readonly row: readonly unknown[];
  /** Row of the sheet. */
  readonly number: number;
  readonly state: DealState;
  readonly source: DealSource;
}

export function dealFacts(deals: Table<DealColumn>, questions: DealQuestions, problems: ProblemLog): DealFacts {
  const pass: Pass = {
    deals,
    questions,
    problems,
    dayOf: dayReader(),
    months: new Map(),
    lastYear: noWon(),
    cycles: { partner: { days: 0, deals: 0 }, direct: { days: 0, deals: 0 } },
    registrations: [],
    due: [],
    seenPartners: new Map(),
  };
  const stateOf = stateReader();
  const sourceOf = sourceReader();
  deals.rows.forEach((row, index) => {
    const number = deals.firstRow + index;
    const state = stateOf(cellOf(deals, row, 'status'));
    if (state === undefined) {
      if (!isBlankRow(row)) problems.add('unknownStatus', ['deals', 'status'], number, cellOf(deals, row, 'status'));
      return;
    }
    if (state === 'draft') return;
    const source = sourceOf(cellOf(deals, row, 'source'));
    if (source === undefined) problems.add('unknownSource', ['deals', 'source'], number, cellOf(deals, row, 'source'));
    else takeIn(pass, { row, number, state, source });
  });
  const { months, lastYear, cycles, registrations, due } = pass;
  return { months, lastYear, cycles, registrations: { ...deals, rows: registrations }, due };
}

/** Each distinct midnight is turned into its day once. */
function dayReader(): (date: Date) => string {
  const days = new Map<number, string>();
  return (date) => {
    const time = date.getTime();
    const known = days.get(time);
    if (known !== undefined) return known;
    const day = calendarDay(date);
    days.set(time, day);
    return day;
  };
}

function takeIn(pass: Pass, deal: Deal): void {
  if (isCounting(deal.state, deal.source)) takeRegistration(pass, deal);
  if (deal.state === 'won') takeWon(pass, deal);
  else if (deal.source !== 'direct' && (deal.state === 'approved' || isUndecided(deal.state)))
    takeUnsettled(pass, deal);
}

function takeRegistration(pass: Pass, deal: Deal): void {
  const { deals, problems, questions, registrations } = pass;
  const registered = cellOf(deals, deal.row, 'registered');
  if (isDate(registered)) {
    // A day of grace: the clocks of two zones may differ.
    const isAhead = registered.getTime() > questions.clock.asOf.getTime() + DAY_MS;
    if (isAhead) problems.add('inTheFuture', ['deals', 'registered'], deal.number, pass.dayOf(registered));
    registrations.push(deal.row);
  } else {
    const kind = isBlank(registered) ? 'missingDate' : 'notADate';
    problems.add(kind, ['deals', 'registered'], deal.number, registered);
  }
  checkPartner(pass, deal);
}

function checkPartner({ deals, problems, questions, seenPartners }: Pass, { row, number }: Deal): void {
  const cell = cellOf(deals, row, 'partner');
  if (isBlank(cell)) {
    problems.add('missingPartner', ['deals', 'partner'], number, '');
    return;
  }
  const known = seenPartners.get(cell) ?? questions.listedPartners.has(foldLabel(cell));
  seenPartners.set(cell, known);
  if (!known) problems.add('unlistedPartner', ['deals', 'partner'], number, cell);
}

function takeWon(pass: Pass, deal: Deal): void {
  const closed = closeOf(pass, deal);
  if (closed === undefined) return;
  const { firstDay, yearAgo } = pass.questions;
  const day = pass.dayOf(closed);
  const isLastYear = day > yearAgo;
  if (day < firstDay && !isLastYear) return;
  const amount = amountIn(pass, deal);
  if (amount !== undefined) {
    addDeal(entryOf(pass.months, day.slice(0, 7)), deal.source, amount);
    if (isLastYear) addDeal(pass.lastYear, deal.source, amount);
  }
  if (isLastYear) takeCycle(pass, deal, closed);
}

/** The close of a won deal; undefined, and named, where there is none by today. */
function closeOf(pass: Pass, deal: Deal): Date | undefined {
  const { deals, problems, questions } = pass;
  const closed = cellOf(deals, deal.row, 'closed');
  if (!isDate(closed)) {
    problems.add(isBlank(closed) ? 'missingDate' : 'notADate', ['deals', 'closed'], deal.number, closed);
    return undefined;
  }
  const day = pass.dayOf(closed);
  if (day <= questions.clock.today) return closed;
  problems.add('inTheFuture', ['deals', 'closed'], deal.number, day);
  return undefined;
}

function entryOf(months: Map<string, Won>, month: string): Won {
  const known = months.get(month);
  if (known) return known;
  const fresh = noWon();
  months.set(month, fresh);
  return fresh;
}

function addDeal(won: Won, source: DealSource, amount: number): void {
  won.revenue[source] += amount;
  won.deals[source] += 1;
}

/** The amount in the programme's currency; undefined, and named, where there is none. */
function amountIn({ deals, problems, questions }: Pass, { row, number }: Deal): number | undefined {
  const currency = cellOf(deals, row, 'currency');
  if (!isBlank(currency) && currency !== questions.currency) {
    const code = String(currency).trim().toUpperCase();
    if (code !== '' && code !== questions.currency) {
      problems.add('otherCurrency', ['deals', 'currency'], number, code);
      return undefined;
    }
  }
  const amount = cellOf(deals, row, 'amount');
  if (typeof amount === 'number' && Number.isFinite(amount)) return amount;
  problems.add('notANumber', ['deals', 'amount'], number, amount);
  return undefined;
}

function takeCycle(pass: Pass, deal: Deal, closed: Date): void {
  const { deals, problems } = pass;
  const isDirect = deal.source === 'direct';
  const registered = cellOf(deals, deal.row, 'registered');
  if (!isDate(registered)) {
    // A partner's registration date was looked at already, as that of a counting registration.
    const kind = isBlank(registered) ? 'missingDate' : 'notADate';
    if (isDirect) problems.add(kind, ['deals', 'registered'], deal.number, registered);
    return;
  }
  const days = wholeDaysBetween(closed, registered);
  if (days < -1) {
    problems.add('closedBeforeRegistered', ['deals', 'closed'], deal.number, pass.dayOf(closed));
    return;
  }
  const cycles = isDirect ? pass.cycles.direct : pass.cycles.partner;
  // A close is a whole day: one that began before the moment of registration is the same day, no cycle of minus one.
  cycles.days += Math.max(0, days);
  cycles.deals += 1;
}

function takeUnsettled(pass: Pass, deal: Deal): void {
  const { deals, questions } = pass;
  const registered = cellOf(deals, deal.row, 'registered');
  const until = deal.state === 'approved' ? cellOf(deals, deal.row, 'protected') : '';
  if (!isDate(until) && !isBlank(until)) pass.problems.add('notADate', ['deals', 'protected'], deal.number, until);
  const found = dueOf(
    {
      state: deal.state,
      registered: isDate(registered) ? registered : undefined,
      protectedUntil: isDate(until) ? pass.dayOf(until) : undefined,
    },
    questions.clock,
  );
  if (!found) return;
  const text = (column: DealColumn) => String(cellOf(deals, deal.row, column) ?? '');
  const names = { id: text('id'), partner: text('partner'), company: text('company') };
  pass.due.push({ ...found, ...names, other: '', row: deal.number });
}
