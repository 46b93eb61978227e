/** Decisions that are in the log and not, or not wholly, in their rows: somebody's request broke off between the two. */

import type { DealRecord } from '../../../core/log/record';
import { isTransition } from '../../../core/registration/deal-lifecycle';
import { conflictText } from '../../../i18n/conflict';
import { type Logged, type LogTail, loggedLines } from '../../../sheets/log-sheet';
import { readable } from '../readable';
import { userLanguage } from '../user';
import { type DealDesk, standingAt } from './deal-desk';
import { type Order, type Refusal, refusal } from './decision-request';
import type { Deliberation, Step } from './decision-steps';

export function isDecisionLine({ action }: { readonly action: string }): boolean {
  return isTransition(action);
}

/** The newest decision about each deal that the end of the log holds. */
function newestDecisions(tail: LogTail): ReadonlyMap<string, Logged> {
  return new Map(loggedLines(tail, isDecisionLine).map((line) => [line.deal, line]));
}

export interface Repeated {
  /** To be written into their rows; those that are there already, too. */
  readonly steps: readonly Step[];
  /** Deals of the request that the log knows: they are not decided again. */
  readonly known: ReadonlySet<string>;
  readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[];
}

/** What an earlier attempt of this request has put into the log; finished on the desk. */
export function repeated({ desk, order, queue }: Deliberation): Repeated {
  const { tail } = desk;
  const lines = loggedLines(tail, (line) => line.requestId === order.requestId && isDecisionLine(line));
  const newest = newestDecisions(tail);
  const steps: Step[] = [];
  const refused: { id: string; refusal: Refusal }[] = [];
  for (const line of lines) {
    const index = desk.indexOf(line.deal);
    if (index < 0) {
      refused.push({ id: line.deal, refusal: refusal(['unknownDeal', line.deal]) });
      continue;
    }
    // Decided anew since, or changed by hand: what stands there is newer than this line.
    const changes = isNewest(newest, line, order) && isAtWork(desk, index, line) ? line.changes : {};
    const holders = changes.status === 'approved' ? readable(() => queue.holders(index)) : [];
    if (holders.length > 0) {
      const conflicts = holders.map(({ conflict }) => conflict);
      refused.push({ id: line.deal, refusal: refusal(['heldByOther', conflictText(conflicts, userLanguage())]) });
      continue;
    }
    steps.push(stepOf(desk, index, line, changes));
    desk.put(index, changes);
    queue.put(index, desk.deals.rows[index] ?? []);
  }
  return { steps, known: new Set(lines.map(({ deal }) => deal)), refused };
}

function isNewest(newest: ReadonlyMap<string, Logged>, line: Logged, { requestId }: Order): boolean {
  const last = newest.get(line.deal);
  return last === undefined || last.requestId === requestId;
}

function stepOf(desk: DealDesk, index: number, line: Logged, changes: DealRecord): Step {
  const { deal, reason, requestId, row, before } = line;
  const action = line.action as Step['action'];
  const held = before?.status === 'approved';
  return { index, deal, action, who: desk.who, reason, requestId, before: row, changes, isLogged: true, held };
}

/** The row is as the decision found it, or as it leaves it. */
function isAtWork(desk: DealDesk, index: number, { before, row }: Logged): boolean {
  const standing = standingAt(desk.deals, index);
  if (!standing) return false;
  const states = [before?.status ?? row.status, row.status];
  // A decision about an expired one comes with the line that says so: that may not be in its row, either.
  return states.includes(standing.state) || (standing.state === 'approved' && states.includes('expired'));
}
