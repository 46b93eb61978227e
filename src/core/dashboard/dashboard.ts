/** The dashboard as plain data: what the Dashboard sheet shows, and everything a text about it needs. */
import { PROGRAMME_BANDS, type ShareBand } from '../benchmark/benchmark';
import { calendarDay } from '../days';
import type { DealQuestions } from '../kpi/deal-reading';
import { type KpiFacts, sheetFacts } from '../kpi/facts';
import type { ShownKpi } from '../kpi/kpi';
import { KPIS, type KpiId, kpiFigures, type ShownKpis } from '../kpi/kpis';
import { type RowsBehind, rowsBehind } from '../kpi/rows';
import { type TileCounts, tileCounts } from '../kpi/tile-counts';
import { type Benchmarks, benchmarks, wholeMonths } from '../kpi/verdicts';
import { type ExchangeRates, NO_RATES } from '../money/exchange-rates';
import { NO_TIERS, type TierTerms } from '../partners/tier-terms';
import type { Settings } from '../settings/settings';
import { type BreakdownInput, type Breakdowns, breakdowns } from './breakdowns';
import type { DealPass } from './dashboard-deals';
import { dueDeals } from './dashboard-due';
import { type ProblemLog, problemLog, type RowProblem } from './dashboard-problems';
import {
  type MonthShare,
  monthShare,
  monthsUpTo,
  monthTotals,
  type RevenueTable,
  windowShare,
} from './dashboard-revenue';
import { type DecisionTimes, decisionTimes, type LogTable } from './decision-times';
import { withOthers } from './due-list';
import type { DueClock, DueItem } from './due-today';
import { type Inputs, NO_INPUTS } from './inputs';
import type { PartnerLine } from './partner-table';
import { type Signal, signals } from './signals';

export interface DashboardInput extends BreakdownInput {
  readonly revenue: RevenueTable;
  /** What the sheet Inputs holds; nothing unless told. */
  readonly inputs?: Inputs;
  /** When, action and deal of each line; without it nobody knows how long decisions take. */
  readonly log?: LogTable;
  /** The programme benchmark's, as Settings has them; guide A's unless told. */
  readonly bands?: readonly ShareBand[];
  /** As Settings has them; without tiers nothing is due about them. */
  readonly tiers?: TierTerms;
  /** For tiers alone: without a rate, a deal in another currency leaves its partner without one. */
  readonly rates?: ExchangeRates;
}

export interface Dashboard extends Breakdowns {
  /** ISO instant. */
  readonly asOf: string;
  readonly today: string;
  readonly currency: string;
  readonly kpis: DashboardKpis;
  readonly benchmarks: Benchmarks;
  /** The last 24 months, the earliest first; the last one ends today. */
  readonly months: readonly MonthShare[];
  readonly targetShare: number;
  /** Of the programme benchmark, the lowest first. */
  readonly bands: readonly ShareBand[];
  /** The most urgent first. */
  readonly due: readonly DueItem[];
  /** When the programme is to grow, and how. */
  readonly signals: readonly Signal[];
  readonly decisionHours: number;
  readonly reminderDays: number;
  /** How much longer than direct a partner's cycle may be, and from where on it is a problem: fractions. */
  readonly cycleWatch: number;
  readonly cycleProblem: number;
  /** Rows that a figure had to leave out. */
  readonly problems: readonly RowProblem[];
}

const CHART_MONTHS = 24;
const NO_DECISIONS: DecisionTimes = { median: null, ninetieth: null, count: 0 };

export function dashboardFigures(input: DashboardInput): Dashboard {
  const { deals, partners, settings, tiers = NO_TIERS, rates = NO_RATES, bands = PROGRAMME_BANDS, asOf, today } = input;
  const { annualRevenue, currency, cycleProblem, cycleWatch, decisionHours, reminderDays, targetShare } = settings;
  const problems = problemLog();
  const clock: DueClock = { asOf, today, decisionHours, reminderDays };
  const { due, visit } = dueDeals(deals, clock, problems);
  const { facts, totals, start } = programmeFacts(input, problems, visit);
  const { share } = facts;
  const kpis = kpiFigures(facts);
  const tables = breakdowns(input, problems);
  return {
    asOf: asOf.toISOString(),
    today,
    currency,
    kpis: withCounts(kpis, tileCounts(facts)),
    benchmarks: benchmarks({
      sourced: share.sourced,
      withInfluenced: share.withInfluenced,
      total: share.total,
      currency,
      annualRevenue,
      start,
      today,
      bands,
    }),
    months: monthsUpTo(today, CHART_MONTHS).map((month) =>
      monthShare(month, facts.deals.months.get(month), totals, problems),
    ),
    targetShare,
    bands,
    due: withOthers(due, { deals, partners, settings, tiers, rates }, clock, problems),
    decisionHours,
    reminderDays,
    cycleWatch,
    cycleProblem,
    ...tables,
    signals: signalsOf(kpis, tables.partnerLines, settings),
    problems: problems.list(),
  };
}

function signalsOf(kpis: ShownKpis, lines: readonly PartnerLine[], settings: Settings): Signal[] {
  const { partnersSigned, partnersActive, partnersPerManager, steadyPartners } = kpis;
  return signals(
    {
      partnersSigned: partnersSigned.value ?? 0,
      partnersActive: partnersActive.value ?? 0,
      partnersPerManager: partnersPerManager.value,
      steadyPartners: steadyPartners.value ?? 0,
      lines,
    },
    settings,
  );
}

/** The KPIs alone, where nothing else is asked of a moment. */
export function kpisOf(input: DashboardInput): ShownKpis {
  return kpiFigures(programmeFacts(input, problemLog()).facts);
}

/** The rows behind a KPI of this dashboard; undefined where it rests on no rows of Deals or Partners. */
export function rowsOf(id: KpiId, input: DashboardInput): RowsBehind | undefined {
  const { facts } = programmeFacts(input, problemLog());
  return rowsBehind(KPIS[id], facts, input, dealQuestions(input));
}

function dealQuestions({ settings: { activeDays, currency }, asOf, today }: DashboardInput): DealQuestions {
  return { asOf, today, activeDays, currency, firstDay: `${monthsUpTo(today, CHART_MONTHS)[0]}-01` };
}

/** What the KPIs are computed from, the months' totals, and since when there is a programme. */
function programmeFacts(input: DashboardInput, problems: ProblemLog, visit?: DealPass['visit']) {
  const { deals, revenue, log, settings, inputs = NO_INPUTS, asOf, today } = input;
  const pass = { ...dealQuestions(input), ...(visit && { visit }) };
  const sheets = sheetFacts(input, pass, problems);
  const totals = monthTotals(revenue, settings.currency, problems);
  const { programmeStart, currency } = settings;
  const start = programmeStart ? calendarDay(programmeStart) : (sheets.listing.firstSigned ?? null);
  const facts: KpiFacts = {
    ...sheets,
    share: windowShare(sheets.deals, totals, today),
    decisions: log ? decisionTimes(log, deals, asOf, problems) : NO_DECISIONS,
    inputs,
    thresholds: settings,
    currency,
    programmeMonths: start === null ? null : wholeMonths(start, today),
  };
  return { facts, totals, start };
}

/** Every KPI, and beside those of the tiles what the tiles name. */
export type DashboardKpis = {
  readonly [K in KpiId]: ShownKpi & (K extends keyof TileCounts ? { readonly counts: TileCounts[K] } : unknown);
};

function withCounts(kpis: ShownKpis, counts: TileCounts): DashboardKpis {
  const counted = Object.entries(counts).map(([id, of]) => [id, { ...kpis[id as KpiId], counts: of }]);
  return { ...kpis, ...Object.fromEntries(counted) };
}
