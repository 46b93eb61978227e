/** What a decision writes into the row of its deal; tier and margin are frozen at approval. */
import type { DealState } from '../../../core/choices';
import { calendarDay, daysAfter } from '../../../core/days';
import { badDealCell } from '../../../core/deals/deal-table';
import { foldLabel } from '../../../core/language';
import type { DealRecord } from '../../../core/log/record';
import { partnerEarnings } from '../../../core/money/earnings';
import { isCurrency } from '../../../core/money/money';
import type { Standing } from '../../../core/partners/partner-standing';
import { cellOf } from '../../../core/ranges/table';
import type { DealStanding, PersonsDecision } from '../../../core/registration/deal-lifecycle';
import type { DealColumn } from '../../../core/schema';
import { conflictText } from '../../../i18n/conflict';
import { duplicateCell, reopenedCell } from '../../../i18n/decision-cells';
import { Problem } from '../../../sheets/problem';
import { conflictsOf } from '../registration/conflict-report';
import { type DealDesk, sourceAt, textAt } from './deal-desk';
import { dealTerms } from './deal-terms';
import type { Order } from './decision-request';

/** One deal that is decided. */
export interface Deciding {
  readonly desk: DealDesk;
  readonly order: Order;
  readonly index: number;
  readonly id: string;
  /** As it counts today. */
  readonly standing: DealStanding;
  readonly to: DealState;
}

/** What each decision writes beside the state. */
const CHANGES: Readonly<Record<PersonsDecision, (deciding: Deciding) => DealRecord>> = {
  submit: (deciding) => ({ registered: deciding.desk.now.toISOString(), conflict: conflictNow(deciding) }),
  approve: approval,
  reject: () => ({}),
  needsInfo: () => ({}),
  infoReceived: () => ({}),
  extend: extension,
  win: won,
  lose: ({ desk }) => ({ closed: desk.today }),
  duplicate: ({ desk, order, index }) => ({
    conflict: duplicateCell(textAt(desk.deals, index, 'conflict'), order.of, desk.programme.settings.language),
  }),
  withdraw: () => ({}),
  reopen: reopening,
};

/** The state comes first: a row that was written in part tells it. */
export function changesOf(deciding: Deciding): DealRecord {
  const { order, to, standing } = deciding;
  const more = CHANGES[order.decision](deciding);
  return to === standing.state ? more : { status: to, ...more };
}

function approval(deciding: Deciding): DealRecord {
  const { desk, standing } = deciding;
  // A direct deal is open, not protected: it has no partner to be protected for.
  if (standing.isDirect) return {};
  const terms = currentTerms(deciding) ?? missingTerms(deciding);
  return { ...terms, protected: daysAfter(desk.today, desk.programme.settings.protectionDays) };
}

function extension({ desk, order, standing }: Deciding): DealRecord {
  const until = calendarDay(standing.protectedUntil ?? desk.now);
  return { protected: daysAfter(until, desk.programme.settings.extensionDays), evidence: order.evidence };
}

function won(deciding: Deciding): DealRecord {
  const frozen = numberIn(deciding, 'margin');
  const { isDirect } = deciding.standing;
  // An imported deal was approved elsewhere: the terms of today are the first that are known.
  const terms = frozen === null && !isDirect ? currentTerms(deciding) : earningsAt(deciding, frozen);
  return { closed: deciding.desk.today, ...terms };
}

/** Won: the terms stay frozen, and the protection is what it was. Otherwise it is decided anew. */
function reopening(deciding: Deciding): DealRecord {
  const { desk, index, to } = deciding;
  const cell = textAt(desk.deals, index, 'conflict');
  const conflict = reopenedCell(cell, cell === '' ? '' : conflictNow(deciding));
  return {
    ...(textAt(desk.deals, index, 'closed') === '' ? {} : { closed: null }),
    ...(to === 'approved' || textAt(desk.deals, index, 'protected') === '' ? {} : { protected: null }),
    ...(conflict === cell ? {} : { conflict }),
  };
}

/** The verdict on a registration as it is made or opened now, in the workbook's language. */
function conflictNow({ desk, index, id }: Deciding): string {
  const { deals, programme, now } = desk;
  const text = (key: DealColumn) => textAt(deals, index, key);
  const registration = {
    company: text('company'),
    domain: text('domain') || text('email'),
    country: text('country'),
    product: text('product'),
    partner: text('partner'),
  };
  return conflictText(conflictsOf(registration, deals, programme.settings, now, id), programme.settings.language);
}

function numberIn({ desk, index }: Deciding, key: DealColumn): number | null {
  const cell = cellOf(desk.deals, desk.deals.rows[index] ?? [], key);
  return typeof cell === 'number' ? cell : null;
}

function missingTerms(deciding: Deciding): never {
  const standing = standingOf(deciding);
  if (!standing) throw new Problem('dealWithoutPartner', deciding.id, partnerOf(deciding));
  const { missingRate } = standing;
  throw missingRate ? new Problem('noRate', missingRate.currency, missingRate.day) : new Problem('noTiers');
}

const partnerOf = ({ desk, index }: Deciding) => textAt(desk.deals, index, 'partner').trim();

function standingOf(deciding: Deciding): Standing | undefined {
  const partner = foldLabel(partnerOf(deciding));
  return deciding.desk.partnerStandings().find(({ name }) => foldLabel(name) === partner)?.standing;
}

/** Tier, margin and earnings as they are today; undefined where neither tiers nor an override give a margin. */
function currentTerms(deciding: Deciding): DealRecord | undefined {
  const { desk, index } = deciding;
  const standing = standingOf(deciding);
  const terms = standing && dealTerms(standing, sourceAt(desk.deals, index), desk.programme.settings, desk.today);
  if (!terms) return undefined;
  const { tier, margin, proof } = terms;
  return { tier, margin, terms: proof, ...earningsAt(deciding, margin) };
}

/** The partner's earnings where the deal has an amount; a text in that cell is named, never passed over. */
function earningsAt({ desk, index, id }: Deciding, margin: number | null): DealRecord {
  const { deals } = desk;
  const amount = cellOf(deals, deals.rows[index] ?? [], 'amount');
  if (amount === '' || margin === null) return {};
  if (typeof amount !== 'number') throw new Problem('noMarginForAmount', id);
  const currency = currencyAt(desk, index);
  if (!isCurrency(currency)) {
    throw badDealCell('currency', 'an ISO 4217 code such as EUR', currency, deals.firstRow + index);
  }
  return { earnings: partnerEarnings(amount, margin, currency) };
}

/** Blank = the programme's. */
export function currencyAt({ deals, programme }: DealDesk, index: number): string {
  return textAt(deals, index, 'currency').toUpperCase() || programme.settings.currency;
}
