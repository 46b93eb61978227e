/** The monthly report: one page to print, and a message to leadership that is ready to send. */
import '../style.css';
import '../paper.css';
import '../report/report.css';
import type { MonthlyReport } from '../../core/dashboard/monthly-report';
import { inLanguage } from '../../i18n/messages';
import { reportPageMessages } from '../../i18n/report';
import { fill, h } from '../dom';
import { field } from '../field';
import { copyText } from '../letter/copy-text';
import { mailLink } from '../letter/mail-link';
import { failureNotice, outcome } from '../notice';
import { beginPage, pageLanguage } from '../page';
import { reportMessage } from '../report/message';
import { paper } from '../report/paper';
import { callServer, closePage } from '../server';

const main = beginPage();
const language = pageLanguage();
const texts = inLanguage(reportPageMessages, language);

async function start(): Promise<void> {
  fill(
    main,
    h(
      'div',
      { class: 'stack' },
      h('p', { class: 'muted', role: 'status' }, texts.working),
      h('progress', { 'aria-label': texts.working }),
    ),
  );
  try {
    const answer = await callServer('monthlyReport');
    if (answer.ok) show(answer.value);
    else fail(outcome('bad', answer.message));
  } catch (error) {
    fail(failureNotice(error, language));
  }
}

function fail(said: HTMLElement): void {
  const again = h('button', { type: 'button', class: 'primary', onclick: () => void start() }, texts.again);
  const close = h('button', { type: 'button', onclick: closePage }, texts.close);
  fill(main, h('div', { class: 'stack', role: 'alert' }, said, h('div', { class: 'actions' }, again, close)));
  again.focus();
}

function show(report: MonthlyReport): void {
  const message = reportMessage(report);
  const text = field(
    h('textarea', { name: 'message', rows: 12, readonly: true, lang: report.language }),
    texts.message,
  );
  text.control.value = message.body;
  const said = h('p', { class: 'hint', role: 'status' });
  const print = h('button', { type: 'button', class: 'primary', onclick: () => window.print() }, texts.print);
  const { href } = mailLink('', message);
  const mail = h('a', { class: 'button', href, target: '_blank', rel: 'noopener' }, texts.mail);
  const copy = h('button', { type: 'button' }, texts.copy);
  copy.addEventListener('click', async () => {
    const isCopied = await copyText(text.control);
    if (isCopied) copy.focus();
    fill(said, isCopied ? texts.copied : texts.selected);
  });
  fill(
    main,
    h('div', { class: 'paper-actions' }, h('div', { class: 'actions' }, print, mail, copy), said),
    paper(report),
    h('div', { class: 'message' }, text.row),
  );
  print.focus();
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') closePage();
});
void start();
