/** Puts lines of Statements back as the log has them: a person has edited or deleted some. */
import type { LogEntry } from '../../core/log-line';
import { lineOf, type StatementRecord } from '../../core/statements/statement-line';
import type { LineFault } from '../../core/statements/verify-lines';
import { withDocumentLock } from '../../sheets/document-lock';
import { readLogTail, writeLogLines } from '../../sheets/log-sheet';
import { hasSample } from '../../sheets/sample-note';
import { readProgramme } from '../../sheets/settings-sheet';
import { appendLines, rewriteLines } from '../../sheets/statement-sheet';
import { readWholeLog } from '../../sheets/whole-log';
import { openWorkbook, type Workbook } from '../../sheets/workbook';
import { done, refused } from './answer';
import type { Answer } from './contract';
import { requireRequestId } from './request-id';
import { loggedLines, readLedger } from './statement-ledger';
import type { RestoreLinesRequest, StatementsView } from './statements-contract';
import { viewOf } from './statements-view';
import { todayIn } from './today';
import { userLanguage, whoActs } from './user';

const LINES_NAMED = 50;

/** What is put back is the same whenever it is asked for: a retry finds less to do. */
export function restoreLines(request: RestoreLinesRequest, now: Date): Answer<StatementsView> {
  requireRequestId(request?.requestId);
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    const programme = readProgramme(workbook, userLanguage());
    const { language } = programme.settings;
    const faults = readLedger(workbook).faults.filter(({ kind }) => kind === 'edited' || kind === 'missing');
    const written = writtenLines(workbook);
    const unknown = faults.find(({ line }) => !written.has(line));
    if (unknown) return refused(['lineNotInLog', unknown.line]);
    if (faults.length > 0) logRestored(workbook, faults, request.requestId, { now, language });
    const recordsOf = (kind: LineFault['kind']) =>
      faults.flatMap((fault) => {
        const record = fault.kind === kind ? written.get(fault.line) : undefined;
        return record ? [{ row: fault.row, record }] : [];
      });
    rewriteLines(workbook, recordsOf('edited'), language);
    appendLines(
      workbook,
      recordsOf('missing').map(({ record }) => lineOf(record)),
      language,
    );
    const ledger = readLedger(workbook);
    const view = viewOf({ workbook, programme, ledger, today: todayIn(workbook, now) }, '');
    return done(
      view,
      ['linesRestored', faults.length],
      ledger.faults.length > 0 && ['linesLeft', ledger.faults.length],
    );
  });
}

/** By line; of one that was written twice, as after the sample programme, the newer counts. */
function writtenLines(workbook: Workbook): ReadonlyMap<string, StatementRecord> {
  const logged = loggedLines({ lines: readWholeLog(workbook) }, !hasSample(workbook));
  return new Map(logged.map((record) => [String(record.line), record]));
}

function logRestored(
  workbook: Workbook,
  faults: readonly LineFault[],
  requestId: string,
  { now, language }: { readonly now: Date; readonly language: 'en' | 'fi' },
): void {
  const tail = readLogTail(workbook);
  if (tail.lines.some((line) => line.requestId === requestId)) return;
  const named = faults.slice(0, LINES_NAMED).map(({ line }) => line);
  const entry: LogEntry = {
    ...{ when: now.toISOString(), who: whoActs(), action: 'restoreLines', deal: '', field: named.join(', ') },
    ...{ before: null, after: null, reason: String(faults.length), requestId },
  };
  writeLogLines(workbook, tail.head, [entry], language);
}
