/** What came of a decision about several deals: which were decided, and which were not, and why. */
import type { DecisionResult } from '../../app/actions/contract';
import { sentenceText } from '../../i18n/answers';
import { inLanguage } from '../../i18n/messages';
import { severalMessages } from '../../i18n/sidebar';
import { h } from '../dom';
import { outcome } from '../notice';
import { allDeals, type DecisionAnswer, type Inbox } from './inbox';

export function severalResult(
  ids: readonly string[],
  { message, next, value }: DecisionAnswer,
  { programme, goTo }: Inbox,
): HTMLElement {
  const texts = inLanguage(severalMessages, programme.language);
  const companyOf = (id: string) => allDeals(programme).find((deal) => deal.id === id)?.company ?? '';
  const link = (id: string) => h('button', { type: 'button', class: 'quiet', onclick: () => goTo(id) }, id);
  const refused = new Set(value.refused.map(({ id }) => id));
  const decided = ids.filter((id) => !refused.has(id));
  const list = (heading: string, items: HTMLElement[]) =>
    items.length > 0 && h('div', {}, h('h2', {}, heading), h('ul', { class: 'results' }, ...items));
  return h(
    'div',
    { class: 'stack several-result', tabindex: '-1' },
    outcome(levelOf(value, decided.length), message, next),
    list(
      texts.refused(refused.size),
      value.refused.map(({ id, why }) =>
        h('li', {}, link(id), ` ${companyOf(id)}: ${sentenceText(why, programme.language)}`),
      ),
    ),
    list(
      texts.decided(decided.length),
      decided.map((id) => h('li', {}, link(id), ` ${companyOf(id)}`)),
    ),
  );
}

function levelOf({ refused }: DecisionResult, decided: number) {
  if (refused.length === 0) return 'good';
  return decided === 0 ? 'bad' : 'warn';
}
