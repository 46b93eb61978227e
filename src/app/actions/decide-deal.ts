/** Decides a registration: approve, reject, ask for information, won, lost. */
import { choiceOf, DEAL_STATES, type DealState } from '../../core/choices';
import { isDecision, needsReason, stateAfter } from '../../core/deal-lifecycle';
import type { DealRecord } from '../../core/record';
import { TEXT_LIMIT } from '../../core/registration';
import { DEAL_COLUMNS, type DealColumn } from '../../core/schema';
import { cellOf, type Table } from '../../core/table';
import { conflictText } from '../../i18n/conflict';
import { textOfCell } from '../../sheets/cell-text';
import { withDocumentLock } from '../../sheets/document-lock';
import { loggedBy, readLogTail, writeLogLine } from '../../sheets/log-sheet';
import { Problem } from '../../sheets/problem';
import { valueOfCell } from '../../sheets/record-cells';
import { readProgramme } from '../../sheets/settings-sheet';
import { type OpenTable, readTable, updateRecord } from '../../sheets/table-cells';
import { openWorkbook } from '../../sheets/workbook';
import { done, refused } from './answer';
import { conflictsOf } from './conflict-report';
import type { Answer, DecisionRequest, DecisionResult, OpenDeal } from './contract';
import { spoken } from './decision-answer';
import { changesOf, type Deciding, isDirect } from './decision-changes';
import { openDeal } from './open-deals';
import { requireRequestId } from './request-id';
import { todayIn } from './today';
import { userLanguage, whoActs } from './user';

export function decide(request: DecisionRequest, now: Date): Answer<DecisionResult> {
  const language = userLanguage();
  requireRequestId(request?.requestId);
  if (!isDecision(request.decision)) throw new Problem('badRequest', 'decision');
  const reason = typeof request.reason === 'string' ? request.reason.trim().slice(0, TEXT_LIMIT) : '';
  const [id, ...others] = Array.isArray(request.ids) ? request.ids : [];
  if (typeof id !== 'string' || others.length > 0) throw new Problem('badRequest', 'ids');
  if (needsReason(request.decision) && reason === '')
    return refused(['reasonRequired'], { reason: ['reasonRequired'] });
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    const programme = readProgramme(workbook, language);
    const partners = readTable(workbook, 'partners');
    const tail = readLogTail(workbook);
    const deals = readTable(workbook, 'deals');
    const index = deals.rows.findIndex((row) => textOfCell(cellOf(deals, row, 'id')) === id);
    const row = deals.rows[index];
    if (row === undefined) throw new Problem('unknownDeal', id);
    const state = stateOf(deals, row, id);
    const today = todayIn(workbook, now);
    const sheetRow = deals.firstRow + index;
    return carryOut({
      ...{ workbook, programme, partners, deals, tail, row, sheetRow, state, language, today, now },
      request: { ...request, id, reason },
    });
  });
}

function stateOf(deals: Table<DealColumn>, row: readonly unknown[], id: string): DealState {
  const cell = cellOf(deals, row, 'status');
  const state = choiceOf(DEAL_STATES, cell);
  if (state === undefined) throw new Problem('unreadableStatus', id, String(cell));
  return state;
}

function carryOut(deciding: Deciding): Answer<DecisionResult> {
  const { request, state, tail, programme, deals, sheetRow } = deciding;
  const to = stateAfter(request.decision, state, isDirect(deciding));
  const logged = loggedBy(tail, request.requestId);
  if (logged && (to !== undefined || state === logged.row.status)) return finish(deciding, logged.changes);
  if (to === undefined) throw new Problem('illegalTransition', request.id, state);
  const holder = request.decision === 'approve' ? heldByOther(deciding) : '';
  if (holder !== '') return refused(['heldByOther', holder]);
  const changes: DealRecord = { status: to, ...changesOf(request.decision, deciding) };
  writeLog(deciding, changes);
  updateRecord(deals, sheetRow, changes, programme.settings.language);
  return done(resultOf(deciding, changes), ...spoken(request.decision, changes, deciding));
}

/** A retry: the line is in the log, the row may have been written in part or not at all. */
function finish(deciding: Deciding, changes: DealRecord): Answer<DecisionResult> {
  const { deals, sheetRow, programme, request } = deciding;
  updateRecord(deals, sheetRow, changes, programme.settings.language);
  return done(resultOf(deciding, changes), ['alreadyDone', request.id]);
}

/** Another registration that is approved and protected, or an earlier claim: only one may hold the customer. */
function heldByOther({ deals, row, programme, now, language, request }: Deciding): string {
  const text = (key: DealColumn) => textOfCell(cellOf(deals, row, key));
  const registration = {
    company: text('company'),
    domain: text('domain') || text('email'),
    country: text('country'),
    product: text('product'),
    partner: text('partner'),
  };
  const isApproved = (row: number) =>
    choiceOf(DEAL_STATES, cellOf(deals, deals.rows[row - deals.firstRow] ?? [], 'status')) === 'approved';
  const conflicts = conflictsOf(registration, deals, programme.settings, now, request.id);
  const holders = conflicts.filter(
    ({ level, isDirect, row: at }) => level === 'blocked' && !isDirect && isApproved(at),
  );
  return conflictText(holders, language);
}

function writeLog({ workbook, tail, deals, row, request, programme, now }: Deciding, changes: DealRecord): void {
  const before = plainRow(deals, row);
  const changed = Object.keys(changes) as DealColumn[];
  writeLogLine(
    workbook,
    tail.head,
    {
      when: now.toISOString(),
      who: whoActs(),
      action: request.decision,
      deal: request.id,
      field: changed.join(', '),
      before: Object.fromEntries(changed.map((key) => [key, before[key] ?? null])),
      after: { ...before, ...changes },
      reason: request.reason,
      requestId: request.requestId,
    },
    programme.settings.language,
  );
}

function plainRow(deals: OpenTable<'deals'>, row: readonly unknown[]): DealRecord {
  const keys = Object.keys(deals.at) as DealColumn[];
  return Object.fromEntries(keys.map((key) => [key, valueOfCell(DEAL_COLUMNS[key], cellOf(deals, row, key))]));
}

function resultOf(deciding: Deciding, changes: DealRecord): DecisionResult {
  return { deals: [dealNow(deciding, changes)], refused: [] };
}

/** The deal as it stands after the changes, for the list in the sidebar. */
function dealNow({ deals, row, state, programme, now }: Deciding, changes: DealRecord): OpenDeal {
  const before = openDeal(deals, row, state, programme.settings, now);
  if (changes.status === undefined) return before;
  const after = openDeal(deals, row, changes.status as DealState, programme.settings, now);
  return { ...after, protectedUntil: changes.protected ? String(changes.protected) : before.protectedUntil };
}
