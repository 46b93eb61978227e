/** Asks for the name under which a person acts in the log. */
import { inLanguage } from '../i18n/messages';
import { shellMessages } from '../i18n/sidebar';
import { whileBusy } from './busy';
import { fill, h } from './dom';
import { field } from './field';
import { failureNotice } from './notice';
import type { Programme } from './programme';
import { callServer } from './server';

export interface NameForm {
  readonly element: HTMLElement;
  focus(): void;
}

interface Choices {
  /** What the name is for. */
  readonly hint: string;
  readonly laterLabel: string;
  /** The name is kept. */
  saved(): void;
  later(): void;
}

export function nameForm(programme: Programme, { hint, laterLabel, saved, later }: Choices): NameForm {
  const texts = inLanguage(shellMessages, programme.language);
  const name = field(h('input', { name: 'userName', autocomplete: 'name', maxlength: 100 }), texts.yourName, hint);
  const failure = h('div', { role: 'alert' });
  const save = h('button', { type: 'submit', class: 'primary' }, texts.saveName);
  const send = async () => {
    const typed = name.control.value.trim();
    fill(failure);
    try {
      const answer = await callServer('rememberName', typed);
      if (!answer.ok) {
        name.setError(answer.message);
        name.control.focus();
        return;
      }
      programme.keepName(typed);
      saved();
    } catch (error) {
      fill(failure, failureNotice(error, programme.language));
    }
  };
  const onsubmit = (event: Event) => {
    event.preventDefault();
    if (name.control.value.trim() === '') {
      name.setError(texts.nameMissing);
      name.control.focus();
      return;
    }
    void whileBusy(save, texts.working, send);
  };
  const stop = h('button', { type: 'button', class: 'quiet', onclick: later }, laterLabel);
  const element = h(
    'form',
    { class: 'stack name-form', novalidate: true, onsubmit },
    name.row,
    failure,
    h('div', { class: 'actions' }, save, stop),
  );
  return { element, focus: () => name.control.focus() };
}
