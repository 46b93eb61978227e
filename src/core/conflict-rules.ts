/**
 * What it means that a deal is of the customer somebody wants to register (requirement 20): the same customer with an
 * overlapping product and country blocks while a registration holds or waits, or a direct deal is open; weaker signs
 * warn.
 */
import type { DealState } from './choices';
import { type CompanyMatch, SAME_CUSTOMER } from './company-match';
import { calendarDay, monthsBefore, wholeDaysBetween } from './days';
import { holdsOrQueues, isOpenDirect } from './deal-status';
import { foldLabel } from './language';

export interface ConflictOptions {
  /** The day asked about: protections that ended before it no longer hold. Without it all of them hold. */
  readonly asOf?: Date | undefined;
  /** How long a customer that somebody else won counts as an existing one; default 12 months. */
  readonly existingCustomerMonths?: number | undefined;
  /** Deal ID of a row to leave out: the registration itself, once it is in the table. */
  readonly exceptId?: string | undefined;
}

export type ConflictLevel = 'blocked' | 'ownRegistration' | 'check';
export type ConflictCause = 'registration' | 'directDeal' | 'existingCustomer';

export interface Conflict {
  readonly level: ConflictLevel;
  /** What stands in the way. */
  readonly cause: ConflictCause;
  readonly match: CompanyMatch;
  /** Set where the products or countries do not overlap: what was asked, what the deal has. */
  readonly otherProduct: readonly [string, string] | undefined;
  readonly otherCountry: readonly [string, string] | undefined;
  /** The deal: its row as a person counts (header = 1), and what a message says of it. */
  readonly row: number;
  readonly id: string;
  readonly company: string;
  readonly isDirect: boolean;
  /** Blank for a direct deal. */
  readonly partner: string;
  readonly registered: Date | undefined;
  readonly protectedUntil: Date | undefined;
  /** When it was won, for an existing customer. */
  readonly closed: Date | undefined;
}

/** What a registration asks for, folded for comparison; blank product and country = all. */
export interface AskedScope {
  readonly partner: string;
  readonly product: string;
  readonly country: string;
}

/** A deal that matches, as its row says. */
export interface DealCells {
  readonly row: number;
  readonly state: DealState | undefined;
  readonly isDirect: boolean;
  readonly partner: string;
  readonly id: string;
  readonly company: string;
  readonly product: string;
  readonly country: string;
  /** The date in a column; undefined for a blank cell. */
  readonly dateOf: (key: 'registered' | 'protected' | 'closed') => Date | undefined;
}

const LEVELS: readonly ConflictLevel[] = ['blocked', 'ownRegistration', 'check'];
const EXISTING_CUSTOMER_MONTHS = 12;
const STANDING: ReadonlySet<DealState | undefined> = new Set<DealState>(['submitted', 'needsInfo', 'approved', 'won']);

/** A state in which a deal can stand in the way. */
export function canStand(state: DealState | undefined): boolean {
  return STANDING.has(state);
}

/** What a deal of the customer means for the registration; undefined where it is not in the way. */
export function conflictOf(
  asked: AskedScope,
  match: CompanyMatch,
  deal: DealCells,
  options: ConflictOptions,
): Conflict | undefined {
  return deal.state === 'won'
    ? existingCustomer(asked, match, deal, options)
    : standingDeal(asked, match, deal, options);
}

/** Blocked before own before check, then the earliest registered. */
export function inOrder(conflicts: Conflict[]): Conflict[] {
  const time = ({ registered }: Conflict): number => registered?.getTime() ?? Number.MAX_VALUE;
  return conflicts.sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || time(a) - time(b) || a.row - b.row,
  );
}

/** A registration that holds or waits, or an open direct deal. */
function standingDeal(
  asked: AskedScope,
  match: CompanyMatch,
  deal: DealCells,
  { asOf }: ConflictOptions,
): Conflict | undefined {
  const until = deal.isDirect ? undefined : deal.dateOf('protected');
  const stands = deal.isDirect ? isOpenDirect(deal.state, 'direct') : holdsOrQueues(deal.state, until, asOf);
  if (!stands) return undefined;
  const otherProduct = overlaps(productsOf(asked.product), productsOf(deal.product))
    ? undefined
    : ([asked.product, deal.product] as const);
  const otherCountry =
    asked.country === '' || deal.country === '' || asked.country === deal.country
      ? undefined
      : ([asked.country, deal.country] as const);
  const blocks = match.score >= SAME_CUSTOMER && otherProduct === undefined && otherCountry === undefined;
  const isOwn = !deal.isDirect && asked.partner !== '' && foldLabel(deal.partner) === asked.partner;
  return {
    level: blocks ? (isOwn ? 'ownRegistration' : 'blocked') : 'check',
    cause: deal.isDirect ? 'directDeal' : 'registration',
    match,
    otherProduct,
    otherCountry,
    ...namesOf(deal),
    protectedUntil: deal.state === 'approved' ? until : undefined,
    closed: undefined,
  };
}

/** A customer that another owner won, in the months before the day asked about. */
function existingCustomer(
  asked: AskedScope,
  match: CompanyMatch,
  deal: DealCells,
  { asOf, existingCustomerMonths = EXISTING_CUSTOMER_MONTHS }: ConflictOptions,
): Conflict | undefined {
  const isOwn = !deal.isDirect && asked.partner !== '' && foldLabel(deal.partner) === asked.partner;
  if (match.score < SAME_CUSTOMER || isOwn) return undefined;
  const closed = deal.dateOf('closed');
  if (asOf !== undefined) {
    const isRecent =
      closed !== undefined &&
      wholeDaysBetween(closed, asOf) <= 0 &&
      calendarDay(closed) >= monthsBefore(calendarDay(asOf), existingCustomerMonths);
    if (!isRecent) return undefined;
  }
  return {
    level: 'check',
    cause: 'existingCustomer',
    match,
    otherProduct: undefined,
    otherCountry: undefined,
    ...namesOf(deal),
    protectedUntil: undefined,
    closed,
  };
}

function namesOf({ row, id, company, isDirect, partner, dateOf }: DealCells) {
  return { row, id, company, isDirect, partner: isDirect ? '' : partner, registered: dateOf('registered') };
}

/** Products named in a cell; none = all. */
function productsOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map(foldLabel)
    .filter((product) => product !== '');
}

function overlaps(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((product) => b.includes(product));
}
