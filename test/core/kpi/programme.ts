/** Programmes for the tests of the KPIs: plain records, read as the add-on reads its sheets. */
import { type DashboardInput, dashboardFigures } from '../../../src/core/dashboard/dashboard';
import { type InputKey, NO_INPUTS } from '../../../src/core/dashboard/inputs';
import type { KpiId } from '../../../src/core/kpi/kpis';
import { type Settings, standardSettings } from '../../../src/core/settings/settings';
import {
  type Cells,
  dealTable,
  partnerTable,
  revenueTable,
  type TestDeal,
  type TestPartner,
  type TestRevenue,
} from '../programme-tables';
import { midnightIn } from '../zone-midnight';

export const TODAY = '2026-11-21';
export const ZONES = ['UTC', 'Europe/Helsinki', 'America/Los_Angeles', 'Pacific/Auckland'];

export interface Programme {
  readonly deals?: readonly TestDeal[];
  readonly partners?: readonly TestPartner[];
  readonly revenue?: readonly TestRevenue[];
  readonly inputs?: Partial<Record<InputKey, number>>;
  readonly settings?: Partial<Settings>;
  readonly today?: string;
  readonly cells?: Cells;
}

/** As of nine in the morning of the file's zone. */
export function inputOf({ deals = [], partners = [acme], revenue = [], ...more }: Programme): DashboardInput {
  const { inputs, settings, today = TODAY, cells } = more;
  return {
    deals: dealTable(deals, cells),
    partners: partnerTable(partners, cells),
    revenue: revenueTable(revenue, cells),
    inputs: { ...NO_INPUTS, ...inputs },
    settings: { ...standardSettings(), ...settings },
    asOf: new Date(midnightIn(cells?.zone ?? 'UTC', today).getTime() + 9 * 3_600_000),
    today,
  };
}

export const kpisOf = (programme: Programme) => dashboardFigures(inputOf(programme)).kpis;
export const figureOf = (id: KpiId, programme: Programme): number | null => kpisOf(programme)[id].value;

export const acme: TestPartner = { partner: 'Acme', signed: '2024-01-15' };

export const registration = (registered: string, more: TestDeal = {}): TestDeal => ({
  registered,
  partner: 'Acme',
  source: 'sourced',
  status: 'submitted',
  ...more,
});

export const closed = (status: 'won' | 'lost', source: string, day: string, more: TestDeal = {}): TestDeal => ({
  registered: '2026-01-02',
  partner: source === 'direct' ? null : 'Acme',
  source,
  amount: 100,
  status,
  closed: day,
  ...more,
});

export const won = (source: string, amount: number, more: TestDeal = {}): TestDeal =>
  closed('won', source, '2026-05-01', { amount, ...more });
