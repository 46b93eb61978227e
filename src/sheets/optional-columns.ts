/** Columns that are made only where a feature needs them, with their marks. */

import type { Language } from '../core/language';
import { PARTNER_TYPES } from '../core/partners/partner-type';
import { type ColumnDefinition, type ColumnKey, TABLES, type TableKey } from '../core/schema';
import { addColumns, dressColumns, markColumn } from './set-up/table-sheet';
import { readTable } from './table-cells';
import { type Columns, columnsByHeader, columnsOf, requireSheet, type Workbook } from './workbook';

/**
 * Adds those that are missing, behind all others or beside the column that they belong to; a column that a person made
 * under such a header is taken. Without a service call where all are there.
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
  const context = { workbook, language, partnerTypes: PARTNER_TYPES.map(({ label }) => label[language]) };
  const present = { ...columnsByHeader(workbook, table), ...known };
  const absent = missing.filter((key) => present[key] === undefined);
  const lone = absent.filter((key) => neighbourOf(table, present, key) === undefined);
  let found: Columns<ColumnKey<T>> = { ...present, ...addColumns(context, sheet, table, lone) };
  for (const key of absent) {
    const neighbour = neighbourOf(table, found, key);
    if (neighbour === undefined || lone.includes(key)) continue;
    const isFree = isFreeColumn(sheet, neighbour + 1);
    if (!isFree) sheet.insertColumnsAfter(neighbour, 1);
    found = {
      ...(isFree ? found : shifted(found, neighbour)),
      ...dressColumns(context, sheet, table, [key], neighbour + 1),
    };
  }
  for (const key of missing) markColumn(sheet, table, key, found[key] ?? 1);
  workbook.found.set(table, found);
}

function neighbourOf<T extends TableKey>(
  table: T,
  columns: Columns<ColumnKey<T>>,
  key: ColumnKey<T>,
): number | undefined {
  const definitions = TABLES[table] as unknown as Readonly<Record<ColumnKey<T>, ColumnDefinition>>;
  const { beside } = definitions[key];
  return beside === undefined ? undefined : columns[beside as ColumnKey<T>];
}

/** One that an earlier try inserted, and nobody has used since. */
function isFreeColumn(sheet: ReturnType<typeof requireSheet>, column: number): boolean {
  if (column > sheet.getMaxColumns()) return false;
  const cells = sheet.getRange(1, column, sheet.getMaxRows(), 1).getValues();
  return cells.every(([cell]) => cell === '');
}

function shifted<K extends string>(columns: Columns<K>, behind: number): Columns<K> {
  const moved = (Object.entries(columns) as [K, number][]).map(([key, at]) => [key, at > behind ? at + 1 : at]);
  return Object.fromEntries(moved) as Columns<K>;
}
