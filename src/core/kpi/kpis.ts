/**
 * The KPIs: one entry each. An entry says what its value is, from which counts, and how many deals stand behind it;
 * its texts are in the dashboard's messages under the same name.
 */
import type { Cycles } from '../dashboard-deals';
import { roundDecimal } from '../rounding';
import type { ProgrammeFacts } from './facts';

/** count: whole number; share: fraction 0–1; change: fraction, 0.15 = 15 % more. */
export type KpiUnit = 'count' | 'share' | 'change' | 'hours';

interface Kpi<Counts> {
  readonly unit: KpiUnit;
  readonly figure: (facts: ProgrammeFacts) => {
    /** null = n/a: the denominator is zero. */
    readonly value: number | null;
    /** What the basis names. */
    readonly counts: Counts;
    /** Deals behind the value, where it rests on deals: few of them make a small sample. */
    readonly deals?: number;
  };
}

const kpi = <Counts>(unit: KpiUnit, figure: Kpi<Counts>['figure']): Kpi<Counts> => ({ unit, figure });

export const KPIS = {
  /** Signed and not ended (requirement 29). */
  partnersSigned: kpi('count', ({ partners: { signed, ended, candidates } }) => ({
    value: signed.size,
    counts: { ended, candidates },
  })),
  /** A counting registration in the window (requirement 23). */
  partnersActive: kpi('count', ({ active, activeDays, partners: { signed } }) => ({
    value: active.size,
    counts: { days: activeDays, signed: signed.size, share: ratio(active.size, signed.size) },
  })),
  /** Requirement 26. */
  shareSourced: kpi('share', ({ share }) => ({
    value: share.sourced,
    counts: shareCounts(share, share.won.revenue.sourced, share.won.deals.sourced),
    deals: wonDeals(share),
  })),
  shareWithInfluenced: kpi('share', ({ share }) => ({
    value: share.withInfluenced,
    counts: shareCounts(
      share,
      share.won.revenue.sourced + share.won.revenue.influenced,
      share.won.deals.sourced + share.won.deals.influenced,
    ),
    deals: wonDeals(share),
  })),
  /** Mean days from registration to a won close, partner against direct (requirement 27). */
  cycleAgainstDirect: kpi('change', ({ cycles }) => {
    const [partnerDays, directDays] = [meanDays(cycles.partner), meanDays(cycles.direct)];
    const value = partnerDays !== null && directDays ? roundDecimal(partnerDays / directDays - 1, 10) : null;
    return {
      value,
      counts: { partnerDays, directDays, partnerDeals: cycles.partner.deals, directDeals: cycles.direct.deals },
      deals: Math.min(cycles.partner.deals, cycles.direct.deals),
    };
  }),
  /** Hours from registration to the first decision, of the last 12 months (requirement 20): half were not slower. */
  decisionMedian: kpi('hours', ({ decisions: { median, count } }) => ({
    value: median,
    counts: { decisions: count },
    deals: count,
  })),
  /** The same: nine of ten were not slower. */
  decisionNinetieth: kpi('hours', ({ decisions: { ninetieth, count } }) => ({
    value: ninetieth,
    counts: { decisions: count },
    deals: count,
  })),
} as const;

export type KpiId = keyof typeof KPIS;
export type KpiCounts<K extends KpiId> = ReturnType<(typeof KPIS)[K]['figure']>['counts'];

export interface KpiFigure<K extends KpiId = KpiId> {
  readonly value: number | null;
  readonly counts: KpiCounts<K>;
  /** Under five deals stand behind it (requirement 31, ours). */
  readonly isSmallSample: boolean;
}
export type KpiFigures = { readonly [K in KpiId]: KpiFigure<K> };

const SMALL_SAMPLE = 5;

export function kpiFigures(facts: ProgrammeFacts): KpiFigures {
  const figures: Record<string, KpiFigure> = {};
  for (const id of Object.keys(KPIS) as KpiId[]) {
    const { value, counts, deals } = KPIS[id].figure(facts);
    figures[id] = { value, counts, isSmallSample: value !== null && deals !== undefined && deals < SMALL_SAMPLE };
  }
  return figures as unknown as KpiFigures;
}

export type CycleVerdict = 'acceptable' | 'watch' | 'problem';

/** Up to 15 % longer may be acceptable, 50 % signals a problem (guide A); between them "watch" (requirement 27, ours). */
export function cycleVerdict(change: number): CycleVerdict {
  if (change <= 0.15) return 'acceptable';
  return change < 0.5 ? 'watch' : 'problem';
}

function shareCounts(share: ProgrammeFacts['share'], revenue: number, deals: number) {
  const { from, to, total, totalFrom, monthsLeftOut } = share;
  return { from, to, revenue, deals, total, totalFrom, monthsLeftOut };
}

function wonDeals({ won: { deals } }: ProgrammeFacts['share']): number {
  return deals.sourced + deals.influenced + deals.direct;
}

function meanDays({ days, deals }: Cycles): number | null {
  return ratio(days, deals);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
