/** What is owed now, and the form that notes what has been paid. Nothing that is paid is edited later. */
import type { StatementsView } from '../../app/actions/statements/statements-contract';
import { type Balance, PAYMENTS_AT_ONCE } from '../../core/statements/statement';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { field, showErrors } from '../field';
import { outcome } from '../notice';
import { callServer } from '../server';
import { type BalanceTable, balanceTable } from './balance-table';
import type { Desk, Refusal } from './desk';
import { amountsByCurrency } from './totals';

export function paymentsPart(view: StatementsView, desk: Desk): HTMLElement {
  const { texts } = desk;
  const title = h('h2', { id: 'payments', tabindex: -1 }, texts.payments);
  if (view.balances.length === 0) return h('section', { class: 'stack' }, title, h('p', {}, texts.nothingOwed));
  const mayPay = view.faults.length === 0 && view.balances.some(({ amount }) => amount > 0);
  const update = { now: () => {} };
  const balances = balanceTable(view.balances, { desk, mayPay, most: PAYMENTS_AT_ONCE, changed: () => update.now() });
  return h(
    'section',
    { class: 'stack', 'aria-labelledby': title.id },
    title,
    h('p', { class: 'hint' }, texts.paymentsHint),
    balances.element,
    mayPay &&
      paymentForm(view, desk, balances, (work) => {
        update.now = work;
      }),
  );
}

function paymentForm(
  { today, month }: StatementsView,
  desk: Desk,
  balances: BalanceTable,
  whenChosen: (work: () => void) => void,
): HTMLElement {
  const { texts, draft } = desk;
  const day = field(h('input', { type: 'date', name: 'day', max: today }), texts.paymentDay);
  const note = field(h('input', { name: 'note', autocomplete: 'off' }), texts.note);
  day.control.value = draft.day || today;
  note.control.value = draft.note;
  const sums = h('p', { class: 'number', role: 'status' });
  const refused = h('div', { class: 'stack', role: 'alert' });
  const pay = h('button', { type: 'submit', class: 'primary' });
  const showChosen = () => {
    const chosen = balances.chosen();
    pay.disabled = chosen.length === 0 || chosen.length > PAYMENTS_AT_ONCE;
    fill(pay, texts.markPaid(desk.figures.count(chosen.length)));
    fill(sums, chosenText(chosen, desk));
  };
  const showRefusal = ({ message, fields }: Refusal) => {
    const isOfField = showErrors({ day, note }, fields);
    const again = h('button', { type: 'button', onclick: () => void desk.show(month, 'payments') }, texts.lookAgain);
    fill(refused, outcome('bad', message), !isOfField && h('div', { class: 'actions' }, again));
  };
  const send = async () => {
    fill(refused);
    const content = { day: day.control.value, note: note.control.value, balances: balances.chosen() };
    const request = { requestId: draft.idFor(content), ...content };
    const refusal = await desk.change(async () => {
      const answer = await callServer('payBalances', request);
      if (answer.ok) draft.clear();
      return answer;
    });
    if (refusal) showRefusal(refusal);
  };
  const onsubmit = (event: Event) => {
    event.preventDefault();
    void whileBusy(pay, texts.marking, send).then(showChosen);
  };
  day.control.addEventListener('input', () => {
    draft.day = day.control.value;
  });
  note.control.addEventListener('input', () => {
    draft.note = note.control.value;
  });
  whenChosen(showChosen);
  showChosen();
  return h(
    'form',
    { class: 'stack', novalidate: true, onsubmit },
    h('div', { class: 'row payment' }, day.row, note.row),
    sums,
    refused,
    h('div', { class: 'actions' }, pay),
  );
}

function chosenText(chosen: readonly Balance[], { texts, figures }: Desk): string {
  if (chosen.length === 0) return texts.noneChosen;
  if (chosen.length > PAYMENTS_AT_ONCE) return texts.tooMany(figures.count(PAYMENTS_AT_ONCE));
  const sums = amountsByCurrency(chosen).map(({ amount, currency }) => figures.money(amount, currency));
  return texts.chosen(sums.join(', '));
}
