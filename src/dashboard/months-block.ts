/** The figures behind the chart, for people to read: share by month, target, and where the bands begin. */

import type { ShareBand } from '../core/benchmark/benchmark';
import { sharePercent } from '../i18n/dashboard-figures';
import { day, FORMATS, figure, text } from './layout-cell';
import type { Block, LayoutContext } from './layout-context';

/** Bands whose beginning is drawn: those above the lowest, as far as there are columns. */
const BAND_LINES = 4;

export function monthsBlock(context: LayoutContext): Block {
  const { dashboard, texts } = context;
  const bands = dashboard.bands.filter(({ from }) => from > 0).slice(0, BAND_LINES);
  const line = (value: number | null) => figure(value, FORMATS.finerShare, 'figure', '');
  return [
    [text(texts.monthly, 'section')],
    [
      text(texts.month, 'header'),
      text(texts.sourced, 'figureHeader'),
      text(texts.withInfluenced, 'figureHeader'),
      text(texts.target, 'figureHeader'),
      ...bands.map((band) => text(limitText(band, context), 'figureHeader')),
    ],
    ...dashboard.months.map(({ month, sourced, withInfluenced }) => [
      day(`${month}-01`, FORMATS.month),
      line(sourced),
      line(withInfluenced),
      line(dashboard.targetShare),
      ...bands.map(({ from }) => line(from)),
    ]),
  ];
}

/** Where a band begins, or the one below it ends: "weak < 10 %", "average ≥ 15 %", "average ≤ 25 %". */
function limitText(band: ShareBand, { dashboard, language }: LayoutContext): string {
  const share = sharePercent(band.from, language);
  const position = dashboard.bands.indexOf(band);
  const below = dashboard.bands[position - 1]?.label[language];
  if (!band.includesFrom) return `${below} ≤ ${share}`;
  return position === 1 ? `${below} < ${share}` : `${band.label[language]} ≥ ${share}`;
}
