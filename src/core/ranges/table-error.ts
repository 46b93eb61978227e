/**
 * Errors in a table that is one argument for all rows, such as the deals. A custom function over a column marks a bad
 * row and goes on; a bad table is bad for every row, so it stops the call.
 */
import type { Bilingual } from '../language';
import { described } from './described';

const NAME = 'TableError';

export function tableError(message: string): Error {
  const error = new Error(message);
  error.name = NAME;
  return error;
}

/** For a cell of such a table: names the row as a person counts and the column, what is allowed and what was found. */
export function badCell(table: string, row: number, column: Bilingual, allowed: string, cell: unknown): Error {
  return tableError(`${table} row ${row}: ${column.en} must be ${allowed}, got ${described(cell)}.`);
}

export function isTableError(error: unknown): boolean {
  return error instanceof Error && error.name === NAME;
}
