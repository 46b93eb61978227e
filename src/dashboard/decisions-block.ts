/** How fast partners get their first answer: median, ninetieth percentile, and on how many decisions that rests. */
import { FORMATS, figure, type LayoutCell, text } from './layout-cell';
import { type Block, type LayoutContext, padded } from './layout-context';

export function decisionsBlock({ dashboard, texts }: LayoutContext): Block {
  const { decisionMedian, decisionNinetieth } = dashboard.kpis;
  const { decisions } = decisionMedian.counts;
  const hours = (value: number | null): LayoutCell =>
    value === null ? text(texts.notAvailable, 'figure') : figure(value, FORMATS.hours);
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
      hours(decisionMedian.value),
      hours(decisionNinetieth.value),
      figure(dashboard.decisionHours, FORMATS.general),
      figure(decisions, FORMATS.count),
      text(texts.decisionBasis),
    ],
    ...padded(note === '' ? [] : [[text(note, 'warning')]], 1),
  ];
}
