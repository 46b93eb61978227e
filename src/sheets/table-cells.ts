/** Reads and writes the records of a table: whole blocks at a time, and only the columns that are Kanava's. */
import type { Language } from '../core/language';
import type { RecordOf } from '../core/log/record';
import type { Table } from '../core/ranges/table';
import { type ColumnDefinition, type ColumnKey, TABLES, type TableKey } from '../core/schema';
import { textOfCell } from './cell-text';
import { isHeaderOf, isSuspicious, requireHeaderOnTop } from './header-row';
import { Problem } from './problem';
import { type Cell, cellFor } from './record-cells';
import {
  type Columns,
  columnsByHeader,
  columnsOf,
  requireColumns,
  requireSheet,
  type Sheet,
  type Workbook,
} from './workbook';

const HEADER_ROWS = 1;
/** Without these a table tells nothing: where all columns are read, others may be missing. */
const ESSENTIAL = {
  deals: ['id', 'partner', 'source', 'company', 'status'],
  partners: ['partner'],
  revenue: ['month', 'total'],
  log: [],
  importIssues: [],
  rates: ['from', 'currency', 'rate'],
  statements: ['line'],
  mdf: ['partner', 'amount', 'status'],
} as const satisfies { readonly [T in TableKey]: readonly ColumnKey<T>[] };
/** Columns that are read along to save a call; a wider gap would cost more than the call. */
const WIDEST_GAP = 4;

export interface OpenTable<T extends TableKey> extends Table<ColumnKey<T>> {
  readonly key: T;
  readonly sheet: Sheet;
  /** Positions in the sheet, counted from 1; `at` counts within the rows that were read. */
  readonly columns: Columns<ColumnKey<T>>;
}

/** A stretch of neighbouring columns, counted from 1. */
interface Run {
  readonly start: number;
  readonly width: number;
}

/** Splits columns into stretches of neighbours: each is one call. */
export function runsOf(columns: readonly number[]): Run[] {
  const runs: { start: number; width: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.start + last.width === column) last.width += 1;
    else runs.push({ start: column, width: 1 });
  }
  return runs;
}

function definitionsOf<T extends TableKey>(table: T): Readonly<Record<ColumnKey<T>, ColumnDefinition>> {
  return TABLES[table] as unknown as Readonly<Record<ColumnKey<T>, ColumnDefinition>>;
}

/**
 * Reads the wanted columns (one call for each stretch of neighbours; all columns where none are named: one call), and
 * the optional ones that are there, where they are near without a further call. Blank rows at the end are left out.
 */
export function readTable<T extends TableKey>(
  workbook: Workbook,
  key: T,
  wanted?: readonly ColumnKey<T>[],
  optional: readonly ColumnKey<T>[] = [],
): OpenTable<T> {
  const sheet = requireSheet(workbook, key);
  const columns = columnsOf(workbook, key);
  requireColumns(key, columns, wanted ?? (ESSENTIAL[key] as readonly ColumnKey<T>[]));
  const keys = wanted ? [...wanted, ...optional] : (Object.keys(columns) as ColumnKey<T>[]);
  const positions = keys.map((name) => columns[name]).filter((position): position is number => position !== undefined);
  const runs = wanted ? bridged(runsOf(positions), callsFor(wanted, columns)) : [spanOf(positions)];
  const blocks = runs.map(({ start, width }) => sheet.getRange(1, start, sheet.getMaxRows(), width).getValues());
  const at: Partial<Record<ColumnKey<T>, number>> = {};
  for (const name of keys) {
    const place = placeIn(runs, columns[name]);
    if (place !== undefined) at[name] = place;
  }
  const [header = [], ...rows] = joinBlocks(blocks);
  if (isSuspicious(key, at, header)) {
    // Somebody cut a column and pasted it elsewhere: its mark stayed behind, its header tells where it is.
    const byHeader = columnsByHeader(workbook, key);
    if (!Object.keys(at).some((name) => name in byHeader)) requireHeaderOnTop(key, at, [header, ...rows]);
    const found = relocated(key, columns, byHeader, at, header);
    if (Object.entries(found).some(([name, position]) => columns[name as ColumnKey<T>] !== position)) {
      workbook.found.set(key, found);
      return readTable(workbook, key, wanted, optional);
    }
  }
  return { key, sheet, columns, rows, at, firstRow: 1 + HEADER_ROWS };
}

/** What the wanted columns alone take: the optional ones are to cost no call of their own. */
function callsFor<K extends string>(wanted: readonly K[], columns: Columns<K>): number {
  return Math.max(1, runsOf(wanted.map((key) => columns[key] ?? 0)).length);
}

/** Reads narrow gaps between stretches along, the narrowest first, until no more than so many calls are left. */
function bridged(runs: readonly Run[], calls: number): readonly Run[] {
  if (runs.length <= calls) return runs;
  const gaps = runs.slice(1).map(({ start }, i) => start - (runs[i]?.start ?? 0) - (runs[i]?.width ?? 0));
  const narrowest = Math.min(...gaps);
  if (narrowest > WIDEST_GAP) return runs;
  const at = gaps.indexOf(narrowest);
  const [first, second] = [runs[at], runs[at + 1]] as [Run, Run];
  const joined = { start: first.start, width: second.start + second.width - first.start };
  return bridged([...runs.slice(0, at), joined, ...runs.slice(at + 2)], calls);
}

/** Marked columns stay where their header may be a person's wording, or was only cleared; others are where it is now. */
function relocated<T extends TableKey>(
  key: T,
  columns: Columns<ColumnKey<T>>,
  byHeader: Columns<ColumnKey<T>>,
  at: Readonly<Partial<Record<ColumnKey<T>, number>>>,
  header: readonly unknown[],
): Columns<ColumnKey<T>> {
  const stays = (name: ColumnKey<T>) => {
    const position = at[name];
    const isCleared = position !== undefined && header[position] === '' && byHeader[name] === undefined;
    return position === undefined || isCleared || isHeaderOf(key, name, header[position]);
  };
  const kept = (Object.entries(columns) as [ColumnKey<T>, number][]).filter(([name]) => stays(name));
  return { ...byHeader, ...(Object.fromEntries(kept) as Columns<ColumnKey<T>>) };
}

function spanOf(positions: readonly number[]): Run {
  const start = Math.min(...positions);
  return { start, width: Math.max(...positions) - start + 1 };
}

function placeIn(runs: readonly Run[], column: number | undefined): number | undefined {
  if (column === undefined) return undefined;
  let before = 0;
  for (const { start, width } of runs) {
    if (column >= start && column < start + width) return before + column - start;
    before += width;
  }
  return undefined;
}

function joinBlocks(blocks: readonly unknown[][][]): unknown[][] {
  const [first = [], ...others] = blocks;
  let count = first.length;
  const isBlankAt = (r: number) => blocks.every((block) => block[r]?.every((cell) => cell === ''));
  while (count > 1 && isBlankAt(count - 1)) count -= 1;
  if (others.length === 0) return first.slice(0, count);
  return first.slice(0, count).map((row, r) => row.concat(...others.map((block) => block[r] ?? [])));
}

/** One row of cells over all columns up to the table's last; columns of people stay blank. */
function rowOf<T extends TableKey>(table: T, columns: Columns<ColumnKey<T>>, record: RecordOf<T>, language: Language) {
  const definitions = definitionsOf(table);
  const positions = Object.entries(columns) as [ColumnKey<T>, number][];
  const cells: Cell[] = new Array(Math.max(...positions.map(([, position]) => position))).fill('');
  for (const [key, position] of positions) cells[position - 1] = cellFor(definitions[key], record[key], language);
  return cells;
}

/** One call: below the last row that has anything in it, making room where there is none. */
export function appendRecord<T extends TableKey>(
  workbook: Workbook,
  key: T,
  record: RecordOf<T>,
  language: Language,
): void {
  requireSheet(workbook, key).appendRow(rowOf(key, columnsOf(workbook, key), record, language));
}

/** Many records below the last row: at most three calls, whatever their number. */
export function appendRecords<T extends TableKey>(
  workbook: Workbook,
  key: T,
  records: readonly RecordOf<T>[],
  language: Language,
): void {
  if (records.length === 0) return;
  const sheet = requireSheet(workbook, key);
  const columns = columnsOf(workbook, key);
  const rows = records.map((record) => rowOf(key, columns, record, language));
  const last = sheet.getLastRow();
  const missing = last + rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(last + 1, 1, rows.length, rows[0]?.length ?? 1).setValues(rows);
}

/** Some columns of one row. */
export interface RowUpdate<T extends TableKey> {
  /** Row of the sheet. */
  readonly sheetRow: number;
  readonly changes: RecordOf<T>;
}

/**
 * Where a record that was read stands now, in the sheet's rows: a person may have sorted, inserted or deleted rows since.
 * `name` is what its key column held. One call, right before its row is written.
 */
export function rowFinder<T extends TableKey>(
  table: OpenTable<T>,
  key: ColumnKey<T>,
): (index: number, name: string) => number {
  requireColumns(table.key, table.columns, [key]);
  const height = Math.max(table.rows.length, 1);
  const cells = table.sheet.getRange(table.firstRow, table.columns[key] ?? 1, height, 1).getValues();
  const names = cells.map(([cell]) => textOfCell(cell).trim());
  return (index, name) => {
    const at = names[index] === name.trim() ? index : names.indexOf(name.trim());
    const isUnclear = at < 0 || (at !== index && names.indexOf(name.trim(), at + 1) >= 0);
    if (isUnclear) throw new Problem('rowMoved', name);
    return table.firstRow + at;
  };
}

/** Writes these columns of one row and no other cell: one call for each stretch of neighbours. */
export function updateRecord<T extends TableKey>(
  table: OpenTable<T>,
  sheetRow: number,
  changes: RecordOf<T>,
  language: Language,
): void {
  updateRecords(table, [{ sheetRow, changes }], language);
}

/**
 * The same for several rows: neighbours with the same columns go together. The column named first in the changes is
 * written first, so that a row which was written in part tells it.
 */
export function updateRecords<T extends TableKey>(
  table: OpenTable<T>,
  updates: readonly RowUpdate<T>[],
  language: Language,
): void {
  const definitions = definitionsOf(table.key);
  for (const block of blocksOf(updates)) {
    const [{ sheetRow, changes }] = block;
    const keys = Object.keys(changes) as ColumnKey<T>[];
    requireColumns(table.key, table.columns, keys);
    const keyAt = new Map(keys.map((key) => [table.columns[key] ?? 0, key]));
    const [leading = 0] = keyAt.keys();
    const leads = ({ start, width }: Run) => leading >= start && leading < start + width;
    const runs = runsOf([...keyAt.keys()]).sort((a, b) => Number(leads(b)) - Number(leads(a)));
    for (const { start, width } of runs) {
      const runKeys = Array.from({ length: width }, (_, i) => keyAt.get(start + i) as ColumnKey<T>);
      const cells = block.map((row) => runKeys.map((key) => cellFor(definitions[key], row.changes[key], language)));
      table.sheet.getRange(sheetRow, start, block.length, width).setValues(cells);
    }
  }
}

type Block<T extends TableKey> = [RowUpdate<T>, ...RowUpdate<T>[]];

/** How many stretches of rows an update of these takes. */
export function blocksOf<T extends TableKey>(updates: readonly RowUpdate<T>[]): Block<T>[] {
  const blocks: Block<T>[] = [];
  const columnsIn = ({ changes }: RowUpdate<T>) => Object.keys(changes).join();
  for (const update of [...updates].sort((a, b) => a.sheetRow - b.sheetRow)) {
    const last = blocks[blocks.length - 1];
    const joins =
      last && last[0].sheetRow + last.length === update.sheetRow && columnsIn(last[0]) === columnsIn(update);
    if (joins) last.push(update);
    else blocks.push([update]);
  }
  return blocks;
}
