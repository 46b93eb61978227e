/** The page that is printed: one sheet of A4, all of it text, in the language of the workbook. */

import type { MonthlyReport, ReportFigure } from '../../core/dashboard/monthly-report';
import { dueMessages } from '../../i18n/dashboard';
import { inLanguage } from '../../i18n/messages';
import { reportMessages } from '../../i18n/report';
import { LOCALES } from '../../i18n/spoken-figures';
import { h } from '../dom';
import { type ReportWords, reportWords, UNCHANGED } from './figures';
import { legendSign, trendChart } from './trend-chart';
import { verdictLines } from './verdict-lines';

type Texts = ReturnType<typeof inLanguage<typeof reportMessages>>;

interface Writing {
  readonly report: MonthlyReport;
  readonly texts: Texts;
  readonly words: ReportWords;
}

/** Longer names are cut: whatever people are called, the page stays one page. */
const LONGEST_FILE = 60;
const LONGEST_NAME = 24;

export function paper(report: MonthlyReport): HTMLElement {
  const texts = inLanguage(reportMessages, report.language);
  const writing = { report, texts, words: reportWords(report.language, report.currency) };
  const below = h('div', { class: 'beside' }, changes(writing), due(writing));
  return h(
    'article',
    { class: 'paper', lang: report.language },
    heading(writing),
    tiles(writing),
    verdicts(writing),
    trend(writing),
    below,
    report.forecast.length > 0 && forecast(writing),
    report.leftOut > 0 && h('p', { class: 'left-out' }, texts.leftOut(report.leftOut)),
  );
}

function heading({ report, texts, words }: Writing): HTMLElement {
  return h(
    'header',
    { class: 'paper-head' },
    h('h1', {}, texts.title),
    h(
      'p',
      { class: 'muted' },
      [texts.asOf(words.day(report.today)), cut(report.file, LONGEST_FILE)].filter(Boolean).join(' · '),
    ),
  );
}

function tiles(writing: Writing): HTMLElement {
  return h('ul', { class: 'tiles' }, ...writing.report.tiles.map((figure) => tile(figure, writing)));
}

function tile(figure: ReportFigure, { report, texts, words }: Writing): HTMLElement {
  const { name, unit, value, isSmallSample } = figure;
  const change = words.change(figure);
  const month = report.lastMonth === null ? '' : words.month(report.lastMonth);
  const said = change === UNCHANGED ? texts.unchanged(month) : texts.since(change, month);
  const since = change === '' ? '' : said;
  return h(
    'li',
    {},
    h('span', { class: 'tile-name' }, name),
    h('strong', { class: 'tile-figure' }, words.figure(unit, value)),
    h('span', { class: 'tile-note' }, isSmallSample ? texts.fewDeals : since),
  );
}

function verdicts({ report, texts }: Writing): HTMLElement {
  const header = [texts.benchmark, texts.sourced, texts.withInfluenced].map((name) => h('th', { scope: 'col' }, name));
  const rows = verdictLines(report).map(({ name, sourced, withInfluenced }) =>
    h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, sourced), h('td', {}, withInfluenced)),
  );
  return section(
    texts.benchmarks,
    h('table', { class: 'lines verdicts' }, h('thead', {}, h('tr', {}, ...header)), h('tbody', {}, ...rows)),
  );
}

function trend({ report, texts, words }: Writing): HTMLElement {
  const { months, targetShare, language } = report;
  const known = months.filter(({ sourced }) => sourced !== null).reverse();
  // The month that is under way says little yet.
  const latest = known.find(({ month }) => month < report.today.slice(0, 7)) ?? known[0];
  if (latest === undefined || latest.sourced === null) return section(texts.trend, h('p', {}, texts.noTrend));
  const says = texts.trendSays(words.percent(latest.sourced), words.month(latest.month), words.percent(targetShare));
  const short = new Intl.DateTimeFormat(LOCALES[language], { month: 'numeric', timeZone: 'UTC' });
  const chart = trendChart(report, {
    label: says,
    percent: words.percent,
    month: (month) => short.format(new Date(`${month}-01T00:00:00Z`)),
  });
  const legend = (
    [
      ['sourced', texts.sourced],
      ['withInfluenced', texts.withInfluenced],
      ['target', `${texts.target} ${words.percent(targetShare)}`],
    ] as const
  ).map(([kind, name]) => h('span', {}, legendSign(kind), ` ${name}`));
  return section(
    says,
    chart as unknown as Node,
    h('p', { class: 'legend' }, ...legend),
    trendTable(report, texts, words),
  );
}

/** The chart's figures for those who hear the page. */
function trendTable({ months }: MonthlyReport, texts: Texts, words: ReportWords): HTMLElement {
  const header = [texts.month, texts.sourced, texts.withInfluenced].map((name) => h('th', { scope: 'col' }, name));
  const rows = months.map(({ month, sourced, withInfluenced }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, words.month(month)),
      h('td', {}, words.figure('share', sourced)),
      h('td', {}, words.figure('share', withInfluenced)),
    ),
  );
  return h(
    'div',
    { class: 'visually-hidden' },
    h('table', {}, h('caption', {}, texts.trend), h('thead', {}, h('tr', {}, ...header)), h('tbody', {}, ...rows)),
  );
}

function changes({ report, texts, words }: Writing): HTMLElement {
  const { lastMonth } = report;
  if (lastMonth === null) return section(texts.changes, h('p', {}, texts.noChanges));
  const header = [texts.figure, texts.endOf(words.month(lastMonth)), texts.now, texts.change];
  const rows = report.changes.map((figure) => {
    const { name, unit, value, before } = figure;
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, name),
      ...[words.figure(unit, before), words.figure(unit, value), words.change(figure)].map((said) => h('td', {}, said)),
    );
  });
  return section(
    texts.changes,
    h(
      'table',
      { class: 'lines figures' },
      h('thead', {}, h('tr', {}, ...header.map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, ...rows),
    ),
  );
}

function forecast({ report, texts, words }: Writing): HTMLElement {
  const months = report.forecast.map(({ month, expected, low, high }) =>
    h(
      'li',
      {},
      h('strong', {}, words.month(month)),
      h('span', {}, texts.likely(words.money(expected), words.money(low), words.money(high))),
    ),
  );
  return section(texts.forecast, h('ul', { class: 'forecast' }, ...months), h('p', { class: 'muted' }, texts.range));
}

function due({ report, texts }: Writing): HTMLElement {
  const { language, dueCount } = report;
  const items = report.due.map((item) =>
    h(
      'li',
      {},
      h('strong', {}, dueMessages[item.reason].what[language]),
      ` ${[item.partner, item.company]
        .filter(Boolean)
        .map((name) => cut(name, LONGEST_NAME))
        .join(', ')}: ${dueMessages[item.reason].late[language](item)}`,
    ),
  );
  const more = dueCount - report.due.length;
  return section(
    texts.due(dueCount),
    dueCount === 0 ? h('p', {}, texts.nothingDue) : h('ul', { class: 'due' }, ...items),
    more > 0 && h('p', { class: 'muted' }, texts.moreDue(more)),
  );
}

function section(title: string, ...content: Parameters<typeof h>[2][]): HTMLElement {
  return h('section', {}, h('h2', {}, title), ...content);
}

function cut(name: string, length: number): string {
  const characters = Array.from(name);
  return characters.length <= length ? name : `${characters.slice(0, length - 1).join('')}…`;
}
