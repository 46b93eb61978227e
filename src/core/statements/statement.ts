/** A partner's statement of a month in one currency: what was carried, earned, taken back, paid, and is still owed. */
import { foldLabel } from '../language';
import { sumMoney } from '../money';
import type { NewLine, StatementLine } from './statement-line';

/** A line that stands in the sheet, or one that would if the month were closed now: that one has no number yet. */
export type ShownLine = NewLine & Partial<Pick<StatementLine, 'number'>>;

export interface Statement {
  /** As the newest of its lines writes it. */
  readonly partner: string;
  readonly currency: string;
  /** YYYY-MM. */
  readonly month: string;
  /** Carried from the months before; below 0 where more was taken back than was owed. */
  readonly opening: number;
  readonly earned: number;
  /** Corrections upwards, and what was taken back: negative. */
  readonly corrected: number;
  readonly clawedBack: number;
  /** Negative. */
  readonly paid: number;
  /** opening + earned + corrected + clawedBack + paid. */
  readonly closing: number;
  readonly lines: readonly ShownLine[];
}

/** Of one partner in one currency. */
export const accountOf = ({ partner, currency }: { readonly partner: string; readonly currency: string }): string =>
  `${currency} ${foldLabel(partner)}`;

/** Every statement of a month that says anything, by partner and currency. `lines` in any order, of all months. */
export function statementsOf(lines: readonly ShownLine[], month: string): Statement[] {
  const accounts = new Map<string, { carried: number[]; own: ShownLine[]; newest: ShownLine }>();
  for (const line of lines) {
    if (line.partner === '' || line.month > month) continue;
    const account = accountOf(line);
    const known = accounts.get(account) ?? { carried: [], own: [], newest: line };
    accounts.set(account, known);
    if (line.month < month) known.carried.push(line.amount);
    else known.own.push(line);
    if (line.month >= known.newest.month) known.newest = line;
  }
  return [...accounts.values()]
    .map(({ carried, own, newest }) => statementOf(newest, month, sumMoney(carried, newest.currency), own))
    .filter(({ opening, lines: own }) => opening !== 0 || own.length > 0)
    .sort((a, b) => (accountByName(a) < accountByName(b) ? -1 : 1));
}

const accountByName = ({ partner, currency }: Statement) => `${foldLabel(partner)}\n${currency}`;

function statementOf(
  { partner, currency }: ShownLine,
  month: string,
  opening: number,
  lines: readonly ShownLine[],
): Statement {
  const sumOf = (kind: NewLine['kind']) =>
    sumMoney(
      lines.flatMap((line) => (line.kind === kind ? [line.amount] : [])),
      currency,
    );
  const parts = {
    earned: sumOf('earned'),
    corrected: sumOf('correction'),
    clawedBack: sumOf('clawback'),
    paid: sumOf('payment'),
  };
  return {
    partner,
    currency,
    month,
    opening,
    ...parts,
    closing: sumMoney([opening, ...Object.values(parts)], currency),
    lines,
  };
}

export interface Balance {
  readonly partner: string;
  readonly currency: string;
  /** What is owed; below 0 where more was taken back or paid than was earned. */
  readonly amount: number;
}

/** What each partner is owed by the lines that stand, by account; settled accounts are not among them. */
export function balancesOf(lines: readonly StatementLine[]): ReadonlyMap<string, Balance> {
  const amounts = new Map<string, { newest: StatementLine; amounts: number[] }>();
  for (const line of lines) {
    if (line.partner === '') continue;
    const known = amounts.get(accountOf(line)) ?? { newest: line, amounts: [] };
    known.newest = line;
    known.amounts.push(line.amount);
    amounts.set(accountOf(line), known);
  }
  return new Map(
    [...amounts].flatMap(([account, { newest, amounts: all }]) => {
      const { partner, currency } = newest;
      const amount = sumMoney(all, currency);
      return amount === 0 ? [] : [[account, { partner, currency, amount }] as const];
    }),
  );
}

/** Pays a whole balance. `day` is YYYY-MM-DD; `note` is the bank's reference or whatever a person wrote. */
export function paymentLine({ partner, currency, amount }: Balance, day: string, month: string, note: string): NewLine {
  return {
    ...{ month, partner, kind: 'payment', deal: '', company: '', day, base: null, rate: null },
    ...{ amount: 0 - amount, currency, cause: 'paidOut', reference: note, terms: '' },
  };
}
