/** Which words of two names go together, and what is left over. */

import { umlautsAsOne } from './company-letters';
import type { CompanyName } from './company-name';
import { commonStem, isFiller, type WordRank } from './company-words';

/** Longer names are compared by their first words. */
const MOST_WORDS = 16;
const LONGEST_TYPO = 40;

export interface NameWord {
  /** Umlauts in one spelling. */
  readonly text: string;
  readonly rank: WordRank;
  /** Common words of one stem are forms of one word. */
  readonly stem: string;
  /** Numbers and kinds of property company: names that differ in them are two companies. */
  readonly isStrict: boolean;
  readonly isDotted: boolean;
  readonly isFirst: boolean;
  /** Tells the company: among the words of highest rank in its name. */
  readonly isAnchor: boolean;
}

/** The words of a name with what each tells, "and" left out. */
export function nameWords({ words, dotted }: CompanyName): NameWord[] {
  const read = words
    .filter((word) => word !== 'and')
    .slice(0, MOST_WORDS)
    .map((word, index) => {
      const stem = commonStem(word);
      const isStrict = /^(\d+|asoy|koy)$/.test(word);
      const rank: WordRank = isFiller(word) ? 0 : isStrict || stem !== '' ? 1 : 2;
      return { text: umlautsAsOne(word), rank, stem, isStrict, isDotted: dotted.has(word), isFirst: index === 0 };
    });
  const highest = Math.max(1, ...read.map(({ rank, isStrict }) => (isStrict ? 0 : rank)));
  return read.map((word) => ({ ...word, isAnchor: !word.isStrict && word.rank === highest }));
}

/** How two words go together. */
export type Likeness = 'exact' | 'form' | 'typo' | 'short' | 'joined' | 'initials';

export interface WordPair {
  readonly likeness: Likeness;
  readonly words: readonly [string, string];
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

export function alignWords(a: readonly NameWord[], b: readonly NameWord[]): Alignment {
  let leftA = a;
  let leftB = b;
  let isAnchored = false;
  const pairs: WordPair[] = [];
  const take = (likeness: Likeness, fromA: readonly NameWord[], fromB: readonly NameWord[], edits = 0): void => {
    if (fromA.length === 0 || fromB.length === 0) return;
    leftA = leftA.filter((word) => !fromA.includes(word));
    leftB = leftB.filter((word) => !fromB.includes(word));
    pairs.push({ likeness, words: [textOf(fromA), textOf(fromB)], edits });
    // Forms of a common word are no sign by themselves.
    isAnchored ||= likeness !== 'form' && fromA.some((one) => fromB.some((other) => isAnchor(one, other)));
  };
  for (const likeness of ['exact', 'form', 'typo', 'short'] as const) {
    for (const one of leftA) {
      const other = leftB.find((word) => TESTS[likeness](one, word) !== undefined);
      if (other) take(likeness, [one], [other], TESTS[likeness](one, other));
    }
  }
  for (const likeness of ['joined', 'initials'] as const) {
    for (const one of leftA) take(likeness, [one], runFor(likeness, one.text, leftB));
    for (const other of leftB) take(likeness, runFor(likeness, other.text, leftA), [other]);
  }
  return { pairs, isAnchored, left: [leftA, leftB] };
}

function textOf(words: readonly NameWord[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** Both tell their company, and share what company-traces.ts looks for; both long or one inside the other. */
export function isAnchor(a: NameWord, b: NameWord): boolean {
  const [x, y] = [a.text, b.text];
  const isEnd = a.rank === 2 && b.rank === 2 && x.slice(-3) === y.slice(-3);
  if (!a.isAnchor || !b.isAnchor || !(isEnd || x.slice(0, 3) === y.slice(0, 3))) return false;
  return Math.abs(x.length - y.length) < 3 || x.includes(y) || y.includes(x);
}

/** Whether two words go together in a way: by how many letters they differ then. */
const TESTS: Readonly<Record<'exact' | 'form' | 'typo' | 'short', (a: NameWord, b: NameWord) => number | undefined>> = {
  exact: (a, b) => (a.text === b.text ? 0 : undefined),
  form: (a, b) => (isSameStem(a, b) ? 0 : undefined),
  typo,
  short: (a, b) => (isShort(a, b) || isShort(b, a) ? 0 : undefined),
};

/** By more than half of the longer word: railroad is not railway. */
function isSameStem(a: NameWord, b: NameWord): boolean {
  const half = Math.floor(Math.max(a.text.length, b.text.length) / 2) + 1;
  return a.stem !== '' && a.stem === b.stem && a.text.slice(0, half) === b.text.slice(0, half);
}

/**
 * One letter in words from five, two in words from nine that begin alike; two common words are not typos of each
 * other. Where both ends differ, or a short word begins otherwise, it is another word.
 */
function typo(a: NameWord, b: NameWord): number | undefined {
  const shorter = Math.min(a.text.length, b.text.length);
  const longer = Math.max(a.text.length, b.text.length);
  const isSameStart = a.text[0] === b.text[0];
  const most = shorter >= 9 && isSameStart ? 2 : 1;
  if (shorter < (isSameStart ? 5 : 7) || longer - shorter > most || longer > LONGEST_TYPO) return undefined;
  if ((a.rank < 2 && b.rank < 2) || /\d/.test(a.text + b.text)) return undefined;
  if (a.text.slice(0, 3) !== b.text.slice(0, 3) && a.text.slice(-3) !== b.text.slice(-3)) return undefined;
  const edits = editsBetween(a.text, b.text);
  return edits > most ? undefined : edits;
}

/** A beginning of three letters, but of the first word only with a dot; a first letter for a later word. */
function isShort(short: NameWord, long: NameWord): boolean {
  const { length } = short.text;
  const isLater = !short.isFirst && !long.isFirst;
  return (
    !short.isStrict && long.text.startsWith(short.text) && (short.isDotted || (isLater && (length === 1 || length > 2)))
  );
}

/** Neighbours that are one word of the other name, or that it is the initials of; none where there are no such. */
function runFor(likeness: 'joined' | 'initials', word: string, words: readonly NameWord[]): readonly NameWord[] {
  for (let start = 0; start < words.length && /\D/.test(word); start++) {
    let text = '';
    for (let end = start; end < words.length && text.length < word.length; end++) {
      const next = (words[end] as NameWord).text;
      text += likeness === 'joined' ? next : next.charAt(0);
      if (text === word && end > start) return words.slice(start, end + 1);
    }
  }
  return [];
}

/** Insertions, deletions, substitutions and swaps of neighbours. */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] as number) + Number(a[i - 1] !== b[j - 1]);
      const swapped =
        i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] as number) + 1 : substituted;
      current.push(Math.min((previous[j] as number) + 1, (current[j - 1] as number) + 1, substituted, swapped));
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] as number;
}
