/** Asks for one part after the other; a part that fails is asked for again: it then ends in the same state. */
import type { CheckProgress, CheckRequest, CheckStep, Finding } from '../../app/actions/check-log-contract';
import type { Language } from '../../core/language';
import { CHAIN_START } from '../../core/log-check';
import { failureKind, failureText, type Spoken } from '../server';

/** Sheets is busy now and then: these waits get over most of it. */
const RETRY_AFTER_MS = [1500, 5000];
const FIRST: CheckRequest = { step: 'lines', from: 0, head: CHAIN_START };

interface Server {
  readonly ask: (request: CheckRequest) => Promise<Spoken<CheckProgress>>;
  readonly wait: (ms: number) => Promise<void>;
}

export interface CheckRun {
  /** Goes on with the first part that is not done yet. */
  go(): Promise<'done' | 'stopped' | { readonly failure: string }>;
  /** Ends after the part that is on its way. */
  stop(): void;
  findings(): readonly Finding[];
}

export function createCheck(
  server: Server,
  language: Language,
  onProgress: (step: CheckStep, done: number, total: number) => void,
): CheckRun {
  let next: CheckRequest | null = FIRST;
  let isStopped = false;
  const found: Finding[] = [];

  const askWithRetries = async (request: CheckRequest): Promise<Spoken<CheckProgress>> => {
    for (const ms of RETRY_AFTER_MS) {
      try {
        return await server.ask(request);
      } catch (error) {
        if (!['busy', 'network', 'tooLong'].includes(failureKind(error)) || isStopped) throw error;
        await server.wait(ms);
      }
    }
    return server.ask(request);
  };

  return {
    stop() {
      isStopped = true;
    },
    findings: () => found,
    async go() {
      isStopped = false;
      while (next !== null) {
        if (isStopped) return 'stopped';
        const request: CheckRequest = next;
        try {
          const answer = await askWithRetries(request);
          if (!answer.ok) return { failure: answer.message };
          found.push(...answer.value.findings);
          onProgress(request.step, answer.value.done, answer.value.total);
          next = answer.value.next;
        } catch (error) {
          return { failure: failureText(error, language) };
        }
      }
      return 'done';
    },
  };
}
