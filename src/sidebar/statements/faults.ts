/** Lines that somebody edited, deleted or copied, and the way back to how they were written. */
import type { StatementsView } from '../../app/actions/statements/statements-contract';
import { faultMessages } from '../../i18n/statements';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { notice, outcome } from '../notice';
import { newRequestId } from '../request-id';
import { callServer } from '../server';
import type { Desk } from './desk';

const SHOWN = 20;

export function faultsNotice({ faults, month }: StatementsView, desk: Desk): HTMLElement | null {
  if (faults.length === 0) return null;
  const { texts, figures, language } = desk;
  const items = faults
    .slice(0, SHOWN)
    .map(({ kind, line, row }) => h('li', {}, faultMessages[kind][language](line, row)));
  const more = faults.length - SHOWN;
  const isRestorable = faults.some(({ kind }) => kind === 'edited' || kind === 'missing');
  const isByHand = faults.some(({ kind }) => kind === 'doubled' || kind === 'strange');
  const refused = h('div', { role: 'alert' });
  const again = h('button', { type: 'button', onclick: () => void desk.show(month) }, texts.loadAgain);
  return notice('bad', [
    h('strong', {}, texts.faults(figures.count(faults.length))),
    h('p', {}, texts.faultsHint),
    h('ul', { class: 'tight' }, ...items),
    more > 0 && h('p', {}, texts.andMore(figures.count(more))),
    isByHand && h('p', {}, texts.faultsByHand),
    refused,
    h('div', { class: 'actions' }, isRestorable && putBackButton(refused, desk), isByHand && again),
  ]);
}

function putBackButton(refused: HTMLElement, { texts, change }: Desk): HTMLElement {
  // One id for what is named here: pressed twice, it is noted once.
  const requestId = newRequestId();
  const button = h('button', { type: 'button', class: 'primary' }, texts.putBack);
  button.addEventListener('click', () => {
    void whileBusy(button, texts.puttingBack, async () => {
      fill(refused);
      const refusal = await change(() => callServer('restoreStatementLines', { requestId }));
      if (refusal) fill(refused, outcome('bad', refusal.message));
    });
  });
  return button;
}
