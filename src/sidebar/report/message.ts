/** The message to leadership: plain text in the workbook's language, as long as a mail link carries. */
import type { MonthlyReport } from '../../core/dashboard/monthly-report';
import { inLanguage } from '../../i18n/messages';
import { reportMessages } from '../../i18n/report';
import { mailLink } from '../letter/mail-link';
import { reportWords, UNCHANGED } from './figures';
import { verdictLines } from './verdict-lines';

export interface ReportMessage {
  readonly subject: string;
  readonly body: string;
}

export function reportMessage(report: MonthlyReport): ReportMessage {
  const { language, today, currency, file, tiles, changes, lastMonth, dueCount } = report;
  const texts = inLanguage(reportMessages, language);
  const words = reportWords(language, currency);
  const day = words.day(today);
  const lines = [...tiles, ...changes.filter(({ value }) => value !== null)].map((figure) => {
    const change = words.change(figure);
    const note = change === '' || change === UNCHANGED ? '' : ` (${change})`;
    return `- ${figure.name}: ${words.figure(figure.unit, figure.value)}${note}`;
  });
  const verdicts = verdictLines(report).map(({ name, sourced }) => `- ${name}: ${sourced}`);
  const start = [texts.greeting, '', texts.intro(day), ''];
  const brackets = lastMonth === null ? [] : [texts.inBrackets(words.month(lastMonth))];
  const end = ['', ...brackets, dueCount === 0 ? texts.nothingDue : texts.due(dueCount), texts.sentFrom(file)];
  const subject = texts.subject(day);
  // The most important come first: what a link cannot carry is left out from the end.
  const middle = [...lines.slice(0, tiles.length), ...verdicts, ...lines.slice(tiles.length)];
  for (let count = middle.length; count > 0; count -= 1) {
    const body = [...start, ...middle.slice(0, count), ...end].join('\n');
    if (mailLink('', { subject, body }).hasBody) return { subject, body };
  }
  return { subject, body: [...start, ...end].join('\n') };
}
