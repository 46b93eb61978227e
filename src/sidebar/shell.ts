/** The sidebar of a workbook that is set up: name prompt, what could not be read, the tabs, the dashboard's state. */
import { isUndecided } from '../core/registration/deal-lifecycle';
import { todayMessages } from '../i18n/due';
import { inLanguage } from '../i18n/messages';
import { shellMessages } from '../i18n/sidebar';
import { decideTab } from './decide/decide-tab';
import { fill, h } from './dom';
import { namePrompt } from './name-prompt';
import { notice } from './notice';
import { partnerTab } from './partner/partner-tab';
import type { Programme } from './programme';
import { registerTab } from './register/register-tab';
import { tabList } from './tabs';
import { todayTab } from './today/today-tab';

export interface Shell {
  readonly element: HTMLElement;
  /** Puts the focus where the work starts. */
  start(): void;
}

export function shell(programme: Programme): Shell {
  const texts = inLanguage(shellMessages, programme.language);
  const today = inLanguage(todayMessages, programme.language);
  const tabs = tabList(texts.tabs, [
    { ...todayTab(programme), label: texts.today },
    { ...registerTab(programme), label: texts.register },
    { ...decideTab(programme), label: texts.decide },
    { ...partnerTab(programme), label: texts.partner },
  ]);
  const state = h('p', { class: 'hint state', role: 'status' });
  const warnings = h('div', { class: 'warnings' });
  // A deal is registered between two calls: what is due says so by its number.
  const begin = () => tabs.goToLast('register');
  const name = namePrompt(programme, begin);

  const showNews = () => {
    const { due, dueCount, open, warnings: unread } = programme.now();
    const isUrgent = due.some(({ reason }) => reason === 'decision' || reason === 'bypass');
    tabs.setBadge('today', dueCount, isUrgent, today.badge(dueCount));
    const waiting = open.filter(({ status }) => isUndecided(status));
    const late = waiting.some(({ hoursLeft }) => hoursLeft !== null && hoursLeft < 0);
    tabs.setBadge('decide', waiting.length, late, texts.waiting(waiting.length));
    const list = h('ul', {}, ...unread.map((text) => h('li', {}, text)));
    const details = h('details', {}, h('summary', {}, texts.warnings(unread.length)), list);
    fill(warnings, unread.length > 0 && notice('warn', [details]));
  };
  programme.onChange(showNews);
  programme.onShow((tab, subject) => tabs.goTo(tab, subject));
  programme.onRefresh((refresh) => fill(state, texts[refresh]));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    event.preventDefault();
    tabs.current().submit();
  });
  showNews();
  return {
    element: h('div', {}, name, warnings, tabs.element, state),
    start() {
      begin();
      name?.querySelector('input')?.focus();
    },
  };
}
