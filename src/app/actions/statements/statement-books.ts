/** What closing a month and paying share: the lock, the lines that must be as they were written, log before sheet. */

import { monthEarlier } from '../../../core/dashboard/month-snapshot';
import type { LogEntry } from '../../../core/log/log-line';
import { lastClosedMonth } from '../../../core/statements/close-month';
import {
  type NewLine,
  NO_LINES,
  numbered,
  recordOf,
  type StatementLine,
} from '../../../core/statements/statement-line';
import { withDocumentLock } from '../../../sheets/document-lock';
import { fitsIntoLog, type LogTail, readLogTail, writeLogLines } from '../../../sheets/log-sheet';
import { Problem } from '../../../sheets/problem';
import { hasSample } from '../../../sheets/sample-note';
import { type Programme, readProgramme } from '../../../sheets/settings-sheet';
import { appendLines } from '../../../sheets/statement-sheet';
import { openWorkbook, type Workbook } from '../../../sheets/workbook';
import { refused } from '../answer';
import type { Answer } from '../contract';
import { todayIn } from '../today';
import { userLanguage, whoActs } from '../user';
import { isOfSample, type Ledger, openLedger, SAMPLE_REQUEST, type StatementAction } from './statement-ledger';

export interface BookKeeping {
  readonly workbook: Workbook;
  readonly programme: Programme;
  readonly ledger: Ledger;
  readonly tail: LogTail;
  readonly now: Date;
  /** YYYY-MM-DD in the file's zone. */
  readonly today: string;
  /** YYYY-MM: new lines belong to it or to a later one. */
  readonly firstOpenMonth: string;
  readonly requestId: string;
  /** The lines of this request stand already. */
  readonly isRepeated: boolean;
}

/** Nothing is closed or paid on lines that somebody has changed, nor on real ones while there is a sample. */
export function keepingBooks<T>(
  requestId: string,
  clock: () => Date,
  work: (books: BookKeeping) => Answer<T>,
): Answer<T> {
  return withDocumentLock(() => {
    const now = clock();
    const workbook = openWorkbook();
    const programme = readProgramme(workbook, userLanguage());
    const tail = readLogTail(workbook);
    const ledger = openLedger(workbook, tail, programme.settings.language);
    const [fault] = ledger.faults;
    if (fault) return refused(['linesChanged', fault.kind, fault.line, fault.row, ledger.faults.length]);
    const isSample = hasSample(workbook);
    if (isSample && ledger.lines.some((line) => !isOfSample(line))) return refused(['sampleInTheWay']);
    const written = isSample ? SAMPLE_REQUEST + requestId : requestId;
    const today = todayIn(workbook, now);
    const last = lastClosedMonth(ledger.lines);
    return work({
      ...{ workbook, programme, ledger, tail, now, today, requestId: written },
      firstOpenMonth: last === undefined ? '' : monthEarlier(last, -1),
      isRepeated: ledger.lines.some((line) => line.requestId === written),
    });
  });
}

/** The log first, each line whole; then the sheet, by one write. Answers all lines. */
export function writeLines(
  { workbook, programme, ledger, tail, now, requestId }: BookKeeping,
  action: StatementAction,
  added: readonly NewLine[],
): StatementLine[] {
  const { language } = programme.settings;
  const newest = ledger.lines[ledger.lines.length - 1];
  const lines = numbered(added, newest ?? NO_LINES, { at: now.toISOString(), requestId });
  const who = whoActs();
  const entries = lines.map((line): LogEntry => {
    const after = recordOf(line);
    if (!fitsIntoLog(JSON.stringify(after))) throw new Problem('rowTooLong', line.deal);
    const field = String(after.line);
    return { when: now.toISOString(), who, action, deal: '', field, before: null, after, reason: '', requestId };
  });
  writeLogLines(workbook, tail.head, entries, language);
  appendLines(workbook, lines, language);
  return [...ledger.lines, ...lines];
}
