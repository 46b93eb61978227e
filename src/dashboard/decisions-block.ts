/** How fast partners get their first answer: median, ninetieth percentile, and on how many decisions that rests. */
import { FORMATS, figure, text } from './layout-cell';
import type { Block, LayoutContext } from './layout-context';

export function decisionsBlock({ dashboard, texts }: LayoutContext): Block {
  const { decisionMedian, decisionNinetieth } = dashboard.kpis;
  const { deals: decisions = 0 } = decisionMedian;
  const note = decisions === 0 ? texts.noDecisions : decisionMedian.isSmallSample ? texts.fewDecisions : '';
  return [
    [text(texts.decisions, 'section')],
    [
      text(texts.firstAnswer, 'header'),
      text('', 'header'),
      text(texts.median, 'figureHeader'),
      text(texts.ninetieth, 'figureHeader'),
      text(texts.dueWithin, 'figureHeader'),
      text(texts.counted, 'figureHeader'),
      text(texts.basis, 'header'),
      text('', 'header'),
    ],
    [
      text(texts.hoursToAnswer, 'strong'),
      text(''),
      figure(decisionMedian.value, FORMATS.hours),
      figure(decisionNinetieth.value, FORMATS.hours),
      figure(dashboard.decisionHours, FORMATS.general),
      figure(decisions, FORMATS.count),
      text(texts.decisionBasis),
    ],
    [text(note, 'warning')],
  ];
}
