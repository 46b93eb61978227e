/** Asks for the sentence that a decision needs, in the row that it is about. */
import { inLanguage } from '../../i18n/messages';
import { decideMessages } from '../../i18n/sidebar';
import { whileBusy } from '../busy';
import { h } from '../dom';
import { field } from '../field';
import type { Programme } from '../programme';
import type { Offered } from './deal-row';

export interface ReasonForm {
  readonly element: HTMLElement;
  focus(): void;
}

/** Escape cancels, Ctrl+Enter sends. */
export function reasonForm(
  decision: Offered,
  required: boolean,
  programme: Programme,
  send: (reason: string) => Promise<void>,
  cancel: () => void,
): ReasonForm {
  const texts = inLanguage(decideMessages, programme.language);
  const words = {
    reject: [texts.rejectReason, texts.confirmReject],
    needsInfo: [texts.needsInfoReason, texts.confirmNeedsInfo],
    lose: [texts.loseReason, texts.confirmLose],
    approve: ['', texts.approve],
    win: ['', texts.win],
  } as const satisfies Record<Offered, readonly [string, string]>;
  const [question, confirm] = words[decision];
  const reason = field(h('textarea', { name: 'reason', rows: 3, maxlength: 5000 }), question);
  const submit = h('button', { type: 'submit', class: 'primary' }, confirm);
  const onsubmit = (event: Event) => {
    event.preventDefault();
    const text = reason.control.value.trim();
    if (required && text === '') {
      reason.setError(texts.reasonMissing);
      reason.control.focus();
      return;
    }
    void whileBusy(submit, texts.deciding, () => send(text));
  };
  const onkeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !submit.disabled) cancel();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    element.requestSubmit(submit);
  };
  const element = h(
    'form',
    { class: 'stack', novalidate: true, onsubmit, onkeydown },
    reason.row,
    h(
      'div',
      { class: 'actions' },
      submit,
      h('button', { type: 'button', class: 'quiet', onclick: cancel }, texts.cancel),
    ),
  );
  return { element, focus: () => reason.control.focus() };
}
