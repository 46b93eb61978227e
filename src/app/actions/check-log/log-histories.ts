/** The whole log, deal by deal. */

import { foldLabel } from '../../../core/language';
import type { LoggedLine } from '../../../core/log/log-check';
import { dealNumber, headOf, type LogHead } from '../../../core/log/log-line';
import { type PartnerRecord, recordIn } from '../../../core/log/record';
import { addLine, type DealHistory } from '../../../core/registration/deal-history';
import { type LogTail, readLogTail } from '../../../sheets/log-sheet';
import { readWholeLog } from '../../../sheets/whole-log';
import { openWorkbook, type Workbook } from '../../../sheets/workbook';

export interface LogHistories {
  readonly deals: ReadonlyMap<string, DealHistory>;
  /** Deals that rows without an id were given, by what the row held. */
  readonly typed: ReadonlyMap<string, readonly string[]>;
  /** Partners that were to be added, by folded name. */
  readonly partners: ReadonlyMap<string, PartnerRecord>;
  /** Sequence of the newest line that removed the sample programme; 0 = none. */
  readonly sampleRemoved: number;
  /** What the next line builds on. */
  readonly head: LogHead;
}

/** Begins the request id of lines that gave an id to a row which somebody typed. */
export const TYPED = 'check:typed:';

type Line = Pick<LoggedLine, 'when' | 'action' | 'deal' | 'field' | 'old' | 'new' | 'requestId' | 'sequence' | 'check'>;

/**
 * Runs the work under the lock of `lock`, with the whole log. The log is read before that: it is long, it only grows,
 * and others may save meanwhile; what they added is in its tail.
 */
export function withHistories<T>(
  lock: (work: () => T) => T,
  work: (workbook: Workbook, histories: LogHistories, tail: LogTail) => T,
): T {
  const before: readonly Line[] = readWholeLog(openWorkbook());
  return lock(() => {
    const workbook = openWorkbook();
    const tail = readLogTail(workbook);
    const newest = before.reduce((high, { sequence }) => Math.max(high, Number(sequence) || 0), 0);
    const reachesBack = tail.lines.length === 0 || tail.lines.some(({ sequence }) => Number(sequence) <= newest + 1);
    const lines = reachesBack
      ? before.concat(tail.lines.filter(({ sequence }) => Number(sequence) > newest))
      : readWholeLog(workbook);
    return work(workbook, historiesOf(lines, tail.head), tail);
  });
}

function historiesOf(lines: readonly Line[], end: LogHead): LogHistories {
  const deals = new Map<string, DealHistory>();
  const typed = new Map<string, string[]>();
  const partners = new Map<string, PartnerRecord>();
  let [sampleRemoved, head] = [0, end];
  for (const line of inOrder(lines)) {
    const { action, deal, requestId, check } = line;
    const sequence = Number(line.sequence);
    if (action === 'removeSample') sampleRemoved = sequence;
    const stored = headOf(sequence, check);
    if (stored && sequence > head.sequence) head = stored;
    if (action === 'addPartner') {
      const partner = recordIn(line.new) as PartnerRecord | undefined;
      if (partner) partners.set(foldLabel(partner.partner), partner);
    }
    if (deal === '') continue;
    const history = addLine(deals.get(deal), { ...line, sequence });
    if (history) deals.set(deal, history);
    if (requestId.startsWith(TYPED)) typed.set(requestId, [...(typed.get(requestId) ?? []), deal]);
  }
  const lastDeal = [...deals.keys()].reduce((high, id) => Math.max(high, dealNumber(id)), head.lastDeal);
  return { deals, typed, partners, sampleRemoved, head: { ...head, lastDeal } };
}

/** By sequence, whatever the order of the sheet; what has none stays out. */
function inOrder(lines: readonly Line[]): readonly Line[] {
  const numbered = lines.filter(({ sequence }) => Number(sequence) > 0);
  const isSorted = numbered.every(
    ({ sequence }, i) => i === 0 || Number(numbered[i - 1]?.sequence) <= Number(sequence),
  );
  return isSorted ? numbered : numbered.sort((a, b) => Number(a.sequence) - Number(b.sequence));
}
