/** One pass over the deals: what every figure of the dashboard needs of them, and the rows that it had to leave out. */
import type { DealSource } from '../choices';
import { calendarDay, DAY_MS } from '../days';
import { AMOUNT_UNIT, DEALS, type DealQuestions, type DealReading, dealReader, isIn } from '../kpi/deal-reading';
import { foldLabel } from '../language';
import { isBlank, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';
import type { ProblemLog } from './dashboard-problems';

/** Won deals by source. */
export interface Won {
  readonly revenue: Record<DealSource, number>;
  readonly deals: Record<DealSource, number>;
}

/** What deals add up to. */
export interface Totals {
  deals: number;
  /** In `AMOUNT_UNIT`; of priced deals. */
  amount: number;
  /** In `AMOUNT_UNIT`, and the priced deals where it is filled in. */
  earnings: number;
  earned: number;
  /** Whole days from registration to close, of timed deals. */
  cycle: number;
}

/** What a partner did, by the deals that name it. */
export interface Activity {
  /** Folded. */
  readonly name: string;
  /** Of its registrations that count, together. */
  groups: number;
  /** Instant of the first registration that counts, in milliseconds; Infinity without one. */
  first: number;
  /** Amounts of deals won in the 12 months, in `AMOUNT_UNIT`. */
  revenue: number;
}

export interface DealFacts {
  /** By YYYY-MM of the close, from the first month asked for to today. */
  readonly months: ReadonlyMap<string, Won>;
  /** Closed in the trailing 12 months. */
  readonly lastYear: Won;
  /** Of the deals that are in all of these groups, given as their sum. */
  readonly totals: (groups: number) => Readonly<Totals>;
  /** Of every partner with a registration that counts or revenue, by folded name. */
  readonly activity: ReadonlyMap<string, Readonly<Activity>>;
  /** Currencies of the deals won in the 12 months; blank ones join the others. */
  readonly currencies: { readonly partner: readonly string[]; readonly direct: readonly string[] };
}

export interface DealPass extends DealQuestions {
  /** Folded names of the Partners sheet. */
  readonly listedPartners: ReadonlySet<string>;
  /** Looks at every deal that can be read, while the pass is at it. */
  readonly visit?: (deal: DealReading) => void;
}

// Taken once: in a script's realm every look-up of a global costs more than the arithmetic of a row.
const { isNaN: isMissing, POSITIVE_INFINITY: NEVER } = Number;

const SOURCES: readonly DealSource[] = ['sourced', 'influenced', 'direct'];

export function noWon(): Won {
  return { revenue: { sourced: 0, influenced: 0, direct: 0 }, deals: { sourced: 0, influenced: 0, direct: 0 } };
}

export function addWon(to: Won, more: Won): void {
  for (const source of SOURCES) {
    to.revenue[source] += more.revenue[source];
    to.deals[source] += more.deals[source];
  }
}

export function dealFacts(deals: Table<DealColumn>, pass: DealPass, problems: ProblemLog): DealFacts {
  const read = dealReader(deals, pass, problems);
  const byGroups = new Map<number, Totals>();
  const months = monthTable();
  const partners = activityTable(pass.listedPartners, problems);
  const partnerCodes = codeList();
  const directCodes = codeList();
  for (let index = 0; index < deals.rows.length; index++) {
    const deal = read(index);
    if (deal === undefined) continue;
    addTo(byGroups, deal);
    if (deal.groups & DEALS.priced) {
      addDeal(months.of(deal.closed), deal);
      if (deal.groups & DEALS.won) (deal.groups & DEALS.direct ? directCodes : partnerCodes).add(deal.currency);
    }
    if (deal.groups & DEALS.counting) partners.take(deal);
    pass.visit?.(deal);
  }
  for (const won of months.all.values()) inWholeUnits(won);
  const totals = (groups: number) => totalsOf(byGroups, groups);
  return {
    months: months.all,
    lastYear: wonIn(totals),
    totals,
    activity: partners.merged(),
    currencies: { partner: partnerCodes.list(), direct: directCodes.list() },
  };
}

function addTo(byGroups: Map<number, Totals>, { groups, amount, earnings, cycle }: DealReading): void {
  let totals = byGroups.get(groups);
  if (totals === undefined) {
    totals = noTotals();
    byGroups.set(groups, totals);
  }
  totals.deals += 1;
  if (groups & DEALS.priced) {
    totals.amount += amount;
    if (groups & DEALS.partner && !isMissing(earnings)) {
      totals.earnings += earnings;
      totals.earned += 1;
    }
  }
  totals.cycle += cycle;
}

const noTotals = (): Totals => ({ deals: 0, amount: 0, earnings: 0, earned: 0, cycle: 0 });

function totalsOf(byGroups: ReadonlyMap<number, Totals>, wanted: number): Totals {
  const sum = noTotals();
  for (const [groups, totals] of byGroups) {
    if (!isIn(groups, wanted)) continue;
    for (const key of Object.keys(sum) as (keyof Totals)[]) sum[key] += totals[key];
  }
  return sum;
}

function addDeal(won: Won, { source, amount }: DealReading): void {
  won.revenue[source] += amount;
  won.deals[source] += 1;
}

function inWholeUnits({ revenue }: Won): void {
  for (const source of SOURCES) revenue[source] /= AMOUNT_UNIT;
}

/** Won deals by month; each distinct day is turned into its month once. */
function monthTable() {
  const all = new Map<string, Won>();
  const byDay = new Map<number, Won>();
  const of = (day: number): Won => {
    const known = byDay.get(day);
    if (known !== undefined) return known;
    const month = calendarDay(new Date(day * DAY_MS)).slice(0, 7);
    const won = all.get(month) ?? noWon();
    all.set(month, won);
    byDay.set(day, won);
    return won;
  };
  return { all, of };
}

/** Activity by partner. Cells are folded and looked up in Partners once for each way of writing. */
function activityTable(listed: ReadonlySet<string>, problems: ProblemLog) {
  const byCell = new Map<unknown, Activity & { readonly isListed: boolean }>();
  const entryOf = (cell: unknown) => {
    const known = byCell.get(cell);
    if (known !== undefined) return known;
    const name = foldLabel(cell);
    const entry = { name, isListed: listed.has(name), groups: 0, first: NEVER, revenue: 0 };
    byCell.set(cell, entry);
    return entry;
  };
  const take = ({ partner, groups, registered, amount, row }: DealReading): void => {
    if (isBlank(partner)) {
      problems.add('missingPartner', ['deals', 'partner'], row, '');
      return;
    }
    const entry = entryOf(partner);
    if (!entry.isListed) problems.add('unlistedPartner', ['deals', 'partner'], row, partner);
    if (groups & DEALS.registration) {
      entry.groups |= groups;
      if (registered < entry.first) entry.first = registered;
    }
    if (groups & DEALS.won) entry.revenue += amount;
  };
  return { take, merged: () => mergedByName(byCell.values()) };
}

/** The same partner written in another case is one partner. */
function mergedByName(entries: Iterable<Activity>): Map<string, Activity> {
  const byName = new Map<string, Activity>();
  for (const { name, groups, first, revenue } of entries) {
    if (name === '') continue;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, { name, groups, first, revenue });
    else {
      known.groups |= groups;
      known.first = Math.min(known.first, first);
      known.revenue += revenue;
    }
  }
  return byName;
}

/** Currencies in capitals; most rows have that of the row before. */
function codeList() {
  const written = new Set<unknown>();
  let last: unknown;
  const add = (cell: unknown): void => {
    if (cell === last) return;
    last = cell;
    written.add(cell);
  };
  const list = (): string[] => {
    const codes = new Set(
      [...written].map((cell) =>
        String(cell ?? '')
          .trim()
          .toUpperCase(),
      ),
    );
    codes.delete('');
    return [...codes];
  };
  return { add, list };
}

/** Won in the 12 months, by source. */
function wonIn(totals: DealFacts['totals']): Won {
  const [sourced, partner, direct] = [DEALS.sourced, DEALS.partner, DEALS.direct].map((side) =>
    totals(side | DEALS.won | DEALS.priced),
  ) as [Totals, Totals, Totals];
  const won = {
    revenue: { sourced: sourced.amount, influenced: partner.amount - sourced.amount, direct: direct.amount },
    deals: { sourced: sourced.deals, influenced: partner.deals - sourced.deals, direct: direct.deals },
  };
  inWholeUnits(won);
  return won;
}
