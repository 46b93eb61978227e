import { partnerEarnings } from '../core/money/earnings';
import { readCurrency, readNumber, readRate } from '../core/ranges/arguments';
import { customFunction, eachRow } from '../core/ranges/row-by-row';

/**
 * Computes what a partner earns on a deal: amount × margin.
 *
 * @param {number} amount Deal amount; negative for a credit.
 * @param {number} margin Margin as a fraction, such as 25 % or 0.25.
 * @param {string} currency Optional. ISO 4217 code such as EUR, for the number of decimals; default 2 decimals.
 * @return The earnings, rounded to the currency's smallest unit.
 * @customfunction
 */
export function PARTNER_EARNINGS(amount: unknown, margin: unknown, currency?: unknown) {
  return customFunction('PARTNER_EARNINGS', () =>
    eachRow(
      [
        { name: 'amount', value: amount },
        { name: 'margin', value: margin },
        { name: 'currency', value: currency, isOptional: true },
      ],
      (cells) =>
        partnerEarnings(
          readNumber('amount', cells[0]),
          readRate('margin', cells[1]),
          readCurrency('currency', cells[2]),
        ),
    ),
  );
}
