import { earningsPerHour } from '../core/money/earnings';
import { readNumber, readPositive, readRate, representable } from '../core/ranges/arguments';
import { customFunction, eachRow } from '../core/ranges/row-by-row';

/**
 * Computes what a partner earns per hour of work on a deal: amount × margin ÷ hours.
 *
 * @param {number} amount Deal amount; negative for a credit.
 * @param {number} margin Margin as a fraction, such as 25 % or 0.25.
 * @param {number} hours Hours of work on the deal, above 0.
 * @return The earnings per hour, rounded to 2 decimals.
 * @customfunction
 */
export function EARNINGS_PER_HOUR(amount: unknown, margin: unknown, hours: unknown) {
  return customFunction('EARNINGS_PER_HOUR', () =>
    eachRow(
      [
        { name: 'amount', value: amount },
        { name: 'margin', value: margin },
        { name: 'hours', value: hours },
      ],
      (cells) =>
        representable(
          earningsPerHour(
            readNumber('amount', cells[0]),
            readRate('margin', cells[1]),
            readPositive('hours', cells[2]),
          ),
          'amount, margin and hours',
        ),
    ),
  );
}
