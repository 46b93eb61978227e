/** Score, tier and margin of every partner, written as values; what a person typed over them or a formula stays. */

import type { PartnerColumn } from '../../core/schema';
import { partnerScore } from '../../core/score';
import { isBlank } from '../../core/table';
import { textCell } from '../../sheets/cell-text';
import { readComputed, writeComputed } from '../../sheets/computed-note';
import type { OpenTable } from '../../sheets/table-cells';
import { runsOf } from '../../sheets/table-cells';
import type { Workbook } from '../../sheets/workbook';
import { type PartnerSources, RATING_KEYS, ratingsOf, standings } from './partner-cards';

const WRITTEN = ['score', 'tier', 'margin'] as const satisfies readonly PartnerColumn[];

interface Refreshing extends Omit<PartnerSources, 'computed' | 'partners'> {
  readonly workbook: Workbook;
  readonly partners: OpenTable<'partners'>;
}

export function refreshPartners({ workbook, partners, ...sources }: Refreshing): void {
  const last = readComputed(workbook);
  const all = new Map(standings({ ...sources, partners, computed: last }).map((entry) => [entry.row, entry]));
  if (all.size === 0) return;
  const computed = [...all.values()].flatMap(({ name, standing }) =>
    standing.computed ? [[name, standing.computed] as const] : [],
  );
  const columnOf = new Map(WRITTEN.map((key) => [partners.columns[key], key]));
  const columns = WRITTEN.map((key) => partners.columns[key]).filter(
    (column): column is number => column !== undefined,
  );
  for (const { start, width } of runsOf(columns)) {
    const range = partners.sheet.getRange(partners.firstRow, start, partners.rows.length, width);
    const formulas = range.getFormulas();
    const before = partners.rows.map((row) =>
      Array.from({ length: width }, (_, i) => row[atOf(partners, columnOf, start + i)]),
    );
    const after = partners.rows.map((row, r) =>
      Array.from({ length: width }, (_, i) => {
        const key = columnOf.get(start + i);
        const entry = all.get(row);
        const cell = before[r]?.[i];
        if (formulas[r]?.[i]) return formulas[r]?.[i];
        return entry && key ? valueFor(key, cell, row, entry.standing, partners, sources.programme.weights) : cell;
      }),
    );
    if (JSON.stringify(after) !== JSON.stringify(before)) range.setValues(after);
  }
  writeComputed(workbook, new Map(computed));
}

function atOf(
  partners: OpenTable<'partners'>,
  columnOf: ReadonlyMap<number | undefined, PartnerColumn>,
  column: number,
): number {
  const key = columnOf.get(column);
  return (key && partners.at[key]) ?? -1;
}

function valueFor(
  key: (typeof WRITTEN)[number],
  cell: unknown,
  row: readonly unknown[],
  { tier, margin }: { readonly tier: string; readonly margin: number | null },
  partners: OpenTable<'partners'>,
  weights: readonly number[],
): unknown {
  if (key === 'tier') return tier === '' ? cell : textCell(tier);
  if (key === 'margin') return margin ?? cell;
  const ratings = ratingsOf(partners, row);
  const numbers = RATING_KEYS.map((each) => ratings[each]);
  return numbers.some((rating) => isBlank(rating)) ? '' : partnerScore(numbers as number[], weights);
}
