/** Marketing money: what a partner's revenue gives, what was granted, and what is left. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MDF_STATES } from '../../../src/core/choices';
import { exchangeRates, NO_RATES } from '../../../src/core/money/exchange-rates';
import { type MdfBalance, mdfBalances } from '../../../src/core/money/mdf';
import { NO_REVENUE, type PartnerRevenue } from '../../../src/core/partners/partner-revenue';
import { mdfTable, rateTable, type TestRequest } from '../programme-tables';

const TODAY = '2026-08-31';
const question = { today: TODAY, currency: 'EUR', rates: NO_RATES, noticeMonths: 6 };
const revenueOf = (revenue: number, more: Partial<PartnerRevenue> = {}) =>
  new Map([['nordic', { ...NO_REVENUE, revenue, ...more }]]);
const request = (amount: number, status: string, more: TestRequest = {}): TestRequest => ({
  ...{ partner: 'Nordic', campaign: 'Fair', amount, currency: '', requested: '2026-06-01', status },
  ...more,
});
const balances = (requests: readonly TestRequest[], revenue = revenueOf(100_000), rate = 0.03, asked = question) =>
  mdfBalances(mdfTable(requests), revenue, rate, asked);
const nordic = (...of: Parameters<typeof balances>) => balances(...of).balances.get('nordic');

describe('a partner’s marketing money', () => {
  it('is a share of its revenue, less what was approved, claimed and paid', () => {
    const requests = [
      request(1000.1, 'Approved'),
      request(200.2, 'laskutettu'),
      request(99.7, 'PAID'),
      request(400, 'Requested'),
      request(7000, 'Rejected'),
      request(7000, 'Peruttu'),
    ];
    expect(nordic(requests)).toEqual({ accrued: 3000, granted: 1300, requested: 400, available: 1700 });
  });

  it('may be overdrawn, and is not below 0 for credits alone', () => {
    expect(nordic([request(50, 'Paid')], revenueOf(1000))).toMatchObject({ accrued: 30, available: -20 });
    expect(nordic([], revenueOf(-1000))).toEqual({ accrued: 0, granted: 0, requested: 0, available: 0 });
  });

  it.each([
    ['a day of the last 12 months', '2025-09-01', 100],
    ['12 months ago is over', '2025-08-31', 0],
    ['today', TODAY, 100],
    ['a day ahead', '2026-09-01', 0],
    ['no day: asked for now', '', 100],
  ])('%s', (_, requested, granted) => {
    expect(nordic([request(100, 'Approved', { requested })])).toMatchObject({ granted });
  });

  it('knows a partner in another case, and one that has no revenue', () => {
    const found = balances([request(1, 'Paid', { partner: ' NORDIC' }), request(2, 'Paid', { partner: 'Baltic' })]);
    expect([...found.balances.keys()]).toEqual(['nordic', 'baltic']);
    expect(found.balances.get('nordic')).toMatchObject({ granted: 1 });
    expect(found.balances.get('baltic')).toMatchObject({ accrued: 0, available: -2 });
  });

  it('converts a request at the rate of its day, and names one that lacks a rate', () => {
    const rates = exchangeRates(rateTable([{ from: '2026-06-01', currency: 'SEK', rate: 0.0875 }]), 'EUR', 31);
    const asked = { ...question, rates };
    expect(nordic([request(1000, 'Paid', { currency: 'sek' })], revenueOf(0), 0.03, asked)).toMatchObject({
      granted: 87.5,
    });
    const late = balances(
      [request(1000, 'Paid', { currency: 'SEK', requested: '2026-07-03' })],
      revenueOf(0),
      0.03,
      asked,
    );
    expect(late.problems).toEqual([{ kind: 'noRate', row: 2, found: 'SEK 2026-07-03' }]);
  });

  it('is not said where a rate is missing for the revenue', () => {
    const missing = { currency: 'NOK', day: '2026-01-15' };
    expect(nordic([], revenueOf(100, { missing }))).toEqual(missing);
  });

  it('is in the smallest unit of the programme’s currency', () => {
    expect(nordic([], revenueOf(1250), 0.03, { ...question, currency: 'JPY' })).toMatchObject({ accrued: 38 });
  });

  it.each([
    ['no partner', { partner: '' }, { kind: 'noPartner', found: 'Fair' }],
    ['an unknown status', { status: 'maybe' }, { kind: 'unknownStatus', found: 'maybe' }],
    ['no status', { status: '' }, { kind: 'unknownStatus', found: '' }],
    ['a day as text', { requested: 'May' }, { kind: 'notADate', found: 'May' }],
    ['an amount as text', { amount: '1 000 €' }, { kind: 'notAnAmount', found: '1 000 €' }],
    ['an amount below 0', { amount: -5 }, { kind: 'notAnAmount', found: '-5' }],
    ['no amount', { amount: null }, { kind: 'notAnAmount', found: '' }],
    ['no currency of ISO 4217', { currency: 'Euro' }, { kind: 'unknownCurrency', found: 'Euro' }],
  ])('names a request with %s, and counts the others', (_, cells, problem) => {
    const found = balances([{}, request(100, 'Paid', cells), request(100, 'Paid')]);
    expect(found.problems).toEqual([{ ...problem, row: 3 }]);
    expect(found.balances.get('nordic')).toMatchObject({ granted: 100 });
  });

  it('adds up to the cent, whatever the order of the requests', () => {
    const any = fc.record({
      cents: fc.integer({ min: 0, max: 1_000_000 }),
      state: fc.constantFrom(...(Object.keys(MDF_STATES) as (keyof typeof MDF_STATES)[])),
      language: fc.constantFrom('en' as const, 'fi' as const),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 15 }), fc.integer({ min: 0, max: 10_000_000 }), (list, cents) => {
        const requests = list.map((each) => request(each.cents / 100, MDF_STATES[each.state][each.language]));
        const found = nordic(requests, revenueOf(cents / 100)) as MdfBalance;
        const sumOf = (...states: string[]) =>
          list.reduce((sum, each) => (states.includes(each.state) ? sum + each.cents : sum), 0);
        const granted = sumOf('approved', 'claimed', 'paid');
        const accrued = Math.floor((cents * 3 + 50) / 100);
        expect(found).toEqual({
          accrued: accrued / 100,
          granted: granted / 100,
          requested: sumOf('requested') / 100,
          available: (accrued - granted) / 100,
        });
        expect(nordic([...requests].reverse(), revenueOf(cents / 100))).toEqual(found);
      }),
    );
  });
});
