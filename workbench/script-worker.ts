/** One execution in a thread of its own: it may sleep in a dialog without stopping the server, and can be ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { caller, type LineEnd } from './line';
import { runFunction, type ScriptResult } from './script';
import type { Session } from './session';

export interface ScriptThreadData {
  readonly folder: string;
  readonly facade: string;
  readonly lines: { readonly book: LineEnd; readonly ui: LineEnd };
  readonly name: string;
  readonly args: readonly unknown[];
  readonly session: Session;
  readonly clockAheadMs: number;
}

export type MessageFromScript =
  | { readonly type: 'log'; readonly values: readonly string[] }
  | { readonly type: 'done'; readonly result: ScriptResult };

const { lines, folder, facade, name, args, session, clockAheadMs } = workerData as ScriptThreadData;
const post = (message: MessageFromScript) => parentPort?.postMessage(message);
const log = (...values: unknown[]) => post({ type: 'log', values: values.map(String) });
const bell = new Int32Array(new SharedArrayBuffer(4));

const host = {
  folder,
  facade,
  book: caller(lines.book),
  ui: caller(lines.ui),
  now: () => Date.now() + clockAheadMs,
  sleep: (ms: number) => void Atomics.wait(bell, 0, 0, ms),
  log: { log, info: log, warn: log, error: log },
};
post({ type: 'done', result: runFunction(host, name, args, session) });
