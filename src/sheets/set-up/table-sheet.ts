/** Makes a table's sheet, or repairs what is missing in it; what a person typed stays as it is. */
import { choiceOf } from '../../core/choices';
import type { Language } from '../../core/language';

import {
  type ColumnDefinition,
  type ColumnKey,
  type OPTIONAL_SHEETS,
  SHEETS,
  type SheetKey,
  TABLES,
  type TableKey,
} from '../../core/schema';
import { textCell, textOfCell } from '../cell-text';
import { NUMBER_FORMATS } from '../number-format';
import { runsOf } from '../table-cells';
import {
  type Columns,
  columnLetters,
  columnsByHeader,
  isOptional,
  MARK,
  OWN,
  type Sheet,
  type Workbook,
} from '../workbook';
import { HEADER_BACKGROUND, HEADER_COLOUR } from './header';
import { addStateColours } from './state-colours';

/** Kanava's own mark on protections, so that it finds them again. */
export const PROTECTION = 'Kanava';

export interface SetUpContext {
  readonly workbook: Workbook;
  readonly language: Language;
  readonly partnerTypes: readonly string[];
}

/** Small grids: Settings is read whole by every action; the end of the log is found without a call. */
const GRID_ROWS: Readonly<Partial<Record<SheetKey, number>>> = {
  settings: 60,
  log: 2,
  inputs: 40,
  monthly: 2,
  statements: 2,
};

/** The sheet is not marked yet: that says that it is finished. */
export function ensureSheet(context: SetUpContext, key: SheetKey): Sheet {
  const { workbook, language } = context;
  const known = workbook.sheets.get(key);
  const count = workbook.book.getSheets().length;
  const sheet = known ?? makeSheet(context, key);
  const isNew = workbook.book.getSheets().length > count;
  const rows = GRID_ROWS[key];
  if (rows !== undefined && !workbook.markedSheets.has(key)) trimEmpty(sheet, rows, isNew);
  (workbook.sheets as Map<typeof key, Sheet>).set(key, sheet);
  if (known && labelInOtherLanguage(sheet.getName(), SHEETS[key], language)) sheet.setName(SHEETS[key][language]);
  return sheet;
}

function makeSheet({ workbook: { book }, language }: SetUpContext, key: SheetKey): Sheet {
  const label = SHEETS[key][language];
  const add = (name: string) => book.insertSheet(name, book.getSheets().length);
  if (book.getSheetByName(label) === null) return add(label);
  // A person's own sheet has this name; what broke off before has the other one.
  const other = label + OWN;
  return book.getSheetByName(other) ?? add(other);
}

/** Takes a person's own sheet, which only bears the name, out of sight. */
export function disown({ sheets }: Workbook, key: (typeof OPTIONAL_SHEETS)[number]): void {
  (sheets as Map<SheetKey, Sheet>).delete(key);
}

/** A sheet in which anything stands keeps its rows: it may be a person's. */
function trimEmpty(sheet: Sheet, rows: number, isNew: boolean): void {
  const more = sheet.getMaxRows() - rows;
  if (more > 0 && (isNew || sheet.getLastRow() === 0)) sheet.deleteRows(rows + 1, more);
}

/** Its mark comes last: where it is missing, whatever broke off is done again. */
export function markFinished({ markedSheets, sheets }: Workbook, key: SheetKey, colour?: string): void {
  const sheet = sheets.get(key);
  if (!sheet || markedSheets.has(key)) return;
  if (colour !== undefined && sheet.getTabColor() === null) sheet.setTabColor(colour);
  sheet.addDeveloperMetadata(MARK, `sheet:${key}`, visibility());
  (markedSheets as Set<SheetKey>).add(key); // who writes into it again in this run does not mark its columns again
}

const visibility = () => SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;

function labelInOtherLanguage(text: string, label: Readonly<Record<Language, string>>, language: Language): boolean {
  return text !== label[language] && Object.values(label).includes(text);
}

/** Adds the columns that are missing, with everything that belongs to them. */
export function ensureTable<T extends TableKey>(context: SetUpContext, table: T): void {
  const { book } = context.workbook;
  const before = book.getSheets().length;
  const sheet = ensureSheet(context, table);
  // Of a sheet that was made just now nobody need ask what is on it.
  const isNew = book.getSheets().length > before;
  const known = isNew ? ({} as Columns<ColumnKey<T>>) : knownColumns(context.workbook, table);
  const definitions: Readonly<Record<string, ColumnDefinition>> = TABLES[table];
  const all = Object.keys(definitions) as ColumnKey<T>[];
  const missing = all.filter((key) => known[key] === undefined && !isOptional(table, key));
  const columns = { ...known, ...addColumns(context, sheet, table, missing) };
  markColumns(context.workbook, sheet, table, columns);
  if (relabel(context, sheet, table, known)) relabelChoices(context, sheet, table, known);
  finishSheet(context.workbook, sheet, table, columns, isNew);
  context.workbook.found.set(table, columns);
}

function knownColumns<T extends TableKey>(workbook: Workbook, table: T): Columns<ColumnKey<T>> {
  const marked: Partial<Record<ColumnKey<T>, number>> = {};
  for (const key of Object.keys(TABLES[table]) as ColumnKey<T>[]) {
    const [position] = workbook.columns.get(`${table}.${key}`) ?? [];
    if (position !== undefined) marked[key] = position;
  }
  return { ...columnsByHeader(workbook, table), ...marked };
}

/**
 * New columns go behind everything that is there, in the order of the table. Their headers make them count as made and
 * come last: what broke off before has nothing in it and is begun again in the same place.
 */
export function addColumns<T extends TableKey>(
  { language, partnerTypes }: SetUpContext,
  sheet: Sheet,
  table: T,
  keys: readonly ColumnKey<T>[],
): Columns<ColumnKey<T>> {
  if (keys.length === 0) return {} as Columns<ColumnKey<T>>;
  const first = sheet.getLastColumn() + 1;
  const lacking = first + keys.length - 1 - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  return dressColumns({ language, partnerTypes }, sheet, table, keys, first);
}

/** Makes blank neighbouring columns into these. */
export function dressColumns<T extends TableKey>(
  { language, partnerTypes }: Omit<SetUpContext, 'workbook'>,
  sheet: Sheet,
  table: T,
  keys: readonly ColumnKey<T>[],
  first: number,
): Columns<ColumnKey<T>> {
  const columns: Partial<Record<ColumnKey<T>, number>> = {};
  const definitions = TABLES[table] as unknown as Readonly<Record<ColumnKey<T>, ColumnDefinition>>;
  const header = sheet.getRange(1, first, 1, keys.length);
  header.setFontWeight('bold').setBackground(HEADER_BACKGROUND).setFontColor(HEADER_COLOUR).setWrap(true);
  const height = sheet.getMaxRows() - 1;
  const formats = keys.map((key) => NUMBER_FORMATS[definitions[key].kind]);
  sheet.getRange(2, first, height, keys.length).setNumberFormats(Array.from({ length: height }, () => formats));
  keys.forEach((key, i) => {
    const { kind, choices, width, hidden, help } = definitions[key];
    const column = first + i;
    columns[key] = column;
    const allowed = choices ? labels(choices, language) : partnerTypes;
    if (kind === 'choice') sheet.getRange(2, column, height, 1).setDataValidation(dropDown(allowed));
    if (width) sheet.setColumnWidth(column, width);
    if (hidden) sheet.hideColumns(column);
    if (help) sheet.getRange(1, column).setNote(help[language]);
  });
  header.setValues([keys.map((key) => definitions[key].label[language])]);
  return columns;
}

const labels = (choices: NonNullable<ColumnDefinition['choices']>, language: Language) =>
  Object.values(choices).map((choice) => choice[language]);

/** Warns on other values rather than refusing them: people paste what they have. */
export function dropDown(values: readonly string[]): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...values], true)
    .setAllowInvalid(true)
    .build();
}

function markColumns<T extends TableKey>(
  workbook: Workbook,
  sheet: Sheet,
  table: T,
  columns: Columns<ColumnKey<T>>,
): void {
  for (const [key, position] of Object.entries(columns) as [ColumnKey<T>, number][]) {
    if (!workbook.columns.has(`${table}.${key}`)) markColumn(sheet, table, key, position);
  }
}

/** Developer metadata sits on whole columns only, and moves with them. */
export function markColumn<T extends TableKey>(sheet: Sheet, table: T, key: ColumnKey<T>, position: number): void {
  const letters = columnLetters(position);
  sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(MARK, `column:${table}.${key}`, visibility());
}

/**
 * Headers that read as the other language's label are rewritten; a person's own wording stays. Blank ones come back.
 * Answers whether the language of the workbook has changed.
 */
function relabel<T extends TableKey>(
  { language }: SetUpContext,
  sheet: Sheet,
  table: T,
  known: Columns<ColumnKey<T>>,
): boolean {
  const positions = Object.entries(known) as [ColumnKey<T>, number][];
  if (positions.length === 0) return false;
  let isOther = false;
  const definitions = TABLES[table] as unknown as Readonly<Record<ColumnKey<T>, ColumnDefinition>>;
  const [header = []] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues();
  for (const [key, position] of positions) {
    const text = String(header[position - 1]);
    const { label } = definitions[key];
    const otherLanguage = labelInOtherLanguage(text, label, language);
    isOther ||= otherLanguage;
    if (text === '' || otherLanguage) sheet.getRange(1, position).setValue(label[language]);
  }
  return isOther;
}

/** Choices in cells and in their drop-downs follow the language of the workbook; anything else that stands there stays. */
function relabelChoices<T extends TableKey>(
  { language }: SetUpContext,
  sheet: Sheet,
  table: T,
  known: Columns<ColumnKey<T>>,
): void {
  const definitions = TABLES[table] as unknown as Readonly<Record<ColumnKey<T>, ColumnDefinition>>;
  for (const [key, position] of Object.entries(known) as [ColumnKey<T>, number][]) {
    const { choices } = definitions[key];
    if (choices === undefined) continue;
    const range = sheet
      .getRange(2, position, sheet.getMaxRows() - 1, 1)
      .setDataValidation(dropDown(labels(choices, language)));
    const said = (cell: unknown) => {
      const choice = choiceOf(choices, cell);
      return choice === undefined ? textCell(textOfCell(cell)) : choices[choice]?.[language];
    };
    range.setValues(range.getValues().map(([cell]) => [cell === '' ? '' : said(cell)]));
  }
}

/** What a sheet has once: frozen header, banding, filter, colours of the states, warnings on computed cells. */
function finishSheet<T extends TableKey>(
  { markedSheets }: Workbook,
  sheet: Sheet,
  table: T,
  columns: Columns<ColumnKey<T>>,
  isNew: boolean,
): void {
  if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(1);
  const width = Math.max(...(Object.values(columns) as number[]));
  const whole = sheet.getRange(1, 1, sheet.getMaxRows(), width);
  if (isNew || sheet.getBandings().length === 0)
    whole.applyRowBanding(SpreadsheetApp.BandingTheme.LIGHT_GREY, true, false);
  if (table !== 'log' && (isNew || sheet.getFilter() === null)) whole.createFilter();
  const status = (columns as Columns<string>).status;
  if (table === 'deals' && status !== undefined) addStateColours(sheet, status);
  protectComputed(sheet, table, columns, markedSheets.has(table));
}

/** A person who removed some keeps it so; on a sheet that is not finished each is made, or what began of it completed. */
function protectComputed<T extends TableKey>(
  sheet: Sheet,
  table: T,
  columns: Columns<ColumnKey<T>>,
  isFinished: boolean,
): void {
  const definitions = TABLES[table] as unknown as Readonly<Record<ColumnKey<T>, ColumnDefinition>>;
  const computed = (Object.keys(columns) as ColumnKey<T>[]).filter((key) => definitions[key].computed);
  const present = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  if (computed.length === 0 || (isFinished && present.some(isOwn))) return;
  for (const { start, width } of runsOf(computed.map((key) => columns[key] ?? 0))) {
    const cells = sheet.getRange(2, start, sheet.getMaxRows() - 1, width);
    const begun = isFinished ? [] : present.filter((each) => isOn(each, cells));
    if (begun.some(isOwn)) continue;
    const protection = begun.find((each) => each.getDescription() === '') ?? cells.protect();
    protection.setWarningOnly(true).setDescription(PROTECTION); // its description last: it says that it is done
  }
}

type Protection = GoogleAppsScript.Spreadsheet.Protection;
const isOwn = (protection: Protection): boolean => protection.getDescription() === PROTECTION;
const isOn = (protection: Protection, cells: GoogleAppsScript.Spreadsheet.Range): boolean =>
  protection.getRange().getA1Notation() === cells.getA1Notation();
