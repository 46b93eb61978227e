/**
 * Finds the deals that stand in the way of a registration (requirement 20): the candidates among many, each compared
 * with what is asked. What such a match means is a rule of its own: conflict-rules.ts.
 */
import { type CompanyIndex, companyIndex } from '../company/company-index';
import {
  type CompanyMatch,
  likelyMatch,
  type ParsedCompany,
  POSSIBLY_SAME,
  parseCompany,
} from '../company/company-match';
import { rawNameTest } from '../company/company-raw-test';
import { countryCode } from '../country';
import { isDate } from '../days';
import { type ChoiceReader, isDirectDeal, sourceReader, stateReader } from '../deals/deal-status';
import { badDate } from '../deals/deal-table';
import { foldLabel } from '../language';
import { cellOf, isBlank, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';
import {
  type AskedScope,
  type Conflict,
  type ConflictOptions,
  canStand,
  conflictOf,
  type DealCells,
  inOrder,
} from './conflict-rules';

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
  /** Of the customer: Y-tunnus or VAT id. */
  readonly businessId?: string | undefined;
  /** Other names of the customer, separated by comma or semicolon. */
  readonly aliases?: string | undefined;
}

/** The columns without which no conflict can be found; the others are used where they are there. */
export const CONFLICT_COLUMNS = ['company', 'partner', 'source', 'status'] as const satisfies readonly DealColumn[];

/** What tells who the customer of a deal is. */
const CUSTOMER_COLUMNS = ['company', 'domain', 'email', 'country', 'businessId', 'aliases'] as const;

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
  const found: Conflict[] = [];
  for (let index = 0; index < deals.rows.length; index++) {
    const row = deals.rows[index] as readonly unknown[];
    const cell = (key: DealColumn): unknown => cellOf(deals, row, key);
    const isCandidate = couldBe(cell('company'), cell('domain') || cell('email'), cell('businessId'), cell('aliases'));
    if (!isCandidate || !reader.matters(row)) continue;
    const match = likelyMatch(asked.company, reader.companyAt(row));
    const conflict = reader.conflictAt(index, asked, match, options);
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
  const customers = customersOf(deals, reader);
  return (registration, options = {}) => {
    const asked = parseRegistration(registration);
    const found: Conflict[] = [];
    for (const { company, rows } of customers.candidates(asked.company)) {
      const match = likelyMatch(asked.company, company);
      for (const index of rows) {
        const conflict = reader.conflictAt(index, asked, match, options);
        if (conflict !== undefined) found.push(conflict);
      }
    }
    return inOrder(found);
  };
}

interface Customer {
  readonly company: ParsedCompany;
  /** Positions of its deals. */
  readonly rows: number[];
}

/** Each customer is read once, however many deals it has. */
function customersOf(deals: Table<DealColumn>, reader: DealReader): CompanyIndex<Customer> {
  const index = companyIndex<Customer>();
  const known = new Map<string, Customer>();
  deals.rows.forEach((row, position) => {
    if (!reader.matters(row)) return;
    const identity = reader.identityAt(row);
    const customer = known.get(identity);
    if (customer !== undefined) customer.rows.push(position);
    else {
      const added = { company: reader.companyAt(row), rows: [position] };
      known.set(identity, added);
      index.add(added.company, added);
    }
  });
  return index;
}

interface ParsedRegistration extends AskedScope {
  readonly company: ParsedCompany;
}

function parseRegistration(registration: Registration): ParsedRegistration {
  const { company, domain, country, product, partner, businessId, aliases } = registration;
  const key = countryKey(country);
  return {
    company: parseCompany({ name: company, domain, country: key, businessId, aliases }),
    partner: foldLabel(partner),
    product: textOf(product),
    country: key,
  };
}

interface DealReader {
  /** A customer to compare, and a state in which a deal can stand in the way or a direct contact that may. */
  readonly matters: (row: readonly unknown[]) => boolean;
  readonly companyAt: (row: readonly unknown[]) => ParsedCompany;
  /** Rows with the same text here are of one company. */
  readonly identityAt: (row: readonly unknown[]) => string;
  /** Undefined also without a match, and for one that is too weak. */
  readonly conflictAt: (
    index: number,
    asked: ParsedRegistration,
    match: CompanyMatch | undefined,
    options: ConflictOptions,
  ) => Conflict | undefined;
}

function dealReader(deals: Table<DealColumn>): DealReader {
  const stateOf = stateReader();
  const sourceOf: ChoiceReader<'sourced' | 'influenced' | 'direct'> = sourceReader();
  const { company = -1, status = -1, directContact } = deals.at;
  const textAt = (row: readonly unknown[], key: DealColumn): string => textOf(cellOf(deals, row, key));

  function dealAt(index: number): DealCells {
    const row = deals.rows[index] as readonly unknown[];
    const rowNumber = deals.firstRow + index;
    const source = sourceOf(cellOf(deals, row, 'source'));
    const partner = textAt(row, 'partner');
    return {
      row: rowNumber,
      state: stateOf(row[status]),
      isDirect: isDirectDeal(source, partner),
      partner,
      id: textAt(row, 'id'),
      company: textAt(row, 'company'),
      product: textAt(row, 'product'),
      country: countryKey(cellOf(deals, row, 'country')),
      dateOf: (key) => dateIn(key, cellOf(deals, row, key), rowNumber),
    };
  }

  return {
    matters: (row) =>
      !isBlank(row[company]) &&
      (canStand(stateOf(row[status])) || (directContact !== undefined && !isBlank(row[directContact]))),
    companyAt: (row) =>
      parseCompany({
        name: textAt(row, 'company'),
        domain: textAt(row, 'domain') || textAt(row, 'email'),
        country: countryKey(cellOf(deals, row, 'country')),
        businessId: textAt(row, 'businessId'),
        aliases: textAt(row, 'aliases'),
      }),
    identityAt: (row) => CUSTOMER_COLUMNS.map((key) => textAt(row, key)).join('\n'),
    conflictAt: (index, asked, match, options) => {
      if (match === undefined || match.score < POSSIBLY_SAME) return undefined;
      const deal = dealAt(index);
      if (options.exceptId !== undefined && deal.id === options.exceptId) return undefined;
      return conflictOf(asked, match, deal, options);
    },
  };
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
