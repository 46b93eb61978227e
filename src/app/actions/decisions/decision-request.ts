/** A decision as it was asked for, checked before anything is read: whatever is exported can be called by anyone. */

import { plainText } from '../../../core/plain-text';
import { isDecision, needsReason, type PersonsDecision } from '../../../core/registration/deal-lifecycle';
import { TEXT_LIMIT } from '../../../core/registration/registration';
import type { Sentence } from '../../../i18n/answers';
import { Problem } from '../../../sheets/problem';
import type { DecisionRequest } from '../contract';
import { requireRequestId } from '../request-id';
import { UNKNOWN_PERSON } from '../user';

/** So many deals go into one request: more would take longer than a person waits. */
const DEALS_AT_ONCE = 50;

export interface Order {
  readonly requestId: string;
  /** Each once. */
  readonly ids: readonly string[];
  readonly decision: PersonsDecision;
  readonly reason: string;
  /** Empty but for extend. */
  readonly evidence: string;
  /** Empty but for duplicate. */
  readonly of: string;
  readonly override: boolean;
}

/** Why something is not done, and where that can be mended in a form. */
export interface Refusal {
  readonly why: Sentence;
  readonly fields: Readonly<Record<string, Sentence>>;
}

export const refusal = (why: Sentence, field?: string): Refusal => ({
  why,
  fields: field === undefined ? {} : { [field]: why },
});

/** Throws for what no page sends. */
export function orderOf(request: DecisionRequest): Order {
  requireRequestId(request?.requestId);
  const { requestId, ids, decision } = request;
  if (!isDecision(decision)) throw new Problem('badRequest', 'decision');
  const isList = Array.isArray(ids) && ids.every((id) => typeof id === 'string' && id.trim() !== '');
  const distinct = isList ? [...new Set(ids.map((id) => id.trim()))] : [];
  if (distinct.length === 0 || distinct.length > DEALS_AT_ONCE) throw new Problem('badRequest', 'ids');
  return {
    requestId,
    ids: distinct,
    decision,
    reason: textOf(request.reason),
    evidence: decision === 'extend' ? textOf(request.evidence) : '',
    of: decision === 'duplicate' ? textOf(request.of) : '',
    override: decision === 'approve' && request.override === true,
  };
}

function textOf(text: unknown): string {
  return typeof text === 'string' ? plainText(text).trim() : '';
}

/** What the form lacks, whichever deals it is about. */
export function missingIn(order: Order): Refusal | undefined {
  const { decision, reason, evidence, of, override } = order;
  const texts = { reason, evidence, of };
  const tooLong = (Object.keys(texts) as (keyof typeof texts)[]).find((key) => texts[key].length > TEXT_LIMIT);
  if (tooLong) return refusal(['tooLong'], tooLong);
  if (override && reason === '') return refusal(['overrideReasonRequired'], 'reason');
  if (needsReason(decision) && reason === '') return refusal([REASONS[decision] ?? 'reasonRequired'], 'reason');
  if (decision === 'extend' && evidence === '') return refusal(['evidenceRequired'], 'evidence');
  if (decision === 'duplicate' && of === '') return refusal(['originalRequired'], 'of');
  return undefined;
}

const REASONS: Readonly<Partial<Record<PersonsDecision, 'missingRequired' | 'reopenReasonRequired'>>> = {
  needsInfo: 'missingRequired',
  reopen: 'reopenReasonRequired',
};

/** An override stays in the log for good: it must say whose it is. */
export function namelessOverride(order: Order, who: string): Refusal | undefined {
  return order.override && who === UNKNOWN_PERSON ? refusal(['overrideNameRequired'], 'name') : undefined;
}
