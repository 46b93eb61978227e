/**
 * What it means that a deal is of the customer somebody wants to register (requirement 20): the same customer with an
 * overlapping product and country blocks while a registration holds or waits, or a direct deal is open; weaker signs
 * warn.
 */
import type { DealState } from '../choices';
import { type CompanyMatch, SAME_CUSTOMER } from '../company/company-match';
import { calendarDay, monthsBefore, wholeDaysBetween } from '../days';
import { holdsOrQueues, isOpenDirect } from '../deals/deal-status';
import { foldLabel } from '../language';
import { milder, type Outcome } from './outcome';

/** What each sign against a registration leads to, as Settings says it. */
export interface ConflictOutcomes {
  /** A registration of the same customer, with overlapping product and country, that holds or waits. */
  readonly sameCustomer: Outcome;
  /** A deal of a customer that is only possibly the same: never stronger than the deal itself would be. */
  readonly similarName: Outcome;
  readonly openDirectDeal: Outcome;
  readonly directContact: Outcome;
  readonly existingCustomer: Outcome;
}

/** Those of the function contract (DEAL_CONFLICT), which Settings does not change. */
const CONTRACT: ConflictOutcomes = {
  sameCustomer: 'block',
  similarName: 'warn',
  openDirectDeal: 'block',
  directContact: 'warn',
  existingCustomer: 'warn',
};

export interface ConflictOptions {
  /** The day asked about: protections that ended before it no longer hold. Without it all of them hold. */
  readonly asOf?: Date | undefined;
  /** How long a customer that somebody else won counts as an existing one; default 12 months. */
  readonly existingCustomerMonths?: number | undefined;
  /** For how many days before the day asked about a direct contact counts; without it none does. */
  readonly directContactDays?: number | undefined;
  readonly outcomes?: ConflictOutcomes | undefined;
  /** Deal ID of a row to leave out: the registration itself, once it is in the table. */
  readonly exceptId?: string | undefined;
}

export type ConflictLevel = 'blocked' | 'ownRegistration' | 'check';
export type ConflictCause = 'registration' | 'directDeal' | 'existingCustomer' | 'directContact';

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
  /** The own sales stand in the way: by a direct deal, or by a direct contact alone. */
  readonly isDirect: boolean;
  /** Blank where the own sales stand in the way. */
  readonly partner: string;
  readonly registered: Date | undefined;
  readonly protectedUntil: Date | undefined;
  /** When it was won, for an existing customer. */
  readonly closed: Date | undefined;
  /** The own team's contact with the customer that this row notes, where it is recent. */
  readonly directContact: Date | undefined;
  /** An open direct deal that was there before the partner's registration asked about: better reject that. */
  readonly suggestsRejection: boolean;
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
  readonly dateOf: (key: 'registered' | 'protected' | 'closed' | 'directContact') => Date | undefined;
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
  const found =
    deal.state === 'won' ? existingCustomer(asked, match, deal, options) : standingDeal(asked, match, deal, options);
  const directContact = recentContact(match, deal, options);
  if (directContact === undefined) return found;
  const level = levelOf((options.outcomes ?? CONTRACT).directContact);
  if (level === undefined) return found;
  const isWeaker = found === undefined || (found.level === 'check' && level === 'blocked');
  if (!isWeaker) return { ...found, directContact };
  return { ...conflictBy(deal, match), level, cause: 'directContact', isDirect: true, partner: '', directContact };
}

/** What an outcome makes of a sign; undefined = it is passed over. */
function levelOf(outcome: Outcome): 'blocked' | 'check' | undefined {
  if (outcome === 'pass') return undefined;
  return outcome === 'block' ? 'blocked' : 'check';
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
  { asOf, outcomes = CONTRACT }: ConflictOptions,
): Conflict | undefined {
  const until = deal.isDirect ? undefined : deal.dateOf('protected');
  const stands = deal.isDirect ? isOpenDirect(deal.state, 'direct') : holdsOrQueues(deal.state, until, asOf);
  if (!stands) return undefined;
  const otherProduct = sharesProduct(asked, deal) ? undefined : ([asked.product, deal.product] as const);
  const otherCountry = sharesCountry(asked, deal) ? undefined : ([asked.country, deal.country] as const);
  const overlap = otherProduct === undefined && otherCountry === undefined;
  const isSame = match.score >= SAME_CUSTOMER;
  const isOwn = isOwnDeal(asked, deal);
  const signs: readonly Outcome[] = [
    deal.isDirect ? outcomes.openDirectDeal : outcomes.sameCustomer,
    isSame ? 'block' : outcomes.similarName,
    overlap && !isOwn ? 'block' : 'warn',
  ];
  const level = levelOf(signs.reduce(milder));
  const isTwice = isOwn && isSame && overlap;
  if (level === undefined && !isTwice) return undefined;
  const conflict = conflictBy(deal, match);
  return {
    ...conflict,
    level: isTwice ? 'ownRegistration' : (level ?? 'check'),
    cause: deal.isDirect ? 'directDeal' : 'registration',
    otherProduct,
    otherCountry,
    protectedUntil: deal.state === 'approved' ? until : undefined,
    suggestsRejection:
      deal.isDirect && isSame && overlap && asked.partner !== '' && !isAfter(conflict.registered, asOf),
  };
}

/** A customer that another owner won, in the months before the day asked about. */
function existingCustomer(
  asked: AskedScope,
  match: CompanyMatch,
  deal: DealCells,
  { asOf, existingCustomerMonths = EXISTING_CUSTOMER_MONTHS, outcomes = CONTRACT }: ConflictOptions,
): Conflict | undefined {
  const level = levelOf(outcomes.existingCustomer);
  if (level === undefined || match.score < SAME_CUSTOMER || isOwnDeal(asked, deal)) return undefined;
  const closed = deal.dateOf('closed');
  if (asOf !== undefined) {
    const isRecent =
      closed !== undefined &&
      wholeDaysBetween(closed, asOf) <= 0 &&
      calendarDay(closed) >= monthsBefore(calendarDay(asOf), existingCustomerMonths);
    if (!isRecent) return undefined;
  }
  return { ...conflictBy(deal, match), level, cause: 'existingCustomer', closed };
}

/** The own team was in touch with the same customer, shortly before the day asked about (requirement 20). */
function recentContact(
  match: CompanyMatch,
  deal: DealCells,
  { asOf, directContactDays }: ConflictOptions,
): Date | undefined {
  if (asOf === undefined || directContactDays === undefined || match.score < SAME_CUSTOMER) return undefined;
  const contact = deal.dateOf('directContact');
  return contact !== undefined && isRecentContact(contact, asOf, directContactDays) ? contact : undefined;
}

/** On the day itself or at most so many days before it: a contact is a whole day. */
export function isRecentContact(contact: Date, moment: Date, days: number): boolean {
  const before = wholeDaysBetween(moment, contact);
  return before >= 0 && before <= days;
}

function isOwnDeal(asked: AskedScope, deal: DealCells): boolean {
  return !deal.isDirect && asked.partner !== '' && foldLabel(deal.partner) === asked.partner;
}

function isAfter(date: Date | undefined, moment: Date | undefined): boolean {
  return date !== undefined && moment !== undefined && date.getTime() > moment.getTime();
}

/** What every conflict says of its deal. */
function conflictBy({ row, id, company, isDirect, partner, dateOf }: DealCells, match: CompanyMatch) {
  return {
    match,
    row,
    id,
    company,
    isDirect,
    partner: isDirect ? '' : partner,
    registered: dateOf('registered'),
    otherProduct: undefined,
    otherCountry: undefined,
    protectedUntil: undefined,
    closed: undefined,
    directContact: undefined,
    suggestsRejection: false,
  };
}

type Scope = Pick<AskedScope, 'product' | 'country'>;

/** Whether two deals are about some product and some country in common; blank = all. */
export function sharesScope(a: Scope, b: Scope): boolean {
  return sharesProduct(a, b) && sharesCountry(a, b);
}

function sharesProduct(a: Scope, b: Scope): boolean {
  const [products, others] = [productsOf(a.product), productsOf(b.product)];
  return products.length === 0 || others.length === 0 || products.some((product) => others.includes(product));
}

function sharesCountry(a: Scope, b: Scope): boolean {
  return a.country === '' || b.country === '' || a.country === b.country;
}

/** Products named in a cell; none = all. */
function productsOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map(foldLabel)
    .filter((product) => product !== '');
}
