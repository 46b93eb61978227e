/**
 * A company's name as its customers would know it: without company form, case, accents and punctuation, so that
 * "KONE Oyj" and "Kone" are one name.
 */
import { partsOf, withFormOfLetters, withPropertyType } from './company-forms';
import { umlautsAsOne } from './company-letters';
import { nameTokens, type Token } from './company-tokens';
import { type WordKind, wordKind } from './company-words';

export interface NameWord {
  readonly kind: WordKind;
  /** Abbreviated with a dot. */
  readonly isDotted: boolean;
  readonly isFirst: boolean;
  /** Stands after the company form: a place, a trade name. */
  readonly isAside: boolean;
  /** Tells the company: no common word, number or aside. */
  readonly isAnchor: boolean;
}

export interface CompanyName {
  /** As a person wrote it, without space at the ends. */
  readonly written: string;
  /** The words that tell the company, "and" left out. */
  readonly words: readonly NameWord[];
  /** Beginnings of the words that tell something, but numbers: names of which all words go together have the same. */
  readonly shape: string;
  /** First letters of the words that tell something. */
  readonly initials: string;
  /** The only word that tells, where it may be made of initials; else ''. */
  readonly acronym: string;
  /** The words as one, in plain letters: spaces, hyphens, "and" and the plural of common words vary. */
  readonly key: string;
  /** The key without asides after the company form. */
  readonly mainKey: string;
  /** The key as written, but in plain letters. */
  readonly raw: string;
  /** The key with plurals, and with one spelling for umlauts, dropped or spelled out: Mueller as muller. */
  readonly spelledKey: string;
  /** The company forms found, as they read without punctuation: "oy ab". */
  readonly form: string;
  /** Whether it began with "The". */
  readonly hasArticle: boolean;
  /** How "and" is written: "&", "und" … */
  readonly joiners: string;
}

/** Letters at the start or the end of two words that must agree for one to be a spelling of the other. */
export const TRACE = 3;
/** Longer names are compared by their first words. */
const MOST_WORDS = 16;
const AND = new Set(['and', 'und', 'och', 'ja', 'og', 'et']);
/** A form behind the name without a space: SiemensAG. */
const GLUED_FORM = /(\p{Ll}{2})(AG|GmbH|KG|O[Yy]j?|AB|PLC|Ltd|L[LP]C?)$/u;

export function companyName(text: string): CompanyName {
  const written = text.trim();
  const spelled = withPropertyType(joinedLetters(nameTokens(written.replace(GLUED_FORM, '$1 $2'))));
  const tokens = withAnd(spelled);
  const parts = partsOf(tokens);
  const forms: string[] = [];
  const words: NameWord[] = [];
  let key = '';
  let mainKey = '';
  let raw = '';
  let joiners = '';
  let long = '';
  for (let index = 0; index < tokens.length; index++) {
    const { text: token, isDotted } = tokens[index] as Token;
    const part = parts[index];
    if (part === 'form') forms.push(token);
    if (part === 'form' || part === 'article') continue;
    if (token === '&') joiners += ` ${spelled[index]?.text}`;
    if (token === '&' && !joinsLetters(tokens, index)) continue;
    const kind = wordKind(token);
    // Mostly the four are the same, and then one text: texts are what costs where many names are read.
    const before = key;
    key += kind.stable;
    const longer = (text: string, end: string) => (text === before && end === kind.stable ? key : text + end);
    if (part !== 'aside') mainKey = longer(mainKey, kind.stable);
    raw = longer(raw, token);
    long = longer(long, kind.long);
    if (token !== '&' && words.length < MOST_WORDS) {
      const isAside = part === 'aside';
      const isAnchor = kind.rank === 2 && !isAside;
      words.push({ kind, isDotted, isFirst: words.length === 0, isAside, isAnchor });
    }
  }
  return {
    written,
    words,
    shape: shapeOf(words),
    initials: initialsOf(words),
    acronym: acronymIn(words),
    key: key || written.toLowerCase(),
    mainKey: mainKey || written.toLowerCase(),
    raw,
    spelledKey: umlautsAsOne(long) || written.toLowerCase(),
    form: forms.join(' '),
    hasArticle: parts[0] === 'article',
    joiners,
  };
}

/** Joins runs of single letters: A.B.C., N. V. and A/S are one word each. */
function joinedLetters(tokens: Token[]): Token[] {
  if (!tokens.some(isLetter)) return tokens;
  const joined: Token[] = [];
  for (let first = 0; first < tokens.length; ) {
    let end = first;
    let letters = '';
    while (end < tokens.length && isLetter(tokens[end] as Token)) letters += (tokens[end++] as Token).text;
    if (end - first > 1) joined.push(...withFormOfLetters({ text: letters, isDotted: false }));
    else joined.push(tokens[first] as Token);
    first = Math.max(end, first + 1);
  }
  return joined;
}

function isLetter({ text }: Token): boolean {
  return text.length === 1 && text > '9';
}

/** Any "and" between words as &. */
function withAnd(tokens: Token[]): Token[] {
  if (!tokens.some(({ text }) => AND.has(text))) return tokens;
  const last = tokens.length - 1;
  return tokens.map((token, index) =>
    AND.has(token.text) && index > 0 && index < last ? { text: '&', isDotted: false } : token,
  );
}

/** A&B is not AB. */
function joinsLetters(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.text.length === 1 || tokens[index + 1]?.text.length === 1;
}

function initialsOf(words: readonly NameWord[]): string {
  let initials = '';
  for (const { kind, isAside } of words) if (!kind.isStopword && !isAside) initials += kind.text.charAt(0);
  return initials;
}

function acronymIn(words: readonly NameWord[]): string {
  let acronym = '';
  for (const { kind, isAside } of words) {
    if (kind.rank === 0 || isAside) continue;
    if (acronym !== '') return '';
    acronym = kind.long;
  }
  return /^[a-z]{3,6}$/.test(acronym) ? acronym : '';
}

function shapeOf(words: readonly NameWord[]): string {
  let shape = '';
  for (const { kind, isAside } of words) {
    if (kind.rank > 0 && !kind.isStrict && !isAside) shape += kind.text.slice(0, shape === '' ? TRACE : 1);
  }
  return shape;
}
