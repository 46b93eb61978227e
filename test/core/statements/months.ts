/** Months as a programme closes them, without a sheet: rows of Deals in, lines out. */
import type { EarnedOn } from '../../../src/core/money/earned-on';
import type { Table } from '../../../src/core/ranges/table';
import { DEAL_COLUMNS, type DealColumn } from '../../../src/core/schema';
import { closedLine, closing } from '../../../src/core/statements/close-month';
import { type Earnings, earningsOf } from '../../../src/core/statements/entitlements';
import { balancesOf, paymentLine } from '../../../src/core/statements/statement';
import {
  lineOf,
  type NewLine,
  NO_LINES,
  numbered,
  recordOf,
  type StatementLine,
} from '../../../src/core/statements/statement-line';

export interface Deal {
  readonly id: string;
  readonly partner: string;
  readonly source: string;
  readonly status: string;
  readonly amount: number | string;
  readonly currency: string;
  readonly margin: number | string;
  /** YYYY-MM-DD; '' for a blank cell. */
  readonly closed: string;
  readonly paid?: string;
}

const KEYS = Object.keys(DEAL_COLUMNS) as DealColumn[];
const cell = (value: unknown) => (/^\d{4}-\d\d-\d\d$/.test(String(value)) ? new Date(String(value)) : (value ?? ''));

export function tableOf(deals: readonly Deal[]): Table<DealColumn> {
  const at = Object.fromEntries(KEYS.map((key, i) => [key, i]));
  const rows = deals.map((deal) => {
    const cells: Readonly<Record<string, unknown>> = { ...deal, company: `Customer of ${deal.id}` };
    return KEYS.map((key) => cell(cells[key]));
  });
  return { at, rows, firstRow: 2 };
}

export const PROGRAMME = 'EUR';
/** Nobody was renamed. */
export const EVERYBODY = { has: () => true };
export const earned = (deals: readonly Deal[], earnedOn: EarnedOn = 'won'): Earnings =>
  earningsOf(tableOf(deals), { earnedOn, currency: PROGRAMME });

/** Behind the lines that stand, and read back as cells give them. */
export function written(
  lines: readonly StatementLine[],
  added: readonly NewLine[],
  requestId: string,
): readonly StatementLine[] {
  const head = lines[lines.length - 1] ?? NO_LINES;
  const behind = numbered(added, head, { at: '2027-01-01T00:00:00.000Z', requestId });
  return [...lines, ...behind.map((line) => lineOf(recordOf(line)))];
}

export function closed(
  lines: readonly StatementLine[],
  deals: readonly Deal[],
  month: string,
  earnedOn: EarnedOn = 'won',
  listed: Pick<ReadonlySet<string>, 'has'> = EVERYBODY,
): readonly StatementLine[] {
  const added = closing(earned(deals, earnedOn), lines, { month, earnedOn, listed }).lines;
  return written(lines, [...added, closedLine(month, added, PROGRAMME)], `close ${month}`);
}

/** Pays those balances that are owed and that the test picks. */
export function paid(
  lines: readonly StatementLine[],
  day: string,
  isPicked: (account: string) => boolean = () => true,
): readonly StatementLine[] {
  const owed = [...balancesOf(lines)].filter(([account, { amount }]) => amount > 0 && isPicked(account));
  const payments = owed.map(([, balance]) => paymentLine(balance, day, day.slice(0, 7), 'SEPA'));
  return written(lines, payments, `pay ${day} ${lines.length}`);
}
