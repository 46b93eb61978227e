/** Checks the log part by part, shows how far it is, and then what it found. */
import '../style.css';
import '../check-log/check-log.css';
import type { CheckStep } from '../../app/actions/check-log/check-log-contract';
import { checkPageMessages } from '../../i18n/check-log';
import { inLanguage } from '../../i18n/messages';
import { groupOf } from '../check-log/findings';
import { reportOf } from '../check-log/report';
import { type CheckRun, createCheck } from '../check-log/run-check';
import { fill, h } from '../dom';
import { formatIn } from '../format';
import { notice } from '../notice';
import { beginPage, pageLanguage } from '../page';
import { callServer, closePage } from '../server';

const main = beginPage();
const language = pageLanguage();
const texts = inLanguage(checkPageMessages, language);
const format = formatIn(language);

function start(): void {
  const bar = h('progress', { 'aria-label': texts.title });
  const state = h('p', { class: 'number', role: 'status' }, texts.lines);
  const failure = h('div', { class: 'stack', role: 'alert' });
  const stop = h('button', { type: 'button' }, texts.stop);
  const showProgress = (step: CheckStep, done: number, total: number) => {
    bar.max = Math.max(total, 1);
    bar.value = done;
    fill(state, `${texts[step]}: ${texts.progress(format.number(done), format.number(total))}`);
  };
  const server = {
    ask: (request: Parameters<typeof callServer<'checkLog'>>[1]) => callServer('checkLog', request),
    wait: (ms: number) => new Promise<void>((over) => setTimeout(over, ms)),
  };
  const run = createCheck(server, language, showProgress);
  stop.addEventListener('click', () => {
    stop.disabled = true;
    fill(stop, texts.stopping);
    run.stop();
  });
  fill(
    main,
    h('div', { class: 'stack' }, h('h1', {}, texts.title), state, bar, failure, h('div', { class: 'actions' }, stop)),
  );
  void work(run, failure, stop);
}

async function work(run: CheckRun, failure: HTMLElement, stop: HTMLButtonElement): Promise<void> {
  stop.hidden = false;
  fill(failure);
  const end = await run.go();
  if (typeof end === 'object') {
    stop.hidden = true;
    const goOn = h(
      'button',
      { type: 'button', class: 'primary', onclick: () => void work(run, failure, stop) },
      texts.goOn,
    );
    const words = [h('strong', {}, end.failure), h('p', {}, texts.brokenOff)];
    fill(failure, notice('bad', words), h('div', { class: 'actions' }, goOn));
    goOn.focus();
    return;
  }
  const findings = run.findings();
  if (findings.some((finding) => groupOf(finding) === 'mended')) await refreshed();
  const close = h('button', { type: 'button', class: 'primary', onclick: closePage }, texts.close);
  const again = h('button', { type: 'button', onclick: start }, texts.again);
  const heading = h('h1', { tabindex: -1 }, texts.title);
  fill(
    main,
    h(
      'div',
      { class: 'stack' },
      heading,
      reportOf(findings, end === 'done', language),
      h('div', { class: 'actions' }, close, again),
    ),
  );
  heading.focus();
}

/** The figures follow what was mended; the check itself is done either way. */
async function refreshed(): Promise<void> {
  await callServer('refreshDashboard').catch(console.error);
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') closePage();
});
start();
