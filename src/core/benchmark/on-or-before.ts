/**
 * What is on or before a day, among sorted instants, in a few steps instead of one look at each: at most 0 whole days
 * after it (rule 9 of the function contract). That is everything under 24 hours later, but for exactly 23 hours: the next
 * midnight, where clocks were put forward.
 */
import { DAY_MS } from '../days';

const SHORT_DAY_MS = DAY_MS - 3_600_000;

/** Position of the first of the sorted instants that is not before `limit`. */
function firstFrom(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Position of the last instant on or before a day; -1 where there is none. */
export function lastOnOrBefore(sorted: readonly number[], day: number): number {
  let last = firstFrom(sorted, day + DAY_MS) - 1;
  while (last >= 0 && (sorted[last] as number) - day === SHORT_DAY_MS) last -= 1;
  return last;
}

/**
 * What has come together on or before a day. `running[i]` is the sum of what belongs to the first `i` instants, so that
 * it has one element more than they.
 */
export function sumOnOrBefore(sorted: readonly number[], running: readonly number[], day: number): number {
  const until = (limit: number): number => running[firstFrom(sorted, limit)] as number;
  const nextMidnight = until(day + SHORT_DAY_MS + 1) - until(day + SHORT_DAY_MS);
  return until(day + DAY_MS) - nextMidnight;
}
