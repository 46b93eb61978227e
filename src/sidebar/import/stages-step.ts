/** What each stage of the file becomes. */
import { DEAL_STATES, type DealState } from '../../core/choices';
import type { StageChoice } from '../../core/import/import-record';
import { fill, h } from '../dom';
import { options } from '../field';
import { notice } from '../notice';
import { type Draft, stagesWithChoices } from './draft';
import type { DialogContext, Step } from './step';

/** A column with more values than this is no column of stages. */
const MOST_STAGES = 40;

export function stagesStep(draft: Draft, context: DialogContext, back: () => void, next: () => void): Step {
  const { texts, format, language } = context;
  const stages = stagesWithChoices(draft);
  const title = texts.stagesTitle;
  if (stages.length > MOST_STAGES) {
    const tooMany = notice('bad', [texts.tooManyStages(format.number(stages.length))]);
    return { title, number: 3, content: [tooMany], back };
  }
  const error = h('p', { class: 'error', id: 'stages-error', role: 'alert' });
  const hasColumn = draft.mapping.includes('stage');
  const blankName = hasColumn ? texts.blankStage : texts.allRows;
  const states = Object.keys(DEAL_STATES) as DealState[];
  const selects = stages.map(({ key, name, choice }) => {
    const label = texts.statusOf(name || blankName);
    const select = h('select', { 'aria-label': label, 'aria-describedby': error.id });
    const labels = states.map((state) => [state, DEAL_STATES[state][language]] as const);
    select.append(...options([['', texts.chooseStatus], ...labels, ['leaveOut', texts.leaveOut]]));
    select.value = choice ?? '';
    select.addEventListener('change', () => {
      draft.stages.set(key, select.value === '' ? undefined : (select.value as StageChoice));
      if (select.value !== '') select.setAttribute('aria-invalid', 'false');
    });
    return select;
  });
  const rows = stages.map(({ name, deals }, at) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, name || blankName),
      h('td', { class: 'number' }, format.number(deals)),
      h('td', { class: 'field' }, selects[at]),
    ),
  );
  const headers = [
    h('th', { scope: 'col' }, texts.stage),
    h('th', { scope: 'col', class: 'number' }, texts.rows),
    h('th', { scope: 'col' }, texts.status),
  ];
  return {
    title,
    number: 3,
    content: [
      h('p', {}, texts.stagesText),
      h('table', { class: 'plain stages' }, h('thead', {}, h('tr', {}, ...headers)), h('tbody', {}, ...rows)),
      error,
    ],
    back,
    action: {
      label: texts.next,
      run: () => {
        const open = selects.filter(({ value }) => value === '');
        for (const select of selects) select.setAttribute('aria-invalid', String(select.value === ''));
        fill(error, open.length > 0 ? texts.statusMissing : '');
        if (open[0]) open[0].focus();
        else next();
      },
    },
  };
}
