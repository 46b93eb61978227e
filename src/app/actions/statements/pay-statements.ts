/** Marks balances as paid: a line for each; nothing that was written before is changed. */
import { isCivilDay } from '../../../core/days';
import { plainText } from '../../../core/plain-text';
import { TEXT_LIMIT } from '../../../core/registration/registration';
import { accountOf, type Balance, balancesOf, PAYMENTS_AT_ONCE, paymentLine } from '../../../core/statements/statement';
import type { Sentence } from '../../../i18n/answers';
import { Problem } from '../../../sheets/problem';
import { done, refused } from '../answer';
import type { Answer } from '../contract';
import { requireRequestId } from '../request-id';
import { type BookKeeping, keepingBooks, writeLines } from './statement-books';
import type { PaymentRequest, StatementsView } from './statements-contract';
import { viewOf } from './statements-view';

export function payStatements(request: PaymentRequest, clock: () => Date): Answer<StatementsView> {
  requireRequestId(request?.requestId);
  const balances = requireBalances(request.balances);
  const note = typeof request.note === 'string' ? plainText(request.note).trim() : '';
  if (note.length > TEXT_LIMIT) return refused(['tooLong'], { note: ['tooLong'] });
  return keepingBooks(request.requestId, clock, (books) => {
    if (books.isRepeated) return done(viewOf(books, ''), ['paidBefore']);
    const wrong = wrongDay(request.day, books);
    if (wrong) return refused(wrong, { day: wrong });
    return pay(books, balances, { day: request.day, note });
  });
}

function pay(
  books: BookKeeping,
  balances: readonly Balance[],
  { day, note }: { readonly day: string; readonly note: string },
): Answer<StatementsView> {
  const owed = balancesOf(books.ledger.lines);
  for (const balance of balances) {
    const now = owed.get(accountOf(balance))?.amount ?? 0;
    if (now !== balance.amount) return refused(['balanceChanged', balance.partner, now, balance.currency]);
    if (now <= 0) return refused(['nothingOwed', balance.partner]);
  }
  const month = monthFor(day, books);
  const lines = balances.map((balance) => paymentLine(owed.get(accountOf(balance)) ?? balance, day, month, note));
  const written = writeLines(books, 'payOut', lines);
  return done(viewOf({ ...books, ledger: { ...books.ledger, lines: written } }, ''), ['paidNow', lines.length, day]);
}

/** A payment counts in the month of its day; one into a closed month in the first that is open. */
function monthFor(day: string, { firstOpenMonth }: BookKeeping): string {
  const month = day.slice(0, 7);
  return month < firstOpenMonth ? firstOpenMonth : month;
}

function wrongDay(day: unknown, { today }: BookKeeping): Sentence | undefined {
  if (typeof day !== 'string' || !isCivilDay(day) || day < EARLIEST) return ['badPaymentDay'];
  return day > today ? ['paymentAhead', today] : undefined;
}

/** A year of two digits is a slip. */
const EARLIEST = '2000-01-01';

function requireBalances(balances: unknown): readonly Balance[] {
  const isBalance = (each: Partial<Balance> | null) =>
    typeof each?.partner === 'string' && typeof each.currency === 'string' && typeof each.amount === 'number';
  const isList = Array.isArray(balances) && balances.length > 0 && balances.length <= PAYMENTS_AT_ONCE;
  if (!isList || !balances.every(isBalance)) throw new Problem('badRequest', 'balances');
  const accounts = new Set(balances.map(accountOf));
  if (accounts.size < balances.length) throw new Problem('badRequest', 'balances');
  return balances as readonly Balance[];
}
