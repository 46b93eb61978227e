import { BATCH_ROWS } from '../../../core/import/batches';
import { type DealRecord, recordIn } from '../../../core/log/record';
import { type LogTail, readLogTail } from '../../../sheets/log-sheet';
import type { Workbook } from '../../../sheets/workbook';

export const IMPORT_ACTION = 'import';

/**
 * Deals that the end of the log holds although Deals lacks them, by External ID: a batch broke off between the two.
 * Reads further back only where there are any.
 */
export function loggedImports(
  workbook: Workbook,
  tail: LogTail,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, DealRecord> {
  const found = importsIn(tail, wanted);
  return found.size === 0 ? found : importsIn(readLogTail(workbook, 2 * BATCH_ROWS), wanted);
}

function importsIn({ lines }: LogTail, wanted: ReadonlySet<string>): Map<string, DealRecord> {
  const found = new Map<string, DealRecord>();
  for (const { action, new: after } of lines) {
    const record = action === IMPORT_ACTION ? recordIn(after) : undefined;
    if (record === undefined) continue;
    if (wanted.has(String(record.externalId))) found.set(String(record.externalId), record);
  }
  return found;
}
