/** The statements of a month: a row for each partner and currency that opens its lines, and a total for each currency. */
import type { LaterPayment, StatementsView } from '../../app/actions/statements/statements-contract';
import type { Statement } from '../../core/statements/statement';
import { h } from '../dom';
import type { Desk } from './desk';
import { laterPayment } from './later-payment';
import { byPartner, type PartnerStatements } from './partner-statements';
import { linesTable } from './statement-lines';
import { type StatementSums, SUMS, sumsOf, totalsOf } from './totals';

const COLUMNS = 3 + SUMS.length;

export function statementList(view: StatementsView, desk: Desk): HTMLElement {
  const { texts } = desk;
  const title = h('h2', {}, texts.statements);
  if (view.statements.length === 0) return h('section', { class: 'stack' }, title, h('p', {}, texts.none));
  const rows = byPartner(view).flatMap((partner) =>
    partner.statements.flatMap((statement, index) =>
      statementRows(statement, desk, { paper: index === 0 ? partner : undefined, paid: laterPayment(statement, view) }),
    ),
  );
  const header = [texts.partner, texts.currency].map((name) => h('th', { scope: 'col' }, name));
  const figures = SUMS.map((key) => h('th', { scope: 'col', class: 'figure' }, texts[key]));
  return h(
    'section',
    { class: 'stack' },
    title,
    h(
      'table',
      { class: 'plain sums', 'aria-label': `${texts.statements}, ${view.month}` },
      h('thead', {}, h('tr', {}, ...header, ...figures, h('td', {}))),
      h('tbody', {}, ...rows),
      h('tfoot', {}, ...totalsOf(view.statements).map((sums) => totalRow(sums, desk))),
    ),
  );
}

let rowsMade = 0;

interface RowEnd {
  /** Of the first row of a partner. */
  readonly paper: PartnerStatements | undefined;
  /** When the balance was paid, in a later month. */
  readonly paid: LaterPayment | undefined;
}

/** The row, and below it the lines, made when they are asked for. */
function statementRows(statement: Statement, desk: Desk, { paper, paid }: RowEnd): HTMLElement[] {
  const { partner, currency } = statement;
  rowsMade += 1;
  const cell = h('td', { colspan: COLUMNS });
  const detail = h('tr', { class: 'detail', hidden: true, id: `lines-${rowsMade}` }, cell);
  const toggle = h(
    'button',
    { type: 'button', class: 'quiet toggle', 'aria-expanded': 'false', 'aria-controls': detail.id },
    partner,
  );
  toggle.addEventListener('click', () => {
    if (cell.childNodes.length === 0) cell.append(linesTable(statement, desk));
    detail.hidden = !detail.hidden;
    toggle.setAttribute('aria-expanded', String(!detail.hidden));
  });
  const row = h(
    'tr',
    {},
    h('th', { scope: 'row' }, toggle),
    h('td', {}, currency),
    ...sumCells(sumsOf(statement), desk),
    h(
      'td',
      { class: 'end' },
      paper && paperButton(paper, desk),
      paid && h('p', { class: 'hint' }, desk.texts.paidOn(desk.figures.day(paid.day))),
    ),
  );
  return [row, detail];
}

function paperButton(partner: PartnerStatements, { texts, openPapers }: Desk): HTMLElement {
  const label = texts.paperOf(partner.partner);
  const button = h('button', { type: 'button', class: 'quiet', 'aria-label': label }, texts.paper);
  button.addEventListener('click', () => openPapers([partner], button));
  return button;
}

function totalRow(sums: StatementSums, desk: Desk): HTMLElement {
  const { currency } = sums;
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, desk.texts.total),
    h('td', {}, currency),
    ...sumCells(sums, desk),
    h('td', {}),
  );
}

function sumCells(sums: StatementSums, { figures }: Desk): HTMLElement[] {
  return SUMS.map((key) => h('td', { class: 'figure' }, figures.amount(sums[key], sums.currency)));
}
