/** The frame of the dialog: heading, the step's content, and the buttons that stay in view. */
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { notice } from '../notice';
import { failureText } from '../server';
import type { DialogContext, Step } from './step';

/** Choose, columns, stages, sellers, check. */
const COUNTED_STEPS = 5;

export interface Wizard {
  show(step: Step): void;
}

export function createWizard(root: HTMLElement, { texts, language }: DialogContext): Wizard {
  const count = h('p', { class: 'hint' });
  const heading = h('h1', { tabindex: -1 });
  const body = h('main', { class: 'wizard-body stack' });
  const failure = h('div', { role: 'alert' });
  const buttons = h('div', { class: 'actions' });
  fill(root, h('div', { class: 'wizard' }, h('header', {}, count, heading), body, h('footer', {}, failure, buttons)));
  let isFirst = true;

  const actionButton = ({ label, run }: NonNullable<Step['action']>) => {
    const button = h('button', { class: 'primary', type: 'button' }, label);
    button.addEventListener('click', () => {
      fill(failure);
      void whileBusy(button, label, async () => {
        try {
          await run();
        } catch (error) {
          fill(failure, notice('bad', [failureText(error, language)]));
        }
      });
    });
    return button;
  };

  return {
    show(step) {
      fill(failure);
      fill(count, step.number ? texts.step(step.number, COUNTED_STEPS) : '');
      fill(heading, step.title);
      fill(body, ...step.content);
      body.scrollTop = 0;
      const { back } = step;
      fill(
        buttons,
        back && h('button', { type: 'button', onclick: () => back() }, texts.back),
        h('span', { class: 'spacer' }),
        ...(step.others ?? []),
        step.action && actionButton(step.action),
      );
      // On the first page the browser's own order is right; later the heading says where one is.
      if (!isFirst) heading.focus();
      isFirst = false;
      step.shown?.();
    },
  };
}
