/** Statements of a month as the page shows them: of a closed one as they stand, of an open one as they would be closed. */
import { foldLabel } from '../../../core/language';
import { type MdfBalance, mdfBalances } from '../../../core/money/mdf';
import { partnerRevenue, revenueQuestion } from '../../../core/partners/partner-revenue';
import { cellOf, type Table } from '../../../core/ranges/table';
import type { DealColumn, PartnerColumn } from '../../../core/schema';
import {
  type Closing,
  closableMonths,
  closedMonths,
  closing,
  lastClosedMonth,
} from '../../../core/statements/close-month';
import { earningsOf } from '../../../core/statements/entitlements';
import { accountOf, balancesOf, statementsOf } from '../../../core/statements/statement';
import { textOfCell } from '../../../sheets/cell-text';
import { ratesOf } from '../../../sheets/rates-sheet';
import { type Programme, readProgramme } from '../../../sheets/settings-sheet';
import { readTable } from '../../../sheets/table-cells';
import { openWorkbook, type Workbook } from '../../../sheets/workbook';
import { done } from '../answer';
import type { Answer } from '../contract';
import { cellDayIn, todayIn } from '../today';
import { givenName, userLanguage } from '../user';
import { type Ledger, readWholeLedger } from './statement-ledger';
import type { LaterPayment, StatementPartner, StatementsRequest, StatementsView } from './statements-contract';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A month as a page sends it. */
export function isMonth(text: unknown): text is string {
  return typeof text === 'string' && MONTH.test(text);
}

export function loadStatementsView(request: StatementsRequest, now: Date): Answer<StatementsView> {
  const workbook = openWorkbook();
  const programme = readProgramme(workbook, userLanguage());
  const sources = { workbook, programme, ledger: readWholeLedger(workbook), today: todayIn(workbook, now) };
  return done(viewOf(sources, isMonth(request?.month) ? request.month : ''), '');
}

export interface ViewSources {
  readonly workbook: Workbook;
  readonly programme: Programme;
  readonly ledger: Pick<Ledger, 'lines' | 'faults'>;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Where somebody has read them already. */
  readonly tables?: StatementTables;
}

export interface StatementTables {
  readonly deals: Table<DealColumn>;
  readonly partners: Table<PartnerColumn>;
}

export function readTables(workbook: Workbook): StatementTables {
  return { deals: readTable(workbook, 'deals'), partners: readTable(workbook, 'partners') };
}

/** What closing a month asks of both tables. */
export function closingOf(
  { deals, partners }: StatementTables,
  { workbook, programme, ledger }: Pick<ViewSources, 'workbook' | 'programme' | 'ledger'>,
  month: string,
): Closing {
  const { settings } = programme;
  const listed = new Set(partners.rows.map((row) => foldLabel(textOfCell(cellOf(partners, row, 'partner')))));
  const earnings = earningsOf(deals, { ...settings, dayOf: cellDayIn(workbook) });
  return closing(earnings, ledger.lines, { month, earnedOn: settings.earnedOn, listed });
}

export function viewOf(sources: ViewSources, wanted: string): StatementsView {
  const { workbook, programme, ledger, today } = sources;
  const { lines, faults } = ledger;
  const { settings } = programme;
  const closable = closableMonths(lines, today);
  const last = lastClosedMonth(lines);
  const month = canBeShown(wanted, closable, last, today) ? wanted : nextMonth(closable, last, today);
  const isClosed = last !== undefined && month <= last;
  const tables = sources.tables ?? readTables(workbook);
  const open: Closing = isClosed ? { lines: [], problems: [] } : closingOf(tables, sources, month);
  return {
    language: settings.language,
    file: workbook.book.getName(),
    userName: givenName(),
    today,
    currency: settings.currency,
    closedMonths: [...new Set(closedMonths(lines))].reverse(),
    closable,
    month,
    isClosed,
    statements: statementsOf([...lines, ...open.lines], month),
    balances: [...balancesOf(lines).values()],
    laterPayments: laterPayments(lines, month),
    partners: addressesIn(tables.partners),
    mdf: mdfOf(sources, tables.deals),
    problems: open.problems,
    faults,
  };
}

/** Closed, to be closed next, or under way with all before it closed: any other would take in what belongs to months between. */
function canBeShown(month: string, closable: readonly string[], last: string | undefined, today: string): boolean {
  if (last !== undefined && month !== '' && month <= last) return true;
  return closable.length === 0 ? month === today.slice(0, 7) : closable.includes(month);
}

/** What is to be closed next; before the first closing that is the month that ended last. */
function nextMonth(closable: readonly string[], last: string | undefined, today: string): string {
  if (last === undefined) return closable[closable.length - 1] ?? today.slice(0, 7);
  return closable[0] ?? last;
}

/** A payment is a whole balance: the first after a month pays what stood at its end. */
function laterPayments(lines: Ledger['lines'], shown: string): LaterPayment[] {
  const first = new Map<string, LaterPayment>();
  for (const { kind, month, partner, currency, day, amount } of lines) {
    const account = accountOf({ partner, currency });
    if (kind !== 'payment' || month <= shown || first.has(account)) continue;
    first.set(account, { partner, currency, day, amount: 0 - amount });
  }
  return [...first.values()];
}

function addressesIn(partners: Table<PartnerColumn>): StatementPartner[] {
  return partners.rows.flatMap((row) => {
    const text = (key: PartnerColumn) => textOfCell(cellOf(partners, row, key)).trim();
    const name = text('partner');
    return name === '' ? [] : [{ name, contact: text('contact'), email: text('email'), country: text('country') }];
  });
}

/** Not one call where there is no sheet for it. */
function mdfOf({ workbook, programme, today }: ViewSources, deals: Parameters<typeof partnerRevenue>[0]) {
  if (!workbook.sheets.has('mdf')) return {};
  const { settings } = programme;
  const question = revenueQuestion(settings, ratesOf(workbook, settings), today);
  const revenue = partnerRevenue(deals, question);
  const { balances } = mdfBalances(readTable(workbook, 'mdf'), revenue, settings.mdfRate, question);
  const known = [...balances].filter((entry): entry is [string, MdfBalance] => 'available' in entry[1]);
  return Object.fromEntries(known.map(([partner, balance]) => [foldLabel(partner), balance]));
}
