/** A row of an import -> the deal that it becomes. */
import { foldLabel } from '../../../core/language';
import type { DealRecord } from '../../../core/log/record';
import type { BatchRow } from './import-contract';

export interface RecordContext {
  /** ISO instant: a row without any date counts as registered now. */
  readonly now: string;
  readonly requestId: string;
  /** Last day of the protection that an approved registration of a partner gets today, YYYY-MM-DD. */
  readonly protectedUntil: string;
  /** Partners by folded name: a deal names its partner as the sheet Partners does. */
  readonly partners: ReadonlyMap<string, string>;
}

/**
 * Without its Deal ID. Terms stay blank: they are frozen when a registration is approved, and this was decided
 * elsewhere. `requireBatch` has seen to it that a row has its own columns and no others.
 */
export function importedDeal(row: BatchRow, context: RecordContext): DealRecord {
  const { now, requestId, protectedUntil, partners } = context;
  const { partner, status, source, registered } = row;
  return {
    ...row,
    registered: registered || now,
    partner: partners.get(foldLabel(partner)) ?? partner,
    protected: status === 'approved' && source !== 'direct' ? protectedUntil : null,
    requestId,
  };
}

/** True where an interrupted batch was about to write this very deal: its line in the log, and its id, then serve. */
export function isSameDeal(logged: DealRecord, record: DealRecord, row: BatchRow): boolean {
  const compared = (Object.keys(record) as (keyof DealRecord)[]).filter(
    (key) => !['requestId', 'protected'].includes(key) && (row.registered !== '' || key !== 'registered'),
  );
  return compared.every((key) => logged[key] === record[key]);
}
