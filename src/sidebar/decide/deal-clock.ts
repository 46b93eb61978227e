/** In colour, symbol and words: hours left to decide, overdue, or how long an approval protects. */
import type { OpenDeal } from '../../app/actions/contract';
import { inLanguage } from '../../i18n/messages';
import { decideMessages } from '../../i18n/sidebar';
import { h } from '../dom';
import type { Programme } from '../programme';

/** From here on the clock warns: what is left fits into a working day. */
const SHORT_HOURS = 12;

export function dealClock({ hoursLeft, protectedUntil, status }: OpenDeal, programme: Programme): HTMLElement | null {
  const texts = inLanguage(decideMessages, programme.language);
  const { duration, day } = programme.format;
  const chip = (level: string, sign: string, words: string) =>
    h('p', {}, h('span', { class: `chip ${level}` }, h('span', { 'aria-hidden': 'true' }, `${sign} `), words));
  if (hoursLeft === null) {
    if (protectedUntil === '') return null;
    if (status === 'expired') return chip('warn', '!', texts.protectionEnded(day(protectedUntil)));
    return status === 'approved' ? h('p', { class: 'hint' }, texts.protectedUntil(day(protectedUntil))) : null;
  }
  const left = hoursLeft - programme.hoursSinceLoaded();
  if (left < 0) return chip('bad', '✕', left > -1 ? texts.overdueJust : texts.overdue(duration(-left)));
  const words = left < 1 ? texts.lastHour : texts.hoursLeft(duration(left));
  return left < SHORT_HOURS ? chip('warn', '!', words) : chip('', '◷', words);
}
