/** What two spellings of one name differ in. */
import { plainLetters, umlautsAsOne } from './company-letters';
import type { CompanyName } from './company-name';

export type NameDifference =
  | 'form'
  | 'article'
  | 'aside'
  | 'and'
  | 'alphabet'
  | 'accents'
  | 'abbreviations'
  | 'punctuation';

const SEPARATORS = /[\p{P}\p{S}\p{Z}]+/u;
const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Of two names with the same key or the same key but for asides; at least one. */
export function differencesBetween(a: CompanyName, b: CompanyName): NameDifference[] {
  const differences: NameDifference[] = [];
  if (a.form !== b.form || propertyTypeOf(a) !== propertyTypeOf(b)) differences.push('form');
  if (a.hasArticle !== b.hasArticle) differences.push('article');
  if (a.words.some(({ isAside }) => isAside) !== b.words.some(({ isAside }) => isAside)) differences.push('aside');
  if (a.joiners !== b.joiners) differences.push('and');
  if (NOT_LATIN.test(a.written) !== NOT_LATIN.test(b.written)) differences.push('alphabet');
  else if (a.raw !== b.raw && umlautsAsOne(a.raw) !== umlautsAsOne(b.raw)) differences.push('abbreviations');
  else if (accentsIn(a) !== accentsIn(b)) differences.push('accents');
  return differences.length > 0 ? differences : ['punctuation'];
}

/** As it is written, in letters alone: "Asunto Oy" and "Bostads Ab" are one type; '' for all other companies. */
function propertyTypeOf({ words, written, raw }: CompanyName): string {
  const type = words[0]?.kind.text ?? '';
  if (!words[0]?.kind.isStrict) return '';
  const letters = Array.from(written.toLowerCase(), plainLetters).join('').split(' ').join('');
  return letters.slice(0, type.length - raw.length);
}

/** Beside the company form, which has its own: OÜ. Umlauts that are spelled out count as accents too. */
function accentsIn({ written, raw, form }: CompanyName): string {
  const forms = form.split(' ');
  const words = written.normalize('NFC').toLowerCase().split(SEPARATORS);
  const isForm = (word: string) => forms.includes(Array.from(word, plainLetters).join(''));
  return (
    raw +
    words
      .filter((word) => !isForm(word))
      .flatMap((word) => word.match(/[^a-z0-9]/gu) ?? [])
      .join('')
  );
}
