/** The life of a registration: which decision leads from which state to which. One table, nothing beside it. */
import type { DealState } from '../choices';
import { isProtectedOn } from '../deals/deal-status';

type Transition = { readonly [From in DealState]?: DealState };

export const TRANSITIONS = {
  submit: { draft: 'submitted' },
  approve: { submitted: 'approved', needsInfo: 'approved' },
  reject: { submitted: 'rejected', needsInfo: 'rejected' },
  needsInfo: { submitted: 'needsInfo' },
  infoReceived: { needsInfo: 'submitted' },
  extend: { approved: 'approved' },
  win: { approved: 'won', expired: 'won' },
  lose: { submitted: 'lost', needsInfo: 'lost', approved: 'lost', expired: 'lost' },
  duplicate: { submitted: 'duplicate', needsInfo: 'duplicate', approved: 'duplicate' },
  withdraw: { draft: 'withdrawn', submitted: 'withdrawn', needsInfo: 'withdrawn', approved: 'withdrawn' },
  reopen: {
    won: 'approved',
    lost: 'submitted',
    rejected: 'submitted',
    duplicate: 'submitted',
    withdrawn: 'submitted',
    expired: 'submitted',
  },
  /** Kanava's own: the protection has ended. */
  expire: { approved: 'expired' },
  /** Kanava's own: an override took the customer from this registration, which waits again in its old place. */
  setBack: { approved: 'submitted' },
} as const satisfies Record<string, Transition>;

export type Decision = keyof typeof TRANSITIONS;
/** What is written down by Kanava itself and never offered to a person. */
export type OwnDecision = 'expire' | 'setBack';
/** What a person may decide. */
export type PersonsDecision = Exclude<Decision, OwnDecision>;

const OWN: ReadonlySet<string> = new Set<OwnDecision>(['expire', 'setBack']);
/** In the order in which they are offered. */
export const DECISIONS = (Object.keys(TRANSITIONS) as Decision[]).filter(
  (decision): decision is PersonsDecision => !OWN.has(decision),
);

export function isDecision(text: unknown): text is PersonsDecision {
  return DECISIONS.includes(text as PersonsDecision);
}

/** Also what Kanava writes down itself. */
export function isTransition(text: unknown): text is Decision {
  return isDecision(text) || OWN.has(text as string);
}

/** Decisions that nobody may take without saying why; for more information: what is missing. */
const NEEDS_REASON: ReadonlySet<Decision> = new Set<Decision>(['reject', 'needsInfo', 'reopen']);

export function needsReason(decision: Decision): boolean {
  return NEEDS_REASON.has(decision);
}

/** What a decision looks at in a deal. */
export interface DealStanding {
  readonly state: DealState;
  readonly isDirect: boolean;
  /** Last protected day; undefined = no end. */
  readonly protectedUntil: Date | undefined;
  /** What an earlier extension was given for; '' = none yet. */
  readonly evidence: string;
}

/** The state as it counts on that day: a protection that has ended is over, whether or not the cell says so yet. */
export function stateOn({ state, isDirect, protectedUntil }: Omit<DealStanding, 'evidence'>, day: Date): DealState {
  return state === 'approved' && !isDirect && !isProtectedOn(state, protectedUntil, day) ? 'expired' : state;
}

/** Where a decision leads from this state; undefined where it does not apply. A direct deal reopens to "open". */
export function stateAfter(decision: Decision, state: DealState, isDirect: boolean): DealState | undefined {
  const to = (TRANSITIONS[decision] as Transition)[state];
  return decision === 'reopen' && isDirect && to !== undefined ? 'approved' : to;
}

/** What a person may decide about a deal on that day. */
export function decisionsFrom(deal: DealStanding, day: Date): PersonsDecision[] {
  const state = stateOn(deal, day);
  return DECISIONS.filter(
    (decision) =>
      stateAfter(decision, state, deal.isDirect) !== undefined && (decision !== 'extend' || canBeExtended(deal)),
  );
}

/** Once for each deal, and only where there is an end to move. */
export function canBeExtended({ isDirect, protectedUntil, evidence }: Omit<DealStanding, 'state'>): boolean {
  return !isDirect && protectedUntil !== undefined && evidence === '';
}

/** Submitted and waiting for a first answer, or for information. */
export function isUndecided(state: DealState | undefined): boolean {
  return state === 'submitted' || state === 'needsInfo';
}
