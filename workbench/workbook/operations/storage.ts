/** Properties, cache and the document lock. Stores are named by whose they are: `document`, `user:anna@example.com`. */
import { setTimeout } from 'node:timers';
import { fail } from '../basics';
import type { Extras } from '../extras';

const PROPERTY_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
const CACHE_BYTES = 100 * 1024;
const CACHE_KEY_CHARACTERS = 250;
const MOST_SECONDS = 21_600;

const size = (text: string) => Buffer.byteLength(text);

export type PropertyOperations = ReturnType<typeof propertyOperations>;

export function propertyOperations(extras: Extras) {
  const storeOf = (store: string): Record<string, string> => extras.properties[store] ?? {};
  return {
    properties: (store: string): Record<string, string> => storeOf(store),
    setProperties(store: string, entries: Record<string, string>, replaces: boolean): void {
      if (Object.values(entries).some((value) => size(value) > PROPERTY_BYTES)) fail('Argument too large: value');
      const next = { ...(replaces ? {} : storeOf(store)), ...entries };
      const total = Object.entries(next).reduce((sum, [key, value]) => sum + size(key) + size(value), 0);
      if (total > STORE_BYTES)
        fail('You have exceeded the property storage quota. Please remove some properties and try again.');
      extras.properties[store] = next;
    },
    deleteProperties(store: string, keys: string[] | null): void {
      const kept = Object.entries(storeOf(store)).filter(([key]) => keys && !keys.includes(key));
      extras.properties[store] = Object.fromEntries(kept);
    },
  };
}

export type CacheOperations = ReturnType<typeof cacheOperations>;

export function cacheOperations() {
  const stores = new Map<string, Map<string, { value: string; until: number }>>();
  const storeOf = (store: string) => {
    const known = stores.get(store) ?? new Map();
    stores.set(store, known);
    return known;
  };
  return {
    /** `now` in milliseconds: the clock is the script's. */
    cached(store: string, keys: string[], now: number): Record<string, string> {
      const live = keys.flatMap((key) => {
        const entry = storeOf(store).get(key);
        return entry && entry.until > now ? [[key, entry.value] as const] : [];
      });
      return Object.fromEntries(live);
    },
    putCached(store: string, entries: Record<string, string>, seconds: number, now: number): void {
      if (!(seconds >= 1 && seconds <= MOST_SECONDS)) fail(`Argument too large: expirationInSeconds`);
      for (const [key, value] of Object.entries(entries)) {
        if (key.length > CACHE_KEY_CHARACTERS) fail('Argument too large: key');
        if (size(value) > CACHE_BYTES) fail('Argument too large: value');
        storeOf(store).set(key, { value, until: now + seconds * 1000 });
      }
    },
    removeCached(store: string, keys: string[]): void {
      for (const key of keys) storeOf(store).delete(key);
    },
  };
}

export type LockOperations = ReturnType<typeof lockOperations>;

export function lockOperations() {
  let holder: string | null = null;
  const waiting = new Set<{ execution: string; take(): void }>();

  /** Ends waiting, too: an execution that has ended must not get the lock later. */
  function release(execution: string): void {
    for (const waiter of waiting) if (waiter.execution === execution) waiting.delete(waiter);
    if (holder !== execution) return;
    const [next] = waiting;
    holder = next?.execution ?? null;
    next?.take();
  }

  return {
    /** True when the execution holds the document lock, at once or within `waitMs` of real time. */
    lock(execution: string, waitMs: number): boolean | Promise<boolean> {
      if (holder === null) holder = execution;
      if (holder === execution || waitMs <= 0) return holder === execution;
      return new Promise<boolean>((resolve) => {
        const waiter = { execution, take: () => end(true) };
        const timer = setTimeout(() => end(false), waitMs);
        const end = (taken: boolean) => {
          clearTimeout(timer);
          waiting.delete(waiter);
          resolve(taken);
        };
        waiting.add(waiter);
      });
    },
    release,
    holdsLock: (execution: string): boolean => holder === execution,
  };
}
