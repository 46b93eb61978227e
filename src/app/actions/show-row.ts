import { textOfCell } from '../../sheets/cell-text';
import { Problem } from '../../sheets/problem';
import { columnsOf, openWorkbook, requireColumns, requireSheet } from '../../sheets/workbook';
import { done } from './answer';
import type { SheetPlace } from './check-log/check-log-contract';
import type { Answer } from './contract';

/** The column by which a row is known in each sheet. */
const COLUMNS: Readonly<Record<SheetPlace['sheet'], string>> = { deals: 'id', log: 'deal', partners: 'partner' };

/**
 * Selects the row in the sheet: by the deal's id or the partner's name where it has one, since rows move; of the log
 * its newest line, of a partner that is there twice the first.
 */
export function show(place: SheetPlace): Answer<null> {
  const { sheet: key, row, id } = place ?? {};
  if (typeof key !== 'string' || !Object.keys(COLUMNS).includes(key)) throw new Problem('badRequest', 'sheet');
  const workbook = openWorkbook();
  const sheet = requireSheet(workbook, key);
  const columns = columnsOf(workbook, key) as Readonly<Record<string, number>>;
  const column = COLUMNS[key];
  requireColumns(key, columns, [column] as never);
  const cells = () => sheet.getRange(1, columns[column] ?? 1, sheet.getMaxRows(), 1).getValues();
  const found = id === '' ? row : rowWith(cells(), id, key === 'partners');
  if (!Number.isInteger(found) || found < 1 || found > sheet.getMaxRows())
    throw new Problem(key === 'partners' ? 'partnerGone' : 'unknownDeal', String(id || row));
  sheet.getRange(found, 1).activate();
  return done(null, '');
}

function rowWith(cells: readonly unknown[][], id: unknown, isFirst: boolean): number {
  const isIt = (row: readonly unknown[] | undefined) => textOfCell(row?.[0]).trim() === id;
  if (isFirst) return cells.findIndex(isIt) + 1;
  let row = cells.length;
  while (row > 0 && !isIt(cells[row - 1])) row -= 1;
  return row;
}
