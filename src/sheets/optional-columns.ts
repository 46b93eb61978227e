/** Columns that are made only where a feature needs them, with their marks. */

import type { Language } from '../core/language';
import { PARTNER_TYPES } from '../core/partner-type';
import type { ColumnKey, TableKey } from '../core/schema';
import { addColumns, markColumn } from './set-up/table-sheet';
import { readTable } from './table-cells';
import { columnsByHeader, columnsOf, requireSheet, type Workbook } from './workbook';

/**
 * Adds those that are missing, behind all others; a column that a person made under such a header is taken. Without a
 * service call where all are there.
 */
export function ensureOptionalColumns<T extends TableKey>(
  workbook: Workbook,
  table: T,
  keys: readonly ColumnKey<T>[],
  language: Language,
): void {
  if (keys.every((key) => columnsOf(workbook, table)[key] !== undefined)) return;
  readTable(workbook, table); // names a header row that is not where it belongs, before anything is written beside it
  const known = columnsOf(workbook, table);
  const missing = keys.filter((key) => known[key] === undefined);
  const sheet = requireSheet(workbook, table);
  const partnerTypes = PARTNER_TYPES.map(({ label }) => label[language]);
  const present = columnsByHeader(workbook, table);
  const absent = missing.filter((key) => present[key] === undefined);
  const found = { ...present, ...known, ...addColumns({ workbook, language, partnerTypes }, sheet, table, absent) };
  for (const key of missing) markColumn(sheet, table, key, found[key] ?? 1);
  workbook.found.set(table, found);
}
