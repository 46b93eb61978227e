import { MDF_RATES, marketingBudget } from '../core/money/earnings';
import { readAmount, readRate } from '../core/ranges/arguments';
import { customFunction, eachRow, eachRowPair } from '../core/ranges/row-by-row';
import { isBlank } from '../core/ranges/table';

/**
 * Computes a marketing budget for a partner (market development funds) from its revenue.
 *
 * @param {number} revenue Partner revenue, 0 or more.
 * @param {number} rate Optional. Share of the revenue as a fraction, such as 4 % or 0.04; default both 3 % and 5 %, side by side.
 * @return The budget, rounded to 2 decimals; without a rate two cells, low and high.
 * @customfunction
 */
export function MDF_BUDGET(revenue: unknown, rate?: unknown) {
  return customFunction('MDF_BUDGET', () => {
    const input = { name: 'revenue', value: revenue };
    if (isBlank(rate)) {
      return eachRowPair([input], ([cell]) => {
        const amount = readAmount('revenue', cell);
        return [marketingBudget(amount, MDF_RATES.low), marketingBudget(amount, MDF_RATES.high)];
      });
    }
    return eachRow([input, { name: 'rate', value: rate, isOptional: true }], (cells) =>
      marketingBudget(readAmount('revenue', cells[0]), readRate('rate', cells[1])),
    );
  });
}
