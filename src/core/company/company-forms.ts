/** Which words of a name are its company form (Oy, GmbH & Co. KG) and not the name itself. */
import type { Token } from './company-tokens';

/** Forms at the end of a name, several words as one entry. */
const FORMS_LAST = `oy|oyj|ab|abp|publ|ky|ay|tmi|osk|ry|rf|osakeyhtio|julkinen osakeyhtio|kommandiittiyhtio|avoin yhtio
|toiminimi|osuuskunta|aktiebolag|aktiebolaget|publikt aktiebolag|hb|kb|handelsbolag|kommanditbolag|ekonomisk forening
|as|asa|ans|da|aksjeselskap|allmennaksjeselskap|aps|ivs|ks|ps|is|amba|aktieselskab|anpartsselskab|ehf|hf|ou|osauhing
|aktsiaselts|sia|uab|gmbh|mbh|gesmbh|ges mbh|gesellschaft mbh|gesellschaft mit beschrankter haftung|gmbh & co
|ag|aktiengesellschaft|kg|kgaa|kommanditgesellschaft|kommanditgesellschaft auf aktien|ohg|og|oeg|gbr|egbr|eg|ev|ug
|ug haftungsbeschrankt|haftungsbeschrankt|se|ek|partg|ltd|limited|plc|public limited company|llp|lp|inc|incorporated
|corp|corporation|co|company|& co|& company|llc|limited liability company|pllc|pty|pte|pvt|private limited|dac
|designated activity company|cic|sa|sas|sasu|sarl|eurl|snc|sci|societe anonyme|spa|srl|sapa|nv|bv|bvba|cvba|cv|vof
|naamloze vennootschap|naamlooze vennootschap|besloten vennootschap|sprl|asbl|vzw|sl|slu|sociedad limitada|sociedad anonima
|sa de cv|sab de cv|lda|ltda|sp zoo|sp z oo|spolka z ograniczona odpowiedzialnoscia|spolka akcyjna|spolka jawna|spolka komandytowa|sro|spol sro
|doo|dd|kft|zrt|nyrt|bt|korlatolt felelossegu tarsasag|zartkoruen mukodo reszvenytarsasag|ad|ead|ood|eood|ooo|oao|zao|pao|ao
|jsc|ojsc|cjsc|pjsc|joint stock company|obshchestvo s ogranichennoi otvetstvennostyu|tbk|bhd|sdn bhd|berhad|kk|gk|anonim sirketi
|societatea cu raspundere limitata|drustvo s ogranicenom odgovornoscu|in liquidation|i likvidation|i konkurs|selvitystilassa|konkurssissa`;
/** Forms that stand in front: Oy Karl Fazer Ab, AS Tallinna Vesi, UAB Litgrid. */
const FORMS_FIRST = new Set(
  'oy oyj ab as ou uab sia pt ooo oao zao pao ao jsc tmi osk osuuskunta osakeyhtio aktiebolag aktiebolaget'.split(' '),
);
/** What makes these a form in the middle of a name too: they are no words of a language. What follows is an aside. */
const CLEAR_FORMS = new Set(
  'oy oyj ab abp gmbh mbh ag kg kgaa bv nv ltd limited inc plc llc llp aps asa aktiebolag aktiengesellschaft srl sarl gesmbh'.split(
    ' ',
  ),
);
const COMPANY = new Set('oy ab osakeyhtio aktiebolag aktiebolaget'.split(' '));
/** Housing and property companies are named after a place: their type is part of the name. */
const PROPERTY_TYPES: ReadonlyMap<string, string> = new Map([
  ...['as', 'asunto', 'bostads'].map((word) => [word, 'asoy'] as const),
  ...['ki', 'kiint', 'kiinteisto', 'fastighets'].map((word) => [word, 'koy'] as const),
]);

const LONGEST_FORM = 5;

let formsLast: Map<string, string[][]> | undefined;
let longFormStarts: Set<string> | undefined;

/** What a word of a name is: of the name itself, of its form, "The" in front, or an aside after the form. */
export type Part = 'name' | 'form' | 'article' | 'aside';

/** Letters that stand alone are read as one word: the form among "D.S.M. N.V." stands for itself. */
export function withFormOfLetters({ text, isDotted }: Token): Token[] {
  formsLast ??= readForms();
  for (let length = text.length - 2; length > 1; length--) {
    const end = text.slice(-length);
    if (formsLast.get(end)?.some(({ length: words }) => words === 1)) {
      return [
        { text: text.slice(0, -length), isDotted },
        { text: end, isDotted },
      ];
    }
  }
  return [{ text, isDotted }];
}

/** "Asunto Oy Koivula" with its type as one word. */
export function withPropertyType(tokens: Token[]): Token[] {
  const first = (tokens[0] as Token | undefined)?.text ?? '';
  if (first === 'kioy' && tokens.length > 1) return [{ text: 'koy', isDotted: false }, ...tokens.slice(1)];
  const type = PROPERTY_TYPES.get(first);
  if (type === undefined || tokens.length < 3 || !COMPANY.has((tokens[1] as Token).text)) return tokens;
  return [{ text: type, isDotted: false }, ...tokens.slice(2)];
}

/** At least one word is of the name itself. */
export function partsOf(tokens: readonly Token[]): Part[] {
  const parts: Part[] = new Array(tokens.length).fill('name');
  const first = leadingForms(tokens, parts);
  let left = tokens.length - first;
  let firstForm = tokens.length;
  for (let end = tokens.length; end > first; ) {
    const length = formLengthAt(tokens, end, end === tokens.length || parts[end] === 'form');
    if (length > 0 && length < left && end - length > first) {
      parts.fill('form', end - length, end);
      left -= length;
      if (CLEAR_FORMS.has((tokens[end - 1] as Token).text)) firstForm = end;
    }
    end -= Math.max(length, 1);
  }
  for (let index = firstForm; index < parts.length; index++) if (parts[index] === 'name') parts[index] = 'aside';
  return parts;
}

/** Marks what stands in front of the name; answers where the name begins. */
function leadingForms(tokens: readonly Token[], parts: Part[]): number {
  let first = 0;
  while (first < tokens.length - 1) {
    const { text } = tokens[first] as Token;
    const isArticle = first === 0 && text === 'the';
    const length = isArticle || FORMS_FIRST.has(text) ? 1 : longFormFrom(tokens, first);
    if (length === 0) break;
    parts.fill(isArticle ? 'article' : 'form', first, first + length);
    first += length;
  }
  return first;
}

/** Number of words of a written-out form that begins here: "Limited Liability Company Iskusstvo". */
function longFormFrom(tokens: readonly Token[], first: number): number {
  longFormStarts ??= new Set(
    FORMS_LAST.split('|').flatMap((form) => (form.trim().includes(' ') ? form.trim().split(' ', 1) : [])),
  );
  if (!longFormStarts.has((tokens[first] as Token).text)) return 0;
  for (let end = Math.min(first + LONGEST_FORM, tokens.length - 1); end > first + 1; end--) {
    if (formLengthAt(tokens, end, true) === end - first) return end - first;
  }
  return 0;
}

/** Number of words of the longest company form that ends before `end`; 0 where there is none. */
function formLengthAt(tokens: readonly Token[], end: number, isTrailing: boolean): number {
  formsLast ??= readForms();
  const { text } = tokens[end - 1] as Token;
  for (const form of formsLast.get(text) ?? []) {
    const start = end - form.length;
    const isClear = isTrailing || form.length > 1 || CLEAR_FORMS.has(text);
    if (isClear && start >= 0 && form.every((word, index) => word === (tokens[start + index] as Token).text)) {
      return form.length;
    }
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
