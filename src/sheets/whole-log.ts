/** Reads the log from its beginning, in blocks: it may be longer than one call should carry. */
import type { LoggedLine } from '../core/log/log-check';
import { LOG_COLUMNS } from '../core/schema';
import { textOfCell } from './cell-text';
import { columnsOf, requireColumns, requireSheet, type Workbook } from './workbook';

const FIRST_ROW = 2;
const BLOCK_ROWS = 5000;
const KEYS = Object.keys(LOG_COLUMNS) as (keyof typeof LOG_COLUMNS)[];

function logColumns(workbook: Workbook) {
  const columns = columnsOf(workbook, 'log');
  requireColumns('log', columns, KEYS);
  return columns as Readonly<Record<(typeof KEYS)[number], number>>;
}

export interface SequenceCell {
  readonly row: number;
  readonly cell: unknown;
}

/** The sequence of every line, in the sheet's order: one column, two calls. */
export function readSequences(workbook: Workbook): SequenceCell[] {
  const sheet = requireSheet(workbook, 'log');
  const { sequence } = logColumns(workbook);
  const last = sheet.getLastRow();
  if (last < FIRST_ROW) return [];
  const cells = sheet.getRange(FIRST_ROW, sequence, last - FIRST_ROW + 1, 1).getValues();
  return cells.map(([cell], i) => ({ row: FIRST_ROW + i, cell }));
}

/** The lines in these rows, both included: one call. */
export function readLines(workbook: Workbook, first: number, last: number): LoggedLine[] {
  const columns = logColumns(workbook);
  const width = Math.max(...KEYS.map((key) => columns[key]));
  const rows = requireSheet(workbook, 'log')
    .getRange(first, 1, last - first + 1, width)
    .getValues();
  return rows.map((cells, i) => {
    const texts = Object.fromEntries(KEYS.map((key) => [key, textOfCell(cells[columns[key] - 1])]));
    return { ...texts, row: first + i } as unknown as LoggedLine;
  });
}

/** Every line: one call for each block. */
export function readWholeLog(workbook: Workbook): LoggedLine[] {
  const last = requireSheet(workbook, 'log').getLastRow();
  const lines: LoggedLine[] = [];
  for (let first = FIRST_ROW; first <= last; first += BLOCK_ROWS) {
    for (const line of readLines(workbook, first, Math.min(last, first + BLOCK_ROWS - 1))) lines.push(line);
  }
  return lines;
}
