import { dealNumber, type LogHead } from '../../../core/log/log-line';
import { cellOf, type Table } from '../../../core/ranges/table';
import type { DealColumn } from '../../../core/schema';

/** Number of the newest deal. Ids grow and are never reused: the log remembers the newest, also of rows that were deleted. */
export function newestDeal(deals: Table<DealColumn>, { lastDeal }: LogHead): number {
  return deals.rows.reduce((high, row) => Math.max(high, dealNumber(cellOf(deals, row, 'id'))), lastDeal);
}
