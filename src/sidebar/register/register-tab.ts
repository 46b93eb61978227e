/** The Register tab: form, conflict check, earnings, sending, and what came of it. */
import type { ConflictLevel } from '../../app/actions/contract';
import { inLanguage } from '../../i18n/messages';
import { registerMessages } from '../../i18n/sidebar';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { showErrors } from '../field';
import { remember } from '../memory';
import { failureNotice, outcome } from '../notice';
import type { Programme } from '../programme';
import { newRequestId } from '../request-id';
import { callServer } from '../server';
import type { Tab } from '../tabs';
import { conflictCheck } from './conflict-check';
import { type DealFields, dealForm, LAST_PARTNER } from './deal-form';
import { earningsPreview } from './earnings-preview';
import { offerToAdd, showNotes, showTypedErrors } from './field-notes';
import { guessCountry, guessDomain } from './guesses';
import { readDeal } from './read-deal';
import { registeredPanel } from './registered-panel';

export function registerTab(programme: Programme): Tab {
  const texts = inLanguage(registerMessages, programme.language);
  const { fields, completions, reset } = dealForm(programme);
  /** One form is one intention: a retry after a lost answer must not register twice. */
  let requestId = newRequestId();
  const read = () => readDeal(fields, requestId, programme);

  const preview = h('div', { class: 'preview', 'aria-live': 'polite' });
  const failure = h('div', { role: 'alert' });
  const offer = h('div', {});
  const done = h('div', { tabindex: '-1' });
  const keys = { title: texts.shortcut, 'aria-keyshortcuts': 'Control+Enter' };
  const submit = h('button', { type: 'submit', class: 'primary wide', ...keys }, texts.submit);
  const labelSubmit = (level: ConflictLevel | undefined) => {
    const isTaken = level === 'blocked' || level === 'check';
    if (!submit.disabled) fill(submit, isTaken ? texts.submitAnyway : texts.submit);
  };
  const conflicts = conflictCheck(programme, () => read().request, labelSubmit);
  const footer = h('div', { class: 'footer' }, failure, preview, submit);
  const parts = [...layout(fields, offer, conflicts.element), completions, footer];
  const form = h('form', { class: 'stack', novalidate: true, autocomplete: 'off' }, ...parts);

  const update = () => {
    const reading = read();
    showNotes(fields, reading, programme);
    offerToAdd(offer, fields, reading, programme);
    fill(preview, ...earningsPreview(reading.request, programme));
  };
  const start = (keepPartner: boolean) => {
    requestId = newRequestId();
    reset(keepPartner);
    guessCountry(fields);
    conflicts.clear();
    fill(failure);
    fill(done);
    form.hidden = false;
    update();
  };
  const again = () => {
    start(true);
    fields.company.control.focus();
  };
  const send = async () => {
    fill(failure);
    const { request, errors } = read();
    if (showErrors(fields, errors)) return;
    try {
      const answer = await callServer('registerDeal', request);
      if (!answer.ok) {
        showErrors(fields, answer.fields);
        fill(failure, outcome('bad', answer.message));
        return;
      }
      remember(LAST_PARTNER, request.partner);
      fill(done, registeredPanel(answer.value, answer.message, answer.next, programme, again));
      form.hidden = true;
      done.focus();
      programme.followUp();
    } catch (error) {
      fill(failure, failureNotice(error, programme.language));
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void whileBusy(submit, texts.submitting, send);
  });
  form.addEventListener('input', () => {
    update();
    conflicts.changed();
  });
  form.addEventListener('change', (event) => {
    if (event.target === fields.email.control) guessDomain(fields, programme);
    guessCountry(fields);
    update();
    conflicts.changed();
  });
  form.addEventListener('focusout', (event) => {
    showTypedErrors(fields, read(), event.relatedTarget);
    update();
  });
  programme.onChange(update);
  start(false);
  return {
    name: 'register',
    element: h('div', {}, form, done),
    shown(partner) {
      if (partner === undefined) return;
      if (form.hidden) start(false);
      fields.partner.control.value = partner;
      fields.partner.setError('');
      update();
      conflicts.changed();
    },
    focus() {
      const { partner, company } = fields;
      if (form.hidden) done.focus();
      else (partner.control.value === '' ? partner : company).control.focus();
    },
    submit() {
      if (!form.hidden) form.requestSubmit(submit);
    },
  };
}

function layout(fields: DealFields, offer: HTMLElement, conflicts: HTMLElement): HTMLElement[] {
  const row = (...names: (keyof DealFields)[]) => h('div', { class: 'row' }, ...names.map((name) => fields[name].row));
  fields.partner.row.append(offer);
  const money = row('amount', 'currency');
  money.classList.add('money');
  return [
    fields.partner.row,
    fields.company.row,
    fields.email.row,
    fields.domain.row,
    conflicts,
    row('country', 'product'),
    money,
    row('hours', 'expected'),
    fields.source.row,
  ];
}
