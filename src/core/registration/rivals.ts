/** Deals of different owners that hold or wait for one customer: what registering would have said, over all rows. */
import { isDate } from '../days';
import { holdsOrQueues, isOpenDirect, sourceReader, stateReader } from '../deals/deal-status';
import { cellOf, isBlank, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';
import { type ConflictFinder, conflictFinder } from './deal-conflict';

export interface Rival {
  /** As a person counts: the header is row 1. */
  readonly row: number;
  readonly id: string;
  /** Blank for direct sales. */
  readonly partner: string;
  readonly company: string;
}

export interface RivalPair {
  readonly earlier: Rival;
  readonly later: Rival;
}

/** The deals of other owners that were there before the deal at this position: each pair is found from its later deal. */
export type RivalFinder = (index: number) => RivalPair[];

const DATES = ['registered', 'protected', 'closed'] as const satisfies readonly DealColumn[];

/** Dates that cannot be read count as blank here; "Check log" names them by themselves. */
export function rivalFinder(given: Table<DealColumn>, asOf: Date): RivalFinder {
  const deals = withReadableDates(given);
  const find: ConflictFinder = conflictFinder(deals);
  const [stateOf, sourceOf] = [stateReader(), sourceReader()];

  return (index) => {
    const row = deals.rows[index] ?? [];
    const cell = (key: DealColumn) => cellOf(deals, row, key);
    const text = (key: DealColumn) => (isBlank(cell(key)) ? '' : String(cell(key)).trim());
    const state = stateOf(cell('status'));
    const isDirect = sourceOf(cell('source')) === 'direct';
    const until = cell('protected');
    const stands = isDirect
      ? isOpenDirect(state, 'direct')
      : holdsOrQueues(state, isDate(until) ? until : undefined, asOf);
    if (!stands || text('company') === '') return [];
    const partner = isDirect ? '' : text('partner');
    const later = { row: deals.firstRow + index, id: text('id'), partner, company: text('company') };
    const registered = timeIn(cell('registered'));
    const asked = {
      company: later.company,
      domain: text('domain') || text('email'),
      country: text('country'),
      product: text('product'),
      partner,
      businessId: text('businessId'),
      aliases: text('aliases'),
    };
    return find(asked, { asOf })
      .filter(
        (other) =>
          other.level === 'blocked' &&
          other.row !== later.row &&
          !(isDirect && other.isDirect) &&
          isBefore([timeIn(other.registered), other.row], [registered, later.row]),
      )
      .map(({ row: at, id, partner: owner, company }) => ({
        earlier: { row: at, id, partner: owner, company },
        later,
      }));
  };
}

/** A deal without a date comes after those that have one. */
function timeIn(cell: unknown): number {
  return isDate(cell) ? cell.getTime() : Number.MAX_VALUE;
}

function isBefore(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] === other[0] ? one[1] < other[1] : one[0] < other[0];
}

function withReadableDates(deals: Table<DealColumn>): Table<DealColumn> {
  const places = DATES.flatMap((key) => deals.at[key] ?? []);
  const isWrong = (cell: unknown) => !isBlank(cell) && !isDate(cell);
  const rows = deals.rows.map((row) =>
    places.some((at) => isWrong(row[at]))
      ? row.map((cell, at) => (places.includes(at) && isWrong(cell) ? '' : cell))
      : row,
  );
  return { ...deals, rows };
}
