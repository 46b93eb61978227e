import { describe, expect, it } from 'vitest';
import { standardSettings } from '../../src/core/settings/settings';
import { type LayoutCell, LOOKS } from '../../src/dashboard/layout-cell';
import { dealTable, partnerTable, type TestDeal } from '../core/programme-tables';
import { emptyDashboard, laidOut, sampleDashboard, TODAY } from './sample-dashboard';

type Rows = readonly (readonly LayoutCell[])[];
const valuesOf = (rows: Rows) => rows.map((row) => row.map(({ value }) => value));
const textOf = (rows: Rows) =>
  valuesOf(rows)
    .flat()
    .filter((value) => typeof value === 'string' && value !== '')
    .join('\n');
/** The row that begins with this text. */
const rowOf = (rows: Rows, first: string) => valuesOf(rows).find(([value]) => value === first) ?? [];
const late = (company: string, more: TestDeal = {}): TestDeal => ({
  id: 'D-000001',
  partner: 'Acme',
  company,
  source: 'sourced',
  status: 'submitted',
  registered: '2026-11-10',
  ...more,
});

describe('the dashboard in cells', () => {
  const { rows, figureRow, chartOf, startOf } = laidOut(sampleDashboard(), 'en');
  const chart = chartOf('months');

  it('begins with four tiles: label, figure, basis', () => {
    const tiles = valuesOf(rows).slice(figureRow - 1, figureRow + 4);
    expect(tiles[0]).toEqual([
      'Partners signed',
      '',
      'Active partners',
      '',
      'Channel share of revenue',
      '',
      'Sales cycle against direct',
      '',
    ]);
    expect(tiles[1]?.slice(0, 6)).toEqual([15, '', 8, '', 0.22, '']);
    expect(rows[figureRow]?.map(({ format }) => format)).toEqual([
      '0',
      'General',
      '0',
      'General',
      '0 %',
      'General',
      '+0 %;-0 %;0 %',
      'General',
    ]);
    expect(tiles[2]?.[2]).toBe('of 15 signed (53 %)');
    expect(tiles[2]?.[4]).toBe('990,000 of 4,500,000 EUR');
    expect(tiles[4]?.[4]).toBe('with influenced 32 %; of all won deals');
  });

  it('says the tiles in one line too, for a screen that shows the first of them', () => {
    const lineOf = (dashboard: Parameters<typeof laidOut>[0], language: 'en' | 'fi') =>
      laidOut(dashboard, language).rows[figureRow - 2]?.map(({ value }) => value);
    const blanks = Array(7).fill('');
    const [full, empty] = [sampleDashboard(), emptyDashboard()];
    expect(lineOf(full, 'en')).toEqual(['15 signed, 8 active; share 22 %, average; cycle +15 %', ...blanks]);
    expect(lineOf(full, 'fi')?.[0]).toBe('Sopimuksia 15, aktiivisia 8; osuus 22 %, keskitaso; sykli +15 %');
    expect(lineOf(empty, 'en')?.[0]).toBe('0 signed, 0 active; share n/a; cycle n/a');
  });

  it('says as of when, as an instant that the cell shows in the file’s zone', () => {
    expect(rows[0]?.[7]).toMatchObject({ value: new Date(`${TODAY}T09:00:00Z`), format: 'yyyy-mm-dd hh:mm' });
  });

  it('gives each verdict with its band and the distance to the next, in points and in money', () => {
    expect(rowOf(rows, 'Programmes')).toEqual([
      'Programmes',
      'average',
      '',
      0.22,
      'partner-sourced',
      3,
      135_000,
      'above average',
    ]);
    expect(rowOf(rows, 'Company size').slice(1, 5)).toEqual(['above 10–15 %', '', 0.22, 'partner-sourced']);
    expect(rowOf(rows, 'Programme age').slice(1)).toEqual([
      'behind: 30 % expected by month 36',
      '',
      0.22,
      'partner-sourced',
      8,
      360_000,
      '≥ 30 %',
    ]);
    expect(textOf(rows)).toContain('Programme age: 36 months since 2023-11-21.');
  });

  it('lists what is due, the most urgent first, with the day', () => {
    const first = valuesOf(rows).findIndex(([value]) => /^Due today: \d+$/.test(String(value))) + 2;
    const due = valuesOf(rows).slice(first, first + 8);
    expect(due.map(([what]) => what)).toEqual([
      ...Array(3).fill('Decide'),
      ...Array(3).fill('Protection ends'),
      ...Array(2).fill('Ask again'),
    ]);
    expect(due[0]?.[7]).toMatch(/^\d+ (h|days) late$/);
    expect(due[3]?.[7]).toMatch(/^\d+ days left$/);
  });

  it('says how fast decisions come, and n/a with the reason where there are none', () => {
    expect(rowOf(rows, 'Hours from registration').slice(2, 6)).toEqual(['n/a', 'n/a', 48, 0]);
    expect(textOf(rows)).toContain('n/a: the log holds no decision of the last 12 months.');
    const line = (when: string, action: string) => [when, action, 'D-1'];
    const log = {
      rows: [line('2026-11-10T00:00:00Z', 'register'), line('2026-11-10T05:30:00Z', 'approve')],
      at: { when: 0, action: 1, deal: 2 },
      firstRow: 2,
    };
    const some = laidOut(sampleDashboard({ log }), 'en').rows;
    expect(rowOf(some, 'Hours from registration').slice(2, 6)).toEqual([5.5, 5.5, 48, 1]);
    expect(textOf(some)).toContain('Under 5 decisions: a small sample.');
  });

  it('names the deal of a bypass, and who is next after a protection has ended', () => {
    const deals = [
      late('Acme Oy', { registered: '2026-11-20T09:00:00Z' }),
      { ...late('Acme'), id: 'D-000002', source: 'direct', status: 'approved', registered: '2026-11-20T10:00:00Z' },
      late('Beta', { id: 'D-000003', status: 'approved', registered: '2026-08-01', protected: '2026-11-19' }),
      late('Beta', { id: 'D-000004', registered: '2026-11-19T20:00:00Z', directContact: '2026-11-20' }),
    ];
    const [english, finnish] = (['en', 'fi'] as const).map((language) =>
      valuesOf(laidOut(emptyDashboard(deals), language).rows),
    );
    const named = (cells: typeof english, what: string) =>
      cells?.filter(([first]) => first === what).map((row) => [row[1], row[7]]);
    expect(named(english, 'Bypass')).toEqual([
      ['D-000004', 'by own contact'],
      ['D-000001', 'by own deal D-000002'],
    ]);
    expect(named(english, 'Offer to the next')).toEqual([['D-000004', 'D-000003 ended 2 days ago']]);
    expect(named(finnish, 'Ohitus')?.[1]).toEqual(['D-000001', 'oma kauppa D-000002']);
    expect(named(finnish, 'Tarjoa seuraavalle')).toEqual([['D-000004', 'D-000003 päättyi 2 pv sitten']]);
  });

  it('draws 24 months with target and limits, from a table whose first row is its header', () => {
    const first = startOf('months') + chart.table.row;
    const table = rows.slice(first, first + chart.table.rows);
    expect(valuesOf(table)[0]).toEqual([
      'Month',
      'partner-sourced',
      '+ influenced',
      'Target',
      'weak < 10 %',
      'average ≥ 15 %',
      'average ≤ 25 %',
      'top ≥ 30 %',
    ]);
    expect(table).toHaveLength(25);
    expect(valuesOf(table)[24]?.slice(3)).toEqual([0.3, 0.1, 0.15, 0.25, 0.3]);
    expect(table[1]?.[0]).toMatchObject({ format: 'yyyy-mm' });
    expect(chart.table.columns).toBe(8);
  });

  it('titles the chart with its message, and tells its lines apart by more than colour', () => {
    expect(chart.title).toBe('Channel share 22 %: average band, 3 points short of the next');
    const series = Object.values(
      chart.options.series as Record<string, { lineWidth: number; lineDashStyle?: number[] }>,
    );
    expect(series).toHaveLength(7);
    const strokes = series.map(({ lineWidth, lineDashStyle }) => JSON.stringify([lineWidth, lineDashStyle]));
    expect(new Set(strokes).size).toBe(6); // the two limits of "average" belong together
  });

  it('says everything in Finnish as well', () => {
    const finnish = laidOut(sampleDashboard(), 'fi');
    expect(finnish.chartOf('months').title).toBe(
      'Kanavan osuus 22 %: taso ”keskitaso”, seuraavaan 3 prosenttiyksikköä',
    );
    const [english, translated] = [rows, finnish.rows].map((each) => textOf(each).split('\n'));
    const same = translated?.filter((line) => english?.includes(line) && /^[A-Z][a-z]+ /.test(line));
    const { due, partnerLines } = sampleDashboard();
    const names = [
      ...due.flatMap(({ partner, company }) => [partner, company]),
      ...partnerLines.map(({ name }) => name),
    ];
    const isName = (line: string) => names.some((name) => name.startsWith(line.replace(/…$/, '')));
    expect(same?.filter((line) => !isName(line))).toEqual([]);
    expect(rowOf(finnish.rows, 'Ohjelman ikä')[1]).toBe('jäljessä: 30 % kuukauteen 36');
  });
});

describe('the rectangle', () => {
  const shapes = [
    laidOut(sampleDashboard(), 'en'),
    laidOut(sampleDashboard(), 'fi', Array(20).fill('A setting that could not be used.')),
    laidOut(emptyDashboard(), 'en'),
    laidOut(emptyDashboard(Array.from({ length: 50 }, (_, i) => late(`Customer ${i}`))), 'en'),
  ];

  it('of each block always has the same size, and ends with a blank row', () => {
    const [first] = shapes;
    for (const { blocks } of shapes) {
      expect(blocks.map(({ id, rows }) => [id, rows.length])).toEqual(
        first?.blocks.map(({ id, rows }) => [id, rows.length]),
      );
      for (const { rows } of blocks) {
        expect(rows.every((row) => row.length === 8)).toBe(true);
        expect(rows[rows.length - 1]?.every(({ value }) => value === '')).toBe(true);
      }
    }
  });

  it('has each format at its place, whatever stands there: a block that was moved gets values only', () => {
    const formats = shapes.map(({ rows }) => rows.map((row) => row.map(({ format }) => format)));
    for (const each of formats) expect(each).toEqual(formats[0]);
  });

  it('holds values only, never a formula of its own', () => {
    for (const { rows } of shapes) {
      for (const cell of rows.flat()) {
        expect(['string', 'number', 'object']).toContain(typeof cell.value);
        if (typeof cell.value === 'number') expect(Number.isFinite(cell.value)).toBe(true);
        // What a person may have written stands in text cells only.
        if (typeof cell.value === 'string' && !['', 'n/a', '–'].includes(cell.value)) expect(cell.format).toBe('@');
        if (cell.value !== '' && typeof cell.value !== 'string') expect(cell.format).not.toBe('@');
        expect(LOOKS[cell.look]).toBeDefined();
      }
    }
  });
});

describe('a dashboard with holes', () => {
  it('shows n/a and what is missing, and is kind where nothing is due', () => {
    const { rows, figureRow, chartOf } = laidOut(emptyDashboard(), 'en');
    expect(valuesOf(rows)[figureRow]).toEqual([0, '', 0, '', 'n/a', '', 'n/a', '']);
    expect(textOf(rows)).toContain('No direct deals won, and no total in Revenue.');
    expect(textOf(rows)).toContain('Needs won deals of partners and of your own.');
    expect(textOf(rows)).toContain('Due today: 0\nNothing is due. Every decision is within 48 hours');
    expect(textOf(rows)).toContain('Programme age: no partner has signed yet.');
    expect(rowOf(rows, 'Programmes').slice(1, 7)).toEqual(['n/a', '', 'n/a', 'partner-sourced', '', '']);
    expect(chartOf('months').title).toMatch(/^Channel share n\/a/);
  });

  it('says how many more are due than it lists', () => {
    const { rows } = laidOut(emptyDashboard(Array.from({ length: 15 }, (_, i) => late(`C${i}`))), 'en');
    expect(textOf(rows)).toContain('Due today: 15');
    expect(textOf(rows)).toContain('and 3 more, when these are done.');
  });

  it('names rows that could not be counted, above all the most, and settings before them', () => {
    const deals = [
      ...Array.from({ length: 12 }, () => late('C', { status: 'won', amount: 1 })),
      late('C', { status: 'Wonn' }),
      late('C', { status: 'won', closed: '2026-11-15', currency: 'USD', amount: 5 }),
    ];
    const { rows } = laidOut(emptyDashboard(deals), 'en', ['Target: a share is needed.']);
    const from = valuesOf(rows).findIndex(([value]) => value === 'Could not be counted') + 1;
    expect(
      valuesOf(rows)
        .slice(from, from + 5)
        .map(([value]) => value),
    ).toEqual([
      'Target: a share is needed.',
      'Deals, rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 3 more: “Acme” is not in Partners.',
      'Deals, rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more: Closed is blank.',
      'Deals, row 14: Status is “Wonn”, none of the statuses.',
      'Deals, row 15: in USD, not in the programme’s currency: left out, never added.',
    ]);
    expect(rows[1]?.[0]).toMatchObject({
      value: '⚠ 28 rows or settings could not be counted: see the list at the end.',
    });
  });

  it('notes a small sample', () => {
    const won = (source: string) =>
      late('C', {
        source,
        status: 'won',
        amount: 10,
        closed: '2026-11-15',
        partner: source === 'direct' ? null : 'Acme',
      });
    const dashboard = sampleDashboard({
      deals: dealTable([won('sourced'), won('direct')]),
      partners: partnerTable([{ partner: 'Acme', signed: '2026-10-01' }]),
    });
    const { rows } = laidOut(dashboard, 'en');
    expect(textOf(rows).match(/Under 5 deals: a small sample\./g)).toHaveLength(2);
    expect(textOf(rows)).toContain('Usually reached in 2–4 years; this programme is under 24 months old.');
    expect(rowOf(rows, 'Programme age')[1]).toBe('no benchmark yet');
  });

  it('has no distance beyond the top', () => {
    const won = (source: string, amount: number) => late('C', { source, status: 'won', amount, closed: '2026-11-15' });
    const deals = dealTable([won('sourced', 60), won('direct', 40)]);
    const { rows, chartOf } = laidOut(sampleDashboard({ deals }), 'en');
    expect(rowOf(rows, 'Programmes').slice(1)).toEqual([
      'beyond top',
      '',
      0.6,
      'partner-sourced',
      '',
      '',
      'the highest',
    ]);
    expect(chartOf('months').title).toBe('Channel share 60 %: beyond top, the highest band');
  });

  it('shows a deal without an id by its row, and keeps long names short', () => {
    const { rows } = laidOut(emptyDashboard([late('😀'.repeat(5000), { id: '' })]), 'en');
    const [, id, , , company] = rowOf(rows, 'Decide');
    expect(id).toBe('row 2');
    expect(company).toBe(`${'😀'.repeat(39)}…`);
  });

  it('counts with the settings, and says where the size comes from', () => {
    const settings = { ...standardSettings(), annualRevenue: 20_000_000, currency: 'EUR' };
    const { rows } = laidOut(sampleDashboard({ settings }), 'en');
    expect(rowOf(rows, 'Company size')[1]).toBe('within 20–30 %');
    expect(textOf(rows)).toContain('Company size: 20,000,000 EUR a year (Settings).');
  });
});
