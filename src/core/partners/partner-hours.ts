/** What a partner's hours on its deals brought (requirement 10): deals won in the trailing 12 months that say both. */
import { calendarDay, monthsBefore } from '../days';
import type { ReadDeal } from '../deals/read-deals';
import { currencyIn, sumMoney } from '../money/money';
import { roundQuotient } from '../money/rounding';
import { cellOf, type Table } from '../ranges/table';
import type { DealColumn } from '../schema';
import { TIER_MONTHS } from './partner-revenue';

export interface PartnerHours {
  /** Deals that say what the partner earned and how long it took. */
  readonly deals: number;
  readonly hours: number;
  /** An hour, in the programme's currency; null without hours. */
  readonly hourly: number | null;
}

/** `deals` of one partner, in any order; those in another currency than the programme's are left out. */
export function partnerHours(
  table: Table<DealColumn>,
  deals: readonly ReadDeal[],
  { today, currency }: { readonly today: string; readonly currency: string },
): PartnerHours {
  const from = monthsBefore(today, TIER_MONTHS);
  const counted = deals.flatMap(({ row, state, closed }) => {
    const day = closed && calendarDay(closed);
    const [earned, hours] = [cellOf(table, row, 'earnings'), cellOf(table, row, 'hours')];
    const isOfYear = state === 'won' && day !== undefined && day > from && day <= today;
    const isOwn = currencyIn(cellOf(table, row, 'currency'), currency) === currency;
    if (!isOfYear || !isOwn || typeof earned !== 'number' || typeof hours !== 'number' || !(hours > 0)) return [];
    return [{ earned, hours }];
  });
  const hours = counted.reduce((sum, each) => sum + each.hours, 0);
  const earned = sumMoney(
    counted.map((each) => each.earned),
    currency,
  );
  return { deals: counted.length, hours, hourly: hours > 0 ? roundQuotient([earned], [hours], 2) : null };
}
