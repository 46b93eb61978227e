/** Trying again after failures that pass by themselves: a short wait, then a longer one, each a little by chance. */

/** Ours: people wait that long, and several pages that failed together do not come back together. */
const WAITS_MS = [1000, 3000];
const JITTER = 0.25;

export interface RetryTiming {
  wait(ms: number): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
}

export const browserTiming: RetryTiming = {
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

/** What came of one try. */
export type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/**
 * Tries once, and twice more while `passes` says that the failure may pass by itself; only for what does no harm when
 * it is done again. `again` hears when a wait begins.
 */
export async function withRetries<T>(
  work: () => Promise<T>,
  passes: (outcome: Outcome<T>) => boolean,
  again: () => void,
  timing: RetryTiming,
): Promise<T> {
  for (const ms of WAITS_MS) {
    const outcome = await tried(work);
    if (!passes(outcome)) return settled(outcome);
    again();
    await timing.wait(Math.round(ms * (1 - JITTER + 2 * JITTER * timing.random())));
  }
  return work();
}

function tried<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  return work().then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

function settled<T>(outcome: Outcome<T>): T {
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}
