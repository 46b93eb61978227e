/** Everything that was read for a decision, and the deals as they stand while it is carried out. */

import { choiceOf, DEAL_SOURCES, DEAL_STATES, type DealSource, type DealState } from '../../../core/choices';
import { isDate } from '../../../core/days';
import { isDirectDeal } from '../../../core/deals/deal-status';
import type { Language } from '../../../core/language';
import type { DealRecord, PlainValue } from '../../../core/log/record';
import { cellOf, type Table } from '../../../core/ranges/table';
import { type DealStanding, stateOn } from '../../../core/registration/deal-lifecycle';
import { DEAL_COLUMNS, type DealColumn } from '../../../core/schema';
import { textOfCell } from '../../../sheets/cell-text';
import { readComputed } from '../../../sheets/computed-note';
import type { LogTail } from '../../../sheets/log-sheet';
import { plainRow } from '../../../sheets/plain-row';
import { Problem } from '../../../sheets/problem';
import { ratesOf } from '../../../sheets/rates-sheet';
import type { Programme } from '../../../sheets/settings-sheet';
import type { OpenTable } from '../../../sheets/table-cells';
import type { Workbook } from '../../../sheets/workbook';
import { type PartnerStanding, standings } from '../partners/partner-cards';

export interface DeskSources {
  readonly workbook: Workbook;
  readonly programme: Programme;
  readonly partners: OpenTable<'partners'>;
  readonly deals: OpenTable<'deals'>;
  readonly tail: LogTail;
  /** YYYY-MM-DD in the file's zone. */
  readonly today: string;
  readonly now: Date;
  /** Who acts, for the log. */
  readonly who: string;
}

export interface DealDesk extends DeskSources {
  /** The deals as they stand, with what was decided so far. */
  readonly deals: OpenTable<'deals'>;
  /** Position of the first row with this Deal ID; -1 = none. */
  indexOf(id: string): number;
  /** From here on the deal stands like this. */
  put(index: number, changes: DealRecord): void;
  /** As they are today; the same for every deal of a request. */
  partnerStandings(): readonly PartnerStanding[];
}

export function openDesk(sources: DeskSources): DealDesk {
  const rows = [...sources.deals.rows];
  const deals = { ...sources.deals, rows };
  const { workbook, programme, partners, today } = sources;
  let known: readonly PartnerStanding[] | undefined;
  return {
    ...sources,
    deals,
    indexOf: (id) => rows.findIndex((row) => textOfCell(cellOf(deals, row, 'id')).trim() === id),
    put(index, changes) {
      rows[index] = changedRow(deals, rows[index] ?? [], changes, programme.settings.language);
    },
    partnerStandings() {
      known ??= standings({
        ...{ partners, deals, programme, today },
        ...{ computed: readComputed(workbook), rates: ratesOf(workbook, programme.settings) },
      });
      return known;
    },
  };
}

/** The row as reading it again would give it after these changes. */
function changedRow(
  deals: Table<DealColumn>,
  row: readonly unknown[],
  changes: DealRecord,
  language: Language,
): readonly unknown[] {
  const changed = [...row];
  for (const [key, value] of Object.entries(changes) as [DealColumn, PlainValue][]) {
    const position = deals.at[key];
    if (position !== undefined) changed[position] = cellNow(key, value, language);
  }
  return changed;
}

function cellNow(key: DealColumn, value: PlainValue, language: Language): unknown {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  if (key === 'status') return DEAL_STATES[value as DealState][language];
  const { kind } = DEAL_COLUMNS[key];
  // Midnight of UTC: the day that a cell with this date shows, whatever the zone of the file.
  if (kind === 'date') return new Date(`${value}T00:00:00Z`);
  return kind === 'datetime' ? new Date(value) : value;
}

export function textAt(deals: Table<DealColumn>, index: number, key: DealColumn): string {
  return textOfCell(cellOf(deals, deals.rows[index] ?? [], key)).trim();
}

/** What a decision looks at; undefined where the status cannot be read. */
export function standingAt(deals: Table<DealColumn>, index: number): DealStanding | undefined {
  const row = deals.rows[index] ?? [];
  const state = choiceOf(DEAL_STATES, cellOf(deals, row, 'status'));
  if (state === undefined) return undefined;
  const until = cellOf(deals, row, 'protected');
  return {
    state,
    isDirect: sourceAt(deals, index) === 'direct',
    protectedUntil: isDate(until) ? until : undefined,
    evidence: textAt(deals, index, 'evidence'),
  };
}

export function sourceAt(deals: Table<DealColumn>, index: number): DealSource {
  const read = choiceOf(DEAL_SOURCES, cellOf(deals, deals.rows[index] ?? [], 'source'));
  return read ?? (isDirectDeal(read, textAt(deals, index, 'partner')) ? 'direct' : 'sourced');
}

/** The same, with the state as it counts today; a status that cannot be read is named. */
export function requireStanding({ deals, now }: DealDesk, index: number): DealStanding {
  const standing = standingAt(deals, index);
  if (standing) return { ...standing, state: stateOn(standing, now) };
  const cell = cellOf(deals, deals.rows[index] ?? [], 'status');
  throw new Problem('unreadableStatus', textAt(deals, index, 'id'), textOfCell(cell));
}

/** The whole row as the log keeps it. */
export function recordAt(deals: Table<DealColumn>, index: number): DealRecord {
  return plainRow(deals, deals.rows[index] ?? []);
}
