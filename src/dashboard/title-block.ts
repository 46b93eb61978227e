/**
 * Title, when it was written, a line that says whether anything could not be counted, and the tiles in one line: a phone
 * shows one tile and a half.
 */
import { wholePercent } from '../i18n/dashboard-figures';
import { BLANK, type LayoutCell, moment, text } from './layout-cell';
import type { Block, LayoutContext } from './layout-context';

export function titleBlock(context: LayoutContext): Block {
  const { dashboard, texts } = context;
  return [
    [text(texts.title, 'title'), BLANK, BLANK, BLANK, BLANK, BLANK, text(texts.asOf, 'muted'), moment(dashboard.asOf)],
    [allCounted(context)],
    [text(summary(context), 'small')],
  ];
}

function allCounted({ dashboard, texts, warnings, remarks }: LayoutContext): LayoutCell {
  const troubles = dashboard.problems.reduce((sum, { count }) => sum + count, warnings.length);
  if (troubles > 0) return text(texts.problemsAbove(troubles), 'warning');
  return text(remarks.length > 0 ? texts.remarksAbove : texts.noProblems, 'muted');
}

function summary({ dashboard: { kpis, benchmarks }, texts, language }: LayoutContext): string {
  const { partnersSigned, partnersActive, shareSourced, cycleAgainstDirect } = kpis;
  const [share, cycle] = [shareSourced.value, cycleAgainstDirect.value];
  const change = cycle === null ? texts.notAvailable : `${cycle < 0 ? '' : '+'}${wholePercent(cycle)}`;
  return texts.summary({
    signed: partnersSigned.value ?? 0,
    active: partnersActive.value ?? 0,
    share: share === null ? texts.notAvailable : wholePercent(share),
    band: benchmarks.programme.sourced?.verdict.band.label[language] ?? '',
    cycle: change,
  });
}
