/** Active partners: at least one counting registration in the window (guide A, requirement 23). */
import { isAtMostDaysAfter, timeOf } from '../days';
import { isCounting, sourceReader, stateReader } from '../deals/deal-status';
import { badDate } from '../deals/deal-table';
import { foldLabel } from '../language';
import { isBlank, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';

export const ACTIVE_DAYS = 90;

/** Number of partners that registered on or before `asOf` and at most `days` whole days before it. */
export function activePartners(deals: Table<DealColumn>, asOf: Date, days: number = ACTIVE_DAYS): number {
  return activePartnerNames(deals, asOf, days).size;
}

/** Their names, folded as `foldLabel` folds them: the same partner written in another case is one partner. */
export function activePartnerNames(
  deals: Table<DealColumn>,
  asOf: Date,
  days: number = ACTIVE_DAYS,
): ReadonlySet<string> {
  const { registered = -1, partner = -1, source = -1, status = -1 } = deals.at;
  const stateOf = stateReader();
  const sourceOf = sourceReader();
  const end = asOf.getTime();
  const written = new Set<unknown>();
  for (let index = 0; index < deals.rows.length; index++) {
    const row = deals.rows[index] as readonly unknown[];
    if (isBlank(row[partner]) || !isCounting(stateOf(row[status]), sourceOf(row[source]))) continue;
    const cell = row[registered];
    if (isBlank(cell)) continue;
    const time = timeOf(cell);
    if (time === undefined) throw badDate('registered', cell, deals.firstRow + index);
    if (isAtMostDaysAfter(time, end, 0) && isAtMostDaysAfter(end, time, days)) written.add(row[partner]);
  }
  const names = new Set([...written].map(foldLabel));
  names.delete('');
  return names;
}
