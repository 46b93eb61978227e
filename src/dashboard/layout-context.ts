/** What every block of the layout is made from. */
import type { Dashboard } from '../core/dashboard';
import type { Language } from '../core/language';
import type { dashboardMessages } from '../i18n/dashboard';
import type { Texts } from '../i18n/messages';
import type { LayoutCell } from './layout-cell';

export interface LayoutContext {
  readonly dashboard: Dashboard;
  readonly texts: Texts<typeof dashboardMessages>;
  readonly language: Language;
  /** Sentences about Settings that could not be used. */
  readonly warnings: readonly string[];
}

export const LAYOUT_COLUMNS = 8;

/** Rows of at most `LAYOUT_COLUMNS` cells. */
export type Block = readonly (readonly LayoutCell[])[];

/** Exactly so many rows: what is missing is blank. */
export function padded(rows: Block, height: number): Block {
  return [...rows, ...Array.from({ length: Math.max(0, height - rows.length) }, () => [])];
}
