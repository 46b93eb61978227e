/** A partner's money on its card, asked of the server when the partner is looked at: opening does not wait for it. */
import type { PartnerMoney } from '../../app/actions/partners/partner-money-contract';
import { foldLabel } from '../../core/language';
import { inLanguage } from '../../i18n/messages';
import { partnerMoneyMessages } from '../../i18n/partner-money';
import { type Child, fill, h } from '../dom';
import { failureNotice, outcome } from '../notice';
import type { Programme } from '../programme';
import { callServer } from '../server';
import { incomeTarget } from './income-target';
import { otherFacts, tierFacts } from './money-facts';

export interface MoneyPanel {
  readonly element: HTMLElement;
  /** Of a partner on the sheet; undefined empties the panel. */
  choose(partner: string | undefined): void;
  /** The person looks at it: what has changed meanwhile is asked again. */
  shown(): void;
}

export function moneyPanel(programme: Programme): MoneyPanel {
  const texts = inLanguage(partnerMoneyMessages, programme.language);
  const target = incomeTarget(programme);
  const state = h('div', { role: 'status' });
  const failure = h('div', { role: 'alert' });
  const above = h('div', { class: 'stack' });
  const below = h('div', { class: 'stack' });
  const known = h('div', { class: 'stack' }, above, target.element, below);
  const element = h('section', { class: 'stack partner-money', 'aria-label': texts.heading }, state, failure, known);
  let chosen = '';
  let money: PartnerMoney | undefined;
  let isOld = false;
  /** Of the newest question: an answer to another one is dropped. */
  let question = 0;

  const show = () => {
    element.hidden = chosen === '';
    known.hidden = money === undefined;
    if (!money) return;
    // The field between them keeps its focus while the facts are told anew.
    fill(above, ...tierFacts(money, programme));
    fill(below, ...otherFacts(money, programme));
    target.show(money);
  };
  const load = async () => {
    question += 1;
    const own = question;
    fill(failure);
    if (!money) fill(state, ...loading(texts.loading));
    const [answer, failed] = await ask(chosen);
    if (own !== question) return;
    fill(state);
    if (answer) money = answer;
    isOld = !answer;
    fill(failure, failed, failed && again());
    show();
  };
  const ask = async (partner: string): Promise<readonly [PartnerMoney | undefined, HTMLElement | undefined]> => {
    try {
      const answer = await callServer('partnerMoney', partner);
      return answer.ok ? [answer.value, undefined] : [undefined, outcome('bad', answer.message)];
    } catch (error) {
      return [undefined, failureNotice(error, programme.language)];
    }
  };
  const again = () => h('button', { type: 'button', class: 'quiet', onclick: () => void load() }, texts.again);
  const isSeen = () => element.closest('[hidden]') === null;

  programme.onChange(() => {
    isOld = true;
    show();
  });
  programme.onRefresh((refresh) => {
    if (refresh === 'refreshed' && chosen !== '' && isSeen()) void load();
  });
  show();
  return {
    element,
    choose(partner = '') {
      if (foldLabel(partner) === foldLabel(chosen)) return;
      chosen = partner;
      money = undefined;
      question += 1;
      target.clear();
      fill(state);
      fill(failure);
      show();
      if (chosen !== '') void load();
    },
    shown() {
      if (chosen !== '' && isOld) void load();
    },
  };
}

function loading(words: string): Child[] {
  const bone = () => h('span', { class: 'skeleton line', 'aria-hidden': 'true' });
  return [h('p', { class: 'hint' }, words), bone(), bone()];
}
