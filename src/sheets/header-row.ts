/**
 * The header row is row 1. People insert rows above it, delete it or sort it into the records: that is told, and never
 * taken for a renaming, or the first record would be lost from sight.
 */
import { choiceOf } from '../core/choices';
import { dealNumber } from '../core/log/log-line';
import { type ColumnDefinition, type ColumnKey, columnWithHeader, SHEETS, TABLES, type TableKey } from '../core/schema';
import { Problem } from './problem';

/** Positions counted from 0. */
type Positions<K extends string> = Readonly<Partial<Record<K, number>>>;
type Row = readonly unknown[];

function definitionsOf<T extends TableKey>(table: T): Readonly<Record<string, ColumnDefinition>> {
  return TABLES[table];
}

const placesIn = <K extends string>(at: Positions<K>): [K, number][] => Object.entries(at) as [K, number][];

/** True where a cell of the first row cannot be a header: blank, that of another column, or what a record holds. */
export function isSuspicious<T extends TableKey>(table: T, at: Positions<ColumnKey<T>>, header: Row): boolean {
  return placesIn(at).some(([key, position]) => !isHeaderOf(table, key, header[position]));
}

/** Its own header in either language, or a person's wording. */
export function isHeaderOf<T extends TableKey>(table: T, key: ColumnKey<T>, cell: unknown): boolean {
  const named = columnWithHeader(definitionsOf(table), cell);
  return cell !== '' && (named === undefined || named === key) && !isOfRecord(table, key, cell);
}

function isOfRecord(table: TableKey, key: string, cell: unknown): boolean {
  if (typeof cell !== 'string') return true;
  const { choices } = definitionsOf(table)[key] ?? {};
  return dealNumber(cell) > 0 || (choices !== undefined && choiceOf(choices, cell) !== undefined);
}

function ownLabels<T extends TableKey>(table: T, at: Positions<ColumnKey<T>>, row: Row): number {
  return placesIn(at).filter(([key, position]) => columnWithHeader(definitionsOf(table), row[position]) === key).length;
}

/** Where the header row went, counted from 0; undefined where no row reads like one. */
function headerAmong<T extends TableKey>(
  table: T,
  at: Positions<ColumnKey<T>>,
  rows: readonly Row[],
): number | undefined {
  const least = Math.max(1, Math.ceil(placesIn(at).length / 2));
  const found = rows.findIndex((row) => ownLabels(table, at, row) >= least);
  return found < 0 ? undefined : found;
}

export type HeaderRow = 'onTop' | 'gone' | { readonly row: number };

/** `rows` begin with row 1 of the sheet; `at` are the marked columns within them. The row is counted from 1. */
export function findHeaderRow<T extends TableKey>(
  table: T,
  at: Positions<ColumnKey<T>>,
  rows: readonly Row[],
): HeaderRow {
  const [first = []] = rows;
  if (!isSuspicious(table, at, first) || ownLabels(table, at, first) > 0) return 'onTop';
  const found = headerAmong(table, at, rows);
  return found === undefined ? 'gone' : { row: found + 1 };
}

export function requireHeaderOnTop<T extends TableKey>(
  table: T,
  at: Positions<ColumnKey<T>>,
  rows: readonly Row[],
): void {
  const header = findHeaderRow(table, at, rows);
  if (header === 'gone') throw new Problem('headerGone', SHEETS[table].en);
  if (header !== 'onTop') throw new Problem('headerNotOnTop', SHEETS[table].en, header.row);
}
