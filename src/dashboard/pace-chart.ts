/** Sales cycle and deal size of partners against direct, by quarter. */
import { chartMessages } from '../i18n/dashboard-charts';
import { inLanguage } from '../i18n/messages';
import { CHART_HEIGHT, CHART_ROWS, type DashboardChart, INKS, LEFT } from './chart';
import type { LayoutContext } from './layout-context';

export function paceChart(context: LayoutContext): DashboardChart {
  const texts = inLanguage(chartMessages, context.language);
  return {
    block: 'pace',
    type: 'COMBO',
    title: messageOf(context),
    place: { row: CHART_ROWS.pace, column: LEFT.column },
    table: { row: 1, rows: 1 + context.dashboard.pace.length, columns: 5 },
    options: {
      width: LEFT.width,
      height: CHART_HEIGHT,
      legend: { position: 'bottom' },
      seriesType: 'bars',
      series: {
        0: { type: 'bars', color: INKS.blue, targetAxisIndex: 0 },
        1: { type: 'bars', color: INKS.orange, targetAxisIndex: 0 },
        2: { type: 'line', color: INKS.black, lineWidth: 3, pointSize: 7, pointShape: 'circle', targetAxisIndex: 1 },
        3: {
          type: 'line',
          color: INKS.pink,
          lineWidth: 2,
          lineDashStyle: [5, 4],
          pointSize: 8,
          pointShape: 'triangle',
          targetAxisIndex: 1,
        },
      },
      vAxes: {
        0: { format: '0', viewWindow: { min: 0 } },
        1: { format: '#,##0', viewWindow: { min: 0 } },
      },
    },
    words: { 'vAxes.0.title': texts.days, 'vAxes.1.title': context.dashboard.currency },
  };
}

function messageOf({ dashboard, language }: LayoutContext): string {
  const texts = inLanguage(chartMessages, language);
  const change = dashboard.kpis.cycleAgainstDirect.value;
  if (change === null) return texts.noPace;
  const percent = Math.round(change * 100);
  if (percent === 0) return texts.pace(texts.asLong);
  return texts.pace(percent > 0 ? texts.longer(change) : texts.shorter(-change));
}
