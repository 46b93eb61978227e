import { describe, expect, it } from 'vitest';
import { countryTable } from '../../../src/core/dashboard/country-table';
import { dealTable, partnerTable, type TestDeal, type TestPartner } from '../programme-tables';

const clock = { asOf: new Date('2026-11-21T09:00:00Z'), today: '2026-11-21' };
const lines = (deals: readonly TestDeal[], partners: readonly TestPartner[] = []) =>
  countryTable(dealTable(deals), partnerTable(partners), 'EUR', clock);
const deal = (country: string, more: TestDeal = {}): TestDeal => ({
  registered: '2026-03-01',
  partner: 'Acme',
  source: 'sourced',
  status: 'submitted',
  amount: 1000,
  country,
  ...more,
});
const won = (country: string, amount: number | null, more: TestDeal = {}) =>
  deal(country, { status: 'won', closed: '2026-05-01', amount, ...more });

describe('countries', () => {
  it('are one country in whatever way they are written; most registrations first', () => {
    const deals = [deal('Saksa'), deal('FI'), deal('Finland'), deal(' suomi '), deal(''), deal('Atlantis')];
    expect(lines(deals).map(({ country, registrations }) => [country, registrations])).toEqual([
      ['FI', 3],
      ['', 1],
      ['Atlantis', 1],
      ['DE', 1],
    ]);
  });

  it('leave out direct deals, what does not count, and what is older than 12 months', () => {
    const old = { registered: '2025-11-21', closed: '2025-11-21' };
    const deals = [deal('FI', { source: 'direct' }), deal('SE', { status: 'duplicate' }), won('NO', 5, old)];
    expect(lines(deals)).toEqual([]);
  });

  it('have the mean size of won deals with an amount, and count every won deal', () => {
    const deals = [won('FI', 100), won('FI', 200), won('FI', null), won('FI', 900, { currency: 'USD' }), deal('DE')];
    expect(lines(deals)).toEqual([
      { country: 'FI', registrations: 4, daysToFirstDeal: null, dealSize: 150, won: 4 },
      { country: 'DE', registrations: 1, daysToFirstDeal: null, dealSize: null, won: 0 },
    ]);
  });

  it('count a deal that was won now and registered long ago as won only', () => {
    expect(lines([won('FI', 10, { registered: '2025-01-01' })])).toMatchObject([{ registrations: 0, won: 1 }]);
  });

  it('have the median over partners of the days to their first registration there', () => {
    const partners = [
      { partner: 'Acme', signed: '2026-01-01' },
      { partner: 'Beta', signed: '2026-03-20' },
      { partner: 'Gamma', signed: '2026-01-31' },
      { partner: 'Unsigned' },
    ];
    const deals = [
      deal('FI', { registered: '2026-01-11' }),
      deal('FI', { registered: '2026-02-11' }),
      deal('FI', { partner: 'beta' }),
      deal('FI', { partner: 'Gamma' }),
      deal('FI', { partner: 'Unsigned' }),
      deal('DE', { registered: '2026-02-01' }),
      deal('DE', { partner: 'Gamma', registered: '2026-02-02' }),
    ];
    expect(lines(deals, partners).map(({ country, daysToFirstDeal }) => [country, daysToFirstDeal])).toEqual([
      ['FI', 10],
      ['DE', 16.5],
    ]);
  });
});
