/** The check box that chooses all shown deals of a group: those of one group have decisions in common. */
import { inLanguage } from '../../i18n/messages';
import { severalMessages } from '../../i18n/sidebar';
import { fill, h } from '../dom';
import type { Programme } from '../programme';
import { type Chosen, MOST_CHOSEN } from './chosen';

export interface ChooseAll {
  readonly element: HTMLElement;
  /** After the list or what is chosen has changed. */
  update(): void;
}

/** `shown` are the ids that could be chosen now. */
export function chooseAll(programme: Programme, chosen: Chosen, shown: () => readonly string[]): ChooseAll {
  const texts = inLanguage(severalMessages, programme.language);
  const box = h('input', { type: 'checkbox', name: 'chooseAll' });
  const words = h('span', {});
  const limit = h('p', { class: 'hint', role: 'status' });
  const element = h('div', { class: 'choose-all' }, h('label', {}, box, words), limit);

  const update = () => {
    const ids = shown();
    const count = ids.filter((id) => chosen.has(id)).length;
    element.hidden = ids.length < 2;
    fill(words, texts.chooseAll(ids.length));
    box.checked = count > 0 && count === Math.min(ids.length, MOST_CHOSEN);
    box.indeterminate = count > 0 && !box.checked;
    fill(limit, count > 0 && chosen.ids().length >= MOST_CHOSEN && texts.atMost(MOST_CHOSEN));
  };
  box.addEventListener('change', () => {
    if (box.checked) chosen.add(shown());
    else chosen.remove(shown());
    update();
  });
  return { element, update };
}
