import type { Answer, ButtonName, ButtonSetName, Question } from '../protocol';
import { h } from './dom';

/** From left to right; the last is the default, which Enter chooses. */
const BUTTONS: Readonly<Record<ButtonSetName, readonly ButtonName[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['CANCEL', 'OK'],
  YES_NO: ['NO', 'YES'],
  YES_NO_CANCEL: ['CANCEL', 'NO', 'YES'],
};
const LABELS: Readonly<Record<ButtonName, string>> = {
  CLOSE: 'Close',
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
};

let count = 0;

/** `ui.alert` and `ui.prompt`. Enter is the default button, Escape closes, as at Google. */
export function ask({ kind, title, message, buttons }: Question): Promise<Answer> {
  count += 1;
  const [titleId, messageId] = [`question-${count}-title`, `question-${count}-message`];
  const input = h('input', { class: 'field', 'aria-labelledby': messageId });
  let button: ButtonName = 'CLOSE';
  const names = BUTTONS[buttons];
  const defaultName = names.at(-1);
  const buttonFor = (name: ButtonName) => {
    const choose = () => {
      button = name;
      if (name !== defaultName) dialog.close();
    };
    const isDefault = name === defaultName;
    return h(
      'button',
      {
        class: isDefault ? 'button is-default' : 'button',
        type: isDefault ? 'submit' : 'button', // Enter in the text field submits
        click: choose,
        autofocus: isDefault && kind === 'alert',
      },
      LABELS[name],
    );
  };
  const dialog = h(
    'dialog',
    { class: 'dialog question', role: 'alertdialog', 'aria-labelledby': title ? titleId : messageId },
    h(
      'form',
      { method: 'dialog' },
      ...(title ? [h('h2', { id: titleId, class: 'question-title' }, title)] : []),
      h('p', { id: messageId, class: 'question-message' }, message),
      ...(kind === 'prompt' ? [input] : []),
      h('div', { class: 'question-buttons' }, ...names.map(buttonFor)),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  if (kind === 'prompt') input.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve({ button, text: input.value });
    });
  });
}
