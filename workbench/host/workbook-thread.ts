/** Starts the workbook's thread: shared by the server and by the headless tests. */
import { Worker } from 'node:worker_threads';
import { type LineEnd, openLine } from '../line';
import type { Mutation, ScriptFunction } from '../protocol';
import type { Settings } from '../workbook/extras';
import type { WorkbookState } from '../workbook/workbook';
import type { MessageFromWorkbook, MessageToWorkbook, WorkbookThreadData } from '../workbook/workbook-worker';
import type { Addon } from './addon';
import { BUNDLES } from './paths';

export interface WorkbookThread {
  readonly functions: readonly ScriptFunction[];
  readonly settings: Settings;
  /** A line for one script execution. */
  connect(): LineEnd;
  /** The same operations, asynchronously; resolves with the JSON reply. */
  ask(operation: string, ...args: unknown[]): Promise<string>;
  sendMutations(source: string, list: readonly Mutation[], seen: number): void;
  unref(): void;
  close(): Promise<void>;
}

export interface WorkbookThreadOptions {
  readonly addon: Addon;
  readonly settings: Settings;
  readonly state?: WorkbookState | undefined;
  /** How long one call from a cell may take; Google allows 30 seconds. */
  readonly cellLimitMs?: number | undefined;
  /** Gets what pages are to hear; without it nothing is told. */
  readonly onMessage?: (message: MessageFromWorkbook) => void;
}

const CELL_LIMIT_MS = 30_000;

export async function startWorkbook(options: WorkbookThreadOptions): Promise<WorkbookThread> {
  const { addon, settings, state, cellLimitMs = CELL_LIMIT_MS, onMessage } = options;
  const { folder, code, cells, timeZone } = addon;
  const data: WorkbookThreadData = {
    code,
    settings,
    state,
    functions: { folder, cells, scriptZone: timeZone, limitMs: cellLimitMs },
    broadcast: onMessage !== undefined,
  };
  const worker = new Worker(`${BUNDLES}workbook-worker.cjs`, { workerData: data });
  const send = (message: MessageToWorkbook, transfer: LineEnd['port'][] = []) => worker.postMessage(message, transfer);
  const waiting = new Map<number, (text: string) => void>();
  let calls = 0;

  type Ready = Extract<MessageFromWorkbook, { type: 'ready' }>;
  const ready = await new Promise<Ready>((resolve, reject) => {
    worker.on('error', (error) => {
      console.error('The thread of the workbook has ended:', error);
      reject(error);
    });
    worker.on('message', (message: MessageFromWorkbook) => {
      if (message.type === 'ready') resolve(message);
      else if (message.type === 'answer') {
        waiting.get(message.call)?.(message.text);
        waiting.delete(message.call);
      } else onMessage?.(message);
    });
  });

  return {
    functions: ready.functions,
    settings: ready.settings,
    connect() {
      const [ours, theirs] = openLine();
      send({ type: 'line', line: theirs }, [theirs.port]);
      return ours;
    },
    ask: (operation, ...args) =>
      new Promise((resolve) => {
        calls += 1;
        waiting.set(calls, resolve);
        send({ type: 'ask', call: calls, text: JSON.stringify([operation, ...args]) });
      }),
    sendMutations: (source, list, seen) => send({ type: 'mutations', list, seen, source }),
    unref: () => worker.unref(),
    close: async () => void (await worker.terminate()),
  };
}
