/** Statements as they are printed, of one partner or of all, and of one the message that goes with it. */
import type { StatementsView } from '../../app/actions/statements/statements-contract';
import { inLanguage } from '../../i18n/messages';
import { letterMessages } from '../../i18n/sidebar';
import { fill, h } from '../dom';
import { languageSwitch } from '../letter/language-switch';
import type { Desk } from './desk';
import { partnerMessage } from './message';
import { messagePart } from './message-part';
import { statementPaper } from './paper';
import type { PartnerStatements } from './partner-statements';

export interface PaperView {
  readonly element: HTMLElement;
  focus(): void;
}

export function paperView(
  partners: readonly PartnerStatements[],
  view: StatementsView,
  desk: Desk,
  back: () => void,
): PaperView {
  const { texts, figures } = desk;
  const [only] = partners;
  const goBack = h('button', { type: 'button', onclick: back }, texts.back);
  const print = h('button', { type: 'button', class: 'primary', onclick: () => window.print() }, texts.print);
  const focus = () => print.focus();
  const hint = h('p', { class: 'hint' }, texts.printNote);
  if (partners.length === 1 && only) return { element: onePaper(only, view, desk, { goBack, print, hint }), focus };
  const papers = partners.map((partner) => statementPaper(partner, view, partner.language));
  const actions = h('div', { class: 'actions' }, goBack, print);
  const count = h('p', {}, texts.papers(figures.count(partners.length)));
  return { element: h('div', {}, h('div', { class: 'paper-actions' }, actions, count, hint), ...papers), focus };
}

interface Bar {
  readonly goBack: HTMLElement;
  readonly print: HTMLElement;
  readonly hint: HTMLElement;
}

function onePaper(partner: PartnerStatements, view: StatementsView, desk: Desk, bar: Bar): HTMLElement {
  const place = h('div', {});
  const message = messagePart(partner.address.email, inLanguage(letterMessages, desk.language), desk.texts.message);
  const write = (language: PartnerStatements['language']) => {
    fill(place, statementPaper(partner, view, language));
    message.write(partnerMessage(partner, view, language), language);
  };
  const languages = languageSwitch(partner.language, desk.language, write);
  write(partner.language);
  const actions = h('div', { class: 'actions' }, bar.goBack, bar.print, ...message.buttons, languages);
  return h('div', {}, h('div', { class: 'paper-actions' }, actions, message.said, bar.hint), place, message.element);
}
