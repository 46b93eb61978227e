import type { Area } from '../protocol';
import type { StyleKey, StyleValue } from '../workbook/operations/formats';
import { columnLetters } from './a1';
import { bandingOf, themeColors } from './banding';
import { createCodec } from './cells';
import { call, handle, Strict, session } from './core';
import { addMetadata } from './metadata';
import { protectionOf } from './protection';
import { linkedTextOf, richTextOf } from './rich-text';
import type { Sheet } from './sheet';
import { ruleOf, validationOf } from './validation';

type GRange = GoogleAppsScript.Spreadsheet.Range;
type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GFilter = GoogleAppsScript.Spreadsheet.Filter;
type GValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Scalar = string | number | boolean | Date;

export const { encode, decode } = createCodec(session.fileZone);

/** What a range is without bounds in one direction (`A:A`, `1:1`): only such a one is a whole column or row. */
export type Unbounded = 'rows' | 'columns' | undefined;

/** The cells of any range of the facade. */
export const areaOf = (range: GRange): Area => (range as unknown as Range).area;

export class Range extends Strict<GRange> implements Partial<GRange> {
  constructor(
    readonly parent: Sheet,
    readonly area: Area,
    readonly unbounded?: Unbounded,
  ) {
    super();
  }

  getSheet(): GSheet {
    return this.parent as unknown as GSheet;
  }
  getRow(): number {
    return this.area.row + 1;
  }
  getColumn(): number {
    return this.area.column + 1;
  }
  getNumRows(): number {
    return this.area.height;
  }
  getNumColumns(): number {
    return this.area.width;
  }
  getLastRow(): number {
    return this.area.row + this.area.height;
  }
  getLastColumn(): number {
    return this.area.column + this.area.width;
  }
  getA1Notation(): string {
    const { row, column, height, width } = this.area;
    const [first, last] = [columnLetters(column), columnLetters(column + width - 1)];
    if (this.unbounded === 'columns') return `${first}:${last}`;
    if (this.unbounded === 'rows') return `${row + 1}:${row + height}`;
    return height === 1 && width === 1 ? `${first}${row + 1}` : `${first}${row + 1}:${last}${row + height}`;
  }
  offset(rows: number, columns: number, height = this.area.height, width = this.area.width): GRange {
    return this.parent.getRange(this.getRow() + rows, this.getColumn() + columns, height, width);
  }
  activate(): GRange {
    const { sheet, row, column, height, width } = this.area;
    handle('ui.activate', [sheet, row, column, height, width]);
    return this.whole;
  }

  // --- values --------------------------------------------------------------------------------------------------
  getValues(): Scalar[][] {
    return call('Range.getValues', 'read', this.area).map((row) => row.map(decode));
  }
  getValue(): Scalar {
    return decode(call('Range.getValue', 'read', this.corner())[0]?.[0] ?? null);
  }
  getDisplayValues(): string[][] {
    return call('Range.getDisplayValues', 'display', this.area);
  }
  getDisplayValue(): string {
    return call('Range.getDisplayValue', 'display', this.corner())[0]?.[0] ?? '';
  }
  getFormulas(): string[][] {
    return call('Range.getFormulas', 'formulas', this.area);
  }
  getFormula(): string {
    return call('Range.getFormula', 'formulas', this.corner())[0]?.[0] ?? '';
  }
  setValues(rows: unknown[][]): GRange {
    this.refuseOtherSize('setValues', rows);
    const cells = rows.map((row) => row.map(encode));
    call('Range.setValues', 'write', this.area, cells);
    return this.whole;
  }
  /** One value fills the whole range. */
  setValue(value: unknown): GRange {
    call('Range.setValue', 'fill', this.area, encode(value));
    return this.whole;
  }
  setFormula(formula: string): GRange {
    call('Range.setFormula', 'fill', this.area, asFormula(formula));
    return this.whole;
  }
  setFormulas(rows: string[][]): GRange {
    this.refuseOtherSize('setFormulas', rows);
    const cells = rows.map((row) => row.map(asFormula));
    call('Range.setFormulas', 'write', this.area, cells);
    return this.whole;
  }
  setRichTextValues(rows: GoogleAppsScript.Spreadsheet.RichTextValue[][]): GRange {
    this.refuseOtherSize('setRichTextValues', rows);
    const texts = rows.map((row) => row.map(linkedTextOf));
    call('Range.setRichTextValues', 'setRichTexts', this.area, texts);
    return this.whole;
  }
  getRichTextValues(): (GoogleAppsScript.Spreadsheet.RichTextValue | null)[][] {
    const texts = call('Range.getRichTextValues', 'richTexts', this.area);
    return texts.map((row) => row.map((text) => text && richTextOf(text)));
  }
  clear(): GRange {
    call('Range.clear', 'clear', this.area, { contents: true, formats: true });
    return this.whole;
  }
  clearContent(): GRange {
    call('Range.clearContent', 'clear', this.area, { contents: true, formats: false });
    return this.whole;
  }

  // --- looks ---------------------------------------------------------------------------------------------------
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): GRange {
    const name = style === null ? null : String(style);
    const sides = { top, left, bottom, right, vertical, horizontal, color, style: name };
    call('Range.setBorder', 'setBorders', this.area, sides);
    return this.whole;
  }
  setWrap(wraps: boolean): GRange {
    call('Range.setWrap', 'setStyle', this.area, 'wrapStrategy', wraps ? 'WRAP' : 'OVERFLOW');
    return this.whole;
  }
  getWrap(): boolean {
    return call('Range.getWrap', 'styles', this.corner(), 'wrapStrategy')[0]?.[0] === 'WRAP';
  }
  setNote(note: string | null): GRange {
    const { height, width } = this.area;
    const notes = Array.from({ length: height }, () => new Array<string>(width).fill(note ?? ''));
    call('Range.setNote', 'setNotes', this.area, notes);
    return this.whole;
  }
  setNotes(notes: (string | null)[][]): GRange {
    this.refuseOtherSize('setNotes', notes);
    const texts = notes.map((row) => row.map((note) => note ?? ''));
    call('Range.setNotes', 'setNotes', this.area, texts);
    return this.whole;
  }
  getNote(): string {
    return call('Range.getNote', 'notes', this.corner())[0]?.[0] ?? '';
  }
  getNotes(): string[][] {
    return call('Range.getNotes', 'notes', this.area);
  }
  applyRowBanding(
    theme: GoogleAppsScript.Spreadsheet.BandingTheme = 'LIGHT_GREY' as unknown as GoogleAppsScript.Spreadsheet.BandingTheme,
    showHeader = true,
    showFooter = true,
  ): GoogleAppsScript.Spreadsheet.Banding {
    const colors = themeColors(String(theme), showHeader, showFooter);
    return bandingOf(this.parent, call('Range.applyRowBanding', 'addBanding', this.area, colors));
  }

  // --- rules ---------------------------------------------------------------------------------------------------
  setDataValidation(rule: GValidation | null): GRange {
    call('Range.setDataValidation', 'setValidation', this.area, rule && ruleOf(rule));
    return this.whole;
  }
  clearDataValidations(): GRange {
    call('Range.clearDataValidations', 'setValidation', this.area, null);
    return this.whole;
  }
  getDataValidation(): GValidation | null {
    const rule = call('Range.getDataValidation', 'validations', this.corner())[0]?.[0];
    return rule ? validationOf(rule) : null;
  }
  getDataValidations(): (GValidation | null)[][] {
    const rules = call('Range.getDataValidations', 'validations', this.area);
    return rules.map((row) => row.map((rule) => rule && validationOf(rule)));
  }
  createFilter(): GFilter {
    call('Range.createFilter', 'createFilter', this.area);
    return this.parent.filterOn(this.area);
  }
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectionOf(this.parent, call('Range.protect', 'addProtection', 'RANGE', this.area));
  }

  // --- developer metadata ----------------------------------------------------------------------------------------
  addDeveloperMetadata(key: string, ...rest: unknown[]): GRange {
    const { height, width } = this.area;
    const isColumn = this.unbounded === 'columns' && width === 1;
    const isRow = this.unbounded === 'rows' && height === 1;
    if (!isColumn && !isRow)
      throw new Error(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be ' +
          'added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    addMetadata('Range.addDeveloperMetadata', isColumn ? 'COLUMN' : 'ROW', this.area, key, rest);
    return this.whole;
  }

  /** The first cell: what the singular getters read. */
  private corner(): Area {
    return { ...this.area, height: 1, width: 1 };
  }

  refuseOtherSize(method: string, rows: readonly (readonly unknown[])[]): void {
    if (!Array.isArray(rows) || !rows.every(Array.isArray))
      throw new Error(
        `The parameters (${Array.isArray(rows) ? `${typeof rows[0]}[]` : typeof rows}) don't match the method signature for SpreadsheetApp.Range.${method}.`,
      );
    const { height, width } = this.area;
    const refuse = (what: string, has: number, needs: number) => {
      throw new Error(
        `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${needs}.`,
      );
    };
    if (rows.length !== height) refuse('rows', rows.length, height);
    for (const row of rows) if (row.length !== width) refuse('columns', row.length, width);
  }
}

const asFormula = (formula: string) => (formula === '' || formula.startsWith('=') ? formula : `=${formula}`);

const STYLE_METHODS: readonly [key: StyleKey, singular: string, plural: string][] = [
  ['background', 'Background', 'Backgrounds'],
  ['fontColor', 'FontColor', 'FontColors'],
  ['fontWeight', 'FontWeight', 'FontWeights'],
  ['fontSize', 'FontSize', 'FontSizes'],
  ['numberFormat', 'NumberFormat', 'NumberFormats'],
  ['horizontalAlignment', 'HorizontalAlignment', 'HorizontalAlignments'],
  ['verticalAlignment', 'VerticalAlignment', 'VerticalAlignments'],
  ['wrapStrategy', 'WrapStrategy', 'WrapStrategies'],
];

// setBackground, setBackgrounds, getBackground, getBackgrounds and so on.
for (const [key, singular, plural] of STYLE_METHODS) {
  Object.assign(Range.prototype, {
    [`set${singular}`](this: Range, value: StyleValue) {
      call(`Range.set${singular}`, 'setStyle', this.area, key, value);
      return this;
    },
    [`set${plural}`](this: Range, rows: StyleValue[][]) {
      this.refuseOtherSize(`set${plural}`, rows);
      call(`Range.set${plural}`, 'setStyles', this.area, key, rows);
      return this;
    },
    [`get${singular}`](this: Range) {
      return call(`Range.get${singular}`, 'styles', { ...this.area, height: 1, width: 1 }, key)[0]?.[0];
    },
    [`get${plural}`](this: Range) {
      return call(`Range.get${plural}`, 'styles', this.area, key);
    },
  });
}
