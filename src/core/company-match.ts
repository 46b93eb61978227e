/**
 * Are two companies the same customer? From 0.97 the same (may block), from 0.75 possibly the same (warns), below
 * that different. Only strong evidence blocks: an own domain in common, or the same name without a contradiction.
 */
import { alignWords, isAnchor, type NameWord, nameWords } from './company-alignment';
import { umlautsAsOne } from './company-letters';
import { type CompanyName, companyName } from './company-name';
import { type NameTraces, nameTraces } from './company-traces';
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
export type NameDifference = 'form' | 'article' | 'and' | 'alphabet' | 'accents' | 'abbreviations' | 'punctuation';

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
  /** The words that differ, or the names where none does; how many letters of a word were mistyped. */
  | { readonly code: 'similarName'; readonly names: readonly [string, string]; readonly edits: number }
  /** Initials, then what they stand for; or a name, then one that holds more words. */
  | { readonly code: 'acronym' | 'contained'; readonly names: readonly [string, string] }
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
  /** The words of the name with what each tells. */
  readonly words: readonly NameWord[];
  readonly traces: NameTraces;
  /** Registrable domain; '' where unknown. */
  readonly domain: string;
  /** The same where it is the company's own: neither free mail nor a shared site. */
  readonly ownDomain: string;
  readonly country: string;
}

export function parseCompany({ name, domain = '', country = '' }: Company): ParsedCompany {
  const registrable = registrableDomain(domain);
  const read = companyName(name);
  const words = nameWords(read);
  return {
    name: read,
    words,
    traces: nameTraces(read, words),
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
  const isSameName = a.name.key === b.name.key || isUmlautSpelledOut(a.name, b.name);
  if (a.ownDomain !== '' && a.ownDomain === b.ownDomain) {
    return { score: isSameName ? 1 : 0.98, reason: { code: 'sameDomain', domain: a.ownDomain } };
  }
  return isSameName ? sameNameMatch(a, b) : (similarNameMatch(a, b) ?? differentNameMatch(a, b));
}

/** Müller and Mueller; but not Michael and Michal, where there never was one. */
function isUmlautSpelledOut(a: CompanyName, b: CompanyName): boolean {
  return a.spelledKey === b.spelledKey && /[^ -~]/.test(a.accented + b.accented);
}

function sameNameMatch(a: ParsedCompany, b: ParsedCompany): CompanyMatch {
  const countries = [a.country, b.country] as const;
  const domains = [a.ownDomain, b.ownDomain] as const;
  const { isOtherCountry, isOtherDomain } = contradictionsOf(a, b);
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

function contradictionsOf(a: ParsedCompany, b: ParsedCompany) {
  return {
    isOtherCountry: a.country !== '' && b.country !== '' && a.country !== b.country,
    // acme.fi and acme.se may well be one company; acme.fi and nordacme.se hardly.
    isOtherDomain: a.ownDomain !== '' && b.ownDomain !== '' && domainLabel(a.ownDomain) !== domainLabel(b.ownDomain),
  };
}

function differencesBetween(a: CompanyName, b: CompanyName): NameDifference[] {
  const differences: NameDifference[] = [];
  if (a.form !== b.form) differences.push('form');
  if (a.hasArticle !== b.hasArticle) differences.push('article');
  if (a.joiners !== b.joiners) differences.push('and');
  else if (NOT_LATIN.test(a.accented) !== NOT_LATIN.test(b.accented)) differences.push('alphabet');
  else if (umlautsAsOne(a.plain) !== umlautsAsOne(b.plain)) differences.push('abbreviations');
  else if (a.accented !== b.accented) differences.push('accents');
  return differences.length > 0 ? differences : ['punctuation'];
}

const NOT_LATIN = /[^\p{Script=Latin}\p{N}]/u;

/** Another country or website lowers what names alone say. */
function similarNameMatch(a: ParsedCompany, b: ParsedCompany): CompanyMatch | undefined {
  // In one order, so that the score is the same whichever comes first.
  const [first, second] = a.name.key < b.name.key ? [a, b] : [b, a];
  const likeness = acronymLikeness(first, second) ?? acronymLikeness(second, first) ?? wordLikeness(first, second);
  const { isOtherCountry, isOtherDomain } = contradictionsOf(a, b);
  const score = (likeness?.score ?? 0) * (isOtherCountry ? 0.9 : 1) * (isOtherDomain ? 0.85 : 1);
  return likeness !== undefined && score >= POSSIBLY_SAME ? { ...likeness, score } : undefined;
}

/** A name of one short word, made of the other name's initials. */
function acronymLikeness(short: ParsedCompany, long: ParsedCompany): CompanyMatch | undefined {
  const { acronym } = short.traces;
  if (acronym === '' || long.traces.initials !== acronym) return undefined;
  const score = (acronym.length > 3 ? 0.78 : 0.7) + sameCountryBonus(short, long);
  return { score, reason: { code: 'acronym', names: [short.name.written, long.name.written] } };
}

/** Words of both names that go together, and on one side at most some that the other does not have. */
function wordLikeness(a: ParsedCompany, b: ParsedCompany): CompanyMatch | undefined {
  // Most names that are compared have no such words: no need to look further.
  if (!a.words.some((one) => b.words.some((other) => isAnchor(one, other)))) return undefined;
  const { pairs, isAnchored, left } = alignWords(a.words, b.words);
  const [rankA, rankB] = [highestRank(left[0]), highestRank(left[1])];
  const isStrict = [...left[0], ...left[1]].some((word) => word.isStrict);
  if (!isAnchored || isStrict || (rankA > 0 && rankB > 0)) return undefined;
  const edits = pairs.reduce((sum, pair) => sum + pair.edits, 0);
  const isGuess = pairs.some(({ likeness }) => likeness === 'short' || likeness === 'initials');
  const agreement = Math.min(isGuess ? 0.9 : 0.95, 1 - edits / Math.min(lettersOf(a.words), lettersOf(b.words)));
  if (rankA + rankB === 0) {
    const unlike = pairs.find((pair) => pair.edits > 0) ?? pairs.find(({ likeness }) => likeness !== 'exact');
    const names = unlike?.words ?? ([a.name.written, b.name.written] as const);
    return { score: agreement, reason: { code: 'similarName', names, edits: unlike?.edits ?? 0 } };
  }
  const [inner, outer, added] = rankA > 0 ? [b, a, left[0]] : [a, b, left[1]];
  // "Aker BP" is not BP.
  if (outer.words[0]?.rank === 2 && added.includes(outer.words[0])) return undefined;
  const names = [inner.name.written, outer.name.written] as const;
  return { score: agreement * containedShare(inner, outer, added), reason: { code: 'contained', names } };
}

/** The rarer the words that both names have, the surer: rare words are long. Added words of its own speak against. */
function containedShare(inner: ParsedCompany, outer: ParsedCompany, added: readonly NameWord[]): number {
  const text = outer.words.map((word) => word.text).join('');
  const both = inner.words.filter((word) => word.rank === 2 && text.includes(word.text));
  const share = 0.64 + 0.02 * Math.min(lettersOf(both), 12) + sameCountryBonus(inner, outer);
  return highestRank(added) === 2 ? share - 0.08 : share;
}

/** What a country in common adds to names that only may belong together. */
function sameCountryBonus(a: ParsedCompany, b: ParsedCompany): number {
  return a.country !== '' && a.country === b.country ? 0.13 : 0;
}

function highestRank(words: readonly NameWord[]): number {
  return Math.max(0, ...words.map(({ rank }) => rank));
}

function lettersOf(words: readonly NameWord[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
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
