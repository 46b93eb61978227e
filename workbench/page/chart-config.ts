/** From a chart as Apps Script describes it, and its cells, to what Chart.js draws. Knows neither grid nor DOM. */
import type { ChartConfiguration, ChartDataset, PointStyle, ScaleOptionsByType } from 'chart.js';
import type { ChartSpec } from '../workbook/operations/charts';
import { type AxisOptions, type ChartOptions, nestOptions, type SeriesOptions } from './chart-options';

/** What matters for drawing; the place is Univer's affair. */
export type ChartDescription = Pick<ChartSpec, 'type' | 'headers' | 'options'>;

export interface ChartCell {
  readonly value: string | number | boolean | null;
  /** As the cell shows it. */
  readonly text: string;
  /** Its number format. */
  readonly pattern?: string;
}

/** Writes a number the way a cell with this number format would. */
export type FormatNumber = (pattern: string, value: number) => string;

type Kind = 'line' | 'area' | 'bars';
type Dataset = ChartDataset<'line' | 'bar' | 'pie', (number | null)[]>;
type Scale = Partial<Omit<ScaleOptionsByType<'linear'>, 'type'>>;

interface Series {
  readonly index: number;
  readonly name: string;
  readonly cells: readonly ChartCell[];
  readonly options: SeriesOptions;
  readonly color: string;
  readonly kind: Kind;
}

/** Google's own colours of series and of texts. */
const PALETTE = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72', '#fcd04f'];
const TEXT = '#5f6368';
const GRID_LINE = '#e8eaed';
const KINDS: Readonly<Record<string, Kind>> = { line: 'line', area: 'area', bars: 'bars' };
const KIND_OF_TYPE: Readonly<Record<string, Kind>> = { LINE: 'line', AREA: 'area', COLUMN: 'bars', BAR: 'bars' };
/** Google's shapes of points; a polygon has no fellow in Chart.js and is drawn as a circle. */
const POINT_STYLES: Readonly<Record<string, PointStyle>> = {
  circle: 'circle',
  triangle: 'triangle',
  square: 'rect',
  diamond: 'rectRot',
  star: 'star',
};
/** What lies in front: areas are backgrounds, lines must not be hidden by bars. */
const ORDER: Readonly<Record<Kind, number>> = { line: 0, bars: 1, area: 2 };
const AREA_OPACITY = 0.3;
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  percent: '0%',
  decimal: '#,##0.###',
  currency: '$#,##0.00',
  scientific: '0.00E+0',
  none: 'General',
};

export const isDrawn = (type: string): boolean => type in KIND_OF_TYPE || type === 'COMBO' || type === 'PIE';

/** `#4285f4` at 30 % is `#4285f44d`; names of colours keep their full strength. */
function translucent(color: string, opacity: number): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) return color;
  return `${color}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

function kindOf(type: string, options: ChartOptions, series: SeriesOptions): Kind {
  if (type !== 'COMBO') return KIND_OF_TYPE[type] ?? 'line';
  return KINDS[series.type ?? options.seriesType ?? 'line'] ?? 'line';
}

/** The first column holds the labels, each further column is a series, as with Google's defaults. */
function readSeries(
  { type, headers }: ChartDescription,
  options: ChartOptions,
  rows: readonly ChartCell[][],
): Series[] {
  const names = headers > 0 ? rows[headers - 1] : undefined;
  const width = Math.max(0, ...rows.map((row) => row.length)) - 1;
  return Array.from({ length: Math.max(0, width) }, (_, index) => {
    const own = options.series?.[index] ?? {};
    return {
      index,
      name: own.labelInLegend ?? (names?.[index + 1]?.text || `Series ${index + 1}`),
      cells: rows.slice(headers).map((row) => row[index + 1] ?? { value: null, text: '' }),
      options: own,
      color: own.color ?? options.colors?.[index] ?? PALETTE[index % PALETTE.length] ?? TEXT,
      kind: kindOf(type, options, own),
    };
  });
}

/** Blank cells and texts are gaps. */
const numberOf = ({ value }: ChartCell) => (typeof value === 'number' ? value : null);

/** Areas and bars stack on their own kind; a line never stacks (Google: "affects bar, column and area series only"). */
const stackOf = ({ kind, index }: Series) => (kind === 'line' ? `line ${index}` : kind);

function pointsAndLines({ options: own, kind, color }: Series, options: ChartOptions, isStacked: boolean) {
  const opacity = own.areaOpacity ?? options.areaOpacity ?? AREA_OPACITY;
  return {
    borderWidth: own.lineWidth ?? options.lineWidth ?? 2,
    borderDash: [...(own.lineDashStyle ?? options.lineDashStyle ?? [])],
    pointRadius: (own.pointSize ?? options.pointSize ?? 0) / 2,
    pointStyle: POINT_STYLES[own.pointShape ?? options.pointShape ?? 'circle'] ?? 'circle',
    pointHitRadius: 8,
    clip: 8, // a point on the edge is drawn whole
    pointBackgroundColor: color,
    backgroundColor: kind === 'area' ? translucent(color, opacity) : color,
    tension: options.curveType === 'function' && !isStacked ? 0.4 : 0,
    spanGaps: options.interpolateNulls ?? false,
  };
}

/** A stacked area reaches down to the one below it. */
function fillOf(series: Series, all: readonly Series[], isStacked: boolean): number | 'origin' | false {
  if (series.kind !== 'area') return false;
  const below = isStacked ? all.filter(({ kind, index }) => kind === 'area' && index < series.index).at(-1) : undefined;
  return below?.index ?? 'origin';
}

function datasetOf(series: Series, all: readonly Series[], options: ChartOptions, isHorizontal: boolean): Dataset {
  const isStacked = Boolean(options.isStacked);
  const { kind, name, cells, color } = series;
  const shared = {
    label: name,
    data: cells.map(numberOf),
    borderColor: color,
    order: ORDER[kind],
    stack: isStacked ? stackOf(series) : `${kind} ${series.index}`,
    [isHorizontal ? 'xAxisID' : 'yAxisID']: series.options.targetAxisIndex === 1 ? 'second' : isHorizontal ? 'x' : 'y',
  };
  if (kind === 'bars') return { ...shared, type: 'bar', backgroundColor: color };
  const line = pointsAndLines(series, options, isStacked);
  return { ...shared, type: 'line', ...line, fill: fillOf(series, all, isStacked) };
}

const axisOf = (options: ChartOptions, name: 'h' | 'v', index: number): AxisOptions => ({
  ...(index === 0 ? options[`${name}Axis`] : {}),
  ...options[`${name}Axes`]?.[index],
});

const axisTitle = (text: string | undefined) =>
  ({ display: Boolean(text), text: text ?? '', color: TEXT }) as Scale['title'] & object;

function valueScale(axis: AxisOptions, series: readonly Series[], isStacked: boolean, format: FormatNumber): Scale {
  const own = axis.format === undefined ? undefined : (NAMED_FORMATS[axis.format] ?? axis.format);
  const pattern = own ?? series[0]?.cells.find(({ value }) => typeof value === 'number')?.pattern ?? 'General';
  const { min, max } = axis.viewWindow ?? {};
  return {
    stacked: isStacked,
    title: axisTitle(axis.title),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    grid: { color: GRID_LINE } as Scale['grid'] & object,
    ticks: {
      color: TEXT,
      maxTicksLimit: 7,
      callback: (value: number | string) => format(pattern, Number(value)),
    } as Scale['ticks'] & object,
  };
}

function scalesOf(spec: ChartDescription, options: ChartOptions, series: readonly Series[], format: FormatNumber) {
  const isHorizontal = spec.type === 'BAR';
  const isStacked = Boolean(options.isStacked);
  const [domain, value] = isHorizontal ? (['v', 'h'] as const) : (['h', 'v'] as const);
  const onAxis = (index: number) => series.filter((one) => (one.options.targetAxisIndex === 1 ? 1 : 0) === index);
  const second = onAxis(1);
  const { slantedText = false, slantedTextAngle = 30 } = axisOf(options, domain, 0);
  const rotation = slantedText ? { minRotation: slantedTextAngle, maxRotation: slantedTextAngle } : { maxRotation: 45 };
  const domainScale = {
    stacked: isStacked,
    title: axisTitle(axisOf(options, domain, 0).title),
    grid: { display: false },
    // Beside one another labels may be too many; below one another, as Google draws them, none is left out.
    ticks: { color: TEXT, ...rotation, autoSkip: !isHorizontal, autoSkipPadding: isHorizontal ? 0 : 12 },
    offset: series.some(({ kind }) => kind === 'bars'), // bars need half a step of room at both ends
  };
  return {
    [isHorizontal ? 'y' : 'x']: domainScale,
    [isHorizontal ? 'x' : 'y']: valueScale(axisOf(options, value, 0), onAxis(0), isStacked, format),
    ...(second.length > 0 && {
      second: {
        ...valueScale(axisOf(options, value, 1), second, isStacked, format),
        axis: isHorizontal ? 'x' : 'y',
        position: isHorizontal ? 'top' : 'right',
        grid: { drawOnChartArea: false },
      },
    }),
  };
}

function legendOf(options: ChartOptions, series: readonly Series[]) {
  const position = (typeof options.legend === 'string' ? options.legend : options.legend?.position) ?? 'right';
  const shown = series.filter((one) => one.options.visibleInLegend !== false);
  const labelOf = (one: Series) => {
    const { borderDash, borderWidth } = pointsAndLines(one, options, false);
    const isLine = one.kind === 'line';
    return {
      text: one.name,
      datasetIndex: one.index,
      fillStyle: one.color,
      strokeStyle: one.color,
      // A line is told apart by its dashes where nobody sees its colour.
      pointStyle: isLine ? ('line' as const) : ('rect' as const),
      lineWidth: isLine ? borderWidth : 0,
      lineDash: borderDash,
      fontColor: TEXT,
    };
  };
  return {
    display: position !== 'none',
    position: (['top', 'bottom', 'left', 'right'] as const).find((side) => side === position) ?? 'top',
    labels: {
      usePointStyle: true,
      pointStyleWidth: 26,
      boxHeight: 9,
      color: TEXT,
      ...(shown.length > 0 && { generateLabels: () => shown.map(labelOf) }),
    },
  };
}

const titleOf = (text: string | undefined, size: number) => ({
  display: Boolean(text),
  text: text ?? '',
  align: 'start' as const,
  color: TEXT,
  font: { size, weight: 'normal' as const },
});

function pieConfig(options: ChartOptions, labels: string[], series: readonly Series[]): Partial<ChartConfiguration> {
  const first = series[0];
  const colors = labels.map((_, i) => options.colors?.[i] ?? PALETTE[i % PALETTE.length] ?? TEXT);
  const data = first?.cells.map(numberOf) ?? [];
  return {
    type: 'pie',
    data: { labels, datasets: [{ label: first?.name ?? '', data: data as number[], backgroundColor: colors }] },
  };
}

/** The cells of all ranges as one table, headers first: side by side, or below one another. */
export function mergeRanges(
  { merge = 'MERGE_COLUMNS', transposed = false }: Pick<ChartSpec, 'merge' | 'transposed'>,
  ranges: readonly ChartCell[][][],
): ChartCell[][] {
  const parts = transposed ? ranges.map(transpose) : ranges;
  if (merge === 'MERGE_ROWS') return parts.flat();
  const height = Math.max(0, ...parts.map((part) => part.length));
  return Array.from({ length: height }, (_, r) => parts.flatMap((part) => part[r] ?? []));
}

const transpose = (rows: ChartCell[][]): ChartCell[][] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []));

/** `rows` as `mergeRanges` gives them. */
export function chartConfig(
  spec: ChartDescription,
  rows: readonly ChartCell[][],
  format: FormatNumber,
): ChartConfiguration {
  const options = nestOptions(spec.options);
  const series = readSeries(spec, options, rows);
  const labels = rows.slice(spec.headers).map((row) => row[0]?.text ?? '');
  const isPie = spec.type === 'PIE';
  const isHorizontal = spec.type === 'BAR';
  const tooltip = {
    callbacks: {
      label: ({ datasetIndex, dataIndex }: { datasetIndex: number; dataIndex: number }) => {
        const one = series[datasetIndex];
        return `${isPie ? labels[dataIndex] : one?.name}: ${one?.cells[dataIndex]?.text ?? ''}`;
      },
    },
  };
  const datasets = series.map((one) => datasetOf(one, series, options, isHorizontal));
  return {
    type: 'bar',
    data: { labels, datasets },
    ...(isPie && pieConfig(options, labels, series)),
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: 12 },
      interaction: { mode: isPie ? 'nearest' : 'index', intersect: isPie, axis: isHorizontal ? 'y' : 'x' },
      ...(isPie ? { cutout: `${(options.pieHole ?? 0) * 100}%` } : { indexAxis: isHorizontal ? 'y' : 'x' }),
      ...(!isPie && { scales: scalesOf(spec, options, series, format) }),
      plugins: {
        title: titleOf(options.title, 16),
        subtitle: { ...titleOf(options.subtitle, 12), padding: { bottom: 12 } },
        legend: legendOf(options, isPie ? [] : series), // the labels of a pie are its slices
        tooltip,
      },
    },
  } as ChartConfiguration;
}
