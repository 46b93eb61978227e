/** Puts back the header row of a table that somebody deleted; the marks of its columns tell what stood there. */
import type { Language } from '../../core/language';
import { type ColumnDefinition, SHEETS, TABLES, type TableKey } from '../../core/schema';
import { findHeaderRow } from '../header-row';
import { Problem } from '../problem';
import type { Sheet, Workbook } from '../workbook';

export const HEADER_BACKGROUND = '#1f3a5f';
export const HEADER_COLOUR = '#ffffff';

/** Nothing is written where a header row is in a wrong place: only a person knows what the rows above it are. */
export function mendHeaders(workbook: Workbook, language: Language): void {
  const gone = (Object.keys(TABLES) as TableKey[]).filter((table) => isGone(workbook, table));
  for (const table of gone) {
    const sheet = workbook.sheets.get(table);
    if (sheet) putBack(workbook, sheet, table, language);
  }
}

/** Positions counted from 0. */
function markedIn(workbook: Workbook, table: TableKey): Record<string, number> {
  const places = Object.keys(TABLES[table]).flatMap((key) => {
    const [position] = workbook.columns.get(`${table}.${key}`) ?? [];
    return position === undefined ? [] : [[key, position - 1] as const];
  });
  return Object.fromEntries(places);
}

function isGone(workbook: Workbook, table: TableKey): boolean {
  const sheet = workbook.sheets.get(table);
  const at = markedIn(workbook, table);
  if (!sheet || Object.keys(at).length === 0) return false;
  const width = sheet.getMaxColumns();
  const [first = []] = sheet.getRange(1, 1, 1, width).getValues();
  if (findHeaderRow(table, at, [first]) === 'onTop') return false;
  const header = findHeaderRow(table, at, sheet.getRange(1, 1, sheet.getMaxRows(), width).getValues());
  if (header === 'onTop') return false;
  if (header !== 'gone') throw new Problem('headerNotOnTop', SHEETS[table].en, header.row);
  return first.some((cell) => cell !== ''); // a row that was only cleared is written again with the columns
}

function putBack(workbook: Workbook, sheet: Sheet, table: TableKey, language: Language): void {
  const definitions: Readonly<Record<string, ColumnDefinition>> = TABLES[table];
  sheet.insertRowsBefore(1, 1);
  for (const [key, position] of Object.entries(markedIn(workbook, table))) {
    sheet
      .getRange(1, position + 1)
      .setNumberFormat('@')
      .setValue(definitions[key]?.label[language])
      .setFontWeight('bold')
      .setBackground(HEADER_BACKGROUND)
      .setFontColor(HEADER_COLOUR)
      .setWrap(true)
      .clearDataValidations();
  }
}
