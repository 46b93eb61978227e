/** The life of a registration: which decision leads from which states to which. One table, nothing beside it. */
import type { DealState } from './choices';

interface Transition {
  readonly from: readonly DealState[];
  readonly to: DealState;
}

export const TRANSITIONS = {
  approve: { from: ['submitted', 'needsInfo'], to: 'approved' },
  reject: { from: ['submitted', 'needsInfo'], to: 'rejected' },
  needsInfo: { from: ['submitted'], to: 'needsInfo' },
  win: { from: ['approved', 'expired'], to: 'won' },
  lose: { from: ['submitted', 'needsInfo', 'approved', 'expired'], to: 'lost' },
} as const satisfies Record<string, Transition>;

export type Decision = keyof typeof TRANSITIONS;
export const DECISIONS = Object.keys(TRANSITIONS) as Decision[];

export function isDecision(text: unknown): text is Decision {
  return DECISIONS.includes(text as Decision);
}

/** What may be decided about a deal in this state. */
export function decisionsFrom(state: DealState): Decision[] {
  return DECISIONS.filter((decision) => (TRANSITIONS[decision].from as readonly DealState[]).includes(state));
}

/** Submitted and waiting for a first answer, or for information. */
export function isUndecided(state: DealState | undefined): boolean {
  return state === 'submitted' || state === 'needsInfo';
}
