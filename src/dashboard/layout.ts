/**
 * The dashboard as cells: title, four tiles, three verdicts, how fast decisions come, what is due, room for the chart, what could not be
 * counted, and the figures behind the chart. Every block has a fixed height, so that nothing below it ever moves: a
 * person's own cells beside and under it, and the chart, stay where they are.
 */
import type { Dashboard } from '../core/dashboard';
import type { Language } from '../core/language';
import { dashboardMessages } from '../i18n/dashboard';
import { inLanguage } from '../i18n/messages';
import { type DashboardChart, dashboardChart } from './chart';
import { decisionsBlock } from './decisions-block';
import { dueBlock } from './due-block';
import { BLANK, type LayoutCell } from './layout-cell';
import { type Block, LAYOUT_COLUMNS, type LayoutContext } from './layout-context';
import { monthsBlock } from './months-block';
import { problemsBlock } from './problems-block';
import { tilesBlock } from './tiles-block';
import { titleBlock } from './title-block';
import { verdictsBlock } from './verdicts-block';

export interface DashboardLayout {
  /** All rows are `LAYOUT_COLUMNS` wide; their number never changes. */
  readonly rows: readonly (readonly LayoutCell[])[];
  /** Row of the tiles' figures, counted from 0. */
  readonly figureRow: number;
  readonly chart: DashboardChart;
}

const CHART_ROWS = 17;

export function dashboardLayout(
  dashboard: Dashboard,
  language: Language,
  warnings: readonly string[] = [],
): DashboardLayout {
  const context: LayoutContext = { dashboard, texts: inLanguage(dashboardMessages, language), language, warnings };
  const above = [
    titleBlock(context),
    tilesBlock(context),
    verdictsBlock(context),
    decisionsBlock(context),
    dueBlock(context),
  ].flatMap(gapAfter);
  const chartRoom: Block = Array.from({ length: CHART_ROWS }, () => []);
  const months = monthsBlock(context);
  const between = [chartRoom, problemsBlock(context)].flatMap(gapAfter);
  const rows = [...above, ...between, ...months];
  const tableRow = above.length + between.length + 1;
  return {
    rows: rows.map((row) => Array.from({ length: LAYOUT_COLUMNS }, (_, column) => row[column] ?? BLANK)),
    figureRow: titleBlock(context).length + 2,
    chart: dashboardChart(context, { row: above.length, tableRow, tableRows: months.length - 1 }),
  };
}

function gapAfter(block: Block): Block {
  return [...block, []];
}
