/** All KPIs, in the order of docs/kpis.md. A further one is one further entry in its file. */
import { COST_KPIS } from './cost-kpis';
import { DEAL_KPIS } from './deal-kpis';
import { DECISION_KPIS } from './decision-kpis';
import type { KpiFacts } from './facts';
import type { Kpi, ShownKpi } from './kpi';
import { PARTNER_KPIS } from './partner-kpis';
import { REVENUE_KPIS } from './revenue-kpis';
import { shownKpi } from './shown';

export const KPIS = {
  ...PARTNER_KPIS,
  ...DEAL_KPIS,
  ...DECISION_KPIS,
  ...REVENUE_KPIS,
  ...COST_KPIS,
} as const satisfies Record<string, Kpi>;

export type KpiId = keyof typeof KPIS;
export type ShownKpis = { readonly [K in KpiId]: ShownKpi };

export const KPI_IDS = Object.keys(KPIS) as readonly KpiId[];

export function kpiFigures(facts: KpiFacts): ShownKpis {
  return Object.fromEntries(KPI_IDS.map((id) => [id, shownKpi(id, KPIS[id], facts)])) as unknown as ShownKpis;
}

export type { KpiUnit } from './kpi';
export type { KpiCounts } from './tile-counts';
