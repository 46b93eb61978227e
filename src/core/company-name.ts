/**
 * A company's name as its customers would know it: without company form, case, accents and punctuation, so that
 * "KONE Oyj" and "Kone" are one name. What was left out is kept, so that a reason can say so.
 */
import { umlautsAsOne, withoutAccents } from './company-letters';
import { longForm } from './company-words';
import { foldLabel } from './language';

export interface CompanyName {
  /** As a person wrote it, without space at the ends. */
  readonly written: string;
  /** Case and runs of space folded, nothing else. */
  readonly folded: string;
  /** The words that tell the company: in Latin letters, without accents, abbreviations written out. */
  readonly words: readonly string[];
  /** Words that ended with a dot, as in "Dt. Beteilig.". */
  readonly dotted: ReadonlySet<string>;
  /** The words as one: spaces and hyphens vary. */
  readonly key: string;
  /** The same with one spelling for umlauts, dropped or spelled out: Mueller as muller. */
  readonly spelledKey: string;
  /** The company forms found, as they read without punctuation: "oy ab". */
  readonly form: string;
  /** Whether it began with "The". */
  readonly hasArticle: boolean;
  /** The words as written but for case, spaces and punctuation: with their accents, then without. */
  readonly accented: string;
  readonly plain: string;
  /** How "and" is written: "&", "und" … */
  readonly joiners: string;
}

/** Forms at the end of a name, several words as one entry. */
const FORMS_LAST = `oy|oyj|ab|abp|publ|ky|ay|tmi|osk|ry|rf|osakeyhtio|toiminimi|osuuskunta
|aktiebolag|aktiebolaget|hb|kb|as|asa|ans|da|aksjeselskap|aps|ks|ps|is|aktieselskab
|anpartsselskab|ehf|hf|ou|sia|uab|gmbh|mbh|gesellschaft mit beschrankter haftung|gmbh and co|ag|aktiengesellschaft
|kg|kgaa|kommanditgesellschaft|kommanditgesellschaft auf aktien|eg|ev|haftungsbeschrankt|se|ltd|limited
|plc|public limited company|llp|lp|inc|incorporated|corp|corporation|co|company|and co|and company|llc|limited liability company
|joint stock company|pty|pte|pvt|private limited|sa|sas|sarl|societe anonyme|spa|srl|nv|bv|bvba|naamloze vennootschap
|besloten vennootschap|sl|slu|sa de cv|lda|ltda|sp z oo|spolka z ograniczona odpowiedzialnoscia
|sro|doo|dd|kft|korlatolt felelossegu tarsasag|ad|ooo|oao|zao|pao|ao|jsc
|bhd|sdn bhd|kk|obshchestvo s ogranichennoi otvetstvennostyu`;
/** Forms that stand in front: Oy Karl Fazer Ab, AS Tallinna Vesi, UAB Litgrid. */
const FORMS_FIRST = new Set(
  'oy oyj ab as ou uab sia pt ooo oao zao pao ao tmi osk osuuskunta osakeyhtio aktiebolag aktiebolaget'.split(' '),
);
/** Housing and property companies are named after a place: their type is part of the name. */
const PROPERTY_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(as|asunto|bostads) ?(oy|ab|osakeyhtio|aktiebolag(et)?) /, 'asoy '],
  [/^(koy|kioy|(ki|kiint|kiinteisto|fastighets) ?(oy|ab|osakeyhtio|aktiebolag(et)?)) /, 'koy '],
];

const AND = new Set(['&', '+', 'and', 'und', 'och', 'ja', 'og', 'et']);
/** A form behind the name without a space: SiemensAG. */
const GLUED_FORM = /(\p{Ll}{2})(AG|GmbH|KG|O[Yy]j?|AB|PLC|Ltd|L[LP]C?)$/u;
/** Single words that are a form in the middle of a name too. */
const CLEAR_FORMS = /^((?!(spa|cic|doo|private)$).{3,}|oy|ab|ag|kg|nv|bv)$/;

let formsLast: Map<string, string[][]> | undefined;

export function companyName(text: string): CompanyName {
  const written = text.trim();
  const folded = foldLabel(written);
  const tokens = tokensOf(foldLabel(written.replace(GLUED_FORM, '$1 $2')));
  const isJoiner = (index: number): boolean =>
    AND.has(tokens[index] as string) && index > 0 && index < tokens.length - 1;
  const named = tokens.map((token, index) => (isJoiner(index) ? 'and' : token));
  const plain = named.map(withoutAccents);
  const isForm = formsAmong(plain);
  const hasArticle = isForm[0] === true && plain[0] === 'the';
  const core = named.filter((token, index) => !isForm[index] && token !== '&' && token !== '+');
  const bare = core.map(withoutAccents).filter((word) => word !== '');
  const words = bare.map(longForm);
  const key = words.join('') || folded;
  return {
    written,
    folded,
    words,
    key,
    spelledKey: umlautsAsOne(key),
    dotted: dottedWords(folded),
    form: plain.filter((_, index) => isForm[index] && !(hasArticle && index === 0)).join(' '),
    hasArticle,
    accented: core.join('').normalize('NFC'),
    plain: bare.join(''),
    joiners: tokens.filter((_, index) => !isForm[index] && isJoiner(index)).join(' '),
  };
}

function dottedWords(folded: string): Set<string> {
  if (!folded.includes('.')) return new Set();
  return new Set((folded.match(/[\p{L}\p{M}]+(?=\.)/gu) ?? []).map((word) => longForm(withoutAccents(word))));
}

/** Words and "&" of a folded name; A.B.C., N. V. and A/S become one word each. */
function tokensOf(folded: string): string[] {
  const text = withPropertyType(
    folded
      .normalize('NFC')
      .replace(/['’‘`´ʼ]/g, '')
      .replace(/(^|[^\p{L}])t:mi(?!\p{L})/gu, '$1tmi')
      .replace(/(^|[^\p{L}])([akpi])\/s(?!\p{L})/gu, '$1$2s')
      .replace(/(?<!\p{L})(?:\p{L}\.)+\p{L}(?!\p{L})\.?/gu, (letters) => `${letters.replace(/\./g, '')} `)
      .replace(/[&+]/g, ' $& ')
      .replace(/[^\p{L}\p{N}\p{M}&+]+/gu, ' ')
      .trim(),
  );
  return joinedLetters(text.split(' ').filter((token) => token !== ''));
}

function withPropertyType(text: string): string {
  const plain = withoutAccents(text);
  for (const [pattern, type] of PROPERTY_TYPES) {
    const length = pattern.exec(plain)?.[0].length;
    if (length !== undefined && plain.length === text.length) return type + text.slice(length);
  }
  return text;
}

/** Joins runs of single letters: "n v" is one word. */
function joinedLetters(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  let isRun = false;
  for (const token of tokens) {
    const isLetter = /^\p{L}$/u.test(token);
    if (isLetter && isRun) joined[joined.length - 1] += token;
    else joined.push(token);
    isRun = isLetter;
  }
  return joined;
}

/** Which words are company form: at the end, in front, and clear ones anywhere; at least one word is not. */
function formsAmong(words: readonly string[]): boolean[] {
  const isForm = words.map(() => false);
  let left = words.length;
  let isTrailing = true;
  for (let end = words.length; end > 0; ) {
    const length = formLengthAt(words, end);
    const isClear = isTrailing || length > 1 || CLEAR_FORMS.test(words[end - 1] as string);
    if (length > 0 && length < left && isClear) {
      isForm.fill(true, end - length, end);
      left -= length;
    } else isTrailing = false;
    end -= Math.max(length, 1);
  }
  for (let first = 0; left > 1 && (isForm[first] || isLeading(words, first)); first++) {
    if (!isForm[first]) left--;
    isForm[first] = true;
  }
  return isForm;
}

function isLeading(words: readonly string[], first: number): boolean {
  return FORMS_FIRST.has(words[first] as string) || (first === 0 && words[0] === 'the');
}

/** Number of words of the longest company form that ends before `end`; 0 where there is none. */
function formLengthAt(words: readonly string[], end: number): number {
  formsLast ??= readForms();
  for (const form of formsLast.get(words[end - 1] as string) ?? []) {
    const start = end - form.length;
    if (start >= 0 && form.every((word, index) => word === words[start + index])) return form.length;
  }
  return 0;
}

/** Forms by their last word, longest first. */
function readForms(): Map<string, string[][]> {
  const forms = new Map<string, string[][]>();
  for (const text of FORMS_LAST.split('|')) {
    const words = text.trim().split(' ');
    const lastWord = words[words.length - 1] as string;
    forms.set(lastWord, [...(forms.get(lastWord) ?? []), words]);
  }
  for (const list of forms.values()) list.sort((a, b) => b.length - a.length);
  return forms;
}
