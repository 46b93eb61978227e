/** Asks for what a decision needs, in place of its buttons: a reason, evidence, the other deal. */
import type { OpenDeal, PersonsDecision } from '../../app/actions/contract';
import { needsReason } from '../../core/registration/deal-lifecycle';
import { inLanguage } from '../../i18n/messages';
import { decideMessages } from '../../i18n/sidebar';
import { whileBusy } from '../busy';
import { h } from '../dom';
import { type Control, type Field, field, showErrors } from '../field';
import type { Programme } from '../programme';
import { duplicateField } from './duplicate-field';
import type { Wanted } from './inbox';

export type Given = Pick<Wanted, 'reason' | 'evidence' | 'of'>;
/** Decisions with a form; `override` is an approval against a holder. */
export type Question = 'reject' | 'needsInfo' | 'lose' | 'withdraw' | 'duplicate' | 'reopen' | 'extend' | 'override';

export interface DecisionForm {
  readonly element: HTMLElement;
  focus(): void;
}

const QUESTIONS: ReadonlySet<PersonsDecision> = new Set<PersonsDecision>([
  ...(['reject', 'needsInfo', 'lose', 'withdraw', 'duplicate', 'reopen', 'extend'] as const),
]);

export function asksFirst(decision: PersonsDecision): decision is Exclude<Question, 'override'> {
  return QUESTIONS.has(decision);
}

/** One part of a form: its rows, and what it gives or what is wrong with it. */
interface Part {
  readonly name: keyof Given;
  readonly field: Field<Control>;
  readonly rows: readonly HTMLElement[];
  read(): { readonly given: Partial<Given> } | { readonly error: string };
}

/**
 * Escape cancels, Ctrl+Enter sends. `send` answers what the server found wrong, by field. `deal` is the one that is
 * decided about; without it, several are.
 */
export function decisionForm(
  question: Question,
  programme: Programme,
  deal: OpenDeal | undefined,
  send: (given: Given) => Promise<Readonly<Record<string, string>>>,
  cancel: () => void,
): DecisionForm {
  const texts = inLanguage(decideMessages, programme.language);
  const parts = partsOf(question, programme, deal);
  const fields = Object.fromEntries(parts.map((part) => [part.name, part.field]));
  const submit = h('button', { type: 'submit', class: 'primary' }, confirmText(question, programme));

  const onsubmit = (event: Event) => {
    event.preventDefault();
    let given: Given = { reason: '' };
    const errors: Record<string, string> = {};
    for (const part of parts) {
      const read = part.read();
      if ('error' in read) errors[part.name] = read.error;
      else given = { ...given, ...read.given };
    }
    if (showErrors(fields, errors)) return;
    void whileBusy(submit, texts.deciding, async () => {
      showErrors(fields, await send(given));
    });
  };
  const onkeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !submit.disabled) cancel();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    element.requestSubmit(submit);
  };
  const stop = h('button', { type: 'button', class: 'quiet', onclick: cancel }, texts.cancel);
  const element = h(
    'form',
    { class: 'stack', novalidate: true, onsubmit, onkeydown },
    ...parts.flatMap(({ rows }) => rows),
    h('div', { class: 'actions' }, submit, stop),
  );
  return { element, focus: () => parts[0]?.field.control.focus() };
}

function partsOf(question: Question, programme: Programme, deal: OpenDeal | undefined): Part[] {
  if (question === 'extend') return [evidencePart(programme)];
  const reason = reasonPart(question, programme);
  return question === 'duplicate' && deal ? [duplicatePart(deal, programme), reason] : [reason];
}

function reasonPart(question: Exclude<Question, 'extend'>, programme: Programme): Part {
  const texts = inLanguage(decideMessages, programme.language);
  const reason = field(textArea('reason'), texts[`${question}Reason`]);
  const isRequired = question === 'override' || needsReason(question);
  return {
    name: 'reason',
    field: reason,
    rows: [reason.row],
    read() {
      const text = reason.control.value.trim();
      return isRequired && text === '' ? { error: texts.reasonMissing } : { given: { reason: text } };
    },
  };
}

function evidencePart(programme: Programme): Part {
  const texts = inLanguage(decideMessages, programme.language);
  const evidence = field(textArea('evidence'), texts.evidenceAsked, texts.evidenceHint);
  return {
    name: 'evidence',
    field: evidence,
    rows: [evidence.row],
    read() {
      const text = evidence.control.value.trim();
      return text === '' ? { error: texts.evidenceMissing } : { given: { evidence: text } };
    },
  };
}

function duplicatePart(deal: OpenDeal, programme: Programme): Part {
  const { field: of, completions, read } = duplicateField(deal, programme);
  return {
    name: 'of',
    field: of,
    rows: [of.row, completions],
    read() {
      const found = read();
      return 'error' in found ? found : { given: { of: found.id } };
    },
  };
}

const textArea = (name: keyof Given) => h('textarea', { name, rows: 3, maxlength: 5000 });

function confirmText(question: Question, programme: Programme): string {
  const texts = inLanguage(decideMessages, programme.language);
  return {
    reject: texts.confirmReject,
    needsInfo: texts.confirmNeedsInfo,
    lose: texts.confirmLose,
    withdraw: texts.confirmWithdraw,
    duplicate: texts.confirmDuplicate,
    reopen: texts.confirmReopen,
    extend: texts.confirmExtend,
    override: texts.approveAnyway,
  }[question];
}
