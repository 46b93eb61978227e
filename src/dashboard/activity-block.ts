/** Partners signed and active by month: the table behind their chart. */
import { tableMessages } from '../i18n/dashboard-tables';
import { inLanguage } from '../i18n/messages';
import { day, FORMATS, figure, text } from './layout-cell';
import type { Block, LayoutContext } from './layout-context';

export function activityBlock({ dashboard, language }: LayoutContext): Block {
  const texts = inLanguage(tableMessages, language);
  return [
    [text(texts.activity, 'section')],
    [text(texts.month, 'header'), text(texts.signed, 'figureHeader'), text(texts.active, 'figureHeader')],
    ...dashboard.activity.map(({ month, signed, active }) => [
      day(`${month}-01`, FORMATS.month),
      figure(signed, FORMATS.count),
      figure(active, FORMATS.count),
    ]),
  ];
}
