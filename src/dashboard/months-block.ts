/** The figures behind the chart, for people to read: share by month, target, and where the bands begin. */

import type { ShareBand } from '../core/benchmark';
import { sharePercent } from '../i18n/dashboard-figures';
import { BLANK, day, FORMATS, figure, text } from './layout-cell';
import type { Block, LayoutContext } from './layout-context';

/** Bands whose beginning is drawn: those above the lowest, as far as there are columns. */
const BAND_LINES = 4;

export function monthsBlock(context: LayoutContext): Block {
  const { dashboard, texts } = context;
  const bands = dashboard.bands.filter(({ from }) => from > 0).slice(0, BAND_LINES);
  const share = (value: number | null) => (value === null ? { ...BLANK, look: 'figure' as const } : line(value));
  const line = (value: number) => figure(value, FORMATS.finerShare);
  return [
    [text(texts.monthly, 'section')],
    [
      text(texts.month, 'header'),
      text(texts.sourced, 'figureHeader'),
      text(texts.withInfluenced, 'figureHeader'),
      text(texts.target, 'figureHeader'),
      ...bands.map((band) => text(bandText(band, context), 'figureHeader')),
    ],
    ...dashboard.months.map(({ month, sourced, withInfluenced }) => [
      day(`${month}-01`, FORMATS.month),
      share(sourced),
      share(withInfluenced),
      line(dashboard.targetShare),
      ...bands.map(({ from }) => line(from)),
    ]),
  ];
}

function bandText({ label, from, includesFrom }: ShareBand, { texts, language }: LayoutContext): string {
  const share = sharePercent(from, language);
  return includesFrom ? texts.bandFrom(label[language], share) : texts.bandOver(label[language], share);
}
