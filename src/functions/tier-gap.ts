import { readAmount } from '../core/arguments';
import { customFunction, eachRow } from '../core/row-by-row';
import { gapToNextTier } from '../core/tier';
import { readTiers } from '../core/tier-table';

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
