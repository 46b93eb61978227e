/** The rows of a KPI, where they are those of groups. */
import { isIn } from './deal-reading';
import type { KpiRows } from './kpi';

/** Deals in all groups of one of the sums. */
export const dealRows = (...sums: readonly number[]): KpiRows<unknown> => ({
  sheet: 'deals',
  counts:
    () =>
    ({ groups }) =>
      sums.some((sum) => isIn(groups, sum)),
});

/** Partners in all of these groups. */
export const partnerRows = (sum: number): KpiRows<unknown> => ({
  sheet: 'partners',
  counts:
    () =>
    ({ groups }) =>
      isIn(groups, sum),
});
