/** The months to choose from, and what state the one shown is in. */
import type { StatementsView } from '../../app/actions/statements/statements-contract';
import { monthEarlier } from '../../core/dashboard/month-snapshot';
import { h } from '../dom';
import { field, options } from '../field';
import type { Desk } from './desk';

export function monthChooser(view: StatementsView, desk: Desk): HTMLElement {
  const { texts } = desk;
  const { closable, closedMonths } = view;
  const group = (label: string, months: readonly string[]) =>
    months.length > 0 && h('optgroup', { label }, ...options(months.map((month) => [month, month])));
  const select = h(
    'select',
    { name: 'month' },
    group(texts.underWayOne, monthUnderWay(view)),
    // The newest first here, too.
    group(texts.closableOnes, [...closable].reverse()),
    group(texts.closedOnes, closedMonths),
  );
  const chosen = field(select, texts.month);
  select.value = view.month;
  select.addEventListener('change', () => void desk.show(select.value));
  return h('div', { class: 'month' }, chosen.row, h('p', { class: 'state' }, stateOf(view, desk)));
}

function stateOf({ month, isClosed, today }: StatementsView, { texts }: Desk): string {
  if (isClosed) return texts.isClosed(month);
  return month < today.slice(0, 7) ? texts.isOpen(month) : texts.isUnderWay(month);
}

/** Once nothing is left to close, the month after the last closed one can be looked at as it stands today. */
function monthUnderWay({ closable, closedMonths: [last] }: StatementsView): string[] {
  return closable.length > 0 || last === undefined ? [] : [monthEarlier(last, -1)];
}
