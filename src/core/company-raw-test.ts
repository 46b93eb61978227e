/**
 * A cheap test on raw cells that puts aside what cannot be the same company, without reading a name properly. It
 * errs on one side only: what it puts aside compares to less than "possibly the same". Given up on purpose are names
 * written as one word of which the other spelling has three pieces, all of them shorter than the letters looked for.
 */
import { LONGEST_RUN } from './company-alignment';
import { businessIdOf } from './company-id';
import { umlautsAsOne } from './company-letters';
import type { ParsedCompany } from './company-match';
import { type CompanyName, TRACE } from './company-name';
import { acronymIn, initialsOf } from './company-similarity';
import { spellingsOf } from './company-words';

/** What must be read more carefully: letters beyond Latin and accents on their own, and letters that stand alone. */
const ODD = "[^ -\\u024f]|['`]|(^|[^a-z0-9\\u00c0-\\u024f])[a-z][^a-z0-9]+[a-z]($|[^a-z0-9\\u00c0-\\u024f])";
/** What each plain letter may be written as, and umlauts spelled out. See company-letters.ts. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['a', '[aàáâãäåæāăą][ae]*'],
  ['c', '[cçćč]'],
  ['d', '[dďđð]'],
  ['e', '[eèéêëēęě]'],
  ['g', '[gğģ]'],
  ['i', '[iìíîïīıİ]'],
  ['k', '[kķ]'],
  ['l', '[lłļľ]'],
  ['n', '[nñńņň]'],
  ['o', '[oòóôõöøőœ]e*'],
  ['r', '[rřŗ]'],
  ['s', '[sśşšș]'],
  ['t', '[tţťțþ]'],
  ['u', '[uùúûüūůűų]e*'],
  ['y', '[yýÿ]'],
  ['z', '[zźżž]'],
]);

/** Whether the raw cells of a row could belong to this company: its name, domain, business id and aliases. */
export function rawNameTest(
  company: ParsedCompany,
): (name: unknown, domain?: unknown, id?: unknown, aliases?: unknown) => boolean {
  const { ownDomain, businessId } = company;
  const patterns = [company.name, ...company.aliases].map(patternOf);
  const couldBeName = patterns.includes('') ? undefined : new RegExp([...patterns, ODD].join('|'), 'i');
  return (name, domain, id, aliases) => {
    if (couldBeName === undefined || typeof name !== 'string' || couldBeName.test(name)) return true;
    if (ownDomain !== '' && typeof domain === 'string' && domain.toLowerCase().includes(ownDomain)) return true;
    if (aliases && couldBeName.test(String(aliases))) return true;
    return businessId !== undefined && !!id && businessIdOf(String(id))?.id === businessId.id;
  };
}

/** Finds what any spelling of the name has; '' where nothing can be ruled out. */
function patternOf(name: CompanyName): string {
  const anchors = name.words.filter(({ isAnchor }) => isAnchor).map(({ kind }) => kind.text);
  const texts = [...anchors, ...beginningsOf(name)];
  const first = name.words.find(({ kind, isAside }) => kind.rank > 0 && !kind.isStrict && !isAside)?.kind.text ?? '';
  if (first === '' || texts.some((text) => /[^a-z0-9]/.test(text))) return '';
  const starts = new Set<string>();
  const ends = new Set<string>();
  for (const text of texts) {
    for (const spelling of spellingsOf(text)) starts.add(spelling.slice(0, TRACE));
    ends.add(text.slice(-TRACE));
  }
  if (anchors.length === 0) for (const spelling of spellingsOf(first)) starts.add(spelling.slice(0, TRACE));
  const initials = initialsOf(name);
  if (initials.length >= TRACE) starts.add(initials.slice(0, TRACE));
  const parts = [
    `${NOT_INSIDE}(${[...starts].map(written).join('|')})`,
    `(${[...ends].map(written).join('|')})${NOT_BEFORE}`,
  ];
  const acronym = acronymIn(name);
  if (acronym !== '') parts.push(Array.from(acronym, (letter) => `${NOT_INSIDE}${written(letter)}`).join('.*'));
  return parts.join('|');
}

const NOT_INSIDE = '(?<![a-z0-9\\u00c0-\\u024f])';
const NOT_BEFORE = '(?![a-z0-9\\u00c0-\\u024f])';

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

function written(plain: string): string {
  return Array.from(plain, (letter) => WRITTEN.get(letter) ?? letter).join('');
}
