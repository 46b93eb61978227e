/**
 * Univer's timers. It waits a fixed 100 ms before it calculates; nothing here types faster than that. And it leaves some
 * behind when it is disposed of: one that rings later would throw, and end the whole thread. Import this before Univer;
 * who is not Univer takes its timers from node:timers.
 */
import * as node from 'node:timers';

const pending = new Set<NodeJS.Timeout>();

const promptTimer = (callback: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
  const ring = () => {
    pending.delete(handle);
    callback(...args);
  };
  const handle = node.setTimeout(ring, ms === 100 ? 0 : ms);
  pending.add(handle);
  return handle;
};
const stopTimer = (handle: NodeJS.Timeout | undefined) => {
  if (handle !== undefined) pending.delete(handle);
  node.clearTimeout(handle);
};
Object.assign(globalThis, { setTimeout: Object.assign(promptTimer, node.setTimeout), clearTimeout: stopTimer });

/** For when Univer is disposed of. */
export function stopTimers(): void {
  for (const handle of pending) node.clearTimeout(handle);
  pending.clear();
}
