/** A row of a file, as plain data on its way to the Deals sheet, or the reasons why it cannot come in. */
import type { DealSource, DealState } from '../choices';

/** What a row lacks although it comes in; it is said in the deal's note. */
export type ImportFlag =
  | 'noCustomer'
  | 'noOwner'
  | 'registeredFromClose'
  | 'registeredOnImport'
  | 'noCloseDate'
  | 'noAmount'
  | 'closedBeforeRegistered';

/** Characters: a cell of a sheet holds no more. */
export const LONGEST_CELL = 49_999;

export interface ImportRecord {
  /** Line of the file, counted from 1, the header included: what a text editor shows. */
  readonly line: number;
  readonly externalId: string;
  /** Days are YYYY-MM-DD; empty = not known. */
  readonly registered: string;
  readonly expected: string;
  readonly closed: string;
  /** Empty for a direct deal. */
  readonly partner: string;
  readonly source: DealSource;
  /** The own person in charge; empty where the file names none. */
  readonly owner: string;
  readonly company: string;
  readonly domain: string;
  readonly email: string;
  readonly country: string;
  readonly product: string;
  readonly amount: number | null;
  /** ISO 4217; empty = the programme's. */
  readonly currency: string;
  readonly hours: number | null;
  readonly status: DealState;
  readonly note: string;
  readonly flags: readonly ImportFlag[];
}

/** Why a row cannot come in. */
export type RowProblem =
  | 'excelSerial'
  | 'impossibleDate'
  | 'unreadableDate'
  | 'unreadableAmount'
  | 'unreadableHours'
  | 'unknownCurrency'
  | 'unknownStage'
  | 'noStage'
  | 'tooManyCells'
  | 'brokenQuotes'
  | 'tooLong'
  | 'sameIdAgain';

/** One reason why a row cannot come in. */
export interface RowIssue {
  readonly problem: RowProblem;
  /** The header that the value stands under; empty where the whole row is meant. */
  readonly column: string;
  /** The value as it stands in the file, cut after 200 characters; the earlier line for `sameIdAgain`. */
  readonly value: string;
}

/** A row that lands in Import issues. */
export interface UnreadRow {
  readonly line: number;
  readonly issues: readonly RowIssue[];
  /** The row as one line of CSV, to be mended and imported again. */
  readonly row: string;
}

export type ConvertedRow =
  | { readonly kind: 'record'; readonly record: ImportRecord }
  | { readonly kind: 'unread'; readonly unread: UnreadRow }
  /** A person chose not to bring in rows with this stage. */
  | { readonly kind: 'leftOut' };

/** What a stage of the file becomes. */
export type StageChoice = DealState | 'leaveOut';
