/**
 * Rounding half away from zero on the decimal value that a person sees: 1.005 is 1.01, 2.675 is 2.68, though both
 * lie a little lower in binary. A spreadsheet shows at most 15 significant digits, so what lies beyond them is dust.
 *
 * Almost every value is far enough from a tie for plain arithmetic to be right; only the others are done exactly.
 */

/** A number has at most 15 significant digits in the eyes of a person; its binary neighbours differ from the 16th on. */
const VISIBLE_DIGITS = 15;
/** Bounds the relative error of a product of two decimals and a power of ten in binary (4 × 2^-53), with room. */
const ERROR_BOUND = 2 ** -50;
/** Up to here, in units of the last digit kept, the digit that decides a tie is visible with three digits to spare. */
const DUST_LIMIT = 1e11;
/** Beyond this many units, binary numbers are too coarse to tell on which side of a tie a value lies. */
const EXACT_LIMIT = 2 ** 48;

// Taken once: in a script's realm every look-up of a global costs more than the arithmetic of a row.
const { abs, floor, round } = Math;

const POWERS_OF_TEN = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10];

/** `value` rounded to `digits` decimals (0–10); Infinity and NaN where it is not finite, never -0. */
export function roundDecimal(value: number, digits: number): number {
  return roundProduct(value, 1, digits);
}

/** a × b rounded to `digits` decimals (0–10), as if the two decimals were multiplied on paper; never -0. */
export function roundProduct(a: number, b: number, digits: number): number {
  const product = a * b;
  const unit = POWERS_OF_TEN[digits] as number;
  const size = abs(product) * unit;
  if (!(size < EXACT_LIMIT)) return roundQuotient([a, b], [], digits);
  let whole = floor(size);
  const overTie = size - whole - 0.5;
  if (overTie > size * ERROR_BOUND) whole += 1;
  else if (overTie >= -size * ERROR_BOUND && isAtLeastTie(a, b, whole, digits)) whole += 1;
  const rounded = whole / unit;
  return product < 0 && rounded !== 0 ? -rounded : rounded;
}

/** For a product within the error bound of `units` and a half of the last digit: does its decimal value reach that? */
function isAtLeastTie(a: number, b: number, units: number, digits: number): boolean {
  const wholeA = round(a * 1e4);
  const wholeB = round(b * 1e4);
  const whole = abs(wholeA * wholeB);
  if (digits <= 7 && whole < 2 ** 53 && wholeA / 1e4 === a && wholeB / 1e4 === b) {
    const half = (POWERS_OF_TEN[8 - digits] as number) / 2;
    return whole % (2 * half) >= half;
  }
  if (units < DUST_LIMIT && !(isVisible(a) && isVisible(b))) return true;
  return abs(roundQuotient([a, b], [], digits)) * (POWERS_OF_TEN[digits] as number) > units + 0.5;
}

/**
 * The product of `factors` ÷ the product of `divisors`, rounded to `digits` decimals, exact on the decimals that the
 * numbers print as. Dust in an input (more than 15 significant digits) does not push a tie down.
 */
export function roundQuotient(factors: readonly number[], divisors: readonly number[], digits: number): number {
  if (![...factors, ...divisors].every(Number.isFinite)) return NaN;
  const ratio = decimalRatio(factors, divisors, digits);
  let rounded = (2n * ratio.numerator + ratio.denominator) / (2n * ratio.denominator);
  if (rounded < BigInt(DUST_LIMIT) && isDustUnderTie(ratio, rounded) && ![...factors, ...divisors].every(isVisible)) {
    rounded += 1n;
  }
  if (rounded === 0n) return 0;
  const size = Number(`${rounded}e-${digits}`);
  return ratio.negative ? -size : size;
}

/** The quotient rounded up to a whole number, exact at the boundary: 0.3 ÷ (1 × 0.1) is 3. All numbers 0 or more. */
export function ceilQuotient(factors: readonly number[], divisors: readonly number[]): number {
  const { numerator, denominator } = decimalRatio(factors, divisors, 0);
  const whole = numerator / denominator;
  const rest = numerator - whole * denominator;
  if (rest === 0n) return Number(whole);
  const isDust =
    rest * 2n ** 50n <= numerator && whole < BigInt(DUST_LIMIT) && ![...factors, ...divisors].every(isVisible);
  return Number(isDust ? whole : whole + 1n);
}

/** (plus − minus − minus …) ÷ divisor, rounded to `digits` decimals, exact on the decimals that the numbers print as. */
export function roundDifferenceQuotient(
  plus: number,
  minus: readonly number[],
  divisor: number,
  digits: number,
): number {
  const terms = [plus, ...minus].map(decimalOf);
  const exponent = Math.min(...terms.map((term) => term.exponent));
  const aligned = terms.map(({ coefficient, exponent: own }) => coefficient * 10n ** BigInt(own - exponent));
  const difference = aligned.reduce((sum, term, index) => (index === 0 ? term : sum - term), 0n);
  const { coefficient, exponent: divisorExponent } = decimalOf(divisor);
  const { numerator, denominator } = scaledRatio(
    absolute(difference),
    coefficient,
    exponent - divisorExponent + digits,
  );
  const rounded = (2n * numerator + denominator) / (2n * denominator);
  if (rounded === 0n) return 0;
  const size = Number(`${rounded}e-${digits}`);
  return difference < 0n ? -size : size;
}

/** True where a number prints with no more digits than a spreadsheet shows. */
function isVisible(value: number): boolean {
  return Number(value.toPrecision(VISIBLE_DIGITS)) === value;
}

interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly negative: boolean;
}

function isDustUnderTie({ numerator, denominator }: Ratio, rounded: bigint): boolean {
  const missing = (2n * rounded + 1n) * denominator - 2n * numerator;
  return missing * 2n ** 49n <= numerator;
}

/** The quotient times 10^digits as a ratio of whole numbers, without its sign. */
function decimalRatio(factors: readonly number[], divisors: readonly number[], digits: number): Ratio {
  let numerator = 1n;
  let denominator = 1n;
  let exponent = digits;
  for (const factor of factors) {
    const decimal = decimalOf(factor);
    numerator *= decimal.coefficient;
    exponent += decimal.exponent;
  }
  for (const divisor of divisors) {
    const decimal = decimalOf(divisor);
    denominator *= decimal.coefficient;
    exponent -= decimal.exponent;
  }
  const negative = numerator < 0n !== denominator < 0n;
  return { ...scaledRatio(absolute(numerator), absolute(denominator), exponent), negative };
}

function scaledRatio(numerator: bigint, denominator: bigint, exponent: number) {
  return exponent >= 0
    ? { numerator: numerator * 10n ** BigInt(exponent), denominator }
    : { numerator, denominator: denominator * 10n ** BigInt(-exponent) };
}

/** A finite number as the decimal it prints as: coefficient × 10^exponent. */
export function decimalOf(value: number): { coefficient: bigint; exponent: number } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { coefficient: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
