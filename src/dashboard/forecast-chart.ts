/** What the open deals are likely to bring by month, with the range. */
import { chartMessages } from '../i18n/dashboard-charts';
import { moneyText } from '../i18n/dashboard-figures';
import { inLanguage } from '../i18n/messages';
import { CHART_HEIGHT, CHART_ROWS, type DashboardChart, INKS, RIGHT } from './chart';
import { forecastLines } from './forecast-block';
import type { LayoutContext } from './layout-context';

export function forecastChart(context: LayoutContext): DashboardChart {
  return {
    block: 'forecast',
    type: 'COMBO',
    title: messageOf(context),
    place: { row: CHART_ROWS.forecast, column: RIGHT.column },
    table: { row: 1, rows: 1 + forecastLines(context).length, columns: 4 },
    options: {
      width: RIGHT.width,
      height: CHART_HEIGHT,
      legend: { position: 'bottom' },
      seriesType: 'bars',
      series: {
        0: { type: 'bars', color: INKS.blue },
        1: {
          type: 'line',
          color: INKS.black,
          lineWidth: 1,
          lineDashStyle: [2, 3],
          pointSize: 7,
          pointShape: 'triangle',
        },
        2: { type: 'line', color: INKS.black, lineWidth: 1, lineDashStyle: [6, 3], pointSize: 7, pointShape: 'square' },
      },
      vAxis: { format: '#,##0', viewWindow: { min: 0 } },
    },
  };
}

function messageOf(context: LayoutContext): string {
  const { dashboard, language } = context;
  const texts = inLanguage(chartMessages, language);
  const months = forecastLines(context).filter(({ month }) => month !== 'later');
  const deals = months.reduce((sum, line) => sum + line.deals, 0);
  if (deals === 0) return texts.noForecast;
  const expected = months.reduce((sum, line) => sum + line.expected, 0);
  return texts.forecast(moneyText(expected, dashboard.currency, language), deals);
}
