/** The sheet Statements: lines are added below all others, and put back where somebody has changed them. */
import type { Language } from '../core/language';
import { type ColumnKey, STATEMENT_COLUMNS } from '../core/schema';
import { recordOf, type StatementLine, type StatementRecord } from '../core/statements/statement-line';
import type { ReadLine } from '../core/statements/verify-lines';
import { isBlankRow } from '../core/table-range';
import { NUMBER_FORMATS } from './number-format';
import { recordOfRow } from './plain-row';
import { ensureTable, markFinished } from './set-up/table-sheet';
import { appendRecords, readTable, updateRecords } from './table-cells';
import { columnsOf, requireColumns, requireSheet, type Workbook } from './workbook';

const COLOUR = '#cc79a7';
const KEYS = Object.keys(STATEMENT_COLUMNS) as ColumnKey<'statements'>[];

/** Every row that holds anything; none where there is no such sheet yet. Two calls. */
export function readLines(workbook: Workbook): ReadLine[] {
  if (!workbook.sheets.has('statements')) return [];
  const table = readTable(workbook, 'statements');
  requireColumns('statements', table.columns, KEYS);
  return table.rows.flatMap((row, index) =>
    isBlankRow(row) ? [] : [{ record: recordOfRow('statements', table, row), row: table.firstRow + index }],
  );
}

/** By one write, so that all of them are there or none is. Makes the sheet where it is missing. */
export function appendLines(workbook: Workbook, lines: readonly StatementLine[], language: Language): void {
  if (lines.length === 0) return;
  ensureStatements(workbook, language);
  const sheet = requireSheet(workbook, 'statements');
  const columns = columnsOf(workbook, 'statements');
  requireColumns('statements', columns, KEYS);
  const first = sheet.getLastRow() + 1;
  const lacking = first + lines.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  // A new row has the formats of the one above it only where that has them: dates must be read as dates again.
  const width = Math.max(...KEYS.map((key) => columns[key] ?? 0));
  const formats: string[] = new Array(width).fill('General');
  for (const key of KEYS) formats[(columns[key] ?? 1) - 1] = NUMBER_FORMATS[STATEMENT_COLUMNS[key].kind];
  sheet.getRange(first, 1, lines.length, width).setNumberFormats(lines.map(() => formats));
  appendRecords(workbook, 'statements', lines.map(recordOf), language);
}

/** Writes whole lines over their rows. */
export function rewriteLines(
  workbook: Workbook,
  updates: readonly { readonly row: number; readonly record: StatementRecord }[],
  language: Language,
): void {
  const table = readTable(workbook, 'statements');
  updateRecords(
    table,
    updates.map(({ row, record }) => ({ sheetRow: row, changes: record })),
    language,
  );
}

function ensureStatements(workbook: Workbook, language: Language): void {
  if (workbook.markedSheets.has('statements')) return;
  const active = workbook.book.getActiveSheet();
  ensureTable({ workbook, language, partnerTypes: [] }, 'statements');
  workbook.book.setActiveSheet(active, true); // a new sheet comes to the front, and nobody has asked for it
  markFinished(workbook, 'statements', COLOUR);
}
