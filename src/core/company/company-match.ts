/**
 * Are two companies the same customer? From 0.97 the same (may block), from 0.75 possibly the same (warns), below
 * that different. Only strong evidence blocks: a business id or an own domain in common, or the same name without a
 * contradiction. Everything that only resembles warns.
 */

import { differencesBetween, type NameDifference } from './company-difference';
import { type BusinessId, businessIdOf } from './company-id';
import { type CompanyName, companyName } from './company-name';
import {
  differentNameLikeness,
  type SimilarityReason,
  type Surroundings,
  similarNameLikeness,
} from './company-similarity';
import { domainLabel, registrableDomain, type SharedHost, sharedHostKind } from './web-domain';

export const SAME_CUSTOMER = 0.97;
export const POSSIBLY_SAME = 0.75;

/** A company as a cell or a form gives it; blank = unknown. */
export interface Company {
  readonly name: string;
  /** Host, web address or email address. */
  readonly domain?: string | undefined;
  /** ISO 3166 code, or any one spelling used throughout. */
  readonly country?: string | undefined;
  /** Y-tunnus or VAT id of Europe; what is no valid id counts as blank. */
  readonly businessId?: string | undefined;
  /** Other names, separated by comma, semicolon or line break: former names, trade names, translations. */
  readonly aliases?: string | undefined;
}

type Two<T = string> = readonly [T, T];

/** Why two companies match or not, as data: a function says it in English, the sidebar in the user's language. */
export type MatchReason =
  | { readonly code: 'sameBusinessId'; readonly id: string }
  /** Of one country. */
  | { readonly code: 'otherBusinessId'; readonly ids: Two }
  | { readonly code: 'sameDomain'; readonly domain: string }
  | { readonly code: 'identicalName'; readonly name: string }
  | { readonly code: 'sameName'; readonly names: Two; readonly ignored: readonly NameDifference[] }
  /** A name of one company, and the company that goes by it too. */
  | { readonly code: 'alias'; readonly alias: string; readonly name: string }
  | { readonly code: 'otherCountry'; readonly countries: Two }
  | { readonly code: 'otherDomain'; readonly domains: Two }
  | { readonly code: 'otherCountryAndDomain'; readonly countries: Two; readonly domains: Two }
  /** Names alike, and domains that differ in their ending alone. */
  | { readonly code: 'sameDomainLabel'; readonly domains: Two }
  | { readonly code: 'sharedHost'; readonly domain: string; readonly kind: SharedHost }
  | SimilarityReason;

export interface CompanyMatch {
  /** Likeness, 0–1. */
  readonly score: number;
  readonly reason: MatchReason;
}

/** A company made ready for many comparisons. */
export interface ParsedCompany {
  readonly name: CompanyName;
  readonly aliases: readonly CompanyName[];
  readonly businessId: BusinessId | undefined;
  /** Registrable domain; '' where unknown. */
  readonly domain: string;
  /** The same where it is the company's own: neither free mail nor a shared site. */
  readonly ownDomain: string;
  readonly country: string;
}

/** Two different ids of one country: related at most, also with one domain, as sister companies have. */
const OTHER_ID = 0.74;
const SAME_DOMAIN = 0.98;
const SAME_LABEL = 0.97;
const SAME_NAME = 0.99;
/** The same name against one contradiction is still worth a look, against two it is not. */
const SAME_NAME_OTHER_COUNTRY = 0.88;
const SAME_NAME_OTHER_DOMAIN = 0.85;
const SAME_NAME_OTHER_BOTH = 0.74;
/** Shorter labels, such as abc of abc.fi, are chosen by many. */
const SHORTEST_LABEL = 5;
/** An umlaut that nobody wrote may still be one in words as long as this: Billerudkorsnaes, but not Michael. */
const LONG_ENOUGH_FOR_UMLAUTS = 9;

const NO_NAMES: readonly CompanyName[] = [];

export function parseCompany({
  name,
  domain = '',
  country = '',
  businessId = '',
  aliases = '',
}: Company): ParsedCompany {
  const registrable = domain === '' ? '' : registrableDomain(domain);
  return {
    name: companyName(name),
    aliases: aliases === '' ? NO_NAMES : aliasesOf(aliases).map(companyName),
    businessId: businessId === '' ? undefined : businessIdOf(businessId),
    domain: registrable,
    ownDomain: sharedHostKind(registrable) === undefined ? registrable : '',
    country,
  };
}

/** Names in a cell. A comma before a company form is part of a name: "Acme, Inc.; Acme Group". */
export function aliasesOf(text: string): string[] {
  const names: string[] = [];
  for (const part of text.split(/[;\n]/)) {
    part.split(',').forEach((piece, index) => {
      const name = piece.trim();
      const isOnlyForm = index > 0 && name !== '' && companyName(`X ${name}`).key === 'x';
      if (isOnlyForm) names.push(`${names.pop()}, ${name}`);
      else if (name !== '') names.push(name);
    });
  }
  return names;
}

/** The score is the same whichever company comes first. */
export function compareCompanies(a: Company, b: Company): CompanyMatch {
  return compareParsed(parseCompany(a), parseCompany(b));
}

/** Of several signs the strongest counts; two different business ids of one country hold it under a warning. */
export function compareParsed(a: ParsedCompany, b: ParsedCompany): CompanyMatch {
  return likelyMatch(a, b) ?? differentMatch(a, b);
}

/** The same for bulk work: undefined where nothing that tells a company is alike, without a word on what is. */
export function likelyMatch(a: ParsedCompany, b: ParsedCompany): CompanyMatch | undefined {
  const [idA, idB] = [a.businessId, b.businessId];
  if (idA === undefined || idB === undefined || idA.country !== idB.country) return likelyRecords(a, b);
  if (idA.id === idB.id) return { score: 1, reason: { code: 'sameBusinessId', id: idA.id } };
  const { score } = likelyRecords(a, b) ?? differentMatch(a, b);
  return { score: Math.min(score, OTHER_ID), reason: { code: 'otherBusinessId', ids: [idA.id, idB.id] } };
}

function likelyRecords(a: ParsedCompany, b: ParsedCompany): CompanyMatch | undefined {
  const isSame = isSameName(a.name, b.name);
  if (a.ownDomain !== '' && a.ownDomain === b.ownDomain) {
    return { score: isSame ? 1 : SAME_DOMAIN, reason: { code: 'sameDomain', domain: a.ownDomain } };
  }
  const around = surroundingsOf(a, b);
  if (isSame) return sameNameMatch(a, b, around);
  return aliasMatch(a, b, around) ?? otherNameMatch(a, b, around);
}

function isSameName(a: CompanyName, b: CompanyName): boolean {
  return a.key === b.key || (a.spelledKey === b.spelledKey && isUmlautSpelledOut(a, b));
}

/** Müller and Mueller; but not Michael and Michal, where there never was one. */
function isUmlautSpelledOut(a: CompanyName, b: CompanyName): boolean {
  return a.raw.length >= LONG_ENOUGH_FOR_UMLAUTS || /[^ -~]/.test(a.written + b.written);
}

function surroundingsOf(a: ParsedCompany, b: ParsedCompany): Surroundings {
  return {
    isSameCountry: a.country !== '' && a.country === b.country,
    isOtherCountry: a.country !== '' && b.country !== '' && a.country !== b.country,
    // acme.fi and acme.se may well be one company; acme.fi and nordacme.se hardly.
    isOtherDomain: a.ownDomain !== '' && b.ownDomain !== '' && domainLabel(a.ownDomain) !== domainLabel(b.ownDomain),
  };
}

function sameNameMatch(a: ParsedCompany, b: ParsedCompany, around: Surroundings): CompanyMatch {
  const contradicted = contradictedName(a, b, around);
  if (contradicted !== undefined) return contradicted;
  if (foldedName(a) === foldedName(b)) {
    return { score: 1, reason: { code: 'identicalName', name: a.name.written } };
  }
  const names = [a.name.written, b.name.written] as const;
  return { score: SAME_NAME, reason: { code: 'sameName', names, ignored: differencesBetween(a.name, b.name) } };
}

function contradictedName(
  a: ParsedCompany,
  b: ParsedCompany,
  { isOtherCountry, isOtherDomain }: Surroundings,
): CompanyMatch | undefined {
  const countries = [a.country, b.country] as const;
  const domains = [a.ownDomain, b.ownDomain] as const;
  if (isOtherCountry && isOtherDomain) {
    return { score: SAME_NAME_OTHER_BOTH, reason: { code: 'otherCountryAndDomain', countries, domains } };
  }
  if (isOtherCountry) return { score: SAME_NAME_OTHER_COUNTRY, reason: { code: 'otherCountry', countries } };
  if (isOtherDomain) return { score: SAME_NAME_OTHER_DOMAIN, reason: { code: 'otherDomain', domains } };
  return undefined;
}

function foldedName({ name }: ParsedCompany): string {
  return name.written.toLowerCase().replace(/\s+/g, ' ');
}

/** A person wrote down that the one is called so too: that outweighs another domain, which a rename brings along. */
function aliasMatch(a: ParsedCompany, b: ParsedCompany, { isOtherCountry }: Surroundings): CompanyMatch | undefined {
  const found = aliasThatIs(a, b) ?? aliasThatIs(b, a);
  if (found === undefined) return undefined;
  return { score: isOtherCountry ? SAME_NAME_OTHER_COUNTRY : SAME_NAME, reason: { code: 'alias', ...found } };
}

/** An alias of the one that is a name of the other. */
function aliasThatIs(a: ParsedCompany, b: ParsedCompany): { alias: string; name: string } | undefined {
  for (const alias of a.aliases) {
    const isItsName = isSameName(alias, b.name) || b.aliases.some((other) => isSameName(alias, other));
    if (isItsName) return { alias: alias.written, name: a.name.written };
  }
  return undefined;
}

function otherNameMatch(a: ParsedCompany, b: ParsedCompany, around: Surroundings): CompanyMatch | undefined {
  if (around.isSameCountry && isSameButForAside(a.name, b.name)) {
    const names = [a.name.written, b.name.written] as const;
    return { score: SAME_CUSTOMER, reason: { code: 'sameName', names, ignored: differencesBetween(a.name, b.name) } };
  }
  const likeness = similarNameLikeness(a.name, b.name, around);
  if (likeness === undefined) return undefined;
  const isStrong = likeness.score >= POSSIBLY_SAME && !around.isOtherCountry && isSameLabel(a, b);
  if (!isStrong) return likeness;
  return { score: SAME_LABEL, reason: { code: 'sameDomainLabel', domains: [a.ownDomain, b.ownDomain] } };
}

function differentMatch(a: ParsedCompany, b: ParsedCompany): CompanyMatch {
  const kind = sharedHostKind(a.domain);
  const different = differentNameLikeness(a.name, b.name);
  if (different.score === 0 && kind !== undefined && a.domain === b.domain) {
    return { score: 0, reason: { code: 'sharedHost', domain: a.domain, kind } };
  }
  return different;
}

/** "Fuji Photo Film B.V., Tilburg": what stands behind the form is not the name. Of both they may be two branches. */
function isSameButForAside(a: CompanyName, b: CompanyName): boolean {
  return a.mainKey === b.mainKey && (a.mainKey === a.key || b.mainKey === b.key);
}

/** juniper.com and juniper.net. */
function isSameLabel(a: ParsedCompany, b: ParsedCompany): boolean {
  const label = domainLabel(a.ownDomain);
  return label.length >= SHORTEST_LABEL && label === domainLabel(b.ownDomain);
}
