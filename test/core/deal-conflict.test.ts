import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictFinder, findConflicts, type Registration } from '../../src/core/deal-conflict';
import { dealTable } from '../../src/core/deal-table';
import { type DealCells, dealsRange } from '../functions/deals-range';

const company = fc.constantFrom(
  'Acme Oy',
  'ACME',
  'Müller GmbH',
  'Mueller',
  'Beta',
  'Ålto',
  'Aalto Oy',
  '360',
  '',
  'Beta & Co',
);
const domain = fc.constantFrom('', 'acme.fi', 'WWW.acme.fi', 'acme.se', 'mueller.de', 'gmail.com');
const country = fc.constantFrom('', 'FI', 'Suomi', 'SE', 'Nowhere');
const product = fc.constantFrom('', 'CRM', 'crm, ERP', 'ERP');
const partner = fc.constantFrom('', 'Nordic', 'nordic ', 'Baltic');
const date = fc.constantFrom('', new Date('2026-01-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z'));

const deal: fc.Arbitrary<DealCells> = fc.record({
  company,
  domain,
  country,
  product,
  partner,
  registered: date,
  closed: date,
  protected: date,
  source: fc.constantFrom('Partner-sourced', 'Partner-influenced', 'Direct', ''),
  status: fc.constantFrom('Submitted', 'Needs info', 'Approved', 'Won', 'Lost', 'Draft', ''),
});
const registration: fc.Arbitrary<Registration> = fc.record({ company, domain, country, product, partner });
const asOf = fc.constantFrom(undefined, new Date('2026-01-15T00:00:00Z'), new Date('2026-03-01T00:00:00Z'));
const tableOf = (deals: readonly DealCells[]) =>
  dealTable(dealsRange(deals), ['company', 'partner', 'source', 'status']);

describe('conflicts', () => {
  it('are the same found cold, one by one, or through an index', () => {
    fc.assert(
      fc.property(
        fc.array(deal, { maxLength: 12 }),
        fc.array(registration, { minLength: 1 }),
        asOf,
        (deals, asked, day) => {
          const table = tableOf(deals);
          const find = conflictFinder(table);
          for (const one of asked) {
            if (one.company === '') continue;
            expect(find(one, { asOf: day })).toEqual(findConflicts(one, table, { asOf: day }));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('come in order: blocked, own, check; then the earliest', () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 12 }), registration, (deals, asked) => {
        const order = ['blocked', 'ownRegistration', 'check'];
        const found = findConflicts(asked, tableOf(deals));
        const keys = found.map(
          ({ level, registered }) => order.indexOf(level) * 1e15 + (registered?.getTime() ?? 1e14),
        );
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
      }),
    );
  });

  it('block only the same customer with an overlapping product and country', () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 12 }), registration, asOf, (deals, asked, day) => {
        for (const conflict of findConflicts(asked, tableOf(deals), { asOf: day })) {
          if (conflict.level === 'check') continue;
          expect(conflict.match.score).toBeGreaterThanOrEqual(0.97);
          expect(conflict.otherProduct).toBeUndefined();
          expect(conflict.otherCountry).toBeUndefined();
          expect(conflict.cause).not.toBe('existingCustomer');
        }
      }),
    );
  });

  it('leave out the row that is asked about', () => {
    const table = tableOf([
      { id: 'D-000001', company: 'Acme', partner: 'Nordic', source: 'Partner-sourced', status: 'Submitted' },
    ]);
    expect(findConflicts({ company: 'Acme' }, table)).toHaveLength(1);
    expect(findConflicts({ company: 'Acme' }, table, { exceptId: 'D-000001' })).toEqual([]);
  });

  it('forget an existing customer after the months of Settings', () => {
    const table = tableOf([
      { company: 'Acme', source: 'Direct', status: 'Won', closed: new Date('2025-12-01T00:00:00Z') },
    ]);
    const day = new Date('2026-03-01T00:00:00Z');
    expect(findConflicts({ company: 'Acme' }, table, { asOf: day })).toHaveLength(1);
    expect(findConflicts({ company: 'Acme' }, table, { asOf: day, existingCustomerMonths: 2 })).toEqual([]);
  });
});
