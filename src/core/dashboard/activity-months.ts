/** Partners signed and active at the end of each month: the table behind their chart (requirements 23 and 27). */

import { daysBetween, wholeDaysBetween } from '../days';
import { type Clock, isRegistration, readDeals } from '../deals/read-deals';
import { isSignedOn, readPartners } from '../deals/read-partners';
import type { Table } from '../ranges/table';
import type { DealColumn, PartnerColumn } from '../schema';
import { monthsUpTo } from './dashboard-revenue';
import { lastDayOf } from './month-snapshot';

export interface ActivityMonth {
  /** YYYY-MM. */
  readonly month: string;
  /** Signed on or before the day, and not ended on or before it. */
  readonly signed: number;
  /** By name in Deals: with a registration that counts, at most `activeDays` whole days before the day. */
  readonly active: number;
}

const MONTHS = 24;

/**
 * The last 24 months, the earliest first, at the last day of each; the current one as of now. Whole days
 * are counted from now: a registration of so many days ago belongs to the day that is so many days before today.
 * `read`: the same deals, where they were read already.
 */
export function activityMonths(
  deals: Table<DealColumn>,
  partners: Table<PartnerColumn>,
  activeDays: number,
  { asOf, today }: Clock,
  read = readDeals(deals),
): ActivityMonth[] {
  const months = monthsUpTo(today, MONTHS).map((month) => {
    const day = month === today.slice(0, 7) ? today : lastDayOf(month);
    return { month, day, daysAgo: daysBetween(today, day), active: new Set<string>() };
  });
  for (const deal of read) {
    if (deal.registered === undefined || deal.partnerKey === '' || !isRegistration(deal, { asOf, today })) continue;
    const days = Math.max(0, wholeDaysBetween(asOf, deal.registered));
    for (const { daysAgo, active } of months) {
      if (days >= daysAgo && days - daysAgo <= activeDays) active.add(deal.partnerKey);
    }
  }
  const listed = readPartners(partners);
  return months.map(({ month, day, active }) => ({
    month,
    signed: listed.filter((partner) => isSignedOn(partner, day)).length,
    active: active.size,
  }));
}
