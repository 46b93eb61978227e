/**
 * Which deals stand in the way of a registration (requirement 20): the same customer with an overlapping product and
 * country blocks while a registration holds or waits, or a direct deal is open; weaker signs warn.
 */

import type { DealState } from './choices';
import {
  type CompanyMatch,
  compareParsed,
  type ParsedCompany,
  POSSIBLY_SAME,
  parseCompany,
  SAME_CUSTOMER,
} from './company-match';
import { rawNameTest } from './company-raw-test';
import { countryCode } from './country';
import { calendarDay, isDate, monthsBefore, wholeDaysBetween } from './days';
import { type ChoiceReader, holdsOrQueues, isOpenDirect, sourceReader, stateReader } from './deal-status';
import { badDate } from './deal-table';
import { foldLabel } from './language';
import type { DealColumn } from './schema';
import { cellOf, isBlank, type Table } from './table';

/** What somebody wants to register. Blank = unknown, for product and country: all. */
export interface Registration {
  readonly company: string;
  readonly domain?: string | undefined;
  /** ISO code, or an English or Finnish name. */
  readonly country?: string | undefined;
  /** One product, or several separated by comma or semicolon. */
  readonly product?: string | undefined;
  /** Who registers; blank = unknown. */
  readonly partner?: string | undefined;
}

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

const LEVELS: readonly ConflictLevel[] = ['blocked', 'ownRegistration', 'check'];
const EXISTING_CUSTOMER_MONTHS = 12;

/** The columns without which no conflict can be found; the others are used where they are there. */
export const CONFLICT_COLUMNS = ['company', 'partner', 'source', 'status'] as const satisfies readonly DealColumn[];

/**
 * All conflicts of one registration: blocked before own before check, then the earliest registered. Starts cold: most
 * rows are put aside by a cheap test on the raw text. Throws for a text in a date cell of a row that matters.
 */
export function findConflicts(
  registration: Registration,
  deals: Table<DealColumn>,
  options: ConflictOptions = {},
): Conflict[] {
  const asked = parseRegistration(registration);
  const reader = dealReader(deals);
  const couldBe = rawNameTest(asked.company);
  const { company = -1, domain = -1, email = -1 } = deals.at;
  const found: Conflict[] = [];
  for (let index = 0; index < deals.rows.length; index++) {
    const row = deals.rows[index] as readonly unknown[];
    if (!reader.matters(row) || !couldBe(row[company], row[domain] || row[email])) continue;
    const conflict = reader.conflictAt(index, asked, reader.companyAt(row), options);
    if (conflict !== undefined) found.push(conflict);
  }
  return inOrder(found);
}

export type ConflictFinder = (registration: Registration, options?: ConflictOptions) => Conflict[];

/**
 * The same for many registrations against one table: the deals are read once. Worth it from a few dozen on.
 */
export function conflictFinder(deals: Table<DealColumn>): ConflictFinder {
  const reader = dealReader(deals);
  const companies = new Map<number, ParsedCompany>();
  const rowsByKey = new Map<string, number[]>();
  deals.rows.forEach((row, index) => {
    if (!reader.matters(row)) return;
    const company = reader.companyAt(row);
    companies.set(index, company);
    for (const key of matchKeys(company)) {
      const rows = rowsByKey.get(key);
      if (rows === undefined) rowsByKey.set(key, [index]);
      else rows.push(index);
    }
  });
  return (registration, options = {}) => {
    const asked = parseRegistration(registration);
    const candidates = new Set(matchKeys(asked.company).flatMap((key) => rowsByKey.get(key) ?? []));
    return inOrder(
      [...candidates].flatMap((index) => {
        const conflict = reader.conflictAt(index, asked, companies.get(index) as ParsedCompany, options);
        return conflict === undefined ? [] : [conflict];
      }),
    );
  };
}

/** Two companies that are at least possibly the same share one of these. */
function matchKeys({ name, ownDomain }: ParsedCompany): string[] {
  const keys = [`name ${name.key}`];
  if (name.spelledKey !== name.key) keys.push(`name ${name.spelledKey}`);
  if (ownDomain !== '') keys.push(`domain ${ownDomain}`);
  return keys;
}

function inOrder(conflicts: Conflict[]): Conflict[] {
  const time = ({ registered }: Conflict): number => registered?.getTime() ?? Number.MAX_VALUE;
  return conflicts.sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || time(a) - time(b) || a.row - b.row,
  );
}

interface ParsedRegistration {
  readonly company: ParsedCompany;
  readonly partner: string;
  readonly product: string;
  readonly country: string;
}

function parseRegistration({ company, domain, country, product, partner }: Registration): ParsedRegistration {
  const key = countryKey(country);
  return {
    company: parseCompany({ name: company, domain, country: key }),
    partner: foldLabel(partner),
    product: textOf(product),
    country: key,
  };
}

interface DealReader {
  /** A state in which a deal can stand in the way, and a customer to compare. */
  readonly matters: (row: readonly unknown[]) => boolean;
  readonly companyAt: (row: readonly unknown[]) => ParsedCompany;
  readonly conflictAt: (
    index: number,
    asked: ParsedRegistration,
    company: ParsedCompany,
    options: ConflictOptions,
  ) => Conflict | undefined;
}

const MATTERING: ReadonlySet<DealState | undefined> = new Set<DealState>(['submitted', 'needsInfo', 'approved', 'won']);

function dealReader(deals: Table<DealColumn>): DealReader {
  const stateOf = stateReader();
  const sourceOf: ChoiceReader<'sourced' | 'influenced' | 'direct'> = sourceReader();
  const { company = -1, status = -1 } = deals.at;
  const textAt = (row: readonly unknown[], key: DealColumn): string => textOf(cellOf(deals, row, key));

  function dealAt(index: number): DealCells {
    const row = deals.rows[index] as readonly unknown[];
    const rowNumber = deals.firstRow + index;
    const source = sourceOf(cellOf(deals, row, 'source'));
    const partner = textAt(row, 'partner');
    return {
      row: rowNumber,
      state: stateOf(row[status]),
      isDirect: source === 'direct' || (source === undefined && partner === ''),
      partner,
      id: textAt(row, 'id'),
      company: textAt(row, 'company'),
      product: textAt(row, 'product'),
      country: countryKey(cellOf(deals, row, 'country')),
      dateOf: (key) => dateIn(key, cellOf(deals, row, key), rowNumber),
    };
  }

  return {
    matters: (row) => MATTERING.has(stateOf(row[status])) && !isBlank(row[company]),
    companyAt: (row) =>
      parseCompany({
        name: textAt(row, 'company'),
        domain: textAt(row, 'domain') || textAt(row, 'email'),
        country: countryKey(cellOf(deals, row, 'country')),
      }),
    conflictAt: (index, asked, company, options) => {
      const match = compareParsed(asked.company, company);
      if (match.score < POSSIBLY_SAME) return undefined;
      const deal = dealAt(index);
      if (options.exceptId !== undefined && deal.id === options.exceptId) return undefined;
      return deal.state === 'won'
        ? existingCustomer(asked, match, deal, options)
        : standingDeal(asked, match, deal, options);
    },
  };
}

interface DealCells {
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

/** A registration that holds or waits, or an open direct deal. */
function standingDeal(
  asked: ParsedRegistration,
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
  asked: ParsedRegistration,
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

/** One spelling for each country; a text that names none known to us stands for itself. */
function countryKey(cell: unknown): string {
  const text = textOf(cell);
  return countryCode(text) ?? foldLabel(text);
}

function textOf(cell: unknown): string {
  return isBlank(cell) ? '' : String(cell).trim();
}

function dateIn(key: DealColumn, cell: unknown, row: number): Date | undefined {
  if (isBlank(cell)) return undefined;
  if (!isDate(cell)) throw badDate(key, cell, row);
  return cell;
}
