/** Where the registrations of the last 12 months stand, and for how long: the table behind the funnel. */
import { DEAL_STATES } from '../core/choices';
import { tableMessages } from '../i18n/dashboard-tables';
import { inLanguage } from '../i18n/messages';
import { FORMATS, figure, text } from './layout-cell';
import type { Block, LayoutContext } from './layout-context';

const { count, days, money } = FORMATS;

export function funnelBlock({ dashboard, language }: LayoutContext): Block {
  const texts = inLanguage(tableMessages, language);
  return [
    [text(texts.funnel, 'section')],
    [
      text(texts.state, 'header'),
      ...[texts.deals, texts.medianDays, texts.amount(dashboard.currency)].map((name) => text(name, 'figureHeader')),
    ],
    ...dashboard.funnel.map((stage) => [
      text(DEAL_STATES[stage.state][language]),
      figure(stage.deals, count),
      figure(stage.medianDays, days, 'figure', '–'),
      figure(stage.amount, money),
    ]),
    [text(texts.funnelBasis, 'muted')],
  ];
}
