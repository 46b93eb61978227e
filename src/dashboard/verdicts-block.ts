/**
 * The three verdicts, for partner-sourced revenue and with influenced: band, share, distance to the next. The band
 * comes first: a phone shows three columns.
 */
import type { Gap, Verdict, Verdicts } from '../core/kpi/verdicts';
import { ageMessages, sizeMessages } from '../i18n/dashboard';
import { sharePercent, wholeNumber } from '../i18n/dashboard-figures';
import { kpiMessages } from '../i18n/dashboard-kpis';
import { inLanguage } from '../i18n/messages';
import { BLANK, FORMATS, figure, type LayoutCell, text } from './layout-cell';
import { type Block, LAYOUT_COLUMNS, type LayoutContext } from './layout-context';

export function verdictsBlock(context: LayoutContext): Block {
  const { dashboard, texts, language } = context;
  const words = inLanguage(kpiMessages, language);
  const { programme, size, age } = dashboard.benchmarks;
  return [
    [text(texts.benchmarks, 'section')],
    [
      text(texts.benchmark, 'header'),
      text(texts.verdict, 'header'),
      { ...BLANK, look: 'header' },
      text(texts.share, 'figureHeader'),
      text(texts.counted, 'header'),
      text(texts.pointsToNext, 'figureHeader'),
      text(texts.moneyToNext(dashboard.currency), 'figureHeader'),
      text(texts.next, 'header'),
    ],
    ...bothRows(context, texts.byProgramme, programme, ({ verdict }) => ({
      verdict: verdict.band.label[language],
      next: verdict.next?.label[language] ?? texts.highest,
    })),
    ...bothRows(context, texts.bySize, size, ({ verdict, gap }) => ({
      verdict: sizeMessages.verdict[language](verdict),
      next: gap ? thresholdText(gap, context) : '',
    })),
    ...bothRows(context, texts.byAge, age, ({ verdict, gap }) => ({
      verdict: ageMessages.verdict[language](verdict),
      next: gap ? thresholdText(gap, context) : '',
    })),
    ...notes(context).map((note) => [text(note, 'muted')]),
    [text(words.signals, 'header'), ...Array.from({ length: LAYOUT_COLUMNS - 1 }, () => text('', 'header'))],
    ...dashboard.signals.map(({ isReached, text: advice, basis }) => [
      text(`${isReached ? '●' : '○'} ${advice[language]}`, isReached ? 'strong' : 'plain'),
      ...Array.from({ length: 4 }, () => text('')),
      text(basis[language], 'muted'),
    ]),
  ];
}

function bothRows<V>(
  context: LayoutContext,
  name: string,
  { sourced, withInfluenced }: Verdicts<V>,
  words: (judged: Verdict<V>) => { readonly verdict: string; readonly next: string },
): Block {
  const { texts } = context;
  return [
    [text(name, 'strong'), ...judgedCells(context, sourced, texts.sourced, words)],
    [text(texts.withInfluenced), ...judgedCells(context, withInfluenced, texts.withInfluenced, words)],
  ];
}

function judgedCells<V>(
  { texts }: LayoutContext,
  judged: Verdict<V> | null,
  counted: string,
  words: (judged: Verdict<V>) => { readonly verdict: string; readonly next: string },
): LayoutCell[] {
  const { verdict, next } = judged ? words(judged) : { verdict: texts.notAvailable, next: '' };
  const gap = judged?.gap;
  return [
    text(verdict, 'strong'),
    BLANK,
    figure(judged?.share ?? null, FORMATS.finerShare),
    text(counted),
    figure(gap ? gap.points * 100 : null, FORMATS.points, 'figure', ''),
    figure(gap?.money ?? null, FORMATS.money, 'figure', ''),
    text(next),
  ];
}

function thresholdText({ to, isIncluded }: Gap, { language }: LayoutContext): string {
  return `${isIncluded ? '≥' : '>'} ${sharePercent(to, language)}`;
}

/** How size and age were found, and what the distance in money means: always four lines. */
function notes({ dashboard, texts, language }: LayoutContext): readonly [string, string, string, string] {
  const { size, age } = dashboard.benchmarks;
  const revenue = size.annualRevenue === null ? texts.notAvailable : moneyOf(size.annualRevenue);
  const sizeBasis = sizeMessages.basis[language](revenue, size.revenueFrom === 'settings');
  const { ageLine } = inLanguage(kpiMessages, language);
  const ageBasis =
    age.months === null || age.start === null
      ? ageMessages.unknown[language]
      : ageMessages.basis[language](age.months, age.start);
  return [texts.gapBasis, size.isEarly ? `${sizeBasis} ${sizeMessages.early[language]}` : sizeBasis, ageBasis, ageLine];

  function moneyOf(amount: number): string {
    return `${wholeNumber(amount, language)} ${dashboard.currency}`;
  }
}
