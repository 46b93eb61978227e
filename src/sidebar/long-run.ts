/**
 * Work that takes longer than one call may: the server is asked for one part after the other, and a part that fails is
 * asked for again, since it then ends in the same state.
 */
import type { Language } from '../core/language';
import { type FailureKind, failureKind, failureText, type Spoken } from './server';

/** Sheets is busy now and then: these waits get over most of it. */
const RETRY_AFTER_MS = [1500, 5000];
const PASSING_FAILURES: ReadonlySet<FailureKind> = new Set(['busy', 'network', 'tooLong']);

export interface LongRun {
  /** Goes on with the first part that is not done yet. */
  go(): Promise<'done' | 'stopped' | { readonly failure: string }>;
  /** Ends after the part that is on its way. */
  stop(): void;
}

export interface Parts<T> {
  /** Asks for the first part that is not done yet; undefined = all are. */
  next(): (() => Promise<Spoken<T>>) | undefined;
  /** That part is done. */
  take(answer: T): void;
  readonly wait: (ms: number) => Promise<void>;
}

export function createLongRun<T>({ next, take, wait }: Parts<T>, language: Language): LongRun {
  let isStopped = false;

  const withWaits = async (ask: () => Promise<Spoken<T>>): Promise<Spoken<T>> => {
    for (const ms of RETRY_AFTER_MS) {
      try {
        return await ask();
      } catch (error) {
        if (isStopped || !PASSING_FAILURES.has(failureKind(error))) throw error;
        await wait(ms);
      }
    }
    return ask();
  };

  return {
    stop() {
      isStopped = true;
    },
    async go() {
      isStopped = false;
      for (let ask = next(); ask; ask = next()) {
        if (isStopped) return 'stopped';
        try {
          const answer = await withWaits(ask);
          if (!answer.ok) return { failure: answer.message };
          take(answer.value);
        } catch (error) {
          return { failure: failureText(error, language) };
        }
      }
      return 'done';
    },
  };
}
