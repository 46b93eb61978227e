import { MDF_RATES, marketingBudget } from '../core/money/earnings';
import { readGranted } from '../core/money/mdf-table';
import { roundDifferenceQuotient } from '../core/money/rounding';
import { readAmount, readRate, readText, representable } from '../core/ranges/arguments';
import { customFunction, eachRow, type RowInput } from '../core/ranges/row-by-row';
import { isBlank } from '../core/ranges/table';

/**
 * Tells how much marketing money (market development funds) a partner has left.
 *
 * @param {string} partner Name of the partner, in any case.
 * @param {range} requests Range of the sheet Marketing money with its header row: Partner, Amount, Status.
 * @param {number} revenue Partner revenue, 0 or more, in the currency of the requests.
 * @param {number} rate Optional. Share of the revenue as a fraction, such as 4 % or 0.04; default 3 %.
 * @return Revenue × rate − the partner's approved, claimed and paid requests, rounded to 2 decimals; below 0 where more was granted.
 * @customfunction
 */
export function MDF_BALANCE(partner: unknown, requests: unknown, revenue: unknown, rate?: unknown) {
  return customFunction('MDF_BALANCE', () => {
    const grantedTo = readGranted(requests);
    const inputs: RowInput[] = [
      { name: 'partner', value: partner },
      { name: 'revenue', value: revenue },
      { name: 'rate', value: rate, isOptional: true },
    ];
    return eachRow(inputs, (cells) => {
      const granted = grantedTo(readText('partner', cells[0]));
      const share = isBlank(cells[2]) ? MDF_RATES.low : readRate('rate', cells[2]);
      const budget = marketingBudget(readAmount('revenue', cells[1]), share);
      return roundDifferenceQuotient(budget, [representable(granted, 'requests')], 1, 2);
    });
  });
}
