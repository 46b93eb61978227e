/** Rows of an import that cannot be read, with line and reason; the same row of the same file is listed once. */
import type { RecordOf } from '../../../core/log/record';
import { cellOf } from '../../../core/ranges/table';
import { textOfCell } from '../../../sheets/cell-text';
import { readTable } from '../../../sheets/table-cells';
import type { Workbook } from '../../../sheets/workbook';
import type { BatchRequest } from './import-contract';

/** Those that are not listed yet; no service call where every row could be read. */
export function newImportIssues(
  workbook: Workbook,
  { fileName, unread }: BatchRequest,
  now: Date,
): RecordOf<'importIssues'>[] {
  if (unread.length === 0) return [];
  const listed = readTable(workbook, 'importIssues', ['file', 'line', 'reason', 'row', 'imported']);
  const keyOf = (file: string, line: unknown, row: string) => JSON.stringify([file, Number(line), row]);
  const known = new Set(
    listed.rows.map((cells) => {
      const [file, row] = [cellOf(listed, cells, 'file'), cellOf(listed, cells, 'row')].map(textOfCell);
      return keyOf(file ?? '', cellOf(listed, cells, 'line'), row ?? '');
    }),
  );
  return unread
    .filter(({ line, row }) => !known.has(keyOf(fileName, line, row)))
    .map(({ line, reason, row }) => ({ file: fileName, line, reason, row, imported: now.toISOString() }));
}
