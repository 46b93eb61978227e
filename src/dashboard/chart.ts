/** What a chart of the dashboard is: it draws one table of one block, and its title is its message. */
import type { BlockId } from './blocks';
import { LAYOUT_COLUMNS } from './layout-context';

export interface DashboardChart {
  /** One chart a block. */
  readonly block: BlockId;
  readonly type: 'LINE' | 'COMBO' | 'BAR';
  /** Its message. */
  readonly title: string;
  /** Corner within the block of charts, counted from 0. */
  readonly place: { readonly row: number; readonly column: number };
  /** The cells that it draws within its block, header first. */
  readonly table: { readonly row: number; readonly rows: number; readonly columns: number };
  readonly options: Readonly<Record<string, unknown>>;
  /** Options that hold words, by path: they follow the language of the workbook. */
  readonly words?: Readonly<Record<string, string>>;
}

/**
 * Names stand in the first column, words in the last. Together they are 1,040 pixels, which a screen of 1,280 shows
 * beside the row numbers.
 */
export const FIRST_COLUMN_WIDTH = 180;
export const COLUMN_WIDTH = 119;
export const LAST_COLUMN_WIDTH = 147;

/**
 * Okabe and Ito's colours, which colour-blind people tell apart. Widths, points and dashes differ as well, so that
 * charts can be read in black and white.
 */
export const INKS = {
  blue: '#0072b2',
  orange: '#e69f00',
  green: '#009e73',
  pink: '#cc79a7',
  black: '#000000',
  grey: '#666666',
} as const;

const HALF = LAYOUT_COLUMNS / 2;
const GAP = 8;
/** Two charts side by side, or one below them. */
export const LEFT = { column: 0, width: FIRST_COLUMN_WIDTH + COLUMN_WIDTH * (HALF - 1) - GAP } as const;
export const RIGHT = { column: HALF, width: COLUMN_WIDTH * (HALF - 1) + LAST_COLUMN_WIDTH } as const;
export const WHOLE = { column: 0, width: LEFT.width + GAP + RIGHT.width } as const;

/** Rows of the block of charts, below its heading: a chart of 340 pixels is 16 rows high. */
export const CHART_ROWS = { share: 1, partners: 18, funnel: 35, activity: 35, pace: 52, forecast: 52 } as const;
export const CHART_HEIGHT = 340;
/** From the heading to the blank row after the last chart. */
export const CHARTS_ROOM = CHART_ROWS.forecast + 16;
