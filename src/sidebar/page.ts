/** What every page starts with. */
import type { Language } from '../core/language';
import { inLanguage } from '../i18n/messages';
import { retryMessages } from '../i18n/sidebar';
import { fill, h } from './dom';
import { onTryingAgain } from './server';

/** The page's main part, in place of the empty mount; the title is for screen readers. */
export function beginPage(): HTMLElement {
  document.title = 'Kanava';
  document.documentElement.lang = pageLanguage();
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

/** As the menu that opened the page says it; without that the browser's. */
export function pageLanguage(): Language {
  const language = document.getElementById('app')?.dataset.language ?? navigator.language;
  return language.toLowerCase().startsWith('fi') ? 'fi' : 'en';
}
