/**
 * Errors in a table that is one argument for all rows, such as the deals. A custom function over a column marks a bad
 * row and goes on; a bad table is bad for every row, so it stops the call.
 */
const NAME = 'TableError';

export function tableError(message: string): Error {
  const error = new Error(message);
  error.name = NAME;
  return error;
}

export function isTableError(error: unknown): boolean {
  return error instanceof Error && error.name === NAME;
}
