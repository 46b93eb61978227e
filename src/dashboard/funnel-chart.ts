/** Registrations by state, with the days in it. */
import { chartMessages } from '../i18n/dashboard-charts';
import { inLanguage } from '../i18n/messages';
import { CHART_HEIGHT, CHART_ROWS, type DashboardChart, INKS, LEFT } from './chart';
import type { LayoutContext } from './layout-context';

export function funnelChart(context: LayoutContext): DashboardChart {
  const texts = inLanguage(chartMessages, context.language);
  return {
    block: 'funnel',
    type: 'BAR',
    title: messageOf(context),
    place: { row: CHART_ROWS.funnel, column: LEFT.column },
    table: { row: 1, rows: 1 + context.dashboard.funnel.length, columns: 3 },
    options: {
      width: LEFT.width,
      height: CHART_HEIGHT,
      legend: { position: 'bottom' },
      series: {
        0: { color: INKS.blue, targetAxisIndex: 0 },
        1: { color: INKS.orange, targetAxisIndex: 1 },
      },
      hAxes: {
        0: { format: '0', viewWindow: { min: 0 } },
        1: { format: '0', viewWindow: { min: 0 } },
      },
    },
    words: { 'hAxes.0.title': texts.deals, 'hAxes.1.title': texts.days },
  };
}

function messageOf({ dashboard, language }: LayoutContext): string {
  const texts = inLanguage(chartMessages, language);
  const dealsIn = (...states: readonly string[]) =>
    dashboard.funnel.reduce((sum, { state, deals }) => sum + (states.includes(state) ? deals : 0), 0);
  const all = dashboard.funnel.reduce((sum, { deals }) => sum + deals, 0);
  if (all === 0) return texts.noRegistrations;
  return texts.funnel(dealsIn('won'), all, dealsIn('submitted', 'needsInfo', 'approved'));
}
