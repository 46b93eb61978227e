/** A button at work: disabled at once, so that a double click acts once, and visibly busy where it takes time. */
import { fill, h } from './dom';

/** Sooner than this, a change of the button would only flicker. */
const VISIBLE_AFTER_MS = 300;

/** Runs the work unless it already runs; the button keeps its label and its focus afterwards. */
export async function whileBusy(
  button: HTMLButtonElement,
  busyLabel: string,
  work: () => Promise<void>,
): Promise<void> {
  if (button.disabled) return;
  const label = [...button.childNodes];
  const name = button.getAttribute('aria-label');
  const hadFocus = document.activeElement === button;
  button.disabled = true;
  const timer = setTimeout(() => {
    fill(button, h('span', { class: 'spinner', 'aria-hidden': 'true' }), busyLabel);
    button.removeAttribute('aria-label');
  }, VISIBLE_AFTER_MS);
  try {
    await work();
  } finally {
    clearTimeout(timer);
    button.disabled = false;
    button.replaceChildren(...label);
    if (name !== null) button.setAttribute('aria-label', name);
    if (hadFocus && isNowhere(document.activeElement)) button.focus();
  }
}

/** Browsers take the focus from a button that is disabled. */
const isNowhere = (focused: Element | null): boolean => focused === null || focused === document.body;
