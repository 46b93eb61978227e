/** The counts that the dashboard's tiles name below their figures. */
import type { WindowShare } from '../dashboard-revenue';
import { DEALS } from './deal-reading';
import { type KpiFacts, meanCycle, namesIn, partnersIn } from './facts';
import { PARTNERS } from './partner-reading';

export function tileCounts(facts: KpiFacts) {
  const { deals, listing, share, thresholds, decisions } = facts;
  const signed = partnersIn(facts, PARTNERS.signed).length;
  const [partner, direct] = [deals.totals(DEALS.partner | DEALS.timed), deals.totals(DEALS.direct | DEALS.timed)];
  const { sourced, influenced } = share.won.revenue;
  const won = share.won.deals;
  return {
    partnersSigned: { ended: listing.ended, candidates: listing.candidates },
    partnersActive: {
      days: thresholds.activeDays,
      signed,
      share: signed === 0 ? null : namesIn(facts, DEALS.active) / signed,
    },
    shareSourced: shareCounts(share, sourced, won.sourced),
    shareWithInfluenced: shareCounts(share, sourced + influenced, won.sourced + won.influenced),
    cycleAgainstDirect: {
      partnerDays: meanCycle(partner),
      directDays: meanCycle(direct),
      partnerDeals: partner.deals,
      directDeals: direct.deals,
    },
    decisionMedian: { decisions: decisions.count },
    decisionNinetieth: { decisions: decisions.count },
  };
}

function shareCounts({ from, to, total, totalFrom, monthsLeftOut }: WindowShare, revenue: number, deals: number) {
  return { from, to, revenue, deals, total, totalFrom, monthsLeftOut };
}

export type TileCounts = ReturnType<typeof tileCounts>;
export type KpiCounts<K extends keyof TileCounts> = TileCounts[K];
