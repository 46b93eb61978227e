/** Writes what was decided: all lines of the log at once, each with the whole row, then the rows. */
import type { DealRecord } from '../../../core/log/record';
import { DEAL_COLUMNS, type DealColumn } from '../../../core/schema';
import { writeLogLine, writeLogLines } from '../../../sheets/log-sheet';
import { ensureOptionalColumns } from '../../../sheets/optional-columns';
import { rowFinder, updateRecords } from '../../../sheets/table-cells';
import { columnsOf, isOptional, requireColumns } from '../../../sheets/workbook';
import { type DealDesk, textAt } from './deal-desk';
import type { Step } from './decision-steps';

export function writeSteps(desk: DealDesk, steps: readonly Step[]): void {
  const { workbook, programme, tail, deals } = desk;
  const { language } = programme.settings;
  const written = [...new Set(steps.flatMap(({ changes }) => Object.keys(changes) as DealColumn[]))];
  ensureOptionalColumns(
    workbook,
    'deals',
    written.filter((key) => isOptional('deals', key)),
    language,
  );
  // Before the log says what cannot be written.
  requireColumns('deals', columnsOf(workbook, 'deals'), written);
  const entries = steps.filter(({ isLogged }) => !isLogged).map((step) => entryOf(desk, step));
  const [only, ...more] = entries;
  if (only && more.length === 0) writeLogLine(workbook, tail.head, only, language);
  else if (only) writeLogLines(workbook, tail.head, entries, language);
  const changesAt = new Map<number, DealRecord>();
  for (const { index, changes } of steps) changesAt.set(index, { ...changesAt.get(index), ...changes });
  const changing = [...changesAt].filter(([, changes]) => Object.keys(changes).length > 0);
  if (changing.length === 0) return;
  // Columns may have been made just now.
  const table = { ...deals, columns: columnsOf(workbook, 'deals') };
  const rowAt = rowFinder(table, 'id');
  const updates = changing.map(([index, changes]) => ({ sheetRow: rowAt(index, textAt(deals, index, 'id')), changes }));
  updateRecords(table, updates, language);
}

/** As the schema has the columns: the line is the same whether a column was made just now or before. */
function inOrder(record: DealRecord): DealRecord {
  const keys = (Object.keys(DEAL_COLUMNS) as DealColumn[]).filter((key) => key in record);
  return Object.fromEntries(keys.map((key) => [key, record[key]]));
}

function entryOf({ now }: DealDesk, { deal, action, who, reason, requestId, before, changes }: Step) {
  const changed = Object.keys(changes) as DealColumn[];
  return {
    when: now.toISOString(),
    who,
    action,
    deal,
    field: changed.join(', '),
    before: Object.fromEntries(changed.map((key) => [key, before[key] ?? null])),
    after: inOrder({ ...before, ...changes }),
    reason,
    requestId,
  };
}
