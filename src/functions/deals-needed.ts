import { dealsNeeded } from '../core/money/earnings';
import { readAmount, readPositive, readPositiveRate, representable } from '../core/ranges/arguments';
import { customFunction, eachRow } from '../core/ranges/row-by-row';

/**
 * Tells how many deals a partner needs to reach an income.
 *
 * @param {number} target Income to reach, 0 or more.
 * @param {number} averageDeal Average deal amount, above 0, in the same currency.
 * @param {number} margin Margin as a fraction, such as 25 % or 0.25, above 0.
 * @return Whole deals, rounded up.
 * @customfunction
 */
export function DEALS_NEEDED(target: unknown, averageDeal: unknown, margin: unknown) {
  return customFunction('DEALS_NEEDED', () =>
    eachRow(
      [
        { name: 'target', value: target },
        { name: 'averageDeal', value: averageDeal },
        { name: 'margin', value: margin },
      ],
      (cells) =>
        representable(
          dealsNeeded(
            readAmount('target', cells[0]),
            readPositive('averageDeal', cells[1]),
            readPositiveRate('margin', cells[2]),
          ),
          'target, averageDeal and margin',
        ),
    ),
  );
}
