/** The options of Google's chart builder that the workbench draws. Every one that it does not draw can be listed. */

export interface SeriesOptions {
  readonly type?: string;
  readonly color?: string;
  readonly lineWidth?: number;
  readonly pointSize?: number;
  readonly pointShape?: string;
  readonly lineDashStyle?: readonly number[];
  readonly areaOpacity?: number;
  /** 0 is the left axis, 1 the right one. */
  readonly targetAxisIndex?: number;
  readonly visibleInLegend?: boolean;
  readonly labelInLegend?: string;
}

export interface AxisOptions {
  readonly title?: string;
  /** A number format, or one of Google's names for one. */
  readonly format?: string;
  /** Of the axis of labels. */
  readonly slantedText?: boolean;
  /** Degrees; Google's default is 30. */
  readonly slantedTextAngle?: number;
  readonly viewWindow?: { readonly min?: number; readonly max?: number };
}

export interface ChartOptions extends Omit<SeriesOptions, 'type' | 'color' | 'targetAxisIndex'> {
  readonly title?: string;
  readonly subtitle?: string;
  readonly colors?: readonly string[];
  readonly legend?: string | { readonly position?: string };
  readonly isStacked?: boolean | string;
  readonly seriesType?: string;
  readonly series?: Readonly<Record<number, SeriesOptions>>;
  readonly curveType?: string;
  readonly interpolateNulls?: boolean;
  readonly pieHole?: number;
  readonly hAxis?: AxisOptions;
  readonly vAxis?: AxisOptions;
  readonly hAxes?: Readonly<Record<number, AxisOptions>>;
  readonly vAxes?: Readonly<Record<number, AxisOptions>>;
}

const OF_SERIES = [
  ...['lineWidth', 'pointSize', 'pointShape', 'lineDashStyle', 'areaOpacity'],
  ...['visibleInLegend', 'labelInLegend'],
];
const OF_AXIS = ['title', 'format', 'viewWindow.min', 'viewWindow.max', 'slantedText', 'slantedTextAngle'];
const DRAWN = new Set([
  ...['title', 'subtitle', 'width', 'height', 'colors', 'legend', 'legend.position', 'isStacked', 'seriesType'],
  ...['curveType', 'interpolateNulls', 'pieHole'],
  ...['lineWidth', 'pointSize', 'pointShape', 'lineDashStyle', 'areaOpacity'],
  ...['type', 'color', 'targetAxisIndex', ...OF_SERIES].map((name) => `series.*.${name}`),
  ...['hAxis', 'vAxis', 'hAxes.*', 'vAxes.*'].flatMap((axis) => OF_AXIS.map((name) => `${axis}.${name}`)),
]);

type Tree = { [name: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

function setAt(tree: Tree, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  const old = tree[name];
  const inner: Tree = isTree(old) ? old : {};
  if (rest.length > 0) setAt(inner, rest, value);
  else if (isTree(value)) for (const [key, entry] of Object.entries(value)) setAt(inner, key.split('.'), entry);
  tree[name] = rest.length > 0 || isTree(value) ? inner : value;
}

/** `setOption('hAxis.title', …)` and `setOption('hAxis', { title: … })` say the same. */
export function nestOptions(options: Readonly<Record<string, unknown>>): ChartOptions {
  const tree: Tree = {};
  for (const [name, value] of Object.entries(options)) setAt(tree, name.split('.'), value);
  return tree;
}

function leaves(value: unknown, path: string): string[] {
  if (!isTree(value)) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, path ? `${path}.${name}` : name));
}

/** The options, by path, that are not drawn: a script's author must not believe that they took effect. */
export function undrawnOptions(options: ChartOptions): string[] {
  const known = (path: string) => DRAWN.has(path.replace(/\.\d+(?=\.)/g, '.*'));
  const unknown = leaves(options, '').filter((path) => path !== '' && !known(path));
  const stacking = options.isStacked;
  const isKnownStacking = stacking === undefined || typeof stacking === 'boolean' || stacking === 'absolute';
  return isKnownStacking ? unknown : [...unknown, `isStacked: ${stacking}`];
}
