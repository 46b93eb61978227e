/** The one chart: the share by month against target and bands. Its title is its message. */
import { pointsText, sharePercent } from '../i18n/dashboard-figures';
import { LAYOUT_COLUMNS, type LayoutContext } from './layout-context';

export interface DashboardChart {
  readonly title: string;
  /** Row of its upper left corner within the layout, counted from 0. */
  readonly row: number;
  /** The table that it draws: header row and months, all columns. */
  readonly tableRow: number;
  readonly tableRows: number;
  readonly tableColumns: number;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Okabe and Ito's colours, which colour-blind people tell apart. Width, points and dashes differ as well, so that the
 * lines can be told apart in black and white.
 */
const SERIES = [
  { color: '#0072b2', lineWidth: 3, pointSize: 7 },
  { color: '#e69f00', lineWidth: 2, pointSize: 4, lineDashStyle: [8, 3] },
  { color: '#000000', lineWidth: 2, lineDashStyle: [2, 3] },
  { color: '#666666', lineWidth: 1, lineDashStyle: [1, 4] },
  { color: '#009e73', lineWidth: 1, lineDashStyle: [5, 5] },
  { color: '#009e73', lineWidth: 1, lineDashStyle: [5, 5] },
  { color: '#cc79a7', lineWidth: 3, lineDashStyle: [12, 4] },
] as const;

export const COLUMN_WIDTH = 130;
const HEIGHT = 340;

export function dashboardChart(
  context: LayoutContext,
  place: { readonly row: number; readonly tableRow: number; readonly tableRows: number },
): DashboardChart {
  return {
    ...place,
    title: messageOf(context),
    tableColumns: LAYOUT_COLUMNS,
    options: {
      width: COLUMN_WIDTH * LAYOUT_COLUMNS,
      height: HEIGHT,
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
