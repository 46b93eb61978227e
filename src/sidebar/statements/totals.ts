/** Sums by currency: amounts in different currencies are never added. */
import { sumMoney } from '../../core/money/money';
import type { Statement } from '../../core/statements/statement';

/** The columns of the list. Corrections and clawbacks are one: both change what was earned. */
export interface StatementSums {
  readonly currency: string;
  readonly carried: number;
  readonly earned: number;
  readonly corrections: number;
  readonly paid: number;
  readonly balance: number;
}

export const SUMS = ['carried', 'earned', 'corrections', 'paid', 'balance'] as const;

export function sumsOf({ currency, opening, earned, corrected, clawedBack, paid, closing }: Statement): StatementSums {
  const corrections = sumMoney([corrected, clawedBack], currency);
  return { currency, carried: opening, earned, corrections, paid, balance: closing };
}

/** One a currency, in the order of their codes. */
export function totalsOf(statements: readonly Statement[]): StatementSums[] {
  return groupsByCurrency(statements.map(sumsOf)).map(([currency, all]) => {
    const sum = (key: (typeof SUMS)[number]) =>
      sumMoney(
        all.map((each) => each[key]),
        currency,
      );
    return {
      currency,
      carried: sum('carried'),
      earned: sum('earned'),
      corrections: sum('corrections'),
      paid: sum('paid'),
      balance: sum('balance'),
    };
  });
}

/** What several balances come to: "2,469.13 EUR", "10,000.00 SEK". */
export function amountsByCurrency(
  balances: readonly { readonly currency: string; readonly amount: number }[],
): { readonly currency: string; readonly amount: number }[] {
  return groupsByCurrency(balances).map(([currency, all]) => ({
    currency,
    amount: sumMoney(
      all.map(({ amount }) => amount),
      currency,
    ),
  }));
}

function groupsByCurrency<T extends { readonly currency: string }>(all: readonly T[]): (readonly [string, T[]])[] {
  const codes = [...new Set(all.map(({ currency }) => currency))].sort();
  return codes.map((code) => [code, all.filter(({ currency }) => currency === code)] as const);
}
