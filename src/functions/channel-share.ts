import { channelShare } from '../core/benchmark/channel-share';
import { dealTable } from '../core/deals/deal-table';
import { readAmount, readDate, readYesNo, representable } from '../core/ranges/arguments';
import { customFunction, eachRow, isRange, type RowInput } from '../core/ranges/row-by-row';
import { NOT_AVAILABLE } from '../core/ranges/share-cell';
import { isBlank } from '../core/ranges/table';

/**
 * Computes the share of revenue that partners brought: partner-sourced won revenue ÷ total revenue.
 *
 * @param {range} deals Range of the Deals sheet with its header row.
 * @param {date} from First day of the period, by the day a deal closed.
 * @param {date} to Last day of the period, included.
 * @param {boolean} includeInfluenced Optional. TRUE or yes to count partner-influenced deals too; default no.
 * @param {number} totalRevenue Optional. Revenue of the whole company in the period; default all won deals.
 * @return The share as a fraction, or "n/a" where there is nothing to compare with.
 * @customfunction
 */
export function CHANNEL_SHARE(
  deals: unknown,
  from: unknown,
  to: unknown,
  includeInfluenced?: unknown,
  totalRevenue?: unknown,
) {
  return customFunction('CHANNEL_SHARE', () => {
    const table = dealTable(deals, ['source', 'amount', 'status', 'closed']);
    const inputs: RowInput[] = [
      { name: 'from', value: from },
      { name: 'to', value: to },
      { name: 'includeInfluenced', value: includeInfluenced, isOptional: true },
      { name: 'totalRevenue', value: totalRevenue, isOptional: true },
    ];
    for (const { name, value } of inputs.slice(0, 2)) if (!isRange(value)) readDate(name, value);
    return eachRow(inputs, (cells) => {
      const { share } = channelShare(table, {
        from: readDate('from', cells[0]),
        to: readDate('to', cells[1]),
        includeInfluenced: !isBlank(cells[2]) && readYesNo('includeInfluenced', cells[2]),
        ...(isBlank(cells[3]) ? {} : { totalRevenue: readAmount('totalRevenue', cells[3]) }),
      });
      return share === undefined ? NOT_AVAILABLE : representable(share, 'deals');
    });
  });
}
