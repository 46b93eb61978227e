/**
 * Where a partner stands: its tier by revenue of the trailing 12 months and its margin, or what a person typed over
 * them (requirement 8: an override per partner is allowed and shown).
 */
import type { MissingRate } from '../money/exchange-rates';
import { NO_REVENUE, type PartnerRevenue, type UsedRate } from './partner-revenue';
import { gapToNextTier, nextTier } from './tier';
import { type TierQuestion, type TierStanding, tierStanding } from './tier-history';
import { tiersOn } from './tier-terms';

/** What Kanava last wrote for a partner: a cell that reads otherwise was typed by a person. Without a tier the margin is null. */
export type LastComputed = readonly [tier: string, margin: number | null];

export interface Standing {
  /** '' where there is none. */
  readonly tier: string;
  /** Fraction; null where neither tiers nor an override give one. */
  readonly margin: number | null;
  readonly revenue: number;
  /** Deals that the revenue is of. */
  readonly deals: number;
  readonly rates: readonly UsedRate[];
  /** null where tiers are not set. */
  readonly toNextTier: number | null;
  readonly nextTier: string;
  /** Fraction; null in the highest and where tiers are not set. */
  readonly nextMargin: number | null;
  readonly overridden: boolean;
  /** By revenue alone, with its history; undefined where tiers are not set, or a rate is missing. */
  readonly byRevenue: TierStanding | undefined;
  /** A rate without which nobody can say what the revenue is. */
  readonly missingRate: MissingRate | undefined;
  /** What the revenue alone gives, to be remembered; null where tiers are not set. */
  readonly computed: LastComputed | null;
}

export interface StandingCells {
  readonly tier: string;
  readonly margin: number | null;
}

/** Said in the cell where no tier can be computed; whoever reads it again takes it for blank. */
export const NO_TIER = 'n/a';
/** False for a blank cell, and for one that says why there is no tier. */
export const isTier = (cell: string): boolean => cell !== '' && !cell.startsWith(NO_TIER);

export function partnerStanding(
  partner: PartnerRevenue | undefined,
  question: TierQuestion,
  cells: StandingCells,
  last: LastComputed | undefined,
): Standing {
  const { revenue, deals, steps, rates, missing } = partner ?? NO_REVENUE;
  const tiers = tiersOn(question.terms, question.today, question.type);
  const byRevenue = missing ? undefined : tierStanding(steps, question);
  const earned = byRevenue?.held;
  const isOther = isTier(cells.tier) && cells.tier !== last?.[0] && cells.tier !== earned?.name;
  const typedTier = isOther ? cells.tier : undefined;
  const typedMargin = cells.margin !== null && cells.margin !== last?.[1] ? cells.margin : undefined;
  const named = typedTier === undefined ? earned : tiers.find(({ name }) => name === typedTier);
  const counted = Math.max(0, revenue);
  const next = byRevenue && nextTier(counted, tiers);
  return {
    tier: typedTier ?? earned?.name ?? '',
    margin: typedMargin ?? named?.margin ?? null,
    revenue,
    deals,
    rates,
    toNextTier: byRevenue ? gapToNextTier(counted, tiers) : null,
    nextTier: next?.name ?? '',
    nextMargin: next?.margin ?? null,
    overridden: typedTier !== undefined || (typedMargin !== undefined && typedMargin !== named?.margin),
    byRevenue,
    missingRate: tiers.length > 0 ? missing : undefined,
    computed: earned ? [earned.name, earned.margin] : missing && tiers.length > 0 ? [NO_TIER, null] : null,
  };
}
