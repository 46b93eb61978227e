/** Room for the charts: blank cells below a heading. The charts lie over them until a person moves them. */
import { text } from './layout-cell';
import type { Block, LayoutContext } from './layout-context';

/** Rows from the heading to the blank row after the last chart. */
const ROOM = 18;

export function chartsBlock({ texts }: LayoutContext): Block {
  return [[text(texts.charts, 'section')], ...Array.from({ length: ROOM }, () => [])];
}
