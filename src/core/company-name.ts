/**
 * A company's name as its customers would know it: without company form, case, accents and punctuation, so that
 * "KONE Oyj" and "Kone" are one name. What was left out is kept, so that a reason can say so.
 */
import { foldLabel } from './language';

export interface CompanyName {
  /** As a person wrote it, without space at the ends. */
  readonly written: string;
  /** Case and runs of space folded, nothing else. */
  readonly folded: string;
  /** The words that tell the company, without accents. */
  readonly words: readonly string[];
  /** The words as one: spaces and hyphens vary. */
  readonly key: string;
  /** The same with umlauts spelled out: Müller as mueller. */
  readonly spelledKey: string;
  /** The company forms found, as they read without punctuation: "oy ab". */
  readonly form: string;
  /** Whether it began with "The". */
  readonly hasArticle: boolean;
  /** The words with their accents. */
  readonly accented: string;
  /** How "and" is written: "&", "und" … */
  readonly joiners: string;
}

/** Forms at the end of a name, several words as one entry. */
const FORMS_LAST = `oy|oyj|ab|abp|publ|ky|ay|tmi|osk|ry|rf|osakeyhtio|julkinen osakeyhtio|kommandiittiyhtio|avoin yhtio
|toiminimi|osuuskunta|aktiebolag|aktiebolaget|publikt aktiebolag|hb|kb|handelsbolag|kommanditbolag|ekonomisk forening
|as|asa|ans|da|aksjeselskap|allmennaksjeselskap|aps|ivs|ks|ps|is|amba|aktieselskab|anpartsselskab|ehf|hf|ou|osauhing
|aktsiaselts|sia|uab|gmbh|mbh|gesmbh|ges mbh|gesellschaft mbh|gesellschaft mit beschrankter haftung|gmbh and co
|ag|aktiengesellschaft|kg|kgaa|kommanditgesellschaft|kommanditgesellschaft auf aktien|ohg|og|oeg|gbr|egbr|eg|ev|ug
|ug haftungsbeschrankt|haftungsbeschrankt|se|ek|partg|ltd|limited|plc|public limited company|llp|lp|inc|incorporated
|corp|corporation|co|company|and co|and company|llc|limited liability company|pllc|pty|pte|pvt|private limited|dac
|designated activity company|cic|sa|sas|sasu|sarl|eurl|snc|sci|societe anonyme|spa|srl|sapa|nv|bv|bvba|cvba|cv|vof
|naamloze vennootschap|naamlooze vennootschap|besloten vennootschap|sprl|asbl|vzw|sl|slu|sociedad limitada|sociedad anonima|sa de cv|lda|ltda
|sp z oo|spolka z ograniczona odpowiedzialnoscia|spolka akcyjna|spolka jawna|spolka komandytowa|sro|spol sro|doo|dd|kft|zrt|nyrt|bt
|korlatolt felelossegu tarsasag|zartkoruen mukodo reszvenytarsasag|ad|ead|ood|eood|ooo|oao|zao|pao|ao|jsc|ojsc|cjsc|tbk|bhd|sdn bhd|kk|gk|anonim sirketi`;
/** Forms that stand in front: Oy Karl Fazer Ab, AS Tallinna Vesi, UAB Litgrid. */
const FORMS_FIRST = new Set(
  'oy oyj ab as ou uab sia pt ooo oao zao pao ao tmi osk osuuskunta osakeyhtio aktiebolag aktiebolaget'.split(' '),
);
/** Housing and property companies are named after a place: their type is part of the name. */
const PROPERTY_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(as|asunto|bostads) ?(oy|ab|osakeyhtio|aktiebolag|aktiebolaget) /, 'asoy '],
  [/^(koy|kioy|(ki|kiint|kiinteisto|fastighets) ?(oy|ab|osakeyhtio|aktiebolag|aktiebolaget)) /, 'koy '],
];

const AND = new Set(['&', '+', 'and', 'und', 'och', 'ja', 'og', 'et']);
/** Letters that decomposition leaves as they are. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const SPELLED_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

let formsLast: Map<string, string[][]> | undefined;

export function companyName(text: string): CompanyName {
  const written = text.trim();
  const folded = foldLabel(written);
  const tokens = tokensOf(folded);
  const isJoiner = (index: number): boolean =>
    AND.has(tokens[index] as string) && index > 0 && index < tokens.length - 1;
  const named = tokens.map((token, index) => (isJoiner(index) ? 'and' : token));
  const plain = named.map(withoutAccents);
  const { first, last } = coreOf(plain);
  const hasArticle = first > 0 && plain[0] === 'the';
  const core = named.slice(first, last).filter((token) => token !== '&' && token !== '+');
  const words = core.map(withoutAccents);
  return {
    written,
    folded,
    words,
    key: words.join('') || folded,
    spelledKey: core.map(spelledOut).join('') || folded,
    form: [...plain.slice(hasArticle ? 1 : 0, first), ...plain.slice(last)].join(' '),
    hasArticle,
    accented: core.join('').normalize('NFC'),
    joiners: tokens.filter((_, index) => index >= first && index < last && isJoiner(index)).join(' '),
  };
}

/** Words and "&" of a folded name; A.B.C., N. V. and A/S become one word each. */
function tokensOf(folded: string): string[] {
  const text = withPropertyType(
    folded
      .normalize('NFC')
      .replace(/['’‘`´ʼ]/g, '')
      .replace(/(^|[^\p{L}])t:mi(?!\p{L})/gu, '$1tmi')
      .replace(/(^|[^\p{L}])([akpi])\/s(?!\p{L})/gu, '$1$2s')
      .replace(/(?<!\p{L})(?:\p{L}\.)+\p{L}(?!\p{L})\.?/gu, (letters) => letters.replace(/\./g, ''))
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

/** Where the name begins and ends between company forms; at least one word stays. */
function coreOf(words: readonly string[]): { first: number; last: number } {
  let last = words.length;
  for (let length = formLengthAt(words, last); length > 0 && length < last; length = formLengthAt(words, last)) {
    last -= length;
  }
  let first = 0;
  while (first < last - 1 && (FORMS_FIRST.has(words[first] as string) || (first === 0 && words[0] === 'the'))) first++;
  return { first, last };
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

/** Latin letters without their accents. */
export function withoutAccents(text: string): string {
  // Most names are plain ASCII: nothing to do.
  if (!/[^ -~]/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßłđðþı]/g, (letter) => PLAIN_LETTERS[letter] as string);
}

function spelledOut(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return withoutAccents(text.normalize('NFC').replace(/[äöüåø]/g, (letter) => SPELLED_LETTERS[letter] as string));
}
