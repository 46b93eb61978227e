/**
 * The sheet Monthly: a row for each month that is over, written once and never again. Columns are found by their header
 * in either language, so that people may move them and put their own between.
 */

import { MONTH_LABELS } from '../core/dashboard/month-snapshot';
import { calendarDay, isDate } from '../core/days';
import { type Bilingual, foldLabel, isLabel, type Language } from '../core/language';
import { dateSerial } from './cell-date';
import { textCell, textOfCell } from './cell-text';
import { HEADER_BACKGROUND, HEADER_COLOUR } from './set-up/header';
import { disown, ensureSheet, markFinished } from './set-up/table-sheet';
import { runsOf } from './table-cells';
import type { Sheet, Workbook } from './workbook';

export interface MonthColumn {
  readonly label: Bilingual;
  /** Number format, written the en_US way. */
  readonly format: string;
}

export interface MonthRow {
  /** YYYY-MM. */
  readonly month: string;
  readonly asOf: Date;
  /** In the order of the columns; null = n/a. */
  readonly values: readonly (number | null)[];
}

export interface KeptMonths {
  /** Months (YYYY-MM) that have a row, with its cells. */
  readonly rows: ReadonlyMap<string, readonly unknown[]>;
  /** Positions from 0, by folded header. */
  readonly at: ReadonlyMap<string, number>;
  /** Row of the headers, and the last row and column in which anything stands; all from 1, 0 = none. */
  readonly headerRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** False where something stands on the sheet and nobody can tell which months are there. */
  readonly isReadable: boolean;
}

const NOTHING: KeptMonths = {
  rows: new Map(),
  at: new Map(),
  headerRow: 0,
  lastRow: 0,
  lastColumn: 0,
  isReadable: true,
};
const NOT_AVAILABLE = 'n/a';
const FORMATS = { month: 'yyyy-mm', asOf: 'yyyy-mm-dd hh:mm' } as const;
const COLUMN_WIDTH = 110;

/** One call where there is such a sheet, otherwise none. */
export function readMonths(workbook: Workbook): KeptMonths {
  const sheet = workbook.sheets.get('monthly');
  if (!sheet) return NOTHING;
  const kept = monthsIn(sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues());
  const isOurs = workbook.markedSheets.has('monthly') || kept.isReadable;
  if (isOurs) return kept;
  disown(workbook, 'monthly');
  return NOTHING;
}

function monthsIn(grid: readonly (readonly unknown[])[]): KeptMonths {
  const isFilled = (cell: unknown) => cell !== '';
  const lastRow = grid.reduce((last, row, i) => (row.some(isFilled) ? i + 1 : last), 0);
  const lastColumn = grid.reduce((last, row) => {
    const filled = row.reduce((most: number, cell, i) => (isFilled(cell) ? i + 1 : most), 0);
    return Math.max(last, filled);
  }, 0);
  if (lastRow === 0) return NOTHING;
  const headerIndex = grid.findIndex((row) =>
    Object.values(MONTH_LABELS).every((label) => row.some((cell) => isLabel(textOfCell(cell), label))),
  );
  if (headerIndex < 0) return { ...NOTHING, lastRow, lastColumn, isReadable: false };
  const at = new Map<string, number>();
  for (const [position, cell] of (grid[headerIndex] ?? []).entries()) {
    const header = foldLabel(textOfCell(cell));
    if (header !== '' && !at.has(header)) at.set(header, position);
  }
  const position = positionOf({ at }, MONTH_LABELS.month) ?? 0;
  const rows = new Map<string, readonly unknown[]>();
  for (const row of grid.slice(headerIndex + 1)) {
    const month = monthOf(row[position]);
    if (month !== undefined && !rows.has(month)) rows.set(month, row);
  }
  return { rows, at, headerRow: headerIndex + 1, lastRow, lastColumn, isReadable: true };
}

/** A date, or what a person may have typed over it. */
function monthOf(cell: unknown): string | undefined {
  if (isDate(cell)) return calendarDay(cell).slice(0, 7);
  return /^\s*(\d{4}-\d{2})(?!\d)/.exec(textOfCell(cell))?.[1];
}

function positionOf({ at }: Pick<KeptMonths, 'at'>, { en, fi }: Bilingual): number | undefined {
  return at.get(foldLabel(en)) ?? at.get(foldLabel(fi));
}

/** What a month's row says under this header; null where it says no number. */
export function keptFigure(kept: KeptMonths, month: string, label: Bilingual): number | null {
  const position = positionOf(kept, label);
  const cell = position === undefined ? undefined : kept.rows.get(month)?.[position];
  return typeof cell === 'number' ? cell : null;
}

/**
 * Adds these months below everything that is there, all by one write; makes the sheet, and columns that are missing,
 * before. Three calls where sheet and columns are there.
 */
export function appendMonths(
  workbook: Workbook,
  kept: KeptMonths,
  columns: readonly MonthColumn[],
  rows: readonly MonthRow[],
  language: Language,
): void {
  if (rows.length === 0) return;
  const all = [
    ...(Object.keys(MONTH_LABELS) as (keyof typeof MONTH_LABELS)[]).map((key) => ({
      label: MONTH_LABELS[key],
      format: FORMATS[key],
    })),
    ...columns,
  ];
  const sheet = sheetFor(workbook, language);
  const positions = withMissing(sheet, kept, all, language);
  markFinished(workbook, 'monthly');
  const first = Math.max(kept.lastRow, 1) + 1;
  const lacking = first + rows.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  const formatAt = new Map(positions.map((position, i) => [position, all[i]?.format ?? '']));
  for (const { start, width } of runsOf(positions.map((position) => position + 1))) {
    const formats = Array.from({ length: width }, (_, i) => formatAt.get(start - 1 + i) ?? '');
    sheet.getRange(first, start, rows.length, width).setNumberFormats(rows.map(() => formats));
  }
  const width = Math.max(...positions) + 1;
  const cells = rows.map(({ month, asOf, values }) => {
    const row: (string | number | Date)[] = new Array(width).fill('');
    // To the second: what is shown of 23:59:59.999 may be the next minute.
    const second = new Date(Math.floor(asOf.getTime() / 1000) * 1000);
    const said = [dateSerial(`${month}-01`), second, ...values.map((value) => value ?? NOT_AVAILABLE)];
    for (const [i, position] of positions.entries()) row[position] = said[i] ?? '';
    return row;
  });
  sheet.getRange(first, 1, rows.length, width).setValues(cells);
}

function sheetFor(workbook: Workbook, language: Language): Sheet {
  const { book, sheets } = workbook;
  const isNew = !sheets.has('monthly');
  const active = book.getActiveSheet();
  const sheet = ensureSheet({ workbook, language, partnerTypes: [] }, 'monthly');
  if (isNew) book.setActiveSheet(active, true); // a new sheet comes to the front, and nobody has asked for it
  return sheet;
}

/** Positions of all columns, from 0; those that are missing go behind everything, and their headers count as made. */
function withMissing(
  sheet: Sheet,
  kept: KeptMonths,
  all: readonly MonthColumn[],
  language: Language,
): readonly number[] {
  const missing = all.filter(({ label }) => positionOf(kept, label) === undefined);
  if (missing.length > 0) writeHeaders(sheet, kept, missing, language);
  return all.map(
    ({ label }) => positionOf(kept, label) ?? kept.lastColumn + missing.findIndex((each) => each.label === label),
  );
}

function writeHeaders(
  sheet: Sheet,
  { headerRow, lastColumn }: KeptMonths,
  missing: readonly MonthColumn[],
  language: Language,
): void {
  const lacking = lastColumn + missing.length - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  const header = sheet.getRange(Math.max(headerRow, 1), lastColumn + 1, 1, missing.length);
  header.setFontWeight('bold').setBackground(HEADER_BACKGROUND).setFontColor(HEADER_COLOUR).setWrap(true);
  sheet.setColumnWidths(lastColumn + 1, missing.length, COLUMN_WIDTH);
  if (headerRow === 0) sheet.setFrozenRows(1);
  header.setValues([missing.map(({ label }) => textCell(label[language]))]);
}
