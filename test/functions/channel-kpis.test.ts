import { describe, expect, it } from 'vitest';
import { PARTNER_COLUMNS, type PartnerColumn } from '../../src/core/schema';
import { ACTIVE_PARTNERS } from '../../src/functions/active-partners';
import { CHANNEL_KPIS } from '../../src/functions/channel-kpis';
import { CHANNEL_SHARE } from '../../src/functions/channel-share';
import { type DealCells, day, dealsRange } from './deals-range';

type PartnerCells = Partial<Record<PartnerColumn, unknown>>;
const ALL = Object.keys(PARTNER_COLUMNS) as PartnerColumn[];

function partnersRange(partners: readonly PartnerCells[], columns = ALL, language: 'en' | 'fi' = 'en'): unknown[][] {
  return [
    columns.map((key) => PARTNER_COLUMNS[key].label[language]),
    ...partners.map((partner) => columns.map((key) => partner[key] ?? '')),
  ];
}

const AS_OF = day('2026-06-30');
const acme: PartnerCells = { partner: 'Acme', signed: day('2025-01-10') };
const deal = (change: DealCells = {}): DealCells => ({
  registered: day('2026-05-01'),
  partner: 'Acme',
  source: 'Partner-sourced',
  amount: 100,
  currency: 'EUR',
  status: 'Submitted',
  ...change,
});
const won = (source: string, amount: unknown, change: DealCells = {}): DealCells =>
  deal({
    source,
    partner: source === 'Direct' ? '' : 'Acme',
    amount,
    status: 'Won',
    closed: day('2026-06-15'),
    ...change,
  });

/** The table as name → [value, basis]. */
function kpis(deals: readonly DealCells[], partners: readonly PartnerCells[] = [acme]) {
  const [header, ...rows] = CHANNEL_KPIS(partnersRange(partners), dealsRange(deals), AS_OF);
  expect(header).toEqual(['KPI', 'Value', 'Basis']);
  return Object.fromEntries(rows.map(([name, value, basis]) => [String(name), [value, basis]]));
}

const MIX = [won('Partner-sourced', 220), won('Partner-influenced', 100), won('Direct', 680)];

describe('CHANNEL_KPIS', () => {
  it('lists what Partners and Deals can give, in the order of the dashboard', () => {
    expect(Object.keys(kpis(MIX))).toEqual([
      'Partners signed',
      'Active partners',
      'Active share of signed',
      'Partners registering, month',
      'Partners registering, quarter',
      'Steady partners',
      'Attrition',
      'Most from one recruiting source',
      'Certified',
      'Signing to certification',
      'Signing to first deal',
      'Active partners per manager',
      'Deals registered',
      'Accepted',
      'Won of registered',
      'Win rate, partners',
      'Win rate, direct',
      'Deal size, partners',
      'Deal size, direct',
      'Deal size against direct',
      'Sales cycle, partners',
      'Sales cycle, direct',
      'Sales cycle against direct',
      'Channel share',
      'Channel share with influenced',
      'Partners that bring 80 %',
    ]);
  });

  it('gives values as numbers, and the counts behind them', () => {
    const fifteen = Array.from({ length: 15 }, (_, index) => ({ partner: `P${index}`, signed: day('2025-01-10') }));
    const eight = Array.from({ length: 8 }, (_, index) => deal({ partner: `p${index} ` }));
    expect(kpis(eight, fifteen)['Active share of signed']).toEqual([0.5333333333, '8 of 15 signed partners']);
    const table = kpis([...MIX, ...MIX]);
    expect(table['Channel share']).toEqual([0.22, '440 of 2,000 EUR, 2 of 6 won deals, 2025-07-01 to 2026-06-30']);
    expect(table['Deal size, partners']).toEqual([160, '4 partner deals won in 12 months; under 5 deals']);
    expect(table['Sales cycle, direct']).toEqual([45, '2 direct deals won in 12 months; under 5 deals']);
  });

  it('says the same as ACTIVE_PARTNERS and CHANNEL_SHARE', () => {
    const deals = [
      ...MIX,
      deal({ partner: 'B', registered: day('2026-04-01') }),
      deal({ partner: 'C', registered: day('2026-03-31') }),
    ];
    const table = kpis(deals);
    expect(table['Active partners']?.[0]).toBe(ACTIVE_PARTNERS(dealsRange(deals), AS_OF));
    expect(table['Channel share']?.[0]).toBe(CHANNEL_SHARE(dealsRange(deals), day('2025-07-01'), AS_OF));
  });

  it('is "n/a" without anything to divide by, and 0 where there is nothing to count', () => {
    const table = kpis([], []);
    expect(
      Object.entries(table)
        .filter(([, [value]]) => value !== 'n/a')
        .map(([name, [value]]) => [name, value]),
    ).toEqual([
      ['Partners signed', 0],
      ['Active partners', 0],
      ['Partners registering, month', 0],
      ['Partners registering, quarter', 0],
      ['Steady partners', 0],
      ['Deals registered', 0],
    ]);
    expect(table['Active share of signed']).toEqual(['n/a', '0 of 0 signed partners']);
    for (const [, basis] of Object.values(table)) expect(basis).toMatch(/\S/);
  });

  it('never adds two currencies: the figures of money are "n/a" and name them', () => {
    const table = kpis([...MIX, won('Direct', 5, { currency: 'usd' })]);
    for (const name of [
      'Deal size, direct',
      'Deal size against direct',
      'Channel share',
      'Channel share with influenced',
    ]) {
      expect(table[name]).toEqual(['n/a', 'more than one currency: EUR, USD']);
    }
    expect(table['Deal size, partners']?.[0]).toBe(160);
    expect(table['Win rate, direct']?.[0]).toBe(1);
    const blankJoins = kpis([...MIX, won('Direct', 320, { currency: '' })]);
    expect(blankJoins['Deal size, direct']?.[0]).toBe(500);
    const closedBefore = kpis([...MIX, won('Direct', 5, { currency: 'USD', closed: day('2025-06-30') })]);
    expect(closedBefore['Deal size, direct']?.[0]).toBe(680);
  });

  it('adds money without binary dust, and rounds it to the minor unit', () => {
    expect(kpis([won('Direct', 0.1), won('Direct', 0.2)])['Deal size, direct']?.[0]).toBe(0.15);
    expect(kpis([won('Direct', 1), won('Direct', 1), won('Direct', 2)])['Deal size, direct']?.[0]).toBe(1.33);
    const yen = { currency: 'JPY' };
    expect(kpis([won('Direct', 1, yen), won('Direct', 1, yen), won('Direct', 3, yen)])['Deal size, direct']?.[0]).toBe(
      2,
    );
  });

  it('reads Finnish, any order of columns, blank rows, and one partner in any case', () => {
    const deals = dealsRange([{}, deal({ source: 'Kumppanilähteinen', status: 'Hyväksytty', partner: ' ACME' })], {
      language: 'fi',
    });
    const partners = partnersRange(
      [{}, acme, { partner: 'acme ', signed: day('2026-01-01') }],
      [...ALL].reverse(),
      'fi',
    );
    const rows = CHANNEL_KPIS(partners, deals, [[AS_OF]]);
    expect(rows.slice(1, 4).map(([, value]) => value)).toEqual([1, 1, 1]);
  });

  it('needs the names and signatures of partners; a figure without its column says so', () => {
    const rows = CHANNEL_KPIS(partnersRange([acme], ['partner', 'signed']), dealsRange(MIX), AS_OF);
    const table = Object.fromEntries(rows.map(([name, value, basis]) => [name, [value, basis]]));
    expect(table['Partners signed']?.[0]).toBe(1);
    expect(table.Certified).toEqual(['n/a', 'Partners has no column "Certified"']);
    expect(table.Attrition).toEqual(['n/a', 'Partners has no column "Ended"']);
    expect(() => CHANNEL_KPIS(partnersRange([acme], ['partner']), dealsRange(MIX), AS_OF)).toThrow(
      'CHANNEL_KPIS: partners must have a column "Signed" (Finnish "Allekirjoitettu")',
    );
    expect(() =>
      CHANNEL_KPIS(partnersRange([acme]), dealsRange(MIX, { columns: ['partner', 'source'] }), AS_OF),
    ).toThrow(/^CHANNEL_KPIS: deals must have a column "Registered"/);
  });

  it.each<[string, DealCells, string]>([
    ['an amount as text', won('Direct', '1 000'), 'Amount must be a number, got the text "1 000".'],
    ['no amount', won('Direct', ''), 'Amount must be a number, got a blank cell.'],
    [
      'a text as its close',
      won('Direct', 1, { closed: '15.3.2026' }),
      'Closed must be a date or blank, got the text "15.3.2026".',
    ],
    [
      'a text as the close of a lost deal',
      won('Direct', 1, { status: 'Lost', closed: 'May' }),
      'Closed must be a date or blank, got the text "May".',
    ],
    [
      'a text as its registration',
      deal({ registered: '1.5.2026' }),
      'Registered must be a date or blank, got the text "1.5.2026".',
    ],
    [
      'won by nobody knows whom',
      won('', 1),
      'Source must be one of Partner-sourced, Partner-influenced, Direct, got a blank cell.',
    ],
  ])('refuses a counted row with %s, naming it', (_, bad, message) => {
    expect(() => CHANNEL_KPIS(partnersRange([acme]), dealsRange([...MIX, {}, bad]), AS_OF)).toThrow(
      new Error(`CHANNEL_KPIS: deals row 6: ${message}`),
    );
  });

  it('names the row of Partners whose date is text', () => {
    expect(() =>
      CHANNEL_KPIS(partnersRange([acme, { partner: 'B', signed: 'in May' }]), dealsRange(MIX), AS_OF),
    ).toThrow(new Error('CHANNEL_KPIS: partners row 3: Signed must be a date or blank, got the text "in May".'));
  });

  it('leaves alone what is wrong in rows that do not count', () => {
    const ignored = [
      won('Direct', 'x', { closed: day('2020-01-01') }),
      won('', 'x', { closed: day('2026-07-01') }),
      won('Direct', '', { status: 'Lost' }),
      deal({ status: 'Draft', registered: 'soon' }),
      deal({ status: 'In progress', registered: 'soon' }),
      deal({ source: '', registered: 'soon' }),
      deal({ registered: '' }),
      won('Direct', 1, { closed: '' }),
    ];
    expect(kpis([...MIX, ...ignored])['Channel share']?.[0]).toBe(0.22);
  });

  it.each(['', null, undefined, '2026-06-30', 46203, [[AS_OF], [AS_OF]]])(
    'refuses %j as the day asked about',
    (asOf) => {
      expect(() => CHANNEL_KPIS(partnersRange([]), dealsRange([]), asOf)).toThrow(
        /^CHANNEL_KPIS: asOf must be a date, got /,
      );
    },
  );

  it('refuses amounts that no cell can hold in sum', () => {
    const deals = [won('Direct', 1.7e308), won('Direct', 1.7e308)];
    expect(() => kpis(deals)).toThrow(/^CHANNEL_KPIS: deals must give a result that a cell can hold/);
  });

  it('changes none of its arguments', () => {
    const [partners, deals] = [partnersRange([acme]), dealsRange(MIX)];
    const copy = structuredClone([partners, deals]);
    CHANNEL_KPIS(partners, deals, AS_OF);
    expect([partners, deals]).toEqual(copy);
  });
});
