/** What the open deals are likely to bring: by month with the range, beside it by partner. */
import { DEAL_STATES } from '../core/choices';
import { shortened } from '../core/dashboard/dashboard-problems';
import type { ForecastMonth, Likely } from '../core/dashboard/forecast';
import { moneyText, wholePercent } from '../i18n/dashboard-figures';
import { tableMessages } from '../i18n/dashboard-tables';
import { inLanguage } from '../i18n/messages';
import { BLANK, FORMATS, figure, type LayoutCell, text } from './layout-cell';
import { type Block, type LayoutContext, shaped } from './layout-context';

const MONTHS = 12;
/** The months, and all that comes later. */
const LINES = MONTHS + 1;
const LONGEST_NAME = 17;
const { text: TEXT, money, count } = FORMATS;
const LINE_FORMATS = [TEXT, money, money, money, count, TEXT, money, count];
const NOTHING = { deals: 0, low: 0, expected: 0, high: 0 };

/** This month and the next 11, with or without deals; then what comes later, where there is any. */
export function forecastLines({ dashboard }: LayoutContext): readonly ForecastMonth[] {
  const known = new Map(dashboard.forecast.months.map((line) => [line.month, line]));
  const months = monthsFrom(dashboard.today, MONTHS).map((month) => known.get(month) ?? { month, ...NOTHING });
  const later = dashboard.forecast.months.filter(({ month }) => month === 'later');
  return [...months, ...later];
}

function monthsFrom(today: string, count: number): string[] {
  const first = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

export function forecastBlock(context: LayoutContext): Block {
  const { dashboard, language } = context;
  const texts = inLanguage(tableMessages, language);
  const months = forecastLines(context);
  const partners = dashboard.forecast.partners.slice(0, LINES);
  const lines = Array.from({ length: LINES }, (_, index) => [
    ...monthCells(months[index], texts.later),
    ...partnerCells(partners[index], texts.nobody),
  ]);
  return [
    [text(texts.forecast(dashboard.currency), 'section')],
    [
      text(texts.month, 'header'),
      ...[texts.expected, texts.low, texts.high, texts.deals].map((name) => text(name, 'figureHeader')),
      text(texts.partner, 'header'),
      text(texts.expected, 'figureHeader'),
      text(texts.deals, 'figureHeader'),
    ],
    ...shaped(lines, LINES, LINE_FORMATS),
    ...notes(context).map((note) => [text(note, 'muted')]),
  ];
}

function monthCells(line: ForecastMonth | undefined, later: string): LayoutCell[] {
  if (!line) return Array.from({ length: 5 }, () => BLANK);
  const { month, expected, low, high, deals } = line;
  const amounts = [expected, low, high].map((amount) => figure(Math.round(amount), money));
  return [text(month === 'later' ? later : month), ...amounts, figure(deals, count)];
}

function partnerCells(line: (Likely & { readonly partner: string }) | undefined, nobody: string): LayoutCell[] {
  if (!line) return [];
  const { partner, expected, deals } = line;
  const name = partner === '' ? nobody : partner;
  return [text(shortened(name, LONGEST_NAME)), figure(Math.round(expected), money), figure(deals, count)];
}

/** Always three lines. */
function notes({ dashboard, language }: LayoutContext): readonly [string, string, string] {
  const texts = inLanguage(tableMessages, language);
  const { undated, overdue, probabilities } = dashboard.forecast;
  const worth = ({ deals, expected }: Likely) =>
    texts.dealsWorth(deals, moneyText(expected, dashboard.currency, language));
  const list = probabilities.map(({ state, probability, from, deals }) => {
    const basis = from === 'history' ? texts.fromHistory(deals) : texts.fromSettings;
    return `${DEAL_STATES[state][language]} ${wholePercent(probability)} (${basis})`;
  });
  return [texts.range, texts.probabilities(list.join(', ')), texts.notDated(worth(undated), worth(overdue))];
}
