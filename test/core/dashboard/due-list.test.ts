import { describe, expect, it } from 'vitest';
import { problemLog } from '../../../src/core/dashboard/dashboard-problems';
import { dueToday } from '../../../src/core/dashboard/due-list';
import { NO_RATES } from '../../../src/core/money/exchange-rates';
import { NO_TIERS } from '../../../src/core/partners/tier-terms';
import { standardSettings } from '../../../src/core/settings/settings';
import { dealTable, partnerTable, type TestDeal, type TestPartner } from '../programme-tables';

const clock = { asOf: new Date('2026-11-21T09:00:00Z'), today: '2026-11-21' };

function listed(deals: readonly TestDeal[], partners: readonly TestPartner[] = []) {
  const problems = problemLog();
  const tables = { deals: dealTable(deals), partners: partnerTable(partners) };
  const sources = { ...tables, settings: standardSettings(), tiers: NO_TIERS, rates: NO_RATES };
  const items = dueToday(sources, clock, problems);
  return { items: items.map(({ reason, sheet, row }) => [reason, sheet, row]), problems: problems.list() };
}
const deal = (id: string, more: TestDeal): TestDeal => ({
  id,
  partner: 'Acme',
  source: 'sourced',
  company: `Customer ${id}`,
  ...more,
});

describe('what is due today', () => {
  it('joins what deals tell alone, what they tell together, and what partners tell; the most urgent first', () => {
    const deals = [
      deal('D-1', { status: 'approved', registered: '2026-10-01', protected: '2026-11-30' }),
      deal('D-2', { status: 'submitted', registered: '2026-11-01' }),
      deal('D-3', { status: 'needsInfo', registered: '2026-11-01' }),
      deal('D-4', { status: 'approved', registered: '2026-10-01', protected: '2027-02-01', company: 'Bypassed Oy' }),
      deal('D-5', {
        status: 'approved',
        registered: '2026-11-10',
        source: 'direct',
        partner: null,
        company: 'Bypassed Oy',
      }),
      deal('D-6', { status: 'expired', registered: '2026-08-01', protected: '2026-11-19', company: 'Free Oy' }),
      deal('D-7', { status: 'submitted', registered: '2026-11-19T20:00:00Z', partner: 'Beta', company: 'Free Oy' }),
      deal('D-8', { status: 'won', registered: '2026-11-01', closed: '2026-11-02' }),
    ];
    const partners = [
      { partner: 'Acme', signed: '2026-09-10', certified: '2026-09-10' },
      { partner: 'Gamma', signed: '2026-01-01', certified: '2026-01-01', nextReview: '2026-11-21' },
    ];
    expect(listed(deals, partners).items).toEqual([
      ['decision', 'deals', 3],
      ['bypass', 'deals', 5],
      ['offer', 'deals', 8],
      ['protection', 'deals', 2],
      ['information', 'deals', 4],
      ['exitDue', 'partners', 3],
      ['talkDue', 'partners', 3],
    ]);
  });

  it('is nothing without deals and partners', () => {
    expect(listed([]).items).toEqual([]);
  });

  it('names rows and dates that cannot be read', () => {
    const deals = [
      deal('D-1', { status: 'perhaps' }),
      deal('D-2', { status: 'approved', registered: '2026-11-01', protected: 'soon' }),
    ];
    const partners = [{ partner: 'Acme', signed: '2026-11-01', nextReview: 'soon' }];
    expect(listed(deals, partners).problems.map(({ kind, place }) => [kind, ...place])).toEqual([
      ['unknownStatus', 'deals', 'status'],
      ['notADate', 'deals', 'protected'],
      ['notADate', 'partners', 'nextReview'],
    ]);
  });
});
