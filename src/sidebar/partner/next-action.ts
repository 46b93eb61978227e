/** The most urgent of what is due today with a partner and its deals, as the tab Today says it. */
import { foldLabel } from '../../core/language';
import { dueMessages } from '../../i18n/dashboard';
import { inLanguage } from '../../i18n/messages';
import { partnerMoneyMessages } from '../../i18n/partner-money';
import type { Programme } from '../programme';

export function nextAction(partner: string, { language, now }: Programme): string {
  const texts = inLanguage(partnerMoneyMessages, language);
  const { due, dueCount } = now();
  const item = due.find((each) => foldLabel(each.partner) === foldLabel(partner));
  // Of a long list the sidebar knows the beginning only.
  if (!item) return due.length < dueCount ? texts.notListed(due.length) : texts.nothingDue;
  const { what, late } = dueMessages[item.reason];
  return `${what[language]}: ${[item.company, late[language](item)].filter(Boolean).join(', ')}`;
}
