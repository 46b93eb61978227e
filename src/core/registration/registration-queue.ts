/**
 * Who holds a customer and who waits for it (requirements 16 and 20): the registrations of partners that are after the
 * same customer, first registered first.
 */

import { claimOf } from '../company/same-customer';
import { isDate } from '../days';
import { stateReader } from '../deals/deal-status';
import { dealNumber } from '../log/log-line';
import { cellOf, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';
import type { Conflict, ConflictOptions } from './conflict-rules';
import { conflictFinder, findConflicts, type Registration } from './deal-conflict';
import { isUndecided } from './deal-lifecycle';

/** Another registration that is after the customer of the one asked about. */
export interface Rival {
  /** Of its row in the table. */
  readonly index: number;
  /** Approved and protected, rather than waiting. */
  readonly holds: boolean;
  readonly conflict: Conflict;
}

export interface Place {
  /** 1 = nobody in front. */
  readonly position: number;
  /** The holder, or the first in line; undefined = nobody in front. */
  readonly first: InFront | undefined;
}

export interface InFront extends Pick<Conflict, 'id' | 'partner' | 'registered' | 'protectedUntil'> {
  readonly holds: boolean;
}

export interface RegistrationQueue {
  /** Those that hold the customer of this row, first registered first. */
  holders(index: number): Rival[];
  /** Those and, after them, the ones that wait and were registered before this row. */
  inFront(index: number): Rival[];
  /** The place of a registration that waits; undefined where it has no rival. */
  placeOf(index: number): Place | undefined;
  /**
   * Who is first in line now that the registration in this row is out of the way, and was behind it before.
   *
   * @param held it held the customer, rather than waiting for it.
   */
  nextAfter(index: number, held: boolean): Rival | undefined;
  /** Below 0 where the first was registered before the second. */
  compare(a: number, b: number): number;
  /** A row has changed since the queue was made. */
  put(index: number, row: readonly unknown[]): void;
}

/** From so many questions on it is worth to prepare the deals once for all of them. */
const MANY = 8;

/**
 * Answers throw for a text in a date cell of a rival's row. Who is a rival follows the outcomes that Settings gives: where
 * the same customer only warns, nobody waits for anybody.
 *
 * @param questions how many rows will be asked about.
 * @param changing rows that will be asked about or change, whatever their state now.
 */
export function registrationQueue(
  deals: Table<DealColumn>,
  options: Pick<ConflictOptions, 'asOf' | 'outcomes'>,
  questions: number,
  changing: readonly number[] = [],
): RegistrationQueue {
  const stateOf = stateReader();
  const taken = new Set(changing);
  const isTaken = (row: readonly unknown[], index: number) => {
    const state = stateOf(cellOf(deals, row, 'status'));
    return isUndecided(state) || state === 'approved' || taken.has(index);
  };
  // The others are blanked rather than left out: each row keeps its number.
  const rows = deals.rows.map((row, index) => (isTaken(row, index) ? row : []));
  const open: Table<DealColumn> = { ...deals, rows };
  const find =
    questions < MANY ? (asked: Registration) => findConflicts(asked, open, options) : finderIn(open, options);
  const cell = (index: number, key: DealColumn) => cellOf(open, rows[index] ?? [], key);

  const rivalsOf = (index: number): Rival[] =>
    find(registrationIn(open, index)).flatMap((conflict) => {
      const at = conflict.row - deals.firstRow;
      const isRival = conflict.cause === 'registration' && conflict.level !== 'check' && at !== index;
      return isRival ? [{ index: at, holds: stateOf(cell(at, 'status')) === 'approved', conflict }] : [];
    });
  const compare = (a: number, b: number) => compareTurns(turnOf(open, a), turnOf(open, b));
  const comesBefore = (a: number, b: number) => compare(a, b) < 0;
  const inOrder = (rivals: Rival[]): Rival[] =>
    rivals.sort((a, b) => Number(b.holds) - Number(a.holds) || compare(a.index, b.index));
  const inFrontAmong = (index: number, rivals: readonly Rival[]): Rival[] =>
    inOrder(rivals.filter((rival) => rival.holds || comesBefore(rival.index, index)));

  return {
    holders: (index) => inOrder(rivalsOf(index).filter(({ holds }) => holds)),
    inFront: (index) => inFrontAmong(index, rivalsOf(index)),
    placeOf(index) {
      const rivals = rivalsOf(index);
      const front = inFrontAmong(index, rivals);
      const [first] = front;
      if (rivals.length === 0) return undefined;
      return { position: front.length + 1, first: first && { ...first.conflict, holds: first.holds } };
    },
    nextAfter(index, held) {
      const behind = rivalsOf(index).filter((rival) => !rival.holds && (held || comesBefore(index, rival.index)));
      return inOrder(behind).find((rival) => inFrontAmong(rival.index, rivalsOf(rival.index)).length === 0);
    },
    compare,
    put(index, row) {
      rows[index] = row;
    },
  };
}

function finderIn(open: Table<DealColumn>, options: ConflictOptions): (asked: Registration) => Conflict[] {
  const find = conflictFinder(open);
  return (asked) => find(asked, options);
}

/** What decides whose turn it is: the moment of registration, then the number that the lock gave, then the row. */
export type Turn = readonly [registered: number, number: number, row: number];

export function turnOf(deals: Table<DealColumn>, index: number): Turn {
  const row = deals.rows[index] ?? [];
  const registered = cellOf(deals, row, 'registered');
  const number = dealNumber(cellOf(deals, row, 'id'));
  // What is unknown comes last.
  return [isDate(registered) ? registered.getTime() : Number.MAX_VALUE, number || Number.MAX_VALUE, index];
}

/** Below 0 where the first comes first. */
export function compareTurns(a: Turn, b: Turn): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function registrationIn(open: Table<DealColumn>, index: number): Registration {
  const row = open.rows[index] ?? [];
  return { ...claimOf(open, row), partner: String(cellOf(open, row, 'partner') ?? '') };
}
