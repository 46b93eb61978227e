/** The message that goes with a statement: month, balance, and when it was paid; in the partner's language. */
import type { StatementsView } from '../../app/actions/statements/statements-contract';
import type { Language } from '../../core/language';
import type { Statement } from '../../core/statements/statement';
import type { Letter } from '../../i18n/letters';
import { inLanguage } from '../../i18n/messages';
import { statementPaperMessages } from '../../i18n/statement-paper';
import { statementFigures } from './figures';
import { laterPayment } from './later-payment';
import type { PartnerStatements } from './partner-statements';
import { sumsOf } from './totals';

export function partnerMessage(
  { statements, address }: PartnerStatements,
  view: StatementsView,
  language: Language,
): Letter {
  const texts = inLanguage(statementPaperMessages, language);
  const month = statementFigures(language).month(view.month);
  const contact = address.contact.replace(/\s+/g, ' ').trim();
  const intro = view.isClosed ? texts.intro(month) : texts.introPreliminary(month);
  const accounts = statements.map((statement) => accountLines(statement, view, language).join('\n'));
  const sender = [texts.regards, view.userName].filter(Boolean).join('\n');
  const body = [texts.greeting(contact), intro, ...accounts, texts.more, sender].join('\n\n');
  return { subject: texts.subject(month), body };
}

function accountLines(statement: Statement, view: StatementsView, language: Language): string[] {
  const texts = inLanguage(statementPaperMessages, language);
  const { money, day, month } = statementFigures(language);
  const { currency, lines, closing } = statement;
  const { earned, corrections } = sumsOf(statement);
  const payments = lines.filter(({ kind }) => kind === 'payment');
  const later = laterPayment(statement, view);
  return [
    earned !== 0 && texts.earned(money(earned, currency)),
    corrections !== 0 && texts.corrected(money(corrections, currency)),
    ...payments.map((line) => texts.paid(money(0 - line.amount, currency), day(line.day))),
    texts.ends(month(view.month), money(closing, currency)),
    later !== undefined && texts.paid(money(later.amount, currency), day(later.day)),
  ].flatMap((line) => (line === false ? [] : [`- ${line}`]));
}
