import { minorUnits } from '../core/money/money';
import { RATE_DAYS, type RateBook, rateOn, readRateBook } from '../core/money/rate-table';
import { roundDecimal, roundProduct, roundQuotient } from '../core/money/rounding';
import { readCurrency, readDate, readNumber, readWholeNumber, representable } from '../core/ranges/arguments';
import { customFunction, eachRow, type RowInput } from '../core/ranges/row-by-row';
import { isBlank } from '../core/ranges/table';

/**
 * Converts an amount at the newest exchange rate on or before a day.
 *
 * @param {number} amount Amount; negative for a credit.
 * @param {string} currency ISO 4217 code of the amount, such as SEK; blank = the currency that the rates are in.
 * @param {date} date The day whose rate counts.
 * @param {range} rates Range of the sheet Exchange rates with its header row: Date, Currency, Rate (what one unit is worth in the programme's currency).
 * @param {string} to Optional. ISO 4217 code to convert into, one that the rates have; default the currency that the rates are in.
 * @param {number} goodDays Optional. How many days a rate is good for after its own; default 31.
 * @return The amount, rounded to the smallest unit of the currency named in "to"; without it to 2 decimals.
 * @customfunction
 */
export function CONVERT_MONEY(
  amount: unknown,
  currency: unknown,
  date: unknown,
  rates: unknown,
  to?: unknown,
  goodDays?: unknown,
) {
  return customFunction('CONVERT_MONEY', () => {
    const book = readRateBook(rates);
    const inputs: RowInput[] = [
      { name: 'amount', value: amount },
      { name: 'currency', value: currency, isOptional: true },
      { name: 'date', value: date },
      { name: 'to', value: to, isOptional: true },
      { name: 'goodDays', value: goodDays, isOptional: true },
    ];
    return eachRow(inputs, (cells) =>
      representable(
        converted(book, {
          amount: readNumber('amount', cells[0]),
          from: codeIn('currency', cells[1]),
          date: readDate('date', cells[2]),
          to: codeIn('to', cells[3]),
          goodDays: isBlank(cells[4]) ? RATE_DAYS : readWholeNumber('goodDays', cells[4]),
        }),
        'amount and rates',
      ),
    );
  });
}

interface Conversion {
  readonly amount: number;
  /** ISO code in capitals; '' for the currency that the rates are in. */
  readonly from: string;
  readonly date: Date;
  /** The same. */
  readonly to: string;
  readonly goodDays: number;
}

/** Rounded once, at the end. Into its own currency an amount needs no rate. */
function converted(book: RateBook, { amount, from, date, to, goodDays }: Conversion): number {
  const digits = to === '' ? 2 : (minorUnits(to) as number);
  if (from === to) return roundDecimal(amount, digits);
  const rate = from === '' ? 1 : rateOn(book, from, date, goodDays);
  return to === ''
    ? roundProduct(amount, rate, digits)
    : roundQuotient([amount, rate], [rateOn(book, to, date, goodDays)], digits);
}

function codeIn(name: string, cell: unknown): string {
  return readCurrency(name, cell)?.trim().toUpperCase() ?? '';
}
