/** A message that says with colour, symbol and words how good its news is. */
import type { Language } from '../core/language';
import { type Child, h } from './dom';
import { failureText } from './server';

export type Level = 'good' | 'warn' | 'bad' | 'plain';

const SIGNS: Readonly<Record<Level, string>> = { good: '✓', warn: '!', bad: '✕', plain: 'i' };

/** `sign` where a symbol of its own says more than the level's. */
export function notice(level: Level, children: readonly Child[], sign = SIGNS[level]): HTMLElement {
  return h(
    'div',
    { class: `notice ${level}` },
    h('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    h('div', {}, ...children),
  );
}

/** What came of an action: what happened, in bold, and what comes next. */
export function outcome(level: Level, happened: string, next = ''): HTMLElement {
  return notice(level, [h('strong', {}, happened), next !== '' && h('p', {}, next)]);
}

/** A call that failed: what the person can do about it. */
export function failureNotice(error: unknown, language: Language): HTMLElement {
  return notice('bad', [failureText(error, language)]);
}
