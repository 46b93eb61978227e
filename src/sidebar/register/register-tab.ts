/** The Register tab: form, conflict check, earnings, sending, and what came of it. */
import type { ConflictLevel, RegisteredDeal } from '../../app/actions/contract';
import { DEAL_STATES } from '../../core/choices';
import { registrableDomain, sharedHostKind } from '../../core/web-domain';
import { inLanguage } from '../../i18n/messages';
import { registerMessages } from '../../i18n/sidebar';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { showErrors } from '../field';
import { remember } from '../memory';
import { outcome } from '../notice';
import type { Programme } from '../programme';
import { newRequestId } from '../request-id';
import { callServer, failureText } from '../server';
import type { Tab } from '../tabs';
import { conflictCheck } from './conflict-check';
import { type DealFields, dealForm, LAST_PARTNER } from './deal-form';
import { earningsPreview } from './earnings-preview';
import { readDeal } from './read-deal';

export function registerTab(programme: Programme): Tab {
  const texts = inLanguage(registerMessages, programme.language);
  const { fields, completions, reset } = dealForm(programme);
  /** One form is one intention: a retry after a lost answer must not register twice. */
  let requestId = newRequestId();
  const read = () => readDeal(fields, requestId, programme);

  const preview = h('div', { class: 'preview', 'aria-live': 'polite' });
  const failure = h('div', { role: 'alert' });
  const submit = h('button', { type: 'submit', class: 'primary wide' }, texts.submit);
  const conflicts = conflictCheck(
    programme,
    () => read().request,
    (level) => labelSubmit(level),
  );
  const labelSubmit = (level: ConflictLevel | undefined) => {
    const anyway = level === 'blocked' || level === 'check';
    if (!submit.disabled) fill(submit, anyway ? texts.submitAnyway : texts.submit);
  };
  const addPartner = h('div', {});
  const form = h(
    'form',
    { class: 'stack', novalidate: true, autocomplete: 'off' },
    ...layout(fields, addPartner, conflicts.element),
    completions,
    h('div', { class: 'footer' }, failure, preview, submit),
  );
  const panel = h('div', { tabindex: '-1' });
  const element = h('div', {}, form, panel);

  const update = () => {
    const { request, errors } = read();
    fill(preview, ...earningsPreview(request, programme));
    echoNumbers(fields, request, programme);
    const { partner } = fields;
    partner.row.hidden = request.source === 'direct';
    partner.setHint(partnerHint(programme, request.partner));
    const canAdd = errors.partner !== undefined && request.partner.length > 1 && programme.now().partners.length > 0;
    const isComplete = document.activeElement !== partner.control;
    fill(addPartner, canAdd && isComplete && addButton(request.partner));
  };
  const addButton = (name: string) => {
    const add = () => programme.show('partner', name);
    return h('button', { type: 'button', class: 'quiet', onclick: add }, texts.addPartner(name));
  };
  const start = (keepPartner: boolean) => {
    requestId = newRequestId();
    reset(keepPartner);
    conflicts.clear();
    fill(failure);
    fill(panel);
    form.hidden = false;
    guessCountry(fields, programme);
    update();
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
      succeed(answer.value, answer.message, answer.next);
      programme.followUp();
    } catch (error) {
      fill(failure, outcome('bad', failureText(error, programme.language)));
    }
  };
  const succeed = (deal: RegisteredDeal, message: string, next: string) => {
    const again = () => {
      start(true);
      fields.company.control.focus();
    };
    fill(
      panel,
      h(
        'div',
        { class: 'stack done' },
        outcome(deal.conflict.level === 'free' ? 'good' : 'warn', message, next),
        h('p', {}, h('span', { class: 'chip' }, deal.id), ' ', stateChip(deal, programme)),
        h('button', { type: 'button', class: 'primary wide', onclick: again }, texts.another),
        h('button', { type: 'button', class: 'quiet wide', onclick: () => programme.show('decide') }, texts.toDecide),
      ),
    );
    form.hidden = true;
    panel.focus();
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
    if (event.target === fields.email.control) guessDomain(fields, texts.domainGuessed);
    if (event.target === fields.partner.control) guessCountry(fields, programme);
    update();
    conflicts.changed();
  });
  form.addEventListener('focusout', (event) => {
    showTypedErrors(fields, read().errors, event.relatedTarget);
    update();
  });
  programme.onChange(update);
  start(false);
  return {
    name: 'register',
    element,
    shown(partner) {
      if (partner !== undefined) {
        if (form.hidden) start(true);
        fields.partner.control.value = partner;
        guessCountry(fields, programme);
        update();
        conflicts.changed();
      }
    },
    focus() {
      if (form.hidden) panel.focus();
      else (fields.partner.control.value === '' ? fields.partner : fields.company).control.focus();
    },
    submit: () => {
      if (!form.hidden) form.requestSubmit(submit);
    },
  };
}

function layout(fields: DealFields, addPartner: HTMLElement, conflicts: HTMLElement): HTMLElement[] {
  const row = (...names: (keyof DealFields)[]) => h('div', { class: 'row' }, ...names.map((name) => fields[name].row));
  fields.partner.row.append(addPartner);
  const amount = row('amount', 'currency');
  amount.classList.add('money');
  return [
    fields.partner.row,
    fields.company.row,
    fields.email.row,
    fields.domain.row,
    conflicts,
    row('country', 'product'),
    amount,
    row('hours', 'expected'),
    fields.source.row,
  ];
}

/** Says how a typed figure was read, before it is sent. */
function echoNumbers(
  { amount, hours }: DealFields,
  request: { amount: number | null; currency: string; hours: number | null },
  { format }: Programme,
): void {
  amount.setHint(request.amount === null ? '' : `= ${format.money(request.amount, request.currency)}`);
  hours.setHint(request.hours === null ? '' : `= ${format.number(request.hours)} h`);
}

/** Errors of what was typed show when the person leaves the field; what is still missing, only on sending. */
function showTypedErrors(
  fields: DealFields,
  errors: Readonly<Partial<Record<keyof DealFields, string>>>,
  entered: EventTarget | null,
): void {
  for (const [name, { control, setError }] of Object.entries(fields)) {
    if (control.value !== '' && control !== entered) setError(errors[name as keyof DealFields] ?? '');
  }
}

function partnerHint(programme: Programme, name: string): string {
  const texts = inLanguage(registerMessages, programme.language);
  if (programme.now().partners.length === 0) return texts.noPartners;
  const partner = programme.partnerNamed(name);
  if (!partner) return '';
  const rate =
    partner.margin === null ? '' : texts.partnerFacts(partner.tier, programme.format.percent(partner.margin));
  return [rate, partner.certified ? '' : texts.notCertified].filter(Boolean).join(' · ');
}

/** The customer's domain is usually that of its people, unless they use free mail. */
function guessDomain({ email, domain }: DealFields, hint: string): void {
  const guessed = email.control.value.includes('@') ? registrableDomain(email.control.value) : '';
  const isOwn = guessed !== '' && sharedHostKind(guessed) === undefined;
  if (domain.control.value !== '' && domain.control.dataset.guessed !== domain.control.value) return;
  domain.control.value = isOwn ? guessed : '';
  domain.control.dataset.guessed = domain.control.value;
  domain.setHint(isOwn ? hint : '');
}

/** A partner sells mostly at home; what a person wrote stays. */
function guessCountry({ partner, country }: DealFields, programme: Programme): void {
  const home = programme.partnerNamed(partner.control.value)?.country;
  if (home === undefined) return;
  if (country.control.value !== '' && country.control.dataset.guessed !== country.control.value) return;
  country.control.value = home;
  country.control.dataset.guessed = home;
}

function stateChip({ status }: RegisteredDeal, { language }: Programme): HTMLElement {
  return h('span', { class: 'chip' }, DEAL_STATES[status][language]);
}
