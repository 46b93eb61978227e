/** The sheet Statements: lines are added below all others, and put back where somebody has changed them. */
import type { Language } from '../core/language';
import { isBlankRow } from '../core/ranges/table-range';
import { type ColumnKey, STATEMENT_COLUMNS } from '../core/schema';
import { recordOf, type StatementLine, type StatementRecord } from '../core/statements/statement-line';
import type { ReadLine } from '../core/statements/verify-lines';
import { NUMBER_FORMATS } from './number-format';
import { recordOfRow } from './plain-row';
import { disown, ensureTable, markFinished } from './set-up/table-sheet';
import { appendRecords, blocksOf, readTable, runsOf, updateRecords } from './table-cells';
import { columnsOf, isKanavas, requireColumns, requireSheet, type Workbook } from './workbook';

const COLOUR = '#cc79a7';
const KEYS = Object.keys(STATEMENT_COLUMNS) as ColumnKey<'statements'>[];

/** Every row that holds anything; none where there is no such sheet yet. Two calls. */
export function readLines(workbook: Workbook): ReadLine[] {
  if (!isKanavas(workbook, 'statements')) return [];
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
  requireColumns('statements', columnsOf(workbook, 'statements'), KEYS);
  const first = sheet.getLastRow() + 1;
  const lacking = first + lines.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  setFormats(workbook, first, lines.length);
  appendRecords(workbook, 'statements', lines.map(recordOf), language);
}

/**
 * A new row has the formats of the one above it only where that has them, and people clear them: texts must be read as
 * texts again, dates as dates.
 */
function setFormats(workbook: Workbook, first: number, height: number): void {
  const columns = columnsOf(workbook, 'statements');
  const formatAt = new Map(KEYS.map((key) => [columns[key] ?? 0, NUMBER_FORMATS[STATEMENT_COLUMNS[key].kind]]));
  for (const { start, width } of runsOf([...formatAt.keys()])) {
    const formats = Array.from({ length: width }, (_, i) => formatAt.get(start + i) ?? 'General');
    requireSheet(workbook, 'statements')
      .getRange(first, start, height, width)
      .setNumberFormats(Array.from({ length: height }, () => formats));
  }
}

/** Writes whole lines over their rows. */
export function rewriteLines(
  workbook: Workbook,
  updates: readonly { readonly row: number; readonly record: StatementRecord }[],
  language: Language,
): void {
  if (updates.length === 0) return;
  const table = readTable(workbook, 'statements');
  const rows = updates.map(({ row, record }) => ({ sheetRow: row, changes: record }));
  for (const block of blocksOf(rows)) {
    setFormats(workbook, block[0].sheetRow, block.length);
    updateRecords(table, block, language);
  }
}

function ensureStatements(workbook: Workbook, language: Language): void {
  if (workbook.markedSheets.has('statements')) return;
  const sheet = workbook.sheets.get('statements');
  if (sheet && !isKanavas(workbook, 'statements') && sheet.getLastRow() > 0) {
    disown(workbook, 'statements');
    workbook.found.delete('statements');
  }
  const active = workbook.book.getActiveSheet();
  ensureTable({ workbook, language, partnerTypes: [] }, 'statements');
  workbook.book.setActiveSheet(active, true); // a new sheet comes to the front, and nobody has asked for it
  markFinished(workbook, 'statements', COLOUR);
}
