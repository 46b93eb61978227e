/** Which names of the file are the team's own direct sellers; the others become partners. */
import { DEAL_SOURCES, PARTNER_STATES, type PartnerState } from '../../core/choices';
import type { Seller } from '../../core/import/seller-list';
import { foldLabel } from '../../core/language';
import { fill, h } from '../dom';
import { field, options } from '../field';
import { choiceGroup } from './choice-group';
import { type Draft, sellersIn } from './draft';
import { markMany } from './mark-many';
import type { DialogContext, Step } from './step';

/** From here on a name is found faster by typing. */
const FILTER_FROM = 10;

export function sellersStep(
  draft: Draft,
  context: DialogContext,
  knownPartners: readonly string[],
  back: () => void,
  next: () => void,
): Step {
  const { texts } = context;
  const sellers = sellersIn(draft);
  const known = new Set(knownPartners.map(foldLabel));
  const counts = h('p', { role: 'status' });
  const list = sellerList(draft, sellers, known, context, () => showCounts());
  const showCounts = () => {
    const { format } = context;
    const partners = sellers.filter(({ key }) => !draft.directSellers.has(key));
    const fresh = partners.filter(({ key }) => !known.has(key));
    const [own, rest, added] = [sellers.length - partners.length, partners.length, fresh.length].map(format.number);
    fill(counts, texts.sellerCounts(own ?? '', rest ?? '', added ?? ''));
  };
  showCounts();
  const mark = (keys: Iterable<string>) => {
    for (const key of keys) draft.directSellers.add(key);
    list.refresh();
    showCounts();
  };
  return {
    title: texts.sellersTitle,
    number: 4,
    content: [
      h('p', {}, texts.sellersText),
      markMany(sellers, context, mark),
      list.element,
      counts,
      partnerChoices(draft, context),
    ],
    back,
    action: { label: texts.next, run: next },
  };
}

function sellerList(
  draft: Draft,
  sellers: readonly Seller[],
  known: ReadonlySet<string>,
  { texts, format }: DialogContext,
  onChange: () => void,
): { element: HTMLElement; refresh: () => void } {
  const rows = sellers.map((seller) => {
    const box = h('input', { type: 'checkbox' });
    box.addEventListener('change', () => {
      if (box.checked) draft.directSellers.add(seller.key);
      else draft.directSellers.delete(seller.key);
      onChange();
    });
    const chip = known.has(seller.key) && h('span', { class: 'chip' }, texts.known);
    const label = h('label', { class: 'choice' }, box, h('span', {}, seller.name), chip);
    const row = h('tr', {}, h('td', {}, label), h('td', { class: 'number' }, format.number(seller.deals)));
    return { seller, box, row };
  });
  const refresh = () => {
    for (const { seller, box } of rows) box.checked = draft.directSellers.has(seller.key);
  };
  refresh();
  const noMatch = h('p', { class: 'muted', role: 'status' });
  const filter = h('input', { type: 'search', 'aria-label': texts.filter, placeholder: texts.filter });
  filter.addEventListener('input', () => {
    const wanted = foldLabel(filter.value);
    for (const { seller, row } of rows) row.hidden = !seller.key.includes(wanted);
    fill(noMatch, rows.every(({ row }) => row.hidden) ? texts.noMatch : '');
  });
  const clear = h('button', { type: 'button', class: 'quiet' }, texts.clearMarks);
  clear.addEventListener('click', () => {
    draft.directSellers.clear();
    refresh();
    onChange();
  });
  const headers = [
    h('th', { scope: 'col' }, `${texts.ownSeller} · ${texts.seller}`),
    h('th', { scope: 'col', class: 'number' }, texts.rows),
  ];
  const table = h(
    'table',
    { class: 'plain' },
    h('thead', {}, h('tr', {}, ...headers)),
    h('tbody', {}, ...rows.map(({ row }) => row)),
  );
  const tools = h('div', { class: 'actions' }, sellers.length >= FILTER_FROM && filter, clear);
  const box = h('div', { class: 'scroll-list', role: 'group', 'aria-label': texts.ownSeller }, table, noMatch);
  return { element: h('div', {}, tools, box), refresh };
}

function partnerChoices(draft: Draft, { texts, language }: DialogContext): HTMLElement {
  const source = choiceGroup({
    legend: texts.sourceOf,
    hint: '',
    choices: [
      ['sourced', DEAL_SOURCES.sourced[language], texts.sourcedHint],
      ['influenced', DEAL_SOURCES.influenced[language], texts.influencedHint],
    ],
    chosen: draft.partnerSource,
    missing: texts.chooseOne,
    onChoose: (chosen) => {
      draft.partnerSource = chosen;
    },
  });
  const states = Object.keys(PARTNER_STATES) as PartnerState[];
  const status = field(
    h('select', {}, ...options(states.map((state) => [state, PARTNER_STATES[state][language]]))),
    texts.newPartnerStatus,
  );
  status.control.value = draft.newPartnerStatus;
  status.control.addEventListener('change', () => {
    draft.newPartnerStatus = status.control.value as PartnerState;
  });
  const signed = h('input', { type: 'checkbox', checked: draft.isSignedFromDeal });
  signed.addEventListener('change', () => {
    draft.isSignedFromDeal = signed.checked;
  });
  const signedLine = h('label', { class: 'choice' }, signed, h('span', {}, texts.signedFromDeal));
  return h(
    'div',
    { class: 'row' },
    source.element,
    h('div', {}, status.row, signedLine, h('p', { class: 'hint' }, texts.signedHint)),
  );
}
