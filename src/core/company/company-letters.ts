/** Letters of any European spelling as plain a–z, and the spellings of umlauts as one. */

/** What the table says of a character that separates words. */
export const SEPARATOR = ' ';

/** Characters are kept in a table up to here, each once it was read: Latin, Greek and Cyrillic. */
const TABLE_END = 0x530;
/** Runs of letters that decomposition leaves as they are: the first one's code, then what each is in plain letters. */
const ALPHABETS: readonly (readonly [number, string])[] = [
  [0x3b1, 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'],
  [0x430, 'a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya'],
  [0x451, 'e dj g ye dz i i j lj nj c'],
];
const LATIN = 'øo æae œoe ßss łl đd ðd þth ıi ґg ħh ŋn';
const APOSTROPHES = "'’‘`´ʼ";

let table: (string | undefined)[] | undefined;

/**
 * A lower-case character beyond ASCII, or an apostrophe, in plain letters: '' for accents that stand alone and for
 * apostrophes, SEPARATOR for what separates words, the letter itself in alphabets that are not read.
 */
export function plainLetters(character: string): string {
  table ??= readTable();
  const code = character.charCodeAt(0);
  const known = table[code];
  if (known !== undefined) return known;
  if (code >= TABLE_END) return readLetters(character);
  const plain = readLetters(character, table);
  table[code] = plain;
  return plain;
}

/** What decomposition does not tell. */
function readTable(): (string | undefined)[] {
  const letters: (string | undefined)[] = new Array(TABLE_END);
  for (const entry of LATIN.split(' ')) letters[entry.charCodeAt(0)] = entry.slice(1);
  for (const [first, plain] of ALPHABETS) {
    plain.split(' ').forEach((text, index) => {
      letters[first + index] = text;
    });
  }
  for (const apostrophe of APOSTROPHES) letters[apostrophe.charCodeAt(0)] = '';
  return letters;
}

/** By decomposition: é is e with an accent, ﬁ is f and i. */
function readLetters(character: string, letters: readonly (string | undefined)[] = []): string {
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const plain = Array.from(bare, (letter) => letters[letter.charCodeAt(0)] ?? letter).join('');
  return plain.replace(/[^\p{L}\p{N}]+/gu, SEPARATOR);
}

/** One spelling for umlauts, whether dropped or spelled out: muller, mueller. Of a plain word. */
export function umlautsAsOne(word: string): string {
  if (!/a[ae]|[ou]e/.test(word)) return word;
  return word.replace(/a[ae]+/g, 'a').replace(/([ou])e+/g, '$1');
}
