/** Closes a month: the lines of all statements, and one that says that it is closed. */
import { closableMonths, closedLine } from '../../../core/statements/close-month';
import { ensureOptionalColumns } from '../../../sheets/optional-columns';
import { done, refused } from '../answer';
import type { Answer } from '../contract';
import { requireRequestId } from '../request-id';
import { type BookKeeping, keepingBooks, writeLines } from './statement-books';
import type { CloseMonthRequest, StatementsView } from './statements-contract';
import { closingOf, isMonth, readTables, viewOf } from './statements-view';

export function closeStatements(request: CloseMonthRequest, clock: () => Date): Answer<StatementsView> {
  requireRequestId(request?.requestId);
  const { month, requestId } = request;
  if (!isMonth(month)) return refused(['badMonth']);
  return keepingBooks(requestId, clock, (books) => {
    if (books.isRepeated) return done(viewOf(books, month), ['monthClosedBefore', month]);
    return close(books, month);
  });
}

function close(books: BookKeeping, month: string): Answer<StatementsView> {
  const { workbook, programme, ledger, today } = books;
  const closable = closableMonths(ledger.lines, today);
  if (!closable.includes(month)) {
    const isOver = month < today.slice(0, 7);
    const isClosed = isOver && ledger.lines.some((line) => line.kind === 'closed' && line.month >= month);
    if (isClosed) return refused(['monthClosedBefore', month]);
    return refused(isOver ? ['monthNotNext', month, closable[0] ?? ''] : ['monthNotOver', month]);
  }
  const { settings } = programme;
  if (settings.earnedOn === 'paid') ensureOptionalColumns(workbook, 'deals', ['paid'], settings.language);
  const tables = readTables(workbook);
  const { lines, problems } = closingOf(tables, books, month);
  const written = writeLines(books, 'closeMonth', [...lines, closedLine(month, lines, settings.currency)]);
  const view = viewOf({ ...books, tables, ledger: { ...ledger, lines: written } }, month);
  return done(
    { ...view, problems },
    ['monthClosed', month, lines.length],
    problems.length > 0 && ['leftOpen', problems.length],
  );
}
