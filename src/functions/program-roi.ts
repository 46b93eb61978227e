import { programReturn } from '../core/money/earnings';
import { readNumber, readPositive, representable } from '../core/ranges/arguments';
import { customFunction, eachRow } from '../core/ranges/row-by-row';

/**
 * Computes the return on a partner programme: (revenue − partner earnings − cost) ÷ cost.
 *
 * @param {number} revenue Revenue that the programme brought.
 * @param {number} partnerEarnings What the partners earned of it, in the same currency.
 * @param {number} programCost Cost of the programme, above 0, in the same currency.
 * @return The return as a fraction of the cost: 0.5 is 50 %.
 * @customfunction
 */
export function PROGRAM_ROI(revenue: unknown, partnerEarnings: unknown, programCost: unknown) {
  return customFunction('PROGRAM_ROI', () =>
    eachRow(
      [
        { name: 'revenue', value: revenue },
        { name: 'partnerEarnings', value: partnerEarnings },
        { name: 'programCost', value: programCost },
      ],
      (cells) =>
        representable(
          programReturn(
            readNumber('revenue', cells[0]),
            readNumber('partnerEarnings', cells[1]),
            readPositive('programCost', cells[2]),
          ),
          'revenue, partnerEarnings and programCost',
        ),
    ),
  );
}
