/** What every page starts with. */
import type { Language } from '../core/language';
import { h } from './dom';

/** The page's main part, in place of the empty mount; the title is for screen readers. */
export function beginPage(): HTMLElement {
  document.title = 'Kanava';
  document.documentElement.lang = browserLanguage();
  const main = h('main', { class: 'page' });
  document.getElementById('app')?.replaceChildren(main);
  return main;
}

/** Until the server tells the person's language. */
export function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('fi') ? 'fi' : 'en';
}
