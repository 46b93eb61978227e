/** Each row of Deals against what the log says of it: finishes, gives ids, notes hand edits, names what is unreadable. */

import { foldLabel } from '../../../core/language';
import { dealId, digest, type LogEntry } from '../../../core/log/log-line';
import type { DealRecord, PlainValue } from '../../../core/log/record';
import { unreadableCells } from '../../../core/log/unreadable-cells';
import { cellOf } from '../../../core/ranges/table';
import {
  type DealHistory,
  EDIT_ACTION,
  type Judgement,
  judgeRow,
  NOTED,
} from '../../../core/registration/deal-history';
import type { DealColumn } from '../../../core/schema';
import { type CellChange, checkReasonMessages, type FindingText } from '../../../i18n/check-log';
import { textOfCell } from '../../../sheets/cell-text';
import { withDocumentLock } from '../../../sheets/document-lock';
import { writeLogLines } from '../../../sheets/log-sheet';
import { plainRow } from '../../../sheets/plain-row';
import { type Programme, readProgramme } from '../../../sheets/settings-sheet';
import { type OpenTable, readTable, updateRecord } from '../../../sheets/table-cells';
import { updateColumn } from '../../../sheets/update-cells';
import type { Workbook } from '../../../sheets/workbook';
import { newestDeal } from '../registration/deal-numbers';
import { userLanguage, whoActs } from '../user';
import type { PartLimits } from './check-log';
import type { CheckProgress, Finding } from './check-log-contract';
import { type LogHistories, TYPED, withHistories } from './log-histories';

/** Who changed a row by hand is not known, whoever checks the log. */
const UNKNOWN = 'unknown';
const TYPED_ACTION = 'typed';
/** Room in a cell of the log for a row, with what is added to it. */
const MOST_CHARACTERS = 49_000;

/** What a part finds, and what it is to write: the log first. */
interface Checking {
  readonly deals: OpenTable<'deals'>;
  readonly histories: LogHistories;
  readonly partners: ReadonlySet<string>;
  readonly language: Programme['settings']['language'];
  readonly now: Date;
  /** Sheet rows of each id that stands in more than one. */
  readonly doubled: ReadonlyMap<string, readonly number[]>;
  readonly ids: Set<string>;
  newest: number;
  readonly findings: Finding[];
  readonly entries: Omit<LogEntry, 'when'>[];
  readonly newIds: Map<number, PlainValue>;
  readonly newDates: Map<number, PlainValue>;
  readonly finishing: { readonly row: number; readonly changes: DealRecord }[];
}

export function checkRows(limits: PartLimits): CheckProgress {
  return withHistories(withDocumentLock, (workbook, histories) => {
    const checking = startOf(workbook, histories, limits.now);
    const { deals } = checking;
    let at = limits.from;
    for (
      ;
      at < deals.rows.length && at < limits.from + limits.most && (at === limits.from || limits.hasTime());
      at += 1
    ) {
      checkRow(checking, deals.rows[at] ?? [], deals.firstRow + at);
    }
    write(workbook, checking);
    const isDone = at >= deals.rows.length;
    const next = isDone ? ({ step: 'missing', from: 0 } as const) : ({ step: 'rows', from: at } as const);
    return { next, done: Math.min(at, deals.rows.length), total: deals.rows.length, findings: checking.findings };
  });
}

function startOf(workbook: Workbook, histories: LogHistories, now: Date): Checking {
  const { language } = readProgramme(workbook, userLanguage()).settings;
  const partners = readTable(workbook, 'partners', ['partner']);
  const deals = readTable(workbook, 'deals');
  const rowsById = new Map<string, number[]>();
  deals.rows.forEach((row, i) => {
    const id = textOfCell(cellOf(deals, row, 'id')).trim();
    if (id !== '') rowsById.set(id, [...(rowsById.get(id) ?? []), deals.firstRow + i]);
  });
  return {
    deals,
    histories,
    language,
    now,
    partners: new Set(partners.rows.map((row) => foldLabel(textOfCell(cellOf(partners, row, 'partner'))))),
    doubled: new Map([...rowsById].filter(([, rows]) => rows.length > 1)),
    ids: new Set(rowsById.keys()),
    newest: newestDeal(deals, histories.head),
    findings: [],
    entries: [],
    newIds: new Map(),
    newDates: new Map(),
    finishing: [],
  };
}

function checkRow(checking: Checking, row: readonly unknown[], sheetRow: number): void {
  const { deals, histories, doubled } = checking;
  const cells = plainRow(deals, row);
  const [id, company] = [String(cells.id ?? '').trim(), String(cells.company ?? '').trim()];
  // A person's own lines below or between the deals.
  if (id === '' && company === '') return;
  if (JSON.stringify(cells).length > MOST_CHARACTERS) {
    find(checking, ['tooLong', nameOf(id, sheetRow)], sheetRow, id);
    return;
  }
  const known = id === '' ? giveId(checking, cells, sheetRow) : id;
  for (const { column, allowed, found } of unreadableCells((key) => cellOf(deals, row, key), checking.partners)) {
    find(checking, ['unreadable', `${known} ${company}`.trim(), column, allowed, found], sheetRow, known);
  }
  if (id === '') return;
  const copies = doubled.get(id);
  if (copies) {
    if (copies[0] === sheetRow) find(checking, ['doubledId', id, copies], sheetRow, '');
    return;
  }
  const history = histories.deals.get(id);
  if (history) compareWithLog(checking, history, cells, sheetRow);
  else noteUnknown(checking, cells, sheetRow);
}

const nameOf = (id: string, row: number) => (id === '' ? `#${row}` : id);

function find({ findings }: Checking, text: FindingText, row: number, id: string): void {
  findings.push({ text, place: { sheet: 'deals', row, id } });
}

/** The line first, with the whole row; where an interrupted check has left one for this very row, its id serves. */
function giveId(checking: Checking, cells: DealRecord, sheetRow: number): string {
  const { histories, ids, entries, now, language } = checking;
  const { registered, ...content } = cells;
  const requestId = `${TYPED}${digest(JSON.stringify(content))}`;
  const logged = (histories.typed.get(requestId) ?? []).find((id) => !ids.has(id));
  if (logged === undefined) checking.newest += 1;
  const id = logged ?? dealId(checking.newest);
  const when = registered ?? histories.deals.get(id)?.row.registered ?? now.toISOString();
  ids.add(id);
  if (logged === undefined) {
    const given = { id, registered: when };
    entries.push({
      ...{
        who: whoActs(),
        action: TYPED_ACTION,
        deal: id,
        field: registered === null ? 'id, registered' : 'id',
        requestId,
      },
      before: { id: null, registered: registered ?? null },
      after: { ...cells, ...given },
      reason: checkReasonMessages.typedRow[language],
    });
  }
  checking.newIds.set(sheetRow, id);
  if (registered === null) checking.newDates.set(sheetRow, when);
  find(checking, ['gaveId', id, String(cells.company)], sheetRow, id);
  return id;
}

function noteUnknown({ entries, findings, language }: Checking, after: DealRecord, sheetRow: number): void {
  const deal = String(after.id);
  entries.push({
    ...{ who: UNKNOWN, action: TYPED_ACTION, deal, field: '', before: null, after },
    reason: checkReasonMessages.unknownRow[language],
    requestId: `check:unknown:${digest(JSON.stringify(after))}`,
  });
  findings.push({ text: ['unknownToLog', deal], place: { sheet: 'deals', row: sheetRow, id: deal } });
}

function compareWithLog(checking: Checking, history: DealHistory, cells: DealRecord, sheetRow: number): void {
  const { unwritten, byHand } = judgeRow(history, cells);
  const id = String(cells.id).trim();
  const columns = Object.keys(unwritten) as DealColumn[];
  if (columns.length > 0) {
    checking.finishing.push({ row: sheetRow, changes: unwritten });
    find(checking, ['finished', id, history.pendingAction, columns], sheetRow, id);
  }
  if (byHand.size > 0) noteEdits(checking, id, { ...cells, ...unwritten }, byHand, sheetRow);
}

function noteEdits(
  checking: Checking,
  deal: string,
  after: DealRecord,
  byHand: Judgement['byHand'],
  sheetRow: number,
): void {
  checking.entries.push({
    ...{ who: UNKNOWN, action: EDIT_ACTION, deal, field: [...byHand.keys()].join(', ') },
    before: Object.fromEntries(byHand),
    after,
    reason: checkReasonMessages.byHand[checking.language],
    requestId: `${NOTED}${digest(JSON.stringify(after))}`,
  });
  const changes = [...byHand].map(([key, old]): CellChange => [key, old, after[key] ?? null]);
  find(checking, ['changedByHand', deal, changes], sheetRow, deal);
}

/** The log first; whatever breaks off, the next check finds the same and completes it. */
function write(workbook: Workbook, checking: Checking): void {
  const { deals, histories, entries, newIds, newDates, finishing, now, language } = checking;
  const when = now.toISOString();
  if (entries.length > 0)
    writeLogLines(
      workbook,
      histories.head,
      entries.map((entry) => ({ when, ...entry })),
      language,
    );
  updateColumn(deals, 'id', newIds, language);
  updateColumn(deals, 'registered', newDates, language);
  for (const { row, changes } of finishing) updateRecord(deals, row, changes, language);
}
