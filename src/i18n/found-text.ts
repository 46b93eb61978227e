/** What stands in a cell that cannot be used, as a sentence goes on after the name of its column. */
import type { Language } from '../core/language';

export function isBlankOr(found: string, language: Language): string {
  if (found === '') return language === 'en' ? 'is blank' : 'on tyhjä';
  return language === 'en' ? `is “${found}”` : `on ”${found}”`;
}
