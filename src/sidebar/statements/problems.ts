/** Rows of Deals whose earnings nobody can say: what is wrong, what to do, and where. */
import type { StatementsView } from '../../app/actions/statements/statements-contract';
import type { EarningProblem, EarningProblemKind } from '../../core/statements/entitlements';
import { earningProblemMessages } from '../../i18n/statements';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { notice } from '../notice';
import { callServer, failureText } from '../server';
import type { Desk } from './desk';

/** More would not be read by anybody. */
const SHOWN = 50;

export function problemsNotice({ problems }: StatementsView, desk: Desk): HTMLElement | null {
  if (problems.length === 0) return null;
  const { texts, figures } = desk;
  const kinds = [...new Set(problems.map(({ kind }) => kind))];
  const shown = kinds.flatMap((kind) => problems.filter((each) => each.kind === kind)).slice(0, SHOWN);
  const groups = kinds.map((kind) => [kind, shown.filter((each) => each.kind === kind)] as const);
  const more = problems.length - shown.length;
  return notice('warn', [
    h(
      'details',
      {},
      h('summary', {}, texts.problems(figures.count(problems.length))),
      ...groups.filter(([, found]) => found.length > 0).map(([kind, found]) => group(kind, found, desk)),
      more > 0 && h('p', { class: 'muted' }, texts.andMore(figures.count(more))),
    ),
  ]);
}

function group(kind: EarningProblemKind, found: readonly EarningProblem[], desk: Desk): HTMLElement {
  return h(
    'div',
    { class: 'problem' },
    h('p', {}, earningProblemMessages[kind][desk.language]),
    h('ul', { class: 'tight' }, ...found.map((each) => item(each, desk))),
  );
}

function item({ kind, deal, row, found }: EarningProblem, desk: Desk): HTMLElement {
  const { texts } = desk;
  const said = h('span', { class: 'error', role: 'status' });
  const known = kind === 'dealGone' ? texts.line(found) : texts.found(found);
  const where = [row > 0 && texts.row(row), deal, found !== '' && known].filter(Boolean).join(' · ');
  return h('li', {}, where, ' ', row > 0 && showButton(row, where, said, desk), ' ', said);
}

/** By its number: of a row that was copied, the id would lead to the other one. */
function showButton(row: number, where: string, said: HTMLElement, { texts, language }: Desk): HTMLElement {
  const button = h('button', { type: 'button', class: 'quiet', 'aria-label': `${texts.show}: ${where}` }, texts.show);
  button.addEventListener('click', () => {
    void whileBusy(button, texts.show, async () => {
      const failure = await callServer('showRow', { sheet: 'deals', row, id: '' }).then(
        (answer) => (answer.ok ? '' : answer.message),
        (error: unknown) => failureText(error, language),
      );
      fill(said, failure);
    });
  });
  return button;
}
