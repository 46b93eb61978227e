/** How alike two different names are, as far as words can tell: at most a warning. */
import { type Alignment, alignWords, mayBeAlike, type WordPair } from './company-alignment';
import { type CompanyName, type NameWord, TRACE } from './company-name';

export type SimilarityReason =
  /** The words that differ, or the names where none does; how many letters of a word were mistyped. */
  | { readonly code: 'similarName'; readonly names: readonly [string, string]; readonly edits: number }
  /** Initials, then what they stand for; a name, then one that holds more words; the same, and these are common ones. */
  | { readonly code: 'acronym' | 'contained' | 'commonWords'; readonly names: readonly [string, string] }
  | { readonly code: 'sharedWords'; readonly words: readonly string[] }
  | { readonly code: 'nothingInCommon' };

export interface NameLikeness {
  readonly score: number;
  readonly reason: SimilarityReason;
}

/** What is known beside the names. */
export interface Surroundings {
  readonly isSameCountry: boolean;
  readonly isOtherCountry: boolean;
  readonly isOtherDomain: boolean;
}

/** All words go together: exactly, by abbreviations, or with the word "group" and its like on one side only. */
const ALL_WORDS = 0.95;
const ALL_WORDS_ABBREVIATED = 0.9;
const BUT_FILLERS = 0.92;
/**
 * One name has more words: those that any company may add; others that are common; words of its own, beside two words
 * that tell the company or beside one. The country in common lifts the second to a warning.
 */
const DESCRIBING_WORDS_MORE = 0.8;
const COMMON_WORDS_MORE = 0.74;
const OWN_WORDS_MORE = 0.76;
const OWN_WORD_BESIDE_ONE = 0.7;
const ACRONYM = 0.78;
const SHORT_ACRONYM = 0.72;
/** Of each misspelt word; where words are missing too, it is another company. */
const TYPO = 0.96;
const TYPO_AND_MORE_WORDS = 0.9;
const SAME_COUNTRY = 0.03;
const OTHER_COUNTRY = 0.9;
const OTHER_DOMAIN = 0.85;
/** Shared words that are not enough. */
const MOST_FOR_SHARED_WORDS = 0.6;

/** Undefined where the names have nothing in common that tells a company. */
export function similarNameLikeness(a: CompanyName, b: CompanyName, around: Surroundings): NameLikeness | undefined {
  // In one order, so that the score is the same whichever comes first.
  const [first, second] = a.key < b.key ? [a, b] : [b, a];
  const likeness = acronymLikeness(first, second) ?? acronymLikeness(second, first) ?? wordLikeness(first, second);
  if (likeness === undefined) return undefined;
  const score =
    (likeness.score + (around.isSameCountry ? SAME_COUNTRY : 0)) *
    (around.isOtherCountry ? OTHER_COUNTRY : 1) *
    (around.isOtherDomain ? OTHER_DOMAIN : 1);
  return { ...likeness, score };
}

/** A name of one short word that the other's initials spell. */
function acronymLikeness(short: CompanyName, long: CompanyName): NameLikeness | undefined {
  const { acronym } = short;
  if (acronym === '' || long.initials !== acronym) return undefined;
  const score = acronym.length > TRACE ? ACRONYM : SHORT_ACRONYM;
  return { score, reason: { code: 'acronym', names: [short.written, long.written] } };
}

/** Words of both names that go together, and on one side at most some that the other does not have. */
function wordLikeness(a: CompanyName, b: CompanyName): NameLikeness | undefined {
  // Most names that are compared have no such words: no need to look further.
  if ((a.shape === '' || a.shape !== b.shape) && !mayAlign(a.words, b.words)) return undefined;
  const alignment = alignWords(a.words, b.words);
  const { pairs, left, isAnchored } = alignment;
  const [leftA, leftB] = [weightOf(left[0]), weightOf(left[1])];
  if (Math.min(leftA, leftB) >= FILLER && Math.max(leftA, leftB) > FILLER) return undefined;
  if (left[0].some(isStrict) || left[1].some(isStrict)) return undefined;
  const typos = pairs.filter(({ edits }) => edits > 0).length;
  if (leftA <= FILLER && leftB <= FILLER) {
    return isAnchored || (a.shape !== '' && a.shape === b.shape && pairs.every(isPlain))
      ? allWordsLikeness(a, b, alignment, TYPO ** typos)
      : undefined;
  }
  if (!isAnchored) return undefined;
  const [inner, outer, added] = leftA > leftB ? [b, a, left[0]] : [a, b, left[1]];
  return moreWordsLikeness(inner, outer, added, alignment, TYPO_AND_MORE_WORDS ** typos);
}

function isStrict({ kind }: NameWord): boolean {
  return kind.isStrict;
}

/** Whether common words say enough to go together without one that tells the company. */
function isPlain({ likeness, words }: WordPair): boolean {
  const [one, other] = [words[0][0]?.kind.text ?? '', words[1][0]?.kind.text ?? ''];
  return likeness !== 'short' || one.slice(0, TRACE) === other.slice(0, TRACE);
}

const NOTHING = 0;
const FILLER = 1;
const COMMON = 2;
const OWN = 3;

/** What words left over weigh: the heaviest counts. */
function weightOf(words: readonly NameWord[]): number {
  let weight = NOTHING;
  for (const { kind, isAside } of words) {
    const each = kind.isStopword ? NOTHING : isAside || kind.rank === 0 ? FILLER : kind.rank === 1 ? COMMON : OWN;
    if (each > weight) weight = each;
  }
  return weight;
}

function allWordsLikeness(a: CompanyName, b: CompanyName, alignment: Alignment, agreement: number): NameLikeness {
  const { pairs, left } = alignment;
  const isGuess = pairs.some(({ likeness }) => likeness === 'short' || likeness === 'initials');
  const isFiller = weightOf([...left[0], ...left[1]]) === FILLER;
  const score = agreement * (isGuess ? ALL_WORDS_ABBREVIATED : isFiller ? BUT_FILLERS : ALL_WORDS);
  const unlike = pairs.find(({ edits }) => edits > 0) ?? pairs.find(({ likeness }) => likeness !== 'exact');
  const names = unlike === undefined ? ([a.written, b.written] as const) : wordsOf(unlike);
  return { score, reason: { code: 'similarName', names, edits: unlike?.edits ?? 0 } };
}

function wordsOf({ words }: WordPair): readonly [string, string] {
  return [textOf(words[0]), textOf(words[1])];
}

function textOf(words: readonly NameWord[]): string {
  return words.map(({ kind }) => kind.long).join(' ');
}

function moreWordsLikeness(
  inner: CompanyName,
  outer: CompanyName,
  added: readonly NameWord[],
  { pairs }: Alignment,
  agreement: number,
): NameLikeness | undefined {
  const first = outer.words[0];
  const isInFront = first !== undefined && first.kind.rank > 0 && added.includes(first);
  // "Aker BP" is not BP.
  if (isInFront && first.kind.rank === 2) return undefined;
  const names = [inner.written, outer.written] as const;
  const telling = pairs.filter(({ likeness, words }) => likeness === 'exact' && isTelling(words[0][0])).length;
  if (weightOf(added) === COMMON && (telling > 0 || pairs.some(({ likeness }) => likeness !== 'exact'))) {
    const isDescribing =
      !isInFront && added.every(({ kind, isAside }) => isAside || kind.rank === 0 || kind.isDescribing);
    const score = isDescribing ? DESCRIBING_WORDS_MORE : COMMON_WORDS_MORE;
    return { score: score * agreement, reason: { code: 'commonWords', names } };
  }
  const score = telling > 1 && !isInFront ? OWN_WORDS_MORE : OWN_WORD_BESIDE_ONE;
  return { score: score * agreement, reason: { code: 'contained', names } };
}

/** Two letters are the initials of many. */
function isTelling(word: NameWord | undefined): boolean {
  return word !== undefined && word.kind.rank === 2 && word.kind.text.length >= TRACE;
}

/** Whether any words could be an anchor: quick, and never false where alignWords finds one. */
function mayAlign(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  for (const one of a) {
    for (const other of b) {
      if (!mayBeAlike(one.kind, other.kind)) continue;
      if ((one.isAnchor && other.isAnchor && mayBeOne(one, other)) || mayBeJoined(one, other)) return true;
    }
  }
  return false;
}

function mayBeOne({ kind: a }: NameWord, { kind: b }: NameWord): boolean {
  return a === b || a.text.startsWith(b.text.slice(0, TRACE)) || a.text.endsWith(b.text.slice(-TRACE));
}

function mayBeJoined(a: NameWord, b: NameWord): boolean {
  return a.isFirst && b.isFirst && (a.kind.text.startsWith(b.kind.text) || b.kind.text.startsWith(a.kind.text));
}

/** Different names stay under the limit of "possibly the same": the more words in common, the closer. */
export function differentNameLikeness(a: CompanyName, b: CompanyName): NameLikeness {
  const others = new Set(b.words.map(({ kind }) => kind.text));
  const words = [...new Set(a.words.map(({ kind }) => kind.text))].filter((word) => others.has(word));
  if (words.length === 0) return { score: 0, reason: { code: 'nothingInCommon' } };
  const all = new Set(a.words.map(({ kind }) => kind.text)).size + others.size;
  return { score: (MOST_FOR_SHARED_WORDS * 2 * words.length) / all, reason: { code: 'sharedWords', words } };
}
