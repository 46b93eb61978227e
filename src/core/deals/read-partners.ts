/** Partners as the tables behind the charts and the rules read them: the first row of each name. */
import { calendarDay, isDate } from '../days';
import { foldLabel } from '../language';
import { cellOf, type Table } from '../ranges/table';
import type { PartnerColumn } from '../schema';

export interface ReadPartner {
  readonly row: readonly unknown[];
  /** Row of the sheet. */
  readonly number: number;
  /** As written, without space at the ends. */
  readonly name: string;
  /** The same, folded. */
  readonly key: string;
  /** YYYY-MM-DD; undefined where there is no date. */
  readonly signed: string | undefined;
  /** The same as the cell has it: a midnight. */
  readonly signedAt: Date | undefined;
  /** YYYY-MM-DD; undefined where there is no date. */
  readonly ended: string | undefined;
}

/** Rows without a name, names that were there before and dates that are none are named by `partnerFacts`. */
export function readPartners(partners: Table<PartnerColumn>): ReadPartner[] {
  const found = new Map<string, ReadPartner>();
  partners.rows.forEach((row, index) => {
    const name = String(cellOf(partners, row, 'partner') ?? '').trim();
    const key = foldLabel(name);
    if (key === '' || found.has(key)) return;
    const cell = cellOf(partners, row, 'signed');
    const signedAt = isDate(cell) ? cell : undefined;
    const signed = signedAt && calendarDay(signedAt);
    const ended = dayIn(partners, row, 'ended');
    found.set(key, { row, number: partners.firstRow + index, name, key, signed, signedAt, ended });
  });
  return [...found.values()];
}

/** YYYY-MM-DD of a date cell; undefined for anything else. */
export function dayIn(partners: Table<PartnerColumn>, row: readonly unknown[], key: PartnerColumn): string | undefined {
  const cell = cellOf(partners, row, key);
  return isDate(cell) ? calendarDay(cell) : undefined;
}

/** Signed on or before the day, and not ended on or before it. */
export function isSignedOn({ signed, ended }: ReadPartner, day: string): boolean {
  return signed !== undefined && signed <= day && (ended === undefined || ended > day);
}
