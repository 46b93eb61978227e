/** The lines of a printed account, from the opening to the closing balance. Its head is repeated on every page. */
import { LINE_CAUSES, LINE_KINDS, type LineKind } from '../../core/choices';
import { sumMoney } from '../../core/money/money';
import type { ShownLine, Statement } from '../../core/statements/statement';
import { lineId } from '../../core/statements/statement-line';
import { h } from '../dom';
import type { PaperWriting } from './paper-writing';

const KINDS: readonly LineKind[] = ['earned', 'correction', 'clawback', 'payment'];
/** What the columns hold, for their widths. */
const COLUMNS = ['line', 'day', 'deal', 'customer', 'money', 'rate', 'money'];

export function accountTable(statement: Statement, writing: PaperWriting): HTMLElement {
  const { texts, figures, view } = writing;
  const { partner, currency, opening, closing, lines } = statement;
  const header = [texts.line, texts.day, texts.deal, texts.customer].map((name) => h('th', { scope: 'col' }, name));
  const figureHeads = [texts.base, texts.rate, texts.amount].map((name) =>
    h('th', { scope: 'col', class: 'figure' }, name),
  );
  const whose = [partner, figures.month(view.month), currency].join(' · ');
  const groups = KINDS.flatMap((kind) =>
    groupRows(
      lines.filter((line) => line.kind === kind),
      writing,
    ),
  );
  return h(
    'table',
    { class: 'lines account-lines' },
    h('colgroup', {}, ...COLUMNS.map((name) => h('col', { class: `of-${name}` }))),
    h(
      'thead',
      {},
      h('tr', { class: 'whose' }, h('td', { colspan: COLUMNS.length }, whose)),
      h('tr', {}, ...header, ...figureHeads),
    ),
    h(
      'tbody',
      {},
      balanceRow('balance opening', texts.opening, opening, currency, writing),
      ...(lines.length === 0 ? [h('tr', {}, h('td', { colspan: COLUMNS.length }, texts.noLines))] : groups),
      balanceRow('balance closing', texts.closing, closing, currency, writing),
    ),
  );
}

/** Lines of one kind, and what they come to where there are several. */
function groupRows(lines: readonly ShownLine[], writing: PaperWriting): HTMLElement[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { kind, currency } = first;
  const rows = lines.map((line) => lineRow(line, writing));
  if (lines.length === 1) return rows;
  const sum = sumMoney(
    lines.map(({ amount }) => amount),
    currency,
  );
  const name = writing.texts.sumOf(LINE_KINDS[kind][writing.language]);
  return [...rows, balanceRow('sum', name, sum, currency, writing)];
}

function lineRow(line: ShownLine, writing: PaperWriting): HTMLElement {
  const { day, deal, company, base, rate, amount, currency, number } = line;
  const { figures } = writing;
  const about = aboutLine(line, writing);
  return h(
    'tr',
    {},
    h('td', { class: 'code' }, number === undefined ? '–' : lineId(number)),
    h('td', { class: 'code' }, figures.day(day)),
    h('td', { class: 'code' }, deal),
    h('td', {}, company, company !== '' && about !== '' && h('br'), about),
    h('td', { class: 'figure' }, base === null ? '' : figures.amount(base, currency)),
    h('td', { class: 'figure' }, rate === null ? '' : figures.percent(rate)),
    h('td', { class: 'figure' }, figures.amount(amount, currency)),
  );
}

/** What is no plain earning says what it is: "Clawback: No longer won, on line E-000004", "Payment: SEPA 77". */
function aboutLine({ kind, deal, cause, reference }: ShownLine, { language, texts }: PaperWriting): string {
  if (kind === 'earned') return '';
  const name = LINE_KINDS[kind]?.[language] ?? '';
  if (kind === 'payment') return reference === '' ? name : `${name}: ${reference}`;
  const why = cause === '' ? '' : `: ${LINE_CAUSES[cause]?.[language] ?? ''}`;
  if (reference === '') return `${name}${why}`;
  // About no deal: the other name of a partner that was renamed.
  return `${name}${why}, ${deal === '' ? reference : texts.about(reference)}`;
}

function balanceRow(kind: string, name: string, amount: number, currency: string, { figures }: PaperWriting) {
  return h(
    'tr',
    { class: kind },
    h('th', { scope: 'row', colspan: COLUMNS.length - 1 }, name),
    h('td', { class: 'figure' }, figures.amount(amount, currency)),
  );
}
