/** The monthly report as plain data: one page's worth of the dashboard, and the same figures at the end of last month. */

import type { AgeVerdict, SizeVerdict } from '../benchmark/benchmark';
import type { KpiUnit } from '../kpi/kpi';
import { KPIS, type KpiId } from '../kpi/kpis';
import type { ProgrammeVerdict, Verdict, Verdicts } from '../kpi/verdicts';
import type { Language } from '../language';
import type { Dashboard } from './dashboard';
import type { MonthShare } from './dashboard-revenue';
import type { DueItem } from './due-today';
import type { ForecastMonth } from './forecast';

export interface ReportFigure {
  readonly id: string;
  /** In the workbook's language. */
  readonly name: string;
  readonly unit: KpiUnit;
  /** null = n/a. */
  readonly value: number | null;
  readonly isSmallSample: boolean;
  /** At the end of last month; null = n/a or not known. */
  readonly before: number | null;
}

export interface MonthlyReport {
  /** Of the workbook: leadership reads in it. */
  readonly language: Language;
  /** Name of the file. */
  readonly file: string;
  /** The day, YYYY-MM-DD. */
  readonly today: string;
  readonly currency: string;
  /** The month (YYYY-MM) that `before` is the end of; null before the programme's first whole month. */
  readonly lastMonth: string | null;
  readonly tiles: readonly ReportFigure[];
  readonly changes: readonly ReportFigure[];
  /** Of the programme benchmark the name of the band, in the workbook's language. */
  readonly programme: Verdicts<string>;
  readonly size: Verdicts<SizeVerdict>;
  readonly age: Verdicts<AgeVerdict>;
  /** The last 12 months, the earliest first. */
  readonly months: readonly Pick<MonthShare, 'month' | 'sourced' | 'withInfluenced'>[];
  readonly targetShare: number;
  /** The most urgent. */
  readonly due: readonly DueItem[];
  readonly dueCount: number;
  /** What open deals are likely to bring: this month and the next ones with a deal. */
  readonly forecast: readonly ForecastMonth[];
  /** Cells and rows that could not be counted. */
  readonly leftOut: number;
}

/** What the figures were at the end of last month. */
export interface LastMonth {
  /** YYYY-MM. */
  readonly month: string;
  readonly figures: ReadonlyMap<KpiId, number | null>;
}

const TILES: readonly KpiId[] = ['shareSourced', 'shareWithInfluenced', 'partnersActive', 'dealsRegistered'];
/** As many as fit beside what is due. */
const CHANGES: readonly KpiId[] = [
  'partnersSigned',
  'activeShare',
  'registeringMonth',
  'acceptedShare',
  'winRatePartner',
  'dealSizePartner',
  'cyclePartner',
  'decisionMedian',
  'concentration',
];
const MONTHS_SHOWN = 12;
const DUE_SHOWN = 6;
const FORECAST_SHOWN = 3;

export interface ReportFrame {
  readonly language: Language;
  readonly file: string;
  readonly lastMonth: LastMonth | undefined;
}

export function monthlyReport(dashboard: Dashboard, { language, file, lastMonth }: ReportFrame): MonthlyReport {
  const figure = (id: KpiId): ReportFigure => {
    const { value, isSmallSample } = dashboard.kpis[id];
    const { name, unit } = KPIS[id];
    return { id, name: name[language], unit, value, isSmallSample, before: lastMonth?.figures.get(id) ?? null };
  };
  return {
    language,
    file,
    today: dashboard.today,
    currency: dashboard.currency,
    lastMonth: lastMonth?.month ?? null,
    tiles: TILES.map(figure),
    changes: CHANGES.map(figure),
    programme: bandNames(dashboard.benchmarks.programme, language),
    size: bothOf(dashboard.benchmarks.size),
    age: bothOf(dashboard.benchmarks.age),
    months: dashboard.months
      .slice(-MONTHS_SHOWN)
      .map(({ month, sourced, withInfluenced }) => ({ month, sourced, withInfluenced })),
    targetShare: dashboard.targetShare,
    due: dashboard.due.slice(0, DUE_SHOWN),
    dueCount: dashboard.due.length,
    forecast: dashboard.forecast.months.filter(({ month }) => /^\d/.test(month)).slice(0, FORECAST_SHOWN),
    leftOut: dashboard.problems.reduce((sum, { count }) => sum + count, 0),
  };
}

const bothOf = <V>({ sourced, withInfluenced }: Verdicts<V>): Verdicts<V> => ({ sourced, withInfluenced });

function bandNames({ sourced, withInfluenced }: Verdicts<ProgrammeVerdict>, language: Language): Verdicts<string> {
  const named = (judged: Verdict<ProgrammeVerdict> | null) =>
    judged && { ...judged, verdict: judged.verdict.band.label[language] };
  return { sourced: named(sourced), withInfluenced: named(withInfluenced) };
}
