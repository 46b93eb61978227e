/** What every page starts with. */
import type { Language } from '../core/language';
import { inLanguage } from '../i18n/messages';
import { retryMessages } from '../i18n/sidebar';
import { fill, h } from './dom';
import { onTryingAgain } from './server';

/** The page's main part, in place of the empty mount; the title is for screen readers. */
export function beginPage(): HTMLElement {
  document.title = 'Kanava';
  document.documentElement.lang = browserLanguage();
  const main = h('main', { class: 'page' });
  document.getElementById('app')?.replaceChildren(main, retryLine());
  return main;
}

/** Says that a call is tried again: the person need not press anything. */
function retryLine(): HTMLElement {
  const line = h('p', { class: 'retrying', role: 'status' });
  onTryingAgain((isTrying) => {
    const language = document.documentElement.lang === 'fi' ? 'fi' : 'en';
    const sign = h('span', { class: 'spinner', 'aria-hidden': 'true' });
    fill(line, isTrying && sign, isTrying && inLanguage(retryMessages, language).tryingAgain);
  });
  return line;
}

/** Until the server tells the person's language. */
export function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('fi') ? 'fi' : 'en';
}
