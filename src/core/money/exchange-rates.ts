/**
 * Dated exchange rates: what one unit of a currency is worth in the programme's currency from a day on. Money is
 * converted only where that is asked for, at the newest rate on or before the day; a missing rate is missing, never 1.
 */
import { calendarDay, daysBetween, isDate } from '../days';
import { cellOf, type Table } from '../ranges/table';
import { isBlankRow } from '../ranges/table-range';
import type { ColumnKey } from '../schema';
import { currencyIn, isCurrency } from './money';
import { roundProduct } from './rounding';

export type RateTable = Table<ColumnKey<'rates'>>;

export interface ExchangeRate {
  /** Units of the programme's currency for one unit. */
  readonly rate: number;
  /** The day of the rate, YYYY-MM-DD. */
  readonly day: string;
}

export interface ExchangeRates {
  /** The newest rate on or before the day that is still good; undefined where there is none, or two for one day. */
  readonly at: (currency: string, day: string) => ExchangeRate | undefined;
  readonly problems: readonly RateProblem[];
}

export type RateProblemKind = 'notADate' | 'unknownCurrency' | 'notARate' | 'twice' | 'ownCurrency';

/** A row of the sheet that serves no conversion, as a person counts rows. */
export interface RateProblem {
  readonly kind: RateProblemKind;
  readonly row: number;
  readonly found: string;
}

export const NO_RATES: ExchangeRates = { at: () => undefined, problems: [] };

interface DatedRate extends ExchangeRate {
  readonly currency: string;
}

/** `goodDays`: a rate serves so many days after its own. */
export function exchangeRates(table: RateTable, programmeCurrency: string, goodDays: number): ExchangeRates {
  const problems: RateProblem[] = [];
  const byCurrency = new Map<string, Map<string, number | undefined>>();
  for (const [index, row] of table.rows.entries()) {
    if (isBlankRow(row)) continue;
    const say = (kind: RateProblemKind, cell: unknown) =>
      problems.push({ kind, row: table.firstRow + index, found: String(cell ?? '') });
    const read = readRate(table, row, programmeCurrency);
    if ('kind' in read) {
      say(read.kind, read.found);
      continue;
    }
    const { currency, day, rate } = read;
    const rates = byCurrency.get(currency) ?? new Map<string, number | undefined>();
    byCurrency.set(currency, rates);
    const isTwice = rates.has(day) && rates.get(day) !== rate;
    if (isTwice) say('twice', `${currency} ${day}`);
    rates.set(day, isTwice ? undefined : rate);
  }
  return { problems, at: lookUp(byCurrency, programmeCurrency, goodDays) };
}

function readRate(
  table: RateTable,
  row: readonly unknown[],
  programmeCurrency: string,
): DatedRate | Pick<RateProblem, 'kind' | 'found'> {
  const [from, written, rate] = (['from', 'currency', 'rate'] as const).map((key) => cellOf(table, row, key));
  const currency = currencyIn(written, '');
  if (!isDate(from)) return { kind: 'notADate', found: String(from ?? '') };
  if (!isCurrency(currency)) return { kind: 'unknownCurrency', found: String(written ?? '') };
  if (typeof rate !== 'number' || !(rate > 0)) return { kind: 'notARate', found: String(rate ?? '') };
  if (currency === programmeCurrency && rate !== 1) return { kind: 'ownCurrency', found: String(rate) };
  return { currency, day: calendarDay(from), rate };
}

function lookUp(
  byCurrency: ReadonlyMap<string, ReadonlyMap<string, number | undefined>>,
  programmeCurrency: string,
  goodDays: number,
): ExchangeRates['at'] {
  const newestFirst = new Map(
    [...byCurrency].map(([currency, rates]) => [currency, [...rates].sort(([a], [b]) => (a < b ? 1 : -1))] as const),
  );
  return (currency, day) => {
    if (currency === programmeCurrency) return { rate: 1, day };
    const [known, rate] = newestFirst.get(currency)?.find(([from]) => from <= day) ?? [];
    if (known === undefined || rate === undefined || daysBetween(day, known) > goodDays) return undefined;
    return { rate, day: known };
  };
}

/** A sum that lacks a rate: which one to add. */
export interface MissingRate {
  readonly currency: string;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** In the programme's currency, to `digits` decimals; or which rate is missing. */
export function converted(
  amount: number,
  { currency, day }: MissingRate,
  rates: ExchangeRates,
  digits: number,
): number | MissingRate {
  const found = rates.at(currency, day);
  return found === undefined ? { currency, day } : roundProduct(amount, found.rate, digits);
}
