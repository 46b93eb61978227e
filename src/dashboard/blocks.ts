/**
 * The blocks of the dashboard, in the order in which they are first written. Each is as wide as the layout, always as
 * high, and ends with a blank row. A person may move or delete any of them: it is known by its own name in the workbook.
 */
import { activityBlock } from './activity-block';
import { chartsBlock } from './charts-block';
import { countriesBlock } from './countries-block';
import { decisionsBlock } from './decisions-block';
import { dueBlock } from './due-block';
import { forecastBlock } from './forecast-block';
import { funnelBlock } from './funnel-block';
import { kpisBlock } from './kpis-block';
import type { Block, LayoutContext } from './layout-context';
import { monthsBlock } from './months-block';
import { paceBlock } from './pace-block';
import { partnersBlock } from './partners-block';
import { problemsBlock } from './problems-block';
import { tilesBlock } from './tiles-block';
import { titleBlock } from './title-block';
import { verdictsBlock } from './verdicts-block';

export const BLOCKS = {
  tiles: (context) => [...titleBlock(context), ...tilesBlock(context)],
  verdicts: verdictsBlock,
  due: dueBlock,
  charts: chartsBlock,
  kpis: kpisBlock,
  months: monthsBlock,
  partners: partnersBlock,
  countries: countriesBlock,
  funnel: funnelBlock,
  activity: activityBlock,
  pace: paceBlock,
  forecast: forecastBlock,
  decisions: decisionsBlock,
  problems: problemsBlock,
} satisfies Record<string, (context: LayoutContext) => Block>;

export type BlockId = keyof typeof BLOCKS;
export const BLOCK_IDS = Object.keys(BLOCKS) as readonly BlockId[];

/** "Kanava_Tiles": the name that a block's cells bear in the workbook, wherever people have moved them. */
export function blockName(id: BlockId): string {
  return `Kanava_${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}
