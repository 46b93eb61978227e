/** One open deal: what it is, how long it may wait, what may be decided, and what came of it. */
import type { OpenDeal, PersonsDecision } from '../../app/actions/contract';
import { DEAL_SOURCES, DEAL_STATES } from '../../core/choices';
import { isUndecided } from '../../core/deal-lifecycle';
import { inLanguage } from '../../i18n/messages';
import { decideMessages } from '../../i18n/sidebar';
import { whileBusy } from '../busy';
import { fill, h } from '../dom';
import { failureNotice, type Level, notice, outcome } from '../notice';
import type { Programme } from '../programme';
import { newRequestId } from '../request-id';
import { callServer } from '../server';
import { reasonForm } from './reason-form';

/** From here on the clock warns: what is left fits into a working day. */
const SHORT_HOURS = 12;
/** The decisions that have a button here. */
const OFFERED = ['approve', 'reject', 'needsInfo', 'win', 'lose'] as const satisfies readonly PersonsDecision[];
export type Offered = (typeof OFFERED)[number];

/** Decisions that ask for a sentence first, and whether it must be there. */
const ASKS_REASON: Readonly<Partial<Record<PersonsDecision, 'required' | 'optional'>>> = {
  reject: 'required',
  needsInfo: 'required',
  lose: 'optional',
};

export function dealRow(deal: OpenDeal, programme: Programme): HTMLElement {
  const row = h('li', { class: 'card deal' });
  showDeal(row, deal, programme);
  return row;
}

/** `said` is the server's answer to a decision, shown in the row that it changed. */
function showDeal(row: HTMLElement, deal: OpenDeal, programme: Programme, said?: HTMLElement): void {
  const texts = inLanguage(decideMessages, programme.language);
  const { format, language } = programme;
  const facts = [deal.product, deal.country, DEAL_SOURCES[deal.source][language]].filter(Boolean).join(' · ');
  const amount = deal.amount === null ? texts.noAmount : format.money(deal.amount, deal.currency);
  fill(
    row,
    h(
      'div',
      { class: 'headline' },
      h('h3', {}, deal.company),
      h('span', { class: `chip ${LEVEL_OF_STATE[deal.status] ?? ''}` }, DEAL_STATES[deal.status][language]),
    ),
    h(
      'p',
      { class: 'between' },
      h('span', {}, deal.partner || texts.direct),
      h('span', { class: deal.amount === null ? 'amount muted' : 'amount number' }, amount),
    ),
    h('p', { class: 'hint' }, `${deal.id} · ${facts}`),
    clock(deal, programme),
    deal.conflict !== '' &&
      h('p', { class: 'conflict-line' }, h('span', { 'aria-hidden': 'true' }, '! '), deal.conflict),
    said,
    deal.decisions.length > 0 && decisionPanel(row, deal, programme),
  );
}

const LEVEL_OF_STATE: Readonly<Partial<Record<OpenDeal['status'], Level>>> = {
  needsInfo: 'warn',
  approved: 'good',
  won: 'good',
  rejected: 'bad',
  lost: 'bad',
};

/** In colour, symbol and words: hours left, overdue, or how long an approval protects. */
function clock(deal: OpenDeal, programme: Programme): HTMLElement | null {
  const texts = inLanguage(decideMessages, programme.language);
  const { duration, day } = programme.format;
  if (deal.hoursLeft === null) {
    if (deal.protectedUntil === '') return null;
    return h('p', { class: 'hint' }, texts.protectedUntil(day(deal.protectedUntil)));
  }
  const left = deal.hoursLeft - programme.hoursSinceLoaded();
  const chip = (level: string, sign: string, words: string) =>
    h('p', {}, h('span', { class: `chip ${level}` }, h('span', { 'aria-hidden': 'true' }, `${sign} `), words));
  if (left < 0) return chip('bad', '✕', left > -1 ? texts.overdueJust : texts.overdue(duration(-left)));
  const words = left < 1 ? texts.lastHour : texts.hoursLeft(duration(left));
  return left < SHORT_HOURS ? chip('warn', '!', words) : chip('', '◷', words);
}

function decisionPanel(row: HTMLElement, deal: OpenDeal, programme: Programme): HTMLElement {
  const texts = inLanguage(decideMessages, programme.language);
  const failure = h('div', { role: 'alert' });
  const asking = h('div', {});
  /** One for each decision about this row as it stands: a retry acts once. */
  const requestIds = new Map<PersonsDecision, string>();

  const send = async (decision: Offered, reason: string) => {
    fill(failure);
    const requestId = requestIds.get(decision) ?? newRequestId();
    requestIds.set(decision, requestId);
    for (const button of buttons) button.disabled = true;
    try {
      const answer = await callServer('decideDeals', { requestId, ids: [deal.id], decision, reason });
      if (answer.ok) {
        const said = h('div', { tabindex: '-1', role: 'status' }, outcome('good', answer.message, answer.next));
        showDeal(row, answer.value.deals[0] ?? deal, programme, said);
        said.focus();
        programme.followUp();
        return;
      }
      const details = Object.values(answer.fields).map((text) => h('p', {}, text));
      fill(failure, notice('bad', [h('strong', {}, answer.message), ...details]));
    } catch (error) {
      fill(failure, failureNotice(error, programme.language));
    }
    for (const button of buttons) button.disabled = false;
  };
  const decide = (decision: Offered, button: HTMLButtonElement) => {
    const need = ASKS_REASON[decision];
    if (!need) {
      void whileBusy(button, texts.deciding, () => send(decision, ''));
      return;
    }
    const close = () => {
      fill(asking);
      choices.hidden = false;
      button.focus();
    };
    const form = reasonForm(decision, need === 'required', programme, (reason) => send(decision, reason), close);
    fill(failure);
    fill(asking, form.element);
    choices.hidden = true;
    form.focus();
  };
  const buttons = OFFERED.filter((decision) => deal.decisions.includes(decision)).map((decision, index) => {
    const button = h(
      'button',
      {
        type: 'button',
        class: index === 0 && isUndecided(deal.status) ? 'primary' : '',
        'aria-label': `${texts[decision]}: ${deal.company}`,
        onclick: () => decide(decision, button),
      },
      texts[decision],
    );
    return button;
  });
  const choices = h('div', { class: 'actions' }, ...buttons);
  return h('div', {}, failure, asking, choices);
}
