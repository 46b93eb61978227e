/** The Decide tab: open registrations, oldest first; those that wait for an answer before those that have one. */
import type { OpenDeal } from '../../app/actions/contract';
import { isUndecided } from '../../core/deal-lifecycle';
import { foldLabel } from '../../core/language';
import { inLanguage } from '../../i18n/messages';
import { decideMessages } from '../../i18n/sidebar';
import { whileBusy } from '../busy';
import { type Child, fill, h } from '../dom';
import { failureNotice, outcome } from '../notice';
import type { Programme } from '../programme';
import type { Tab } from '../tabs';
import { dealRow } from './deal-row';

/** More than this, and a person searches rather than reads. */
const FILTER_FROM = 6;
/** An imported CRM has thousands of open deals. */
const SHOWN_AT_ONCE = 25;

export function decideTab(programme: Programme): Tab {
  const texts = inLanguage(decideMessages, programme.language);
  const filter = h('input', { type: 'search', name: 'filter', placeholder: texts.filter, 'aria-label': texts.filter });
  const failure = h('div', { role: 'alert' });
  const lists = h('div', { class: 'stack' });

  const waitingHeading = h('h2');
  const approvedHeading = h('h2');

  const matching = () => {
    const wanted = filter.hidden ? '' : foldLabel(filter.value);
    const all = programme
      .now()
      .open.filter(({ partner, company, id }) =>
        [partner, company, id].some((text) => foldLabel(text).includes(wanted)),
      );
    const isWaiting = ({ status }: OpenDeal) => isUndecided(status);
    return { all, waiting: all.filter(isWaiting), decided: all.filter((deal) => !isWaiting(deal)) };
  };
  const count = () => {
    const { waiting, decided } = matching();
    fill(waitingHeading, texts.waiting(waiting.length));
    fill(approvedHeading, texts.approved(decided.length));
  };
  const show = () => {
    const { open } = programme.now();
    filter.hidden = open.length < FILTER_FROM;
    const { all, waiting, decided } = matching();
    count();
    fill(
      lists,
      open.length === 0 && outcome('good', texts.nothing, texts.nothingNext),
      open.length > 0 && all.length === 0 && h('p', { class: 'muted' }, texts.noneMatch),
      ...group(waitingHeading, waiting),
      ...group(approvedHeading, decided),
    );
  };
  const group = (heading: HTMLElement, deals: readonly OpenDeal[]): Child[] => {
    if (deals.length === 0) return [];
    const list = h('ul', { class: 'deals' });
    const more = h('button', { type: 'button', class: 'quiet wide' });
    let shown = 0;
    const showMore = () => {
      const rows = deals.slice(shown, shown + SHOWN_AT_ONCE).map((deal) => dealRow(deal, programme));
      list.append(...rows);
      shown += rows.length;
      const rest = deals.length - shown;
      more.hidden = rest === 0;
      fill(more, texts.more(Math.min(rest, SHOWN_AT_ONCE)));
    };
    more.addEventListener('click', showMore);
    showMore();
    return [heading, list, more];
  };
  const reload = async () => {
    fill(failure);
    try {
      await programme.reload();
      show();
    } catch (error) {
      fill(failure, failureNotice(error, programme.language));
    }
  };
  const refresh = h('button', { type: 'button', class: 'quiet' }, texts.refresh);
  refresh.addEventListener('click', () => void whileBusy(refresh, texts.refresh, reload));
  filter.addEventListener('input', show);
  programme.onChange(count);
  const element = h('div', { class: 'stack' }, h('div', { class: 'toolbar' }, filter, refresh), failure, lists);
  return {
    name: 'decide',
    element,
    // What was just decided stays where it is, with its answer, until the person comes back to the tab.
    shown: show,
    focus() {
      const first = lists.querySelector<HTMLElement>('button:not([hidden])');
      (first ?? refresh).focus();
    },
    submit() {
      // Decisions are made one by one, with their own buttons.
    },
  };
}
