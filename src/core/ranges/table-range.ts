/** A range with a header row as a table: columns are found by header, never by position (rule 8). */

import { type Bilingual, foldLabel } from '../language';
import { described } from './described';
import { isBlank, type Table } from './table';

type Columns<K extends string> = Readonly<Record<K, { readonly label: Bilingual }>>;

/**
 * Reads the header row of a range. Only the `needed` columns must be there, each once; unknown ones are ignored.
 * `argument` is the name that messages give the range.
 */
export function tableFromRange<K extends string>(
  argument: string,
  range: unknown,
  columns: Columns<K>,
  needed: readonly K[],
): Table<K> {
  if (!isGrid(range)) throw new Error(`${argument} must be a range with a header row, got ${described(range)}.`);
  const header = range.findIndex((row) => !isBlankRow(row));
  if (header < 0) throw new Error(`${argument} must be a range with a header row, got blank cells only.`);
  const labels = range[header] as readonly unknown[];
  const at: Partial<Record<K, number>> = {};
  for (const key of Object.keys(columns) as K[]) {
    const position = positionOf(argument, labels, columns[key].label, needed.includes(key));
    if (position !== undefined) at[key] = position;
  }
  return { rows: range.slice(header + 1), at, firstRow: header + 2 };
}

function positionOf(argument: string, labels: readonly unknown[], label: Bilingual, isNeeded: boolean) {
  const wanted = [foldLabel(label.en), foldLabel(label.fi)];
  const found = labels.flatMap((cell, position) => (wanted.includes(foldLabel(cell)) ? [position] : []));
  if (!isNeeded) return found[0];
  if (found.length > 1) {
    const places = found.map((position) => position + 1).join(' and ');
    throw new Error(`${argument} must have one column "${label.en}", got it in columns ${places}.`);
  }
  if (found.length === 0) {
    const name = label.fi === label.en ? `"${label.en}"` : `"${label.en}" (Finnish "${label.fi}")`;
    throw new Error(`${argument} must have a column ${name} in its header row, got ${listed(labels)}.`);
  }
  return found[0];
}

function listed(labels: readonly unknown[]): string {
  const named = labels.filter((cell) => !isBlank(cell)).map((cell) => String(cell));
  return `${named.slice(0, 12).join(', ')}${named.length > 12 ? ', …' : ''}`;
}

/** A range as Sheets gives it: an array of rows. */
export function isGrid(value: unknown): value is readonly (readonly unknown[])[] {
  return Array.isArray(value) && value.length > 0 && Array.isArray(value[0]) && Array.isArray(value[value.length - 1]);
}

export function isBlankRow(row: readonly unknown[]): boolean {
  return row.every(isBlank);
}
