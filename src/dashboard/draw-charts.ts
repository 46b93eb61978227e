/** Draws the charts and keeps them up to date. Where a person moved or deleted one, that stays so. */
import type { Sheet } from '../sheets/workbook';
import type { BlockId } from './blocks';
import type { DashboardChart } from './chart';
import type { Placed, Range } from './place-blocks';

type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** The share by month was the one chart of older versions. */
const OLD_CHART: BlockId = 'months';

/** The charts that were ever drawn, by their block, with their ids as far as these are known. */
export type DrawnCharts = Readonly<Partial<Record<string, number | null>>>;

/** `made`: charts that were drawn before, which come back only where `isRepair`. Answers all that have been drawn. */
export function drawCharts(
  sheet: Sheet,
  charts: readonly DashboardChart[],
  { blocks, old }: Placed,
  made: DrawnCharts,
  isRepair: boolean,
): DrawnCharts {
  const ranges = new Map(blocks.map(({ id, range }) => [id, range]));
  const room = ranges.get('charts');
  const onSheet = sheet.getCharts();
  const drawn: Record<string, number | null> = { ...made } as Record<string, number | null>;
  for (const chart of charts) {
    const block = ranges.get(chart.block);
    if (!block) continue;
    const table = tableOf(block, chart);
    // Its id follows it anywhere; a chart that was only just inserted has none yet, and draws cells of its block.
    const known =
      onSheet.find((each) => isNumber(made[chart.block]) && each.getChartId() === made[chart.block]) ??
      onSheet.find((each) => drawsFrom(each, chart.block === OLD_CHART ? (old ?? block) : block));
    const place = room && { row: room.getRow() + chart.place.row, column: room.getColumn() + chart.place.column };
    if (known) {
      follow(sheet, known, { chart, table, place: old && isWithin(known, old) ? place : undefined });
      drawn[chart.block] = known.getChartId();
    } else if (place && (isRepair || made[chart.block] === undefined)) {
      draw(sheet, { chart, table, place });
      drawn[chart.block] = null;
    }
  }
  return drawn;
}

const isNumber = (id: unknown) => typeof id === 'number';

interface Drawing {
  readonly chart: DashboardChart;
  readonly table: Range;
  readonly place: { readonly row: number; readonly column: number } | undefined;
}

function tableOf(block: Range, { table: { row, rows, columns } }: DashboardChart): Range {
  return block.getSheet().getRange(block.getRow() + row, block.getColumn(), rows, columns);
}

function draw(sheet: Sheet, { chart, table, place }: Drawing): void {
  const builder = sheet.newChart().setChartType(Charts.ChartType[chart.type]).addRange(table).setNumHeaders(1);
  if (place) builder.setPosition(place.row, place.column, 0, 0);
  const options = Object.entries({ ...chart.options, ...chart.words, title: chart.title });
  sheet.insertChart(options.reduce((built, [name, value]) => built.setOption(name, value), builder).build());
}

/** The chart keeps its looks, and its place where none is given; its words and its cells follow. */
function follow(sheet: Sheet, drawn: EmbeddedChart, { chart, table, place }: Drawing): void {
  if (!place && drawn.getOptions().get('title') === chart.title && draws(drawn, table)) return;
  const words = Object.entries({ ...chart.words, title: chart.title });
  const changed = words.reduce(
    (built, [name, value]) => built.setOption(name, value),
    drawn.modify().clearRanges().addRange(table),
  );
  if (place) changed.setPosition(place.row, place.column, 0, 0);
  sheet.updateChart(changed.build());
}

function drawsFrom(chart: EmbeddedChart, cells: Range): boolean {
  return chart.getRanges().some((range) => overlap(range, cells));
}

function overlap(a: Range, b: Range): boolean {
  return (
    a.getSheet().getSheetId() === b.getSheet().getSheetId() &&
    a.getRow() <= b.getLastRow() &&
    a.getLastRow() >= b.getRow() &&
    a.getColumn() <= b.getLastColumn() &&
    a.getLastColumn() >= b.getColumn()
  );
}

function isWithin(chart: EmbeddedChart, cells: Range): boolean {
  const info = chart.getContainerInfo();
  const [row, column] = [info.getAnchorRow(), info.getAnchorColumn()];
  return (
    row >= cells.getRow() && row <= cells.getLastRow() && column >= cells.getColumn() && column <= cells.getLastColumn()
  );
}

function draws(chart: EmbeddedChart, table: Range): boolean {
  const [range, ...others] = chart.getRanges();
  return range !== undefined && others.length === 0 && !isElsewhere(range, table);
}

function isElsewhere(a: Range, b: Range): boolean {
  return a.getSheet().getSheetId() !== b.getSheet().getSheetId() || a.getA1Notation() !== b.getA1Notation();
}
