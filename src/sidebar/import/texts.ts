/** The dialog's texts in one language. */

import type { ImportTarget } from '../../core/import/target';
import type { Language } from '../../core/language';
import { DEAL_COLUMNS } from '../../core/schema';
import { importMessages, targetMessages } from '../../i18n/import';
import { inLanguage, type Texts } from '../../i18n/messages';

export type ImportTexts = Texts<typeof importMessages>;

export const importTexts = (language: Language): ImportTexts => inLanguage(importMessages, language);

/** What a person reads for a target: the Deals column that it goes to, unless the file's sense differs. */
export function targetLabel(target: ImportTarget | 'ignored', language: Language): string {
  if (target in targetMessages) return targetMessages[target as keyof typeof targetMessages][language];
  return DEAL_COLUMNS[target as keyof typeof DEAL_COLUMNS].label[language];
}
