import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bypassesOf, directSigns } from '../../../src/core/registration/direct-signs';
import { standardSettings } from '../../../src/core/settings/settings';
import { type Cells, dealTable, type TestDeal } from '../programme-tables';

const NOW = new Date('2026-11-20T09:30:00Z');
const settings = standardSettings();
const ZONES = ['UTC', 'Europe/Helsinki', 'America/Los_Angeles', 'Pacific/Auckland'];

const partners = (changes: TestDeal = {}): TestDeal => ({
  id: 'D-000001',
  registered: '2026-11-01T09:00:00Z',
  partner: 'Nordic',
  source: 'sourced',
  company: 'Acme Oy',
  country: 'FI',
  status: 'submitted',
  ...changes,
});
const direct = (changes: TestDeal = {}): TestDeal => ({
  id: 'D-000002',
  registered: '2026-11-10T09:00:00Z',
  source: 'direct',
  company: 'Acme',
  country: 'FI',
  status: 'approved',
  ...changes,
});
const signs = (deals: readonly TestDeal[], cells?: Cells) =>
  directSigns(dealTable(deals, cells), NOW, settings).map(
    ({ kind, registration, direct: by, isContact, when }) =>
      `${kind} of ${registration.id} by ${isContact ? 'contact ' : ''}${by.id} on ${when}`,
  );

describe('direct deals', () => {
  it.each<[string, TestDeal, TestDeal, string[]]>([
    ['that came later bypass', partners(), direct(), ['bypass of D-000001 by D-000002 on 2026-11-10T09:00:00.000Z']],
    ['that came first suggest rejection', partners(), direct({ registered: '2026-10-01' }), ['olderDeal']],
    ['of the same instant were first', partners(), direct({ registered: '2026-11-01T09:00:00Z' }), ['olderDeal']],
    ['that were won meanwhile bypass', partners(), direct({ status: 'won', closed: '2026-11-15' }), ['bypass']],
    ['that were won before are customers', partners(), direct({ status: 'won', registered: '2026-01-01' }), []],
    ['that were lost do not', partners(), direct({ status: 'lost' }), []],
    ['of another product do not', partners({ product: 'CRM' }), direct({ product: 'ERP' }), []],
    ['in another country do not', partners(), direct({ country: 'SE', domain: '' }), []],
    ['of another customer do not', partners(), direct({ company: 'Beta' }), []],
    ['bypass a protected one', partners({ status: 'approved', protected: '2026-11-20' }), direct(), ['bypass']],
    ['not one whose protection ended', partners({ status: 'approved', protected: '2026-11-19' }), direct(), []],
    ['not one that was rejected', partners({ status: 'rejected' }), direct(), []],
    ['not a draft', partners({ status: 'draft' }), direct(), []],
    ['not another direct deal', direct({ id: 'D-000003', registered: '2026-10-01' }), direct(), []],
    ['need a date to compare', partners({ registered: null }), direct(), []],
  ])('%s', (_, registration, deal, expected) => {
    const found = signs([registration, deal]);
    expect(found).toHaveLength(expected.length);
    for (const [i, start] of expected.entries()) expect(found[i]).toContain(start);
  });
});

describe('direct contacts', () => {
  it.each<[string, string, string[]]>([
    ['after the day of registration bypass', '2026-11-02', ['bypass']],
    ['on the day of registration warn', '2026-11-01', ['recentContact']],
    ['60 days before it warn', '2026-09-02', ['recentContact']],
    ['61 days before it do not', '2026-09-01', []],
    ['of tomorrow did not happen yet', '2026-11-22', []],
  ])('%s, on any row of the customer and on its own', (_, contact, expected) => {
    for (const zone of ZONES) {
      const lost = direct({ status: 'lost', directContact: contact });
      expect(signs([partners(), lost], { zone }).map((sign) => sign.split(' ')[0])).toEqual(expected);
      const own = [partners({ directContact: contact })];
      expect(signs(own, { zone }).map((sign) => sign.split(' ')[0])).toEqual(expected);
    }
  });

  it('name the day, and the row', () => {
    expect(signs([partners({ directContact: '2026-11-05' })])).toEqual([
      'bypass of D-000001 by contact D-000001 on 2026-11-05',
    ]);
  });

  it('are with the customer, whatever the product', () => {
    const other = direct({ status: 'lost', product: 'ERP', directContact: '2026-11-05' });
    expect(signs([partners({ product: 'CRM' }), other])).toHaveLength(1);
  });

  it('count once where the row is a direct deal that bypasses already, from the earlier day', () => {
    expect(signs([partners(), direct({ directContact: '2026-11-05' })])).toEqual([
      'bypass of D-000001 by contact D-000002 on 2026-11-05',
    ]);
  });
});

describe('bypasses', () => {
  const bypasses = (deals: readonly TestDeal[]) => bypassesOf(dealTable(deals), NOW, settings);

  it('name the registration of the partner and the direct deal', () => {
    expect(bypasses([partners(), direct()])).toEqual([
      {
        kind: 'bypass',
        registration: { row: 2, id: 'D-000001', partner: 'Nordic', company: 'Acme Oy' },
        direct: { row: 3, id: 'D-000002', partner: '', company: 'Acme' },
        isContact: false,
        when: '2026-11-10T09:00:00.000Z',
      },
    ]);
  });

  it('are just the first bypass of each registration among all signs, whatever the deals', () => {
    const day = fc.constantFrom('2026-09-01', '2026-10-01', '2026-11-01', '2026-11-10', '');
    const deal: fc.Arbitrary<TestDeal> = fc.record({
      registered: day,
      directContact: day,
      company: fc.constantFrom('Acme', 'Acme Oy', 'Beta', 'Gamma', ''),
      product: fc.constantFrom('', 'CRM', 'ERP'),
      partner: fc.constantFrom('', 'Nordic', 'Baltic'),
      source: fc.constantFrom('sourced', 'direct', ''),
      status: fc.constantFrom('submitted', 'needsInfo', 'approved', 'won', 'lost', 'expired', ''),
      protected: fc.constantFrom('', '2026-11-01', '2026-12-01'),
    });
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 14 }), (deals) => {
        const table = dealTable(deals);
        const all = directSigns(table, NOW, settings).filter(({ kind }) => kind === 'bypass');
        const isFirst = (sign: (typeof all)[number]) =>
          all.find(({ registration }) => registration.row === sign.registration.row) === sign;
        expect(bypassesOf(table, NOW, settings)).toEqual(all.filter(isFirst));
      }),
      { numRuns: 300 },
    );
  });
});
