/** Letters of any European spelling as plain a–z, and the spellings of umlauts as one. */

/** Runs of letters that decomposition leaves as they are: the first one's code, then what each is in plain letters. */
const ALPHABETS: readonly (readonly [number, string])[] = [
  [0x3b1, 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'],
  [0x430, 'a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya'],
  [0x451, 'e dj g ye dz i i j lj nj c'],
];
const LATIN: readonly (readonly [string, string])[] = [
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ґ', 'g'],
];

let plainLetters: Map<string, string> | undefined;

/** Lower-case text without accents, in Latin letters where its alphabet is Cyrillic or Greek. */
export function withoutAccents(text: string): string {
  // Most names are plain ASCII: nothing to do.
  if (!/[^ -~]/.test(text)) return text;
  plainLetters ??= readPlainLetters();
  const map = plainLetters;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/g, (letter) => map.get(letter) ?? letter);
}

function readPlainLetters(): Map<string, string> {
  const letters = new Map(LATIN);
  for (const [first, plain] of ALPHABETS) {
    plain.split(' ').forEach((text, index) => {
      letters.set(String.fromCharCode(first + index), text);
    });
  }
  return letters;
}

/** One spelling for umlauts, whether dropped or spelled out: muller, mueller. Of a plain word. */
export function umlautsAsOne(word: string): string {
  return word.replace(/a[ae]+/g, 'a').replace(/([ou])e+/g, '$1');
}
