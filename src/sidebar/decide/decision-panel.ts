/** What may be decided about one deal: the main decisions as buttons, the others in a menu, and what they ask for. */
import type { OpenDeal, PersonsDecision } from '../../app/actions/contract';
import { isUndecided } from '../../core/registration/deal-lifecycle';
import { inLanguage } from '../../i18n/messages';
import { decideMessages } from '../../i18n/sidebar';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { menuButton } from '../menu-button';
import { failureNotice, notice } from '../notice';
import type { Spoken } from '../server';
import { asksFirst, decisionForm } from './decision-form';
import type { DecisionAnswer, Inbox, Wanted } from './inbox';
import { overrideOffer } from './override-offer';
import { decisionSender } from './send-decision';

const ANSWERS: readonly PersonsDecision[] = ['approve', 'reject', 'needsInfo', 'infoReceived'];
const OUTCOMES: readonly PersonsDecision[] = ['submit', 'win', 'lose', 'reopen'];

/** What is decided most; the rest goes into the menu, unless it is a single one. */
function arranged({ status, decisions }: OpenDeal) {
  const usual = isUndecided(status) ? ANSWERS : OUTCOMES;
  const main = usual.filter((decision) => decisions.includes(decision));
  const rest = decisions.filter((decision) => !main.includes(decision));
  return rest.length === 1 ? { main: [...main, ...rest], rest: [] } : { main, rest };
}

/** `decided` is called with the answer to a decision that was taken. */
export function decisionPanel(deal: OpenDeal, inbox: Inbox, decided: (answer: DecisionAnswer) => void): HTMLElement {
  const { programme } = inbox;
  const texts = inLanguage(decideMessages, programme.language);
  const send = decisionSender(inbox);
  const failure = h('div', { role: 'alert' });
  const asking = h('div', {});
  let isBusy = false;

  /** Answers what is wrong, by field. */
  const request = async (
    wanted: Omit<Wanted, 'ids'>,
    refused: (answer: Extract<Spoken<unknown>, { ok: false }>) => void,
  ): Promise<Readonly<Record<string, string>>> => {
    fill(failure);
    isBusy = true;
    for (const each of buttons) each.disabled = true;
    try {
      const answer = await send({ ...wanted, ids: [deal.id] });
      if (answer.ok) {
        decided(answer);
        return {};
      }
      refused(answer);
      return answer.fields;
    } catch (error) {
      fill(failure, failureNotice(error, programme.language));
      return {};
    } finally {
      isBusy = false;
      for (const each of buttons) each.disabled = false;
    }
  };
  const showRefusal = ({ message, fields }: Extract<Spoken<unknown>, { ok: false }>) => {
    const details = Object.values(fields).filter((text) => text !== message);
    fill(failure, notice('bad', [h('strong', {}, message), ...details.map((text) => h('p', {}, text))]));
  };
  const backTo = (button: HTMLButtonElement) => () => {
    fill(asking);
    fill(failure);
    choices.hidden = false;
    button.focus();
  };
  const ask = (decision: PersonsDecision, button: HTMLButtonElement) => {
    if (isBusy) return;
    if (!asksFirst(decision)) {
      void whileBusy(button, texts.deciding, async () => {
        await request({ decision, reason: '' }, (answer) =>
          decision === 'approve' && answer.codes[0]?.[0] === 'heldByOther'
            ? offerOverride(answer.message, button)
            : showRefusal(answer),
        );
      });
      return;
    }
    fill(failure);
    const sendGiven = (given: Pick<Wanted, 'reason'>) => request({ decision, ...given }, showRefusal);
    const form = decisionForm(decision, programme, deal, sendGiven, backTo(button));
    fill(asking, form.element);
    choices.hidden = true;
    form.focus();
  };
  const offerOverride = (refusal: string, button: HTMLButtonElement) => {
    const takeOver = (reason: string) =>
      request({ decision: 'approve', reason, override: true }, (answer) => {
        // Without a name the offer asks for it.
        if (answer.fields.name === undefined) showRefusal(answer);
      });
    fill(asking, overrideOffer(deal, refusal, programme, takeOver, backTo(button)));
    choices.hidden = true;
    asking.querySelector('button')?.focus();
  };

  const { main, rest } = arranged(deal);
  const buttons = main.map((decision, index) => {
    const look = index === 0 && isUndecided(deal.status) ? 'primary' : '';
    const name = `${texts[decision]}: ${deal.company}`;
    const onclick = () => ask(decision, button);
    const button = h('button', { type: 'button', class: look, 'aria-label': name, onclick }, texts[decision]);
    return button;
  });
  const items = rest.map((decision) => ({ label: texts[decision], choose: () => ask(decision, more.button) }));
  const more = menuButton(texts.otherDecisions, `${texts.otherDecisions}: ${deal.company}`, items);
  if (rest.length > 0) buttons.push(more.button);
  const choices = h('div', {}, h('div', { class: 'actions' }, ...buttons), rest.length > 0 && more.menu);
  return h('div', { class: 'deciding' }, failure, asking, choices);
}
