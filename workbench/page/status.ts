import type { MessageToPage } from '../protocol';
import { byId, h } from './dom';

/** Quick actions finish before anybody could read that they run. */
const SHOW_WORKING_AFTER_MS = 300;
const CLEAR_FINISHED_AFTER_MS = 6_000;
/** What Google shows a toast for, unless the script says otherwise. */
const TOAST_MS = 5_000;

type Toast = Extract<MessageToPage, { type: 'toast' }>['payload'];

export interface StatusLine {
  /** Plain news; disappears after a while. */
  tell(text: string): void;
  /** Stays until something else is said. */
  fail(text: string): void;
  /** About the selected cell; `undefined` takes such a message away. */
  aboutCell(text: string | undefined): void;
  /** The link of the selected cell, to be followed with one click. */
  aboutLink(text: string, link: string, follow: () => void): void;
  /** Says "Working …" while `work` takes longer than a moment. */
  during<T>(work: Promise<T>): Promise<T>;
}

export function createStatusLine(): StatusLine {
  const line = byId('status');
  const progress = byId('progress');
  let kind: 'news' | 'failure' | 'cell' | 'link' = 'news';
  let clearing: number | undefined;
  let running = 0;

  function show(text: string, as: typeof kind): void {
    window.clearTimeout(clearing);
    kind = as;
    line.textContent = text;
    line.title = text; // a long message is cut off in the bar
    line.classList.toggle('is-failure', (as === 'failure' || as === 'cell') && text !== '');
  }

  function tell(text: string): void {
    show(text, 'news');
    clearing = window.setTimeout(() => show('', 'news'), CLEAR_FINISHED_AFTER_MS);
  }

  return {
    tell,
    fail: (text) => show(text, 'failure'),
    aboutCell(text) {
      if (text !== undefined) show(text, 'cell');
      else if (kind === 'cell' || kind === 'link') show('', 'news');
    },
    aboutLink(text, link, follow) {
      show(`${text}  `, 'link');
      line.append(h('button', { class: 'bar-button', type: 'button', click: follow }, `Go to ${link}`));
    },
    async during(work) {
      running += 1;
      const slow = window.setTimeout(() => {
        show('Working …', 'news');
        progress.hidden = false;
      }, SHOW_WORKING_AFTER_MS);
      try {
        return await work;
      } finally {
        window.clearTimeout(slow);
        running -= 1;
        if (running === 0) progress.hidden = true;
        if (running === 0 && line.textContent === 'Working …') show('', 'news');
      }
    },
  };
}

/** A card in the lower right corner, as Google shows `Spreadsheet.toast`. */
export function showToast(toast: Toast): void {
  const { message, title } = typeof toast === 'string' ? { message: toast, title: '' } : toast;
  const close = () => card.remove();
  const card = h(
    'div',
    { class: 'toast' },
    h('div', { class: 'toast-text' }, ...(title ? [h('strong', {}, title)] : []), h('span', {}, message)),
    h('button', { class: 'panel-close', type: 'button', 'aria-label': 'Close this message', click: close }, '×'),
  );
  byId('toasts').append(card);
  window.setTimeout(close, TOAST_MS);
}
