/** Every public custom function with a valid row of arguments: what the rules for all are tested on. */
import { ACTIVE_PARTNERS } from '../../src/functions/active-partners';
import { BENCHMARK_BY_AGE } from '../../src/functions/benchmark-by-age';
import { BENCHMARK_BY_SIZE } from '../../src/functions/benchmark-by-size';
import { CHANNEL_BENCHMARK } from '../../src/functions/channel-benchmark';
import { CHANNEL_READINESS } from '../../src/functions/channel-readiness';
import { CHANNEL_SHARE } from '../../src/functions/channel-share';
import { COMPANY_MATCH } from '../../src/functions/company-match';
import { COMPANY_MATCH_REASON } from '../../src/functions/company-match-reason';
import { CONVERT_MONEY } from '../../src/functions/convert-money';
import { DEAL_CONFLICT } from '../../src/functions/deal-conflict';
import { DEALS_NEEDED } from '../../src/functions/deals-needed';
import { EARNINGS_PER_HOUR } from '../../src/functions/earnings-per-hour';
import { MARGIN_CHECK } from '../../src/functions/margin-check';
import { MARKET_ENTRY_COST } from '../../src/functions/market-entry-cost';
import { MDF_BALANCE } from '../../src/functions/mdf-balance';
import { MDF_BUDGET } from '../../src/functions/mdf-budget';
import { PARTNER_BALANCE } from '../../src/functions/partner-balance';
import { PARTNER_EARNINGS } from '../../src/functions/partner-earnings';
import { PARTNER_MARGIN } from '../../src/functions/partner-margin';
import { PARTNER_SCORE } from '../../src/functions/partner-score';
import { PARTNER_TIER } from '../../src/functions/partner-tier';
import { PROGRAM_ROI } from '../../src/functions/program-roi';
import { SPLIT_MONEY } from '../../src/functions/split-money';
import { TIER_GAP } from '../../src/functions/tier-gap';
import { TIER_UPLIFT } from '../../src/functions/tier-uplift';
import { day, dealsRange } from './deals-range';

type CustomFunction = (...cells: never[]) => unknown;

export interface Example {
  readonly name: string;
  readonly fn: CustomFunction;
  /** Valid arguments; those of `rows` may be a cell or a column, the rest (tables, weights) are as they are. */
  readonly args: readonly unknown[];
  readonly rows: readonly number[];
  /** Other values that some of the row-wise arguments may take, by position. */
  readonly others: Readonly<Record<number, readonly unknown[]>>;
  /** Result cells a row. */
  readonly width: 1 | 2;
  /** Positions, among `rows`, whose blank has a meaning of its own. */
  readonly blankable: readonly number[];
  /** Positions of the optional ones. */
  readonly optional: readonly number[];
}

const TIERS = [
  ['Tier', 'Revenue from', 'Margin'],
  ['Silver', 50_000, 0.25],
  ['Bronze', 0, 0.2],
];
const DEALS = dealsRange([
  {
    id: 'D-000001',
    registered: day('2026-01-10'),
    partner: 'Nordic',
    source: 'Partner-sourced',
    company: 'Acme Oy',
    domain: 'acme.fi',
    country: 'FI',
    product: 'CRM',
    amount: 100,
    currency: 'EUR',
    status: 'Won',
    closed: day('2026-02-01'),
  },
  {
    id: 'D-000002',
    registered: day('2026-01-20'),
    source: 'Direct',
    company: 'Beta Ab',
    amount: 300,
    currency: 'EUR',
    status: 'Won',
    closed: day('2026-02-02'),
  },
  {
    id: 'D-000003',
    registered: day('2026-02-20'),
    partner: 'Baltic',
    source: 'Partner-influenced',
    company: 'Gamma Oy',
    status: 'Submitted',
  },
]);

const RATES = [
  ['Date', 'Currency', 'Rate', 'Note'],
  [day('2026-03-01'), 'SEK', 0.0875, ''],
  [day('2026-03-01'), 'USD', 0.92, ''],
];
const STATEMENTS = [
  ['Partner', 'Day', 'Amount', 'Currency'],
  ['Nordic', day('2026-03-15'), 2000.1, 'EUR'],
  ['Nordic', day('2026-04-02'), -500, 'EUR'],
  ['Baltic', day('2026-03-20'), 900, 'SEK'],
  ['Baltic', day('2026-03-21'), 30, 'EUR'],
];
const REQUESTS = [
  ['Partner', 'Amount', 'Currency', 'Status'],
  ['Nordic', 120.5, 'EUR', 'Approved'],
  ['Baltic', 10, 'EUR', 'Paid'],
  ['Baltic', 10, 'SEK', 'Maksettu'],
];

const row = (
  fn: CustomFunction,
  args: readonly unknown[],
  rows: readonly number[],
  {
    others = {},
    width = 1,
    blankable = [],
    optional = blankable,
  }: Partial<Pick<Example, 'others' | 'width' | 'blankable' | 'optional'>> = {},
): Example => ({ name: fn.name, fn, args, rows, others, width, blankable, optional });

export const EXAMPLES: readonly Example[] = [
  row(PARTNER_SCORE, [8, 6, 7, 4], [0, 1, 2, 3], { others: { 0: [1, 10, 0, 'x'], 2: [5.5, 11] } }),
  row(CHANNEL_READINESS, [true, 'yes', 'EI'], [0, 1, 2], { others: { 0: [false, 'no', 'maybe'] } }),
  row(PARTNER_TIER, [60_000, TIERS], [0], { others: { 0: [0, 49_999.99, -1, '7'] } }),
  row(PARTNER_MARGIN, [60_000, TIERS], [0], { others: { 0: [0, 49_999.99, -1] } }),
  row(TIER_GAP, [40_000, TIERS], [0], { others: { 0: [0, 49_999.99, -1] } }),
  row(MARGIN_CHECK, [0.3, 'Reseller'], [0, 1], { others: { 0: [0.1, 25], 1: ['Agent', 'Foo'] } }),
  row(PARTNER_EARNINGS, [1000.5, 0.25, 'EUR'], [0, 1, 2], {
    others: { 0: [-5, '€1'], 1: [0, 25], 2: ['JPY', 'EURO'] },
    blankable: [2],
  }),
  row(EARNINGS_PER_HOUR, [1000, 0.25, 8], [0, 1, 2], { others: { 2: [3, 0] } }),
  row(DEALS_NEEDED, [75_000, 50_000, 0.3], [0, 1, 2], { others: { 0: [0, 45_000], 2: [0.1, 0, 30] } }),
  row(MDF_BUDGET, [1000], [0], { others: { 0: [33.5, -1] }, width: 2 }),
  row(MDF_BUDGET, [1000, 0.04], [0, 1], { others: { 1: [0.05, 5] }, blankable: [1] }),
  row(PROGRAM_ROI, [100, 20, 50], [0, 1, 2], { others: { 2: [3, 0] } }),
  row(COMPANY_MATCH, ['Acme Oy', 'ACME', 'acme.fi', 'acme.se', 'FI', 'SE'], [0, 1, 2, 3, 4, 5], {
    others: { 1: ['Beta', 17], 5: ['Finland', 'Nowhere'] },
    blankable: [2, 3, 4, 5],
  }),
  row(COMPANY_MATCH_REASON, ['Acme Oy', 'ACME', 'acme.fi', 'acme.se', 'FI', 'SE'], [0, 1, 2, 3, 4, 5], {
    others: { 1: ['Beta', 17] },
    blankable: [2, 3, 4, 5],
  }),
  row(DEAL_CONFLICT, ['Gamma', 'gamma.fi', DEALS, 'FI', 'CRM', 'Baltic', day('2026-03-01')], [0, 1, 3, 4, 5], {
    others: { 0: ['Acme', 'Other', true], 1: ['acme.fi'] },
    blankable: [1, 3, 4, 5],
    optional: [3, 4, 5],
  }),
  row(ACTIVE_PARTNERS, [DEALS, day('2026-03-01'), 90], [1, 2], {
    others: { 1: [day('2026-05-01'), 'soon'], 2: [5, 1.5] },
    blankable: [2],
  }),
  row(CHANNEL_SHARE, [DEALS, day('2026-02-01'), day('2026-02-28'), 'no', 1000], [1, 2, 3, 4], {
    others: { 1: [day('2026-02-02')], 3: [true, 'x'], 4: [500, -1] },
    blankable: [3, 4],
  }),
  row(CHANNEL_BENCHMARK, [0.22], [0], { others: { 0: [0, 1, 'n/a', 22] } }),
  row(BENCHMARK_BY_SIZE, [0.22, 20_000_000], [0, 1], { others: { 0: ['n/a', 0.5], 1: [1e6, -1] } }),
  row(BENCHMARK_BY_AGE, [0.22, 20], [0, 1], { others: { 0: ['n/a', 0.1], 1: [5.9, 40, -1] } }),
  row(TIER_UPLIFT, [40_000, TIERS], [0], { others: { 0: [0, 60_000, -1] } }),
  row(CONVERT_MONEY, [1000.5, 'SEK', day('2026-03-31'), RATES, 'USD', 31], [0, 1, 2, 4, 5], {
    others: { 0: [-0.001, '1 000'], 1: ['usd', 'NOK'], 2: [day('2026-02-28'), 'today'], 4: ['JPY'], 5: [3, 1.5] },
    blankable: [1, 4, 5],
  }),
  row(SPLIT_MONEY, [100.01, [[0.5, 0.5]], 'EUR'], [0, 2], {
    others: { 0: [-0.01, 0, 1e300, 'x'], 2: ['JPY', 'EURO'] },
    width: 2,
    blankable: [2],
  }),
  row(PARTNER_BALANCE, ['Nordic', STATEMENTS, day('2026-03-31'), 'EUR'], [0, 2, 3], {
    others: { 0: ['baltic', 'Nobody'], 2: [day('2026-03-01'), 'now'], 3: ['SEK', '€'] },
    blankable: [2, 3],
  }),
  row(MDF_BALANCE, ['Nordic', REQUESTS, 10_000, 0.04], [0, 2, 3], {
    others: { 0: ['Baltic', 'Nobody'], 2: [0, -1], 3: [0, 4] },
    blankable: [3],
  }),
  row(MARKET_ENTRY_COST, [10_000, 2, 1], [0, 1, 2], { others: { 0: [0, -1] }, width: 2 }),
];

export const call = ({ fn }: Example, args: readonly unknown[]): unknown => fn(...(args as never[]));

/** The arguments with those that go row by row turned into columns. */
export function asColumns({ args, rows }: Example, columns: readonly (readonly unknown[])[]): unknown[] {
  return args.map((arg, position) => {
    const index = rows.indexOf(position);
    return index < 0 ? arg : (columns[index] as readonly unknown[]).map((cell) => [cell]);
  });
}
