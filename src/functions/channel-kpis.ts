import { dealTable } from '../core/deals/deal-table';
import { channelTable } from '../core/kpi/channel-table';
import { readDate, representable } from '../core/ranges/arguments';
import { type Cell, customFunction } from '../core/ranges/row-by-row';
import { isGrid, tableFromRange } from '../core/ranges/table-range';
import { PARTNER_COLUMNS } from '../core/schema';

/**
 * Computes the channel's KPIs that partners and deals can give, as a table: KPI, Value, Basis.
 *
 * @param {range} partners Range of the Partners sheet with its header row.
 * @param {range} deals Range of the Deals sheet with its header row.
 * @param {date} asOf The day asked about; the 12 months end with it.
 * @return One row a KPI; "n/a" where there is nothing to divide by, shares and changes as fractions.
 * @customfunction
 */
export function CHANNEL_KPIS(partners: unknown, deals: unknown, asOf: unknown): Cell[][] {
  return customFunction('CHANNEL_KPIS', () => {
    const listed = tableFromRange('partners', partners, PARTNER_COLUMNS, ['partner', 'signed']);
    const table = dealTable(deals, ['registered', 'partner', 'source', 'amount', 'status', 'closed']);
    const lines = channelTable(listed, table, readDate('asOf', singleCell(asOf)));
    return [
      ['KPI', 'Value', 'Basis'],
      ...lines.map(({ name, value, basis }) => [
        name,
        typeof value === 'number' ? representable(value, 'deals') : value,
        basis,
      ]),
    ];
  });
}

/** A range of one cell is that cell. */
function singleCell(value: unknown): unknown {
  return isGrid(value) && value.length === 1 && value[0]?.length === 1 ? value[0][0] : value;
}
