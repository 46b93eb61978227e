/** Asks once for the name that the log records. */
import { inLanguage } from '../i18n/messages';
import { shellMessages } from '../i18n/sidebar';
import { whileBusy } from './busy';
import { fill, h } from './dom';
import { field } from './field';
import { recall, remember } from './memory';
import { failureNotice } from './notice';
import type { Programme } from './programme';
import { callServer } from './server';

const PUT_OFF = 'name-put-off';

/** null where the name is known, or the person said "not now" in this session. `done` is called when it is answered. */
export function namePrompt(programme: Programme, done: () => void): HTMLElement | null {
  if (programme.now().userName !== '' || recall(PUT_OFF) !== '') return null;
  const texts = inLanguage(shellMessages, programme.language);
  const name = field(
    h('input', { name: 'userName', autocomplete: 'name', maxlength: 100 }),
    texts.yourName,
    texts.yourNameHint,
  );
  const failure = h('div', { role: 'alert' });
  const save = h('button', { type: 'submit', class: 'primary' }, texts.saveName);
  const close = () => {
    element.remove();
    done();
  };
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
      close();
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
  const later = () => {
    remember(PUT_OFF, 'yes');
    close();
  };
  const element = h(
    'form',
    { class: 'card stack name-prompt', novalidate: true, onsubmit },
    name.row,
    failure,
    h('div', { class: 'actions' }, save, h('button', { type: 'button', class: 'quiet', onclick: later }, texts.notNow)),
  );
  return element;
}
