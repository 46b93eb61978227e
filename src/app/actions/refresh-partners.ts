/** Score, tier and margin of every partner, written as values; what a person typed over them or a formula stays. */
import type { PartnerColumn } from '../../core/schema';
import { partnerScore } from '../../core/score';
import { cellOf } from '../../core/table';
import { textCell } from '../../sheets/cell-text';
import { readComputed, writeComputed } from '../../sheets/computed-note';
import { type OpenTable, runsOf } from '../../sheets/table-cells';
import type { Workbook } from '../../sheets/workbook';
import { type PartnerSources, type PartnerStanding, RATING_KEYS, ratingsOf, standings } from './partner-cards';

const WRITTEN = ['score', 'tier', 'margin'] as const satisfies readonly PartnerColumn[];
type Written = (typeof WRITTEN)[number];

interface Refreshing extends Omit<PartnerSources, 'computed' | 'partners'> {
  readonly workbook: Workbook;
  readonly partners: OpenTable<'partners'>;
}

/** Three calls for the usual order of columns; one less where nothing has changed. */
export function refreshPartners({ workbook, partners, ...sources }: Refreshing): void {
  const entries = standings({ ...sources, partners, computed: readComputed(workbook) });
  if (entries.length === 0) return;
  const entryOf = new Map(entries.map((entry) => [entry.row, entry]));
  const keyAt = new Map(WRITTEN.map((key) => [partners.columns[key], key]));
  const { weights } = sources.programme;
  for (const { start, width } of runsOf([...keyAt.keys()].filter((column) => column !== undefined))) {
    const keys = Array.from({ length: width }, (_, i) => keyAt.get(start + i) as Written);
    const range = partners.sheet.getRange(partners.firstRow, start, partners.rows.length, width);
    const formulas = range.getFormulas();
    const before = partners.rows.map((row) => keys.map((key) => cellOf(partners, row, key)));
    const after = partners.rows.map((row, r) =>
      keys.map((key, i) => formulas[r]?.[i] || valueFor(key, before[r]?.[i], entryOf.get(row), partners, weights)),
    );
    if (JSON.stringify(after) !== JSON.stringify(before)) range.setValues(after);
  }
  const computed = entries.flatMap(({ name, standing }) =>
    standing.computed ? [[name, standing.computed] as const] : [],
  );
  writeComputed(workbook, new Map(computed));
}

/** The cell stays as it is where there is no partner, or nothing to compute from. */
function valueFor(
  key: Written,
  cell: unknown,
  entry: PartnerStanding | undefined,
  partners: OpenTable<'partners'>,
  weights: readonly number[],
): unknown {
  if (entry === undefined) return cell;
  const { standing, row } = entry;
  if (key === 'tier') return standing.tier === '' ? cell : textCell(standing.tier);
  if (key === 'margin') return standing.margin ?? cell;
  const ratings = ratingsOf(partners, row);
  const given = RATING_KEYS.map((each) => ratings[each]).filter((rating) => rating !== null);
  return given.length === RATING_KEYS.length ? partnerScore(given, weights) : '';
}
