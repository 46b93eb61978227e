/** Two buttons, of which one is pressed: the language of what goes to a partner. */
import type { Language } from '../../core/language';
import { inLanguage } from '../../i18n/messages';
import { letterMessages } from '../../i18n/sidebar';
import { h } from '../dom';

/** `own` is the language of whoever chooses. */
export function languageSwitch(first: Language, own: Language, chosen: (language: Language) => void): HTMLElement {
  const texts = inLanguage(letterMessages, own);
  const labels = { en: texts.english, fi: texts.finnish };
  const buttons = (Object.keys(labels) as Language[]).map((language) => {
    const onclick = () => {
      mark(language);
      chosen(language);
    };
    return { language, button: h('button', { type: 'button', class: 'quiet', onclick }, labels[language]) };
  });
  const mark = (pressed: Language) => {
    for (const { language, button } of buttons) button.setAttribute('aria-pressed', String(language === pressed));
  };
  mark(first);
  return h(
    'div',
    { class: 'switch', role: 'group', 'aria-label': texts.language },
    ...buttons.map(({ button }) => button),
  );
}
