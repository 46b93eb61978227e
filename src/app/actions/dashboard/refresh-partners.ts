/** Score, tier and margin of every partner, written as values; what a person typed over them or a formula stays. */

import { partnerScore } from '../../../core/partners/score';
import { cellOf } from '../../../core/ranges/table';
import type { PartnerColumn } from '../../../core/schema';
import { noRateText } from '../../../i18n/tier-terms';
import { textCell } from '../../../sheets/cell-text';
import { readComputed, writeComputed } from '../../../sheets/computed-note';
import type { Programme } from '../../../sheets/settings-sheet';
import { type OpenTable, runsOf } from '../../../sheets/table-cells';
import type { Workbook } from '../../../sheets/workbook';
import {
  type PartnerSources,
  type PartnerStanding,
  RATING_KEYS,
  ratingsOf,
  standings,
} from '../partners/partner-cards';
import { logTierChanges } from './log-tier-changes';

const WRITTEN = ['score', 'tier', 'margin'] as const satisfies readonly PartnerColumn[];
type Written = (typeof WRITTEN)[number];

interface Refreshing extends Omit<PartnerSources, 'computed' | 'partners'> {
  readonly workbook: Workbook;
  readonly now: Date;
  readonly partners: OpenTable<'partners'>;
}

/** Three calls for the usual order of columns; one less where nothing has changed. Answers where each partner stands. */
export function refreshPartners({ workbook, now, partners, ...sources }: Refreshing): readonly PartnerStanding[] {
  const remembered = readComputed(workbook);
  const entries = standings({ ...sources, partners, computed: remembered });
  if (entries.length === 0) return entries;
  const { settings } = sources.programme;
  logTierChanges(workbook, entries, { computed: remembered, settings, now, today: sources.today });
  const entryOf = new Map(entries.map((entry) => [entry.row, entry]));
  const keyAt = new Map(WRITTEN.map((key) => [partners.columns[key], key]));
  for (const { start, width } of runsOf([...keyAt.keys()].filter((column) => column !== undefined))) {
    const keys = Array.from({ length: width }, (_, i) => keyAt.get(start + i) as Written);
    const range = partners.sheet.getRange(partners.firstRow, start, partners.rows.length, width);
    const formulas = range.getFormulas();
    const before = partners.rows.map((row) => keys.map((key) => cellOf(partners, row, key)));
    const after = partners.rows.map((row, r) =>
      keys.map(
        (key, i) => formulas[r]?.[i] || valueFor(key, before[r]?.[i], entryOf.get(row), partners, sources.programme),
      ),
    );
    if (JSON.stringify(after) !== JSON.stringify(before)) range.setValues(after);
  }
  const computed = entries.flatMap(({ name, standing }) =>
    standing.computed ? [[name, standing.computed] as const] : [],
  );
  writeComputed(workbook, new Map(computed));
  return entries;
}

/** The cell stays as it is where there is no partner, or nothing to compute from. */
function valueFor(
  key: Written,
  cell: unknown,
  entry: PartnerStanding | undefined,
  partners: OpenTable<'partners'>,
  { weights, settings }: Programme,
): unknown {
  if (entry === undefined) return cell;
  const { standing, row } = entry;
  const { missingRate } = standing;
  if (key === 'tier') {
    if (standing.tier !== '') return textCell(standing.tier);
    return missingRate ? noRateText(missingRate, settings.language) : cell;
  }
  if (key === 'margin') return standing.margin ?? (missingRate ? '' : cell);
  const ratings = ratingsOf(partners, row);
  const given = RATING_KEYS.map((each) => ratings[each]).filter((rating) => rating !== null);
  return given.length === RATING_KEYS.length ? partnerScore(given, weights) : '';
}
