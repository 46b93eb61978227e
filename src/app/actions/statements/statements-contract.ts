/** What the page Statements and the server say to each other: plain data only, months as YYYY-MM, days as YYYY-MM-DD. */
import type { Language } from '../../../core/language';
import type { MdfBalance } from '../../../core/money/mdf';
import type { EarningProblem } from '../../../core/statements/entitlements';
import type { Balance, Statement } from '../../../core/statements/statement';
import type { LineFault } from '../../../core/statements/verify-lines';

export interface StatementsRequest {
  /** Empty = the month that is to be closed next, or the last closed one where none is. */
  readonly month: string;
}

/** Whom a statement goes to, as the sheet Partners has it; empty where it does not say. */
export interface StatementPartner {
  readonly name: string;
  readonly contact: string;
  readonly email: string;
  readonly country: string;
}

/** One that counts in a month after the one shown. */
export interface LaterPayment {
  readonly partner: string;
  readonly currency: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly amount: number;
}

export interface StatementsView {
  /** Of the workbook: its sheets, and statements for partners whose language nobody knows. */
  readonly language: Language;
  /** Of the spreadsheet. */
  readonly file: string;
  /** The name this person gave once for the log; empty = not asked yet. */
  readonly userName: string;
  readonly today: string;
  /** The programme's. */
  readonly currency: string;
  /** Closed ones, the newest first. */
  readonly closedMonths: readonly string[];
  /** Those that may be closed now, the earliest first; the first of them is next. */
  readonly closable: readonly string[];
  /** The month that is shown. */
  readonly month: string;
  readonly isClosed: boolean;
  /** Of a month that is not closed: as it would be closed now. */
  readonly statements: readonly Statement[];
  /** What is owed by the lines of closed months and of payments. */
  readonly balances: readonly Balance[];
  /** The first of each account: with it the balance of the month was paid. */
  readonly laterPayments: readonly LaterPayment[];
  readonly partners: readonly StatementPartner[];
  /** Marketing money by folded partner name; absent where there is no sheet for it, or no balance. */
  readonly mdf: Readonly<Record<string, MdfBalance>>;
  /** Rows of Deals whose earnings nobody can say; of the month that is to be closed. */
  readonly problems: readonly EarningProblem[];
  /** Lines that somebody edited, deleted or copied: until they are mended nothing is closed or paid. */
  readonly faults: readonly LineFault[];
}

export interface CloseMonthRequest {
  /** Made by the page once for each closing: a retry acts once. */
  readonly requestId: string;
  readonly month: string;
}

export interface PaymentRequest {
  /** Made by the page once for each payment: a retry acts once. */
  readonly requestId: string;
  /** The day on which it was paid. */
  readonly day: string;
  /** Reference of the bank, or whatever tells it apart; may be empty. */
  readonly note: string;
  /** Whole balances as the page showed them, 1 to PAYMENTS_AT_ONCE: one that has changed meanwhile is refused. */
  readonly balances: readonly Balance[];
}

export interface RestoreLinesRequest {
  readonly requestId: string;
}
