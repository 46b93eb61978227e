/** Registrations that waited behind a protection which has ended: the customer is offered to the next (requirement 20). */

import { claimOf, sameCustomerPairs } from '../company/same-customer';
import { calendarDay, DAY_MS, isDate } from '../days';
import { isProtectedOn, sourceReader, stateReader } from '../deals/deal-status';
import { cellOf, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';
import { isUndecided } from './deal-lifecycle';
import { type DealRef, dealRef } from './direct-signs';

export interface Offer {
  /** The earliest registered of those that wait. */
  readonly next: DealRef;
  /** Whose protection has ended. */
  readonly ended: DealRef;
  /** Its last protected day, YYYY-MM-DD. */
  readonly endedOn: string;
}

interface Ended {
  readonly index: number;
  readonly until: Date;
}

interface Waiting {
  readonly index: number;
  readonly registered: number;
}

/** Who is next, where nobody else holds the customer meanwhile. */
export function offersOf(deals: Table<DealColumn>, asOf: Date): Offer[] {
  const { ended, waiting, holding } = queueRows(deals, asOf);
  const claims = (rows: readonly { readonly index: number }[]) =>
    rows.map(({ index }) => claimOf(deals, deals.rows[index] ?? []));
  const nextOf = new Map<number, Waiting>();
  for (const { first, second, overlaps } of sameCustomerPairs(claims(ended), claims(waiting))) {
    const [end, candidate] = [ended[first], waiting[second]];
    if (!overlaps || end === undefined || candidate === undefined || !waitedBehind(candidate, end)) continue;
    const known = nextOf.get(first);
    if (known === undefined || candidate.registered < known.registered) nextOf.set(first, candidate);
  }
  const nexts = [...new Set(nextOf.values())];
  const held = new Set(
    sameCustomerPairs(claims(nexts), claims(holding))
      .filter(({ overlaps }) => overlaps)
      .map(({ first }) => nexts[first]),
  );
  return nexts.flatMap((next) => {
    const ends = [...nextOf].filter(([, candidate]) => candidate === next).map(([position]) => ended[position]);
    const last = ends.reduce((latest, end) => (end && latest && end.until > latest.until ? end : latest));
    if (held.has(next) || last === undefined) return [];
    const ref = (index: number) => dealRef(deals, deals.rows[index] ?? [], deals.firstRow + index);
    return [{ next: ref(next.index), ended: ref(last.index), endedOn: calendarDay(last.until) }];
  });
}

/** Registered while the other was still protected, the last day included: later, the customer was free. */
function waitedBehind({ registered }: Waiting, { until }: Ended): boolean {
  return registered < until.getTime() + DAY_MS;
}

function queueRows(deals: Table<DealColumn>, asOf: Date) {
  const [stateOf, sourceOf] = [stateReader(), sourceReader()];
  const ended: Ended[] = [];
  const waiting: Waiting[] = [];
  const holding: { index: number }[] = [];
  deals.rows.forEach((row, index) => {
    const state = stateOf(cellOf(deals, row, 'status'));
    if (sourceOf(cellOf(deals, row, 'source')) === 'direct') return;
    const [registered, cell] = [cellOf(deals, row, 'registered'), cellOf(deals, row, 'protected')];
    const until = isDate(cell) ? cell : undefined;
    if (isUndecided(state) && isDate(registered)) waiting.push({ index, registered: registered.getTime() });
    if (isProtectedOn(state, until, asOf)) holding.push({ index });
    else if ((state === 'approved' || state === 'expired') && until !== undefined) ended.push({ index, until });
  });
  const firstWaiting = waiting.reduce((low, { registered }) => Math.min(low, registered), Number.POSITIVE_INFINITY);
  return { ended: ended.filter(({ until }) => firstWaiting < until.getTime() + DAY_MS), waiting, holding };
}
