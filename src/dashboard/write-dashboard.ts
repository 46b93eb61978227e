/** Writes the dashboard: values and looks of one rectangle that is Kanava's, a chart, and no other cell. */
import type { Dashboard } from '../core/dashboard';
import type { Language } from '../core/language';
import { dashboardMessages } from '../i18n/dashboard';
import { textCell, textOfCell } from '../sheets/cell-text';
import type { Sheet } from '../sheets/workbook';
import { COLUMN_WIDTH, type DashboardChart } from './chart';
import { type DashboardLayout, dashboardLayout } from './layout';
import { type CellValue, type LayoutCell, LOOKS, type Look } from './layout-cell';
import { LAYOUT_COLUMNS } from './layout-context';

type Range = GoogleAppsScript.Spreadsheet.Range;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** The rectangle, wherever people have moved it. */
export const DASHBOARD_NAME = 'Kanava_Dashboard';
const TITLE_ROW_HEIGHT = 32;
const FIGURE_ROW_HEIGHT = 44;

/** `warnings`: sentences about Settings that could not be used. */
export function writeDashboard(
  sheet: Sheet,
  dashboard: Dashboard,
  language: Language,
  warnings: readonly string[] = [],
): void {
  const layout = dashboardLayout(dashboard, language, warnings);
  const area = ownArea(sheet, layout);
  const all = <T>(of: (cell: LayoutCell) => T): T[][] => layout.rows.map((row) => row.map(of));
  const looks = <K extends keyof Look>(key: K) => all(({ look }): Look[K] => LOOKS[look][key]);
  // Formats first: a text must find a text cell, and a share its percent.
  area.setNumberFormats(all(({ format }) => format));
  area.setValues(all(({ value }) => safe(value)));
  area.setFontSizes(looks('size'));
  area.setFontWeights(looks('weight'));
  area.setFontColors(looks('color'));
  area.setBackgrounds(looks('background') as string[][]);
  area.setHorizontalAlignments(looks('align'));
  drawChart(sheet, area, layout.chart);
}

/** Names and notes of people are text, whatever they begin with. */
function safe(value: CellValue): CellValue {
  return typeof value === 'string' ? textCell(textOfCell(value)) : value;
}

/** The rectangle that is remembered, mended to its size; a new one below everything where there is none. */
function ownArea(sheet: Sheet, { rows, figureRow }: DashboardLayout): Range {
  const book = sheet.getParent();
  const known = book.getRangeByName(DASHBOARD_NAME);
  const isHere = known !== null && known.getSheet().getSheetId() === sheet.getSheetId();
  if (isHere && known.getNumRows() === rows.length && known.getNumColumns() === LAYOUT_COLUMNS) return known;
  const area = isHere ? mended(sheet, known, rows.length) : fresh(sheet, rows.length, figureRow);
  book.setNamedRange(DASHBOARD_NAME, area);
  return area;
}

/** Rows that people deleted are put back at its end, so that theirs below it stay; rows that they added are given up. */
function mended(sheet: Sheet, known: Range, height: number): Range {
  const missingRows = height - known.getNumRows();
  const missingColumns = LAYOUT_COLUMNS - known.getNumColumns();
  if (missingRows > 0) sheet.insertRowsAfter(known.getLastRow(), missingRows);
  if (missingColumns > 0) sheet.insertColumnsAfter(known.getLastColumn(), missingColumns);
  if (missingRows < 0 || missingColumns < 0) known.clear();
  return sheet.getRange(known.getRow(), known.getColumn(), height, LAYOUT_COLUMNS);
}

/** Below everything that is on the sheet; over an older one whose name a person has deleted. */
function fresh(sheet: Sheet, height: number, figureRow: number): Range {
  const lastRow = sheet.getLastRow();
  const { title } = dashboardMessages;
  const isOurs = lastRow > 0 && [title.en, title.fi].includes(textOfCell(sheet.getRange(1, 1).getValue()));
  const row = lastRow === 0 || isOurs ? 1 : lastRow + 2;
  const missingRows = row + height - 1 - sheet.getMaxRows();
  const missingColumns = LAYOUT_COLUMNS - sheet.getMaxColumns();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
  if (lastRow === 0) {
    sheet.setColumnWidths(1, LAYOUT_COLUMNS, COLUMN_WIDTH);
    sheet.setHiddenGridlines(true);
  }
  sheet.setRowHeight(row, TITLE_ROW_HEIGHT);
  sheet.setRowHeight(row + figureRow, FIGURE_ROW_HEIGHT);
  return sheet.getRange(row, 1, height, LAYOUT_COLUMNS);
}

/** The chart that is there keeps its place and its looks; only its title and its cells follow. */
function drawChart(sheet: Sheet, area: Range, chart: DashboardChart): void {
  const table = sheet.getRange(area.getRow() + chart.tableRow, area.getColumn(), chart.tableRows, chart.tableColumns);
  const drawn = sheet.getCharts().find((each) => each.getRanges().some((range) => overlaps(sheet, range, table)));
  if (!drawn) {
    const builder = sheet
      .newChart()
      .setChartType(Charts.ChartType.LINE)
      .addRange(table)
      .setNumHeaders(1)
      .setPosition(area.getRow() + chart.row, area.getColumn(), 0, 0)
      .setOption('title', chart.title);
    const options = Object.entries(chart.options);
    sheet.insertChart(options.reduce((built, [name, value]) => built.setOption(name, value), builder).build());
  } else if (drawn.getOptions().get('title') !== chart.title || !draws(drawn, table)) {
    const changed = drawn.modify().clearRanges().addRange(table).setOption('title', chart.title);
    sheet.updateChart(changed.build());
  }
}

function overlaps(sheet: Sheet, range: Range, table: Range): boolean {
  return (
    range.getSheet().getSheetId() === sheet.getSheetId() &&
    range.getRow() <= table.getLastRow() &&
    range.getLastRow() >= table.getRow() &&
    range.getColumn() <= table.getLastColumn() &&
    range.getLastColumn() >= table.getColumn()
  );
}

function draws(chart: EmbeddedChart, table: Range): boolean {
  const [range, ...others] = chart.getRanges();
  return range !== undefined && others.length === 0 && range.getA1Notation() === table.getA1Notation();
}
