/** What Google refuses to do to sheets, in its words where they are known: the same for both stores. */
import { fail } from './basics';

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly hiddenGridlines: boolean;
}

export type Along = 'rows' | 'columns';

/** Of a spreadsheet, blank ones included. */
const MOST_CELLS = 10_000_000;

const linesOf = (sheet: SheetInfo, along: Along): number => sheet[along];

export function refuseTakenName(sheets: readonly SheetInfo[], wanted: string, except?: string): void {
  if (sheets.some(({ id, name }) => id !== except && name.toLowerCase() === wanted.toLowerCase()))
    fail(`A sheet with the name "${wanted}" already exists. Please enter another name.`);
}

export function freeName(sheets: readonly SheetInfo[]): string {
  for (let n = 1; ; n += 1) if (!sheets.some(({ name }) => name === `Sheet${n}`)) return `Sheet${n}`;
}

export function refuseRemovingLast(sheets: readonly SheetInfo[]): void {
  if (sheets.length === 1) fail("You can't remove all the sheets in a document.");
}

export function refuseHidingLast(sheets: readonly SheetInfo[], hidden: string): void {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  if (visible.length === 1 && visible[0]?.id === hidden) fail("You can't hide all the sheets in a document.");
}

export function refuseFreezingAll(sheet: SheetInfo, rows: number, columns: number): void {
  if (rows >= sheet.rows) fail("You can't freeze all visible rows on the sheet.");
  if (columns >= sheet.columns) fail("You can't freeze all visible columns on the sheet.");
}

export function refuseInserting(
  sheets: readonly SheetInfo[],
  sheet: SheetInfo,
  along: Along,
  before: number,
  count: number,
): void {
  if (!(count >= 1)) fail(`The number of ${along} must be at least 1.`);
  if (before < 0 || before > linesOf(sheet, along)) fail(`Those ${along} are out of bounds.`);
  const cells = sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (cells + count * linesOf(sheet, along === 'rows' ? 'columns' : 'rows') > MOST_CELLS)
    fail(`This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`);
}

/** Lines outside the sheet. */
export function refuseOutside(sheet: SheetInfo, along: Along, start: number, count: number): void {
  const what = along === 'rows' ? 'row' : 'column';
  if (!(count >= 1)) fail(`The number of ${what}s must be at least 1.`);
  if (start < 0 || start + count > linesOf(sheet, along)) fail(`Those ${what}s are out of bounds.`);
}

export function refuseDeleting(sheet: SheetInfo, along: Along, start: number, count: number): void {
  refuseOutside(sheet, along, start, count);
  if (count === linesOf(sheet, along)) fail(`You can't delete all the ${along} on the sheet.`);
}
