/** Sends the rows in batches, one after the other. A batch that is sent twice adds nothing the second time. */

import type { BatchRequest, BatchRow, ImportIssue, ImportProgress } from '../../app/actions/import/import-contract';
import { inBatches } from '../../core/import/batches';
import { foldLabel, type Language } from '../../core/language';
import { createLongRun, type LongRun } from '../long-run';
import type { Spoken } from '../server';

export interface ImportTotals {
  readonly added: number;
  readonly already: number;
  readonly unread: number;
  readonly newPartners: readonly string[];
}

export interface ImportRun extends LongRun {
  totals(): ImportTotals;
}

interface Server {
  readonly send: (batch: BatchRequest) => Promise<Spoken<ImportProgress>>;
  readonly wait: (ms: number) => Promise<void>;
}

export function createRun(
  header: Omit<BatchRequest, 'signed' | 'rows' | 'unread'>,
  signed: ReadonlyMap<string, string>,
  rows: readonly BatchRow[],
  unread: readonly ImportIssue[],
  server: Server,
  language: Language,
  onProgress: (totals: ImportTotals) => void,
): ImportRun {
  const rowBatches = inBatches(rows);
  const unreadBatches = inBatches(unread);
  const count = Math.max(rowBatches.length, unreadBatches.length);
  let done = 0;
  let sums: ImportTotals = { added: 0, already: 0, unread: 0, newPartners: [] };
  const batch = (at: number): BatchRequest => {
    const batchRows = rowBatches[at] ?? [];
    return {
      ...header,
      requestId: `${header.requestId}-${at + 1}`,
      signed: signedIn(batchRows, signed),
      rows: batchRows,
      unread: unreadBatches[at] ?? [],
    };
  };
  const run = createLongRun<ImportProgress>(
    {
      wait: server.wait,
      next: () => (done < count ? () => server.send(batch(done)) : undefined),
      take(progress) {
        done += 1;
        sums = plus(sums, progress);
        onProgress(sums);
      },
    },
    language,
  );
  return { ...run, totals: () => sums };
}

/** Of the partners in these rows: the day they signed, by folded name. */
function signedIn(rows: readonly BatchRow[], signed: ReadonlyMap<string, string>): BatchRequest['signed'] {
  const partners = new Map(rows.map(({ partner }) => [foldLabel(partner), partner]));
  return [...partners].flatMap(([key, partner]) => {
    const day = signed.get(key);
    return day === undefined ? [] : [{ partner, day }];
  });
}

function plus(sums: ImportTotals, { added, already, unread, newPartners }: ImportProgress): ImportTotals {
  return {
    added: sums.added + added,
    already: sums.already + already,
    unread: sums.unread + unread,
    newPartners: [...sums.newPartners, ...newPartners],
  };
}
