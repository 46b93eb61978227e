/** A sheet as plain arrays, and what happens to them when cells are written, lines inserted, deleted and moved. */
import type { Area } from '../protocol';
import type { ChartSpec } from '../workbook/operations/charts';
import type { ConditionalRule } from '../workbook/operations/conditional-formats';
import type { Along, SheetInfo } from '../workbook/sheet-rules';
import { type Change, shiftArea } from '../workbook/shifting';
import { BLANK, type Cell } from './cell';

/** The cells of a row, from the left; what is missing at the end is blank. */
export type Line = readonly Cell[];

export interface Sheet extends SheetInfo {
  readonly lines: readonly Line[];
  /** By row or column; pixels where they differ from the usual. */
  readonly heights: readonly (number | undefined)[];
  readonly widths: readonly (number | undefined)[];
  readonly hiddenColumns: readonly boolean[];
  readonly filter: Area | null;
  readonly conditionalFormats: readonly ConditionalRule[];
  readonly charts: readonly ChartSpec[];
}

export const newSheet = (id: string, name: string, rows: number, columns: number): Sheet => ({
  ...{
    id,
    name,
    rows,
    columns,
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    tabColor: null,
    hiddenGridlines: false,
  },
  ...{ lines: [], heights: [], widths: [], hiddenColumns: [], filter: null, conditionalFormats: [], charts: [] },
});

export const cellAt = (sheet: Sheet, row: number, column: number): Cell => sheet.lines[row]?.[column] ?? BLANK;

/** Replaces each cell of an area; `row` and `column` count within it. */
export function withCells(
  sheet: Sheet,
  { row, column, height, width }: Area,
  replace: (cell: Cell, row: number, column: number) => Cell,
): Sheet {
  const lines = [...sheet.lines];
  while (lines.length < row + height) lines.push([]);
  for (let r = 0; r < height; r += 1) {
    const line = [...(lines[row + r] ?? [])];
    while (line.length < column + width) line.push(BLANK);
    for (let c = 0; c < width; c += 1) line[column + c] = replace(line[column + c] ?? BLANK, r, c);
    lines[row + r] = line;
  }
  return { ...sheet, lines };
}

const holds = ({ content }: Cell): boolean => content !== null && (content.v ?? '') !== '';

/** Counted from 1; 0 for an empty sheet. */
export function lastRow({ lines }: Sheet): number {
  let row = lines.length;
  while (row > 0 && !lines[row - 1]?.some(holds)) row -= 1;
  return row;
}

export const lastColumn = ({ lines }: Sheet): number =>
  lines.reduce((last, line) => Math.max(last, line.findLastIndex(holds) + 1), 0);

/** An array with lines inserted, removed or moved as the change says; `blank` makes an inserted one. */
function rearranged<T>(items: readonly T[], change: Change, blank: () => T): T[] {
  const { start, count } = change;
  if (change.kind === 'move') {
    const long = [...items];
    while (long.length < Math.max(start + count, change.to)) long.push(blank());
    const moved = long.splice(start, count);
    return long.toSpliced(change.to > start ? change.to - count : change.to, 0, ...moved);
  }
  if (change.kind === 'remove') return items.toSpliced(start, count);
  if (start >= items.length) return [...items];
  return items.toSpliced(start, 0, ...Array.from({ length: count }, blank));
}

/** Inserted cells take the formats of the line before, as at Google. */
const likeBefore = (before: Cell | undefined): Cell => (before ? { ...BLANK, style: before.style } : BLANK);

function rearrangedLines({ lines }: Sheet, change: Change): readonly Line[] {
  if (change.along === 'columns')
    return lines.map((line) => rearranged(line, change, () => likeBefore(line[change.start - 1])));
  const before = lines[change.start - 1] ?? [];
  const long = [...lines];
  if (change.kind === 'insert') while (long.length < change.start + 1) long.push([]);
  return rearranged(long, change, () => before.map(likeBefore));
}

const GROWTH = { insert: 1, remove: -1, move: 0 } as const;

/** The sheet that the change is about: its cells, sizes and what is hidden. */
export function withLines(sheet: Sheet, change: Change): Sheet {
  const { along } = change;
  const blank = () => undefined;
  return {
    ...sheet,
    [along]: sheet[along] + GROWTH[change.kind] * change.count,
    lines: rearrangedLines(sheet, change),
    ...(along === 'rows'
      ? { heights: rearranged(sheet.heights, change, blank) }
      : {
          widths: rearranged(sheet.widths, change, blank),
          hiddenColumns: rearranged(sheet.hiddenColumns, change, () => false),
        }),
  };
}

/** Any sheet: what lies on cells follows them, charts also those of other sheets. */
export function following(sheet: Sheet, change: Change): Sheet {
  const shifted = (areas: readonly Area[]) => areas.flatMap((area) => shiftArea(area, change) ?? []);
  return {
    ...sheet,
    filter: sheet.filter && shiftArea(sheet.filter, change),
    conditionalFormats: sheet.conditionalFormats
      .map((rule) => ({ ...rule, areas: shifted(rule.areas) }))
      .filter(({ areas }) => areas.length > 0),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      ranges: shifted(chart.ranges),
      position: sheet.id === change.sheet ? movedCorner(chart.position, change) : chart.position,
    })),
  };
}

/** A chart keeps its size and moves with the cell under its corner. */
function movedCorner(position: ChartSpec['position'], change: Change): ChartSpec['position'] {
  const { row, column } = position;
  const corner = shiftArea({ sheet: change.sheet, row, column, height: 1, width: 1 }, change);
  if (corner) return { ...position, row: corner.row, column: corner.column };
  return { ...position, [change.along === 'rows' ? 'row' : 'column']: change.start };
}

export type { Along, Change };
