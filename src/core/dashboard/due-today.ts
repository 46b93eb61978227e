/** What waits for somebody today: rules as data, one entry a rule, the most urgent first. */
import type { DealState } from '../choices';
import { DAY_MS } from '../days';
import type { Bypass } from '../registration/direct-signs';
import type { Offer } from '../registration/next-in-queue';

export type DealDueReason = 'decision' | 'bypass' | 'offer' | 'protection' | 'information';
export type PartnerDueReason =
  | 'exitDue'
  | 'reviewDue'
  | 'firstDealLate'
  | 'onboarding'
  | 'talkDue'
  | 'tierChange'
  | 'tierNotice';
export type DueReason = DealDueReason | PartnerDueReason;

export interface DueItem {
  readonly reason: DueReason;
  /** Of a deal; empty where the row has none yet. */
  readonly id: string;
  readonly partner: string;
  /** Of a deal. */
  readonly company: string;
  /**
   * When it is or was due: an ISO instant for decisions, YYYY-MM-DD (that day included) for protections
   * and partners. Of a bypass when it happened: the instant of a direct deal, the day of a contact.
   */
  readonly due: string;
  /** Hours since it was due; negative = hours left. Protections end with their last day. */
  readonly hoursLate: number;
  /**
   * The other deal: the direct deal that bypasses this one, the one whose protection has ended. Of partners: the days
   * without a registration, since signing, or of the milestone; the tiers, from → to. Otherwise empty.
   */
  readonly other: string;
  readonly sheet: 'deals' | 'partners';
  /** Row of that sheet. */
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
  readonly reason: DealDueReason;
  /** undefined = nothing to do today. */
  readonly due: (deal: UnsettledDeal, clock: DueClock) => { due: string; hoursLate: number } | undefined;
}

const HOUR_MS = 3_600_000;

/**
 * Somebody waits for an answer; a partner is gone round; a customer is free for the next; a promise ends; the partner
 * owes us an answer; a partner goes cold, is slow to start, is to be talked to, told or warned.
 */
const MOST_URGENT_FIRST: readonly DueReason[] = [
  'decision',
  'bypass',
  'offer',
  'protection',
  'information',
  'exitDue',
  'reviewDue',
  'firstDealLate',
  'onboarding',
  'talkDue',
  'tierChange',
  'tierNotice',
];

/** What one deal alone tells. */
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
export function dueOf(
  deal: UnsettledDeal,
  clock: DueClock,
): Pick<DueItem, 'reason' | 'due' | 'hoursLate' | 'sheet'> | undefined {
  for (const { reason, due } of DUE_RULES) {
    const found = due(deal, clock);
    if (found) return { reason, ...found, sheet: 'deals' };
  }
  return undefined;
}

/** The partner's registration that the own sales go round (requirements 17 and 20). */
export function dueToBypass({ registration, direct, isContact, when }: Bypass, { asOf }: DueClock): DueItem {
  const hoursLate = (asOf.getTime() - Date.parse(when)) / HOUR_MS;
  return {
    reason: 'bypass',
    ...registration,
    due: when,
    hoursLate,
    other: isContact ? '' : named(direct),
    sheet: 'deals',
  };
}

/** The registration to which the customer is to be offered, since the day on which the other's protection ended. */
export function dueToOffer({ next, ended, endedOn }: Offer, { today }: DueClock): DueItem {
  const hoursLate = (Date.parse(today) - Date.parse(endedOn)) / HOUR_MS;
  return { reason: 'offer', ...next, due: endedOn, hoursLate, other: named(ended), sheet: 'deals' };
}

const named = ({ id, row }: { readonly id: string; readonly row: number }): string => (id === '' ? `#${row}` : id);

export function byUrgency(items: readonly DueItem[]): DueItem[] {
  const rank = ({ reason }: DueItem) => MOST_URGENT_FIRST.indexOf(reason);
  return [...items].sort((a, b) => rank(a) - rank(b) || b.hoursLate - a.hoursLate || a.row - b.row);
}
