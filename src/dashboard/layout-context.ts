/** What every block of the layout is made from. */
import type { Dashboard } from '../core/dashboard/dashboard';
import type { Language } from '../core/language';
import type { dashboardMessages } from '../i18n/dashboard';
import type { Texts } from '../i18n/messages';
import { BLANK, FORMATS, type LayoutCell } from './layout-cell';

export interface LayoutContext {
  readonly dashboard: Dashboard;
  readonly texts: Texts<typeof dashboardMessages>;
  readonly language: Language;
  /** Sentences about Settings that could not be used, and about what could not be computed. */
  readonly warnings: readonly string[];
  /** Sentences about what was counted, and is worth a look. */
  readonly remarks: readonly string[];
}

export const LAYOUT_COLUMNS = 8;

/** Rows of at most `LAYOUT_COLUMNS` cells. */
export type Block = readonly (readonly LayoutCell[])[];

/**
 * Exactly so many rows, what is missing blank, and each column in its format: a block that a person has moved gets values
 * only, so that formats must depend on the place, never on what stands there today.
 */
export function shaped(rows: Block, height: number, formats: readonly string[] = ALL_TEXT): Block {
  return Array.from({ length: height }, (_, row) =>
    formats.map((format, column) => ({ ...(rows[row]?.[column] ?? BLANK), format })),
  );
}

const ALL_TEXT: readonly string[] = Array.from({ length: LAYOUT_COLUMNS }, () => FORMATS.text);
