/** The Deals range as custom functions get it, and the messages for cells of it that cannot be read. */
import type { Table } from '../ranges/table';
import { badCell } from '../ranges/table-error';
import { tableFromRange } from '../ranges/table-range';
import { DEAL_COLUMNS, type DealColumn } from '../schema';

/** Reads the header row of a Deals range; only the `needed` columns must be there. */
export function dealTable(range: unknown, needed: readonly DealColumn[]): Table<DealColumn> {
  return tableFromRange('deals', range, DEAL_COLUMNS, needed);
}

/** For a cell of a row that matters: names the row as a person counts, the column, and what was found. */
export function badDealCell(key: DealColumn, allowed: string, cell: unknown, row: number): Error {
  return badCell('deals', row, DEAL_COLUMNS[key].label, allowed, cell);
}

export function badDate(key: DealColumn, cell: unknown, row: number): Error {
  return badDealCell(key, 'a date or blank', cell, row);
}
