/** Which deals of two groups are after the same customer: for bulk work, where nobody asks for names that are alike. */

import { countryCode } from '../country';
import { foldLabel } from '../language';
import { cellOf, isBlank, type Table } from '../ranges/table';
import { sharesScope } from '../registration/conflict-rules';
import type { DealColumn } from '../schema';
import { compareParsed, type ParsedCompany, parseCompany, SAME_CUSTOMER } from './company-match';
import { domainLabel } from './web-domain';

/** Who the customer of a deal is, and what of it the deal is about; blank country and product = all. */
export interface CustomerClaim {
  readonly company: string;
  /** Host, web or email address. */
  readonly domain: string;
  /** One spelling for each country. */
  readonly country: string;
  readonly product: string;
  readonly businessId: string;
  readonly aliases: string;
}

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
  const country = text('country');
  return {
    company: text('company'),
    domain: text('domain') || text('email'),
    country: countryCode(country) ?? foldLabel(country),
    product: text('product'),
    businessId: text('businessId'),
    aliases: text('aliases'),
  };
}

/** All pairs of the same customer (at least 0.97); claims without a company have none. */
export function sameCustomerPairs(first: readonly CustomerClaim[], second: readonly CustomerClaim[]): CustomerPair[] {
  if (first.length === 0 || second.length === 0) return [];
  const read = companyReader();
  const byKey = new Map<string, number[]>();
  second.forEach((claim, position) => {
    for (const key of strongKeys(read(claim))) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [position]);
      else known.push(position);
    }
  });
  return first.flatMap((claim, position) => {
    const company = read(claim);
    const candidates = new Set(strongKeys(company).flatMap((key) => byKey.get(key) ?? []));
    return [...candidates].flatMap((other) => {
      const found = second[other];
      if (found === undefined || compareParsed(company, read(found)).score < SAME_CUSTOMER) return [];
      return { first: position, second: other, overlaps: sharesScope(claim, found) };
    });
  });
}

/** Reads each customer once, however many deals it has. */
function companyReader(): (claim: CustomerClaim) => ParsedCompany {
  const known = new Map<string, ParsedCompany>();
  return (claim) => {
    const { company: name, domain, country, businessId, aliases } = claim;
    const identity = [name, domain, country, businessId, aliases].join('\n');
    const read = known.get(identity) ?? parseCompany({ name, domain, country, businessId, aliases });
    known.set(identity, read);
    return read;
  };
}

/** Two companies that are the same share one of these, however differently they are written otherwise. */
function strongKeys({ name, aliases, businessId, ownDomain }: ParsedCompany): string[] {
  const keys = [name, ...aliases].flatMap(({ key, mainKey, spelledKey }) => [key, mainKey, spelledKey]);
  const own = [...new Set(keys)].filter((key) => key !== '').map((key) => `name ${key}`);
  if (businessId !== undefined) own.push(`id ${businessId.id}`);
  // Names alike under one label (juniper.com, juniper.net) are the same customer, too.
  if (ownDomain !== '') own.push(`domain ${domainLabel(ownDomain)}`);
  return own;
}
