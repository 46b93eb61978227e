/**
 * Where a partner stands: its tier by revenue of the trailing 12 months and its margin, or what a person typed over
 * them (requirement 8: an override per partner is allowed and shown).
 */
import { gapToNextTier, nextTier, type Tier, tierFor } from './tier';

/** What Kanava last wrote for a partner: a cell that reads otherwise was typed by a person. */
export type LastComputed = readonly [tier: string, margin: number];

export interface Standing {
  readonly tier: string;
  /** Fraction; null where neither tiers nor an override give one. */
  readonly margin: number | null;
  readonly revenue: number;
  /** null where tiers are not set. */
  readonly toNextTier: number | null;
  readonly nextTier: string;
  readonly overridden: boolean;
  /** What the revenue alone gives, to be remembered; null where tiers are not set. */
  readonly computed: LastComputed | null;
}

export function partnerStanding(
  revenue: number,
  tiers: readonly Tier[],
  cells: { readonly tier: string; readonly margin: number | null },
  last: LastComputed | undefined,
): Standing {
  const earned = tiers.length > 0 ? tierFor(Math.max(0, revenue), tiers) : undefined;
  const typedTier =
    cells.tier !== '' && cells.tier !== last?.[0] && cells.tier !== earned?.name ? cells.tier : undefined;
  const typedMargin = cells.margin !== null && cells.margin !== last?.[1] ? cells.margin : undefined;
  const named = typedTier === undefined ? earned : tiers.find(({ name }) => name === typedTier);
  const margin = typedMargin ?? named?.margin ?? null;
  return {
    tier: typedTier ?? earned?.name ?? '',
    margin,
    revenue,
    toNextTier: earned ? gapToNextTier(Math.max(0, revenue), tiers) : null,
    nextTier: (earned && nextTier(Math.max(0, revenue), tiers)?.name) ?? '',
    overridden: typedTier !== undefined || (typedMargin !== undefined && typedMargin !== named?.margin),
    computed: earned ? [earned.name, earned.margin] : null,
  };
}
