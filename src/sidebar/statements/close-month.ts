/** Closing a month: a button for the one that comes next, and one question that says what closing means. */
import type { StatementsView } from '../../app/actions/statements/statements-contract';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { outcome } from '../notice';
import { newRequestId } from '../request-id';
import { callServer } from '../server';
import type { Desk } from './desk';

export function closePart(view: StatementsView, desk: Desk): HTMLElement {
  const { texts } = desk;
  const { month, closable, closedMonths, faults } = view;
  const isFirst = closedMonths.length === 0;
  const mayBeClosed = faults.length === 0 && (isFirst ? closable.includes(month) : closable[0] === month);
  if (!mayBeClosed) return h('div', {}, wayToNext(view, desk));
  const part = h('div', { class: 'stack' });
  const ask = h('button', { type: 'button', class: 'primary' }, texts.closeMonth(month));
  const showButton = () => fill(part, isFirst && h('p', { class: 'hint' }, texts.chooseFirst), ask);
  ask.addEventListener('click', () => {
    const question = closeQuestion(view, desk, () => {
      showButton();
      ask.focus();
    });
    fill(part, question);
    question.focus();
  });
  return showButton();
}

/** Nobody closes a month without having seen it. */
function wayToNext({ month, closable: [next], closedMonths, faults }: StatementsView, { texts, show }: Desk) {
  if (next === undefined || next === month || closedMonths.length === 0 || faults.length > 0) return null;
  const go = h('button', { type: 'button', class: 'primary', onclick: () => void show(next) }, texts.goTo(next));
  return h('div', { class: 'next' }, h('p', {}, texts.comesFirst(next)), go);
}

function closeQuestion(view: StatementsView, desk: Desk, cancel: () => void): HTMLElement {
  const { texts, figures } = desk;
  const { month, closedMonths, problems, statements } = view;
  // One id for this closing, however often it is sent.
  const requestId = newRequestId();
  const refused = h('div', { role: 'alert' });
  const count = statements.flatMap(({ lines }) => lines.filter(({ number }) => number === undefined)).length;
  const confirm = h('button', { type: 'button', class: 'primary' }, texts.closeNow(month));
  confirm.addEventListener('click', () => {
    void whileBusy(confirm, texts.closing(month), async () => {
      fill(refused);
      const refusal = await desk.change(() => callServer('closeMonth', { requestId, month }));
      if (refusal) fill(refused, outcome('bad', refusal.message));
    });
  });
  const onkeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    cancel();
  };
  const title = h('h2', { id: 'close-title' }, texts.closeTitle(month));
  return h(
    'div',
    { class: 'card stack', role: 'group', 'aria-labelledby': title.id, tabindex: -1, onkeydown },
    title,
    h('p', {}, texts.closeMeans(figures.count(count))),
    closedMonths.length === 0 && h('p', {}, texts.closeFirst(month)),
    problems.length > 0 && h('p', {}, texts.closeWithProblems(figures.count(problems.length))),
    refused,
    h('div', { class: 'actions' }, confirm, h('button', { type: 'button', onclick: cancel }, texts.notYet)),
  );
}
