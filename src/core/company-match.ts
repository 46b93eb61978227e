/**
 * Are two companies the same customer? From 0.97 the same (may block), from 0.75 possibly the same (warns), below
 * that different. Only strong evidence blocks: an own domain in common, or the same name without a contradiction.
 */
import { type CompanyName, companyName } from './company-name';
import { domainLabel, registrableDomain, type SharedHost, sharedHostKind } from './web-domain';

export const SAME_CUSTOMER = 0.97;
export const POSSIBLY_SAME = 0.75;

/** A company as a cell or a form gives it; blank domain or country = unknown. */
export interface Company {
  readonly name: string;
  /** Host, web address or email address. */
  readonly domain?: string | undefined;
  /** ISO 3166 code, or any one spelling used throughout. */
  readonly country?: string | undefined;
}

/** What two names differ in although they are the same name. */
export type NameDifference = 'form' | 'article' | 'and' | 'accents' | 'punctuation';

/** Why two companies match or not, as data: a function says it in English, the sidebar in the user's language. */
export type MatchReason =
  | { readonly code: 'sameDomain'; readonly domain: string }
  | { readonly code: 'identicalName'; readonly name: string }
  | {
      readonly code: 'sameName';
      readonly names: readonly [string, string];
      readonly ignored: readonly NameDifference[];
    }
  | { readonly code: 'otherCountry'; readonly countries: readonly [string, string] }
  | { readonly code: 'otherDomain'; readonly domains: readonly [string, string] }
  | {
      readonly code: 'otherCountryAndDomain';
      readonly countries: readonly [string, string];
      readonly domains: readonly [string, string];
    }
  | { readonly code: 'sharedWords'; readonly words: readonly string[] }
  | { readonly code: 'sharedHost'; readonly domain: string; readonly kind: SharedHost }
  | { readonly code: 'nothingInCommon' };

export interface CompanyMatch {
  /** Likeness, 0–1. */
  readonly score: number;
  readonly reason: MatchReason;
}

/** A company made ready for many comparisons. */
export interface ParsedCompany {
  readonly name: CompanyName;
  /** Registrable domain; '' where unknown. */
  readonly domain: string;
  /** The same where it is the company's own: neither free mail nor a shared site. */
  readonly ownDomain: string;
  readonly country: string;
}

export function parseCompany({ name, domain = '', country = '' }: Company): ParsedCompany {
  const registrable = registrableDomain(domain);
  return {
    name: companyName(name),
    domain: registrable,
    ownDomain: sharedHostKind(registrable) === undefined ? registrable : '',
    country,
  };
}

/** The score is the same whichever company comes first. */
export function compareCompanies(a: Company, b: Company): CompanyMatch {
  return compareParsed(parseCompany(a), parseCompany(b));
}

export function compareParsed(a: ParsedCompany, b: ParsedCompany): CompanyMatch {
  const isSameName = a.name.key === b.name.key || a.name.spelledKey === b.name.spelledKey;
  if (a.ownDomain !== '' && a.ownDomain === b.ownDomain) {
    return { score: isSameName ? 1 : 0.98, reason: { code: 'sameDomain', domain: a.ownDomain } };
  }
  return isSameName ? sameNameMatch(a, b) : differentNameMatch(a, b);
}

function sameNameMatch(a: ParsedCompany, b: ParsedCompany): CompanyMatch {
  const countries = [a.country, b.country] as const;
  const domains = [a.ownDomain, b.ownDomain] as const;
  const isOtherCountry = a.country !== '' && b.country !== '' && a.country !== b.country;
  // acme.fi and acme.se may well be one company; acme.fi and nordacme.se hardly.
  const isOtherDomain =
    a.ownDomain !== '' && b.ownDomain !== '' && domainLabel(a.ownDomain) !== domainLabel(b.ownDomain);
  if (isOtherCountry && isOtherDomain) {
    return { score: 0.76, reason: { code: 'otherCountryAndDomain', countries, domains } };
  }
  if (isOtherCountry) return { score: 0.88, reason: { code: 'otherCountry', countries } };
  if (isOtherDomain) return { score: 0.85, reason: { code: 'otherDomain', domains } };
  if (a.name.folded === b.name.folded) {
    return { score: 1, reason: { code: 'identicalName', name: a.name.written } };
  }
  const names = [a.name.written, b.name.written] as const;
  return { score: 0.99, reason: { code: 'sameName', names, ignored: differencesBetween(a.name, b.name) } };
}

function differencesBetween(a: CompanyName, b: CompanyName): NameDifference[] {
  const differences: NameDifference[] = [];
  if (a.form !== b.form) differences.push('form');
  if (a.hasArticle !== b.hasArticle) differences.push('article');
  if (a.joiners !== b.joiners) differences.push('and');
  else if (a.accented !== b.accented) differences.push('accents');
  return differences.length > 0 ? differences : ['punctuation'];
}

/** Different names stay under the limit of "possibly the same": the more words in common, the closer. */
function differentNameMatch(a: ParsedCompany, b: ParsedCompany): CompanyMatch {
  const other = new Set(b.name.words);
  const words = [...new Set(a.name.words)].filter((word) => other.has(word) && word !== 'and');
  if (words.length > 0) {
    const score = (0.7 * 2 * words.length) / (new Set(a.name.words).size + other.size);
    return { score, reason: { code: 'sharedWords', words } };
  }
  const kind = sharedHostKind(a.domain);
  if (kind !== undefined && a.domain === b.domain) {
    return { score: 0, reason: { code: 'sharedHost', domain: a.domain, kind } };
  }
  return { score: 0, reason: { code: 'nothingInCommon' } };
}
