/** Partner-sourced won revenue of the trailing 12 months: what a partner's tier follows (requirement 8, ours). */
import { calendarDay, isDate, monthsBefore } from './days';
import { sourceReader, stateReader } from './deal-status';
import { foldLabel } from './language';
import type { DealColumn } from './schema';
import { cellOf, type Table } from './table';

export const TIER_MONTHS = 12;

/**
 * Revenue by partner (folded name), in the programme's currency; deals in another currency are left out, since € and $
 * are never added. `today` is YYYY-MM-DD.
 */
export function trailingRevenue(deals: Table<DealColumn>, today: string, currency: string): Map<string, number> {
  const from = monthsBefore(today, TIER_MONTHS);
  const stateOf = stateReader();
  const sourceOf = sourceReader();
  const revenue = new Map<string, number>();
  for (const row of deals.rows) {
    if (stateOf(cellOf(deals, row, 'status')) !== 'won' || sourceOf(cellOf(deals, row, 'source')) !== 'sourced')
      continue;
    const amount = cellOf(deals, row, 'amount');
    const closed = cellOf(deals, row, 'closed');
    if (typeof amount !== 'number' || !isDate(closed)) continue;
    const day = calendarDay(closed);
    const written = String(cellOf(deals, row, 'currency'))
      .trim()
      .toUpperCase();
    if (day <= from || day > today || (written !== '' && written !== currency)) continue;
    const partner = foldLabel(cellOf(deals, row, 'partner'));
    revenue.set(partner, (revenue.get(partner) ?? 0) + amount);
  }
  return revenue;
}
