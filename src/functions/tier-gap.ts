import { gapToNextTier } from '../core/partners/tier';
import { readTiers } from '../core/partners/tier-table';
import { readAmount } from '../core/ranges/arguments';
import { customFunction, eachRow } from '../core/ranges/row-by-row';

/**
 * Tells how much revenue a partner is missing to the next tier.
 *
 * @param {number} revenue Partner revenue, 0 or more, in the currency of the tiers.
 * @param {range} tiers Range with the header row Tier, Revenue from, Margin; the lowest Revenue from is 0.
 * @return The revenue missing, in the same currency; 0 in the highest tier.
 * @customfunction
 */
export function TIER_GAP(revenue: unknown, tiers: unknown) {
  return customFunction('TIER_GAP', () => {
    const table = readTiers(tiers, ['revenueFrom']);
    return eachRow([{ name: 'revenue', value: revenue }], (cells) =>
      gapToNextTier(readAmount('revenue', cells[0]), table),
    );
  });
}
