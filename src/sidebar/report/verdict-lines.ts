/** The three verdicts in words: each with the distance to the next band. */

import type { MonthlyReport } from '../../core/dashboard/monthly-report';
import type { Gap, Verdict, Verdicts } from '../../core/kpi/verdicts';
import { ageMessages, sizeMessages } from '../../i18n/dashboard';
import { inLanguage } from '../../i18n/messages';
import { reportMessages } from '../../i18n/report';
import { reportWords } from './figures';

export interface VerdictLine {
  readonly name: string;
  /** "22 %: average; 3 points, or 30,000 €, to the next". */
  readonly sourced: string;
  readonly withInfluenced: string;
}

export function verdictLines({ programme, size, age, language, currency }: MonthlyReport): readonly VerdictLine[] {
  const texts = inLanguage(reportMessages, language);
  const words = reportWords(language, currency);
  const toNext = (gap: Gap | null) =>
    gap && gap.points > 0 ? `; ${texts.toNext(words.points(gap.points), words.money(gap.money))}` : '';
  const line = <V>(
    name: string,
    { sourced, withInfluenced }: Verdicts<V>,
    say: (verdict: V) => string,
  ): VerdictLine => {
    const said = (judged: Verdict<V> | null) =>
      judged === null
        ? texts.notAvailable
        : `${words.percent(judged.share)}: ${say(judged.verdict)}${toNext(judged.gap)}`;
    return { name, sourced: said(sourced), withInfluenced: said(withInfluenced) };
  };
  return [
    line(texts.byProgramme, programme, (band) => band),
    line(texts.bySize, size, (verdict) => sizeMessages.verdict[language](verdict)),
    line(texts.byAge, age, (verdict) => ageMessages.verdict[language](verdict)),
  ];
}
