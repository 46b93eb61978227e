/** Splitting money into parts that add up to it exactly: by the largest remainder. */
import { amountOf, roundMoney, unitsOf } from './money';
import { decimalOf } from './rounding';

/** A spreadsheet shows 15 significant digits: so many smallest units are told apart. */
const MOST_UNITS = 1e15;
const VISIBLE_DIGITS = 15;

/** The largest amount that can be split into smallest units of so many decimals. */
export function largestToSplit(digits: number): number {
  return amountOf(MOST_UNITS, digits);
}

/**
 * Parts of an amount in the proportion of the shares, which are 0 or more and not all 0. Each is the exact part rounded
 * down to a smallest unit, and the units that are left go to the largest remainders; of equal ones to the earlier share.
 * A negative amount gives the same parts with the other sign.
 */
export function allocate(amount: number, shares: readonly number[], digits: number): number[] {
  const units = unitsOf(roundMoney(amount, digits), digits);
  const whole = BigInt(Math.abs(units));
  const weights = wholeWeights(shares);
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => {
    const floor = (whole * weight) / total;
    return { units: floor, remainder: whole * weight - floor * total };
  });
  const left = Number(whole - parts.reduce((sum, part) => sum + part.units, 0n));
  const byRemainder = parts.map((_, index) => index).sort((a, b) => order(remainderAt(b), remainderAt(a)) || a - b);
  const favoured = new Set(byRemainder.slice(0, left));
  const sign = units < 0 ? -1 : 1;
  return parts.map((part, index) => amountOf(sign * (Number(part.units) + (favoured.has(index) ? 1 : 0)), digits));

  function remainderAt(index: number): bigint {
    return parts[index]?.remainder ?? 0n;
  }
}

const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** The shares as a person sees them, in one common fraction. */
function wholeWeights(shares: readonly number[]): bigint[] {
  const decimals = shares.map((share) => decimalOf(Number(share.toPrecision(VISIBLE_DIGITS))));
  const exponent = decimals.reduce((least, each) => Math.min(least, each.exponent), 0);
  return decimals.map((each) => each.coefficient * 10n ** BigInt(each.exponent - exponent));
}
