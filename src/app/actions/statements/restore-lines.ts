/** Puts lines of Statements back as the log has them: a person has edited or deleted some. */
import type { Language } from '../../../core/language';
import type { LogEntry } from '../../../core/log/log-line';
import { lineId, lineNumber, lineOf, type StatementRecord } from '../../../core/statements/statement-line';
import { withDocumentLock } from '../../../sheets/document-lock';
import { readLogTail, writeLogLines } from '../../../sheets/log-sheet';
import { hasSample } from '../../../sheets/sample-note';
import { readProgramme } from '../../../sheets/settings-sheet';
import { appendLines, rewriteLines } from '../../../sheets/statement-sheet';
import { readWholeLog } from '../../../sheets/whole-log';
import { openWorkbook, type Workbook } from '../../../sheets/workbook';
import { done, refused } from '../answer';
import type { Answer } from '../contract';
import { requireRequestId } from '../request-id';
import { todayIn } from '../today';
import { userLanguage, whoActs } from '../user';
import { loggedLines, readLedger } from './statement-ledger';
import type { RestoreLinesRequest, StatementsView } from './statements-contract';
import { viewOf } from './statements-view';

const LINES_NAMED = 50;

/** What is put back is the same whenever it is asked for: a retry finds less to do. */
export function restoreLines(request: RestoreLinesRequest, now: Date): Answer<StatementsView> {
  requireRequestId(request?.requestId);
  return withDocumentLock(() => {
    const workbook = openWorkbook();
    const programme = readProgramme(workbook, userLanguage());
    const { language } = programme.settings;
    const written = writtenLines(workbook);
    const newest = [...written.keys()].reduce((high, line) => Math.max(high, lineNumber(line)), 0);
    const { lines, faults } = readLedger(workbook, newest);
    const edited = faults.filter(({ kind }) => kind === 'edited');
    const unknown = faults.find(({ kind, line }) => (kind === 'edited' || kind === 'missing') && !written.has(line));
    if (unknown) return refused(['lineNotInLog', unknown.line]);
    const there = new Set(lines.map(({ number }) => lineId(number)));
    const missing = [...written].filter(([line]) => !there.has(line));
    const broken = [...edited.map(({ line }) => line), ...missing.map(([line]) => line)];
    if (broken.length > 0) logRestored(workbook, broken, request.requestId, { now, language });
    const updates = edited.map(({ row, line }) => ({ row, record: written.get(line) ?? {} }));
    rewriteLines(workbook, updates, language);
    appendLines(
      workbook,
      missing.map(([, record]) => lineOf(record)).sort((a, b) => a.number - b.number),
      language,
    );
    const ledger = readLedger(workbook, newest);
    const view = viewOf({ workbook, programme, ledger, today: todayIn(workbook, now) }, '');
    return done(
      view,
      ['linesRestored', broken.length],
      ledger.faults.length > 0 && ['linesLeft', ledger.faults.length],
    );
  });
}

/** By line; of one that was written twice, as after the sample programme, the newer counts. */
function writtenLines(workbook: Workbook): ReadonlyMap<string, StatementRecord> {
  const logged = loggedLines(readWholeLog(workbook), !hasSample(workbook));
  return new Map(logged.map((record) => [String(record.line), record]));
}

function logRestored(
  workbook: Workbook,
  lines: readonly string[],
  requestId: string,
  { now, language }: { readonly now: Date; readonly language: Language },
): void {
  const tail = readLogTail(workbook);
  if (tail.lines.some((line) => line.requestId === requestId)) return;
  const named = lines.slice(0, LINES_NAMED);
  const entry: LogEntry = {
    ...{ when: now.toISOString(), who: whoActs(), action: 'restoreLines', deal: '', field: named.join(', ') },
    ...{ before: null, after: null, reason: String(lines.length), requestId },
  };
  writeLogLines(workbook, tail.head, [entry], language);
}
