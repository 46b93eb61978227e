import { describe, expect, it } from 'vitest';
import { CHART_HEIGHT, CHARTS_ROOM, COLUMN_WIDTH, FIRST_COLUMN_WIDTH, INKS, WHOLE } from '../../src/dashboard/chart';
import { nestOptions, type SeriesOptions, undrawnOptions } from '../../workbench/page/chart-options';
import { dealTable, partnerTable, type TestDeal } from '../core/programme-tables';
import { emptyDashboard, laidOut, sampleDashboard } from './sample-dashboard';

const { charts, blocks, chartOf } = laidOut(sampleDashboard(), 'en');
const each = charts.map((chart) => [chart.block, chart] as const);
const ROW_HEIGHT = 21;
/** Left edge of a column, in pixels. */
const leftOf = (column: number) => (column === 0 ? 0 : FIRST_COLUMN_WIDTH + COLUMN_WIDTH * (column - 1));

describe('the charts', () => {
  it('are six: share, partners, stages, activity, pace, forecast', () => {
    expect(charts.map(({ block, type }) => [block, type])).toEqual([
      ['months', 'LINE'],
      ['partners', 'COMBO'],
      ['funnel', 'BAR'],
      ['activity', 'LINE'],
      ['pace', 'COMBO'],
      ['forecast', 'COMBO'],
    ]);
  });

  it.each(each)('of %s has options that the workbench draws, all of them', (_, { options, words, title }) => {
    expect(undrawnOptions(nestOptions({ ...options, ...words, title }))).toEqual([]);
  });

  it.each(each)('of %s has colours that colour-blind people tell apart', (_, { options }) => {
    const series = Object.values(options.series as Record<string, SeriesOptions>);
    for (const { color } of series) expect(Object.values(INKS)).toContain(color);
  });

  it.each(each)('of %s can be told apart in black and white', (_, { options }) => {
    const series = Object.values(options.series as Record<string, SeriesOptions>);
    const looks = series.map((one) => {
      const isBar = one.type === 'bars' || (one.lineWidth === undefined && one.type === undefined);
      // Bars by how dark they are, lines by width, dashes and points.
      return isBar
        ? `bars ${lightness(String(one.color))}`
        : JSON.stringify([one.lineWidth, one.lineDashStyle, one.pointShape]);
    });
    // The two limits of "average" belong together.
    expect(new Set(looks).size).toBeGreaterThanOrEqual(series.length === 7 ? 6 : series.length);
  });

  it.each(each)('of %s draws cells of its own block, header first', (id, { table }) => {
    const rows = blocks.find((block) => block.id === id)?.rows ?? [];
    const [header, ...body] = rows.slice(table.row, table.row + table.rows);
    expect(header?.slice(0, table.columns).every(({ value }) => typeof value === 'string' && value !== '')).toBe(true);
    expect(body).toHaveLength(table.rows - 1);
    expect(body.every(([label]) => label?.value !== '')).toBe(true);
  });

  it('fit beside one another into the columns, and leave each other room', () => {
    const areas = charts.map(({ place, options }) => {
      const [left, top] = [leftOf(place.column), place.row * ROW_HEIGHT];
      return { left, top, right: left + Number(options.width), bottom: top + Number(options.height) };
    });
    for (const [i, a] of areas.entries()) {
      expect(a.right).toBeLessThanOrEqual(WHOLE.width);
      expect(a.bottom).toBeLessThanOrEqual((1 + CHARTS_ROOM) * ROW_HEIGHT);
      for (const b of areas.slice(i + 1)) {
        const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(isApart).toBe(true);
      }
    }
    expect(CHART_HEIGHT).toBeLessThanOrEqual(16 * ROW_HEIGHT + 4);
  });
});

/** As dark as it prints: in tens of percent. */
function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return Math.round((0.2126 * red + 0.7152 * green + 0.0722 * blue) / 25.5);
}

describe('a title', () => {
  const won = (partner: string, amount: number): TestDeal => ({
    partner,
    source: 'sourced',
    status: 'won',
    registered: '2026-09-01',
    closed: '2026-10-01',
    amount,
  });
  const of = (deals: readonly TestDeal[], language: 'en' | 'fi' = 'en') => {
    const names = ['Acme', 'Beta', 'Gamma', 'Delta'];
    const partners = partnerTable(names.map((partner) => ({ partner, signed: '2026-01-10' })));
    return laidOut(sampleDashboard({ deals: dealTable(deals), partners }), language);
  };

  it('is the message: how few partners bring most', () => {
    const deals = [won('Acme', 50), won('Beta', 30), won('Gamma', 20)];
    expect(of(deals).chartOf('partners').title).toBe('2 of 4 partners bring 80 % of partner revenue');
    expect(of([won('Acme', 50)]).chartOf('partners').title).toBe('1 of 4 partners brings 80 % of partner revenue');
    expect(of(deals, 'fi').chartOf('partners').title).toBe('2 / 4 kumppania tuo 80 % kumppanien myynnistä');
  });

  it('is the message: what became of registrations, who is active, what is to be expected', () => {
    const open: TestDeal = { ...won('Acme', 1000), status: 'submitted', closed: null, expected: '2027-01-15' };
    const layout = of([open, won('Beta', 10)]);
    expect(layout.chartOf('funnel').title).toBe('1 of 2 registrations of 12 months are won, 1 open');
    expect(layout.chartOf('activity').title).toBe('2 of 4 partners are active');
    expect(layout.chartOf('forecast').title).toMatch(/^\d+ EUR expected from 1 open deal in the next 12 months$/);
    expect(of([open], 'fi').chartOf('forecast').title).toMatch(
      /^Odotettavissa \d+ EUR 12 kuukaudessa, 1 avoin kauppa$/,
    );
  });

  it('names the cycle against direct', () => {
    expect(chartOf('pace').title).toBe('Partners’ sales cycle 15 % longer than direct, over 12 months');
    const direct: TestDeal = { ...won('', 10), partner: null, source: 'direct', registered: '2026-08-02' };
    expect(of([won('Acme', 10), direct]).chartOf('pace').title).toContain('50 % shorter than direct');
    expect(of([won('Acme', 10), direct], 'fi').chartOf('pace').title).toContain('50 % suoraa lyhyempi');
  });

  it('says what is missing where there is nothing to draw', () => {
    expect(laidOut(emptyDashboard(), 'en').charts.map(({ title }) => title)).toEqual([
      'Channel share n/a: no direct deals won in 12 months, and no total in Revenue',
      'Revenue by partner: no partner deal was won in 12 months',
      'Registrations by state: none in 12 months',
      'Active partners: nobody has signed yet',
      'Cycle against direct: needs won deals of both in 12 months',
      'Forecast: no open partner deal has an expected close to come',
    ]);
  });

  it('is another in Finnish, and short enough for its chart', () => {
    for (const dashboard of [sampleDashboard(), emptyDashboard()]) {
      const [english, finnish] = (['en', 'fi'] as const).map((language) => laidOut(dashboard, language).charts);
      finnish?.forEach(({ title, options, words = {} }, i) => {
        expect(title).not.toBe(english?.[i]?.title);
        // A letter of 16 pixels is 7.4 wide on the average.
        expect(title.length * 7.4).toBeLessThan(Number(options.width));
        expect(Object.keys(words)).toEqual(Object.keys(english?.[i]?.words ?? {}));
      });
    }
  });
});
