/** When the balance of a statement was paid: in a later month than the one that it is of. */
import type { LaterPayment, StatementsView } from '../../app/actions/statements/statements-contract';
import { accountOf, type Statement } from '../../core/statements/statement';

export function laterPayment(statement: Statement, { laterPayments }: StatementsView): LaterPayment | undefined {
  if (statement.closing <= 0) return undefined;
  return laterPayments.find((payment) => accountOf(payment) === accountOf(statement));
}
