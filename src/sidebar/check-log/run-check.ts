/** Check log, one part after the other: each answer says what comes next. */
import type { CheckProgress, CheckRequest, CheckStep, Finding } from '../../app/actions/check-log/check-log-contract';
import type { Language } from '../../core/language';
import { CHAIN_START } from '../../core/log/log-check';
import { createLongRun, type LongRun } from '../long-run';
import type { Spoken } from '../server';

const FIRST: CheckRequest = { step: 'lines', from: 0, head: CHAIN_START };

interface Server {
  readonly ask: (request: CheckRequest) => Promise<Spoken<CheckProgress>>;
  readonly wait: (ms: number) => Promise<void>;
}

export interface CheckRun extends LongRun {
  findings(): readonly Finding[];
}

export function createCheck(
  { ask, wait }: Server,
  language: Language,
  onProgress: (step: CheckStep, done: number, total: number) => void,
): CheckRun {
  let request: CheckRequest | null = FIRST;
  const found: Finding[] = [];
  const run = createLongRun<CheckProgress>(
    {
      wait,
      next() {
        const asked = request;
        return asked === null ? undefined : () => ask(asked);
      },
      take({ findings, done, total, next }) {
        found.push(...findings);
        if (request) onProgress(request.step, done, total);
        request = next;
      },
    },
    language,
  );
  return { ...run, findings: () => found };
}
