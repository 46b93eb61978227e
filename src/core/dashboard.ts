/** The dashboard as plain data: what the Dashboard sheet shows, and everything a text about it needs. */
import { activePartnerNames } from './active-partners';
import { PROGRAMME_BANDS, type ShareBand } from './benchmark';
import { type BreakdownInput, type Breakdowns, breakdowns } from './breakdowns';
import { dealFacts } from './dashboard-deals';
import { partnerFacts } from './dashboard-partners';
import { problemLog, type RowProblem } from './dashboard-problems';
import {
  type MonthShare,
  monthShare,
  monthsUpTo,
  monthTotals,
  type RevenueTable,
  windowShare,
} from './dashboard-revenue';
import { calendarDay, monthsBefore } from './days';
import { type DecisionTimes, decisionTimes, type LogTable } from './decision-times';
import { bypassesOf } from './direct-signs';
import { byUrgency, type DueClock, type DueItem, dueToBypass, dueToOffer } from './due-today';
import { type KpiFigures, kpiFigures } from './kpi/kpis';
import { type Benchmarks, benchmarks } from './kpi/verdicts';
import { offersOf } from './next-in-queue';

export interface DashboardInput extends BreakdownInput {
  readonly revenue: RevenueTable;
  /** When, action and deal of each line; without it nobody knows how long decisions take. */
  readonly log?: LogTable;
  /** The programme benchmark's, as Settings has them; guide A's unless told. */
  readonly bands?: readonly ShareBand[];
}

export interface Dashboard extends Breakdowns {
  /** ISO instant. */
  readonly asOf: string;
  readonly today: string;
  readonly currency: string;
  readonly kpis: KpiFigures;
  readonly benchmarks: Benchmarks;
  /** The last 24 months, the earliest first; the last one ends today. */
  readonly months: readonly MonthShare[];
  readonly targetShare: number;
  /** Of the programme benchmark, the lowest first. */
  readonly bands: readonly ShareBand[];
  /** The most urgent first. */
  readonly due: readonly DueItem[];
  readonly decisionHours: number;
  readonly reminderDays: number;
  /** Rows that a figure had to leave out. */
  readonly problems: readonly RowProblem[];
}

const CHART_MONTHS = 24;
const NO_DECISIONS: DecisionTimes = { median: null, ninetieth: null, count: 0 };

export function dashboardFigures(input: DashboardInput): Dashboard {
  const { deals, partners, revenue, log, settings, bands = PROGRAMME_BANDS, asOf, today } = input;
  const { activeDays, annualRevenue, currency, decisionHours, programmeStart, reminderDays, targetShare } = settings;
  const problems = problemLog();
  const months = monthsUpTo(today, CHART_MONTHS);
  const signing = partnerFacts(partners, today, problems);
  const clock: DueClock = { asOf, today, decisionHours, reminderDays };
  const facts = dealFacts(
    deals,
    {
      clock,
      yearAgo: monthsBefore(today, 12),
      firstDay: `${months[0]}-01`,
      currency,
      listedPartners: signing.listed,
    },
    problems,
  );
  const totals = monthTotals(revenue, currency, problems);
  const share = windowShare(facts, totals, today);
  const decisions = log ? decisionTimes(log, deals, asOf) : NO_DECISIONS;
  const active = activePartnerNames(facts.registrations, asOf, activeDays);
  const start = programmeStart ? calendarDay(programmeStart) : (signing.firstSigned ?? null);
  return {
    asOf: asOf.toISOString(),
    today,
    currency,
    kpis: kpiFigures({ partners: signing, active, activeDays, share, cycles: facts.cycles, decisions }),
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
    months: months.map((month) => monthShare(month, facts.months.get(month), totals, problems)),
    targetShare,
    bands,
    due: byUrgency([
      ...facts.due,
      ...bypassesOf(deals, asOf, settings).map((bypass) => dueToBypass(bypass, clock)),
      ...offersOf(deals, asOf).map((offer) => dueToOffer(offer, clock)),
    ]),
    decisionHours,
    reminderDays,
    ...breakdowns(input, problems),
    problems: problems.list(),
  };
}
