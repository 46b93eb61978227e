/** A partner's statement of a month in one currency: what was carried, earned, taken back, paid, and is still owed. */
import { foldLabel } from '../language';
import { amountOf, minorUnits, sumMoney, unitsOf } from '../money/money';
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
  const accounts = accountFinder();
  let [seen, order] = [month, 0];
  for (const line of lines) {
    // Neighbours are mostly of one month.
    if (line.month !== seen) {
      seen = line.month;
      order = seen < month ? -1 : seen > month ? 1 : 0;
    }
    if (order > 0 || line.partner === '') continue;
    const account = accounts.of(line);
    if (order < 0) account.carried += unitsOf(line.amount, account.digits);
    else account.own.push(line);
    const { newest } = account;
    const isNewer = seen === newest.month ? line.partner !== newest.partner : seen > newest.month;
    if (isNewer) account.newest = line;
  }
  return [...accounts.all]
    .filter(([, { carried, own }]) => carried !== 0 || own.length > 0)
    .map(([key, account]) => [key, statementOf(account, month)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, statement]) => statement);
}

interface Account {
  readonly currency: string;
  readonly digits: number;
  /** In the currency's smallest unit. */
  carried: number;
  readonly own: ShownLine[];
  newest: ShownLine;
}

/** By name and currency. Lines stand partner by partner, and most write it as another has: what is written is folded once. */
function accountFinder() {
  const all = new Map<string, Account>();
  const written = new Map<string, Account[]>();
  let [partner, ofPartner]: [string, Account[]] = ['', []];
  const of = (line: ShownLine): Account => {
    if (line.partner !== partner) {
      partner = line.partner;
      ofPartner = written.get(partner) ?? [];
      written.set(partner, ofPartner);
    }
    const { currency } = line;
    for (const account of ofPartner) if (account.currency === currency) return account;
    const key = `${foldLabel(partner)}\n${currency}`;
    const account = all.get(key) ?? { currency, digits: minorUnits(currency) ?? 2, carried: 0, own: [], newest: line };
    all.set(key, account);
    ofPartner.push(account);
    return account;
  };
  return { of, all };
}

function statementOf({ currency, digits, carried, own: lines, newest }: Account, month: string): Statement {
  const units = { earned: 0, correction: 0, clawback: 0, payment: 0, closed: 0 };
  for (const { kind, amount } of lines) units[kind] += unitsOf(amount, digits);
  const { earned, correction, clawback, payment } = units;
  const money = (sum: number) => amountOf(sum, digits);
  return {
    partner: newest.partner,
    currency,
    month,
    opening: money(carried),
    earned: money(earned),
    corrected: money(correction),
    clawedBack: money(clawback),
    paid: money(payment),
    closing: money(carried + earned + correction + clawback + payment),
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
    const account = accountOf(line);
    const known = amounts.get(account) ?? { newest: line, amounts: [] };
    known.newest = line;
    known.amounts.push(line.amount);
    amounts.set(account, known);
  }
  return new Map(
    [...amounts].flatMap(([account, { newest, amounts: all }]) => {
      const { partner, currency } = newest;
      const amount = sumMoney(all, currency);
      return amount === 0 ? [] : [[account, { partner, currency, amount }] as const];
    }),
  );
}

/** So many go into one request: more would take longer than a person waits. */
export const PAYMENTS_AT_ONCE = 100;

/** Pays a whole balance. `day` is YYYY-MM-DD; `note` is the bank's reference or whatever a person wrote. */
export function paymentLine({ partner, currency, amount }: Balance, day: string, month: string, note: string): NewLine {
  return {
    ...{ month, partner, kind: 'payment', deal: '', company: '', day, base: null, rate: null },
    ...{ amount: 0 - amount, currency, cause: 'paidOut', reference: note, terms: '' },
  };
}
