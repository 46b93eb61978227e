/** Partners signed and active by month. */
import { chartMessages } from '../i18n/dashboard-charts';
import { inLanguage } from '../i18n/messages';
import { CHART_HEIGHT, CHART_ROWS, type DashboardChart, INKS, RIGHT } from './chart';
import type { LayoutContext } from './layout-context';

export function activityChart(context: LayoutContext): DashboardChart {
  return {
    block: 'activity',
    type: 'LINE',
    title: messageOf(context),
    place: { row: CHART_ROWS.activity, column: RIGHT.column },
    table: { row: 1, rows: 1 + context.dashboard.activity.length, columns: 3 },
    options: {
      width: RIGHT.width,
      height: CHART_HEIGHT,
      legend: { position: 'bottom' },
      vAxis: { format: '0', viewWindow: { min: 0 } },
      series: {
        0: { color: INKS.black, lineWidth: 2, lineDashStyle: [6, 3], pointSize: 5, pointShape: 'square' },
        1: { color: INKS.blue, lineWidth: 3, pointSize: 6, pointShape: 'circle' },
      },
    },
  };
}

function messageOf({ dashboard: { activity }, language }: LayoutContext): string {
  const texts = inLanguage(chartMessages, language);
  const [now, then] = [activity[activity.length - 1], activity[activity.length - 13]];
  if (!now || now.signed + now.active === 0) return texts.noPartners;
  const before = then && then.signed > 0 ? texts.aYearAgo(then.active, then.signed) : '';
  return texts.activity(now.active, now.signed, before);
}
