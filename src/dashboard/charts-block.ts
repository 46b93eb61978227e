/** Room for the charts: blank cells below a heading. The charts lie over them until a person moves them. */
import { CHARTS_ROOM } from './chart';
import { text } from './layout-cell';
import type { Block, LayoutContext } from './layout-context';

export function chartsBlock({ texts }: LayoutContext): Block {
  return [[text(texts.charts, 'section')], ...Array.from({ length: CHARTS_ROOM }, () => [])];
}
