/** What is due with signed partners: rules as data, one entry a rule (requirements 8 and 20–23). */

import { daysAfter, daysBetween, isDate, monthsBefore, wholeDaysBetween } from '../days';
import { type Clock, isRegistration, readDeals } from '../deals/read-deals';
import { dayIn, isSignedOn, type ReadPartner, readPartners } from '../deals/read-partners';
import { foldLabel } from '../language';
import type { ExchangeRates } from '../money/exchange-rates';
import { type PartnerRevenue, partnerRevenue, revenueQuestion } from '../partners/partner-revenue';
import { isTier } from '../partners/partner-standing';
import { type TierStanding, tierStanding } from '../partners/tier-history';
import type { TierTerms } from '../partners/tier-terms';
import { cellOf, isBlank, type Table } from '../ranges/table';
import type { DealColumn, PartnerColumn } from '../schema';
import type { Settings } from '../settings/settings';
import type { ProblemLog } from './dashboard-problems';
import type { DueItem, PartnerDueReason } from './due-today';

export interface DuePartnerSources {
  readonly deals: Table<DealColumn>;
  readonly partners: Table<PartnerColumn>;
  readonly settings: Settings;
  /** Without any where thresholds were not filled in: then no tier changes. */
  readonly tiers: TierTerms;
  readonly rates: ExchangeRates;
}

/** A signed partner as the rules see it. */
interface Situation extends Clock {
  readonly settings: Settings;
  /** YYYY-MM-DD. */
  readonly signed: string;
  readonly daysSinceSigned: number;
  readonly hasRegistered: boolean;
  /** Whole days since the later of signing and last registration (requirement 23, ours). */
  readonly daysIdle: number;
  readonly isCertified: boolean;
  /** YYYY-MM-DD; undefined where there is no date. */
  readonly lastReview: string | undefined;
  readonly nextReview: string | undefined;
  readonly writtenTier: string;
  /** undefined where nobody can say. */
  readonly tier: TierStanding | undefined;
}

interface Due {
  /** YYYY-MM-DD. */
  readonly due: string;
  readonly other: string;
}

interface PartnerRule {
  readonly reason: PartnerDueReason;
  /** undefined = nothing to do today. */
  readonly due: (partner: Situation) => Due | undefined;
}

const MILESTONES = 3;

const PARTNER_RULES: readonly PartnerRule[] = [
  { reason: 'exitDue', due: exitDue },
  { reason: 'reviewDue', due: reviewDue },
  { reason: 'firstDealLate', due: firstDealLate },
  { reason: 'onboarding', due: missedMilestone },
  { reason: 'talkDue', due: talkDue },
  { reason: 'tierChange', due: tierChange },
  { reason: 'tierNotice', due: tierNotice },
];

/**
 * Every rule that applies to a partner that has signed and has not ended, in the order of the rows. `problems` hears of
 * Last review and Next review cells that are no dates: such a cell counts as blank.
 */
export function partnerDue(sources: DuePartnerSources, clock: Clock, problems: ProblemLog): DueItem[] {
  const { partners } = sources;
  const situationOf = situationReader(sources, clock, problems);
  return readPartners(partners).flatMap((partner) => {
    if (partner.signed === undefined || !isSignedOn(partner, clock.today)) return [];
    const situation = situationOf(partner, partner.signed);
    return PARTNER_RULES.flatMap(({ reason, due }): DueItem[] => {
      const found = due(situation);
      if (!found) return [];
      const hoursLate = 24 * daysBetween(clock.today, found.due);
      const names = { id: '', partner: partner.name, company: '' };
      return [{ reason, ...names, ...found, hoursLate, sheet: 'partners', row: partner.number }];
    });
  });
}

function situationReader(
  { deals, partners, settings, tiers, rates }: DuePartnerSources,
  clock: Clock,
  problems: ProblemLog,
): (partner: ReadPartner, signed: string) => Situation {
  const read = readDeals(deals);
  const last = new Map<string, Date>();
  for (const deal of read) {
    if (!deal.registered || !isRegistration(deal, clock)) continue;
    const known = last.get(deal.partnerKey);
    if (known === undefined || deal.registered > known) last.set(deal.partnerKey, deal.registered);
  }
  const { today } = clock;
  const noticeMonths = settings.downgradeNotice;
  const revenue = partnerRevenue(deals, revenueQuestion(settings, rates, today), read);
  const tierOf = (known: PartnerRevenue | undefined, type: unknown) =>
    known?.missing ? undefined : tierStanding(known?.steps ?? [], { terms: tiers, type, today, noticeMonths });
  return ({ row, number, key, signedAt }, signed) => {
    const daysSince = (date: Date | undefined) => (date ? Math.max(0, wholeDaysBetween(clock.asOf, date)) : 0);
    const registered = last.get(key);
    const daysSinceSigned = daysSince(signedAt);
    return {
      ...clock,
      settings,
      signed,
      daysSinceSigned,
      hasRegistered: registered !== undefined,
      daysIdle: registered ? Math.min(daysSinceSigned, daysSince(registered)) : daysSinceSigned,
      isCertified: (dayIn(partners, row, 'certified') ?? '9') <= clock.today,
      lastReview: reviewDay(partners, row, 'lastReview', number, problems),
      nextReview: reviewDay(partners, row, 'nextReview', number, problems),
      writtenTier: tierIn(partners, row),
      tier: tierOf(revenue.get(key), cellOf(partners, row, 'type')),
    };
  };
}

/** '' also for a cell that says why there was no tier when it was written. */
function tierIn(partners: Table<PartnerColumn>, row: readonly unknown[]): string {
  const written = String(cellOf(partners, row, 'tier') ?? '').trim();
  return isTier(written) ? written : '';
}

function reviewDay(
  partners: Table<PartnerColumn>,
  row: readonly unknown[],
  key: 'lastReview' | 'nextReview',
  number: number,
  problems: ProblemLog,
): string | undefined {
  const cell = cellOf(partners, row, key);
  if (!isBlank(cell) && !isDate(cell)) problems.add('notADate', ['partners', key], number, cell);
  return dayIn(partners, row, key);
}

/** Requirement 23: so many days without a registration. */
function exitDue({ daysIdle, settings, today }: Situation): Due | undefined {
  return idleFor(settings.exitDays, daysIdle, today);
}

/** Requirement 23; exit talks replace it. */
function reviewDue({ daysIdle, settings, today }: Situation): Due | undefined {
  return daysIdle < settings.exitDays ? idleFor(settings.reviewDays, daysIdle, today) : undefined;
}

function idleFor(days: number, daysIdle: number, today: string): Due | undefined {
  return daysIdle >= days ? { due: daysAfter(today, Math.ceil(days) - daysIdle), other: String(daysIdle) } : undefined;
}

/** Requirement 22: later than most, not yet so late that it is to be investigated. */
function firstDealLate({ hasRegistered, daysSinceSigned, settings, signed }: Situation): Due | undefined {
  const { firstDealDays, firstDealInvestigateDays } = settings;
  const isLate = !hasRegistered && daysSinceSigned > firstDealDays && daysSinceSigned < firstDealInvestigateDays;
  return isLate ? { due: daysAfter(signed, Math.floor(firstDealDays)), other: String(daysSinceSigned) } : undefined;
}

/**
 * Requirement 21: the last of the milestones at 30, 60 and 90 days that passed without certification. Ours: only until
 * exit talks would be due; who sells since long without one is no newcomer.
 */
function missedMilestone({ isCertified, daysSinceSigned, settings, signed }: Situation): Due | undefined {
  const { exitDays, onboardingStepDays } = settings;
  const passed = Math.min(MILESTONES, Math.floor(daysSinceSigned / onboardingStepDays));
  if (isCertified || passed === 0 || daysSinceSigned >= exitDays) return undefined;
  const days = Math.ceil(passed * onboardingStepDays);
  return { due: daysAfter(signed, days), other: String(days) };
}

/**
 * Requirement 21: talks each quarter. A planned one is due on its day; a plan that is not after the last talk is used
 * up. Without a plan a talk is due a quarter after the last one or, before the first, after signing (ours).
 */
function talkDue({ lastReview, nextReview, settings, signed, today }: Situation): Due | undefined {
  const isPlanned = nextReview !== undefined && (lastReview === undefined || nextReview > lastReview);
  const last = lastReview !== undefined && lastReview > signed ? lastReview : signed;
  const due = isPlanned ? nextReview : monthsBefore(last, 0 - Math.round(settings.talkMonths));
  return due <= today ? { due, other: '' } : undefined;
}

/**
 * Requirement 8: the tier by revenue is not the one that is written. Since a refresh writes the new one at once, a
 * change stays on the list for as many days as the reminder of protections (ours): the partner is to hear of it.
 */
function tierChange({ settings, signed, tier, today, writtenTier }: Situation): Due | undefined {
  if (tier === undefined) return undefined;
  const { before = '', held, since } = tier;
  const isOther = writtenTier !== '' && foldLabel(writtenTier) !== foldLabel(held.name);
  const isNew = since !== undefined && daysBetween(today, since) <= settings.reminderDays;
  if (!isOther && !isNew) return undefined;
  return { due: since ?? signed, other: `${isOther ? writtenTier : before} → ${held.name}` };
}

/**
 * Requirement 8: a lower tier counts only after a notice, and the partner is to hear of it: when the notice has begun,
 * and once more before it is over. A tier that a person typed over it stays as it is, and nobody is to be warned.
 */
function tierNotice({ settings, tier, today, writtenTier }: Situation): Due | undefined {
  if (tier?.lowerFrom === undefined || tier.belowSince === undefined) return undefined;
  const { belowSince, held, lowerFrom, lowerTier } = tier;
  if (writtenTier !== '' && foldLabel(writtenTier) !== foldLabel(held.name)) return undefined;
  const hasBegun = daysBetween(today, belowSince) <= settings.reminderDays;
  const isNear = daysBetween(lowerFrom, today) <= settings.reminderDays;
  return hasBegun || isNear ? { due: lowerFrom, other: `${held.name} → ${lowerTier}` } : undefined;
}
