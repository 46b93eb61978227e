/**
 * Finds Kanava's sheets and columns in a workbook that people rename, move, hide and sort: by developer metadata
 * first, then by name or header in either language, never by position.
 */
import type { Language } from '../core/language';
import { isLabel } from '../core/language';
import { type ColumnKey, columnWithHeader, SHEETS, type SheetKey, TABLES, type TableKey } from '../core/schema';
import { Problem } from './problem';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One key for all marks; the value says what: `sheet:deals`, `column:deals.company`, `computed:{…}`, `sample:[…]`. */
export const MARK = 'kanava';

/** Marks that hold something to remember rather than a place. */
export type NoteKind = 'computed' | 'sample' | 'dashboard';
const NOTE_KINDS: readonly string[] = ['computed', 'sample', 'dashboard'] satisfies NoteKind[];
const isNote = (kind: string): kind is NoteKind => NOTE_KINDS.includes(kind);

export interface Workbook {
  readonly book: Spreadsheet;
  readonly sheets: ReadonlyMap<SheetKey, Sheet>;
  /** Those found by their mark rather than by name. */
  readonly markedSheets: ReadonlySet<SheetKey>;
  /** Columns counted from 1, by `table.column`, as their marks say. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
  /** Columns as they were found in this run, so that a header row is read once. */
  readonly found: Map<TableKey, Columns<string>>;
  /** What Kanava last computed for each partner; the names of the sample's partners; what the dashboard was made of. */
  readonly notes: Readonly<Partial<Record<NoteKind, GoogleAppsScript.Spreadsheet.DeveloperMetadata>>>;
  /** The file's, by its IANA name: one service call, the first time. */
  readonly zone: () => string;
}

/** One service call. Sheets that lost their mark are found by name. */
export function openWorkbook(book: Spreadsheet = SpreadsheetApp.getActiveSpreadsheet()): Workbook {
  const marked = new Map<SheetKey, Sheet[]>();
  const columnMarks: [name: string, range: GoogleAppsScript.Spreadsheet.Range][] = [];
  const notes: { -readonly [K in NoteKind]?: GoogleAppsScript.Spreadsheet.DeveloperMetadata } = {};
  for (const mark of book.createDeveloperMetadataFinder().withKey(MARK).find()) {
    const [kind, name] = splitAtColon(mark.getValue() ?? '');
    const [sheet, column] = [mark.getLocation().getSheet(), mark.getLocation().getColumn()];
    if (kind === 'sheet' && sheet && isSheetKey(name)) marked.set(name, [...(marked.get(name) ?? []), sheet]);
    else if (kind === 'column' && column) columnMarks.push([name, column]);
    else if (isNote(kind)) notes[kind] = mark;
  }
  const sheets = new Map<SheetKey, Sheet>();
  for (const key of Object.keys(SHEETS) as SheetKey[]) {
    const sheet = theSheet(key, marked.get(key) ?? []) ?? sheetNamed(book, key);
    if (sheet) sheets.set(key, sheet);
  }
  const columns = columnsOn(sheets, columnMarks);
  let known: string | undefined;
  const zone = () => {
    known ??= book.getSpreadsheetTimeZone();
    return known;
  };
  return { book, sheets, markedSheets: new Set(marked.keys()), columns, found: new Map(), notes, zone };
}

/** A copy may bring the marks of its original: the one with Kanava's name counts. */
function theSheet(key: SheetKey, marked: readonly Sheet[]): Sheet | undefined {
  const [only, ...others] = marked;
  if (others.length === 0) return only;
  const named = marked.filter((sheet) => isNameOf(key, sheet.getName()));
  if (named.length === 1) return named[0];
  throw new Problem('doubledSheet', SHEETS[key].en, marked.map((sheet) => sheet.getName()).join(', '));
}

/** Marks of columns on the sheet that they belong to: those on a copy say nothing. */
function columnsOn(
  sheets: ReadonlyMap<SheetKey, Sheet>,
  marks: readonly (readonly [string, GoogleAppsScript.Spreadsheet.Range])[],
): Map<string, number[]> {
  const columns = new Map<string, number[]>();
  const ids = new Map([...sheets].map(([key, sheet]) => [key as string, sheet.getSheetId()]));
  for (const [name, range] of marks) {
    if (ids.get(name.slice(0, name.indexOf('.'))) !== range.getSheet().getSheetId()) continue;
    columns.set(name, [...(columns.get(name) ?? []), range.getColumn()]);
  }
  return columns;
}

function splitAtColon(value: string): [string, string] {
  const colon = value.indexOf(':');
  return [value.slice(0, colon), value.slice(colon + 1)];
}

function isSheetKey(name: string): name is SheetKey {
  return Object.keys(SHEETS).includes(name);
}

/** Kanava's own has its name behind the label where a person's sheet has the label alone. */
function sheetNamed(book: Spreadsheet, key: SheetKey): Sheet | null {
  const named = book.getSheets().map((sheet) => [sheet, sheet.getName()] as const);
  const [own] = named.find(([, name]) => name.endsWith(OWN) && isNameOf(key, name.slice(0, -OWN.length))) ?? [];
  const [labelled] = named.find(([, name]) => isNameOf(key, name)) ?? [];
  return own ?? labelled ?? null;
}

/** Behind the name of a sheet beside a person's own of that name. */
export const OWN = ' (Kanava)';

function isNameOf(key: SheetKey, name: string): boolean {
  return isLabel(name, SHEETS[key]);
}

export function isSetUp(workbook: Workbook): boolean {
  return workbook.sheets.has('deals') && workbook.sheets.has('partners') && workbook.sheets.has('settings');
}

export function requireSheet(workbook: Workbook, key: SheetKey): Sheet {
  const sheet = workbook.sheets.get(key);
  if (sheet) return sheet;
  if (!isSetUp(workbook) && workbook.columns.size === 0) throw new Problem('notSetUp');
  throw new Problem('missingSheet', SHEETS[key].en);
}

/** A sheet that bears the name and hardly any of the headers is a person's own. */
export function isKanavas(workbook: Workbook, table: TableKey): boolean {
  if (workbook.markedSheets.has(table)) return true;
  if (!workbook.sheets.has(table)) return false;
  return 2 * Object.keys(columnsOf(workbook, table)).length > Object.keys(TABLES[table]).length;
}

/** Positions of the columns, counted from 1. */
export type Columns<K extends string> = Readonly<Partial<Record<K, number>>>;

/** All columns of the table that the sheet has. Reads the header row only where a mark is missing. */
export function columnsOf<T extends TableKey>(workbook: Workbook, table: T): Columns<ColumnKey<T>> {
  const known = workbook.found.get(table) as Columns<ColumnKey<T>> | undefined;
  const columns = known ?? findColumns(workbook, table);
  workbook.found.set(table, columns);
  return columns;
}

function findColumns<T extends TableKey>(workbook: Workbook, table: T): Columns<ColumnKey<T>> {
  const keys = Object.keys(TABLES[table]) as ColumnKey<T>[];
  const marked: Partial<Record<ColumnKey<T>, number>> = {};
  for (const key of keys) {
    const [first, ...more] = workbook.columns.get(`${table}.${key}`) ?? [];
    if (first === undefined) continue;
    if (more.length > 0) throw doubled(table, key, [first, ...more]);
    marked[key] = first;
  }
  const complete = keys.every((key) => marked[key] !== undefined || isOptional(table, key));
  return complete ? marked : { ...columnsByHeader(workbook, table), ...marked };
}

export function isOptional<T extends TableKey>(table: T, key: ColumnKey<T>): boolean {
  const definitions: Readonly<Record<string, { optional?: true }>> = TABLES[table];
  return definitions[key]?.optional === true;
}

export function columnsByHeader<T extends TableKey>(workbook: Workbook, table: T): Columns<ColumnKey<T>> {
  const sheet = requireSheet(workbook, table);
  const [header = []] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues();
  const found: Partial<Record<ColumnKey<T>, number>> = {};
  header.forEach((text, i) => {
    const key = columnWithHeader<ColumnKey<T>>(TABLES[table] as never, text);
    if (key === undefined) return;
    const [marked, ...more] = workbook.columns.get(`${table}.${key}`) ?? [];
    // A copy without a mark says nothing beside the marked one.
    const isTold = marked !== undefined && more.length === 0;
    if (found[key] === undefined || (isTold && marked === i + 1)) found[key] = i + 1;
    else if (!isTold) throw doubled(table, key, [found[key], i + 1]);
  });
  return found;
}

export function requireColumns<T extends TableKey>(
  table: T,
  columns: Columns<ColumnKey<T>>,
  needed: readonly ColumnKey<T>[],
): void {
  const missing = needed.find((key) => columns[key] === undefined);
  if (missing !== undefined) throw new Problem('missingColumn', labelOf(table, missing), SHEETS[table].en);
}

function doubled<T extends TableKey>(table: T, key: ColumnKey<T>, positions: readonly number[]): Problem {
  return new Problem('doubledColumn', labelOf(table, key), SHEETS[table].en, positions.map(columnLetters).join(', '));
}

export function labelOf<T extends TableKey>(table: T, key: ColumnKey<T>, language: Language = 'en'): string {
  const definitions: Readonly<Record<string, { label: Readonly<Record<Language, string>> }>> = TABLES[table];
  return definitions[key]?.label[language] ?? key;
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const head = column > 26 ? columnLetters((column - 1 - rest) / 26) : '';
  return head + String.fromCharCode(65 + rest);
}
