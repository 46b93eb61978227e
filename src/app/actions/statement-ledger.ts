/** The lines of Statements as an action finds them: verified, and with what broke off between log and sheet finished. */
import type { Language } from '../../core/language';
import { recordIn } from '../../core/record';
import { lineNumber, lineOf, type StatementLine, type StatementRecord } from '../../core/statements/statement-line';
import { type LineFault, type ReadLine, verifiedLines } from '../../core/statements/verify-lines';
import { deleteRows } from '../../sheets/delete-rows';
import { type LogTail, readLogTail } from '../../sheets/log-sheet';
import { hasSample } from '../../sheets/sample-note';
import { appendLines, readLines } from '../../sheets/statement-sheet';
import { requireSheet, type Workbook } from '../../sheets/workbook';

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

export function readLedger(workbook: Workbook): Ledger {
  const rows = readLines(workbook);
  return { rows, ...verifiedLines(rows) };
}

/** Under the lock: whoever closes or pays next first writes the lines that the log holds and the sheet does not. */
export function openLedger(workbook: Workbook, tail: LogTail, language: Language): Ledger {
  const ledger = readLedger(workbook);
  const last = ledger.lines[ledger.lines.length - 1]?.number ?? 0;
  const isReal = !hasSample(workbook);
  const newest = loggedLines(tail, isReal).reduce((high, { line }) => Math.max(high, lineNumber(line)), 0);
  if (newest <= last) return ledger;
  const wider = readLogTail(workbook, tail.lines.length + newest - last);
  const unwritten = loggedLines(wider, isReal).filter(({ line }) => lineNumber(line) > last);
  appendLines(workbook, unwritten.map(lineOf), language);
  return readLedger(workbook);
}

/** What the log says that stands in Statements, oldest first; without what went with the sample programme. */
export function loggedLines(
  { lines }: { readonly lines: readonly { readonly action: string; readonly new: string }[] },
  isReal: boolean,
): StatementRecord[] {
  return lines.flatMap(({ action, new: after }) => {
    const record = STATEMENT_ACTIONS.has(action) ? (recordIn(after) as StatementRecord | undefined) : undefined;
    if (!record || lineNumber(record.line) === 0) return [];
    return isReal && isOfSample(record) ? [] : [record];
  });
}

export function isOfSample({ requestId }: Pick<StatementRecord, 'requestId'>): boolean {
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
