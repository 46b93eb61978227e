/** What a person hears after a decision: what happened, and what comes next. */
import { calendarDay } from '../../../core/days';
import { foldLabel } from '../../../core/language';
import { bandLeft } from '../../../core/partners/margin';
import { partnerTypeOf } from '../../../core/partners/partner-type';
import { cellOf } from '../../../core/ranges/table';
import { isTableError } from '../../../core/ranges/table-error';
import { type PersonsDecision, stateOn } from '../../../core/registration/deal-lifecycle';
import type { RegistrationQueue } from '../../../core/registration/registration-queue';
import type { Sentence } from '../../../i18n/answers';
import { textOfCell } from '../../../sheets/cell-text';
import { type DealDesk, standingAt, textAt } from './deal-desk';
import { currencyAt } from './decision-changes';
import type { Order } from './decision-request';
import type { Step } from './decision-steps';

/** More would not be read. */
const NEXT_IN_LINE = 5;
const WARNINGS = 5;

/** What happened to the deal, and what comes next for it. */
export function spoken(desk: DealDesk, order: Order, step: Step): readonly [Sentence, ...Sentence[]] {
  return SPOKEN[order.decision](step, order, desk);
}

/** What comes next for several: what it says of the first, and each partner's warning once. */
export function nextOfSeveral(desk: DealDesk, order: Order, steps: readonly Step[]): Sentence[] {
  const [first = [], ...others] = steps.map((step) => spoken(desk, order, step).slice(1));
  const warnings = [...first, ...others.flat()].filter(isBandWarning);
  const once = new Map(warnings.map((warning) => [JSON.stringify(warning), warning]));
  return [...first.filter((sentence) => !isBandWarning(sentence)), ...[...once.values()].slice(0, WARNINGS)];
}

const isBandWarning = ([code]: Sentence): boolean => code === 'marginBand';

type Speaker = (step: Step, order: Order, desk: DealDesk) => readonly [Sentence, ...Sentence[]];

const SPOKEN: Readonly<Record<PersonsDecision, Speaker>> = {
  submit: ({ deal }) => [['submitted', deal], ['nextSubmitted']],
  approve: approved,
  reject: ({ deal }) => [['rejected', deal], ['nextRejected']],
  needsInfo: ({ deal }) => [['needsInfo', deal], ['nextNeedsInfo']],
  infoReceived: ({ deal }) => [['infoReceived', deal], ['nextSubmitted']],
  extend: ({ deal, changes }) => [['extended', deal, String(changes.protected)], ['nextExtended']],
  win: ({ deal, index, changes: { earnings } }, _, desk) => [
    typeof earnings === 'number' ? ['wonWithEarnings', deal, earnings, currencyAt(desk, index)] : ['won', deal],
    ['nextWon'],
  ],
  lose: ({ deal }) => [['lost', deal], ['nextLost']],
  duplicate: ({ deal }, { of }) => [['duplicate', deal, of], ['nextDuplicate']],
  withdraw: ({ deal }) => [['withdrawn', deal], ['nextWithdrawn']],
  reopen: reopened,
};

function approved(...[{ deal, index, changes }, , desk]: Parameters<Speaker>): ReturnType<Speaker> {
  const { protected: until, tier, margin } = changes;
  if (margin === undefined) return [['approvedDirect', deal], ['nextApproved']];
  const happened: Sentence = ['approved', deal, String(until), String(tier), Number(margin)];
  const warning = bandWarning(desk, index, Number(margin));
  return warning ? [happened, ['nextApproved'], warning] : [happened, ['nextApproved']];
}

function reopened(...[{ deal, index, changes }, , { deals, now }]: Parameters<Speaker>): ReturnType<Speaker> {
  const to = changes.status === 'approved' ? 'approved' : 'submitted';
  const standing = standingAt(deals, index);
  const ended = standing && stateOn(standing, now) === 'expired' ? standing.protectedUntil : undefined;
  return [['reopened', deal, to], ended ? ['nextReopenedEnded', calendarDay(ended)] : ['nextReopened']];
}

/** A rate outside the band of the partner's type warns (requirement 8). */
function bandWarning({ partners, deals, programme }: DealDesk, index: number, margin: number): Sentence | undefined {
  const partner = textAt(deals, index, 'partner').trim();
  const isPartner = (row: readonly unknown[]) =>
    foldLabel(textOfCell(cellOf(partners, row, 'partner'))) === foldLabel(partner);
  const partnerRow = partners.rows.find(isPartner);
  const written = partnerRow ? textOfCell(cellOf(partners, partnerRow, 'type')) : '';
  const type = partnerTypeOf(written, programme.types);
  if (!type) return undefined;
  const band = bandLeft(margin, type);
  return band && ['marginBand', partner, margin, band.low, band.high, written];
}

const GOING: ReadonlySet<Step['action']> = new Set(['reject', 'duplicate', 'withdraw', 'lose', 'expire', 'setBack']);

/** Who lost the customer beside the deals that were decided, and who is next in line where a customer became free. */
export function aftermath(desk: DealDesk, steps: readonly Step[], queue: RegistrationQueue): Sentence[] {
  const said: Sentence[] = [];
  const named = new Set<number>();
  for (const step of steps) {
    const partner = textAt(desk.deals, step.index, 'partner');
    if (step.action === 'setBack') said.push(['setBack', step.deal, partner]);
    if (step.action === 'expire') said.push(['expired', step.deal, partner]);
    const next = GOING.has(step.action) ? nextInLine(queue, step) : undefined;
    if (!next || named.has(next.index) || named.size >= NEXT_IN_LINE) continue;
    named.add(next.index);
    said.push(['nextInLine', next.conflict.company, next.conflict.id, next.conflict.partner]);
  }
  return said;
}

/** A cell that cannot be read hides who is next, and must not undo what was decided. */
function nextInLine(queue: RegistrationQueue, { index, held, before }: Step) {
  if (before.status === 'draft') return undefined;
  try {
    return queue.nextAfter(index, held);
  } catch (error) {
    if (isTableError(error)) return undefined;
    throw error;
  }
}
