/**
 * A cheap test on raw cells that puts aside what cannot be the same company, without reading a name properly. It
 * errs on one side only: what it puts aside compares to less than "possibly the same".
 */
import { LONGEST_RUN } from './company-alignment';
import { businessIdOf } from './company-id';
import { plainLetters, umlautsAsOne } from './company-letters';
import type { ParsedCompany } from './company-match';
import { type CompanyName, TRACE } from './company-name';
import { spellingsOf } from './company-words';

/** What must be read more carefully: letters beyond Latin and accents on their own. */
const ODD = '[^ -\\u024f]';
/** Letters that are looked at as they are: Latin ones. */
const [FIRST_LATIN, LAST_LATIN] = [0xc0, 0x24f];
/** What umlauts add where they are spelled out. See umlautsAsOne. */
const SPELLED: Readonly<Record<string, string>> = { a: '[ae]*', o: 'e*', u: 'e*' };

let spellings: Map<string, string> | undefined;

/** Whether the raw cells of a row could belong to this company: its name, domain, business id and aliases. */
export function rawNameTest(
  company: ParsedCompany,
): (name: unknown, domain?: unknown, id?: unknown, aliases?: unknown) => boolean {
  const { ownDomain, businessId } = company;
  const patterns = [company.name, ...company.aliases].map(patternOf);
  const couldBeName = patterns.includes('') ? undefined : new RegExp([...patterns, ODD].join('|'));
  return (name, domain, id, aliases) => {
    if (couldBeName === undefined || typeof name !== 'string' || couldBeName.test(name.toLowerCase())) return true;
    if (ownDomain !== '' && typeof domain === 'string' && domain.toLowerCase().includes(ownDomain)) return true;
    if (aliases && couldBeName.test(String(aliases).toLowerCase())) return true;
    return businessId !== undefined && !!id && businessIdOf(String(id))?.id === businessId.id;
  };
}

/** Finds what any spelling of the name has; '' where nothing can be ruled out. */
function patternOf(name: CompanyName): string {
  const { words, spelledKey, initials, acronym } = name;
  const anchors = words.filter(({ isAnchor }) => isAnchor).map(({ kind }) => kind.text);
  const common = words.find(({ kind, isAside }) => kind.rank > 0 && !kind.isStrict && !isAside)?.kind.text ?? '';
  if (common === '' || [...anchors, spelledKey].some((text) => /[^a-z0-9]/.test(text))) return '';
  const starts = new Set(anchors.map((text) => startOf(text)));
  // The whole name may be cut into other words; a type of property company in front has other words of its own.
  const first = words[0]?.kind;
  starts.add(startOf(spelledKey, Math.max(TRACE, (first?.long.length ?? 0) + 1)));
  if (first?.isStrict && words.length > 1) starts.add(startOf(spelledKey.slice(first.long.length)));
  if (anchors.length === 0) for (const spelling of spellingsOf(common)) starts.add(startOf(spelling));
  if (initials.length >= TRACE) starts.add(written(initials, GAP) + NOT_BEFORE);
  if (acronym !== '') starts.add(Array.from(acronym, (letter) => written(letter)).join(`.*${NOT_INSIDE}`));
  const ends = new Set(anchors.flatMap(misspeltStarts));
  const parts = [`${NOT_INSIDE}(?:${[...starts].join('|')})`];
  if (ends.size > 0) parts.push(`(?:${[...ends].join('|')})${NOT_BEFORE}`);
  return parts.join('|');
}

const INSIDE = `a-z0-9\\u00c0-\\u024f`;
/** Quicker than looking behind. */
const NOT_INSIDE = `(?:^|[^${INSIDE}])`;
const NOT_BEFORE = `(?![${INSIDE}])`;
/** Letters of one word may be written apart: A.B.C., N. V., O'Neil, or as two words. */
const GAP = `[^${INSIDE}]{0,2}`;

/** The first letters of a word; a shorter word whole. */
function startOf(text: string, length: number = TRACE): string {
  const start = written(text.slice(0, length), GAP);
  return text.length < TRACE ? start + NOT_BEFORE : start;
}

/** What a word ends with whose first letters are misspelt: see typo() in company-alignment.ts. */
function misspeltStarts(text: string): string[] {
  const { length } = text;
  if (length < SHORTEST_TYPO) return [];
  const most = 2 + length;
  const sameFirst = `${NOT_INSIDE}${written(text.charAt(0))}[${INSIDE}']{0,${most}}${written(text.slice(-TRACE), "'?")}`;
  return length < SHORTEST_TYPO + 2 ? [sameFirst] : [sameFirst, written(text.slice(2), "'?")];
}

/** No shorter word is taken for a misspelling. */
const SHORTEST_TYPO = 5;

/** The first words of a name written as one, and the whole name. */
export function beginningsOf({ words, spelledKey }: CompanyName): string[] {
  const beginnings = [spelledKey];
  let text = words[0]?.kind.text ?? '';
  for (let count = 1; count < Math.min(words.length, LONGEST_RUN); count++) {
    text += words[count]?.kind.text ?? '';
    beginnings.push(umlautsAsOne(text));
  }
  return beginnings;
}

/** Plain letters in any spelling, with what may stand between them. */
function written(plain: string, between = ''): string {
  spellings ??= readSpellings();
  let pattern = '';
  for (let at = 0; at < plain.length; at++) {
    const letter = plain.charAt(at);
    // One letter may be written for this one and the one before it: þ for th.
    const isOfTwo = at > 0 && spellings.has(plain.slice(at - 1, at + 1));
    const one = `[${letter}${spellings.get(letter) ?? ''}]${SPELLED[letter] ?? ''}`;
    pattern += isOfTwo ? `(?:${between}${one})?` : (at > 0 ? between : '') + one;
  }
  return pattern;
}

/** For each plain letter the accented ones, in lower case, that begin or end with it, and for each two: þ for th. */
function readSpellings(): Map<string, string> {
  const found = new Map<string, string>();
  for (let code = FIRST_LATIN; code <= LAST_LATIN; code++) {
    const letter = String.fromCharCode(code);
    if (letter !== letter.toLowerCase()) continue;
    const plain = plainLetters(letter);
    for (const part of new Set([plain, plain.charAt(0), plain.slice(-1)])) {
      found.set(part, (found.get(part) ?? '') + letter);
    }
  }
  return found;
}
