/** The set-up dialog: language, currency, tiers; then the workbook is made, and the person told what comes next. */
import '../style.css';
import '../set-up/set-up.css';
import { alsoSays } from '../../i18n/answers';
import { inLanguage } from '../../i18n/messages';
import { setUpAnswerMessages } from '../../i18n/set-up-answer';
import { setUpDialogMessages } from '../../i18n/set-up-dialog';
import { fill, h } from '../dom';
import { failureNotice } from '../notice';
import { beginPage, pageLanguage } from '../page';
import { callServer } from '../server';
import { setUpForm } from '../set-up/set-up-form';

alsoSays(setUpAnswerMessages);
const main = beginPage();

async function load(): Promise<void> {
  const language = pageLanguage();
  const texts = inLanguage(setUpDialogMessages, language);
  fill(
    main,
    h('div', { class: 'stack' }, h('p', { class: 'muted', role: 'status' }, texts.loading), h('progress', {})),
  );
  try {
    const start = await callServer('loadSidebar');
    document.documentElement.lang = start.language;
    const form = setUpForm(start);
    fill(main, form.element);
    form.focus();
  } catch (error) {
    const again = h('button', { type: 'button', class: 'primary', onclick: () => void load() }, texts.tryAgain);
    fill(main, h('div', { class: 'stack', role: 'alert' }, failureNotice(error, language), again));
  }
}

void load();
