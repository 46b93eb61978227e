/** Before the workbook is set up: one thing to do. */
import type { Language } from '../core/language';
import { inLanguage } from '../i18n/messages';
import { shellMessages } from '../i18n/sidebar';
import { whileBusy } from './busy';
import { fill, h } from './dom';
import { failureNotice, outcome } from './notice';
import { openFromServer } from './server';

/** `isReady` asks the server whether the workbook is set up by now and, if so, goes on. */
export function firstRun(language: Language, isReady: () => Promise<boolean>): HTMLElement {
  const texts = inLanguage(shellMessages, language);
  const said = h('div', { role: 'status' });
  const open = h('button', { type: 'button', class: 'primary wide' }, texts.setUp);
  const goOn = h('button', { type: 'button', class: 'wide', hidden: true }, texts.setUpDone);
  const fail = (error: unknown) => fill(said, failureNotice(error, language));

  const openDialog = async () => {
    fill(said);
    try {
      await openFromServer('openSetUp');
      goOn.hidden = false;
    } catch (error) {
      fail(error);
    }
  };
  const check = async () => {
    fill(said);
    try {
      if (!(await isReady())) fill(said, outcome('warn', texts.notYet));
    } catch (error) {
      fail(error);
    }
  };
  open.addEventListener('click', () => void whileBusy(open, texts.opening, openDialog));
  goOn.addEventListener('click', () => void whileBusy(goOn, texts.loading, check));
  return h('div', { class: 'stack' }, h('h2', {}, texts.firstRun), h('p', {}, texts.firstRunText), open, goOn, said);
}
