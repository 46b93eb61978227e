/** What may be decided about all chosen deals at once; shown at the bottom while any is chosen. */
import { inLanguage } from '../../i18n/messages';
import { decideMessages, severalMessages } from '../../i18n/sidebar';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { failureNotice, notice } from '../notice';
import { decisionsForAll, type ForSeveral } from './chosen';
import { asksFirst, decisionForm } from './decision-form';
import { allDeals, type DecisionAnswer, type Inbox } from './inbox';
import { decisionSender } from './send-decision';

/** `decided` is called with the ids that were asked for and the answer. */
export function severalBar(
  inbox: Inbox,
  decided: (ids: readonly string[], answer: DecisionAnswer) => void,
): HTMLElement {
  const { programme, chosen } = inbox;
  const texts = inLanguage(decideMessages, programme.language);
  const words = inLanguage(severalMessages, programme.language);
  const send = decisionSender(inbox);
  const failure = h('div', { role: 'alert' });
  const asking = h('div', {});
  const actions = h('div', { class: 'actions' });
  const count = h('strong', { role: 'status' });
  const clear = h('button', { type: 'button', class: 'quiet', onclick: () => chosen.keepOnly([]) }, words.clear);
  const head = h('div', { class: 'between' }, count, clear);
  const label = words.actions;
  const element = h('section', { class: 'footer several', 'aria-label': label }, failure, head, asking, actions);

  const request = async (decision: ForSeveral, reason: string): Promise<Readonly<Record<string, string>>> => {
    fill(failure);
    const ids = chosen.ids();
    try {
      const answer = await send({ ids, decision, reason });
      if (answer.ok) {
        decided(ids, answer);
        return {};
      }
      fill(failure, notice('bad', [answer.message]));
      return answer.fields;
    } catch (error) {
      fill(failure, failureNotice(error, programme.language));
      return {};
    }
  };
  const ask = (decision: ForSeveral, button: HTMLButtonElement) => {
    fill(failure);
    if (!asksFirst(decision)) {
      void whileBusy(button, texts.deciding, async () => {
        await request(decision, '');
      });
      return;
    }
    const back = () => {
      showActions();
      actions.querySelector('button')?.focus();
    };
    const form = decisionForm(decision, programme, undefined, ({ reason }) => request(decision, reason), back);
    fill(asking, form.element);
    fill(actions);
    form.focus();
  };
  const buttonFor = (decision: ForSeveral) => {
    const button = h('button', { type: 'button', onclick: () => ask(decision, button) }, texts[decision]);
    return button;
  };
  const showActions = () => {
    const ids = chosen.ids();
    const deals = allDeals(programme).filter(({ id }) => ids.includes(id));
    const legal = decisionsForAll(deals);
    fill(asking);
    fill(actions, ...legal.map(buttonFor), legal.length === 0 && h('p', { class: 'hint' }, words.noneFits));
  };
  const show = () => {
    element.hidden = chosen.ids().length === 0;
    fill(failure);
    fill(count, words.chosen(chosen.ids().length));
    showActions();
  };
  chosen.onChange(show);
  show();
  return element;
}
