/**
 * The model dashboard of guide A (requirement 29) as data: 15 partners, 8 of them active, 22 % of the last 12 months'
 * revenue from partners, sales cycles 15 % longer than direct, over 36 months that end today.
 */
import { DAY_MS, monthsBefore } from '../days';
import type { DealRecord, PartnerRecord, RecordOf } from '../log/record';
import { partnerEarnings } from '../money/earnings';
import { between, type Random } from './chance';
import { type PlannedDeal, plannedDeals } from './deals';
import { partnerRecord, samplePartners } from './partners';

export { seededRandom } from './chance';

export interface SampleProgramme {
  readonly partners: readonly PartnerRecord[];
  /** In the order of registration, without ids: the workbook gives those. */
  readonly deals: readonly DealRecord[];
  /** Empty: this log holds every direct deal, so that the total comes from it (requirement 26). */
  readonly revenue: readonly RecordOf<'revenue'>[];
}

const PROGRAMME_MONTHS = 36;
/**
 * UTC hours of registration. At ten, yesterday is under 48 hours ago until today ends in any zone; at nine, no hour of
 * daylight saving adds a day to a cycle or takes one from it where people live.
 */
const OPEN_HOUR = '10';
const CLOSED_HOUR = '09';
const PROTECTION_DAYS = 90;
const PRODUCTS = ['Platform', 'Analytics', 'Integration'] as const;
const MARGINS = { Bronze: 0.2, Silver: 0.25, Gold: 0.3 } as const;

/**
 * A programme that shows 15, 8, 22 % and 15 % for any day and any numbers drawn. Dates are relative to `today`
 * (YYYY-MM-DD) and never after it, but for expected closes and protections. Partner types are English labels, amounts
 * in `currency` (ISO 4217, default EUR).
 */
export function sampleProgramme({
  today,
  random,
  currency = 'EUR',
}: {
  readonly today: string;
  readonly random: Random;
  readonly currency?: string;
}): SampleProgramme {
  const noon = Date.parse(`${today}T12:00:00Z`);
  if (Number.isNaN(noon)) throw new Error(`today must be a date as YYYY-MM-DD, got ${today}.`);
  const daysAgo = (days: number) => new Date(noon - days * DAY_MS).toISOString().slice(0, 10);
  const start = Date.parse(`${monthsBefore(today, PROGRAMME_MONTHS)}T12:00:00Z`);
  const partners = samplePartners((noon - start) / DAY_MS);
  return {
    partners: partners.map((each) => partnerRecord(random, each, daysAgo)),
    deals: plannedDeals(random, partners)
      .map((deal) => dealRecord(random, deal, daysAgo, currency))
      .sort((a, b) => String(a.registered).localeCompare(String(b.registered))),
    revenue: [],
  };
}

const PROTECTED_STATES: ReadonlySet<string> = new Set(['approved', 'expired', 'won', 'lost']);

function dealRecord(
  random: Random,
  deal: PlannedDeal,
  daysAgo: (days: number) => string,
  currency: string,
): DealRecord {
  const { partner, status, amount, registeredAgo, closedAgo } = deal;
  const expectedAgo = (closedAgo ?? Math.min(registeredAgo - 90, -5)) + between(random, -12, 12);
  return {
    registered: `${daysAgo(registeredAgo)}T${closedAgo === undefined ? OPEN_HOUR : CLOSED_HOUR}:${between(random, 10, 54)}:00Z`,
    partner: partner?.name ?? null,
    source: deal.source,
    company: deal.company,
    domain: deal.domain,
    email: deal.email,
    country: deal.country,
    product: PRODUCTS[Math.floor(random() ** 1.5 * PRODUCTS.length)] ?? null,
    amount,
    currency,
    hours: partner ? between(random, 10, 60) : null,
    status,
    expected: daysAgo(expectedAgo),
    closed: closedAgo === undefined ? null : daysAgo(closedAgo),
    ...(partner && PROTECTED_STATES.has(status)
      ? approval(partner.tier, amount, daysAgo(registeredAgo - 1 - PROTECTION_DAYS))
      : {}),
  };
}

/** What approval freezes on the deal; it came the day after the registration. */
function approval(tier: keyof typeof MARGINS, amount: number, lastProtectedDay: string): DealRecord {
  const margin = MARGINS[tier];
  return { protected: lastProtectedDay, tier, margin, earnings: partnerEarnings(amount, margin) };
}
