/** Title, when it was written, and a line that says whether anything could not be counted. */

import { BLANK, moment, text } from './layout-cell';
import type { Block, LayoutContext } from './layout-context';

export function titleBlock({ dashboard, texts, warnings }: LayoutContext): Block {
  const troubles = dashboard.problems.reduce((sum, { count }) => sum + count, warnings.length);
  return [
    [text(texts.title, 'title'), BLANK, BLANK, BLANK, BLANK, BLANK, text(texts.asOf, 'muted'), moment(dashboard.asOf)],
    troubles > 0 ? [text(texts.problemsAbove(troubles), 'warning')] : [text(texts.noProblems, 'muted')],
  ];
}
