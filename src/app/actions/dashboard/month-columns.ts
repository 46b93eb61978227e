/** Every KPI as a column of the sheet Monthly: a new one gets its column at the end by itself. */
import { KPI_IDS, KPIS, type KpiUnit, type ShownKpis } from '../../../core/kpi/kpis';
import type { MonthColumn } from '../../../sheets/month-sheet';

const FORMATS: Readonly<Record<KpiUnit, string>> = {
  count: '0',
  share: '0.0%',
  change: '+0.0%;-0.0%;0.0%',
  hours: '0.0',
  days: '0.0',
  money: '#,##0.00',
  ratio: '0.00',
  rating: '0.0',
};

export const monthColumns = (): readonly MonthColumn[] =>
  KPI_IDS.map((id) => ({ label: KPIS[id].name, format: FORMATS[KPIS[id].unit] }));

/** In the order of the columns. */
export const monthValues = (kpis: ShownKpis): readonly (number | null)[] => KPI_IDS.map((id) => kpis[id].value);
