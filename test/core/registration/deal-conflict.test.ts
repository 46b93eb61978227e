import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealTable } from '../../../src/core/deals/deal-table';
import type { ConflictOptions, ConflictOutcomes } from '../../../src/core/registration/conflict-rules';
import { conflictFinder, findConflicts, type Registration } from '../../../src/core/registration/deal-conflict';
import { type DealCells, dealsRange } from '../../functions/deals-range';

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

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const CONTRACT: ConflictOutcomes = {
  sameCustomer: 'block',
  similarName: 'warn',
  openDirectDeal: 'block',
  directContact: 'warn',
  existingCustomer: 'warn',
};

describe('what Settings makes of a sign', () => {
  const asked: Registration = { company: 'Acme Oy', country: 'FI', product: 'CRM', partner: 'Nordic' };
  const rival: DealCells = { company: 'Acme', partner: 'Baltic', source: 'Partner-sourced', status: 'Submitted' };
  const similar: DealCells = { ...rival, country: 'SE' };
  const otherProduct: DealCells = { ...rival, product: 'ERP' };
  const own: DealCells = { ...rival, partner: 'nordic' };
  const direct: DealCells = { company: 'Acme', source: 'Direct', status: 'Approved' };
  const customer: DealCells = { company: 'Acme', source: 'Direct', status: 'Won', closed: day('2026-01-01') };
  const level = (deal: DealCells, changes: Partial<ConflictOutcomes>) =>
    findConflicts(asked, tableOf([deal]), { outcomes: { ...CONTRACT, ...changes }, asOf: day('2026-03-01') })[0]?.level;

  it.each<[string, DealCells, Partial<ConflictOutcomes>, string | undefined]>([
    ['the same customer blocks', rival, {}, 'blocked'],
    ['or warns', rival, { sameCustomer: 'warn' }, 'check'],
    ['or passes', rival, { sameCustomer: 'pass' }, undefined],
    ['its own registration is one all the same', own, { sameCustomer: 'pass' }, 'ownRegistration'],
    ['another product warns', otherProduct, {}, 'check'],
    ['and passes with the same customer', otherProduct, { sameCustomer: 'pass' }, undefined],
    ['a similar name warns', similar, {}, 'check'],
    ['or passes', similar, { similarName: 'pass' }, undefined],
    ['but is never stronger than the same name', similar, { similarName: 'block', sameCustomer: 'warn' }, 'check'],
    ['an open direct deal blocks', direct, {}, 'blocked'],
    ['or warns', direct, { openDirectDeal: 'warn' }, 'check'],
    ['or passes', direct, { openDirectDeal: 'pass' }, undefined],
    ['an existing customer warns', customer, {}, 'check'],
    ['or blocks', customer, { existingCustomer: 'block' }, 'blocked'],
    ['or passes', customer, { existingCustomer: 'pass' }, undefined],
  ])('%s', (_, deal, changes, expected) => {
    expect(level(deal, changes)).toBe(expected);
  });

  it('is the same as the function contract where nothing was changed', () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 8 }), registration, asOf, (deals, one, when) => {
        const table = tableOf(deals);
        expect(findConflicts(one, table, { asOf: when, outcomes: CONTRACT })).toEqual(
          findConflicts(one, table, { asOf: when }),
        );
      }),
    );
  });

  it('suggests rejection where an open direct deal is older', () => {
    const suggests = (registered: Date, partner: string) =>
      findConflicts({ ...asked, partner }, tableOf([{ ...direct, registered }]), { asOf: day('2026-03-01') })[0]
        ?.suggestsRejection;
    expect(suggests(day('2026-02-01'), 'Nordic')).toBe(true);
    expect(suggests(day('2026-03-02'), 'Nordic')).toBe(false);
    expect(suggests(day('2026-02-01'), '')).toBe(false); // a direct deal is not rejected for another
  });
});

describe('direct contact', () => {
  const columns = ['id', 'company', 'domain', 'partner', 'source', 'status', 'directContact'] as const;
  const find = (contact: unknown, options: ConflictOptions, more: DealCells = {}) => {
    const cells = { id: 'D-000007', company: 'Acme', source: 'Partner-sourced', status: 'Lost', ...more };
    const table = dealTable(dealsRange([{ ...cells, directContact: contact }], { columns }), ['company']);
    return findConflicts({ company: 'Acme Oy', partner: 'Nordic' }, table, options);
  };
  const asOf = new Date('2026-11-20T09:30:00Z');
  const options = { asOf, directContactDays: 60 };

  it.each([
    ['today', '2026-11-20', 1],
    ['60 days ago', '2026-09-21', 1],
    ['61 days ago', '2026-09-20', 0],
    ['tomorrow', '2026-11-21', 0],
  ])('%s, noted on a row in any state', (_, contact, expected) => {
    const found = find(day(contact), options);
    expect(found).toHaveLength(expected);
    if (expected === 1)
      expect(found[0]).toMatchObject({ level: 'check', cause: 'directContact', isDirect: true, id: 'D-000007' });
  });

  it('is nothing to the function contract, which has no such sign', () => {
    expect(find(day('2026-11-19'), { asOf })).toEqual([]);
  });

  it('needs the same customer, not one with a similar name', () => {
    expect(find(day('2026-11-19'), options, { company: 'Acme Packaging' })).toEqual([]);
  });

  it('is noted on what stands in the way already', () => {
    const [found] = find(day('2026-11-19'), options, { status: 'Submitted', partner: 'Baltic' });
    expect(found).toMatchObject({ level: 'blocked', cause: 'registration', directContact: day('2026-11-19') });
  });

  it('names a text in its cell', () => {
    expect(() => find('last week', options)).toThrow('deals row 2: Last direct contact must be a date or blank');
  });

  it('follows its setting', () => {
    const outcomes = (directContact: 'block' | 'pass') => ({ ...options, outcomes: { ...CONTRACT, directContact } });
    expect(find(day('2026-11-19'), outcomes('pass'))).toEqual([]);
    expect(find(day('2026-11-19'), outcomes('block'))[0]?.level).toBe('blocked');
  });
});
