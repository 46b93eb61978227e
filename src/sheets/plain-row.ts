import type { DealRecord } from '../core/record';
import { DEAL_COLUMNS, type DealColumn } from '../core/schema';
import { cellOf, type Table } from '../core/table';
import { valueOfCell } from './record-cells';

/** The whole row as the log keeps it: every column that the sheet has. */
export function plainRow(deals: Table<DealColumn>, row: readonly unknown[]): DealRecord {
  const keys = Object.keys(deals.at) as DealColumn[];
  return Object.fromEntries(keys.map((key) => [key, valueOfCell(DEAL_COLUMNS[key], cellOf(deals, row, key))]));
}
