/** What the KPIs are computed from: read once, so that a further KPI costs no further pass over the rows. */
import { type DealFacts, type DealPass, dealFacts, type Totals } from '../dashboard/dashboard-deals';
import { type PartnerFacts, partnerFacts, withActivity } from '../dashboard/dashboard-partners';
import type { ProblemLog } from '../dashboard/dashboard-problems';
import type { WindowShare } from '../dashboard/dashboard-revenue';
import type { DecisionTimes } from '../dashboard/decision-times';
import type { Inputs } from '../dashboard/inputs';
import { minorUnits } from '../money/money';
import { roundDecimal } from '../money/rounding';
import type { Table } from '../ranges/table';
import type { DealColumn, PartnerColumn } from '../schema';
import { AMOUNT_UNIT, isIn } from './deal-reading';
import { PARTNERS, type PartnerReading } from './partner-reading';
import type { Thresholds } from './thresholds';

/** One reading of both sheets. */
export interface SheetFacts {
  /** Every named row of Partners, with what the partner did. */
  readonly partners: readonly PartnerReading[];
  readonly listing: PartnerFacts;
  /** Columns that the Partners sheet lacks. */
  readonly missingColumns: ReadonlySet<PartnerColumn>;
  readonly deals: DealFacts;
}

/** What Partners and Deals alone can give. */
export interface ChannelFacts extends SheetFacts {
  readonly share: WindowShare;
  readonly thresholds: Thresholds;
  /** ISO 4217; '' where nobody says which. */
  readonly currency: string;
}

/** What every KPI may ask for. */
export interface KpiFacts extends ChannelFacts {
  readonly decisions: DecisionTimes;
  readonly inputs: Inputs;
  /** Whole months since the programme began; null before that. */
  readonly programmeMonths: number | null;
}

interface Sheets {
  readonly deals: Table<DealColumn>;
  readonly partners: Table<PartnerColumn>;
}

const ASKED: readonly PartnerColumn[] = ['ended', 'certified', 'manager', 'source'];

/** One pass over Partners, then one over Deals. */
export function sheetFacts(
  { deals, partners }: Sheets,
  pass: Omit<DealPass, 'listedPartners'>,
  problems: ProblemLog,
): SheetFacts {
  const listing = partnerFacts(partners, pass.today, problems);
  const facts = dealFacts(deals, { ...pass, listedPartners: listing.listed }, problems);
  return {
    partners: withActivity(listing.rows, facts.activity),
    listing,
    missingColumns: new Set(ASKED.filter((column) => partners.at[column] === undefined)),
    deals: facts,
  };
}

/** Rows of Partners in all of these groups. */
export function partnersIn({ partners }: SheetFacts, groups: number): PartnerReading[] {
  return partners.filter((partner) => isIn(partner.groups, groups));
}

/** Signed partners that are active as well. */
export const SIGNED_AND_ACTIVE = PARTNERS.signed | PARTNERS.active;

/** Partners, by name in Deals, with registrations in all of these groups. */
export function namesIn({ deals }: SheetFacts, groups: number): number {
  let names = 0;
  for (const partner of deals.activity.values()) if (isIn(partner.groups, groups)) names += 1;
  return names;
}

/** part ÷ whole, to 10 decimals; null where there is nothing to divide by. */
export function quotient(part: number, whole: number): number | null {
  return whole === 0 ? null : roundDecimal(part / whole, 10);
}

/** part ÷ whole − 1, to 10 decimals: 0.15 = 15 % more. */
export function changeAgainst(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : roundDecimal(part / whole - 1, 10);
}

/** Mean amount and mean cycle of deals that were added up; null without any. Not rounded. */
export const meanAmount = ({ amount, deals }: Totals): number | null =>
  deals === 0 ? null : amount / deals / AMOUNT_UNIT;
export const meanCycle = ({ cycle, deals }: Totals): number | null => (deals === 0 ? null : cycle / deals);

/** Money to the currency's minor unit. */
export function inMoney(value: number | null, { currency }: Pick<ChannelFacts, 'currency'>): number | null {
  return value === null ? null : roundDecimal(value, minorUnits(currency) ?? 2);
}
