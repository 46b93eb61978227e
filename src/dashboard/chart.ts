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

export const COLUMN_WIDTH = 130;

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

export const WHOLE_WIDTH = COLUMN_WIDTH * LAYOUT_COLUMNS;
