/**
 * Open deals of a file that are after the same customer as somebody else's open deal, in the workbook or in the file.
 * For thousands of rows at once.
 */
import { type CompanyIndex, companyIndex } from '../company/company-index';
import { type Company, compareParsed, type ParsedCompany, parseCompany, SAME_CUSTOMER } from '../company/company-match';
import { countryCode } from '../country';
import { foldLabel } from '../language';

/** A deal that holds its customer or waits for it: Submitted, Needs info or Approved. */
export interface OpenClaim {
  /** Deal ID or External ID: how a person finds it. */
  readonly ref: string;
  /** YYYY-MM-DD. */
  readonly registered: string;
  /** Empty = the own direct sales. */
  readonly partner: string;
  readonly company: string;
  /** Host, web or email address; empty = unknown. */
  readonly domain: string;
  /** Empty = all, as with the product. */
  readonly country: string;
  readonly product: string;
}

export interface ClaimConflict {
  /** Of the later deal. */
  readonly ref: string;
  /** The earliest deal that it conflicts with. */
  readonly other: Pick<OpenClaim, 'ref' | 'registered' | 'partner' | 'company'>;
  /** How many more there are. */
  readonly more: number;
}

interface PreparedClaim {
  /** The workbook's deals come before the file's, these by their dates. */
  readonly place: number;
  readonly claim: OpenClaim;
  readonly customer: ParsedCompany;
  readonly seller: string;
  readonly products: readonly string[];
  readonly country: string;
}

/**
 * One entry for each deal of the file that has a conflict, in the file's order.
 * @param known open deals of the workbook: they were there first, whatever their dates.
 * @param coming open deals of the file, each at most once in conflict with earlier ones of another seller.
 */
export function findImportConflicts(known: readonly OpenClaim[], coming: readonly OpenClaim[]): ClaimConflict[] {
  const prepare = claimPreparer();
  const claims = companyIndex<PreparedClaim>();
  const add = (prepared: PreparedClaim) => {
    if (prepared.claim.company !== '' || prepared.customer.ownDomain !== '') claims.add(prepared.customer, prepared);
  };
  for (const claim of known) add(prepare(claim));
  const found = new Map<string, ClaimConflict>();
  for (const claim of [...coming].sort((a, b) =>
    a.registered < b.registered ? -1 : Number(a.registered > b.registered),
  )) {
    const prepared = prepare(claim);
    const conflict = conflictWith(prepared, claims);
    if (conflict) found.set(claim.ref, conflict);
    add(prepared);
  }
  return coming.flatMap(({ ref }) => found.get(ref) ?? []);
}

/** Each distinct company is parsed once. */
function claimPreparer(): (claim: OpenClaim) => PreparedClaim {
  const parsed = new Map<string, ParsedCompany>();
  let place = 0;
  return (claim) => {
    const country = countryCode(claim.country) ?? foldLabel(claim.country);
    const company: Company = { name: claim.company, domain: claim.domain, country };
    const identity = JSON.stringify([claim.company, claim.domain, country]);
    const customer = parsed.get(identity) ?? parseCompany(company);
    parsed.set(identity, customer);
    place += 1;
    return { place, claim, customer, country, seller: foldLabel(claim.partner), products: productsOf(claim.product) };
  };
}

function conflictWith(prepared: PreparedClaim, claims: CompanyIndex<PreparedClaim>): ClaimConflict | undefined {
  const rivals = [...claims.candidates(prepared.customer)].filter((rival) => isRival(prepared, rival));
  const [first] = rivals.sort((a, b) => a.place - b.place);
  if (first === undefined) return undefined;
  const { ref, registered, partner, company } = first.claim;
  return { ref: prepared.claim.ref, other: { ref, registered, partner, company }, more: rivals.length - 1 };
}

function isRival(one: PreparedClaim, other: PreparedClaim): boolean {
  if (one.seller === other.seller) return false;
  const isElsewhere = one.country !== '' && other.country !== '' && one.country !== other.country;
  const areBoth = one.products.length > 0 && other.products.length > 0;
  if (isElsewhere || (areBoth && !one.products.some((product) => other.products.includes(product)))) return false;
  return one.customer === other.customer || compareParsed(one.customer, other.customer).score >= SAME_CUSTOMER;
}

/** A cell may name several, as in the check of a single registration; none = all. */
function productsOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map(foldLabel)
    .filter((product) => product !== '');
}
