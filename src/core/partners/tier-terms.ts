/**
 * Tiers with what changes about them on a day, for all partner types or for one (requirement 8): a change has the day
 * from which it holds, so that it never rewrites what was before it.
 */

import { calendarDay } from '../days';
import { foldLabel } from '../language';
import { badArgument, readAmount, readDate, readRate, readText } from '../ranges/arguments';
import { cellOf, isBlank } from '../ranges/table';
import { isBlankRow, tableFromRange } from '../ranges/table-range';
import { SETTINGS_BLOCKS } from '../settings/settings-blocks';
import { PARTNER_TYPES, type PartnerType, partnerTypeOf } from './partner-type';
import { checkTiers, type Tier } from './tier';

export interface TierChange {
  /** First day on which it holds, YYYY-MM-DD. */
  readonly from: string;
  readonly tier: string;
  /** English label of the partner type; '' = every type that has no change of its own. */
  readonly type: string;
  /** undefined = stays as it was. */
  readonly revenueFrom: number | undefined;
  readonly margin: number | undefined;
}

export interface TierTerms {
  /** Since ever; empty until thresholds were filled in. */
  readonly base: readonly Tier[];
  /** The earliest first. */
  readonly changes: readonly TierChange[];
}

export const NO_TIERS: TierTerms = { base: [], changes: [] };

/** The tiers for a partner of this type (as a cell writes it) on a day. Changes for the type itself outrank those for all. */
export function tiersOn({ base, changes }: TierTerms, day: string, type: unknown): readonly Tier[] {
  if (changes.length === 0) return base;
  const own = partnerTypeOf(type)?.label.en ?? String(type ?? '').trim();
  const isOwn = (change: TierChange) => change.type !== '' && foldLabel(change.type) === foldLabel(own);
  const begun = changes.filter(({ from }) => from <= day);
  return [...begun.filter((change) => change.type === ''), ...begun.filter(isOwn)].reduce(changed, base);
}

/** Days on which the tiers of some type change, the earliest first. */
export function daysOfChange({ changes }: TierTerms): readonly string[] {
  return [...new Set(changes.map(({ from }) => from))];
}

function changed(tiers: readonly Tier[], { tier, revenueFrom, margin }: TierChange): readonly Tier[] {
  const known = tiers.find(({ name }) => foldLabel(name) === foldLabel(tier));
  if (known === undefined) {
    if (revenueFrom === undefined || margin === undefined) return tiers;
    return [...tiers, { name: tier, revenueFrom, margin }];
  }
  const next = { ...known, ...(revenueFrom !== undefined && { revenueFrom }), ...(margin !== undefined && { margin }) };
  return tiers.map((each) => (each === known ? next : each));
}

const [FROM, TIER, TYPE, REVENUE_FROM, MARGIN] = SETTINGS_BLOCKS.tierChanges.headers;
const COLUMNS = {
  from: { label: FROM },
  tier: { label: TIER },
  type: { label: TYPE },
  revenueFrom: { label: REVENUE_FROM },
  margin: { label: MARGIN },
};

/**
 * Reads the range `Valid from | Tier | Partner type | Revenue from | Margin`; a blank type means all, a blank threshold
 * or margin stays as it was. Refuses a change after which some revenue would have no tier, or two.
 */
export function readTierChanges(
  range: unknown,
  base: readonly Tier[],
  types: readonly PartnerType[] = PARTNER_TYPES,
): readonly TierChange[] {
  const table = tableFromRange('tier changes', range, COLUMNS, ['from', 'tier', 'type', 'revenueFrom', 'margin']);
  const read = table.rows.flatMap((row, index) => {
    if (isBlankRow(row)) return [];
    const at = `tier changes row ${table.firstRow + index}`;
    const cell = (key: keyof typeof COLUMNS) => cellOf(table, row, key);
    const optional = (key: 'revenueFrom' | 'margin', reader: typeof readAmount) =>
      isBlank(cell(key)) ? undefined : reader(`${at}: ${COLUMNS[key].label.en}`, cell(key));
    const change: TierChange = {
      from: calendarDay(readDate(`${at}: ${FROM.en}`, cell('from'))),
      tier: readText(`${at}: ${TIER.en}`, cell('tier')),
      type: typeOf(`${at}: ${TYPE.en}`, cell('type'), types),
      revenueFrom: optional('revenueFrom', readAmount),
      margin: optional('margin', readRate),
    };
    return [{ change, at }];
  });
  read.sort((a, b) => (a.change.from < b.change.from ? -1 : a.change.from > b.change.from ? 1 : 0));
  const changes = read.map(({ change }) => change);
  for (const { change, at } of read) requireKnownTier(change, at, { base, changes });
  for (const type of new Set(['', ...changes.map((change) => change.type)])) checkFor(type, read, base);
  return changes;
}

function typeOf(name: string, cell: unknown, types: readonly PartnerType[]): string {
  if (isBlank(cell)) return '';
  const known = partnerTypeOf(readText(name, cell), types);
  if (known) return known.label.en;
  throw badArgument(name, `blank or one of ${types.map(({ label }) => label.en).join(', ')}`, cell);
}

function requireKnownTier({ from, tier, type }: TierChange, at: string, terms: TierTerms): void {
  if (tiersOn(terms, from, type).some(({ name }) => foldLabel(name) === foldLabel(tier))) return;
  throw new Error(`${at}: a new tier must have a revenue and a margin, got "${tier}" without them.`);
}

interface ReadChange {
  readonly change: TierChange;
  /** Its row, for messages. */
  readonly at: string;
}

/**
 * The tiers of a type after each day of changes, those for all included: the rows of one day count together, so that two
 * tiers may pass each other. Names the row that brought the fault.
 */
function checkFor(type: string, read: readonly ReadChange[], base: readonly Tier[]): void {
  const own = read.filter(({ change }) => change.type === '' || change.type === type);
  let culprit: string | undefined;
  own.forEach(({ change: { from }, at }, index) => {
    const changes = own.slice(0, index + 1).map(({ change }) => change);
    const fault = faultIn(tiersOn({ base, changes }, from, type));
    culprit = fault && (culprit ?? at);
    const isLastOfDay = own[index + 1]?.change.from !== from;
    if (fault !== undefined && isLastOfDay) throw new Error(`${culprit}: ${fault}`);
  });
}

function faultIn(tiers: readonly Tier[]): string | undefined {
  try {
    checkTiers(tiers);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
