/** A tablist as people know it: arrow keys, Home and End; one tab stop; the open tab is remembered for the session. */
import { fill, h } from './dom';
import { recall, remember } from './memory';
import type { TabName } from './programme';

export interface Tab {
  readonly name: TabName;
  readonly element: HTMLElement;
  /** The person opened it; `subject` is a partner to be filled in, on Decide the id of the deal to go to. */
  shown(subject?: string): void;
  /** Puts the focus where the work starts. */
  focus(): void;
  /** Ctrl+Enter. */
  submit(): void;
}

export interface Tabs {
  readonly element: HTMLElement;
  /** Opens a tab and starts work there. */
  goTo(name: TabName, subject?: string): void;
  /** Opens the tab that was open last in this session, else the given one. */
  goToLast(otherwise: TabName): void;
  /** A count behind the label; `isUrgent` colours it and `words` say it. */
  setBadge(name: TabName, count: number, isUrgent: boolean, words: string): void;
  current(): Tab;
}

const LAST_TAB = 'tab';

export function tabList(label: string, tabs: readonly (Tab & { readonly label: string })[]): Tabs {
  const [first] = tabs;
  if (!first) throw new Error('a tablist needs a tab');
  let open: Tab = first;
  const badges = new Map<TabName, HTMLElement>();
  const buttons = tabs.map((tab) => {
    const badge = h('span', { class: 'badge', hidden: true });
    badges.set(tab.name, badge);
    return h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${tab.name}`,
        'aria-controls': `panel-${tab.name}`,
        onclick: () => select(tab.name).shown(),
      },
      tab.label,
      badge,
    );
  });
  const panels = tabs.map((tab) =>
    h('section', { role: 'tabpanel', id: `panel-${tab.name}`, 'aria-labelledby': `tab-${tab.name}` }, tab.element),
  );

  const select = (name: TabName): Tab => {
    open = tabs.find((tab) => tab.name === name) ?? first;
    tabs.forEach((tab, index) => {
      const isOpen = tab === open;
      buttons[index]?.setAttribute('aria-selected', String(isOpen));
      buttons[index]?.setAttribute('tabindex', isOpen ? '0' : '-1');
      if (panels[index]) panels[index].hidden = !isOpen;
    });
    remember(LAST_TAB, open.name);
    return open;
  };
  const goTo = (name: TabName, subject?: string) => {
    const tab = select(name);
    tab.shown(subject);
    tab.focus();
  };
  const onkeydown = (event: KeyboardEvent) => {
    const index = tabs.findIndex(({ name }) => name === open.name);
    const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const at = (target + tabs.length) % tabs.length;
    select(tabs[at]?.name ?? first.name).shown();
    buttons[at]?.focus();
  };
  const list = h('div', { role: 'tablist', 'aria-label': label, onkeydown }, ...buttons);
  return {
    element: h('div', { class: 'tabs' }, list, ...panels),
    goTo,
    goToLast: (otherwise) => goTo((recall(LAST_TAB) || otherwise) as TabName),
    setBadge(name, count, isUrgent, words) {
      const badge = badges.get(name);
      if (!badge) return;
      badge.hidden = count === 0;
      badge.classList.toggle('urgent', isUrgent);
      fill(badge, h('span', { 'aria-hidden': 'true' }, count), h('span', { class: 'visually-hidden' }, `, ${words}`));
    },
    current: () => open,
  };
}
