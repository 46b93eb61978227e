/**
 * Protections that have ended, written down: reading derives the expiry anyway, the rows and the log follow at the next
 * decision and at each refresh.
 */
import { calendarDay } from '../../../core/days';
import { stateReader } from '../../../core/deals/deal-status';
import { cellOf, type Table } from '../../../core/ranges/table';
import { stateOn } from '../../../core/registration/deal-lifecycle';
import type { DealColumn } from '../../../core/schema';
import { fitsIntoLog, loggedLines, olderRequestIds } from '../../../sheets/log-sheet';
import { blocksOf } from '../../../sheets/table-cells';
import { type DealDesk, recordAt, standingAt, textAt } from './deal-desk';
import type { Step } from './decision-steps';
import { isDecisionLine } from './logged-decisions';

/** In the log: nobody decided it. */
export const KANAVA = 'Kanava';
const AT_ONCE = 50;
/** Each stretch of neighbours is a call: what is left is written down the next time. */
const STRETCHES = 10;

/** Rows whose protection has ended and whose status does not say so yet; `first` are named before the others. */
export function endedProtections(deals: Table<DealColumn>, now: Date, first: readonly number[] = []): number[] {
  const stateOf = stateReader();
  const hasEnded = (index: number) => {
    if (stateOf(cellOf(deals, deals.rows[index] ?? [], 'status')) !== 'approved') return false;
    const standing = standingAt(deals, index);
    return standing !== undefined && stateOn(standing, now) === 'expired' && textAt(deals, index, 'id') !== '';
  };
  const others = deals.rows.flatMap((_, index) => (hasEnded(index) && !first.includes(index) ? [index] : []));
  return [...first.filter(hasEnded), ...others].slice(0, AT_ONCE);
}

/** Writes down on the desk that these have ended; reads further back in the log where there are any. */
export function expire(desk: DealDesk, ended: readonly number[]): readonly Step[] {
  if (ended.length === 0) return [];
  const older = olderRequestIds(desk.workbook, desk.tail);
  const steps = ended.flatMap((index) => expiry(desk, index, older) ?? []);
  const taken = fewStretches(steps, desk.deals.firstRow);
  for (const { index, changes } of taken) desk.put(index, changes);
  return taken;
}

/**
 * undefined where a later decision is in the log already: whoever took it finishes that; and where the row is too long
 * for the log, which the next decision about it says.
 */
function expiry(desk: DealDesk, index: number, older: ReadonlySet<string>): Step | undefined {
  const deal = textAt(desk.deals, index, 'id');
  const until = standingAt(desk.deals, index)?.protectedUntil ?? desk.now;
  const requestId = `expire:${deal}:${calendarDay(until)}`;
  const lines = loggedLines(desk.tail, (line) => line.deal === deal && isDecisionLine(line));
  const isInTail = lines.some((line) => line.requestId === requestId);
  const last = lines[lines.length - 1];
  const isUnfinished = last?.requestId === requestId;
  if (isInTail && !isUnfinished && last?.row.status !== 'approved') return undefined;
  const before = recordAt(desk.deals, index);
  if (!fitsIntoLog(JSON.stringify(before))) return undefined;
  return {
    index,
    deal,
    action: 'expire',
    who: KANAVA,
    reason: '',
    requestId,
    before,
    changes: { status: 'expired' },
    isLogged: isUnfinished || (!isInTail && older.has(requestId)),
    held: true,
  };
}

/** As many of the first as are written with few calls. */
function fewStretches(steps: readonly Step[], firstRow: number): readonly Step[] {
  const updates = steps.map(({ index, changes }) => ({ sheetRow: firstRow + index, changes }));
  let count = steps.length;
  while (blocksOf<'deals'>(updates.slice(0, count)).length > STRETCHES) count -= 1;
  return steps.slice(0, count);
}
