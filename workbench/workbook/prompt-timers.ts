/** Univer waits a fixed 100 ms before it calculates; nothing here types faster than that. Import this before Univer. */
const { setTimeout: timer } = globalThis;
const promptTimer = (callback: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) =>
  timer(callback, ms === 100 ? 0 : ms, ...args);
globalThis.setTimeout = Object.assign(promptTimer, timer) as typeof setTimeout;

export {};
