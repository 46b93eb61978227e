/** The way from a deal's card to the message to its partner: ready after a decision, else behind a quiet button. */
import type { OpenDeal } from '../../app/actions/contract';
import { inLanguage } from '../../i18n/messages';
import { letterMessages } from '../../i18n/sidebar';
import { fill, h } from '../dom';
import type { Programme } from '../programme';
import { type Decided, letterKinds } from './deal-letter';
import { letterPanel } from './letter-panel';

interface Context {
  readonly programme: Programme;
  readonly decided: ReadonlyMap<string, Decided>;
}

/** null where there is no partner to write to, or nothing to say yet. */
export function letterOnCard(
  deal: OpenDeal,
  { programme, decided }: Context,
  isJustDecided: boolean,
): HTMLElement | null {
  const news = decided.get(deal.id);
  const known = news?.status === deal.status ? news : undefined;
  const kinds = letterKinds(deal, programme.now(), known);
  if (kinds.length === 0) return null;
  const place = h('div', { class: 'letter-place' });
  const open = (isWhole: boolean) => {
    const panel = letterPanel({ deal, decided: known, kinds, programme, isWhole, close });
    fill(place, panel.element);
    return panel;
  };
  const offer = () => {
    const onclick = () => open(true).focus();
    const words = inLanguage(letterMessages, programme.language).write;
    const name = `${words}: ${deal.company}`;
    const button = h('button', { type: 'button', class: 'quiet', 'aria-label': name, onclick }, `✉ ${words}`);
    fill(place, button);
    return button;
  };
  const close = () => offer().focus();
  if (isJustDecided) open(false);
  else offer();
  return place;
}
