/** Which deals of two groups are after the same customer: the smaller group is looked up, the larger one asks. */
import { DEAL_SOURCES, DEAL_STATES } from './choices';
import { SAME_CUSTOMER } from './company-match';
import { conflictFinder } from './deal-conflict';
import type { DealColumn } from './schema';
import { cellOf, isBlank, type Table } from './table';

const COLUMNS = ['company', 'domain', 'country', 'product', 'businessId', 'aliases'] as const;

/** Who the customer of a deal is, and what of it the deal is about; blank country and product = all. */
export type CustomerClaim = Readonly<Record<(typeof COLUMNS)[number], string>>;

export interface CustomerPair {
  /** Positions in the two groups. */
  readonly first: number;
  readonly second: number;
  /** Product and country overlap as well. */
  readonly overlaps: boolean;
}

export function claimOf(deals: Table<DealColumn>, row: readonly unknown[]): CustomerClaim {
  const text = (key: DealColumn) => {
    const cell = cellOf(deals, row, key);
    return isBlank(cell) ? '' : String(cell).trim();
  };
  return {
    company: text('company'),
    domain: text('domain') || text('email'),
    country: text('country'),
    product: text('product'),
    businessId: text('businessId'),
    aliases: text('aliases'),
  };
}

/** All pairs of the same customer; claims without a company have none. */
export function sameCustomerPairs(first: readonly CustomerClaim[], second: readonly CustomerClaim[]): CustomerPair[] {
  if (first.length < second.length) {
    return sameCustomerPairs(second, first).map((pair) => ({ ...pair, first: pair.second, second: pair.first }));
  }
  if (second.length === 0) return [];
  const find = conflictFinder(tableOf(second));
  return first.flatMap((claim, position) =>
    claim.company === ''
      ? []
      : find(claim)
          .filter(({ match }) => match.score >= SAME_CUSTOMER)
          .map(({ row, level }) => ({ first: position, second: row, overlaps: level === 'blocked' })),
  );
}

/** As registrations that hold their customers, so that the rules of a conflict tell what belongs together. */
function tableOf(claims: readonly CustomerClaim[]): Table<DealColumn> {
  const keys = [...COLUMNS, 'source', 'status'] as const;
  const held = [DEAL_SOURCES.sourced.en, DEAL_STATES.approved.en];
  return {
    rows: claims.map((claim) => [...COLUMNS.map((key) => claim[key]), ...held]),
    at: Object.fromEntries(keys.map((key, position) => [key, position])),
    firstRow: 0,
  };
}
