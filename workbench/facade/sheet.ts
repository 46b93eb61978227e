import type { Area } from '../protocol';
import { ENDLESS } from '../workbook/extras';
import type { Along, SheetInfo } from '../workbook/sheet-rules';
import { gidOf, parseA1 } from './a1';
import { bandingOf } from './banding';
import { chartOf, EmbeddedChartBuilder, insertChart, specOf } from './chart';
import { conditionalFormatOf, conditionOf } from './conditional-format';
import { call, handle, Strict } from './core';
import { filterOf } from './filter';
import { addMetadata, metadataFinder } from './metadata';
import { protectionOf } from './protection';
import { encode, Range, type Unbounded } from './range';
import type { Spreadsheet } from './spreadsheet';

type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GRange = GoogleAppsScript.Spreadsheet.Range;
type GChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GProtection = GoogleAppsScript.Spreadsheet.Protection;
type GFilter = GoogleAppsScript.Spreadsheet.Filter;
type GRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export class Sheet extends Strict<GSheet> implements Partial<GSheet> {
  constructor(
    readonly parent: Spreadsheet,
    readonly id: string,
  ) {
    super();
  }

  private info(): SheetInfo {
    return handle('sheet', this.id);
  }

  // --- the sheet itself ----------------------------------------------------------------------------------------
  getSheetId(): number {
    return gidOf(this.id);
  }
  getName(): string {
    return this.info().name;
  }
  setName(name: string): GSheet {
    call('Sheet.setName', 'renameSheet', this.id, name);
    return this.whole;
  }
  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.parent.asGoogle();
  }
  activate(): GSheet {
    this.parent.setActiveSheet(this.whole);
    return this.whole;
  }
  hideSheet(): GSheet {
    call('Sheet.hideSheet', 'hideSheet', this.id, true);
    return this.whole;
  }
  showSheet(): GSheet {
    call('Sheet.showSheet', 'hideSheet', this.id, false);
    return this.whole;
  }
  isSheetHidden(): boolean {
    return this.info().hidden;
  }
  setTabColor(color: string | null): GSheet {
    call('Sheet.setTabColor', 'setTabColor', this.id, color);
    return this.whole;
  }
  getTabColor(): string | null {
    return this.info().tabColor;
  }
  setHiddenGridlines(hidden: boolean): GSheet {
    call('Sheet.setHiddenGridlines', 'setHiddenGridlines', this.id, hidden);
    return this.whole;
  }
  hasHiddenGridlines(): boolean {
    return this.info().hiddenGridlines;
  }

  // --- cells ---------------------------------------------------------------------------------------------------
  getMaxRows(): number {
    return this.info().rows;
  }
  getMaxColumns(): number {
    return this.info().columns;
  }
  getLastRow(): number {
    return call('Sheet.getLastRow', 'lastRow', this.id);
  }
  getLastColumn(): number {
    return call('Sheet.getLastColumn', 'lastColumn', this.id);
  }
  getDataRange(): GRange {
    const [height, width] = call('Sheet.getDataRange', 'extent', this.id);
    return this.rangeOn({ sheet: this.id, row: 0, column: 0, height, width });
  }
  getRange(rowOrA1: number | string, column = 1, height = 1, width = 1): GRange {
    const { rows, columns } = this.info();
    if (typeof rowOrA1 === 'string') return this.rangeNamed(rowOrA1, rows, columns);
    if (!(rowOrA1 >= 1)) throw new Error('The starting row of the range is too small.');
    if (!(column >= 1)) throw new Error('The starting column of the range is too small.');
    if (!(height >= 1)) throw new Error('The number of rows in the range must be at least 1.');
    if (!(width >= 1)) throw new Error('The number of columns in the range must be at least 1.');
    return this.within({ sheet: this.id, row: rowOrA1 - 1, column: column - 1, height, width }, rows, columns);
  }
  private rangeNamed(a1: string, rows: number, columns: number): GRange {
    const at = parseA1(a1);
    if (!at) return this.parent.getRangeByName(a1) ?? notFound();
    if (at.sheetName !== undefined) return this.parent.getRange(a1);
    const [lastRow, lastColumn] = [at.lastRow ?? rows, at.lastColumn ?? columns];
    const unbounded = unboundedIn(a1);
    const area = {
      sheet: this.id,
      row: Math.min(at.row, lastRow) - 1,
      column: Math.min(at.column, lastColumn) - 1,
      height: Math.abs(lastRow - at.row) + 1,
      width: Math.abs(lastColumn - at.column) + 1,
    };
    return this.within(area, rows, columns, unbounded);
  }
  private within(area: Area, rows: number, columns: number, unbounded?: Unbounded): GRange {
    if (area.row + area.height > rows || area.column + area.width > columns)
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    return this.rangeOn(area, unbounded);
  }
  /** Not checked: for areas that the workbook named. */
  rangeOn(area: Area, unbounded?: Unbounded): GRange {
    return new Range(this, area, unbounded) as unknown as GRange;
  }
  appendRow(values: unknown[]): GSheet {
    call('Sheet.appendRow', 'append', this.id, values.map(encode));
    return this.whole;
  }
  clear(): GSheet {
    call('Sheet.clear', 'clear', this.everything(), { contents: true, formats: true });
    return this.whole;
  }
  clearContents(): GSheet {
    call('Sheet.clearContents', 'clear', this.everything(), { contents: true, formats: false });
    return this.whole;
  }
  private everything(): Area {
    const { rows, columns } = this.info();
    return { sheet: this.id, row: 0, column: 0, height: rows, width: columns };
  }

  // --- rows and columns ----------------------------------------------------------------------------------------
  insertRowsAfter(row: number, count: number): GSheet {
    return this.insert('Sheet.insertRowsAfter', 'rows', row, count);
  }
  insertRowsBefore(row: number, count: number): GSheet {
    return this.insert('Sheet.insertRowsBefore', 'rows', row - 1, count);
  }
  insertColumnsAfter(column: number, count: number): GSheet {
    return this.insert('Sheet.insertColumnsAfter', 'columns', column, count);
  }
  insertColumnsBefore(column: number, count: number): GSheet {
    return this.insert('Sheet.insertColumnsBefore', 'columns', column - 1, count);
  }
  deleteRows(row: number, count: number): void {
    call('Sheet.deleteRows', 'deleteLines', this.id, 'rows', row - 1, count);
  }
  deleteColumns(column: number, count: number): void {
    call('Sheet.deleteColumns', 'deleteLines', this.id, 'columns', column - 1, count);
  }
  setColumnWidth(column: number, width: number): GSheet {
    call('Sheet.setColumnWidth', 'setWidths', this.id, column - 1, 1, width);
    return this.whole;
  }
  setColumnWidths(column: number, count: number, width: number): GSheet {
    call('Sheet.setColumnWidths', 'setWidths', this.id, column - 1, count, width);
    return this.whole;
  }
  getColumnWidth(column: number): number {
    return call('Sheet.getColumnWidth', 'width', this.id, column - 1);
  }
  setRowHeight(row: number, height: number): GSheet {
    call('Sheet.setRowHeight', 'setHeights', this.id, row - 1, 1, height);
    return this.whole;
  }
  setRowHeights(row: number, count: number, height: number): GSheet {
    call('Sheet.setRowHeights', 'setHeights', this.id, row - 1, count, height);
    return this.whole;
  }
  getRowHeight(row: number): number {
    return call('Sheet.getRowHeight', 'height', this.id, row - 1);
  }
  hideColumns(column: number, count = 1): void {
    call('Sheet.hideColumns', 'hideColumns', this.id, column - 1, count);
  }
  isColumnHiddenByUser(column: number): boolean {
    return call('Sheet.isColumnHiddenByUser', 'isColumnHidden', this.id, column - 1);
  }
  setFrozenRows(count: number): void {
    call('Sheet.setFrozenRows', 'freeze', this.id, count, this.info().frozenColumns);
  }
  setFrozenColumns(count: number): void {
    call('Sheet.setFrozenColumns', 'freeze', this.id, this.info().frozenRows, count);
  }
  getFrozenRows(): number {
    return this.info().frozenRows;
  }
  getFrozenColumns(): number {
    return this.info().frozenColumns;
  }
  private insert(method: string, along: Along, before: number, count: number): GSheet {
    call(method, 'insertLines', this.id, along, before, count);
    return this.whole;
  }

  // --- what lies on the cells ----------------------------------------------------------------------------------
  getFilter(): GFilter | null {
    const area = call('Sheet.getFilter', 'filter', this.id);
    return area && this.filterOn(area);
  }
  filterOn(area: Area): GFilter {
    return filterOf(this, area);
  }
  protect(): GProtection {
    const area = { sheet: this.id, row: 0, column: 0, height: ENDLESS, width: ENDLESS };
    return protectionOf(this, call('Sheet.protect', 'addProtection', 'SHEET', area));
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GProtection[] {
    const entries = call('Sheet.getProtections', 'protections', this.id);
    return entries.filter((entry) => entry.type === String(type)).map((entry) => protectionOf(this, entry));
  }
  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    return call('Sheet.getBandings', 'bandings', this.id).map((entry) => bandingOf(this, entry));
  }
  setConditionalFormatRules(rules: GRule[]): void {
    call('Sheet.setConditionalFormatRules', 'setConditionalFormats', this.id, rules.map(conditionOf));
  }
  getConditionalFormatRules(): GRule[] {
    const rules = call('Sheet.getConditionalFormatRules', 'conditionalFormats', this.id);
    return rules.map((rule) => conditionalFormatOf(this.parent, rule));
  }
  addDeveloperMetadata(key: string, ...rest: unknown[]): GSheet {
    const area = { sheet: this.id, row: 0, column: 0, height: ENDLESS, width: ENDLESS };
    addMetadata('Sheet.addDeveloperMetadata', 'SHEET', area, key, rest);
    return this.whole;
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return metadataFinder(this.parent, 'Sheet', (area) => area?.sheet === this.id);
  }

  // --- charts --------------------------------------------------------------------------------------------------
  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this) as unknown as GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
  }
  insertChart(chart: GChart): void {
    insertChart(this, chart);
  }
  updateChart(chart: GChart): void {
    const spec = specOf(chart);
    if (spec.id === undefined) throw new Error('The chart is not on this sheet: insert it first.');
    call('Sheet.updateChart', 'updateChart', this.id, spec);
  }
  removeChart(chart: GChart): void {
    const { id } = specOf(chart);
    if (id === undefined) throw new Error('The chart is not on this sheet: insert it first.');
    call('Sheet.removeChart', 'removeChart', this.id, id);
  }
  getCharts(): GChart[] {
    return call('Sheet.getCharts', 'charts', this.id).map((spec) => chartOf(this, spec));
  }
}

function notFound(): never {
  throw new Error('Range not found');
}

/** 'B:C' and '2:3' have no bounds in one direction. */
function unboundedIn(a1: string): Unbounded {
  if (/^\$?[A-Z]+:\$?[A-Z]+$/i.test(a1)) return 'columns';
  return /^\$?\d+:\$?\d+$/.test(a1) ? 'rows' : undefined;
}
