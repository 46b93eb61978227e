/** Where a list of names and values stands in its sheet: people insert columns before it and move them. */
import { type Bilingual, foldLabel, isLabel } from '../core/language';
import { SETTINGS, UNITS } from '../core/settings/settings';
import { setUpMessages } from '../i18n/set-up';

/** Columns counted from 0. */
export interface ListPlace {
  readonly label: number;
  readonly value: number;
}

const USUAL: ListPlace = { label: 0, value: 1 };

const folded = (texts: readonly Readonly<Record<'en' | 'fi', string>>[]) =>
  new Set(texts.flatMap(({ en, fi }) => [foldLabel(en), foldLabel(fi)]));
const names = () => folded(Object.values(SETTINGS).map(({ label }) => label));

/** True where a row has a unit of Kanava's beside its value and the name of no setting. */
export function hasUnnamedRows(grid: readonly (readonly unknown[])[], { label, value }: ListPlace): boolean {
  const [known, units] = [names(), folded(Object.values(UNITS))];
  return grid.some((row) => units.has(foldLabel(row[value + 1])) && !known.has(foldLabel(row[label])));
}

/** The labels' column is the one with the most known names; the values' is under its header, else beside it. */
export function listPlace(
  grid: readonly (readonly unknown[])[],
  known: ReadonlySet<string>,
  headers: { readonly label: Bilingual; readonly value: Bilingual },
): ListPlace | undefined {
  const counts = new Map<number, number>();
  for (const row of grid) {
    row.forEach((cell, column) => {
      if (cell !== '' && known.has(foldLabel(cell))) counts.set(column, (counts.get(column) ?? 0) + 1);
    });
  }
  const [best] = [...counts].sort(([a, manyA], [b, manyB]) => manyB - manyA || a - b);
  if (best === undefined) return undefined;
  const [label] = best;
  const header = grid.find((row) => isLabel(row[label], headers.label)) ?? [];
  const value = header.findIndex((cell) => isLabel(cell, headers.value));
  return { label, value: value < 0 ? label + 1 : value };
}

export function placeOfList(grid: readonly (readonly unknown[])[]): ListPlace {
  return listPlace(grid, names(), { label: setUpMessages.setting, value: setUpMessages.value }) ?? USUAL;
}
