/** Dashboards for the tests of layout and writing. */
import { type Dashboard, type DashboardInput, dashboardFigures } from '../../src/core/dashboard/dashboard';
import { sampleProgramme, seededRandom } from '../../src/core/sample/sample-programme';
import { standardSettings } from '../../src/core/settings/settings';
import { BLOCK_IDS, type BlockId } from '../../src/dashboard/blocks';
import { dashboardLayout, FIGURE_ROW } from '../../src/dashboard/layout';
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

/** The layout with its blocks one below the other, as they are first written. */
export function laidOut(...given: Parameters<typeof dashboardLayout>) {
  const { blocks, charts } = dashboardLayout(...given);
  /** Row of the block's first line, counted from 0. */
  const startOf = (id: BlockId) =>
    blocks.slice(0, BLOCK_IDS.indexOf(id)).reduce((sum, { rows }) => sum + rows.length, 0);
  const chartOf = (block: BlockId) => {
    const found = charts.find((chart) => chart.block === block);
    if (!found) throw new Error(`No chart draws the block ${block}.`);
    return found;
  };
  const rows = blocks.flatMap((block) => block.rows);
  return { blocks, rows, charts, chartOf, startOf, figureRow: FIGURE_ROW };
}

export function emptyDashboard(deals: readonly TestDeal[] = []): Dashboard {
  return sampleDashboard({ deals: dealTable(deals), partners: partnerTable([]) });
}
