/** What one decision about one deal does, or why it is refused; nothing is written yet. */

import { calendarDay } from '../../../core/days';
import type { DealRecord } from '../../../core/log/record';
import { canBeExtended, type Decision, decisionsFrom, stateAfter } from '../../../core/registration/deal-lifecycle';
import type { RegistrationQueue, Rival } from '../../../core/registration/registration-queue';
import { conflictText } from '../../../i18n/conflict';
import { overrideCell } from '../../../i18n/decision-cells';
import { fitsIntoLog } from '../../../sheets/log-sheet';
import { Problem } from '../../../sheets/problem';
import { readable } from '../readable';
import { userLanguage } from '../user';
import { type DealDesk, recordAt, requireStanding, textAt } from './deal-desk';
import { changesOf, type Deciding } from './decision-changes';
import { type Order, type Refusal, refusal } from './decision-request';

/** One change of one deal: a line of the log, then cells of its row. */
export interface Step {
  readonly index: number;
  readonly deal: string;
  readonly action: Decision;
  readonly who: string;
  readonly reason: string;
  readonly requestId: string;
  /** The whole row as it was. */
  readonly before: DealRecord;
  readonly changes: DealRecord;
  /** The log has its line already: an earlier attempt broke off after it. */
  readonly isLogged: boolean;
  /** It held its customer until now. */
  readonly held: boolean;
}

export interface Deliberation {
  readonly desk: DealDesk;
  readonly order: Order;
  readonly queue: RegistrationQueue;
}

export function isRefusal(outcome: readonly Step[] | Refusal): outcome is Refusal {
  return 'why' in outcome;
}

/** Carries the decision out on the desk. */
export function decideOne(deliberation: Deliberation, id: string): readonly Step[] | Refusal {
  try {
    const steps = readable(() => stepsFor(deliberation, id));
    if (!isRefusal(steps)) for (const step of steps) take(deliberation, step);
    return steps;
  } catch (error) {
    if (error instanceof Problem) return { why: error.sentence as Refusal['why'], fields: {} };
    throw error;
  }
}

function take({ desk, queue }: Deliberation, { index, changes }: Step): void {
  desk.put(index, changes);
  queue.put(index, desk.deals.rows[index] ?? []);
}

function stepsFor(deliberation: Deliberation, id: string): readonly Step[] | Refusal {
  const { desk, order } = deliberation;
  const index = desk.indexOf(id);
  if (index < 0) return refusal(['unknownDeal', id]);
  const rows = rowsWith(desk, id);
  if (rows.length > 1) return refusal(['doubledId', id, rows.join(', ')]);
  const standing = requireStanding(desk, index);
  const { decision } = order;
  const to = stateAfter(decision, standing.state, standing.isDirect);
  const deciding = { desk, order, index, id, standing, to: to ?? standing.state };
  const barred = barTo(deciding);
  if (barred) return barred;
  if (to === undefined) {
    return refusal(['illegalTransition', id, standing.state, decision, decisionsFrom(standing, desk.now).join()]);
  }
  const rivals = inTheWay(deliberation, deciding);
  if (rivals.length > 0 && !order.override) {
    const conflicts = rivals.map(({ conflict }) => conflict);
    return refusal(['heldByOther', conflictText(conflicts, userLanguage())]);
  }
  const taken = rivals.filter(({ holds }) => holds).map((holder) => setBack(deciding, holder));
  return [...taken, ownStep(deciding, rivals)];
}

/** As a person counts them: a row that was copied brings the ID along, and nobody knows which one is meant. */
function rowsWith({ deals }: DealDesk, id: string): number[] {
  return deals.rows.flatMap((_, index) => (textAt(deals, index, 'id').trim() === id ? [deals.firstRow + index] : []));
}

/** What the state alone does not say. */
function barTo({ desk, order, index, id, standing }: Deciding): Refusal | undefined {
  if (order.decision === 'extend') {
    const { state, isDirect, protectedUntil, evidence } = standing;
    if (isDirect) return refusal(['extendDirect', id]);
    if (state === 'expired' && protectedUntil) return refusal(['extendEnded', id, calendarDay(protectedUntil)]);
    if (state !== 'approved' || canBeExtended(standing)) return undefined;
    return refusal(evidence === '' ? ['extendWithoutEnd', id] : ['extendedBefore', id, evidence]);
  }
  if (order.decision !== 'duplicate') return undefined;
  const original = desk.indexOf(order.of);
  if (original < 0) return refusal(['originalUnknown', order.of], 'of');
  return original === index ? refusal(['originalIsItself', id], 'of') : undefined;
}

/**
 * Only one registration may hold a customer, and the first to register gets it (requirement 16): who waits in front is
 * decided first. A direct deal waits in no line, and holds nothing when it is opened again.
 */
function inTheWay({ queue }: Deliberation, { order, standing, to, index }: Deciding): Rival[] {
  if (order.decision === 'approve') return standing.isDirect ? queue.holders(index) : queue.inFront(index);
  return order.decision === 'reopen' && to === 'approved' && !standing.isDirect ? queue.holders(index) : [];
}

/** An override takes the customer from its holder, which waits again in its old place. */
function setBack({ desk, order }: Deciding, { index, conflict }: Rival): Step {
  const isProtected = textAt(desk.deals, index, 'protected') !== '';
  return {
    ...common(desk, order, index),
    deal: conflict.id,
    action: 'setBack',
    changes: { status: 'submitted', ...(isProtected ? { protected: null } : {}) },
    held: true,
  };
}

function ownStep(deciding: Deciding, overridden: readonly Rival[]): Step {
  const { desk, order, index, id, standing } = deciding;
  const { language } = desk.programme.settings;
  const step = common(desk, order, index);
  const held = standing.state === 'approved' && !standing.isDirect;
  const own = { ...step, deal: id, action: order.decision, changes: changesOf(deciding), held };
  if (order.decision === 'duplicate') return fitting({ ...own, reason: joined(order.reason, order.of) });
  if (order.decision === 'extend') return fitting({ ...own, reason: joined(order.reason, order.evidence) });
  if (overridden.length === 0) return fitting(own);
  const names = overridden.map(({ conflict }) => [conflict.id, conflict.partner].filter(Boolean).join(', '));
  const override = { name: desk.who, reason: order.reason, holders: names };
  const conflict = overrideCell(textAt(desk.deals, index, 'conflict'), override, language);
  // The line says it, too: a cell can be cleared by hand.
  return fitting({
    ...own,
    reason: overrideCell('', override, language),
    changes: { ...own.changes, conflict },
  });
}

function common(desk: DealDesk, { reason, requestId }: Order, index: number) {
  return { index, who: desk.who, reason, requestId, before: recordAt(desk.deals, index), isLogged: false };
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' – ');
}

function fitting(step: Step): Step {
  if (!fitsIntoLog(JSON.stringify({ ...step.before, ...step.changes }))) throw new Problem('rowTooLong', step.deal);
  return step;
}
