/** A page that starts its work at once, shows that it runs, and then says what came of it. */
import { alsoSays } from '../i18n/answers';
import { type Catalogue, inLanguage } from '../i18n/messages';
import { runPageMessages } from '../i18n/run-page';
import { fill, h } from './dom';
import { failureNotice, outcome } from './notice';
import { beginPage, pageLanguage } from './page';
import { closePage, type Spoken } from './server';

/** `messages`: what the server may answer beside what every page hears. */
export async function runPage(work: () => Promise<Spoken<unknown>>, messages: Catalogue = {}): Promise<void> {
  alsoSays(messages);
  const main = beginPage();
  const language = pageLanguage();
  const texts = inLanguage(runPageMessages, language);
  fill(
    main,
    h('div', { class: 'stack' }, h('p', { class: 'muted', role: 'status' }, texts.working), h('progress', {})),
  );
  const said = await work().then(
    (answer) => outcome(answer.ok ? 'good' : 'bad', answer.message, answer.ok ? answer.next : ''),
    (error: unknown) => failureNotice(error, language),
  );
  const close = h('button', { type: 'button', class: 'primary', onclick: closePage }, texts.close);
  fill(main, h('div', { class: 'stack', role: 'alert' }, said, h('div', { class: 'actions' }, close)));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closePage();
  });
  close.focus();
}
