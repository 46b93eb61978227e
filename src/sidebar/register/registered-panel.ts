/** After registering: what happened, what comes next, and the way to the next deal. */
import type { RegisteredDeal } from '../../app/actions/contract';
import { DEAL_STATES } from '../../core/choices';
import { inLanguage } from '../../i18n/messages';
import { registerMessages } from '../../i18n/sidebar';
import { h } from '../dom';
import { outcome } from '../notice';
import type { Programme } from '../programme';

export function registeredPanel(
  { id, status, conflict }: RegisteredDeal,
  message: string,
  next: string,
  programme: Programme,
  another: () => void,
): HTMLElement {
  const texts = inLanguage(registerMessages, programme.language);
  const chip = (text: string) => h('span', { class: 'chip' }, text);
  const decide = () => programme.show('decide');
  return h(
    'div',
    { class: 'stack' },
    outcome(conflict.level === 'free' ? 'good' : 'warn', message, next),
    h('p', {}, chip(id), ' ', chip(DEAL_STATES[status][programme.language])),
    h('button', { type: 'button', class: 'primary wide', onclick: another }, texts.another),
    h('button', { type: 'button', class: 'quiet wide', onclick: decide }, texts.toDecide),
  );
}
