/** Named ranges as both stores know them. */
import { columnLetters } from '../facade/a1';
import type { Area } from '../protocol';
import { fail } from './basics';

export interface NamedArea {
  readonly name: string;
  /** As in a formula: `'Sheet 1'!$A$1:$B$2`. */
  readonly reference: string;
}

const VALID_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,249}$/;
const LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|R\d*C\d*|true|false)$/i;

export function refuseInvalidName(name: string): void {
  if (!VALID_NAME.test(name) || LIKE_A_CELL.test(name)) fail(`The name "${name}" is not a valid named range name.`);
}

export function referenceTo({ row, column, height, width }: Area, sheetName: string): string {
  const cell = (r: number, c: number) => `$${columnLetters(c)}$${r + 1}`;
  return `'${sheetName.replaceAll("'", "''")}'!${cell(row, column)}:${cell(row + height - 1, column + width - 1)}`;
}
