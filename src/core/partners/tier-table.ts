/** The tiers range as custom functions and Settings give it: a header row, then one row a tier, in any order. */
import { readAmount, readRate, readText } from '../ranges/arguments';
import { cellOf } from '../ranges/table';
import { isBlankRow, tableFromRange } from '../ranges/table-range';
import { SETTINGS_BLOCKS } from '../settings/settings-blocks';
import { checkTiers, type Tier } from './tier';

const [TIER, REVENUE_FROM, MARGIN] = SETTINGS_BLOCKS.tiers.headers;
const TIER_COLUMNS = { name: { label: TIER }, revenueFrom: { label: REVENUE_FROM }, margin: { label: MARGIN } };

type TierColumn = keyof typeof TIER_COLUMNS;

/**
 * Reads and checks a tiers range: the lowest "Revenue from" is 0, no two are equal, margins are fractions. Columns that
 * are not `needed` are not read: their fields are '' and 0.
 */
export function readTiers(
  range: unknown,
  needed: readonly TierColumn[] = ['name', 'revenueFrom', 'margin'],
): readonly Tier[] {
  const table = tableFromRange('tiers', range, TIER_COLUMNS, needed);
  const tiers = table.rows.flatMap((row, index) => {
    if (isBlankRow(row)) return [];
    const cell = (key: TierColumn): unknown => cellOf(table, row, key);
    const nameOf = (key: TierColumn): string => `tiers row ${table.firstRow + index}: ${TIER_COLUMNS[key].label.en}`;
    return [
      {
        name: needed.includes('name') ? readText(nameOf('name'), cell('name')) : '',
        revenueFrom: readAmount(nameOf('revenueFrom'), cell('revenueFrom')) + 0,
        margin: needed.includes('margin') ? readRate(nameOf('margin'), cell('margin')) + 0 : 0,
      },
    ];
  });
  return checkTiers(tiers);
}
