/** Revenue by partner with its cumulative share. */
import { chartMessages } from '../i18n/dashboard-charts';
import { inLanguage } from '../i18n/messages';
import { CHART_HEIGHT, CHART_ROWS, type DashboardChart, INKS, WHOLE } from './chart';
import type { LayoutContext } from './layout-context';
import { SHOWN_PARTNERS } from './partners-block';

export function partnersChart(context: LayoutContext): DashboardChart {
  const lines = Math.min(SHOWN_PARTNERS, context.dashboard.partnerLines.length);
  return {
    block: 'partners',
    type: 'COMBO',
    title: messageOf(context),
    place: { row: CHART_ROWS.partners, column: WHOLE.column },
    table: { row: 1, rows: 1 + Math.max(1, lines), columns: 3 },
    options: {
      width: WHOLE.width,
      height: CHART_HEIGHT,
      legend: { position: 'bottom' },
      hAxis: { slantedText: true, slantedTextAngle: 40 },
      seriesType: 'bars',
      series: {
        0: { type: 'bars', color: INKS.blue, targetAxisIndex: 0 },
        1: { type: 'line', color: INKS.black, lineWidth: 2, pointSize: 6, pointShape: 'square', targetAxisIndex: 1 },
      },
      vAxes: {
        0: { format: '#,##0', viewWindow: { min: 0 } },
        1: { format: '0 %', viewWindow: { min: 0, max: 1 } },
      },
    },
  };
}

/** A share that was added up: 0.1 + 0.2 is 30 %. */
const EXACT = 1e-9;

function messageOf({ dashboard, language }: LayoutContext): string {
  const texts = inLanguage(chartMessages, language);
  const { partnerLines, concentrationShare } = dashboard;
  const last = partnerLines.findIndex(({ cumulativeShare }) => (cumulativeShare ?? 0) >= concentrationShare - EXACT);
  if (last < 0) return texts.noRevenue;
  const named = partnerLines.filter(({ name }) => name !== '');
  return texts.concentration(last + 1, named.length, concentrationShare);
}
