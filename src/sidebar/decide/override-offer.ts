/** An approval was refused because another holds the customer: what it takes to approve all the same. */
import type { OpenDeal } from '../../app/actions/contract';
import { inLanguage } from '../../i18n/messages';
import { decideMessages } from '../../i18n/sidebar';
import { fill, h } from '../dom';
import { nameForm } from '../name-form';
import { notice } from '../notice';
import type { Programme } from '../programme';
import { decisionForm } from './decision-form';

/**
 * `refusal` names who holds the customer. First the name of the person is asked for, where none is given, then the
 * reason. `send` answers what the server found wrong, by field; `cancel` is called when the person thinks better of it.
 */
export function overrideOffer(
  deal: OpenDeal,
  refusal: string,
  programme: Programme,
  send: (reason: string) => Promise<Readonly<Record<string, string>>>,
  cancel: () => void,
): HTMLElement {
  const texts = inLanguage(decideMessages, programme.language);
  const step = h('div', {});

  const askName = () => {
    const form = nameForm(programme, {
      hint: texts.overrideName,
      laterLabel: texts.cancel,
      saved: askReason,
      later: cancel,
    });
    fill(step, form.element);
    form.focus();
  };
  const sendReason = async (reason: string) => {
    const errors = await send(reason);
    if (errors.name !== undefined) askName();
    return errors;
  };
  const askReason = () => {
    const form = decisionForm('override', programme, deal, ({ reason }) => sendReason(reason), cancel);
    fill(step, h('p', { class: 'small override-warning' }, texts.overrideWarning), form.element);
    form.focus();
  };
  const begin = () => (programme.now().userName === '' ? askName() : askReason());
  fill(
    step,
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', onclick: begin }, `${texts.approveAnyway}…`),
      h('button', { type: 'button', class: 'quiet', onclick: cancel }, texts.cancel),
    ),
  );
  return h('div', { class: 'stack' }, notice('bad', [refusal]), step);
}
