/** Finishes what somebody else's last action left between its line in the log and its row. */

import type { Language } from '../../../core/language';
import type { DealRecord, PlainValue } from '../../../core/log/record';
import { isDecision } from '../../../core/registration/deal-lifecycle';
import { type Logged, type LogTail, loggedLines } from '../../../sheets/log-sheet';
import { appendRecord, type OpenTable, updateRecords } from '../../../sheets/table-cells';
import type { Workbook } from '../../../sheets/workbook';
import { recordAt, textAt } from './deal-desk';
import { isDecisionLine } from './logged-decisions';

/** The action of a registration's line. */
const REGISTER = 'register';
/** Says only who else came within the minute. */
const RIVAL = 'rival';
/** Who registers sees a part of the columns only: what that leaves unseen, the next who decides finishes. */
const REQUESTS = 3;

interface Sources {
  readonly workbook: Workbook;
  readonly deals: OpenTable<'deals'>;
  readonly tail: LogTail;
  readonly language: Language;
  /** The request that is being carried out: it finishes its own lines itself. */
  readonly requestId: string;
}

/**
 * Whoever registers or decides next finishes the last such actions first, so that nobody decides by a row that the log
 * has overtaken; hence no older one can be unfinished. Only a missing row is written, or one whose cells are as those
 * lines found or left them. True where anything was: the deals must then be read again. No call where nothing is
 * broken off.
 */
export function finishBrokenOff({ workbook, deals, tail, language, requestId }: Sources): boolean {
  const indexes = new Map(deals.rows.map((_, index) => [textAt(deals, index, 'id'), index]));
  const missing: DealRecord[] = [];
  const updates: { sheetRow: number; changes: DealRecord }[] = [];
  const requests = newestRequests(tail);
  const newest = requests[requests.length - 1];
  for (const [deal, lines] of newestLines(tail, requests)) {
    const index = indexes.get(deal);
    const [first] = lines;
    if (lines.some((line) => line.requestId === requestId)) continue;
    // An older one was finished or begun: a row without any of it was changed by a person.
    const isNewest = lines.some((line) => line.requestId === newest);
    if (!isNewest && (index === undefined || !isBegun(recordAt(deals, index), lines))) continue;
    if (index === undefined && first?.action === REGISTER) missing.push({ ...first.row, ...changesOf(lines) });
    if (index === undefined || !isUnderWay(recordAt(deals, index), lines)) continue;
    updates.push({ sheetRow: deals.firstRow + index, changes: changesOf(lines.filter(isDecisionLine)) });
  }
  for (const row of missing) appendRecord(workbook, 'deals', row, language);
  updateRecords(deals, updates, language);
  return missing.length + updates.length > 0;
}

/** Of the newest registrations and decisions, the newest last. */
function newestRequests(tail: LogTail): string[] {
  const acted = tail.lines.filter(({ action }) => action === REGISTER || isDecision(action));
  return [...new Set(acted.map(({ requestId }) => requestId).filter(Boolean))].slice(-REQUESTS);
}

/** Their lines by deal, with the expiries that were written along; none of what a person changed since. */
function newestLines(tail: LogTail, requests: readonly string[]): Map<string, Logged[]> {
  let start = tail.lines.findIndex((line) => requests.includes(line.requestId));
  if (start < 0) return new Map();
  while (tail.lines[start - 1]?.action === 'expire') start -= 1;
  const newest = new Set(tail.lines.slice(start));
  const byDeal = new Map<string, Logged[]>();
  for (const line of loggedLines(tail, (each) => newest.has(each))) {
    const isAct = line.action === REGISTER || isDecisionLine(line);
    if (isAct) byDeal.set(line.deal, [...(byDeal.get(line.deal) ?? []), line]);
    else if (line.action !== RIVAL) byDeal.delete(line.deal);
  }
  return byDeal;
}

function changesOf(lines: readonly Logged[]): DealRecord {
  return Object.assign({}, ...lines.map(({ changes }) => changes)) as DealRecord;
}

/** The column that is written first is as the lines leave it. */
function isBegun(row: DealRecord, lines: readonly Logged[]): boolean {
  const last = changesOf(lines.filter(isDecisionLine));
  const [leading] = Object.keys(last) as (keyof DealRecord)[];
  return leading !== undefined && leading in row && (last[leading] ?? null) === (row[leading] ?? null);
}

/** Each cell that was read is as one of the lines found or left it, and not all are as the last ones leave them. */
function isUnderWay(row: DealRecord, lines: readonly Logged[]): boolean {
  const decisions = lines.filter(isDecisionLine);
  const last = changesOf(decisions);
  const keys = Object.keys(last).filter((key) => key in row) as (keyof DealRecord)[];
  const valueIn = (record: DealRecord, key: keyof DealRecord): PlainValue => record[key] ?? null;
  const isKnown = (key: keyof DealRecord) =>
    decisions.some(
      ({ before, changes }) =>
        (before !== null && key in before && valueIn(before, key) === valueIn(row, key)) ||
        (key in changes && valueIn(changes, key) === valueIn(row, key)),
    );
  return keys.every(isKnown) && !keys.every((key) => valueIn(last, key) === valueIn(row, key));
}
