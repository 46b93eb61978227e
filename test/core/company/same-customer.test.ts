import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCompanies, SAME_CUSTOMER } from '../../../src/core/company/company-match';
import { type CustomerClaim, sameCustomerPairs } from '../../../src/core/company/same-customer';

const claim: fc.Arbitrary<CustomerClaim> = fc.record({
  company: fc.constantFrom(
    ...['Acme Oy', 'ACME', 'Müller GmbH', 'Mueller', 'Juniper Networks', 'Juniper Network', 'Fuji Photo Film B.V.'],
    ...['Fuji Photo Film B.V., Tilburg', 'Kone', 'Kone Industrial', 'The Beta & Co', 'Beta and Co', '360'],
  ),
  domain: fc.constantFrom('', 'acme.fi', 'info@acme.fi', 'juniper.com', 'juniper.net', 'gmail.com'),
  country: fc.constantFrom('', 'FI', 'SE'),
  product: fc.constantFrom('', 'CRM', 'crm, ERP', 'ERP'),
  businessId: fc.constantFrom('', '0112038-9', '1927400-1'),
  aliases: fc.constantFrom('', 'Acme', 'Kone; Old name'),
});

describe('pairs of the same customer', () => {
  it('are those that a comparison of every claim with every other finds', () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 8 }), fc.array(claim, { maxLength: 8 }), (first, second) => {
        const all = first.flatMap((a, i) =>
          second.flatMap((b, j) =>
            compareCompanies({ ...a, name: a.company }, { ...b, name: b.company }).score >= SAME_CUSTOMER
              ? [`${i} ${j}`]
              : [],
          ),
        );
        const found = sameCustomerPairs(first, second).map((pair) => `${pair.first} ${pair.second}`);
        expect(found.sort()).toEqual(all.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('overlap where product and country have something in common; blank = all', () => {
    const acme = { company: 'Acme', domain: 'acme.fi', country: 'FI', product: '', businessId: '', aliases: '' };
    const overlaps = (changes: Partial<CustomerClaim>) =>
      sameCustomerPairs([{ ...acme, product: 'CRM' }], [{ ...acme, ...changes }])[0]?.overlaps;
    expect(overlaps({})).toBe(true);
    expect(overlaps({ product: 'crm; ERP' })).toBe(true);
    expect(overlaps({ product: 'ERP' })).toBe(false);
    expect(overlaps({ country: 'SE' })).toBe(false);
    expect(overlaps({ country: '' })).toBe(true);
  });
});
