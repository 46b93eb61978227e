import { allocate, largestToSplit } from '../core/money/allocate';
import { minorUnits } from '../core/money/money';
import { checkWeights } from '../core/partners/score';
import { badArgument, readAmount, readCurrency, readNumber } from '../core/ranges/arguments';
import { type Cell, customFunction, eachRowWide, isRange } from '../core/ranges/row-by-row';
import { isBlank } from '../core/ranges/table';

/**
 * Splits an amount by shares into parts that add up to it exactly.
 *
 * @param {number} amount Amount; negative for a credit.
 * @param {range} shares Cells in a row or a column, 0 or more, which total 1 or 100 %; blank cells get no part.
 * @param {string} currency Optional. ISO 4217 code such as EUR, for the number of decimals; default 2 decimals.
 * @return The parts, in the shape of the shares, which add up to the amount as it is rounded to the currency's smallest unit.
 * @customfunction
 */
export function SPLIT_MONEY(amount: unknown, shares: unknown, currency?: unknown) {
  return customFunction('SPLIT_MONEY', () => {
    const { cells, isColumn } = oneLine(shares);
    const filled = cells.flatMap((cell) => (isBlank(cell) ? [] : [readAmount('shares', cell)]));
    checkWeights(filled, 'shares');
    const inputs = [
      { name: 'amount', value: amount },
      { name: 'currency', value: currency, isOptional: true },
    ];
    if (isColumn) for (const input of inputs) requireOne(input);
    const lines = eachRowWide(inputs, cells.length, ([whole, code]) => {
      const parts = allocate(amountIn(whole, code), filled, digitsOf(code)).values();
      return cells.map((cell): Cell => (isBlank(cell) ? '' : (parts.next().value as number)));
    });
    const [first = []] = lines;
    if (isColumn) return first.map((cell) => [cell]);
    return Array.isArray(shares) || lines.length > 1 || isRange(amount) ? lines : (first[0] as Cell);
  });
}

/** The cells of a row or of a column. */
function oneLine(shares: unknown): { cells: readonly unknown[]; isColumn: boolean } {
  if (!isRange(shares)) return { cells: [Array.isArray(shares) ? '' : shares], isColumn: false };
  const rows = shares.every(Array.isArray) ? (shares as readonly (readonly unknown[])[]) : [shares];
  const width = rows[0]?.length ?? 0;
  if (rows.length > 1 && width > 1) {
    throw new Error(`shares must be one row or one column, got a range of ${rows.length} rows and ${width} columns.`);
  }
  return { cells: rows.flat(), isColumn: rows.length > 1 };
}

/** Several amounts go below each other, each with its parts beside it: there is no room for that beside a column. */
function requireOne({ name, value }: { readonly name: string; readonly value: unknown }): void {
  if (isRange(value) && value.length > 1) {
    throw new Error(`${name} must be one cell where shares are a column, got a range of ${value.length} rows.`);
  }
}

const digitsOf = (code: unknown): number => minorUnits(readCurrency('currency', code) ?? '') ?? 2;

function amountIn(cell: unknown, code: unknown): number {
  const amount = readNumber('amount', cell);
  const largest = largestToSplit(digitsOf(code));
  if (Math.abs(amount) <= largest) return amount;
  throw badArgument('amount', `a number from -${largest} to ${largest}`, cell);
}
