/** The Today tab: what is due, the most urgent first, each with what to do about it. */
import type { DueItem } from '../../core/dashboard/due-today';
import { dueMessages } from '../../i18n/dashboard';
import { todayMessages } from '../../i18n/due';
import { inLanguage } from '../../i18n/messages';
import { whileBusy } from '../busy';
import { allDeals } from '../decide/inbox';
import { fill, h } from '../dom';
import { failureNotice, outcome } from '../notice';
import type { Programme } from '../programme';
import { callServer } from '../server';
import type { Tab } from '../tabs';

export function todayTab(programme: Programme): Tab {
  const texts = inLanguage(todayMessages, programme.language);
  const heading = h('h2', { tabindex: '-1' });
  const list = h('ul', { class: 'parts due-list' });
  const more = h('p', { class: 'muted' });
  const nothing = h('div', {});
  const show = () => {
    const { due, dueCount } = programme.now();
    heading.hidden = dueCount === 0;
    fill(heading, texts.count(dueCount));
    fill(list, ...due.map((item) => dueCard(item, programme)));
    more.hidden = dueCount === due.length;
    fill(more, texts.more(dueCount - due.length));
    fill(nothing, dueCount === 0 && outcome('good', texts.nothing, texts.nothingNext));
  };
  programme.onChange(show);
  show();
  return {
    name: 'today',
    element: h('div', { class: 'stack' }, heading, list, more, nothing),
    shown: show,
    focus: () => (list.querySelector('button') ?? heading).focus(),
    submit() {
      // Each item has its own button.
    },
  };
}

function dueCard(item: DueItem, programme: Programme): HTMLElement {
  const { language, format } = programme;
  const texts = inLanguage(todayMessages, language);
  const { what, late } = dueMessages[item.reason];
  const names = item.sheet === 'partners' ? [item.partner] : [item.company || texts.row(item.row), item.partner];
  const title = names[0] ?? '';
  const said = h('div', { role: 'alert' });
  const day = item.due.includes('T') ? localDay(item.due) : item.due;
  return h(
    'li',
    { class: 'card due' },
    h('div', { class: 'headline' }, h('h3', {}, title), h('span', { class: 'chip' }, what[language])),
    names[1] && h('p', {}, names[1]),
    h('p', { class: 'muted small' }, `${format.day(day)} · ${late[language](item)}`),
    h('div', { class: 'actions' }, actButton(item, programme, title, said)),
    said,
  );
}

/** The one thing to do about it: where the person decides, or the row where the date or the tier stands. */
function actButton(item: DueItem, programme: Programme, title: string, said: HTMLElement): HTMLButtonElement {
  const texts = inLanguage(todayMessages, programme.language);
  const { id, partner, reason, row, sheet } = item;
  const button = (label: string) => h('button', { type: 'button', 'aria-label': `${label}: ${title}` }, label);
  if (sheet === 'deals' && allDeals(programme).some((deal) => id !== '' && deal.id === id)) {
    const open = button(texts.openDeal);
    open.addEventListener('click', () => programme.show('decide', id));
    return open;
  }
  if (reason === 'tierChange' || reason === 'tierNotice') {
    const open = button(texts.openPartner);
    open.addEventListener('click', () => programme.show('partner', partner));
    return open;
  }
  const show = button(texts.showRow);
  show.addEventListener('click', () => void whileBusy(show, texts.showing, () => showRow(item)));
  return show;

  async function showRow({ sheet: of }: DueItem): Promise<void> {
    fill(said);
    try {
      const answer = await callServer('showRow', { sheet: of, row, id: of === 'partners' ? partner : id });
      if (!answer.ok) fill(said, outcome('bad', answer.message));
    } catch (error) {
      fill(said, failureNotice(error, programme.language));
    }
  }
}

/** The day of an instant on the person's clock, YYYY-MM-DD. */
function localDay(instant: string): string {
  const date = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
