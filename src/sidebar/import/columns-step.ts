/** What is in which column, with the first rows beside it, and the questions that the data leaves open. */

import { readAmount } from '../../core/import/read-amount';
import { readDay, type SlashOrder, slashEvidence } from '../../core/import/read-day';
import { DATE_TARGETS, IMPORT_TARGETS, type ImportTarget, NUMBER_TARGETS } from '../../core/import/target';
import { isCurrency } from '../../core/money/money';
import { fill, h } from '../dom';
import { field, options } from '../field';
import { notice } from '../notice';
import { choiceGroup } from './choice-group';
import { type Draft, dateEvidence, decimalEvidence, exampleOf } from './draft';
import type { DialogContext, Step } from './step';
import { targetLabel } from './texts';

const SHOWN_ROWS = 3;

/** A question about the whole file; answers whether it is settled, and says so where not. */
interface Question {
  readonly element: HTMLElement;
  check(): boolean;
}

export function columnsStep(draft: Draft, context: DialogContext, back: () => void, next: () => void): Step {
  const { texts, format } = context;
  const { file } = draft;
  const questions = h('div', { class: 'stack' });
  let open: Question[] = [];
  const ask = () => {
    open = [dateQuestion, decimalQuestion, currencyQuestion].flatMap((question) => question(draft, context) ?? []);
    fill(questions, ...open.map(({ element }) => element), ...missingColumns(draft, context));
  };
  const table = columnTable(draft, context, ask);
  ask();
  return {
    title: texts.columnsTitle,
    number: 2,
    content: [
      h('p', {}, texts.columnsText(file.name, format.number(file.rows.length), format.number(file.headers.length))),
      table.element,
      questions,
    ],
    back,
    action: {
      label: texts.next,
      run: () => {
        const wrong = [table, ...open].filter((question) => !question.check());
        const [first] = wrong;
        if (first === undefined) next();
        else first.element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      },
    },
  };
}

export const columnName = (header: string, column: number, { texts }: DialogContext): string =>
  header === '' ? texts.unnamedColumn(column + 1) : header;

function columnTable(draft: Draft, context: DialogContext, onChange: () => void): Question {
  const { texts, language } = context;
  const { file, mapping } = draft;
  const samples = file.rows.slice(0, SHOWN_ROWS);
  const error = h('p', { class: 'error', id: 'columns-error', role: 'alert' });
  const selects = file.headers.map((header, column) => {
    const label = texts.becomesOf(columnName(header, column, context));
    const select = h('select', { 'aria-label': label, 'aria-describedby': 'columns-error' });
    const targets = ['ignored', ...IMPORT_TARGETS] as const;
    select.append(...options(targets.map((target) => [target, targetLabel(target, language)])));
    select.value = mapping[column] ?? 'ignored';
    select.addEventListener('change', () => {
      mapping[column] = select.value as ImportTarget | 'ignored';
      check();
      onChange();
    });
    return select;
  });
  const show = (text: string, isWrong: (target: ImportTarget | 'ignored') => boolean) => {
    fill(error, text);
    selects.forEach((select, column) => {
      const wrong = text !== '' && isWrong(mapping[column] ?? 'ignored');
      select.setAttribute('aria-invalid', String(wrong));
      select.closest('.field')?.classList.toggle('wrong', wrong);
    });
    return text === '';
  };
  const check = (): boolean => {
    const twice = mapping.find(
      (target, column) => target !== 'ignored' && target !== 'note' && mapping.indexOf(target) !== column,
    );
    if (twice) return show(texts.twice(targetLabel(twice, language)), (target) => target === twice);
    return show('', () => false);
  };
  const rows = file.headers.map((header, column) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, columnName(header, column, context)),
      ...samples.map(({ cells }) => h('td', { class: 'sample' }, h('div', {}, cells[column] ?? ''))),
      h('td', { class: 'field' }, selects[column]),
    ),
  );
  const headers = [texts.fileColumn, ...samples.map((_, row) => texts.firstRow(row + 1)), texts.becomes];
  const element = h(
    'div',
    {},
    h(
      'table',
      { class: 'plain columns' },
      h('thead', {}, h('tr', {}, ...headers.map((header) => h('th', { scope: 'col' }, header)))),
      h('tbody', {}, ...rows),
    ),
    error,
  );
  const checkAll = () => {
    if (!check()) return false;
    const hasCustomer = mapping.includes('company') || mapping.includes('domain');
    return hasCustomer || show(texts.needsCustomer, (target) => target === 'ignored');
  };
  return { element, check: checkAll };
}

function dateQuestion(draft: Draft, { texts, format }: DialogContext): Question | undefined {
  const evidence = dateEvidence(draft);
  if (evidence === 'notNeeded') return undefined;
  const read = (text: string, order: SlashOrder) => {
    const reading = readDay(text, order);
    return 'day' in reading ? format.day(reading.day) : '–';
  };
  const isSlashed = (text: string) => slashEvidence([text]) === 'unknown' && read(text, 'dayFirst') !== '–';
  const example = exampleOf(draft, DATE_TARGETS, isSlashed);
  const shown = example || exampleOf(draft, DATE_TARGETS, (text) => slashEvidence([text]) !== 'notNeeded');
  if (evidence === 'dayFirst' || evidence === 'monthFirst') {
    return {
      element: h('p', { class: 'hint' }, texts.dateOrderKnown(shown, read(shown, evidence))),
      check: () => true,
    };
  }
  return choiceGroup({
    legend: texts.dateOrder(shown),
    hint: evidence === 'mixed' ? texts.dateOrderMixed : texts.dateOrderUnknown,
    choices: [
      ['dayFirst', texts.dayFirst(read(shown, 'dayFirst'))],
      ['monthFirst', texts.monthFirst(read(shown, 'monthFirst'))],
    ],
    chosen: draft.slashOrder,
    missing: texts.chooseOne,
    onChoose: (order) => {
      draft.slashOrder = order;
    },
  });
}

function decimalQuestion(draft: Draft, { texts, format }: DialogContext): Question | undefined {
  const evidence = decimalEvidence(draft);
  if (evidence !== 'mixed' && evidence !== 'unknown') return undefined;
  const example = exampleOf(draft, NUMBER_TARGETS, (text) => {
    const [point, comma] = [readAmount(text, '.'), readAmount(text, ',')];
    return point !== undefined && comma !== undefined && point.amount !== comma.amount;
  });
  const shown = example || exampleOf(draft, NUMBER_TARGETS, (text) => /[.,]/.test(text));
  const read = (mark: '.' | ',') => {
    const reading = readAmount(shown, mark);
    return reading ? format.number(reading.amount) : '–';
  };
  return choiceGroup({
    legend: texts.decimalMark(shown),
    hint: evidence === 'mixed' ? texts.decimalMixed : texts.decimalUnknown,
    choices: [
      [',', read(',')],
      ['.', read('.')],
    ],
    chosen: draft.decimalMark,
    missing: texts.chooseOne,
    onChoose: (mark) => {
      draft.decimalMark = mark;
    },
  });
}

function currencyQuestion(draft: Draft, { texts }: DialogContext): Question | undefined {
  if (!draft.mapping.includes('amount')) return undefined;
  const input = h('input', { type: 'text', maxlength: 3, autocomplete: 'off', class: 'short', value: draft.currency });
  const made = field(input, texts.currency);
  input.addEventListener('input', () => {
    draft.currency = input.value.trim().toUpperCase();
  });
  const check = () => {
    const isKnown = isCurrency(draft.currency);
    made.setError(isKnown ? '' : texts.badCurrency);
    return isKnown;
  };
  return { element: made.row, check };
}

function missingColumns({ mapping }: Draft, { texts }: DialogContext): HTMLElement[] {
  const has = (...targets: ImportTarget[]) => targets.some((target) => mapping.includes(target));
  const missing = [
    !has('stage') && texts.noStageColumn,
    !has('partner', 'owner') && texts.noSellerColumn,
    !has('amount') && texts.noAmountColumn,
    !has('registered') && texts.noDateColumn,
    !has('externalId') && texts.noIdColumn,
  ].filter((text): text is string => text !== false);
  if (missing.length === 0) return [];
  return [notice('plain', [h('ul', { class: 'tight' }, ...missing.map((text) => h('li', {}, text)))])];
}
