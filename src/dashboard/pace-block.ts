/** Cycle and size of won deals by quarter, partners against direct: the table behind their chart. */
import { tableMessages } from '../i18n/dashboard-tables';
import { inLanguage } from '../i18n/messages';
import { FORMATS, figure, text } from './layout-cell';
import type { Block, LayoutContext } from './layout-context';

export function paceBlock({ dashboard, language }: LayoutContext): Block {
  const texts = inLanguage(tableMessages, language);
  const gap = (value: number | null, format: string) => figure(value, format, 'figure', '');
  return [
    [text(texts.pace, 'section')],
    [
      text(texts.quarter, 'header'),
      ...[
        texts.partnerDays,
        texts.directDays,
        texts.partnerSize,
        texts.directSize,
        texts.partnerDeals,
        texts.directDeals,
      ].map((name) => text(name, 'figureHeader')),
    ],
    ...dashboard.pace.map((line) => [
      text(line.quarter),
      gap(line.partnerDays, FORMATS.days),
      gap(line.directDays, FORMATS.days),
      gap(line.partnerSize, FORMATS.money),
      gap(line.directSize, FORMATS.money),
      figure(line.partnerDeals, FORMATS.count),
      figure(line.directDeals, FORMATS.count),
    ]),
  ];
}
