/** Where the headless workbench keeps the workbook: in a thread with Univer, or plainly in the test's own. */
import { createRequire } from 'node:module';
import { caller } from '../line';
import type { createPlainStore, PlainState } from '../plain/store';
import type { ScriptFunction } from '../protocol';
import type { Settings } from '../workbook/extras';
import type { WorkbookState } from '../workbook/workbook';
import type { Addon } from './addon';
import { BUNDLES } from './paths';
import { startWorkbook } from './workbook-thread';

export type StoreName = 'univer' | 'plain';
export type HeadlessState = WorkbookState | PlainState;

export interface Store {
  readonly functions: readonly ScriptFunction[];
  readonly settings: Settings;
  /** One operation, as text both ways: for scripts, of which no object may leave its realm. */
  answer(text: string): string;
  ask(operation: string, args: readonly unknown[]): unknown;
  /** Another workbook; answers its settings. */
  reset(state: HeadlessState | undefined, settings: Settings): Settings;
  close(): Promise<void>;
}

interface StoreOptions {
  readonly addon: Addon;
  readonly settings: Settings;
  readonly state?: HeadlessState | undefined;
  readonly cellLimitMs?: number | undefined;
  readonly newSheetRows?: number | undefined;
}

const REPLY_LIMIT_MS = 120_000;

export const openStore = (name: StoreName, options: StoreOptions): Promise<Store> | Store =>
  name === 'plain' ? openPlain(options) : openThread(options);

async function openThread({ state, newSheetRows, ...options }: StoreOptions): Promise<Store> {
  if (newSheetRows !== undefined)
    throw new Error('newSheetRows is for the plain store: a new sheet of Univer has 1,000 rows.');
  const workbook = await startWorkbook({ ...options, state: workbookState(state) });
  workbook.unref();
  const answer = caller(workbook.connect(), REPLY_LIMIT_MS);
  const ask = (operation: string, args: readonly unknown[]): unknown => {
    const { value, error } = JSON.parse(answer(JSON.stringify([operation, ...args]))) as {
      value?: unknown;
      error?: string;
    };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    functions: workbook.functions,
    settings: workbook.settings,
    answer,
    ask,
    reset: (next, settings) => ask('reset', [workbookState(next) ?? null, settings]) as Settings,
    close: workbook.close,
  };
}

function openPlain({ addon, settings, state, newSheetRows }: StoreOptions): Store {
  const load = createRequire(import.meta.url)(`${BUNDLES}plain-store.cjs`) as {
    createPlainStore: typeof createPlainStore;
  };
  const { folder, code, cells, timeZone } = addon;
  const functions = { folder, cells, scriptZone: timeZone, limitMs: Number.POSITIVE_INFINITY };
  const store = load.createPlainStore({ functions, code, settings, state: plainState(state), newSheetRows });
  return {
    functions: store.functions,
    settings: store.settings,
    answer(text) {
      try {
        const [operation, ...args] = JSON.parse(text) as [string, ...unknown[]];
        return JSON.stringify({ value: store.ask(operation, args) });
      } catch (error) {
        return JSON.stringify({ error: (error as Error).message });
      }
    },
    ask: store.ask,
    reset: (next, given) => store.open(plainState(next), given),
    close: async () => {},
  };
}

const WRONG_STORE = 'This state was saved with another store: save it with the one that is to open it.';

function workbookState(state: HeadlessState | undefined): WorkbookState | undefined {
  if (state && !('univer' in state)) throw new Error(WRONG_STORE);
  return state;
}

function plainState(state: HeadlessState | undefined): PlainState | undefined {
  if (state && !('plain' in state)) throw new Error(WRONG_STORE);
  return state;
}
