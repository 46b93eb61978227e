/** The share by month against target and bands. */
import { pointsText, sharePercent } from '../i18n/dashboard-figures';
import { CHART_HEIGHT, CHART_ROWS, type DashboardChart, INKS, WHOLE } from './chart';
import { LAYOUT_COLUMNS, type LayoutContext } from './layout-context';

const SERIES = [
  { color: INKS.blue, lineWidth: 3, pointSize: 7 },
  { color: INKS.orange, lineWidth: 2, pointSize: 4, lineDashStyle: [8, 3] },
  { color: INKS.black, lineWidth: 2, lineDashStyle: [2, 3] },
  { color: INKS.grey, lineWidth: 1, lineDashStyle: [1, 4] },
  { color: INKS.green, lineWidth: 1, lineDashStyle: [5, 5] },
  { color: INKS.green, lineWidth: 1, lineDashStyle: [5, 5] },
  { color: INKS.pink, lineWidth: 3, lineDashStyle: [12, 4] },
] as const;

export function shareChart(context: LayoutContext): DashboardChart {
  return {
    block: 'months',
    type: 'LINE',
    title: messageOf(context),
    place: { row: CHART_ROWS.share, column: WHOLE.column },
    table: { row: 1, rows: 1 + context.dashboard.months.length, columns: LAYOUT_COLUMNS },
    options: {
      width: WHOLE.width,
      height: CHART_HEIGHT,
      legend: { position: 'bottom' },
      vAxis: { format: '0 %', viewWindow: { min: 0 } },
      series: Object.fromEntries(SERIES.entries()),
    },
  };
}

function messageOf({ dashboard, texts, language }: LayoutContext): string {
  const judged = dashboard.benchmarks.programme.sourced;
  if (!judged) return texts.chartTitleUnknown;
  const share = sharePercent(judged.share, language);
  const band = judged.verdict.band.label[language];
  if (!judged.gap) return texts.chartTitleHighest(share, band);
  return texts.chartTitle(share, band, pointsText(judged.gap.points, language));
}
