/** The conflict check while a person types: asks after a pause, shows only the answer to what stands there now. */
import type { ConflictLevel, DealRequest } from '../../app/actions/contract';
import { inLanguage } from '../../i18n/messages';
import { registerMessages } from '../../i18n/sidebar';
import { fill, h } from '../dom';
import { type Level, notice } from '../notice';
import type { Programme } from '../programme';
import { callServer } from '../server';

const PAUSE_MS = 600;

const LOOKS: Readonly<Record<ConflictLevel, { readonly level: Level; readonly sign: string }>> = {
  free: { level: 'good', sign: '✓' },
  check: { level: 'warn', sign: '!' },
  already: { level: 'warn', sign: '↺' },
  blocked: { level: 'bad', sign: '✕' },
};

function conflictNotice(level: ConflictLevel, text: string, programme: Programme): HTMLElement {
  const texts = inLanguage(registerMessages, programme.language);
  const next = { free: texts.freeNext, check: '', already: texts.alreadyNext, blocked: texts.blockedNext }[level];
  const look = LOOKS[level];
  const lines = [
    h('strong', {}, texts[level]),
    text !== '' && h('p', {}, text),
    next !== '' && h('p', { class: 'small' }, next),
  ];
  return notice(look.level, lines, look.sign);
}

export interface ConflictCheck {
  readonly element: HTMLElement;
  /** Something changed in the form: checks soon, if the customer or its domain is there. */
  changed(): void;
  /** Forgets what was found. */
  clear(): void;
}

/** `read` gives what stands in the form; `found` hears of every verdict, undefined while there is none. */
export function conflictCheck(
  programme: Programme,
  read: () => DealRequest,
  found: (level: ConflictLevel | undefined) => void,
): ConflictCheck {
  const texts = inLanguage(registerMessages, programme.language);
  const element = h('div', { class: 'conflict', role: 'status', 'aria-live': 'polite' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let asked = '';

  const show = (shown: HTMLElement, level?: ConflictLevel) => {
    fill(element, shown);
    found(level);
  };
  const idle = () => show(h('p', { class: 'hint' }, texts.checkIdle));
  const wanted = () => {
    const { company, domain, email, country, product, partner, source } = read();
    const known = company.length > 1 || domain !== '';
    return known ? JSON.stringify([company, domain, email, country, product, partner, source]) : '';
  };

  const ask = async () => {
    asking = true;
    asked = wanted();
    const shown = await verdict();
    asking = false;
    // What was typed meanwhile is asked next; an answer to something else is never shown.
    if (asked === wanted()) show(shown.element, shown.level);
    else changed();
  };
  const verdict = async (): Promise<{ element: HTMLElement; level?: ConflictLevel }> => {
    try {
      const answer = await callServer('checkDeal', read());
      if (!answer.ok) return { element: notice('plain', [texts.notChecked, h('p', {}, answer.message)]) };
      const { level, text } = answer.value;
      return { element: conflictNotice(level, text, programme), level };
    } catch {
      // Registering checks again, and tells what is wrong with the connection.
      return { element: notice('plain', [texts.notChecked]) };
    }
  };
  const changed = () => {
    clearTimeout(timer);
    const now = wanted();
    if (now === '') {
      asked = '';
      idle();
    } else if (now !== asked && !asking) {
      const skeleton = h('span', { class: 'skeleton line', 'aria-hidden': 'true' });
      show(notice('plain', [texts.checking, skeleton], '…'));
      timer = setTimeout(() => void ask(), PAUSE_MS);
    }
  };
  idle();
  return {
    element,
    changed,
    clear() {
      clearTimeout(timer);
      asked = '';
      idle();
    },
  };
}
