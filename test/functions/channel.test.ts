import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVE_PARTNERS } from '../../src/functions/active-partners';
import { BENCHMARK_BY_AGE } from '../../src/functions/benchmark-by-age';
import { BENCHMARK_BY_SIZE } from '../../src/functions/benchmark-by-size';
import { CHANNEL_BENCHMARK } from '../../src/functions/channel-benchmark';
import { CHANNEL_SHARE } from '../../src/functions/channel-share';
import { type DealCells, day, dealsRange } from './deals-range';

const registration = (partner: string, registered: unknown, change: DealCells = {}): DealCells => ({
  partner,
  registered,
  source: 'Partner-sourced',
  status: 'Submitted',
  ...change,
});
const AS_OF = day('2026-06-30');

describe('ACTIVE_PARTNERS', () => {
  it.each([
    ['that day', '2026-06-30', 1],
    ['day 90 is included', '2026-04-01', 1],
    ['day 91 is not', '2026-03-31', 0],
    ['the day after', '2026-07-01', 0],
  ])('registered on %s', (_, registered, count) => {
    expect(ACTIVE_PARTNERS(dealsRange([registration('A', day(registered))]), AS_OF)).toBe(count);
  });

  it('counts a registration later the same day', () => {
    expect(ACTIVE_PARTNERS(dealsRange([registration('A', new Date('2026-06-30T14:00:00Z'))]), AS_OF)).toBe(1);
  });

  it('counts each partner once, in any spelling of case and space', () => {
    const deals = dealsRange([
      registration('Nordic Partners', day('2026-06-01')),
      registration(' nordic  partners ', day('2026-06-02')),
      registration('Baltic', day('2026-06-03')),
    ]);
    expect(ACTIVE_PARTNERS(deals, AS_OF)).toBe(2);
  });

  it.each([
    ['Submitted', 1],
    ['Needs info', 1],
    ['Approved', 1],
    ['Expired', 1],
    ['Won', 1],
    ['Lost', 1],
    ['voitettu', 1],
    ['Draft', 0],
    ['Rejected', 0],
    ['Duplicate', 0],
    ['Withdrawn', 0],
    ['Hylätty', 0],
    ['', 0],
    ['In progress', 0],
  ])('a registration that is %s counts %i', (status, count) => {
    expect(ACTIVE_PARTNERS(dealsRange([registration('A', AS_OF, { status })]), AS_OF)).toBe(count);
  });

  it.each([
    ['Partner-influenced', 'A', 1],
    ['Kumppanin vaikutuksesta', 'A', 1],
    ['Direct', 'A', 0],
    ['', 'A', 0],
    ['Partner-sourced', '', 0],
    ['Partner-sourced', '  ', 0],
  ])('source %j of partner %j counts %i', (source, partner, count) => {
    expect(ACTIVE_PARTNERS(dealsRange([registration(partner, AS_OF, { source })]), AS_OF)).toBe(count);
  });

  it('takes another number of days', () => {
    const deals = dealsRange([registration('A', day('2026-06-20')), registration('B', day('2026-06-30'))]);
    expect(ACTIVE_PARTNERS(deals, AS_OF, 9)).toBe(1);
    expect(ACTIVE_PARTNERS(deals, AS_OF, 10)).toBe(2);
    expect(ACTIVE_PARTNERS(deals, AS_OF, 0)).toBe(1);
    expect(ACTIVE_PARTNERS(deals, AS_OF, '')).toBe(2);
    expect(() => ACTIVE_PARTNERS(deals, AS_OF, 1.5)).toThrow(
      'ACTIVE_PARTNERS: days must be a whole number, 0 or more, got 1.5.',
    );
  });

  it('takes a column of days asked about', () => {
    const deals = dealsRange([registration('A', day('2026-01-15')), registration('B', day('2026-06-30'))]);
    expect(ACTIVE_PARTNERS(deals, [[day('2026-01-31')], [''], [AS_OF], ['x']])).toEqual([
      [1],
      [''],
      [1],
      ['⚠ asOf must be a date, got the text "x".'],
    ]);
  });

  it('a blank date means "not yet"; a text is an error that names the row', () => {
    expect(ACTIVE_PARTNERS(dealsRange([registration('A', '')]), AS_OF)).toBe(0);
    expect(() => ACTIVE_PARTNERS(dealsRange([{}, registration('A', '30.6.2026')]), AS_OF)).toThrow(
      'ACTIVE_PARTNERS: deals row 3: Registered must be a date or blank, got the text "30.6.2026".',
    );
    expect(() => ACTIVE_PARTNERS(dealsRange([registration('A', 46203)]), AS_OF)).toThrow('got 46203.');
    expect(ACTIVE_PARTNERS(dealsRange([registration('A', 'x', { status: 'Rejected' })]), AS_OF)).toBe(0);
  });

  it.each(['', null, undefined, '2026-06-30', 46203])('refuses %j as the day asked about', (asOf) => {
    expect(() => ACTIVE_PARTNERS(dealsRange([]), asOf)).toThrow(/^ACTIVE_PARTNERS: asOf must be a date, got /);
  });

  it('needs only its columns, in Finnish and any order', () => {
    const deals = dealsRange([registration('A', AS_OF)], {
      columns: ['status', 'source', 'partner', 'registered'],
      language: 'fi',
    });
    expect(ACTIVE_PARTNERS(deals, AS_OF)).toBe(1);
    for (const missing of ['registered', 'partner', 'source', 'status'] as const) {
      const columns = (['registered', 'partner', 'source', 'status'] as const).filter((key) => key !== missing);
      expect(() => ACTIVE_PARTNERS(dealsRange([], { columns }), AS_OF)).toThrow(
        /^ACTIVE_PARTNERS: deals must have a column "/,
      );
    }
  });

  it('never falls when the window grows', () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.array(days, { maxLength: 20 }), days, days, (ages, a, b) => {
        const deals = dealsRange(
          ages.map((age, index) => registration(`P${index % 7}`, new Date(AS_OF.getTime() - age * 86_400_000))),
        );
        expect(ACTIVE_PARTNERS(deals, AS_OF, Math.max(a, b))).toBeGreaterThanOrEqual(
          ACTIVE_PARTNERS(deals, AS_OF, Math.min(a, b)) as number,
        );
      }),
    );
  });
});

const won = (source: string, amount: unknown, change: DealCells = {}): DealCells => ({
  source,
  amount,
  currency: 'EUR',
  status: 'Won',
  closed: day('2026-03-15'),
  ...change,
});
const FROM = day('2026-03-01');
const TO = day('2026-03-31');
const MIX = [won('Partner-sourced', 220), won('Partner-influenced', 100), won('Direct', 680)];

describe('CHANNEL_SHARE', () => {
  it('divides partner-sourced by all won revenue', () => {
    expect(CHANNEL_SHARE(dealsRange(MIX), FROM, TO)).toBe(0.22);
  });

  it.each([
    [true, 0.32],
    ['yes', 0.32],
    ['KYLLÄ', 0.32],
    [false, 0.22],
    ['no', 0.22],
    ['', 0.22],
  ])('includeInfluenced %j gives %d', (include, share) => {
    expect(CHANNEL_SHARE(dealsRange(MIX), FROM, TO, include)).toBe(share);
  });

  it('divides by the total revenue where it is given', () => {
    expect(CHANNEL_SHARE(dealsRange(MIX), FROM, TO, '', 2200)).toBe(0.1);
    expect(CHANNEL_SHARE(dealsRange(MIX), FROM, TO, true, 3200)).toBe(0.1);
    expect(CHANNEL_SHARE(dealsRange(MIX.slice(0, 1)), FROM, TO, '', 2200)).toBe(0.1);
  });

  it.each([
    ['nothing won', [], undefined],
    ['nothing won, though a total is given', [], 1000],
    ['only partners’ deals and no total', MIX.slice(0, 2), undefined],
    ['a total of 0', MIX, 0],
    ['amounts of 0', [won('Direct', 0), won('Partner-sourced', 0)], undefined],
  ])('is "n/a" with %s', (_, deals, total) => {
    expect(CHANNEL_SHARE(dealsRange(deals), FROM, TO, '', total)).toBe('n/a');
  });

  it('is 0 where only direct sales won', () => {
    expect(CHANNEL_SHARE(dealsRange([won('Direct', 5)]), FROM, TO)).toBe(0);
  });

  it.each([
    ['the first day', day('2026-03-01'), true],
    ['the last day', day('2026-03-31'), true],
    ['later on the last day', new Date('2026-03-31T20:00:00Z'), true],
    ['the day before', day('2026-02-28'), false],
    ['the day after', day('2026-04-01'), false],
    ['not yet', '', false],
  ])('counts a deal closed on %s: %s', (_, closed, counts) => {
    const deals = dealsRange([won('Direct', 100), won('Partner-sourced', 100, { closed })]);
    expect(CHANNEL_SHARE(deals, FROM, TO)).toBe(counts ? 0.5 : 0);
  });

  it('counts only won deals', () => {
    const others = ['Approved', 'Lost', 'Expired', 'Submitted', ''].map((status) =>
      won('Partner-sourced', 1e6, { status }),
    );
    expect(CHANNEL_SHARE(dealsRange([...MIX, ...others]), FROM, TO)).toBe(0.22);
  });

  it('names the currencies where there are several; blank joins the one other', () => {
    const dollars = won('Direct', 1, { currency: 'USD' });
    expect(() => CHANNEL_SHARE(dealsRange([...MIX, dollars]), FROM, TO)).toThrow(
      'CHANNEL_SHARE: deals must be in one currency within the window, got EUR, USD.',
    );
    expect(CHANNEL_SHARE(dealsRange([...MIX, won('Direct', 100, { currency: '' })]), FROM, TO)).toBe(0.2);
    expect(CHANNEL_SHARE(dealsRange([...MIX, won('Direct', 100, { currency: ' eur ' })]), FROM, TO)).toBe(0.2);
    expect(CHANNEL_SHARE(dealsRange([...MIX, { ...dollars, closed: day('2026-04-01') }]), FROM, TO)).toBe(0.22);
  });

  it.each([
    ['without an amount', { amount: '' }, 'Amount must be a number, got a blank cell.'],
    ['with an amount as text', { amount: '1 000' }, 'Amount must be a number, got the text "1 000".'],
    [
      'with a text as its closing day',
      { closed: '15.3.2026' },
      'Closed must be a date or blank, got the text "15.3.2026".',
    ],
    [
      'without a source',
      { source: '' },
      'Source must be one of Partner-sourced, Partner-influenced, Direct, got a blank cell.',
    ],
  ])('refuses a counted row %s, naming it', (_, change, message) => {
    expect(() => CHANNEL_SHARE(dealsRange([...MIX, {}, won('Direct', 1, change)]), FROM, TO)).toThrow(
      new Error(`CHANNEL_SHARE: deals row 6: ${message}`),
    );
  });

  it('leaves alone what is wrong in rows that do not count', () => {
    const ignored = [
      won('Direct', '', { status: 'Lost' }),
      won('', 'x', { closed: day('2026-05-01') }),
      won('Direct', 1, { status: 'Submitted', closed: 'soon' }),
    ];
    expect(CHANNEL_SHARE(dealsRange([...MIX, ...ignored]), FROM, TO)).toBe(0.22);
  });

  it.each([
    ['from', ['', TO], 'from must be a date, got a blank cell.'],
    ['to', [FROM, 'x'], 'to must be a date, got the text "x".'],
    [
      'includeInfluenced',
      [FROM, TO, 'maybe'],
      'includeInfluenced must be TRUE or FALSE, yes or no, kyllä or ei, got the text "maybe".',
    ],
    ['totalRevenue', [FROM, TO, '', -1], 'totalRevenue must be a number, 0 or more, got -1.'],
  ])('refuses a bad %s', (_, [from, to, include, total], message) => {
    expect(() => CHANNEL_SHARE(dealsRange(MIX), from, to, include, total)).toThrow(
      new Error(`CHANNEL_SHARE: ${message}`),
    );
  });

  it('refuses amounts that no cell can hold in sum', () => {
    const deals = dealsRange([won('Partner-sourced', 1.7e308), won('Partner-sourced', 1.7e308), won('Direct', 1)]);
    expect(() => CHANNEL_SHARE(deals, FROM, TO)).toThrow(
      /^CHANNEL_SHARE: deals must give a result that a cell can hold/,
    );
  });

  it('takes a column of months', () => {
    const deals = dealsRange([...MIX, won('Direct', 10, { closed: day('2026-04-10') })]);
    const months = [FROM, day('2026-04-01'), ''].map((cell) => [cell]);
    const ends = [TO, day('2026-04-30'), ''].map((cell) => [cell]);
    expect(CHANNEL_SHARE(deals, months, ends)).toEqual([[0.22], [0], ['']]);
  });

  it('sourced and the rest add up to the whole, whatever the rows', () => {
    const source = fc.constantFrom('Partner-sourced', 'Partner-influenced', 'Direct');
    fc.assert(
      fc.property(fc.array(fc.tuple(source, fc.integer({ min: 1, max: 1e6 })), { maxLength: 20 }), (rows) => {
        const deals = dealsRange([...rows.map(([from, amount]) => won(from, amount)), won('Direct', 1)]);
        const sourced = CHANNEL_SHARE(deals, FROM, TO) as number;
        const both = CHANNEL_SHARE(deals, FROM, TO, true) as number;
        expect(sourced).toBeGreaterThanOrEqual(0);
        expect(both).toBeGreaterThanOrEqual(sourced);
        expect(both).toBeLessThan(1);
      }),
    );
  });
});

describe('CHANNEL_BENCHMARK', () => {
  it.each([
    [0, 'weak'],
    [0.0999, 'weak'],
    [0.1, 'below average'],
    [0.1499, 'below average'],
    [0.15, 'average'],
    [0.25, 'average'],
    [0.2501, 'above average'],
    [0.2999, 'above average'],
    [0.1 + 0.2, 'top'],
    [0.3, 'top'],
    [0.4, 'top'],
    [0.4001, 'beyond top'],
    [1, 'beyond top'],
    ['n/a', 'n/a'],
    [' N/A ', 'n/a'],
    ['', ''],
  ])('%j is %s', (share, verdict) => {
    expect(CHANNEL_BENCHMARK(share)).toBe(verdict);
  });

  it('takes bands of Settings, in any order and either language; texts stay English', () => {
    const bands = [
      ['Vertailutaso', 'Osuus alkaen'],
      ['huippu', 0.5],
      ['heikko', 0],
      ['Own band', 0.2],
      ['yli huipun', 0.6],
    ];
    expect(CHANNEL_BENCHMARK([[0.1], [0.2], [0.5], [0.6], [0.61], ['n/a']], bands)).toEqual([
      ['weak'],
      ['Own band'],
      ['top'],
      ['top'],
      ['beyond top'],
      ['n/a'],
    ]);
  });

  it('refuses bands that leave a share without a verdict', () => {
    expect(() =>
      CHANNEL_BENCHMARK(0.1, [
        ['Benchmark', 'Share from'],
        ['weak', 0.1],
      ]),
    ).toThrow('CHANNEL_BENCHMARK: bands must have a lowest "Share from" of 0, got 0.1.');
    expect(() => CHANNEL_BENCHMARK(0.1, [['Benchmark', 'Share from']])).toThrow('got no rows.');
  });

  it.each([
    [22, 'got 22. Did you mean 22 % (0.22)?'],
    [-0.1, 'got -0.1.'],
    ['22 %', 'got the text "22 %".'],
  ])('refuses %j', (share, end) => {
    expect(() => CHANNEL_BENCHMARK(share)).toThrow(
      new Error(`CHANNEL_BENCHMARK: share must be a fraction from 0 to 1, ${end}`),
    );
  });
});

describe('BENCHMARK_BY_SIZE', () => {
  it.each([
    [0.09, 9_999_999, 'below 10–15 %'],
    [0.1, 0, 'within 10–15 %'],
    [0.15, 9_999_999, 'within 10–15 %'],
    [0.16, 9_999_999, 'above 10–15 %'],
    [0.19, 10_000_000, 'below 20–30 %'],
    [0.1 + 0.2, 10_000_000, 'within 20–30 %'],
    [0.31, 50_000_000, 'above 20–30 %'],
    [0.29, 50_000_000.01, 'below 30–40 %'],
    [0.3, 60_000_000, 'within 30–40 %'],
    [0.9, 60_000_000, 'within 30–40 %'],
    ['n/a', 60_000_000, 'n/a'],
  ])('%j at %d is %s', (share, revenue, verdict) => {
    expect(BENCHMARK_BY_SIZE(share, revenue)).toBe(verdict);
  });

  it('refuses a revenue as text', () => {
    expect(() => BENCHMARK_BY_SIZE(0.2, '$10M')).toThrow(
      'BENCHMARK_BY_SIZE: annualRevenue must be a number, 0 or more, got the text "$10M".',
    );
  });
});

describe('BENCHMARK_BY_AGE', () => {
  it.each([
    [0.5, 0, 'no benchmark yet'],
    [0, 5.99, 'no benchmark yet'],
    [0, 6, 'behind: first revenue expected by month 6'],
    [1e-12, 6, 'behind: first revenue expected by month 6'],
    [0.01, 6, 'on track'],
    [0.01, 17.9, 'on track'],
    [0.14, 18, 'behind: 15 % expected by month 18'],
    [0.15, 18, 'on track'],
    [0.15, 35.5, 'on track'],
    [0.29, 36, 'behind: 30 % expected by month 36'],
    [0.1 + 0.2, 36, 'on track'],
    [0, 100, 'behind: 30 % expected by month 36'],
    ['n/a', 36, 'n/a'],
  ])('%j after %d months: %s', (share, months, verdict) => {
    expect(BENCHMARK_BY_AGE(share, months)).toBe(verdict);
  });

  it('refuses months before the first signature', () => {
    expect(() => BENCHMARK_BY_AGE(0.2, -1)).toThrow('BENCHMARK_BY_AGE: months must be a number, 0 or more, got -1.');
  });
});
