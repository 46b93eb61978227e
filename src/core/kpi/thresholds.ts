/** What the KPIs are judged by: the standards of Settings, and what custom functions, which read no Settings, go by. */
import type { Settings } from '../settings/settings';

export const THRESHOLDS = {
  /** Days (guide A). */
  activeDays: 90,
  /** Share of the partners' revenue (guide A: "8 of 30 partners brought 80 %"). */
  concentrationShare: 0.8,
  /** Active partners a partner manager (guide A: hire at 10). */
  activePerManager: 10,
  /** Days to the first deal (guide A: 60 is normal, 180 means investigate). */
  firstDealDays: 60,
  firstDealInvestigateDays: 180,
  /** Sales cycle against direct, as a change (guide A: up to +15 % may be acceptable, +50 % is a problem). */
  cycleWatch: 0.15,
  cycleProblem: 0.5,
  /** Hours to a decision (ours). */
  decisionHours: 48,
  /** Programme cost a year, by signed partners (guide A). */
  smallProgrammeFrom: 10,
  smallProgrammeTo: 15,
  smallCostFrom: 200_000,
  smallCostTo: 500_000,
  largeProgrammeFrom: 30,
  largeCostFrom: 500_000,
  largeCostTo: 1_000_000,
  /** Months of the programme (guide A: break-even in months 18–24). */
  breakEvenMonths: 24,
} as const;

export type Thresholds = Pick<Settings, keyof typeof THRESHOLDS>;
