/**
 * A row as plain data, keyed by column: numbers as numbers, civil dates as YYYY-MM-DD, instants as ISO text, choices
 * as their keys. It goes into the log, over the wire and into the cells, whatever the language of the workbook.
 */
import type { ColumnKey, TableKey } from '../schema';

export type PlainValue = string | number | null;
export type RecordOf<T extends TableKey> = { readonly [K in ColumnKey<T>]?: PlainValue };
export type DealRecord = RecordOf<'deals'>;
export type PartnerRecord = RecordOf<'partners'>;

/** What a cell of the log holds as JSON; undefined for a blank cell and for one that somebody edited beyond recognition. */
export function recordIn(text: string): DealRecord | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as DealRecord;
  } catch {
    return undefined;
  }
}
