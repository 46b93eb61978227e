/** The lines of Statements as an action finds them: verified, and with what broke off between log and sheet finished. */
import type { Language } from '../../../core/language';
import { recordIn } from '../../../core/log/record';
import { lineNumber, lineOf, type StatementLine, type StatementRecord } from '../../../core/statements/statement-line';
import { type LineFault, type ReadLine, verifiedLines } from '../../../core/statements/verify-lines';
import { deleteRows } from '../../../sheets/delete-rows';
import { type LogTail, readLogFields, readLogTail } from '../../../sheets/log-sheet';
import { hasSample } from '../../../sheets/sample-note';
import { appendLines, readLines } from '../../../sheets/statement-sheet';
import { requireSheet, type Workbook } from '../../../sheets/workbook';

/** Actions of the log whose lines carry a line of Statements. */
export type StatementAction = 'closeMonth' | 'payOut';
const STATEMENT_ACTIONS: ReadonlySet<string> = new Set<StatementAction>(['closeMonth', 'payOut']);

/**
 * Begins the request id of what is closed and paid while the sample programme is in the workbook: removing it takes
 * these lines along.
 */
export const SAMPLE_REQUEST = 'sample-';

export interface Ledger {
  readonly rows: readonly ReadLine[];
  readonly lines: readonly StatementLine[];
  readonly faults: readonly LineFault[];
}

/** `logged`: number of the newest line in the log, where somebody has asked for it. */
export function readLedger(workbook: Workbook, logged = 0): Ledger {
  const rows = readLines(workbook);
  return { rows, ...verifiedLines(rows, logged) };
}

/** With what the log says of lines that the sheet has lost. */
export function readWholeLedger(workbook: Workbook): Ledger {
  const logged = workbook.sheets.has('log') ? newestLogged(workbook, readLogTail(workbook)) : 0;
  return readLedger(workbook, logged);
}

/**
 * Under the lock: whoever closes or pays next first writes the lines that the log holds and the sheet does not. Those
 * that were lost longer ago count as missing: nothing is closed again because the sheet was deleted.
 */
export function openLedger(workbook: Workbook, tail: LogTail, language: Language): Ledger {
  const newest = newestLogged(workbook, tail);
  const ledger = readLedger(workbook, newest);
  const last = ledger.lines[ledger.lines.length - 1]?.number ?? 0;
  if (newest <= last) return ledger;
  const wider = readLogTail(workbook, tail.lines.length + newest - last);
  const unwritten = loggedLines(wider.lines, !hasSample(workbook)).filter(({ line }) => lineNumber(line) > last);
  const isAll =
    unwritten.every(({ line }, i) => lineNumber(line) === last + 1 + i) && unwritten.length === newest - last;
  if (!isAll) return ledger;
  appendLines(workbook, unwritten.map(lineOf), language);
  return readLedger(workbook, newest);
}

/** Number of the newest line of Statements in the log; 0 = none. No call where the tail is the whole log, else three. */
function newestLogged(workbook: Workbook, tail: LogTail): number {
  const isWhole = tail.lines.length >= tail.head.sequence;
  const isReal = !hasSample(workbook);
  const all = isWhole ? tail.lines : readLogFields(workbook);
  return statementLines(all, isReal).reduce((high, { field }) => Math.max(high, lineNumber(field)), 0);
}

/** What the log says that stands in Statements, oldest first. */
export function loggedLines(lines: readonly StatementLogLine<'new'>[], isReal: boolean): StatementRecord[] {
  return statementLines(lines, isReal).flatMap(({ new: after }) => {
    const record = recordIn(after) as StatementRecord | undefined;
    return record && lineNumber(record.line) > 0 ? [record] : [];
  });
}

type StatementLogLine<K extends 'new' | never = never> = Readonly<
  Record<'sequence' | 'action' | 'field' | 'requestId' | K, string>
>;

/** Without those that went with a sample programme: with the one of now, where it is real, and with any before. */
function statementLines<L extends StatementLogLine>(lines: readonly L[], isReal: boolean): L[] {
  const inOrder = [...lines].sort((a, b) => Number(a.sequence) - Number(b.sequence));
  const sample = new Set(['addSample', 'removeSample']);
  const newest = inOrder.reduce((last, { action }, i) => (sample.has(action) ? i : last), -1);
  return inOrder.filter(
    (line, i) => STATEMENT_ACTIONS.has(line.action) && (!isOfSample(line) || (!isReal && i > newest)),
  );
}

export function isOfSample({ requestId }: { readonly requestId?: unknown }): boolean {
  return String(requestId ?? '').startsWith(SAMPLE_REQUEST);
}

/** Months that were closed with the sample's deals are open again. */
export function removeSampleLines(workbook: Workbook): void {
  const sample = readLines(workbook).filter(({ record }) => isOfSample(record));
  if (sample.length === 0) return;
  deleteRows(
    requireSheet(workbook, 'statements'),
    sample.map(({ row }) => row),
  );
}
