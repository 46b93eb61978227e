/** Countries with their registrations, time to first deal and deal size (requirement 27). */
import { countryCode } from '../country';
import { wholeDaysBetween } from '../days';
import {
  amountIn,
  type Clock,
  isRegistration,
  type LastYear,
  lastYear,
  type ReadDeal,
  readDeals,
} from '../deals/read-deals';
import { readPartners } from '../deals/read-partners';
import { median } from '../ranges/percentile';
import { cellOf, type Table } from '../ranges/table';
import { remembered } from '../remembered';
import type { DealColumn, PartnerColumn } from '../schema';

export interface CountryLine {
  /** ISO 3166 code; what the cell says where that is no country that is known; '' = not given. */
  readonly country: string;
  /** Registrations that count, of the 12 months. */
  readonly registrations: number;
  /** Median over partners of whole days from signing to their first registration in that country; before = 0. */
  readonly daysToFirstDeal: number | null;
  /** Mean of partner deals won in the 12 months, programme currency. */
  readonly dealSize: number | null;
  /** Partner deals won in the 12 months. */
  readonly won: number;
}

interface Tally {
  registrations: number;
  won: number;
  revenue: number;
  /** Won deals with a readable amount. */
  sized: number;
  /** First registration by folded partner name. */
  readonly first: Map<string, Date>;
}

/** By registrations, the most first; of partner deals, by the deal's own country. `read`: the same deals, where they were read already. */
export function countryTable(
  deals: Table<DealColumn>,
  partners: Table<PartnerColumn>,
  currency: string,
  clock: Clock,
  read = readDeals(deals),
): CountryLine[] {
  const codeOf = remembered(countryIn);
  const year = lastYear(clock);
  const tallies = new Map<string, Tally>();
  for (const deal of read) {
    if (deal.isDirect || !(isRegistration(deal, clock) || deal.state === 'won')) continue;
    const country = codeOf(cellOf(deals, deal.row, 'country'));
    const tally = tallies.get(country) ?? { registrations: 0, won: 0, revenue: 0, sized: 0, first: new Map() };
    tallies.set(country, tally);
    count(tally, deal, amountIn(deals, deal, currency), clock, year);
  }
  const signed = new Map(
    readPartners(partners).flatMap(({ key, signed: day, signedAt }) =>
      day !== undefined && day <= clock.today && signedAt ? [[key, signedAt] as const] : [],
    ),
  );
  return [...tallies]
    .filter(([, { registrations, won }]) => registrations + won > 0)
    .map(([country, tally]) => lineOf(country, tally, signed))
    .sort((a, b) => b.registrations - a.registrations || b.won - a.won || a.country.localeCompare(b.country));
}

/** ISO code of a country as a cell writes it, and what it says where that is none. */
function countryIn(cell: unknown): string {
  const written = String(cell ?? '').trim();
  return countryCode(written) ?? written;
}

function count(tally: Tally, deal: ReadDeal, amount: number | undefined, clock: Clock, year: LastYear): void {
  const { partnerKey, registered, state } = deal;
  if (registered !== undefined && isRegistration(deal, clock)) {
    if (year.hasRegistered(deal)) tally.registrations += 1;
    const first = tally.first.get(partnerKey);
    if (first === undefined || registered < first) tally.first.set(partnerKey, registered);
  }
  if (state !== 'won' || !year.hasClosed(deal)) return;
  tally.won += 1;
  if (amount === undefined) return;
  tally.revenue += amount;
  tally.sized += 1;
}

function lineOf(country: string, tally: Tally, signed: ReadonlyMap<string, Date>): CountryLine {
  const { registrations, won, revenue, sized, first } = tally;
  const days = [...first].flatMap(([key, registered]) => {
    const signedAt = signed.get(key);
    return signedAt ? [Math.max(0, wholeDaysBetween(registered, signedAt))] : [];
  });
  return { country, registrations, daysToFirstDeal: median(days), dealSize: sized > 0 ? revenue / sized : null, won };
}
