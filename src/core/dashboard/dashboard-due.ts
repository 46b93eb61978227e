/** What single deals tell about today, read while the pass over the deals is at them. */

import { calendarDay, isDate } from '../days';
import type { DealReading } from '../kpi/deal-reading';
import { cellOf, isBlank, type Table } from '../ranges/table';
import { isUndecided } from '../registration/deal-lifecycle';
import type { DealColumn } from '../schema';
import type { ProblemLog } from './dashboard-problems';
import { type DueClock, type DueItem, dueOf } from './due-today';

/** `due` fills up, in the order of the rows, while every deal is shown to `visit`. */
export function dueDeals(deals: Table<DealColumn>, clock: DueClock, problems: ProblemLog) {
  const due: DueItem[] = [];
  const visit = ({ state, source, cells, row }: DealReading): void => {
    if (source === 'direct' || !(state === 'approved' || isUndecided(state))) return;
    const registered = cellOf(deals, cells, 'registered');
    const until = state === 'approved' ? cellOf(deals, cells, 'protected') : '';
    if (!isDate(until) && !isBlank(until)) problems.add('notADate', ['deals', 'protected'], row, until);
    const found = dueOf(
      {
        state,
        registered: isDate(registered) ? registered : undefined,
        protectedUntil: isDate(until) ? calendarDay(until) : undefined,
      },
      clock,
    );
    if (!found) return;
    const text = (column: DealColumn) => String(cellOf(deals, cells, column) ?? '');
    due.push({ ...found, id: text('id'), partner: text('partner'), company: text('company'), other: '', row });
  };
  return { due, visit };
}
