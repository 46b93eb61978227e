/** What waits for somebody today: rules as data, one entry a rule, the most urgent first. */
import type { DealState } from './choices';
import { DAY_MS } from './days';

export type DueReason = 'decision' | 'protection' | 'information';

export interface DueItem {
  readonly reason: DueReason;
  /** Empty where the row has none yet. */
  readonly id: string;
  readonly partner: string;
  readonly company: string;
  /** When it is or was due: an ISO instant for decisions, YYYY-MM-DD (that day included) for protections. */
  readonly due: string;
  /** Hours since it was due; negative = hours left. Protections end with their last day. */
  readonly hoursLate: number;
  /** Row of the Deals sheet. */
  readonly row: number;
}

/** A partner's registration that is not settled; dates that cannot be read are undefined. */
export interface UnsettledDeal {
  readonly state: DealState;
  readonly registered: Date | undefined;
  /** YYYY-MM-DD. */
  readonly protectedUntil: string | undefined;
}

export interface DueClock {
  readonly asOf: Date;
  /** The day in the file's zone, YYYY-MM-DD. */
  readonly today: string;
  readonly decisionHours: number;
  readonly reminderDays: number;
}

interface DueRule {
  readonly reason: DueReason;
  /** undefined = nothing to do today. */
  readonly due: (deal: UnsettledDeal, clock: DueClock) => { due: string; hoursLate: number } | undefined;
}

const HOUR_MS = 3_600_000;

/** In the order of their urgency: somebody waits for an answer; a promise ends; the partner owes us an answer. */
const DUE_RULES: readonly DueRule[] = [
  { reason: 'decision', due: (deal, clock) => (deal.state === 'submitted' ? overdue(deal, clock) : undefined) },
  { reason: 'protection', due: endingProtection },
  { reason: 'information', due: (deal, clock) => (deal.state === 'needsInfo' ? overdue(deal, clock) : undefined) },
];

/** Undecided for longer than allowed (requirement 20, ours: 48 hours). */
function overdue({ registered }: UnsettledDeal, { asOf, decisionHours }: DueClock) {
  if (!registered) return undefined;
  const due = registered.getTime() + decisionHours * HOUR_MS;
  const hoursLate = (asOf.getTime() - due) / HOUR_MS;
  return hoursLate > 0 ? { due: new Date(due).toISOString(), hoursLate } : undefined;
}

/** An approval that still protects, and ends within the reminder (requirement 20, ours: 14 days). */
function endingProtection({ state, protectedUntil }: UnsettledDeal, { today, reminderDays }: DueClock) {
  if (state !== 'approved' || protectedUntil === undefined) return undefined;
  const daysLeft = (Date.parse(protectedUntil) - Date.parse(today)) / DAY_MS;
  return daysLeft >= 0 && daysLeft <= reminderDays ? { due: protectedUntil, hoursLate: 0 - 24 * daysLeft } : undefined;
}

/** The first rule that applies. */
export function dueOf(deal: UnsettledDeal, clock: DueClock): Pick<DueItem, 'reason' | 'due' | 'hoursLate'> | undefined {
  for (const { reason, due } of DUE_RULES) {
    const found = due(deal, clock);
    if (found) return { reason, ...found };
  }
  return undefined;
}

export function byUrgency(items: readonly DueItem[]): DueItem[] {
  const rank = ({ reason }: DueItem) => DUE_RULES.findIndex((rule) => rule.reason === reason);
  return [...items].sort((a, b) => rank(a) - rank(b) || b.hoursLate - a.hoursLate || a.row - b.row);
}
