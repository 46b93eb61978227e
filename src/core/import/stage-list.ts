/** The stages that a file uses, each with the state that its name suggests. */
import type { DealState } from '../choices';
import { foldLabel } from '../language';
import { guessState } from './guess-state';
import type { FileRow } from './import-file';
import { columnsByTarget, textOf } from './row-cells';
import type { ColumnMapping } from './target';

export interface Stage {
  /** Folded text: what the choice is kept under. Empty = rows without a stage. */
  readonly key: string;
  /** As the file writes it first. */
  readonly name: string;
  readonly deals: number;
  readonly guess: DealState | undefined;
}

/** In the order of their first rows; without a column of stages, all rows are in the empty one. */
export function stagesOf(rows: readonly FileRow[], mapping: ColumnMapping): Stage[] {
  const columns = columnsByTarget(mapping);
  const counted = new Map<string, { name: string; deals: number }>();
  for (const row of rows) {
    const name = textOf(row, columns, 'stage');
    const known = counted.get(foldLabel(name));
    if (known) known.deals += 1;
    else counted.set(foldLabel(name), { name, deals: 1 });
  }
  return [...counted].map(([key, { name, deals }]) => ({ key, name, deals, guess: guessState(name) }));
}
