/**
 * Finds, among many companies, the few that a careful comparison could find the same: for bulk work, where reading
 * every name once is worth it. Two companies that are at least possibly the same share one of the keys.
 */
import { typo } from './company-alignment';
import type { ParsedCompany } from './company-match';
import { type CompanyName, TRACE } from './company-name';
import { beginningsOf } from './company-raw-test';

export interface CompanyIndex<T> {
  readonly add: (company: ParsedCompany, item: T) => void;
  /** Each item once, in no particular order. */
  readonly candidates: (company: ParsedCompany) => ReadonlySet<T>;
}

/** A list that costs one small object an item: there are hundreds of thousands of keys, most with one. */
interface Listed<T> {
  readonly item: T;
  next: Listed<T> | undefined;
}
type Items<T> = Map<string, Listed<T>>;

export function companyIndex<T>(): CompanyIndex<T> {
  const byId: Items<T> = new Map();
  const byDomain: Items<T> = new Map();
  /** Whole names and their beginnings. */
  const byName: Items<T> = new Map();
  const byShape: Items<T> = new Map();
  const byWord: Items<T> = new Map();
  const byAcronym: Items<T> = new Map();
  const byInitials: Items<T> = new Map();
  const words = wordList();

  function addName(name: CompanyName, item: T): void {
    if (name.key !== name.spelledKey) put(byName, name.key, item);
    if (name.mainKey !== name.key) put(byName, name.mainKey, item);
    for (const { kind, isDotted, isAnchor } of name.words) {
      if (!isAnchor) continue;
      if (put(byWord, kind.text, item)) words.add(kind.text);
      if (isDotted) words.addDotted(kind.text);
    }
    for (const text of beginningsOf(name)) put(byName, text, item);
    put(byShape, name.shape, item);
    put(byAcronym, name.acronym, item);
    if (name.initials.length >= TRACE) put(byInitials, name.initials, item);
  }

  function takeNamed(name: CompanyName, found: Set<T>): void {
    take(byName, name.key, found);
    take(byName, name.mainKey, found);
    take(byName, name.spelledKey, found);
    for (const { kind, isDotted, isAnchor } of name.words) {
      if (!isAnchor) continue;
      take(byName, kind.text, found);
      for (const word of words.like(kind.text, isDotted)) take(byWord, word, found);
    }
    for (const text of beginningsOf(name)) take(byWord, text, found);
    take(byShape, name.shape, found);
    take(byInitials, name.acronym, found);
    take(byAcronym, name.initials, found);
  }

  return {
    add: (company, item) => {
      if (company.businessId !== undefined) put(byId, company.businessId.id, item);
      put(byDomain, company.ownDomain, item);
      addName(company.name, item);
      for (const alias of company.aliases) addName(alias, item);
    },
    candidates: (company) => {
      const found = new Set<T>();
      if (company.businessId !== undefined) take(byId, company.businessId.id, found);
      take(byDomain, company.ownDomain, found);
      takeNamed(company.name, found);
      for (const alias of company.aliases) takeNamed(alias, found);
      return found;
    },
  };
}

/** Answers whether the key is a new one. */
function put<T>(items: Items<T>, key: string, item: T): boolean {
  if (key === '') return false;
  const first = items.get(key);
  if (first === undefined) items.set(key, { item, next: undefined });
  else first.next = { item, next: first.next };
  return first === undefined;
}

function take<T>(items: Items<T>, key: string, found: Set<T>): void {
  for (let listed = items.get(key); listed !== undefined; listed = listed.next) found.add(listed.item);
}

/** All words that tell a company, by their ends: a misspelt word keeps one of them. */
function wordList() {
  const dotted = new Set<string>();
  const byEnd = new Map<string, string[]>();
  const put = (end: string, word: string): void => {
    const list = byEnd.get(end);
    if (list === undefined) byEnd.set(end, [word]);
    else list.push(word);
  };
  return {
    /** Each word once. */
    add: (word: string): void => {
      put(`${word.slice(0, TRACE)}-`, word);
      put(`-${word.slice(-TRACE)}`, word);
    },
    addDotted: (word: string): void => {
      dotted.add(word);
    },
    /** The word, its misspellings, and what it abbreviates or is abbreviated by. */
    like: (word: string, isDotted: boolean): Set<string> => {
      const found = new Set([word]);
      for (const other of byEnd.get(`${word.slice(0, TRACE)}-`) ?? []) {
        const isShort = (isDotted && other.startsWith(word)) || (word.startsWith(other) && dotted.has(other));
        if (isShort || typo(word, other) !== undefined) found.add(other);
      }
      for (const other of byEnd.get(`-${word.slice(-TRACE)}`) ?? []) {
        if (typo(word, other) !== undefined) found.add(other);
      }
      return found;
    },
  };
}
