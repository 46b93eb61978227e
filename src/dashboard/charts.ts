/** The charts of the dashboard. */
import type { DashboardChart } from './chart';
import type { LayoutContext } from './layout-context';
import { shareChart } from './share-chart';

export function dashboardCharts(context: LayoutContext): readonly DashboardChart[] {
  return [shareChart(context)];
}
