import { describe, expect, it } from 'vitest';
import { type ChartCell, chartConfig, mergeRanges } from '../../workbench/page/chart-config';
import { nestOptions, undrawnOptions } from '../../workbench/page/chart-options';

const cell = (value: string | number | null, text = String(value ?? '')): ChartCell => ({ value, text });
const percent = (value: number): ChartCell => ({ value, text: `${value * 100}%`, pattern: '0%' });

/** Three months of a share between two bands. */
const ROWS = [
  [cell('Month'), cell('Share'), cell('Weak'), cell('Strong')],
  [cell(46023, '2026-01'), percent(0.1), percent(0.15), percent(0.15)],
  [cell(46054, '2026-02'), cell(null), percent(0.15), percent(0.15)],
  [cell(46082, '2026-03'), percent(0.3), percent(0.15), percent(0.15)],
];

const drawn = (type: string, options: Record<string, unknown> = {}) =>
  chartConfig({ type, headers: 1, options }, ROWS, (pattern, value) => `${pattern}:${value}`);

/** What the options of Chart.js hold at a path; its own types know every plugin. */
function at(value: unknown, path: string): unknown {
  let found = value;
  for (const name of path.split('.')) found = Reflect.get(Object(found), name);
  return found;
}

describe('a chart', () => {
  it('takes labels from the first column as its cells show them, and leaves gaps for blanks', () => {
    const { data } = drawn('LINE');
    expect(data.labels).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(data.datasets.map(({ label }) => label)).toEqual(['Share', 'Weak', 'Strong']);
    expect(data.datasets[0]?.data).toEqual([0.1, null, 0.3]);
  });

  it.each([
    ['LINE', ['line', 'line', 'line']],
    ['AREA', ['line', 'line', 'line']],
    ['COLUMN', ['bar', 'bar', 'bar']],
    ['BAR', ['bar', 'bar', 'bar']],
  ])('draws %s', (type, expected) => {
    expect(drawn(type).data.datasets.map((dataset) => dataset.type)).toEqual(expected);
  });

  it('draws each series of a combination by its own options', () => {
    const series = {
      0: {
        type: 'line',
        color: '#0000ff',
        lineWidth: 3,
        pointSize: 6,
        lineDashStyle: [4, 2],
        pointShape: 'square',
        targetAxisIndex: 1,
      },
      1: { type: 'bars' },
      2: { type: 'area', color: '#00ff00', areaOpacity: 0.5 },
    };
    const [line, bars, area] = drawn('COMBO', { series }).data.datasets;
    expect(line).toMatchObject({ type: 'line', borderColor: '#0000ff', borderWidth: 3, pointRadius: 3 });
    expect(line).toMatchObject({ borderDash: [4, 2], pointStyle: 'rect', yAxisID: 'second' });
    expect(bars).toMatchObject({ type: 'bar', yAxisID: 'y' });
    expect(area).toMatchObject({ type: 'line', fill: 'origin', backgroundColor: '#00ff0080' });
  });

  it('stacks bands behind a line that does not stack', () => {
    const series = { 0: { type: 'line' }, 1: { type: 'area' }, 2: { type: 'area' } };
    const [line, lower, upper] = drawn('COMBO', { isStacked: true, series }).data.datasets;
    expect([at(lower, 'stack'), at(upper, 'stack')]).toEqual(['area', 'area']);
    expect([at(lower, 'fill'), at(upper, 'fill')]).toEqual(['origin', 1]);
    expect(at(line, 'stack')).not.toBe('area');
    expect(Number(at(line, 'order'))).toBeLessThan(Number(at(lower, 'order')));
  });

  it('writes an axis in its own format, else in that of its cells', () => {
    const tick = (options: Record<string, unknown>) =>
      (at(drawn('LINE', options), 'options.scales.y.ticks.callback') as (value: number) => string)(0.2);
    expect(tick({})).toBe('0%:0.2');
    expect(tick({ vAxis: { format: '0.0%' } })).toBe('0.0%:0.2');
    expect(tick({ 'vAxis.format': 'decimal' })).toBe('#,##0.###:0.2');
  });

  it('shows the window and the titles that it was given', () => {
    const { options } = drawn('COLUMN', {
      title: 'Share',
      vAxis: { viewWindow: { min: 0, max: 0.4 }, title: 'of revenue' },
      'hAxis.title': 'Month',
    });
    expect(at(options, 'scales.y')).toMatchObject({ min: 0, max: 0.4, title: { display: true, text: 'of revenue' } });
    expect(at(options, 'scales.x.title.text')).toBe('Month');
    expect(at(options, 'plugins.title.text')).toBe('Share');
  });

  it('slants the labels where it is told to', () => {
    const { options } = drawn('COLUMN', { hAxis: { slantedText: true, slantedTextAngle: 40 } });
    expect(at(options, 'scales.x.ticks')).toMatchObject({ minRotation: 40, maxRotation: 40 });
  });

  it('turns the axes of bars', () => {
    const { options } = drawn('BAR', { hAxis: { title: 'value' }, vAxis: { title: 'label' } });
    expect([at(options, 'scales.x.title.text'), at(options, 'scales.y.title.text')]).toEqual(['value', 'label']);
  });

  it('places the legend, or leaves it out', () => {
    expect(at(drawn('LINE', { legend: { position: 'bottom' } }), 'options.plugins.legend.position')).toBe('bottom');
    expect(at(drawn('LINE', { legend: 'none' }), 'options.plugins.legend.display')).toBe(false);
    const legend = at(drawn('LINE', { series: { 1: { visibleInLegend: false } } }), 'options.plugins.legend.labels');
    const labels = (at(legend, 'generateLabels') as () => { text: string }[])();
    expect(labels.map(({ text }) => text)).toEqual(['Share', 'Strong']);
  });

  it('draws a pie of its first series', () => {
    const { data, ...rest } = drawn('PIE', { pieHole: 0.4, colors: ['#111111'] });
    expect(data.datasets).toHaveLength(1);
    expect(data.datasets[0]?.data).toEqual([0.1, null, 0.3]);
    expect(at(rest, 'options.cutout')).toBe('40%');
  });
});

describe('ranges', () => {
  const [left, right] = [
    [[cell('a')], [cell(1)]],
    [[cell('b')], [cell(2)]],
  ];

  it('stand side by side, below one another, or turned', () => {
    const texts = (rows: ChartCell[][]) => rows.map((row) => row.map(({ text }) => text).join(' '));
    expect(texts(mergeRanges({}, [left, right]))).toEqual(['a b', '1 2']);
    expect(texts(mergeRanges({ merge: 'MERGE_ROWS' }, [left, right]))).toEqual(['a', '1', 'b', '2']);
    expect(texts(mergeRanges({ transposed: true, merge: 'MERGE_ROWS' }, [left, right]))).toEqual(['a 1', 'b 2']);
  });
});

describe('options', () => {
  it('may be nested or dotted', () => {
    expect(nestOptions({ 'hAxis.title': 'Month', hAxis: { format: '0' }, 'series.0.color': 'red' })).toEqual({
      hAxis: { title: 'Month', format: '0' },
      series: { 0: { color: 'red' } },
    });
  });

  it('are listed when they are not drawn', () => {
    const options = { title: 'Share', isStacked: 'percent', series: { 0: { color: 'red', labels: 'x' } }, is3D: true };
    expect(undrawnOptions(nestOptions(options))).toEqual(['series.0.labels', 'is3D', 'isStacked: percent']);
    expect(undrawnOptions(nestOptions({ vAxes: { 0: { title: 'x' } }, lineDashStyle: [1, 2] }))).toEqual([]);
  });
});
