/**
 * What could not be counted, one sentence a line: first what is wrong in Settings, then rows, most of them first. What is
 * worth a look stands before the rows, which may be many.
 */
import { problemText } from '../i18n/dashboard-problems';
import { text } from './layout-cell';
import { type Block, type LayoutContext, shaped } from './layout-context';

const SHOWN = 5;

export function problemsBlock({ dashboard, texts, language, warnings, remarks }: LayoutContext): Block {
  const rows = dashboard.problems.map((problem) => problemText(problem, language));
  const sentences = [...warnings, ...remarks, ...rows];
  const lines = sentences.slice(0, SHOWN).map((sentence) => [text(sentence)]);
  if (sentences.length === 0) lines.push([text(texts.noProblems, 'muted')]);
  if (sentences.length > SHOWN) lines.push([text(texts.moreProblems(sentences.length - SHOWN), 'muted')]);
  return [[text(remarks.length > 0 ? texts.toLookAt : texts.problems, 'section')], ...shaped(lines, SHOWN + 1)];
}
