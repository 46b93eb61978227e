/** Tier and margin that a deal gets at approval, with what they rest on (requirement 8; features 6 and 26). */

import type { DealSource } from '../../../core/choices';
import type { Language } from '../../../core/language';
import type { Standing } from '../../../core/partners/partner-standing';
import type { Settings } from '../../../core/settings/settings';
import {
  influencedText,
  type TierBasis,
  tierBasisText,
  typedMarginText,
  typedTierText,
} from '../../../i18n/tier-terms';

export interface DealTerms {
  readonly tier: string;
  /** Fraction. */
  readonly margin: number;
  /** What both rest on, in the workbook's language. */
  readonly proof: string;
}

/** undefined where neither tiers nor an override give a margin. `today` is YYYY-MM-DD. */
export function dealTerms(
  standing: Standing,
  source: DealSource,
  settings: Settings,
  today: string,
): DealTerms | undefined {
  const { influencedMargin } = settings;
  const isInfluenced = source === 'influenced' && influencedMargin !== null;
  const margin = isInfluenced ? influencedMargin : standing.margin;
  if (margin === null) return undefined;
  const { language } = settings;
  const rate = isInfluenced ? [influencedText(margin, language)] : marginProof(standing, margin, language);
  return {
    tier: standing.tier,
    margin,
    proof: [tierProof(standing, settings, today), ...rate].filter(Boolean).join('; '),
  };
}

function tierProof(standing: Standing, { currency, language }: Settings, today: string): string {
  const { byRevenue, tier } = standing;
  if (byRevenue?.held.name !== tier) return tier === '' ? '' : typedTierText(tier, language);
  return tierBasisText(tierBasis(standing, byRevenue, currency, today), language);
}

/** Where a person typed another margin than the tier's. */
function marginProof({ byRevenue, tier, overridden }: Standing, margin: number, language: Language): string[] {
  const isTiers = byRevenue?.held.name === tier && byRevenue.held.margin === margin;
  return overridden && !isTiers && byRevenue?.held.name === tier ? [typedMarginText(margin, language)] : [];
}

export function tierBasis(
  { revenue, rates }: Standing,
  { held, lowerFrom, lowerTier = '' }: NonNullable<Standing['byRevenue']>,
  currency: string,
  day: string,
): TierBasis {
  const onNotice = lowerFrom === undefined ? undefined : { tier: lowerTier, from: lowerFrom };
  return { tier: held.name, revenue, currency, day, rates, onNotice };
}
