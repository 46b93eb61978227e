import { upliftOfNextTier } from '../core/partners/tier';
import { readTiers } from '../core/partners/tier-table';
import { readAmount } from '../core/ranges/arguments';
import { customFunction, eachRow } from '../core/ranges/row-by-row';

/**
 * Tells what a partner would have earned more on the same revenue in the next tier.
 *
 * @param {number} revenue Partner revenue, 0 or more, in the currency of the tiers.
 * @param {range} tiers Range with the header row Tier, Revenue from, Margin; the lowest Revenue from is 0.
 * @return Revenue × (margin of the next tier − margin of its own), rounded to 2 decimals; 0 in the highest tier.
 * @customfunction
 */
export function TIER_UPLIFT(revenue: unknown, tiers: unknown) {
  return customFunction('TIER_UPLIFT', () => {
    const table = readTiers(tiers, ['revenueFrom', 'margin']);
    return eachRow([{ name: 'revenue', value: revenue }], (cells) =>
      upliftOfNextTier(readAmount('revenue', cells[0]), table),
    );
  });
}
