/** One deal: what it is, how long it may wait, who stands before it, what may be decided, and what came of it. */
import type { OpenDeal } from '../../app/actions/contract';
import { DEAL_SOURCES, DEAL_STATES } from '../../core/choices';
import { sentenceText } from '../../i18n/answers';
import { inLanguage } from '../../i18n/messages';
import { decideMessages, severalMessages } from '../../i18n/sidebar';
import { type Child, fill, h } from '../dom';
import { letterOnCard } from '../letter/letter-on-card';
import { type Level, outcome } from '../notice';
import type { Programme } from '../programme';
import { canBeChosen } from './chosen';
import { dealClock } from './deal-clock';
import { nextInLine } from './decided';
import { decisionPanel } from './decision-panel';
import type { DecisionAnswer, Inbox } from './inbox';

export interface DealCard {
  readonly element: HTMLElement;
  /** Shows the deal as it now stands. */
  show(deal: OpenDeal): void;
  /** Shows whether it is chosen. */
  markChosen(): void;
  focus(): void;
}

export function dealCard(first: OpenDeal, inbox: Inbox): DealCard {
  const element = h('li', { class: 'card deal', tabindex: '-1', 'aria-label': `${first.id} ${first.company}` });
  const texts = inLanguage(severalMessages, inbox.programme.language);
  const name = texts.choose(first.company);
  const box = h('input', { type: 'checkbox', name: 'chosen', value: first.id, 'aria-label': name });
  box.addEventListener('change', () => {
    if (box.checked) inbox.chosen.add([first.id]);
    else inbox.chosen.remove([first.id]);
  });
  const markChosen = () => {
    box.checked = inbox.chosen.has(first.id);
    element.classList.toggle('chosen', box.checked);
  };
  /** `answer` is the server's to a decision about this deal. */
  const show = (deal: OpenDeal, answer?: DecisionAnswer) => {
    const said = answer && h('div', { tabindex: '-1' }, outcome('good', answer.message, answer.next), ...ways(answer));
    const decided = (next: DecisionAnswer) => show(next.value.deals.find(({ id }) => id === deal.id) ?? deal, next);
    const letter = letterOnCard(deal, inbox, answer !== undefined);
    const decisions = deal.decisions.length > 0 && decisionPanel(deal, inbox, decided);
    // After a decision the partner comes first.
    const next = answer ? [said, letter, decisions] : [decisions, letter];
    fill(element, ...facts(deal, inbox.programme, canBeChosen(deal) && box), ...next);
    markChosen();
    said?.focus();
  };
  const ways = ({ codes }: DecisionAnswer) =>
    nextInLine(codes).map((id) => {
      const words = inLanguage(decideMessages, inbox.programme.language).goTo(id);
      return h('button', { type: 'button', class: 'quiet', onclick: () => inbox.goTo(id) }, words);
    });
  show(first);
  return { element, show, markChosen, focus: () => element.focus() };
}

const LEVEL_OF_STATE: Readonly<Partial<Record<OpenDeal['status'], Level>>> = {
  needsInfo: 'warn',
  approved: 'good',
  won: 'good',
  expired: 'warn',
  rejected: 'bad',
  lost: 'bad',
};

function facts(deal: OpenDeal, programme: Programme, box: HTMLElement | false): Child[] {
  const texts = inLanguage(decideMessages, programme.language);
  const { format, language } = programme;
  const scope = [deal.product, deal.country, DEAL_SOURCES[deal.source][language]].filter(Boolean).join(' · ');
  const amount = deal.amount === null ? texts.noAmount : format.money(deal.amount, deal.currency);
  const state = h('span', { class: `chip ${LEVEL_OF_STATE[deal.status] ?? ''}` }, DEAL_STATES[deal.status][language]);
  return [
    h('div', { class: 'headline' }, box, h('h3', {}, deal.company), state),
    h(
      'p',
      { class: 'between' },
      h('span', {}, deal.partner || texts.direct),
      h('span', { class: deal.amount === null ? 'amount muted' : 'amount number' }, amount),
    ),
    h('p', { class: 'hint' }, `${deal.id} · ${scope}`),
    dealClock(deal, programme),
    deal.queue && queueLine(deal.queue, programme),
    deal.conflict !== '' && line('conflict-line', '!', deal.conflict),
    ...deal.advice.map((advice) => line('advice-line', '→', sentenceText(advice, language))),
    deal.evidence !== '' && h('p', { class: 'hint' }, texts.evidence(deal.evidence)),
  ];
}

function queueLine({ position, behind }: NonNullable<OpenDeal['queue']>, programme: Programme): HTMLElement {
  const texts = inLanguage(decideMessages, programme.language);
  const place = position === 1 ? texts.firstInLine : texts.placeInLine(position);
  const before = sentenceText(behind, programme.language);
  return line('queue-line', '≡', before === '' ? place : `${place}. ${before}`);
}

function line(kind: string, sign: string, text: string): HTMLElement {
  return h('p', { class: kind }, h('span', { 'aria-hidden': 'true' }, `${sign} `), text);
}
