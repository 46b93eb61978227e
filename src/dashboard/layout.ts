/**
 * The dashboard as blocks of cells, and the charts that are drawn from them. Every block has a fixed height, so that
 * nothing ever moves by itself: a person's own cells beside and under it, and the charts, stay where they are.
 */
import type { Dashboard } from '../core/dashboard/dashboard';
import type { Language } from '../core/language';
import { dashboardMessages } from '../i18n/dashboard';
import { inLanguage } from '../i18n/messages';
import { BLOCK_IDS, BLOCKS, type BlockId } from './blocks';
import type { DashboardChart } from './chart';
import { dashboardCharts } from './charts';
import { DUE_LINES } from './due-block';
import { BLANK, type LayoutCell } from './layout-cell';
import { LAYOUT_COLUMNS, type LayoutContext } from './layout-context';

export interface LayoutBlock {
  readonly id: BlockId;
  /** All rows are `LAYOUT_COLUMNS` wide; their number never changes. The last one is blank. */
  readonly rows: readonly (readonly LayoutCell[])[];
  /** Lines whose first cells may lead to a row. */
  readonly linked?: { readonly row: number; readonly rows: number };
}

export interface DashboardLayout {
  readonly blocks: readonly LayoutBlock[];
  readonly charts: readonly DashboardChart[];
}

/** Rows of the first block that are higher than others: the title, and the tiles' figures. Counted from 0. */
export const TITLE_ROW = 0;
export const FIGURE_ROW = 4;

export function dashboardLayout(
  dashboard: Dashboard,
  language: Language,
  warnings: readonly string[] = [],
  remarks: readonly string[] = [],
): DashboardLayout {
  const texts = inLanguage(dashboardMessages, language);
  const context: LayoutContext = { dashboard, texts, language, warnings, remarks };
  const blocks = BLOCK_IDS.map((id) => ({
    id,
    rows: [...BLOCKS[id](context), []].map(wholeRow),
    ...(id === 'due' && { linked: DUE_LINES }),
  }));
  return { blocks, charts: dashboardCharts(context) };
}

function wholeRow(row: readonly LayoutCell[]): LayoutCell[] {
  return Array.from({ length: LAYOUT_COLUMNS }, (_, column) => row[column] ?? BLANK);
}
