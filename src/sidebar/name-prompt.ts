/** Asks once, when the sidebar opens, for the name that the log records. */
import { inLanguage } from '../i18n/messages';
import { shellMessages } from '../i18n/sidebar';
import { recall, remember } from './memory';
import { nameForm } from './name-form';
import type { Programme } from './programme';

const PUT_OFF = 'name-put-off';

/** null where the name is known, or the person said "not now" in this session. `done` is called when it is answered. */
export function namePrompt(programme: Programme, done: () => void): HTMLElement | null {
  if (programme.now().userName !== '' || recall(PUT_OFF) !== '') return null;
  const texts = inLanguage(shellMessages, programme.language);
  const close = () => {
    element.remove();
    done();
  };
  const later = () => {
    remember(PUT_OFF, 'yes');
    close();
  };
  const choices = { hint: texts.yourNameHint, laterLabel: texts.notNow, saved: close, later };
  const { element } = nameForm(programme, choices);
  element.classList.add('card', 'name-prompt');
  return element;
}
