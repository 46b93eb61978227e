/** Rows that a figure had to leave out, named so that a person can mend them: no figure is silently wrong. */

import type { ColumnKey } from '../schema';
import type { InputKey } from './inputs';

export type ProblemKind =
  | 'unknownStatus'
  | 'unknownSource'
  | 'notADate'
  | 'missingDate'
  | 'notANumber'
  | 'otherCurrency'
  | 'closedBeforeRegistered'
  | 'inTheFuture'
  | 'missingPartner'
  | 'unlistedPartner'
  | 'listedTwice'
  | 'monthTwice'
  | 'totalTooLow'
  | 'ambiguousNumber'
  | 'outOfRange'
  | 'noMoment'
  | 'noDeal'
  | 'noRegistration'
  | 'answeredBeforeRegistered'
  | 'rateDay'
  | 'rateCurrency'
  | 'rateValue'
  | 'rateTwice'
  | 'rateOwn'
  | 'mdfPartner'
  | 'mdfStatus'
  | 'mdfDay'
  | 'mdfAmount'
  | 'mdfCurrency'
  | 'mdfRate';

type Place<T extends 'deals' | 'partners' | 'revenue' | 'log' | 'rates' | 'mdf'> = readonly [
  sheet: T,
  column: ColumnKey<T>,
];
/** A figure of the sheet Inputs, which are rows. */
type InputPlace = readonly [sheet: 'inputs', figure: InputKey];
type MoneyPlace = Place<'rates'> | Place<'mdf'>;
export type ProblemPlace =
  | Place<'deals'>
  | Place<'partners'>
  | Place<'revenue'>
  | Place<'log'>
  | MoneyPlace
  | InputPlace;

export interface RowProblem {
  readonly kind: ProblemKind;
  readonly place: ProblemPlace;
  /** What stands in the cell of the first such row, as text; empty for a blank cell. */
  readonly found: string;
  /** All such rows. */
  readonly count: number;
  /** The first of them, as a person counts: the header is row 1. */
  readonly rows: readonly number[];
}

export interface ProblemLog {
  readonly add: (kind: ProblemKind, place: ProblemPlace, row: number, found: unknown) => void;
  /** Most rows first. */
  readonly list: () => readonly RowProblem[];
}

/** A log of 100,000 rows may have as many holes: these rows are listed, the others counted. */
const ROWS_NAMED = 10;
const LONGEST_FOUND = 60;
/** Each currency and each partner is a problem of its own; of the other kinds one example says enough. */
const BY_VALUE: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'otherCurrency',
  'unlistedPartner',
  'listedTwice',
  'rateTwice',
  'mdfRate',
]);

export function problemLog(): ProblemLog {
  const problems = new Map<
    string,
    { kind: ProblemKind; place: ProblemPlace; found: string; count: number; rows: number[] }
  >();
  return {
    add(kind, place, row, cell) {
      const found = shortened(String(cell ?? ''), LONGEST_FOUND);
      const key = [kind, ...place, BY_VALUE.has(kind) ? found.trim().toLowerCase() : ''].join('|');
      const known = problems.get(key);
      if (!known) problems.set(key, { kind, place, found, count: 1, rows: [row] });
      else {
        known.count += 1;
        if (known.rows.length < ROWS_NAMED) known.rows.push(row);
      }
    },
    list: () => [...problems.values()].sort((a, b) => b.count - a.count),
  };
}

/** At most so many characters, whole ones: half an emoji would be no text. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = Array.from(text.slice(0, 2 * length + 2));
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
