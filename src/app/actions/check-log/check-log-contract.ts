/** What the "Check log" page and the server say to each other: plain data only. */
import type { ChainHead } from '../../../core/log/log-check';
import type { FindingText } from '../../../i18n/check-log';

/** One part of the work. A part that is asked for again ends in the same state. */
export type CheckRequest = CheckPart & {
  /** At most so many lines, rows or deals in this part; the server's own limit where it is larger or left out. */
  readonly most?: number;
};

type CheckPart =
  /** The running check, from this place in the order of sequences. */
  | { readonly step: 'lines'; readonly from: number; readonly head: ChainHead }
  /** Each row of Deals, from this position, against what the log says of it. */
  | { readonly step: 'rows'; readonly from: number }
  /** Deals of the log that have no row, from this position among them. */
  | { readonly step: 'missing'; readonly from: number }
  /** Deals of different owners for one customer, from this row's position. */
  | { readonly step: 'conflicts'; readonly from: number };

export type CheckStep = CheckRequest['step'];

export interface Finding {
  /** A code with values: the page says it in the person's language. */
  readonly text: FindingText;
  readonly place: SheetPlace;
}

/** Where to look. */
export interface SheetPlace {
  readonly sheet: 'deals' | 'log' | 'partners';
  /** Counted from 1; 0 = no row. */
  readonly row: number;
  /** Deal ID or partner's name, by which the row is found again where rows have moved; empty = by its number. */
  readonly id: string;
}

export interface CheckProgress {
  /** What to ask for next, in the order lines, rows, missing, conflicts; null = all is checked. */
  readonly next: CheckRequest | null;
  /** How much of this step is done, of how much. */
  readonly done: number;
  readonly total: number;
  readonly findings: readonly Finding[];
}

export interface RestoreRequest {
  readonly requestId: string;
  readonly id: string;
}
