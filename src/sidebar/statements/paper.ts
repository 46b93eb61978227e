/** The statement of one partner as it is printed: an account for each currency, over as many pages as it takes. */
import type { StatementsView } from '../../app/actions/statements/statements-contract';
import type { Language } from '../../core/language';
import type { MdfBalance } from '../../core/money/mdf';
import { inLanguage } from '../../i18n/messages';
import { statementPaperMessages } from '../../i18n/statement-paper';
import { h } from '../dom';
import { accountTable } from './account-table';
import { statementFigures } from './figures';
import { laterPayment } from './later-payment';
import type { PaperWriting } from './paper-writing';
import type { PartnerStatements } from './partner-statements';

export function statementPaper(partner: PartnerStatements, view: StatementsView, language: Language): HTMLElement {
  const texts = inLanguage(statementPaperMessages, language);
  const writing = { view, language, texts, figures: statementFigures(language) };
  return h(
    'article',
    { class: 'paper', lang: language },
    heading(partner.partner, writing),
    ...partner.statements.map((statement) => account(statement, writing)),
    partner.mdf !== undefined && marketingMoney(partner.mdf, writing),
  );
}

function heading(partner: string, { view, texts, figures }: PaperWriting): HTMLElement {
  const { month, isClosed, file, today } = view;
  const about = [file, texts.asOf(figures.day(today))].filter(Boolean).join(' · ');
  return h(
    'header',
    { class: 'paper-head' },
    h('h1', {}, `${texts.title}: ${figures.month(month)}`),
    h('p', { class: 'whose' }, partner),
    h('p', { class: 'muted' }, about),
    !isClosed && h('p', { class: 'mark' }, h('strong', {}, texts.preliminary), `: ${texts.preliminaryMeans}`),
  );
}

function account(statement: PartnerStatements['statements'][number], writing: PaperWriting): HTMLElement {
  const { view, texts, figures } = writing;
  const { currency, closing } = statement;
  const later = laterPayment(statement, view);
  return h(
    'section',
    { class: 'account' },
    h(
      'div',
      { class: 'account-head' },
      h('h2', {}, texts.account(currency)),
      h('p', {}, `${texts.balanceAt(figures.month(view.month))}: `, h('strong', {}, figures.money(closing, currency))),
    ),
    accountTable(statement, writing),
    later !== undefined &&
      h('p', { class: 'later' }, texts.paidLater(figures.money(later.amount, currency), figures.day(later.day))),
  );
}

/** In the programme's currency, as it is today. */
function marketingMoney({ accrued, granted, available }: MdfBalance, { view, texts, figures }: PaperWriting) {
  const money = (amount: number) => figures.money(amount, view.currency);
  const fact = (name: string, said: string) => h('div', {}, h('dt', {}, name), h('dd', {}, said));
  const left = available < 0 ? `${money(available)} (${texts.overdrawn})` : money(available);
  return h(
    'section',
    { class: 'mdf' },
    h('h2', {}, `${texts.mdf}, ${texts.asOf(figures.day(view.today))}`),
    h('dl', {}, fact(texts.accrued, money(accrued)), fact(texts.granted, money(granted)), fact(texts.available, left)),
  );
}
