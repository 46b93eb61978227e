import type { Area } from '../protocol';
import { parseA1 } from './a1';
import { call, handle, Strict, session } from './core';
import { addMetadata, metadataFinder } from './metadata';
import { namedRangeOf } from './named-range';
import { areaOf } from './range';
import { Sheet } from './sheet';

type GSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GRange = GoogleAppsScript.Spreadsheet.Range;

const sameName = (a: string, b: unknown) => a.toLowerCase() === String(b).toLowerCase();
const asSheet = (sheet: GSheet) => sheet as unknown as Sheet;

export class Spreadsheet extends Strict<GSpreadsheet> implements Partial<GSpreadsheet> {
  private activeArea = session.selection;

  asGoogle(): GSpreadsheet {
    return this.whole;
  }

  getId(): string {
    return 'workbench-spreadsheet';
  }
  getName(): string {
    return handle('bookName');
  }
  getSpreadsheetLocale(): string {
    return call('Spreadsheet.getSpreadsheetLocale', 'settings').locale;
  }
  getSpreadsheetTimeZone(): string {
    return call('Spreadsheet.getSpreadsheetTimeZone', 'settings').timeZone;
  }
  toast(message: string, title = ''): void {
    handle('ui.toast', { message: String(message), title: String(title) });
  }

  // --- sheets --------------------------------------------------------------------------------------------------
  getSheets(): GSheet[] {
    return handle('sheets').map(({ id }) => this.sheetWithId(id));
  }
  getSheetByName(name: string): GSheet | null {
    const found = handle('sheets').find((sheet) => sheet.name === name);
    return found ? this.sheetWithId(found.id) : null;
  }
  sheetWithId(id: string): GSheet {
    return new Sheet(this, id) as unknown as GSheet;
  }
  /** insertSheet(), (name), (index), (name, index). */
  insertSheet(nameOrIndex?: string | number | object, index?: number | object): GSheet {
    if (typeof nameOrIndex === 'object' || typeof index === 'object')
      throw new Error('Spreadsheet.insertSheet with options is not implemented in the workbench.');
    const name = typeof nameOrIndex === 'string' ? nameOrIndex : null;
    const position = typeof nameOrIndex === 'number' ? nameOrIndex : (index ?? this.positionAfterActive());
    const { id } = call('Spreadsheet.insertSheet', 'insertSheet', name, position);
    this.activeArea = { sheet: id, row: 0, column: 0, height: 1, width: 1 };
    handle('ui.activate', [id]);
    return this.sheetWithId(id);
  }
  private positionAfterActive(): number {
    const active = asSheet(this.getActiveSheet()).id;
    return handle('sheets').findIndex(({ id }) => id === active) + 1;
  }
  deleteSheet(sheet: GSheet): void {
    call('Spreadsheet.deleteSheet', 'deleteSheet', asSheet(sheet).id);
  }
  getActiveSheet(): GSheet {
    const sheets = handle('sheets');
    const active = sheets.find(({ id }) => id === this.activeArea?.sheet) ?? sheets[0];
    if (!active) throw new Error('The spreadsheet has no sheet.');
    return this.sheetWithId(active.id);
  }
  setActiveSheet(sheet: GSheet): GSheet {
    const { id } = asSheet(sheet);
    this.activeArea = { sheet: id, row: 0, column: 0, height: 1, width: 1 };
    handle('ui.activate', [id]);
    return sheet;
  }
  moveActiveSheet(position: number): void {
    call('Spreadsheet.moveActiveSheet', 'moveSheet', asSheet(this.getActiveSheet()).id, position - 1);
  }

  // --- ranges --------------------------------------------------------------------------------------------------
  getActiveRange(): GRange {
    const sheet = this.getActiveSheet();
    const area = this.activeArea;
    if (area?.sheet !== asSheet(sheet).id) return sheet.getRange(1, 1);
    return sheet.getRange(area.row + 1, area.column + 1, area.height, area.width);
  }
  getRange(a1: string): GRange {
    const at = parseA1(a1);
    if (!at) return this.getRangeByName(a1) ?? notFound();
    const sheet = at.sheetName === undefined ? this.getActiveSheet() : this.getSheetByName(at.sheetName);
    return sheet ? sheet.getRange(a1.slice(a1.lastIndexOf('!') + 1)) : notFound();
  }
  rangeOn(area: Area): GRange {
    return asSheet(this.sheetWithId(area.sheet)).rangeOn(area);
  }
  /** A whole row or column. */
  lineOf({ sheet, row, column }: Area, along: 'rows' | 'columns'): GRange {
    const { rows, columns } = handle('sheet', sheet);
    const area =
      along === 'columns'
        ? { sheet, row: 0, column, height: rows, width: 1 }
        : { sheet, row, column: 0, height: 1, width: columns };
    return asSheet(this.sheetWithId(sheet)).rangeOn(area, along);
  }
  setNamedRange(name: string, range: GRange): void {
    call('Spreadsheet.setNamedRange', 'setName', name, areaOf(range));
  }
  getRangeByName(name: string): GRange | null {
    const known = call('Spreadsheet.getRangeByName', 'names').find((entry) => sameName(entry.name, name));
    return known ? this.rangeReferred(known.reference) : null;
  }
  /** Null where the cells of the name were deleted. */
  rangeReferred(reference: string): GRange | null {
    return parseA1(reference) ? this.getRange(reference) : null;
  }
  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return call('Spreadsheet.getNamedRanges', 'names').map((entry) => namedRangeOf(this, entry));
  }
  removeNamedRange(name: string): void {
    call('Spreadsheet.removeNamedRange', 'removeName', name);
  }

  // --- developer metadata ----------------------------------------------------------------------------------------
  addDeveloperMetadata(key: string, ...rest: unknown[]): GSpreadsheet {
    addMetadata('Spreadsheet.addDeveloperMetadata', 'SPREADSHEET', undefined, key, rest);
    return this.whole;
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return metadataFinder(this, 'Spreadsheet', () => true);
  }
}

function notFound(): never {
  throw new Error('Range not found');
}
