/** The people and firms that a file names as sellers: each becomes a partner, or is one of the own direct sellers. */
import { foldLabel } from '../language';
import type { FileRow } from './import-file';
import { columnsByTarget, sellerTarget, textOf } from './row-cells';
import type { ColumnMapping } from './target';

export interface Seller {
  /** Folded name: what the choice is kept under. */
  readonly key: string;
  /** As the file writes it most often. */
  readonly name: string;
  readonly deals: number;
}

/** Every seller of the file, the one with most deals first. Names that differ in case or blanks are one seller. */
export function sellersOf(rows: readonly FileRow[], mapping: ColumnMapping): Seller[] {
  const columns = columnsByTarget(mapping);
  const target = sellerTarget(columns);
  if (target === undefined) return [];
  const spellings = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const name = textOf(row, columns, target);
    if (name === '') continue;
    const counts = spellings.get(foldLabel(name)) ?? new Map<string, number>();
    counts.set(name, (counts.get(name) ?? 0) + 1);
    spellings.set(foldLabel(name), counts);
  }
  const sellers = [...spellings].map(([key, counts]) => {
    const deals = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [name = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    return { key, name, deals };
  });
  return sellers.sort((a, b) => b.deals - a.deals);
}

/**
 * Sellers whose own row in a second list has this value: "regional_office" = "West". Names are compared folded.
 * @param list the second file's rows as [name, value].
 */
export function sellersWith(list: readonly (readonly [name: string, value: string])[], value: string): Set<string> {
  const wanted = foldLabel(value);
  return new Set(list.filter(([, found]) => foldLabel(found) === wanted).map(([name]) => foldLabel(name)));
}
