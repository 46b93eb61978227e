/** The range of the sheet Statements as custom functions get it: what each partner is owed on a day, by currency. */

import { sumOnOrBefore } from '../benchmark/on-or-before';
import { timeOf } from '../days';
import { foldLabel } from '../language';
import { cellOf, type Table } from '../ranges/table';
import { badCell } from '../ranges/table-error';
import { tableFromRange } from '../ranges/table-range';
import { STATEMENT_COLUMNS } from '../schema';
import { amountOf, minorUnits, roundMoney, unitsOf } from './money';

const NEEDED = ['partner', 'day', 'amount', 'currency'] as const;
type Needed = (typeof NEEDED)[number];
type StatementTable = Table<Needed>;

/** The lines of one partner in one currency. */
interface Account {
  /** Instants of the lines' days, the earliest first. */
  readonly days: readonly number[];
  /** Sums of the first lines in the currency's smallest unit, 0 for none of them. */
  readonly units: readonly number[];
  /** How many lines those are. */
  readonly counts: readonly number[];
  readonly digits: number;
}

/** By ISO code. Reads a partner's lines when it is asked about; bad cells in those of others do not matter. */
export type Accounts = (partner: string) => ReadonlyMap<string, Account>;

export function readAccounts(range: unknown): Accounts {
  const table = tableFromRange('statements', range, STATEMENT_COLUMNS, NEEDED);
  const rowsOf = new Map<string, number[]>();
  table.rows.forEach((row, index) => {
    const key = foldLabel(cellOf(table, row, 'partner'));
    const rows = rowsOf.get(key);
    if (rows) rows.push(index);
    else if (key !== '') rowsOf.set(key, [index]);
  });
  const known = new Map<string, ReadonlyMap<string, Account>>();
  return (partner) => {
    const key = foldLabel(partner);
    const read = known.get(key) ?? accountsIn(table, rowsOf.get(key) ?? []);
    known.set(key, read);
    return read;
  };
}

function accountsIn(table: StatementTable, rows: readonly number[]): Map<string, Account> {
  const lines = new Map<string, { day: number; units: number }[]>();
  for (const index of rows) {
    const row = table.rows[index] as readonly unknown[];
    const bad = (key: Needed, allowed: string): Error =>
      badCell('statements', table.firstRow + index, STATEMENT_COLUMNS[key].label, allowed, cellOf(table, row, key));
    const day = timeOf(cellOf(table, row, 'day'));
    const amount = cellOf(table, row, 'amount');
    const currency = String(cellOf(table, row, 'currency') ?? '')
      .trim()
      .toUpperCase();
    const digits = minorUnits(currency);
    if (day === undefined) throw bad('day', 'a date');
    if (typeof amount !== 'number' || amount - amount !== 0) throw bad('amount', 'a number');
    if (digits === undefined) throw bad('currency', 'an ISO 4217 code such as EUR');
    const known = lines.get(currency) ?? [];
    lines.set(currency, known);
    known.push({ day, units: unitsOf(roundMoney(amount, digits), digits) });
  }
  return new Map([...lines].map(([currency, own]) => [currency, accountOf(own, minorUnits(currency) ?? 2)]));
}

function accountOf(lines: { day: number; units: number }[], digits: number): Account {
  lines.sort((a, b) => a.day - b.day);
  const units = [0];
  for (const line of lines) units.push((units[units.length - 1] as number) + line.units);
  return { days: lines.map(({ day }) => day), units, counts: units.map((_, count) => count), digits };
}

/** What the lines on or before a day come to; all lines without a day. */
export function balanceOn({ days, units, digits }: Account, asOf: Date | undefined): number {
  const sum = asOf === undefined ? (units[units.length - 1] as number) : sumOnOrBefore(days, units, asOf.getTime());
  return amountOf(sum, digits);
}

/** Currencies in which there are lines on or before a day, in the order of the alphabet. */
export function currenciesOn(accounts: ReadonlyMap<string, Account>, asOf: Date | undefined): string[] {
  const begun = [...accounts].filter(
    ([, { days, counts }]) => asOf === undefined || sumOnOrBefore(days, counts, asOf.getTime()) > 0,
  );
  return begun.map(([currency]) => currency).sort();
}
