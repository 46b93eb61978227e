import type { DealRecord, RecordOf } from '../core/log/record';
import { cellOf, type Table } from '../core/ranges/table';
import { type ColumnDefinition, type ColumnKey, type DealColumn, TABLES, type TableKey } from '../core/schema';
import { valueOfCell } from './record-cells';

/** The whole row of Deals as the log keeps it. */
export function plainRow(deals: Table<DealColumn>, row: readonly unknown[]): DealRecord {
  return recordOfRow('deals', deals, row);
}

/** The row as plain data: every column that the sheet has. */
export function recordOfRow<T extends TableKey>(
  key: T,
  table: Table<ColumnKey<T>>,
  row: readonly unknown[],
): RecordOf<T> {
  const definitions = TABLES[key] as unknown as Readonly<Record<ColumnKey<T>, ColumnDefinition>>;
  const keys = Object.keys(table.at) as ColumnKey<T>[];
  return Object.fromEntries(
    keys.map((name) => [name, valueOfCell(definitions[name], cellOf(table, row, name))]),
  ) as RecordOf<T>;
}
