/** The rows behind a figure, found when somebody asks: each row is read again as it was for the figure. */
import type { ProblemLog } from '../dashboard/dashboard-problems';
import type { Table } from '../ranges/table';
import type { DealColumn, PartnerColumn } from '../schema';
import { type DealQuestions, dealReader } from './deal-reading';
import type { KpiFacts } from './facts';
import type { Kpi } from './kpi';

export interface RowsBehind {
  readonly sheet: 'deals' | 'partners';
  /** Numbers of rows as a person counts them: the header is row 1. */
  readonly rows: readonly number[];
}

interface Sheets {
  readonly deals: Table<DealColumn>;
  readonly partners: Table<PartnerColumn>;
}

/** The pass that made the figure has named them. */
const UNHEARD: ProblemLog = { add: () => undefined, list: () => [] };

/** undefined for a figure that rests on no rows of Deals or Partners. */
export function rowsBehind(
  kpi: Kpi,
  facts: KpiFacts,
  { deals }: Sheets,
  questions: DealQuestions,
): RowsBehind | undefined {
  const { rows } = kpi;
  if (rows === undefined) return undefined;
  if (rows.sheet === 'partners') {
    const counts = rows.counts(facts);
    return { sheet: 'partners', rows: facts.partners.filter(counts).map(({ row }) => row) };
  }
  const counts = rows.counts(facts);
  const read = dealReader(deals, questions, UNHEARD);
  const numbers = deals.rows.flatMap((_, index) => {
    const deal = read(index);
    return deal !== undefined && counts(deal) ? [deal.row] : [];
  });
  return { sheet: 'deals', rows: numbers };
}
