/** The sidebar: asks the server once, then shows first run or the tabs. */
import '../style.css';
import '../sidebar.css';
import type { SidebarStart } from '../../app/actions/contract';
import { inLanguage } from '../../i18n/messages';
import { shellMessages } from '../../i18n/sidebar';
import { fill, h } from '../dom';
import { firstRun } from '../first-run';
import { notice } from '../notice';
import { beginPage, pageLanguage } from '../page';
import { createProgramme } from '../programme';
import { callServer, failureText } from '../server';
import { shell } from '../shell';

/** Later than this, something is wrong more often than slow: several accounts may leave a call without any answer. */
const LONG_MS = 12_000;

const main = beginPage();

async function load(): Promise<void> {
  const language = pageLanguage();
  const texts = inLanguage(shellMessages, language);
  const heading = h('h1', { class: 'visually-hidden' }, texts.title);
  const slow = h('div', {});
  const bones = [70, 100, 45, 100, 60].map((width) => {
    const bone = h('div', { class: 'skeleton', 'aria-hidden': 'true' });
    bone.style.width = `${width}%`;
    return bone;
  });
  const reading = h('p', { class: 'muted', role: 'status' }, texts.loading);
  fill(main, heading, h('div', { class: 'stack' }, reading, ...bones, slow));
  const timer = setTimeout(() => fill(slow, notice('warn', [texts.loadingLong])), LONG_MS);
  try {
    show(await callServer('loadSidebar'));
  } catch (error) {
    const again = h('button', { type: 'button', class: 'primary', onclick: () => void load() }, texts.tryAgain);
    const words = [h('strong', {}, texts.notLoaded), h('p', {}, failureText(error, language))];
    fill(main, heading, h('div', { class: 'stack', role: 'alert' }, notice('bad', words), again));
  } finally {
    clearTimeout(timer);
  }
}

function show(start: SidebarStart): void {
  document.documentElement.lang = start.language;
  const heading = h('h1', { class: 'visually-hidden' }, inLanguage(shellMessages, start.language).title);
  if (!start.ready) {
    fill(main, heading, firstRun(start.language, showWhenReady));
    return;
  }
  const { element, start: begin } = shell(createProgramme(start));
  fill(main, heading, element);
  begin();
}

async function showWhenReady(): Promise<boolean> {
  const start = await callServer('loadSidebar');
  if (start.ready) show(start);
  return start.ready;
}

void load();
