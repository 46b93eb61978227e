/** What two spellings of one name differ in. */
import { umlautsAsOne } from './company-letters';
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

const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Of two names with the same key or the same key but for asides; at least one. */
export function differencesBetween(a: CompanyName, b: CompanyName): NameDifference[] {
  const differences: NameDifference[] = [];
  if (a.form !== b.form) differences.push('form');
  if (a.hasArticle !== b.hasArticle) differences.push('article');
  if (a.words.some(({ isAside }) => isAside) !== b.words.some(({ isAside }) => isAside)) differences.push('aside');
  if (a.joiners !== b.joiners) differences.push('and');
  if (NOT_LATIN.test(a.written) !== NOT_LATIN.test(b.written)) differences.push('alphabet');
  else if (a.raw !== b.raw && umlautsAsOne(a.raw) !== umlautsAsOne(b.raw)) differences.push('abbreviations');
  else if (accentsIn(a) !== accentsIn(b)) differences.push('accents');
  return differences.length > 0 ? differences : ['punctuation'];
}

/** Umlauts that are spelled out count as accents too. */
function accentsIn({ written, raw }: CompanyName): string {
  return (
    raw +
    (
      written
        .normalize('NFC')
        .toLowerCase()
        .match(/[^\p{P}\p{S}\p{Z}a-z0-9]/gu) ?? []
    ).join('')
  );
}
