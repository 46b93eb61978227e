/** Which words of two names go together, and what is left over. */

import { umlautsAsOne } from './company-letters';
import { type NameWord, TRACE } from './company-name';
import type { WordKind } from './company-words';

const LONGEST_TYPO = 40;
/** Words that are written as one, at most. */
export const LONGEST_RUN = 3;

/** How two words go together. */
export type Likeness = 'exact' | 'form' | 'typo' | 'short' | 'joined' | 'initials';

export interface WordPair {
  readonly likeness: Likeness;
  readonly words: readonly [readonly NameWord[], readonly NameWord[]];
  /** Letters that differ, for typos. */
  readonly edits: number;
}

export interface Alignment {
  readonly pairs: readonly WordPair[];
  /** Whether a word that tells the one company goes with one that tells the other. */
  readonly isAnchored: boolean;
  /** Words left over in each name. */
  readonly left: readonly [readonly NameWord[], readonly NameWord[]];
}

/** Ways in which single words go together, the surest first. */
const SINGLE = ['exact', 'form', 'typo', 'short'] as const;
const RUNS = ['joined', 'initials'] as const;

export function alignWords(a: readonly NameWord[], b: readonly NameWord[]): Alignment {
  const leftA = [...a];
  const leftB = [...b];
  const pairs: WordPair[] = [];
  for (const likeness of SINGLE) pairWords(likeness, leftA, leftB, pairs);
  for (const likeness of RUNS) {
    for (const [word, run] of takeRuns(likeness, leftA, leftB))
      pairs.push({ likeness, words: [[word], run], edits: 0 });
    for (const [word, run] of takeRuns(likeness, leftB, leftA))
      pairs.push({ likeness, words: [run, [word]], edits: 0 });
  }
  return { pairs, isAnchored: pairs.some(isAnchor), left: [leftA, leftB] };
}

/** Quick: words that go together have the first or the last letter in common. */
export function mayBeAlike(a: WordKind, b: WordKind): boolean {
  return a.first === b.first || a.last === b.last;
}

/** Takes words that go together from both lists. */
function pairWords(likeness: (typeof SINGLE)[number], leftA: NameWord[], leftB: NameWord[], pairs: WordPair[]): void {
  const test = TESTS[likeness];
  for (let i = 0; i < leftA.length; i++) {
    const one = leftA[i] as NameWord;
    for (let j = 0; j < leftB.length; j++) {
      const other = leftB[j] as NameWord;
      if (!mayBeAlike(one.kind, other.kind)) continue;
      const edits = test(one, other);
      if (edits === undefined) continue;
      pairs.push({ likeness, words: [[one], [other]], edits });
      leftA.splice(i--, 1);
      leftB.splice(j, 1);
      break;
    }
  }
}

const NO_RUNS: readonly (readonly [NameWord, readonly NameWord[]])[] = [];

/** Takes words from the one list and their runs from the other. */
function takeRuns(likeness: (typeof RUNS)[number], words: NameWord[], others: NameWord[]): typeof NO_RUNS {
  if (words.length === 0 || others.length < 2) return NO_RUNS;
  const runs: [NameWord, readonly NameWord[]][] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as NameWord;
    const run = takeRun(likeness, word, others);
    if (run === undefined) continue;
    runs.push([word, run]);
    words.splice(i--, 1);
  }
  return runs;
}

/** Forms of a common word and initials are no sign by themselves; words written as one only where the names begin. */
function isAnchor({ likeness, words }: WordPair): boolean {
  const [one, other] = [words[0][0] as NameWord, words[1][0] as NameWord];
  if (likeness === 'form' || likeness === 'initials') return false;
  if (likeness === 'joined') return one.isFirst && other.isFirst;
  if (likeness === 'short' && !isDottedStart(one, other) && !isDottedStart(other, one)) return false;
  return one.isAnchor && other.isAnchor;
}

function isDottedStart(short: NameWord, long: NameWord): boolean {
  const { text } = short.kind;
  return short.isDotted && text.length >= TRACE && long.kind.text.startsWith(text);
}

/** Whether two words go together in a way: by how many letters they differ then. */
const TESTS: Readonly<Record<'exact' | 'form' | 'typo' | 'short', (a: NameWord, b: NameWord) => number | undefined>> = {
  exact: (a, b) => (a.kind.text === b.kind.text ? 0 : undefined),
  form: (a, b) => (isSameStem(a, b) ? 0 : undefined),
  typo: (a, b) => (a.kind.rank < 2 && b.kind.rank < 2 ? undefined : typo(a.kind.text, b.kind.text)),
  short: (a, b) => (isShort(a, b) || isShort(b, a) ? 0 : undefined),
};

/** By two thirds of the longer word: railroad is not railway. */
function isSameStem({ kind: a }: NameWord, { kind: b }: NameWord): boolean {
  if (a.stem === '' || b.stem === '' || a.isPlace || b.isPlace) return false;
  const shared = Math.ceil((Math.max(a.text.length, b.text.length) * 2) / 3);
  return a.text.slice(0, shared) === b.text.slice(0, shared) && !/\d/.test(a.text + b.text);
}

/**
 * How many letters differ in a word that may be a misspelling: one in words from five, two in words from nine that
 * begin alike. Where both ends differ, or a short word begins or ends otherwise, it is another word: undefined.
 */
export function typo(a: string, b: string): number | undefined {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  const isSameStart = a[0] === b[0];
  const most = shorter >= 9 && isSameStart ? 2 : 1;
  if (shorter < (isSameStart ? 5 : 7) || longer - shorter > most || longer > LONGEST_TYPO) return undefined;
  if (a.slice(0, TRACE) !== b.slice(0, TRACE) && a.slice(-TRACE) !== b.slice(-TRACE)) return undefined;
  if (/\d/.test(a + b) || (shorter < SURE_TYPO && isOtherWord(a, b))) return undefined;
  const edits = editsBetween(a, b, most);
  return edits > most || (edits > 1 && (a.startsWith(b) || b.startsWith(a))) ? undefined : edits;
}

/** Of short words one letter makes another company: at the end (Valio, Valios), or where it sounds otherwise. */
function isOtherWord(a: string, b: string): boolean {
  let first = 0;
  while (first < a.length && a[first] === b[first]) first++;
  if (first >= Math.min(a.length, b.length) - 1 && a.length !== b.length) return true;
  if (a.length !== b.length) return false;
  const pair = [a[first], b[first]].sort().join('');
  const isSwap = a[first] === b[first + 1] && b[first] === a[first + 1];
  return !isSwap && (first === a.length - 1 || !SOUND_ALIKE.test(pair));
}

/** From here on a word is long enough for any one letter to be a slip. */
const SURE_TYPO = 8;
/** Two letters in alphabetical order. */
const SOUND_ALIKE = /^([aeiouy]{2}|bp|ck|cs|dt|fv|gk|ij|kq|ks|mn|sz|vw)$/;

/** A beginning of three letters, but of the first word only with a dot; a first letter for a later word. */
function isShort(short: NameWord, long: NameWord): boolean {
  const [text, whole] = [short.kind.text, long.kind.text];
  const isLater = !short.isFirst && !long.isFirst;
  if (short.kind.isStrict || text.length >= whole.length || !(short.isDotted || isLater)) return false;
  if (whole.startsWith(text)) return short.isDotted || text.length !== 2;
  return isLater && isContraction(text, whole);
}

/** A word without some of its letters but the first: HLTHC, MNG, FORSIKRNG. */
function isContraction(short: string, long: string): boolean {
  if (short.length < TRACE || short[0] !== long[0] || /\d/.test(short)) return false;
  let next = 0;
  for (const letter of long) if (letter === short[next]) next++;
  return next === short.length && !/[aeiou].*[aeiou]/.test(short.slice(1));
}

/** Takes neighbours that are one word of the other name, or that it is the initials of. */
function takeRun(likeness: (typeof RUNS)[number], { kind }: NameWord, words: NameWord[]): NameWord[] | undefined {
  const isTooShort = kind.text.length < (likeness === 'joined' || kind.isPlace ? 2 : TRACE);
  for (let start = 0; start < words.length - 1 && !isTooShort && !kind.isStrict; start++) {
    if (words[start]?.kind.first !== kind.first) continue;
    const count = RUN_LENGTHS[likeness](kind.text, words, start);
    if (count > 1) return words.splice(start, count);
  }
  return undefined;
}

/** How many words from `start` on make up the word; 0 where they do not. */
const RUN_LENGTHS: Readonly<
  Record<(typeof RUNS)[number], (word: string, words: readonly NameWord[], start: number) => number>
> = {
  joined: (word, words, start) => {
    let text = '';
    for (let count = 1; count <= LONGEST_RUN && start + count <= words.length; count++) {
      text += (words[start + count - 1] as NameWord).kind.text;
      if (count === 1 && !word.startsWith(text)) return 0;
      if (umlautsAsOne(text) === word) return count;
    }
    return 0;
  },
  initials: (word, words, start) => {
    for (let index = 0; index < word.length; index++) {
      if (words[start + index]?.kind.text.charAt(0) !== word[index]) return 0;
    }
    return word.length;
  },
};

/** Insertions, deletions, substitutions and swaps of neighbours; more than `most` where there are more. */
function editsBetween(a: string, b: string, most: number): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  if (same === a.length || same === b.length) return Math.max(a.length, b.length) - same;
  if (most === 0) return 1;
  const isSwap = a[same] === b[same + 1] && b[same] === a[same + 1];
  const restsOf = (inA: number, inB: number) => editsBetween(a.slice(same + inA), b.slice(same + inB), most - 1);
  return 1 + Math.min(restsOf(1, 1), restsOf(1, 0), restsOf(0, 1), isSwap ? restsOf(2, 2) : most);
}
