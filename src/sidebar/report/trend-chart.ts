/**
 * The share by month as a small line chart. Line and dots of the two shares differ as well as their grey, so that a
 * black and white print tells them apart; the same figures stand in a table for those who do not see it.
 */
import type { MonthlyReport } from '../../core/dashboard/monthly-report';

const WIDTH = 660;
const HEIGHT = 170;
const LEFT = 44;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 24;
/** Steps of the axis, the first that needs at most five of them. */
const STEPS = [0.05, 0.1, 0.2, 0.25];
const MOST_STEPS = 5;

type Months = MonthlyReport['months'];
type Share = 'sourced' | 'withInfluenced';

export interface ChartWords {
  readonly label: string;
  percent(share: number): string;
  /** "Oct". */
  month(month: string): string;
}

export function trendChart({ months, targetShare }: Pick<MonthlyReport, 'months' | 'targetShare'>, words: ChartWords) {
  const highest = Math.max(
    targetShare,
    ...months.flatMap(({ sourced, withInfluenced }) => [sourced ?? 0, withInfluenced ?? 0]),
  );
  const step = STEPS.find((each) => Math.ceil(highest / each) <= MOST_STEPS) ?? 0.25;
  const top = Math.max(1, Math.ceil(highest / step - 1e-9)) * step;
  const x = (index: number) => LEFT + ((WIDTH - LEFT - RIGHT) * (index + 0.5)) / months.length;
  const y = (share: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - share / top);

  const chart = node('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': words.label });
  for (let line = 0; line * step <= top + 1e-9; line += 1) {
    const at = y(line * step);
    chart.append(
      node('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: at, y2: at, class: line === 0 ? 'axis' : 'grid' }),
      text(LEFT - 6, at + 4, 'end', words.percent(line * step)),
    );
  }
  for (const [index, { month }] of months.entries()) {
    chart.append(text(x(index), HEIGHT - 6, 'middle', words.month(month)));
  }
  const target = y(targetShare);
  chart.append(node('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: target, y2: target, class: 'target' }));
  for (const share of ['withInfluenced', 'sourced'] as const) chart.append(...series(months, share, x, y));
  return chart;
}

/** A line for each run of months that have a share, and a dot for each of them. */
function series(months: Months, share: Share, x: (index: number) => number, y: (share: number) => number) {
  const points = months.map((month, index) => {
    const value = month[share];
    return value === null ? null : ([round(x(index)), round(y(value))] as const);
  });
  const path = points.map((point, i) => (point ? `${points[i - 1] ? 'L' : 'M'}${point[0]} ${point[1]}` : '')).join('');
  const dots = points.flatMap((point) => (point ? [dot(share, ...point)] : []));
  return [node('path', { d: path || 'M0 0', class: `line ${share}` }), ...dots];
}

function dot(share: Share, x: number, y: number): Element {
  if (share === 'sourced') return node('circle', { cx: x, cy: y, r: 3.5, class: 'dot sourced' });
  return node('rect', { x: x - 3, y: y - 3, width: 6, height: 6, class: 'dot withInfluenced' });
}

/** A line as in the chart, for its legend. */
export function legendSign(kind: Share | 'target'): Element {
  const sign = node('svg', { viewBox: '0 0 30 10', width: 30, height: 10, 'aria-hidden': 'true' });
  sign.append(node('line', { x1: 0, x2: 30, y1: 5, y2: 5, class: kind === 'target' ? 'target' : `line ${kind}` }));
  if (kind !== 'target') sign.append(dot(kind, 15, 5));
  return sign;
}

const round = (value: number) => Math.round(value * 10) / 10;

function text(x: number, y: number, anchor: string, said: string): Element {
  const label = node('text', { x: round(x), y: round(y), 'text-anchor': anchor });
  label.textContent = said;
  return label;
}

function node(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
