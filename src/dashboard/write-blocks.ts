/** Writes the blocks with few service calls, however many of them people have moved. */
import { textCell, textOfCell } from '../sheets/cell-text';
import { BLANK, type CellValue, type LayoutCell, LOOKS, type Look } from './layout-cell';
import { LAYOUT_COLUMNS } from './layout-context';
import type { PlacedBlock, Range } from './place-blocks';

/** Blocks that stand one below the other in the same columns: one rectangle. */
type Run = readonly [PlacedBlock, ...PlacedBlock[]];

/**
 * What is written of a run: values, one call; formats as well, where lines were inserted within it, so that its cells
 * have other places than when it was made; everything, where there is room for it.
 */
type Extent = 'values' | 'formats' | 'looks';
const CALLS: Readonly<Record<Extent, number>> = { values: 1, formats: 2, looks: 7 };

/** All blocks moved apart cost one call each; while there is room, the largest runs get their looks. */
const MOST_CALLS = 14;

export function writeBlocks(blocks: readonly PlacedBlock[]): void {
  for (const [run, extent] of extents(runsOf(blocks))) writeRun(run, extent);
}

function runsOf(blocks: readonly PlacedBlock[]): Run[] {
  const runs: [PlacedBlock, ...PlacedBlock[]][] = [];
  const inOrder = [...blocks].sort(
    ({ range: a }, { range: b }) => a.getColumn() - b.getColumn() || a.getRow() - b.getRow(),
  );
  for (const block of inOrder) {
    const above = runs.find((run) => isBelow(block.range, run[run.length - 1]?.range));
    if (above) above.push(block);
    else runs.push([block]);
  }
  // Room for charts that stands alone says nothing new.
  return runs.filter(([{ id, isNew }, ...others]) => id !== 'charts' || isNew || others.length > 0);
}

function isBelow(range: Range, above: Range | undefined): boolean {
  return (
    above !== undefined &&
    above.getSheet().getSheetId() === range.getSheet().getSheetId() &&
    above.getLastRow() + 1 === range.getRow() &&
    above.getColumn() === range.getColumn() &&
    above.getNumColumns() === range.getNumColumns()
  );
}

/** The largest runs first. */
function extents(runs: readonly Run[]): (readonly [Run, Extent])[] {
  let left = MOST_CALLS - runs.length;
  return [...runs]
    .sort((a, b) => b.length - a.length)
    .map((run) => {
      const wanted: Extent[] = ['looks', ...(run.some(isStretched) ? (['formats'] as const) : [])];
      const isNew = run.some((block) => block.isNew);
      const extent = isNew ? 'looks' : (wanted.find((each) => CALLS[each] - CALLS.values <= left) ?? 'values');
      left -= CALLS[extent] - CALLS.values;
      return [run, extent] as const;
    });
}

function isStretched({ range, rows }: PlacedBlock): boolean {
  return range.getNumRows() > rows.length || range.getNumColumns() > LAYOUT_COLUMNS;
}

function writeRun(run: Run, extent: Extent): void {
  const [{ range: first }] = run;
  const rows = run.flatMap(filled);
  const area = first.getSheet().getRange(first.getRow(), first.getColumn(), rows.length, first.getNumColumns());
  const all = <T>(of: (cell: LayoutCell) => T): T[][] => rows.map((row) => row.map(of));
  const looks = <K extends keyof Look>(key: K) => all(({ look }): Look[K] => LOOKS[look][key]);
  // Formats first: a text must find a text cell, and a share its percent.
  if (extent !== 'values') area.setNumberFormats(all(({ format }) => format));
  area.setValues(all(({ value }) => safe(value)));
  if (extent !== 'looks') return;
  area.setFontSizes(looks('size'));
  area.setFontWeights(looks('weight'));
  area.setFontColors(looks('color'));
  area.setBackgrounds(looks('background') as string[][]);
  area.setHorizontalAlignments(looks('align'));
}

/** The block in all cells of its name: rows and columns that a person inserted within it are blank. */
function filled({ rows, range }: PlacedBlock): LayoutCell[][] {
  const [height, width] = [range.getNumRows(), range.getNumColumns()];
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => rows[row]?.[column] ?? BLANK),
  );
}

/** Names and notes of people are text, whatever they begin with. */
function safe(value: CellValue): CellValue {
  return typeof value === 'string' ? textCell(textOfCell(value)) : value;
}
