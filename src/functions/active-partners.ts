import { ACTIVE_DAYS, activePartners } from '../core/benchmark/active-partners';
import { dealTable } from '../core/deals/deal-table';
import { readDate, readWholeNumber } from '../core/ranges/arguments';
import { customFunction, eachRow, isRange } from '../core/ranges/row-by-row';
import { isBlank } from '../core/ranges/table';

/**
 * Counts the partners that registered at least one deal lately.
 *
 * @param {range} deals Range of the Deals sheet with its header row.
 * @param {date} asOf The day asked about.
 * @param {number} days Optional. How many days before that day count, the last included; default 90.
 * @return The number of active partners.
 * @customfunction
 */
export function ACTIVE_PARTNERS(deals: unknown, asOf: unknown, days?: unknown) {
  return customFunction('ACTIVE_PARTNERS', () => {
    const table = dealTable(deals, ['registered', 'partner', 'source', 'status']);
    if (!isRange(asOf)) readDate('asOf', asOf);
    const inputs = [
      { name: 'asOf', value: asOf },
      { name: 'days', value: days, isOptional: true },
    ];
    return eachRow(inputs, (cells) =>
      activePartners(
        table,
        readDate('asOf', cells[0]),
        isBlank(cells[1]) ? ACTIVE_DAYS : readWholeNumber('days', cells[1]),
      ),
    );
  });
}
