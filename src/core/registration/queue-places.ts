/** The places of many registrations at once, for a list: the same order as in registration-queue.ts. */

import { claimOf, sameCustomerPairs } from '../company/same-customer';
import { isDate } from '../days';
import { holdsOrQueues, isDirectDeal, sourceReader, stateReader } from '../deals/deal-status';
import { cellOf, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';
import { compareTurns, type InFront, type Place, type Turn, turnOf } from './registration-queue';

interface Claimant extends InFront {
  readonly index: number;
  readonly turn: Turn;
}

/** Of those asked about that have a rival; a date that cannot be read counts as blank. */
export function queuePlaces(
  deals: Table<DealColumn>,
  asOf: Date,
  asked: readonly number[],
): ReadonlyMap<number, Place> {
  const claimants = claimantsIn(deals, asOf);
  const claimsOf = (indexes: readonly number[]) => indexes.map((index) => claimOf(deals, deals.rows[index] ?? []));
  const rivals = new Map<number, Claimant[]>();
  const pairs = sameCustomerPairs(claimsOf(asked), claimsOf(claimants.map(({ index }) => index)));
  for (const { first, second, overlaps } of pairs) {
    const [index, rival] = [asked[first] ?? 0, claimants[second]];
    if (!overlaps || rival === undefined || rival.index === index) continue;
    rivals.set(index, [...(rivals.get(index) ?? []), rival]);
  }
  return new Map([...rivals].map(([index, all]) => [index, placeAmong(turnOf(deals, index), all)]));
}

function placeAmong(own: Turn, rivals: readonly Claimant[]): Place {
  const front = rivals.filter(({ holds, turn }) => holds || compareTurns(turn, own) < 0);
  front.sort((a, b) => Number(b.holds) - Number(a.holds) || compareTurns(a.turn, b.turn));
  return { position: front.length + 1, first: front[0] };
}

/** Registrations of partners that hold their customer or wait for it. */
function claimantsIn(deals: Table<DealColumn>, asOf: Date): Claimant[] {
  const [stateOf, sourceOf] = [stateReader(), sourceReader()];
  return deals.rows.flatMap((row, index) => {
    const dateIn = (key: DealColumn) => {
      const cell = cellOf(deals, row, key);
      return isDate(cell) ? cell : undefined;
    };
    const text = (key: DealColumn) => String(cellOf(deals, row, key) ?? '').trim();
    const state = stateOf(cellOf(deals, row, 'status'));
    const source = sourceOf(cellOf(deals, row, 'source'));
    const isDirect = isDirectDeal(source, cellOf(deals, row, 'partner'));
    const protectedUntil = dateIn('protected');
    if (isDirect || !holdsOrQueues(state, protectedUntil, asOf)) return [];
    const claim = { id: text('id'), partner: text('partner'), registered: dateIn('registered'), protectedUntil };
    return [{ ...claim, holds: state === 'approved', index, turn: turnOf(deals, index) }];
  });
}
