/**
 * Closing a month: what the rows of Deals say against what the lines of closed months say. The difference becomes new
 * lines, so that the sum of a deal's lines is always what the deal earned when the last month was closed: nothing that
 * was closed is edited, and closing twice adds nothing.
 */
import type { LineCause } from '../choices';
import { lastDayOf, monthEarlier } from '../dashboard/month-snapshot';
import { labelFolder } from '../language';
import type { EarnedOn } from '../money/earned-on';
import { amountOf, minorUnits, unitsOf } from '../money/money';
import type { EarningProblem, Earnings, Entitlement } from './entitlements';
import { renamings } from './renamed-partners';
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

/** The earliest first. */
export function closedMonths(lines: readonly StatementLine[]): string[] {
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
  /** Folded names in the sheet Partners: a name that is not there and has lost its deals to another was renamed. */
  readonly listed: Pick<ReadonlySet<string>, 'has'>;
}

/** The same lines whatever the order of the rows. */
export function closing(earnings: Earnings, lines: readonly StatementLine[], question: ClosingQuestion): Closing {
  const { month } = question;
  const posted = postedBy(lines);
  const from = `${firstClosedMonth(lines) ?? month}-01`;
  const until = lastDayOf(month);
  const added: NewLine[] = [];
  const due: string[] = [];
  for (const each of earnings.entitlements) {
    const own = ofAccount(posted.get(each.deal), each);
    if (!(each.day >= from && each.day <= until) && !isOfOtherRule(own, question.earnedOn)) continue;
    if (own) own.isEntitled = true;
    due.push(each.deal);
    const line = lineFor(each, own, question);
    if (line) added.push(line);
  }
  const problems: EarningProblem[] = [...earnings.problems];
  const left = notEntitled(posted);
  const elsewhere = new Set(left.length > 0 ? due : []);
  const taken = left.flatMap((each): NewLine[] => {
    const { deal, cause: earnedBy } = each.last;
    if (earnings.unclear.has(deal)) return [];
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
  const written = [...added, ...taken];
  const moves = renamings(lines, written, { when: { month, day: until }, listed: question.listed });
  return { lines: byPartnerAndDeal([...written, ...moves]), problems };
}

/** The lines about one deal, partner and currency. */
interface Posted extends Account {
  /** What they come to, in the currency's smallest unit. */
  units: number;
  /** The last that earned something: a clawback names it. */
  last: StatementLine;
  isEntitled: boolean;
  /** Of the same deal, and another partner or currency. */
  readonly other: Posted | undefined;
}

type Account = Pick<Entitlement, 'partnerKey' | 'currency'>;

function ofAccount(first: Posted | undefined, { partnerKey, currency }: Account): Posted | undefined {
  let posted = first;
  while (posted && (posted.partnerKey !== partnerKey || posted.currency !== currency)) posted = posted.other;
  return posted;
}

function notEntitled(all: ReadonlyMap<string, Posted>): Posted[] {
  const left: Posted[] = [];
  for (const first of all.values())
    for (let posted: Posted | undefined = first; posted; posted = posted.other)
      if (posted.units !== 0 && !posted.isEntitled) left.push(posted);
  return left;
}

const CAUSES = { won: 'won', paid: 'customerPaid' } as const satisfies Record<EarnedOn, LineCause>;

/** Earned while Settings had the other rule, by a day that may lie elsewhere: the new rule takes nothing back. */
function isOfOtherRule(posted: Posted | undefined, earnedOn: EarnedOn): boolean {
  return posted !== undefined && posted.units !== 0 && posted.last.cause !== CAUSES[earnedOn];
}

/** By deal. */
function postedBy(lines: readonly StatementLine[]): Map<string, Posted> {
  const posted = new Map<string, Posted>();
  const fold = labelFolder();
  for (const line of lines) {
    const { deal, currency, amount } = line;
    if (deal === '') continue;
    const partnerKey = fold(line.partner);
    const units = unitsOf(amount, digitsOf(currency));
    const other = posted.get(deal);
    const known = ofAccount(other, { partnerKey, currency });
    if (!known) posted.set(deal, { partnerKey, currency, units, last: line, isEntitled: false, other });
    else {
      known.units += units;
      if (line.kind === 'earned') known.last = line;
    }
  }
  return posted;
}

const digitsOf = (currency: string) => minorUnits(currency) ?? 2;

function lineFor(
  entitlement: Entitlement,
  posted: Posted | undefined,
  { month, earnedOn }: ClosingQuestion,
): NewLine | undefined {
  const { deal, partner, company, day, base, rate, currency, terms } = entitlement;
  const digits = digitsOf(currency);
  const before = posted?.units ?? 0;
  const difference = unitsOf(entitlement.amount, digits) - before;
  if (difference === 0) return undefined;
  const amount = amountOf(difference, digits);
  const about = { month, partner, deal, company, day, base, rate, currency, terms, amount };
  const reference = posted ? lineId(posted.last.number) : '';
  if (before === 0) return { ...about, kind: 'earned', cause: CAUSES[earnedOn], reference };
  return { ...about, kind: difference > 0 ? 'correction' : 'clawback', cause: 'changed', reference };
}

function clawback({ units, last }: Posted, cause: LineCause, when: Pick<NewLine, 'month' | 'day'>): NewLine {
  const { deal, partner, company, base, rate, currency, terms, number } = last;
  const about = { deal, partner, company, base, rate, currency, terms, ...when };
  const amount = amountOf(0 - units, digitsOf(currency));
  return { ...about, kind: units > 0 ? 'clawback' : 'correction', amount, cause, reference: lineId(number) };
}

function byPartnerAndDeal(lines: readonly NewLine[]): NewLine[] {
  const fold = labelFolder();
  return lines
    .map((line) => [[fold(line.partner), line.deal, line.currency].join('\n'), line] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, line]) => line);
}

/** Written last: it says that the month is closed, and with how many lines. */
export function closedLine(month: string, lines: readonly NewLine[], currency: string): NewLine {
  return {
    ...{ month, partner: '', kind: 'closed', deal: '', company: '', day: lastDayOf(month) },
    ...{ base: null, rate: null, amount: 0, currency, cause: '', reference: String(lines.length), terms: '' },
  };
}
