/**
 * The range of the sheet Exchange rates as custom functions get it. They know no programme: a rate is what one unit is
 * worth in a currency that the range does not name, and two rates give a third.
 */

import { lastOnOrBefore } from '../benchmark/on-or-before';
import { calendarDay, dayNumber, isAtMostDaysAfter, isDate } from '../days';
import { cellOf, isBlank } from '../ranges/table';
import { badCell, tableError } from '../ranges/table-error';
import { tableFromRange } from '../ranges/table-range';
import { RATE_COLUMNS } from '../schema';
import { minorUnits } from './money';

/** The rates of one currency, the earliest first: at most one a day. */
interface RateSeries {
  /** Instants. */
  readonly times: readonly number[];
  readonly rates: readonly number[];
  /** Every rate is 1: the programme's own currency, or one that is tied to it. That does not age. */
  readonly isPar: boolean;
}

/** By ISO code, in capitals. */
export type RateBook = ReadonlyMap<string, RateSeries>;

/** How many days a rate serves after its own, as in Settings. */
export const RATE_DAYS = 31;

interface RateRow {
  readonly currency: string;
  readonly date: Date;
  readonly rate: number;
  /** As a person counts. */
  readonly row: number;
}

const NEEDED = ['from', 'currency', 'rate'] as const;

/** Refuses a row that cannot be read, and two different rates of one currency and day. */
export function readRateBook(range: unknown): RateBook {
  const table = tableFromRange('rates', range, RATE_COLUMNS, NEEDED);
  const byCurrency = new Map<string, Map<number, RateRow>>();
  table.rows.forEach((cells, index) => {
    const [from, currency, rate] = NEEDED.map((key) => cellOf(table, cells, key));
    if (isBlank(from) && isBlank(currency) && isBlank(rate)) return;
    const read = rateRow(from, currency, rate, table.firstRow + index);
    const days = byCurrency.get(read.currency) ?? new Map<number, RateRow>();
    byCurrency.set(read.currency, days);
    const day = dayNumber(read.date.getTime());
    const other = days.get(day);
    if (other === undefined) days.set(day, read);
    else if (other.rate !== read.rate) throw twice(other, read);
  });
  return new Map([...byCurrency].map(([currency, days]) => [currency, seriesOf([...days.values()])]));
}

function rateRow(from: unknown, written: unknown, rate: unknown, row: number): RateRow {
  const bad = (key: (typeof NEEDED)[number], allowed: string, cell: unknown): Error =>
    badCell('rates', row, RATE_COLUMNS[key].label, allowed, cell);
  const currency = typeof written === 'string' ? written.trim().toUpperCase() : '';
  if (!isDate(from)) throw bad('from', 'a date', from);
  if (minorUnits(currency) === undefined) throw bad('currency', 'an ISO 4217 code such as SEK', written);
  if (typeof rate !== 'number' || !(rate > 0 && rate < Infinity)) throw bad('rate', 'a number above 0', rate);
  return { currency, date: from, rate, row };
}

function twice(one: RateRow, other: RateRow): Error {
  return tableError(
    `rates rows ${one.row} and ${other.row} must not differ, got ${one.rate} and ${other.rate} for ${one.currency} on ${calendarDay(one.date)}.`,
  );
}

function seriesOf(rows: readonly RateRow[]): RateSeries {
  const sorted = rows.map(({ date, rate }) => ({ time: date.getTime(), rate })).sort((a, b) => a.time - b.time);
  return {
    times: sorted.map(({ time }) => time),
    rates: sorted.map(({ rate }) => rate),
    isPar: sorted.every(({ rate }) => rate === 1),
  };
}

/** The newest rate on or before the date. One that is older than `goodDays`, or missing, is an error: never 1. */
export function rateOn(book: RateBook, currency: string, date: Date, goodDays: number): number {
  const time = date.getTime();
  const series = book.get(currency);
  const last = series === undefined ? -1 : lastOnOrBefore(series.times, time);
  if (series === undefined || last < 0) throw missing(currency, date, goodDays, '');
  const from = series.times[last] as number;
  if (series.isPar || isAtMostDaysAfter(time, from, goodDays)) return series.rates[last] as number;
  throw missing(currency, date, goodDays, `: the newest is of ${calendarDay(new Date(from))}`);
}

function missing(currency: string, date: Date, goodDays: number, newest: string): Error {
  return new Error(
    `rates must have a rate for ${currency} that is at most ${goodDays} days old, got no rate for ${currency} on ${calendarDay(date)}${newest}.`,
  );
}
