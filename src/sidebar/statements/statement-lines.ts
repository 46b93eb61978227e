/** The lines of one statement, as the sheet has them or would have them. */
import { LINE_CAUSES, LINE_KINDS } from '../../core/choices';
import type { ShownLine, Statement } from '../../core/statements/statement';
import { lineId } from '../../core/statements/statement-line';
import { h } from '../dom';
import type { Desk } from './desk';

export function linesTable({ partner, currency, lines }: Statement, desk: Desk): HTMLElement {
  const { texts } = desk;
  if (lines.length === 0) return h('p', { class: 'muted' }, texts.noLines);
  const header = [texts.day, texts.deal, texts.what].map((name) => h('th', { scope: 'col' }, name));
  const figures = [texts.base, texts.rate, texts.amount].map((name) =>
    h('th', { scope: 'col', class: 'figure' }, name),
  );
  return h(
    'table',
    { class: 'plain deal-lines', 'aria-label': texts.linesOf(partner, currency) },
    h('thead', {}, h('tr', {}, ...header, ...figures)),
    h('tbody', {}, ...lines.map((line) => lineRow(line, desk))),
  );
}

function lineRow(line: ShownLine, { language, texts, figures }: Desk): HTMLElement {
  const { kind, cause, day, deal, company, terms, base, rate, amount, currency, reference, number } = line;
  const what = [LINE_KINDS[kind]?.[language], cause !== '' && LINE_CAUSES[cause]?.[language]]
    .filter(Boolean)
    .join(': ');
  const notes = [number !== undefined && lineId(number), reference !== '' && noteOf(line, texts)];
  return h(
    'tr',
    {},
    h('td', {}, figures.day(day)),
    h('td', {}, [deal, company].filter(Boolean).join(' '), terms !== '' && h('div', { class: 'muted' }, terms)),
    h('td', {}, what, h('div', { class: 'muted' }, notes.filter(Boolean).join(', '))),
    h('td', { class: 'figure' }, base === null ? '' : figures.amount(base, currency)),
    h('td', { class: 'figure' }, rate === null ? '' : figures.percent(rate)),
    h('td', { class: 'figure' }, figures.amount(amount, currency)),
  );
}

/** Of a line about no deal it is what a person wrote, or the other name of a partner that was renamed. */
const noteOf = ({ deal, reference }: ShownLine, texts: Desk['texts']) =>
  deal === '' ? reference : texts.refersTo(reference);
