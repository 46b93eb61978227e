/** Money: the currencies of ISO 4217, their minor units, and the one way in which amounts are rounded. */

import { isBlank } from '../ranges/table';
import { roundDecimal } from './rounding';

/** Currencies whose minor unit is not a hundredth, with their number of decimals. */
const OTHER_MINOR_UNITS: readonly (readonly [digits: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];
/** Two decimals: the rest of list one, and the codes that left it from 2023 on, since a sheet holds older deals too. */
const HUNDREDTHS = `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD
CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL
HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS
SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG ZWL`;

let minorUnitsByCode: Map<string, number> | undefined;

/** Number of decimals of a currency, by its ISO 4217 code in any case; undefined for an unknown code. */
export function minorUnits(currency: string): number | undefined {
  minorUnitsByCode ??= new Map<string, number>([
    ...HUNDREDTHS.split(/\s+/).map((code) => [code, 2] as const),
    ...OTHER_MINOR_UNITS.flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, digits] as const)),
  ]);
  return minorUnitsByCode.get(currency) ?? minorUnitsByCode.get(currency.trim().toUpperCase());
}

export function isCurrency(code: string): boolean {
  return minorUnits(code) !== undefined;
}

/** The code, in capitals, of a cell that names another currency than the programme's; a blank one names that. */
export function otherCurrency(cell: unknown, currency: string): string | undefined {
  const code = currencyIn(cell, currency);
  return code === currency ? undefined : code;
}

/** The currency that a cell names, in capitals; the programme's where it is blank. */
export function currencyIn(cell: unknown, programmeCurrency: string): string {
  if (cell === programmeCurrency || isBlank(cell)) return programmeCurrency;
  return String(cell).trim().toUpperCase() || programmeCurrency;
}

/** `value` to `digits` decimals, half away from zero on the decimal value a person sees; never -0. */
export function roundMoney(value: number, digits = 2): number {
  return roundDecimal(value, digits);
}

/** An amount that has at most so many decimals as a whole number of its smallest unit: whole numbers add exactly. */
export function unitsOf(amount: number, digits: number): number {
  return round(amount * (POWERS_OF_TEN[digits] ?? 10 ** digits));
}

const POWERS_OF_TEN = [1, 10, 100, 1000, 10_000];
// Taken once: in a script's realm every look-up of a global costs more than the arithmetic of a row.
const { round } = Math;

/** The amount of so many smallest units; never -0. */
export function amountOf(units: number, digits: number): number {
  return units / 10 ** digits + 0;
}

/** The sum of amounts in one currency, the same in whatever order they come. */
export function sumMoney(amounts: readonly number[], currency: string): number {
  const digits = minorUnits(currency) ?? 2;
  return amountOf(
    amounts.reduce((sum, amount) => sum + unitsOf(roundMoney(amount, digits), digits), 0),
    digits,
  );
}
