/** What a decision writes into the row of its deal; tier and margin are frozen at approval. */
import { choiceOf, DEAL_SOURCES, type DealState } from '../../core/choices';
import type { PersonsDecision } from '../../core/deal-lifecycle';
import { partnerEarnings } from '../../core/earnings';
import { foldLabel, type Language } from '../../core/language';
import type { DealRecord } from '../../core/record';
import type { DealColumn, PartnerColumn } from '../../core/schema';
import { cellOf, type Table } from '../../core/table';
import { textOfCell } from '../../sheets/cell-text';
import { readComputed } from '../../sheets/computed-note';
import type { LogTail } from '../../sheets/log-sheet';
import { Problem } from '../../sheets/problem';
import type { Programme } from '../../sheets/settings-sheet';
import type { OpenTable } from '../../sheets/table-cells';
import type { Workbook } from '../../sheets/workbook';
import type { DecisionRequest } from './contract';
import { standings } from './partner-cards';
import { daysAfter } from './today';

/** One decision on its way, with everything that was read for it. */
export interface Deciding {
  readonly workbook: Workbook;
  readonly programme: Programme;
  readonly partners: Table<PartnerColumn>;
  readonly deals: OpenTable<'deals'>;
  readonly tail: LogTail;
  readonly row: readonly unknown[];
  readonly sheetRow: number;
  readonly state: DealState;
  readonly request: DecisionRequest & { readonly id: string };
  readonly language: Language;
  /** YYYY-MM-DD in the file's zone. */
  readonly today: string;
  readonly now: Date;
}

/** What a decision writes beside the state; tier and margin are frozen at approval. */
export function changesOf(decision: PersonsDecision, deciding: Deciding): DealRecord {
  const { today, programme } = deciding;
  switch (decision) {
    case 'approve': {
      const terms = isDirect(deciding) ? {} : (currentTerms(deciding) ?? missingTiers());
      return { ...terms, protected: daysAfter(today, programme.settings.protectionDays) };
    }
    case 'win': {
      const frozen = numberIn(deciding, 'margin');
      // An imported deal was approved elsewhere: the terms of today are the first that are known.
      const terms = frozen === null && !isDirect(deciding) ? currentTerms(deciding) : earningsAt(deciding, frozen);
      return { closed: today, ...terms };
    }
    case 'lose':
      return { closed: today };
    default:
      return {};
  }
}

function numberIn({ deals, row }: Deciding, key: DealColumn): number | null {
  const cell = cellOf(deals, row, key);
  return typeof cell === 'number' ? cell : null;
}

export function isDirect({ deals, row }: Deciding): boolean {
  return choiceOf(DEAL_SOURCES, cellOf(deals, row, 'source')) === 'direct';
}

function missingTiers(): never {
  throw new Problem('noTiers');
}

/** Tier, margin and earnings as they are today; undefined where neither tiers nor an override give a margin. */
function currentTerms(deciding: Deciding): DealRecord | undefined {
  const { partners, deals, programme, today, workbook, row } = deciding;
  const partner = foldLabel(textOfCell(cellOf(deals, row, 'partner')));
  const all = standings({ partners, deals, programme, today, computed: readComputed(workbook) });
  const standing = all.find(({ name }) => foldLabel(name) === partner)?.standing;
  if (!standing || standing.margin === null) return undefined;
  return { tier: standing.tier, margin: standing.margin, ...earningsAt(deciding, standing.margin) };
}

/** The partner's earnings where the deal has an amount; a text in that cell is named, never passed over. */
function earningsAt(deciding: Deciding, margin: number | null): DealRecord {
  const { deals, row, programme, request } = deciding;
  const amount = cellOf(deals, row, 'amount');
  if (amount === '' || margin === null) return {};
  if (typeof amount !== 'number') throw new Problem('noMarginForAmount', request.id);
  return { earnings: partnerEarnings(amount, margin, currencyOf({ deals, row, programme })) };
}

/** Blank = the programme's. */
export function currencyOf({ deals, row, programme }: Pick<Deciding, 'deals' | 'row' | 'programme'>): string {
  return (
    textOfCell(cellOf(deals, row, 'currency'))
      .trim()
      .toUpperCase() || programme.settings.currency
  );
}
