/** A Deals range as Sheets hands it to a custom function: a header row, then one row of cells a deal. */
import type { Language } from '../../src/core/language';
import { DEAL_COLUMNS, type DealColumn } from '../../src/core/schema';

export type DealCells = Partial<Record<DealColumn, unknown>>;

const ALL = (Object.keys(DEAL_COLUMNS) as DealColumn[]).filter((key) => !('optional' in DEAL_COLUMNS[key]));

export function dealsRange(
  deals: readonly DealCells[],
  { columns = ALL, language = 'en' }: { columns?: readonly DealColumn[]; language?: Language } = {},
): unknown[][] {
  return [
    columns.map((key) => DEAL_COLUMNS[key].label[language]),
    ...deals.map((deal) => columns.map((key) => deal[key] ?? '')),
  ];
}

/** Midnight UTC of a day. */
export const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
