/** The charts of the dashboard. */
import { activityChart } from './activity-chart';
import type { DashboardChart } from './chart';
import { forecastChart } from './forecast-chart';
import { funnelChart } from './funnel-chart';
import type { LayoutContext } from './layout-context';
import { paceChart } from './pace-chart';
import { partnersChart } from './partners-chart';
import { shareChart } from './share-chart';

const CHARTS = [shareChart, partnersChart, funnelChart, activityChart, paceChart, forecastChart];

export function dashboardCharts(context: LayoutContext): readonly DashboardChart[] {
  return CHARTS.map((chart) => chart(context));
}
