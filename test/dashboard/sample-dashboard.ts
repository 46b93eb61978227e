/** Dashboards for the tests of layout and writing. */
import { type Dashboard, type DashboardInput, dashboardFigures } from '../../src/core/dashboard';
import { sampleProgramme, seededRandom } from '../../src/core/sample-programme';
import { standardSettings } from '../../src/core/settings';
import { dealTable, partnerTable, revenueTable, type TestDeal } from '../core/programme-tables';

export const TODAY = '2026-11-21';
export const NOW = new Date(`${TODAY}T09:00:00Z`);

export function sampleDashboard(changes: Partial<DashboardInput> = {}): Dashboard {
  const sample = sampleProgramme({ today: TODAY, random: seededRandom(1) });
  return dashboardFigures({
    deals: dealTable(sample.deals),
    partners: partnerTable(sample.partners),
    revenue: revenueTable([]),
    settings: standardSettings(),
    asOf: NOW,
    today: TODAY,
    ...changes,
  });
}

export function emptyDashboard(deals: readonly TestDeal[] = []): Dashboard {
  return sampleDashboard({ deals: dealTable(deals), partners: partnerTable([]) });
}
