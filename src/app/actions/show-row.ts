import { textOfCell } from '../../sheets/cell-text';
import { Problem } from '../../sheets/problem';
import { columnsOf, openWorkbook, requireColumns, requireSheet } from '../../sheets/workbook';
import { done } from './answer';
import type { SheetPlace } from './check-log-contract';
import type { Answer } from './contract';

/** Selects the row in the sheet: by the deal's id where it has one, since rows move; of the log its newest line. */
export function show(place: SheetPlace): Answer<null> {
  const { sheet: key, row, id } = place ?? {};
  if (key !== 'deals' && key !== 'log') throw new Problem('badRequest', 'sheet');
  const workbook = openWorkbook();
  const sheet = requireSheet(workbook, key);
  const columns = columnsOf(workbook, key) as Readonly<Record<string, number>>;
  const column = key === 'deals' ? 'id' : 'deal';
  requireColumns(key, columns, [column] as never);
  const found =
    id === '' ? row : lastRowWith(sheet.getRange(1, columns[column] ?? 1, sheet.getMaxRows(), 1).getValues(), id);
  if (!Number.isInteger(found) || found < 1 || found > sheet.getMaxRows())
    throw new Problem('unknownDeal', String(id || row));
  sheet.getRange(found, 1).activate();
  return done(null, '');
}

function lastRowWith(cells: readonly unknown[][], id: string): number {
  let row = cells.length;
  while (row > 0 && textOfCell(cells[row - 1]?.[0]).trim() !== id) row -= 1;
  return row;
}
