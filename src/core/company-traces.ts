/**
 * What any spelling of a company's name holds that the careful comparison would accept: the first or last three
 * letters of a word that tells the company, or initials. Two names that share no trace are two companies.
 *
 * Given up on purpose: one name cut into words at two places other than the other's ("Nordic IceCream",
 * "NordicIce Cream").
 */
import type { NameWord } from './company-alignment';
import { umlautsAsOne } from './company-letters';
import type { CompanyName } from './company-name';
import { spellingsOf } from './company-words';

const TRACE = 3;

export interface NameTraces {
  /** Whether any word tells the company; without one nothing can be ruled out. */
  readonly areKnown: boolean;
  /** First letters of words, at most TRACE of them; a shorter one is the whole word. */
  readonly starts: readonly string[];
  /** Last TRACE letters of words that have as many. */
  readonly ends: readonly string[];
  /** The name's only word, where it may be made of initials; else ''. */
  readonly acronym: string;
  /** First letters of its words. */
  readonly initials: string;
}

export function nameTraces(name: CompanyName, words: readonly NameWord[]): NameTraces {
  const starts = new Set<string>();
  const ends = new Set<string>();
  const anchors = words.filter(({ isAnchor }) => isAnchor);
  for (const { text, rank } of anchors) {
    for (const spelling of spellingsOf(text)) starts.add(spelling.slice(0, TRACE));
    if (rank === 2 && text.length >= TRACE) ends.add(text.slice(-TRACE));
  }
  // Written as one word, a name begins with its first word and ends with its last.
  const last = words[words.length - 1];
  if (!words[0]?.isAnchor && !(last?.isAnchor && last.text.length >= TRACE)) {
    starts.add(umlautsAsOne(name.key).slice(0, TRACE));
  }
  const initials = words.map(({ text }) => text.charAt(0)).join('');
  if (initials.length >= TRACE) starts.add(initials.slice(0, TRACE));
  const [only = '', ...others] = words.filter(({ rank }) => rank > 0).map(({ text }) => text);
  const acronym = others.length === 0 && /^[a-z]{3,6}$/.test(only) ? only : '';
  return { areKnown: anchors.length > 0, starts: [...starts], ends: [...ends], acronym, initials };
}
