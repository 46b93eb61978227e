import { Problem } from './problem';

/** Longer than any action of Kanava takes; a person waits no longer for an answer. */
const WAIT_MS = 10_000;

/**
 * Runs the work while nobody else saves. What it wrote is flushed before the lock is given back, or the next holder
 * would read stale cells.
 */
export function withDocumentLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT_MS)) throw new Problem('busy');
  try {
    return work();
  } finally {
    release(lock);
  }
}

/** Also after a failure: a log line may be waiting to be written. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    SpreadsheetApp.flush();
  } finally {
    lock.releaseLock();
  }
}
