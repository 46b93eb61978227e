/** The Decide tab: open registrations, those that wait for an answer first; several may be decided at once. */
import type { OpenDeal } from '../../app/actions/contract';
import { foldLabel } from '../../core/language';
import { isUndecided } from '../../core/registration/deal-lifecycle';
import { inLanguage } from '../../i18n/messages';
import { decideMessages } from '../../i18n/sidebar';
import { whileBusy } from '../busy';
import { type Child, fill, h } from '../dom';
import type { Decided } from '../letter/deal-letter';
import { failureNotice, outcome } from '../notice';
import type { Programme } from '../programme';
import type { Tab } from '../tabs';
import { type ChooseAll, chooseAll } from './choose-all';
import { canBeChosen, chosenDeals } from './chosen';
import { type DealCard, dealCard } from './deal-card';
import { decidedIn } from './decided';
import { allDeals, type DecisionAnswer, type Inbox } from './inbox';
import { severalBar } from './several-bar';
import { severalResult } from './several-result';

/** More than this, and a person searches rather than reads. */
const FILTER_FROM = 6;
/** An imported CRM has thousands of open deals. */
const SHOWN_AT_ONCE = 25;

/** The groups of the list, in their order; a deal is in the first that takes it. */
const GROUPS = [
  { name: 'waiting', takes: ({ status }: OpenDeal) => isUndecided(status) },
  { name: 'ended', takes: ({ status }: OpenDeal) => status === 'expired' },
  { name: 'approved', takes: ({ status }: OpenDeal) => status === 'approved' },
  { name: 'drafts', takes: () => true },
] as const;

const groupOf = (deal: OpenDeal) => GROUPS.find(({ takes }) => takes(deal))?.name;

export function decideTab(programme: Programme): Tab {
  const texts = inLanguage(decideMessages, programme.language);
  const filter = h('input', { type: 'search', name: 'filter', placeholder: texts.filter, 'aria-label': texts.filter });
  const failure = h('div', { role: 'alert' });
  const result = h('div', { role: 'status' });
  const lists = h('div', { class: 'stack' });
  const cards = new Map<string, DealCard>();
  const decided = new Map<string, Decided>();
  const chosen = chosenDeals();
  /** One in each group of the list. */
  const boxes: ChooseAll[] = [];
  /** The deal that the person came for. */
  let cameFor: string | undefined;
  const headings = { waiting: h('h2'), ended: h('h2'), approved: h('h2'), drafts: h('h2') };

  const matching = (deals: readonly OpenDeal[]) => {
    const wanted = filter.hidden ? '' : foldLabel(filter.value);
    return deals.filter(({ partner, company, id }) =>
      [partner, company, id].some((text) => foldLabel(text).includes(wanted)),
    );
  };
  const grouped = () => {
    const deals = matching(programme.now().open);
    return GROUPS.map(({ name }) => ({ name, deals: deals.filter((deal) => groupOf(deal) === name) }));
  };
  const count = () => {
    for (const { name, deals } of grouped()) fill(headings[name], texts[name](deals.length));
  };
  const show = () => {
    const { open, closed } = programme.now();
    filter.hidden = Math.max(open.length, closed.length) < FILTER_FROM;
    cards.clear();
    boxes.length = 0;
    count();
    const groups = grouped();
    const over = matching(closed);
    const isEmpty = groups.every(({ deals }) => deals.length === 0) && over.length === 0;
    fill(
      lists,
      open.length === 0 && outcome('good', texts.nothing, texts.nothingNext),
      open.length > 0 && isEmpty && h('p', { class: 'muted' }, texts.noneMatch),
      ...groups.flatMap(({ name, deals }) => group(headings[name], deals)),
      over.length > 0 &&
        h('details', { class: 'closed' }, h('summary', {}, texts.closed(over.length)), ...group(undefined, over)),
    );
    chosen.keepOnly(choosable(open));
    updateBoxes();
  };
  const group = (heading: HTMLElement | undefined, deals: readonly OpenDeal[]): Child[] => {
    if (deals.length === 0) return [];
    const list = h('ul', { class: 'deals' });
    const more = h('button', { type: 'button', class: 'quiet wide' });
    const box = chooseAll(programme, chosen, () => choosable(deals));
    boxes.push(box);
    let shown = 0;
    const showMore = () => {
      const next = deals.slice(shown, shown + SHOWN_AT_ONCE).map((deal) => dealCard(deal, inbox));
      for (const [index, card] of next.entries()) cards.set(deals[shown + index]?.id ?? '', card);
      list.append(...next.map(({ element }) => element));
      shown += next.length;
      const rest = deals.length - shown;
      more.hidden = rest === 0;
      fill(more, texts.more(Math.min(rest, SHOWN_AT_ONCE)));
      return next[0];
    };
    more.addEventListener('click', () => {
      showMore()?.focus();
      updateBoxes();
    });
    showMore();
    return [heading, box.element, list, more];
  };
  const updateBoxes = () => {
    for (const box of boxes) box.update();
  };
  /** Those of them that are shown, belong together as before, and are such that several can be decided at once. */
  const choosable = (deals: readonly OpenDeal[]) => {
    const groups = new Map(deals.map((deal) => [deal.id, groupOf(deal)]));
    return allDeals(programme)
      .filter((deal) => cards.has(deal.id) && groups.get(deal.id) === groupOf(deal) && canBeChosen(deal))
      .map(({ id }) => id);
  };

  const inbox: Inbox = {
    programme,
    chosen,
    decided,
    took(wanted, answer) {
      const news = decidedIn(wanted, answer);
      programme.keepDeals(answer.value.deals);
      const changed = new Set([...news.keys(), ...answer.value.deals.map(({ id }) => id)]);
      for (const deal of allDeals(programme)) {
        if (!changed.has(deal.id)) continue;
        const told = news.get(deal.id);
        if (told) decided.set(deal.id, { ...told, status: deal.status });
        cards.get(deal.id)?.show(deal);
      }
      chosen.remove(wanted.ids);
      programme.followUp();
    },
    goTo(id) {
      const card = cards.get(id);
      card?.element.closest('details')?.setAttribute('open', '');
      card?.focus();
    },
  };
  const showResult = (ids: readonly string[], answer: DecisionAnswer) => {
    const panel = severalResult(ids, answer, inbox);
    fill(result, panel);
    panel.focus();
  };
  chosen.onChange(() => {
    for (const card of cards.values()) card.markChosen();
    updateBoxes();
  });
  const reload = async () => {
    fill(failure);
    // What would be begun now in the old list would be gone with it.
    lists.inert = true;
    try {
      await programme.reload();
      fill(result);
      show();
    } catch (error) {
      fill(failure, failureNotice(error, programme.language));
    }
    lists.inert = false;
  };
  const refresh = h('button', { type: 'button', class: 'quiet' }, texts.refresh);
  refresh.addEventListener('click', () => void whileBusy(refresh, texts.refresh, reload));
  filter.addEventListener('input', show);
  programme.onChange(count);
  const toolbar = h('div', { class: 'toolbar' }, filter, refresh);
  const bar = severalBar(inbox, showResult);
  return {
    name: 'decide',
    element: h('div', { class: 'stack' }, toolbar, failure, result, lists, bar),
    // What was just decided stays where it is, with its answer, until the person comes back to the tab.
    shown(id) {
      fill(result);
      cameFor = id;
      if (id !== undefined) filter.value = '';
      show();
      if (id === undefined || cards.has(id)) return;
      // Further down than what is shown at once.
      filter.value = id;
      show();
    },
    focus() {
      if (cameFor !== undefined && cards.has(cameFor)) {
        inbox.goTo(cameFor);
        return;
      }
      const first = lists.querySelector<HTMLElement>('.actions button:not([hidden])');
      (first ?? refresh).focus();
    },
    submit() {
      // Each decision has its own button and its own form.
    },
  };
}
