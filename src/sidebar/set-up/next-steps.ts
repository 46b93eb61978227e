/** After set-up: what happened, what comes next, and the two usual ways on. */
import type { Language } from '../../core/language';
import { inLanguage } from '../../i18n/messages';
import { setUpDialogMessages } from '../../i18n/set-up-dialog';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { failureNotice, outcome } from '../notice';
import { addSampleProgramme } from '../sample-programme';
import { closePage, openFromServer } from '../server';

/** `isFirst`: the workbook is new, and the person may want to look around. */
export function nextSteps(message: string, next: string, isFirst: boolean, language: Language): HTMLElement {
  const texts = inLanguage(setUpDialogMessages, language);
  const said = h('div', { role: 'alert' });
  const fail = (error: unknown) => fill(said, failureNotice(error, language));
  const openSidebar = async () => {
    try {
      await openFromServer('openSidebar');
      closePage();
    } catch (error) {
      fail(error);
    }
  };
  const addSample = async () => {
    fill(said);
    try {
      const answer = await addSampleProgramme();
      fill(said, outcome(answer.ok ? 'good' : 'bad', answer.message, answer.ok ? answer.next : ''));
      sample.hidden = answer.ok;
    } catch (error) {
      fail(error);
    }
  };
  const sidebar = h('button', { type: 'button', class: 'primary' }, texts.openSidebar);
  const sample = h('button', { type: 'button' }, texts.addSample);
  sidebar.addEventListener('click', () => void whileBusy(sidebar, texts.opening, openSidebar));
  sample.addEventListener('click', () => void whileBusy(sample, texts.addingSample, addSample));
  const steps = isFirst
    ? [next || texts.nextSidebar, texts.nextSample, texts.nextSettings]
    : [next, texts.nextSettings];
  return h(
    'div',
    { class: 'stack' },
    h('h1', { class: 'visually-hidden' }, texts.title),
    outcome('good', message),
    h('h2', {}, texts.next),
    h('ol', {}, ...steps.filter(Boolean).map((step) => h('li', {}, step))),
    said,
    h(
      'div',
      { class: 'actions' },
      sidebar,
      isFirst && sample,
      h('button', { type: 'button', class: 'quiet', onclick: closePage }, texts.close),
    ),
  );
}
