/**
 * One row of Deals as the KPIs see it: which groups of deals it belongs to, and its figures. Every rule about a single
 * deal stands here once: the figures count groups, and the rows behind a figure are found by reading them again.
 */
import type { DealSource, DealState } from '../choices';
import type { ProblemLog } from '../dashboard/dashboard-problems';
import { calendarDay, DAY_MS, dayNumber, isAtMostDaysAfter, monthsBefore, timeOf, wholeDaysIn } from '../days';
import { isCounting, sourceReader, stateReader } from '../deals/deal-status';
import { otherCurrency } from '../money/money';
import { isBlank, type Table } from '../ranges/table';
import { isBlankRow } from '../ranges/table-range';
import type { DealColumn } from '../schema';

/** Groups of deals; a deal's `groups` is the sum of those that it belongs to. */
export enum DEALS {
  /** A registration that counts, on or before now. */
  registration = 1,
  /** A partner's deal registered in the 12 months, in any state but Draft and Withdrawn. */
  ofYear = 2,
  /** Registrations that count, by age. */
  ofQuarter = 4,
  ofMonth = 8,
  active = 16,
  /** In the window of the same length before the active one. */
  before = 32,
  /** Approved, Won, Lost or Expired; Rejected or Duplicate. */
  accepted = 64,
  refused = 128,
  /** In the state Won, closed at any time. */
  everWon = 256,
  /** Closed in the 12 months. */
  won = 512,
  lost = 1024,
  sourced = 2048,
  /** Sourced or influenced. */
  partner = 4096,
  direct = 8192,
  /** Won, with an amount that can be added. */
  priced = 16_384,
  /** Won in the 12 months and registered before the close. */
  timed = 32_768,
  /** In a state that counts as activity of a partner, whenever it was registered. */
  counting = 65_536,
}

/** Whether a deal or a partner belongs to all of the wanted groups, given as their sum. */
export const isIn = (groups: number, wanted: number): boolean => (groups & wanted) === wanted;

// Taken once: in a script's realm every look-up of a global costs more than the arithmetic of a row.
const { isNaN: isMissing, NaN: NONE } = Number;
const { abs, round } = Math;

/** Amounts are added as whole ten-thousandths, the finest minor unit of any currency: 0.1 + 0.2 is 0.3. */
export const AMOUNT_UNIT = 10_000;

/** The reader fills the same reading for every row: it is gone with the next one. */
export interface DealReading {
  readonly state: DealState;
  readonly source: DealSource;
  readonly groups: number;
  readonly cells: readonly unknown[];
  /** Row of the sheet. */
  readonly row: number;
  /** As written. */
  readonly partner: unknown;
  /** Instant of the registration in milliseconds; NaN where it was not read or is no date. */
  readonly registered: number;
  /** Civil day of the close, as `dayNumber` counts; NaN where it was not read, is no date or lies ahead. */
  readonly closed: number;
  /** In `AMOUNT_UNIT`; 0 where the deal is not priced. */
  readonly amount: number;
  /** As written in Currency, where the deal is priced. */
  readonly currency: unknown;
  /** What the partner earns, in `AMOUNT_UNIT`; NaN where it is not filled in. */
  readonly earnings: number;
  /** Whole days from registration to close; 0 where the deal is not timed. */
  readonly cycle: number;
}

export interface DealQuestions {
  /** Now, and its day in the file's zone (YYYY-MM-DD). */
  readonly asOf: Date;
  readonly today: string;
  readonly activeDays: number;
  /** ISO 4217; deals in another currency are named and not priced. undefined = every currency is. */
  readonly currency: string | undefined;
  /** First day of the first month that is charted, YYYY-MM-DD; amounts of deals won before it and the year are not read. */
  readonly firstDay?: string;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** undefined for a draft, for a blank row and, named, for a row whose status or source cannot be read. */
export type DealReader = (index: number) => DealReading | undefined;

interface Columns {
  readonly registered: number;
  readonly closed: number;
  readonly amount: number;
  readonly currency: number;
  readonly earnings: number;
}

interface Reader {
  readonly at: Columns;
  readonly problems: ProblemLog;
  readonly currency: string | undefined;
  /** Now, in milliseconds. */
  readonly end: number;
  /** Civil days. */
  readonly today: number;
  readonly yearAgo: number;
  readonly firstDay: number;
  /** Whole days: a registration of the last month is younger than this. */
  readonly monthDays: number;
  readonly quarterDays: number;
  readonly yearDays: number;
  readonly activeDays: number;
}

export function dealReader(deals: Table<DealColumn>, questions: DealQuestions, problems: ProblemLog): DealReader {
  const { rows, firstRow } = deals;
  const { status = -1, source = -1, partner = -1 } = deals.at;
  const stateOf = stateReader();
  const sourceOf = sourceReader();
  const reader = readerOf(deals, questions, problems);
  const reading = nothingRead();
  return (index) => {
    const cells = rows[index] as readonly unknown[];
    const state = stateOf(cells[status]);
    if (state === undefined) {
      if (!isBlankRow(cells)) problems.add('unknownStatus', ['deals', 'status'], firstRow + index, cells[status]);
      return undefined;
    }
    if (state === 'draft') return undefined;
    const origin = sourceOf(cells[source]);
    if (origin === undefined) {
      problems.add('unknownSource', ['deals', 'source'], firstRow + index, cells[source]);
      return undefined;
    }
    reading.state = state;
    reading.source = origin;
    reading.cells = cells;
    reading.row = firstRow + index;
    reading.partner = cells[partner];
    reading.registered = NONE;
    reading.closed = NONE;
    reading.amount = 0;
    reading.cycle = 0;
    reading.groups = SOURCE_GROUPS[origin] | (origin === 'direct' ? STATE_GROUPS[state] : PARTNER_STATE_GROUPS[state]);
    if (origin !== 'direct' && state !== 'withdrawn') readRegistration(reader, reading);
    if (state === 'won' || state === 'lost') readClose(reader, reading);
    return reading;
  };
}

/** Written out rather than copied: only so does an engine know from the first row on what a reading looks like. */
function nothingRead(): Mutable<DealReading> {
  return {
    state: 'draft',
    source: 'direct',
    groups: 0,
    cells: [],
    row: 0,
    partner: '',
    registered: NONE,
    closed: NONE,
    amount: 0,
    currency: '',
    earnings: NONE,
    cycle: 0,
  };
}

const SOURCE_GROUPS: Readonly<Record<DealSource, number>> = {
  sourced: DEALS.sourced | DEALS.partner,
  influenced: DEALS.partner,
  direct: DEALS.direct,
};

const STATE_GROUPS: Readonly<Record<DealState, number>> = {
  draft: 0,
  submitted: 0,
  needsInfo: 0,
  withdrawn: 0,
  approved: DEALS.accepted,
  expired: DEALS.accepted,
  lost: DEALS.accepted,
  won: DEALS.accepted | DEALS.everWon,
  rejected: DEALS.refused,
  duplicate: DEALS.refused,
};

/** The same for partners' deals: what counts as their activity is said by the state alone. */
const PARTNER_STATE_GROUPS = Object.fromEntries(
  (Object.keys(STATE_GROUPS) as DealState[]).map((state) => [
    state,
    STATE_GROUPS[state] | (isCounting(state, 'sourced') ? DEALS.counting : 0),
  ]),
) as Record<DealState, number>;

const YEAR_MONTHS = 12;
const QUARTER_MONTHS = 3;

function readerOf(deals: Table<DealColumn>, questions: DealQuestions, problems: ProblemLog): Reader {
  const { asOf, today, activeDays, currency, firstDay } = questions;
  const { registered = -1, closed = -1, amount = -1, currency: currencyAt = -1, earnings = -1 } = deals.at;
  const number = (day: string): number => Math.round(Date.parse(day) / DAY_MS);
  const daysSince = (months: number): number => number(today) - number(monthsBefore(today, months));
  const yearAgo = number(monthsBefore(today, YEAR_MONTHS));
  return {
    at: { registered, closed, amount, currency: currencyAt, earnings },
    problems,
    currency,
    end: asOf.getTime(),
    today: number(today),
    yearAgo,
    firstDay: firstDay === undefined ? yearAgo + 1 : Math.min(number(firstDay), yearAgo + 1),
    monthDays: daysSince(1),
    quarterDays: daysSince(QUARTER_MONTHS),
    yearDays: daysSince(YEAR_MONTHS),
    activeDays,
  };
}

/** Whether a close lies in the 12 months up to today. */
export function closedInYear(cell: unknown, today: string): boolean {
  const time = timeOf(cell);
  if (time === undefined) return false;
  const day = calendarDay(new Date(time));
  return day > monthsBefore(today, YEAR_MONTHS) && day <= today;
}

function readRegistration(reader: Reader, deal: Mutable<DealReading>): void {
  const { at, end, problems } = reader;
  const cell = deal.cells[at.registered];
  const time = timeOf(cell);
  if (time === undefined) {
    problems.add(isBlank(cell) ? 'missingDate' : 'notADate', ['deals', 'registered'], deal.row, cell);
    return;
  }
  deal.registered = time;
  // A day of grace: the clocks of two zones may differ.
  if (time > end + DAY_MS) problems.add('inTheFuture', ['deals', 'registered'], deal.row, calendarDay(new Date(time)));
  if (!isAtMostDaysAfter(time, end, 0)) return;
  const age = wholeDaysIn(end - time);
  if (age < reader.yearDays) deal.groups |= DEALS.ofYear;
  if (deal.groups & DEALS.counting) deal.groups |= ageGroups(age, reader);
}

function ageGroups(age: number, { monthDays, quarterDays, activeDays }: Reader): number {
  let groups: number = DEALS.registration;
  if (age < monthDays) groups |= DEALS.ofMonth;
  if (age < quarterDays) groups |= DEALS.ofQuarter;
  if (age <= activeDays) groups |= DEALS.active;
  else if (age <= 2 * activeDays + 1) groups |= DEALS.before;
  return groups;
}

/** The close of a won or lost deal; named where there is none by today. */
function readClose(reader: Reader, deal: Mutable<DealReading>): void {
  const { at, problems, today, yearAgo, firstDay } = reader;
  const cell = deal.cells[at.closed];
  const time = timeOf(cell);
  if (time === undefined) {
    problems.add(isBlank(cell) ? 'missingDate' : 'notADate', ['deals', 'closed'], deal.row, cell);
    return;
  }
  const day = dayNumber(time);
  if (day > today) {
    problems.add('inTheFuture', ['deals', 'closed'], deal.row, calendarDay(new Date(time)));
    return;
  }
  deal.closed = day;
  const isOfYear = day > yearAgo;
  if (deal.state === 'lost') {
    if (isOfYear) deal.groups |= DEALS.lost;
    return;
  }
  if (day >= firstDay) readAmount(reader, deal);
  if (!isOfYear) return;
  deal.groups |= DEALS.won;
  readCycle(reader, deal, time);
}

/** The amount in the programme's currency; named where there is none. */
function readAmount({ at, currency, problems }: Reader, deal: Mutable<DealReading>): void {
  const written = deal.cells[at.currency];
  const other = currency === undefined ? undefined : otherCurrency(written, currency);
  if (other !== undefined) {
    problems.add('otherCurrency', ['deals', 'currency'], deal.row, other);
    return;
  }
  const amount = unitsOf(deal.cells[at.amount]);
  if (isMissing(amount)) {
    problems.add('notANumber', ['deals', 'amount'], deal.row, deal.cells[at.amount]);
    return;
  }
  deal.amount = amount;
  deal.currency = written;
  deal.groups |= DEALS.priced;
  if (deal.groups & DEALS.direct) return;
  const earned = deal.cells[at.earnings];
  deal.earnings = unitsOf(earned);
  if (isMissing(deal.earnings) && !isBlank(earned)) {
    problems.add('notANumber', ['deals', 'earnings'], deal.row, earned);
  }
}

/** In `AMOUNT_UNIT`, free of binary dust; NaN for what is no number. */
function unitsOf(cell: unknown): number {
  if (typeof cell !== 'number' || cell - cell !== 0) return NONE;
  const units = cell * AMOUNT_UNIT;
  const whole = round(units);
  return abs(units - whole) < 1e-4 ? whole : units;
}

function readCycle({ at, problems }: Reader, deal: Mutable<DealReading>, closed: number): void {
  const isDirect = deal.source === 'direct';
  if (isDirect) deal.registered = timeOf(deal.cells[at.registered]) ?? NONE;
  if (isMissing(deal.registered)) {
    const cell = deal.cells[at.registered];
    // A partner's registration date was looked at already, as that of a registration.
    if (isDirect) problems.add(isBlank(cell) ? 'missingDate' : 'notADate', ['deals', 'registered'], deal.row, cell);
    return;
  }
  if (closed < deal.registered && wholeDaysIn(deal.registered - closed) >= 1) {
    problems.add('closedBeforeRegistered', ['deals', 'closed'], deal.row, calendarDay(new Date(closed)));
    return;
  }
  // A close is a whole day: one that began before the moment of registration is the same day, no cycle of minus one.
  const days = wholeDaysIn(closed - deal.registered);
  deal.cycle = days > 0 ? days : 0;
  deal.groups |= DEALS.timed;
}
