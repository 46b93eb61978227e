/**
 * The sheet Inputs: a row for each figure that only people know. Found by their names in either language, wherever the
 * rows and columns were moved; what a person typed is never written over.
 */
import { type InputLine, keysByLabel } from '../core/dashboard/input-lines';
import { INPUT_KEYS, INPUTS, type InputKey } from '../core/dashboard/inputs';
import { foldLabel, isLabel, type Language } from '../core/language';
import { inputHeaders, inputUnits } from '../i18n/inputs';
import { textCell, textOfCell } from './cell-text';
import { HEADER_BACKGROUND, HEADER_COLOUR } from './set-up/header';
import { disown, ensureSheet, markFinished } from './set-up/table-sheet';
import { type ListPlace, listPlace } from './settings-list';
import type { Sheet, Workbook } from './workbook';

type Grid = readonly (readonly unknown[])[];

const HEADERS = Object.keys(inputHeaders) as (keyof typeof inputHeaders)[];
const WIDTHS: Readonly<Record<(typeof HEADERS)[number], number>> = { label: 260, value: 110, unit: 150, help: 460 };
const FORMATS = { money: '#,##0', share: '0.0%', days: '0.##', rating: '0.0' } as const;
const COLOUR = '#d55e00';
/** The cells to fill in; their place beside the names says the same without colour. */
const TO_FILL_IN = '#fff8e1';

/** One call where there is such a sheet, otherwise none. */
export function readInputLines(workbook: Workbook): readonly InputLine[] {
  const sheet = workbook.sheets.get('inputs');
  if (!sheet) return [];
  const grid = gridOf(sheet);
  const place = placeIn(grid);
  if (place === undefined) return [];
  return grid.map((row, i) => ({ label: textOfCell(row[place.label]), value: row[place.value], row: i + 1 }));
}

const gridOf = (sheet: Sheet): Grid => sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues();
const placeIn = (grid: Grid): ListPlace | undefined => listPlace(grid, new Set(keysByLabel().keys()), inputHeaders);

/** Makes the sheet, or adds the rows that it lacks. Answers it, and how many rows were added. */
export function makeInputs(workbook: Workbook, language: Language): { readonly sheet: Sheet; readonly added: number } {
  disownStrange(workbook);
  const sheet = ensureSheet({ workbook, language, partnerTypes: [] }, 'inputs');
  const grid = gridOf(sheet);
  const place = placeIn(grid);
  const known = keysByLabel();
  const present = new Set(place && grid.map((row) => known.get(foldLabel(textOfCell(row[place.label])))));
  const missing = INPUT_KEYS.filter((key) => !present.has(key));
  if (place === undefined) writeList(sheet, grid, missing, language);
  else if (missing.length > 0) addRows(sheet, grid, place, missing, language);
  markFinished(workbook, 'inputs', COLOUR);
  return { sheet, added: missing.length };
}

/** A sheet of that name which has none of Kanava's names on it is a person's own. */
function disownStrange(workbook: Workbook): void {
  const sheet = workbook.sheets.get('inputs');
  if (!sheet || workbook.markedSheets.has('inputs')) return;
  const grid = gridOf(sheet);
  const isEmpty = grid.every((row) => row.every((cell) => cell === ''));
  if (!isEmpty && placeIn(grid) === undefined) disown(workbook, 'inputs');
}

const lastFilled = (grid: Grid) => grid.reduce((last, row, i) => (row.some((cell) => cell !== '') ? i + 1 : last), 0);

/** Header and all rows, below whatever stands there; the names come last, with everything in one write. */
function writeList(sheet: Sheet, grid: Grid, keys: readonly InputKey[], language: Language): void {
  const filled = lastFilled(grid);
  const top = filled === 0 ? 1 : filled + 2;
  makeRoom(sheet, top + keys.length, HEADERS.length);
  const header = sheet.getRange(top, 1, 1, HEADERS.length);
  header.setFontWeight('bold').setBackground(HEADER_BACKGROUND).setFontColor(HEADER_COLOUR);
  for (const [i, key] of HEADERS.entries()) sheet.setColumnWidth(i + 1, WIDTHS[key]);
  if (top === 1) sheet.setFrozenRows(1);
  const usual = { label: 0, value: 1, unit: 2, help: 3 };
  dress(sheet, top + 1, usual, keys);
  const rows = keys.map((key) => cellsOf(key, usual, language));
  const cells = [HEADERS.map((key) => inputHeaders[key][language]), ...rows];
  sheet.getRange(top, 1, cells.length, HEADERS.length).setValues(cells);
}

/** Positions from 0; a person may have deleted the columns of unit and help. */
type Places = ListPlace & { readonly unit?: number | undefined; readonly help?: number | undefined };

function addRows(sheet: Sheet, grid: Grid, place: ListPlace, keys: readonly InputKey[], language: Language): void {
  const header = grid.find((row) => isHeader(row[place.label], 'label')) ?? [];
  const under = (key: 'unit' | 'help') => {
    const position = header.findIndex((cell) => isHeader(cell, key));
    return position < 0 ? undefined : position;
  };
  const places: Places = { ...place, unit: under('unit'), help: under('help') };
  const first = lastFilled(grid) + 1;
  makeRoom(sheet, first + keys.length - 1, place.value + 1);
  dress(sheet, first, places, keys);
  const rows = keys.map((key) => cellsOf(key, places, language));
  sheet.getRange(first, 1, rows.length, rows[0]?.length ?? 1).setValues(rows);
}

function isHeader(cell: unknown, key: keyof typeof inputHeaders): boolean {
  return isLabel(textOfCell(cell), inputHeaders[key]);
}

function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const lackingRows = rows - sheet.getMaxRows();
  const lackingColumns = columns - sheet.getMaxColumns();
  if (lackingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lackingRows);
  if (lackingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lackingColumns);
}

/** Formats before values: a text must find a text cell. */
function dress(sheet: Sheet, first: number, { label, value, unit, help }: Places, keys: readonly InputKey[]): void {
  for (const position of [label, unit, help]) {
    if (position !== undefined) sheet.getRange(first, position + 1, keys.length, 1).setNumberFormat('@');
  }
  if (help !== undefined) sheet.getRange(first, help + 1, keys.length, 1).setWrap(true);
  const toFillIn = sheet.getRange(first, value + 1, keys.length, 1);
  toFillIn.setBackground(TO_FILL_IN).setNumberFormats(keys.map((key) => [FORMATS[INPUTS[key].unit]]));
}

function cellsOf(key: InputKey, { label, value, unit, help }: Places, language: Language): string[] {
  const cells: string[] = new Array(Math.max(label, value, unit ?? 0, help ?? 0) + 1).fill('');
  const definition = INPUTS[key];
  cells[label] = textCell(definition.label[language]);
  if (unit !== undefined) cells[unit] = textCell(inputUnits[definition.unit][language]);
  if (help !== undefined) cells[help] = textCell(definition.help[language]);
  return cells;
}
