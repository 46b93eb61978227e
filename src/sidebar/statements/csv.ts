/** All lines of a month as a CSV file for the accountant, in the workbook's language. */
import Papa from 'papaparse';
import type { StatementsView } from '../../app/actions/statements/statements-contract';
import { LINE_CAUSES, LINE_KINDS } from '../../core/choices';
import type { Language } from '../../core/language';
import { minorUnits, roundMoney } from '../../core/money/money';
import { type ColumnKey, STATEMENT_COLUMNS } from '../../core/schema';
import type { ShownLine } from '../../core/statements/statement';
import { lineId } from '../../core/statements/statement-line';
import { inLanguage } from '../../i18n/messages';
import { statementFileMessages } from '../../i18n/statement-paper';

/** Spreadsheet programs take a file without it for Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';

/** How a spreadsheet of the language reads numbers, and what it therefore separates cells by. */
const DIALECTS: Readonly<Record<Language, { readonly delimiter: string; readonly point: string }>> = {
  en: { delimiter: ',', point: '.' },
  fi: { delimiter: ';', point: ',' },
};

const COLUMNS = [
  ...(['line', 'month', 'partner', 'kind', 'deal', 'company', 'day', 'base', 'rate'] as const),
  ...(['amount', 'currency', 'cause', 'reference', 'terms'] as const),
] satisfies ColumnKey<'statements'>[];

export function statementsCsv({ language, isClosed, statements }: StatementsView): string {
  const texts = inLanguage(statementFileMessages, language);
  const { delimiter } = DIALECTS[language];
  const state = isClosed ? texts.closed : texts.preliminary;
  const header = [...COLUMNS.map((key) => STATEMENT_COLUMNS[key].label[language]), texts.state];
  const rows = statements.flatMap(({ lines }) => lines.map((line) => [...cellsOf(line, language), state]));
  return BYTE_ORDER_MARK + Papa.unparse([header, ...rows], { delimiter, newline: '\r\n' });
}

export function csvName({ language, month, isClosed }: StatementsView): string {
  const texts = inLanguage(statementFileMessages, language);
  return `${texts.file(month)}${isClosed ? '' : `-${texts.preliminary}`}.csv`;
}

function cellsOf(line: ShownLine, language: Language): string[] {
  const { number, kind, cause, base, rate, amount, currency } = line;
  const money = (value: number | null) => (value === null ? '' : decimal(value, minorUnits(currency) ?? 2, language));
  const cells: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    line: number === undefined ? '' : lineId(number),
    month: line.month,
    partner: plain(line.partner),
    kind: LINE_KINDS[kind]?.[language] ?? plain(kind),
    deal: plain(line.deal),
    company: plain(line.company),
    day: line.day,
    base: money(base),
    rate: rate === null ? '' : String(roundMoney(rate, 6)).replace('.', DIALECTS[language].point),
    amount: money(amount),
    currency: plain(currency),
    cause: cause === '' ? '' : (LINE_CAUSES[cause]?.[language] ?? plain(cause)),
    reference: plain(line.reference),
    terms: plain(line.terms),
  };
  return COLUMNS.map((key) => cells[key]);
}

function decimal(value: number, digits: number, language: Language): string {
  return roundMoney(value, digits).toFixed(digits).replace('.', DIALECTS[language].point);
}

/** What a spreadsheet would take for a formula is text: an apostrophe in front says so. */
function plain(text: string): string {
  return /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}
