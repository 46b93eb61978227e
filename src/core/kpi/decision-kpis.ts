/** How fast partners are answered, from the log (requirement 20). */
import type { KpiFacts } from './facts';
import type { Kpi, KpiFigure } from './kpi';
import { counted } from './words';

export const DECISION_KPIS = {
  decisionMedian: {
    name: { en: 'Decision, median', fi: 'Päätös, mediaani' },
    unit: 'hours',
    how: {
      en: 'Hours from registration to the first decision, decisions of the last 12 months, from the log: the median.',
      fi: 'Tunteja rekisteröinnistä ensimmäiseen päätökseen, 12 kuukauden päätökset, lokista: mediaani.',
    },
    from: ['log', 'deals'],
    figure: (facts) => decision(facts.decisions.median, facts),
  },
  decisionNinetieth: {
    name: { en: 'Decision, 90 % within', fi: 'Päätös, 90 % viimeistään' },
    unit: 'hours',
    how: { en: 'The same: nine of ten were not slower.', fi: 'Sama: yhdeksän kymmenestä ei kestänyt kauemmin.' },
    from: ['log', 'deals'],
    figure: (facts) => decision(facts.decisions.ninetieth, facts),
  },
} as const satisfies Record<string, Kpi>;

function decision(
  value: number | null,
  { decisions: { count }, thresholds: { decisionHours: due } }: KpiFacts,
): KpiFigure {
  const verdict = value === null ? {} : { verdict: value <= due ? inTime(due) : late(due) };
  return {
    value,
    ...verdict,
    deals: count,
    basis: {
      en: `${counted(count, 'first decision', 'first decisions')} in 12 months, from the log`,
      fi: `12 kk: ${count} ensimmäistä päätöstä, lokista`,
    },
  };
}

const inTime = (hours: number): NonNullable<KpiFigure['verdict']> => ({
  tone: 'good',
  text: { en: `within ${hours} hours`, fi: `enintään ${hours} tuntia` },
});

const late = (hours: number): NonNullable<KpiFigure['verdict']> => ({
  tone: 'watch',
  text: { en: `over ${hours} hours`, fi: `yli ${hours} tuntia` },
});
