/** Everything that is due today, of deals and of partners: the list of the dashboard and of the sidebar. */

import type { Clock } from '../deals/read-deals';
import { dealReader } from '../kpi/deal-reading';
import { bypassesOf } from '../registration/direct-signs';
import { offersOf } from '../registration/next-in-queue';
import { dueDeals } from './dashboard-due';
import type { ProblemLog } from './dashboard-problems';
import { type DuePartnerSources, partnerDue } from './due-partners';
import { byUrgency, type DueClock, type DueItem, dueToBypass, dueToOffer } from './due-today';

/** Reads the deals once for it: the sidebar has no other pass. `problems` hears of cells that cannot be read. */
export function dueToday(sources: DuePartnerSources, { asOf, today }: Clock, problems: ProblemLog): DueItem[] {
  const { deals, settings } = sources;
  const { activeDays, currency, decisionHours, reminderDays } = settings;
  const clock: DueClock = { asOf, today, decisionHours, reminderDays };
  const { due, visit } = dueDeals(deals, clock, problems);
  const read = dealReader(deals, { asOf, today, activeDays, currency }, problems);
  for (let index = 0; index < deals.rows.length; index += 1) {
    const deal = read(index);
    if (deal) visit(deal);
  }
  return withOthers(due, sources, clock, problems);
}

/** What single deals tell, and with it what needs the others and the partners; the most urgent first. */
export function withOthers(
  ofDeals: readonly DueItem[],
  sources: DuePartnerSources,
  clock: DueClock,
  problems: ProblemLog,
): DueItem[] {
  const { deals, settings } = sources;
  return byUrgency([
    ...ofDeals,
    ...bypassesOf(deals, clock.asOf, settings).map((bypass) => dueToBypass(bypass, clock)),
    ...offersOf(deals, clock.asOf).map((offer) => dueToOffer(offer, clock)),
    ...partnerDue(sources, clock, problems),
  ]);
}
