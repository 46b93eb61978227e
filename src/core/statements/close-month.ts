/**
 * Closing a month: what the rows of Deals say against what the lines of closed months say. The difference becomes new
 * lines, so that the sum of a deal's lines is always what the deal earned when the last month was closed: nothing that
 * was closed is edited, and closing twice adds nothing.
 */
import type { LineCause } from '../choices';
import type { EarnedOn } from '../earned-on';
import { foldLabel } from '../language';
import { sumMoney } from '../money';
import { lastDayOf, monthEarlier } from '../month-snapshot';
import type { EarningProblem, Earnings, Entitlement } from './entitlements';
import { lineId, type NewLine, type StatementLine } from './statement-line';

export interface Closing {
  /** Without the line that says that the month is closed. */
  readonly lines: readonly NewLine[];
  readonly problems: readonly EarningProblem[];
}

/** The newest closed month, YYYY-MM; undefined before the first. */
export function lastClosedMonth(lines: readonly StatementLine[]): string | undefined {
  return closedMonths(lines).pop();
}

/** The month with which statements began; what was earned before it was settled elsewhere. */
export function firstClosedMonth(lines: readonly StatementLine[]): string | undefined {
  return closedMonths(lines)[0];
}

function closedMonths(lines: readonly StatementLine[]): string[] {
  return lines.flatMap(({ kind, month }) => (kind === 'closed' ? [month] : [])).sort();
}

/** How far back the first month of statements may lie. */
const FIRST_MONTHS = 24;

/**
 * Months (YYYY-MM) that may be closed now, the earliest first: before the first closing any of the last 24 that is over,
 * afterwards the one after the last. Empty where the month under way is next.
 */
export function closableMonths(lines: readonly StatementLine[], today: string): string[] {
  const last = lastClosedMonth(lines);
  const current = today.slice(0, 7);
  if (last === undefined)
    return Array.from({ length: FIRST_MONTHS }, (_, i) => monthEarlier(current, FIRST_MONTHS - i));
  const next = monthEarlier(last, -1);
  return next < current ? [next] : [];
}

export interface ClosingQuestion {
  /** YYYY-MM. */
  readonly month: string;
  readonly earnedOn: EarnedOn;
}

/** The same lines whatever the order of the rows. */
export function closing(earnings: Earnings, lines: readonly StatementLine[], question: ClosingQuestion): Closing {
  const { month } = question;
  const posted = postedBy(lines);
  const from = `${firstClosedMonth(lines) ?? month}-01`;
  const until = lastDayOf(month);
  const due = earnings.entitlements.filter(
    (each) => (each.day >= from && each.day <= until) || isOfOtherRule(posted.get(keyOf(each)), question.earnedOn),
  );
  const added = due.flatMap((each) => lineFor(each, posted.get(keyOf(each)), question));
  const entitled = new Set(due.map(keyOf));
  const elsewhere = new Set(due.map(({ deal }) => deal));
  const problems: EarningProblem[] = [...earnings.problems];
  const taken = [...posted].flatMap(([key, each]): NewLine[] => {
    const { deal, cause: earnedBy } = each.last;
    if (each.sum === 0 || entitled.has(key) || earnings.unclear.has(deal)) return [];
    // Earned when it was won, before the rule was another one: that it still waits for the customer takes nothing back.
    const isWaiting = earnings.waiting.has(deal);
    if (isWaiting && earnedBy !== 'customerPaid') return [];
    if (!earnings.present.has(deal)) {
      problems.push({ kind: 'dealGone', deal, row: 0, found: lineId(each.last.number) });
      return [];
    }
    const cause: LineCause = elsewhere.has(deal) ? 'moved' : isWaiting ? 'notPaid' : 'notEarned';
    return [clawback(each, cause, { month, day: until })];
  });
  return { lines: [...added, ...taken].sort(byPartnerAndDeal), problems };
}

/** The lines about one deal, partner and currency. */
interface Posted {
  readonly sum: number;
  /** The last that earned something: a clawback names it. */
  readonly last: StatementLine;
}

/** Neither a currency nor a folded name holds a line feed: no two deals have one key, whatever a person types as id. */
const keyOf = ({ deal, partnerKey, currency }: Pick<Entitlement, 'deal' | 'partnerKey' | 'currency'>) =>
  `${currency} ${partnerKey}\n${deal}`;

const CAUSES = { won: 'won', paid: 'customerPaid' } as const satisfies Record<EarnedOn, LineCause>;

/** Earned while Settings had the other rule, by a day that may lie elsewhere: the new rule takes nothing back. */
function isOfOtherRule(posted: Posted | undefined, earnedOn: EarnedOn): boolean {
  return posted !== undefined && posted.sum !== 0 && posted.last.cause !== CAUSES[earnedOn];
}

function postedBy(lines: readonly StatementLine[]): Map<string, Posted> {
  const posted = new Map<string, Posted>();
  for (const line of lines) {
    if (line.deal === '') continue;
    const key = keyOf({ ...line, partnerKey: foldLabel(line.partner) });
    const known = posted.get(key);
    const sum = sumMoney([known?.sum ?? 0, line.amount], line.currency);
    const last = known && line.kind !== 'earned' ? known.last : line;
    posted.set(key, { sum, last });
  }
  return posted;
}

function lineFor(
  entitlement: Entitlement,
  posted: Posted | undefined,
  { month, earnedOn }: ClosingQuestion,
): NewLine[] {
  const { deal, partner, company, day, base, rate, amount, currency, terms } = entitlement;
  const before = posted?.sum ?? 0;
  const difference = sumMoney([amount, 0 - before], currency);
  if (difference === 0) return [];
  const about = { month, partner, deal, company, day, base, rate, currency, terms, amount: difference };
  const reference = posted ? lineId(posted.last.number) : '';
  if (before === 0) return [{ ...about, kind: 'earned', cause: CAUSES[earnedOn], reference }];
  return [{ ...about, kind: difference > 0 ? 'correction' : 'clawback', cause: 'changed', reference }];
}

function clawback({ sum, last }: Posted, cause: LineCause, when: Pick<NewLine, 'month' | 'day'>): NewLine {
  const { deal, partner, company, base, rate, currency, terms, number } = last;
  const about = { deal, partner, company, base, rate, currency, terms, ...when };
  return { ...about, kind: sum > 0 ? 'clawback' : 'correction', amount: 0 - sum, cause, reference: lineId(number) };
}

function byPartnerAndDeal(a: NewLine, b: NewLine): number {
  const [left, right] = [a, b].map(({ partner, deal, currency }) => [foldLabel(partner), deal, currency].join('\n'));
  return String(left) < String(right) ? -1 : String(left) > String(right) ? 1 : 0;
}

/** Written last: it says that the month is closed, and with how many lines. */
export function closedLine(month: string, lines: readonly NewLine[], currency: string): NewLine {
  return {
    ...{ month, partner: '', kind: 'closed', deal: '', company: '', day: lastDayOf(month) },
    ...{ base: null, rate: null, amount: 0, currency, cause: '', reference: String(lines.length), terms: '' },
  };
}
