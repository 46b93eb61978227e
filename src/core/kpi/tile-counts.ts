/** The counts that the dashboard's tiles name below their figures: in three short lines, where a KPI's basis is one sentence. */
import type { WindowShare } from '../dashboard/dashboard-revenue';
import { DEALS } from './deal-reading';
import { type KpiFacts, meanCycle, namesIn, partnersIn } from './facts';
import { PARTNERS } from './partner-reading';

export function tileCounts(facts: KpiFacts) {
  const { deals, listing, share, thresholds } = facts;
  const signed = partnersIn(facts, PARTNERS.signed).length;
  const [partner, direct] = [deals.totals(DEALS.partner | DEALS.timed), deals.totals(DEALS.direct | DEALS.timed)];
  return {
    partnersSigned: { ended: listing.ended, candidates: listing.candidates },
    partnersActive: {
      days: thresholds.activeDays,
      signed,
      share: signed === 0 ? null : namesIn(facts, DEALS.active) / signed,
    },
    shareSourced: shareCounts(share),
    cycleAgainstDirect: {
      partnerDays: meanCycle(partner),
      directDays: meanCycle(direct),
      partnerDeals: partner.deals,
      directDeals: direct.deals,
    },
  };
}

function shareCounts({ from, to, won, total, totalFrom, monthsLeftOut }: WindowShare) {
  return { from, to, revenue: won.revenue.sourced, deals: won.deals.sourced, total, totalFrom, monthsLeftOut };
}

export type TileCounts = ReturnType<typeof tileCounts>;
export type KpiCounts<K extends keyof TileCounts> = TileCounts[K];
