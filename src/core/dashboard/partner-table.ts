/** Each partner with what it brought: the table behind the chart of revenue by partner (requirements 27 and 30). */

import { daysAfter, wholeDaysBetween } from '../days';
import {
  amountIn,
  type Clock,
  isRegistration,
  type LastYear,
  lastYear,
  type ReadDeal,
  readDeals,
} from '../deals/read-deals';
import { isSignedOn, type ReadPartner, readPartners } from '../deals/read-partners';
import type { Table } from '../ranges/table';
import type { DealColumn, PartnerColumn } from '../schema';

export interface PartnerLine {
  /** As Partners writes it, otherwise as the first of its deals does; empty = deals that name no partner. */
  readonly name: string;
  /** Of Partners; 0 = not listed there. */
  readonly row: number;
  /** YYYY-MM-DD. */
  readonly signed: string | null;
  /** Registrations that count, of the 12 months. */
  readonly registrations: number;
  /** YYYY-MM-DD, as many days before today as there are whole days since. */
  readonly lastRegistration: string | null;
  /** Whole days from signing to the first registration that counts; before signing = 0. */
  readonly daysToFirstDeal: number | null;
  /** Of partner deals won in the 12 months, programme currency. */
  readonly revenue: number;
  /** This partner's and those above, of all partner revenue; null without any. */
  readonly cumulativeShare: number | null;
  /** Closed in the 12 months. */
  readonly won: number;
  readonly lost: number;
  /** won ÷ (won + lost). */
  readonly winRate: number | null;
}

interface Tally {
  readonly name: string;
  registrations: number;
  first: Date | undefined;
  last: Date | undefined;
  revenue: number;
  won: number;
  lost: number;
}

/**
 * Signed partners, and whoever else registered, won or lost in the 12 months: the most revenue first, then by name.
 * `currency` is the programme's; amounts in another one are left out, as `dealFacts` names them.
 * `read`: the same deals, where they were read already.
 */
export function partnerTable(
  deals: Table<DealColumn>,
  partners: Table<PartnerColumn>,
  currency: string,
  clock: Clock,
  read = readDeals(deals),
): PartnerLine[] {
  const year = lastYear(clock);
  const tallies = new Map<string, Tally>();
  for (const deal of read) {
    if (!deal.isDirect) count(tallyOf(tallies, deal), deal, amountIn(deals, deal, currency), clock, year);
  }
  const listed = new Map(readPartners(partners).map((partner) => [partner.key, partner]));
  const keys = new Set([...listed.keys(), ...tallies.keys()]);
  const lines = [...keys].flatMap((key) => {
    const [partner, tally] = [listed.get(key), tallies.get(key)];
    return isShown(partner, tally, clock) ? [lineOf(partner, tally, clock)] : [];
  });
  lines.sort((a, b) => b.revenue - a.revenue || a.name.localeCompare(b.name));
  return withShares(lines);
}

function tallyOf(tallies: Map<string, Tally>, { partner, partnerKey }: ReadDeal): Tally {
  const known = tallies.get(partnerKey);
  if (known) return known;
  const fresh = { name: partner, registrations: 0, first: undefined, last: undefined, revenue: 0, won: 0, lost: 0 };
  tallies.set(partnerKey, fresh);
  return fresh;
}

function count(tally: Tally, deal: ReadDeal, amount: number | undefined, clock: Clock, year: LastYear): void {
  const { registered, state } = deal;
  if (registered !== undefined && isRegistration(deal, clock)) {
    if (year.hasRegistered(deal)) tally.registrations += 1;
    if (tally.first === undefined || registered < tally.first) tally.first = registered;
    if (tally.last === undefined || registered > tally.last) tally.last = registered;
  }
  if ((state !== 'won' && state !== 'lost') || !year.hasClosed(deal)) return;
  tally[state] += 1;
  if (state === 'won') tally.revenue += amount ?? 0;
}

function isShown(partner: ReadPartner | undefined, tally: Tally | undefined, { today }: Clock): boolean {
  if (partner && isSignedOn(partner, today)) return true;
  return tally !== undefined && tally.registrations + tally.won + tally.lost > 0;
}

function lineOf(
  partner: ReadPartner | undefined,
  tally: Tally | undefined,
  { asOf, today }: Clock,
): Omit<PartnerLine, 'cumulativeShare'> {
  const { registrations = 0, first, last, revenue = 0, won = 0, lost = 0 } = tally ?? {};
  const signedAt = partner?.signed !== undefined && partner.signed <= today ? partner.signedAt : undefined;
  return {
    name: partner?.name ?? tally?.name ?? '',
    row: partner?.number ?? 0,
    signed: partner?.signed ?? null,
    registrations,
    lastRegistration: last ? daysAfter(today, 0 - Math.max(0, wholeDaysBetween(asOf, last))) : null,
    daysToFirstDeal: first && signedAt ? Math.max(0, wholeDaysBetween(first, signedAt)) : null,
    revenue,
    won,
    lost,
    winRate: won + lost > 0 ? won / (won + lost) : null,
  };
}

function withShares(lines: readonly Omit<PartnerLine, 'cumulativeShare'>[]): PartnerLine[] {
  const total = lines.reduce((sum, { revenue }) => sum + revenue, 0);
  let above = 0;
  return lines.map((line) => {
    above += line.revenue;
    return { ...line, cumulativeShare: total > 0 ? above / total : null };
  });
}
