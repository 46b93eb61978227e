import { tierFor } from '../core/partners/tier';
import { readTiers } from '../core/partners/tier-table';
import { readAmount } from '../core/ranges/arguments';
import { customFunction, eachRow } from '../core/ranges/row-by-row';

/**
 * Gives the margin of the tier that a partner's revenue has reached.
 *
 * @param {number} revenue Partner revenue, 0 or more, in the currency of the tiers.
 * @param {range} tiers Range with the header row Tier, Revenue from, Margin; the lowest Revenue from is 0.
 * @return The margin as a fraction, such as 0.25 for 25 %.
 * @customfunction
 */
export function PARTNER_MARGIN(revenue: unknown, tiers: unknown) {
  return customFunction('PARTNER_MARGIN', () => {
    const table = readTiers(tiers, ['revenueFrom', 'margin']);
    return eachRow(
      [{ name: 'revenue', value: revenue }],
      (cells) => tierFor(readAmount('revenue', cells[0]), table).margin,
    );
  });
}
