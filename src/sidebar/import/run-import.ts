/** Sends the rows in batches, one after the other. A batch that is sent twice adds nothing the second time. */

import type { BatchRequest, BatchRow, ImportIssue, ImportProgress } from '../../app/actions/import-contract';
import { inBatches } from '../../core/import/batches';
import { foldLabel, type Language } from '../../core/language';
import type { Spoken } from '../server';
import { failureKind, failureText } from '../server';

/** Sheets is busy now and then: these waits get over most of it. */
const RETRY_AFTER_MS = [1500, 5000];

export interface ImportTotals {
  readonly added: number;
  readonly already: number;
  readonly unread: number;
  readonly newPartners: readonly string[];
}

export interface ImportRun {
  /** Goes on with the first batch that is not in yet. */
  go(): Promise<'done' | 'stopped' | { readonly failure: string }>;
  /** Ends after the batch that is on its way. */
  stop(): void;
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
  let next = 0;
  let isStopped = false;
  let sums: ImportTotals = { added: 0, already: 0, unread: 0, newPartners: [] };

  const sendWithRetries = async (batch: BatchRequest): Promise<Spoken<ImportProgress>> => {
    for (const ms of RETRY_AFTER_MS) {
      try {
        return await server.send(batch);
      } catch (error) {
        if (!['busy', 'network', 'tooLong'].includes(failureKind(error)) || isStopped) throw error;
        await server.wait(ms);
      }
    }
    return server.send(batch);
  };

  return {
    stop() {
      isStopped = true;
    },
    totals: () => sums,
    async go() {
      isStopped = false;
      for (; next < count; next += 1) {
        if (isStopped) return 'stopped';
        const batchRows = rowBatches[next] ?? [];
        const batch = {
          ...header,
          requestId: `${header.requestId}-${next + 1}`,
          signed: signedIn(batchRows, signed),
          rows: batchRows,
          unread: unreadBatches[next] ?? [],
        };
        try {
          const answer = await sendWithRetries(batch);
          if (!answer.ok) return { failure: answer.message };
          sums = plus(sums, answer.value);
        } catch (error) {
          return { failure: failureText(error, language) };
        }
        onProgress(sums);
      }
      return 'done';
    },
  };
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
