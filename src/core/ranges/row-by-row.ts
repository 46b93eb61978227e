/**
 * Custom functions over cells and ranges (rules 1–4): ranges of the same height give a column of that height, a single
 * value goes with every row, a blank row gives a blank, and bad input in one row marks that row alone.
 */
import { described } from './described';
import { isBlank } from './table';
import { isTableError } from './table-error';

/** What a custom function may put into a cell. */
export type Cell = string | number;
export type Grid<T> = readonly (readonly T[])[];

export interface RowInput {
  readonly name: string;
  /** A cell or a range of one column. */
  readonly value: unknown;
  /** May be left out; an optional cell alone does not make a call without ranges worth computing. */
  readonly isOptional?: boolean;
}

const MARK = '⚠ ';

/** Runs a custom function; the messages of whatever goes wrong start with its name. */
export function customFunction<R>(name: string, body: () => R): R {
  try {
    return body();
  } catch (error) {
    throw new Error(`${name}: ${messageOf(error)}`);
  }
}

/** One result cell a row: a single cell where no input is a range, else a column. */
export function eachRow(inputs: readonly RowInput[], compute: (cells: readonly unknown[]) => Cell): Cell | Cell[][] {
  const rows = broadcast(inputs);
  if (rows.height === undefined) return isBlankCall(inputs, rows.cells) ? '' : compute(rows.cells);
  const column: Cell[][] = new Array(rows.height);
  for (let row = 0; row < rows.height; row++) {
    column[row] = [moveTo(rows, row) ? computedOrMarked(compute, rows.cells) : ''];
  }
  return column;
}

/** Two result cells a row, side by side. */
export function eachRowPair(
  inputs: readonly RowInput[],
  compute: (cells: readonly unknown[]) => readonly [Cell, Cell],
): Cell[][] {
  return eachRowWide(inputs, 2, compute);
}

/** `width` result cells a row, side by side; a bad row has its text in the first. */
export function eachRowWide(
  inputs: readonly RowInput[],
  width: number,
  compute: (cells: readonly unknown[]) => readonly Cell[],
): Cell[][] {
  const rows = broadcast(inputs);
  const blanks = (cells: number): Cell[] => new Array(cells).fill('');
  if (rows.height === undefined) return [isBlankCall(inputs, rows.cells) ? blanks(width) : [...compute(rows.cells)]];
  return Array.from({ length: rows.height }, (_, row) => {
    if (!moveTo(rows, row)) return blanks(width);
    try {
      return [...compute(rows.cells)];
    } catch (error) {
      return [marked(error), ...blanks(width - 1)];
    }
  });
}

export function computedOrMarked(compute: (cells: readonly unknown[]) => Cell, cells: readonly unknown[]): Cell {
  try {
    return compute(cells);
  } catch (error) {
    return marked(error);
  }
}

export function isRange(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

interface Rows {
  /** Undefined where no input is a range. */
  readonly height: number | undefined;
  /** The inputs of the current row; single values stay in place. */
  readonly cells: unknown[];
  readonly ranges: readonly { readonly position: number; readonly rows: Grid<unknown> }[];
}

function broadcast(inputs: readonly RowInput[]): Rows {
  const cells = inputs.map(({ value }) => (Array.isArray(value) ? '' : value));
  const ranges = inputs.flatMap(({ name, value }, position) =>
    isRange(value) ? [{ name, position, rows: oneColumn(name, value) }] : [],
  );
  const [first] = ranges;
  const other = ranges.find(({ rows }) => rows.length !== first?.rows.length);
  if (first !== undefined && other !== undefined) {
    throw new Error(
      `${first.name} and ${other.name} must be ranges of the same height, got ${first.rows.length} and ${other.rows.length} rows.`,
    );
  }
  return { height: first?.rows.length, cells, ranges };
}

function oneColumn(name: string, range: readonly unknown[]): Grid<unknown> {
  const rows: Grid<unknown> = range.every(Array.isArray) ? (range as Grid<unknown>) : [range];
  const width = (rows[0] as readonly unknown[]).length;
  if (width > 1) throw new Error(`${name} must be a cell or one column, got a range of ${width} columns.`);
  return rows;
}

/** Brings the cells of a row into place; false where every input that varies is blank. */
function moveTo({ cells, ranges }: Rows, row: number): boolean {
  let isFilled = false;
  for (let index = 0; index < ranges.length; index++) {
    const range = ranges[index] as Rows['ranges'][number];
    const cell = (range.rows[row] as readonly unknown[])[0];
    cells[range.position] = cell;
    if (!isBlank(cell)) isFilled = true;
  }
  return isFilled;
}

function isBlankCall(inputs: readonly RowInput[], cells: readonly unknown[]): boolean {
  return inputs.every(({ isOptional }, index) => isOptional || isBlank(cells[index]));
}

/** The text of a bad row; an error that is not of this row goes on. */
function marked(error: unknown): string {
  if (isTableError(error)) throw error;
  return MARK + messageOf(error);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : described(error);
}
