/** A1 notation. */

export interface A1 {
  readonly sheetName: string | undefined;
  readonly row: number;
  readonly column: number;
  /** Null means to the end of the sheet. */
  readonly lastRow: number | null;
  readonly lastColumn: number | null;
}

const REFERENCE = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i;

/** Google's ids of sheets are numbers, as links name them (`#gid=0`); the workbook's are texts. */
export const gidOf = (sheet: string): number =>
  sheet === 'sheet1' ? 0 : [...sheet].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 2 ** 31, 7);

export function columnLetters(column: number): string {
  return (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const columnNumber = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** 'B2', 'B2:C9', 'B:C', '2:3', 'B2:B', each optionally with a sheet in front. Counts from 1. */
export function parseA1(text: string): A1 | null {
  const parts = REFERENCE.exec(text);
  if (!parts) return null;
  const [, quoted, plain, from = '', fromRow = '', to, toRow] = parts;
  if (!from && !fromRow) return null;
  if (to === undefined && !(from && fromRow)) return null;
  const [lastColumn, lastRow] = to === undefined ? [from, fromRow] : [to, toRow ?? ''];
  return {
    sheetName: quoted?.replace(/''/g, "'") ?? plain,
    row: Number(fromRow) || 1,
    column: columnNumber(from) || 1,
    lastRow: Number(lastRow) || null,
    lastColumn: columnNumber(lastColumn) || null,
  };
}
