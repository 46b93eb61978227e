/**
 * The plain store: what the facade may ask of the workbook, answered from plain arrays in the test's own thread. Quicker
 * than the workbook's engine, since nothing is calculated, drawn or told to pages; what it cannot do it refuses.
 */
import type { CellErrors, PageSnapshot, ScriptFunction } from '../protocol';
import { fail, GRID } from '../workbook/basics';
import type { Settings } from '../workbook/extras';
import { type CustomFunctionSource, loadFunctions } from '../workbook/load-functions';
import { markOperations } from '../workbook/operations/marks';
import { cacheOperations, lockOperations, propertyOperations } from '../workbook/operations/storage';
import type { Operations } from '../workbook/workbook';
import { attachedOperations } from './attached-operations';
import { type Grid, openBook, type PlainState } from './book';
import { cellOperations } from './cell-operations';
import { formatOperations } from './format-operations';
import { sheetOperations } from './sheet-operations';

export type { PlainState } from './book';

/** Every operation of the workbook, answered at once. */
type PlainOperations = {
  readonly [N in Exclude<keyof Operations, 'save'>]: (
    ...args: Parameters<Operations[N]>
  ) => Awaited<ReturnType<Operations[N]>>;
} & { readonly save: () => PlainState };

function operationsOn(state: PlainState | undefined, settings: Settings, grid: Grid): PlainOperations {
  const book = openBook(state, settings, grid);
  const locks = lockOperations();
  return {
    ...cellOperations(book),
    ...formatOperations(book),
    ...sheetOperations(book),
    ...attachedOperations(book),
    ...markOperations(book, book.extras),
    ...propertyOperations(book.extras),
    ...cacheOperations(),
    ...locks,
    /** Scripts in tests never wait: nobody could let go meanwhile. */
    lock: (execution: string): boolean => locks.lock(execution, 0) === true,
    settings: () => book.settings,
    /** Nothing waits to be calculated. */
    flush: () => {},
    end: (execution: string) => locks.release(execution),
    /** Of custom functions: none is called. */
    errors: (): CellErrors => ({}),
    save: book.save,
    snapshot: (): PageSnapshot => fail('The plain store shows nothing to pages: start the workbook instead.'),
  };
}

export interface PlainStoreOptions {
  readonly functions: Omit<CustomFunctionSource, 'fileZone'>;
  /** Text of Code.js. */
  readonly code: string;
  readonly settings: Settings;
  readonly state?: PlainState | undefined;
  /** Of a new sheet; as many as at Google unless told. */
  readonly newSheetRows?: number | undefined;
}

export interface PlainStore {
  readonly functions: readonly ScriptFunction[];
  readonly settings: Settings;
  ask(operation: string, args: readonly unknown[]): unknown;
  /** Another workbook; answers its settings. */
  open(state: PlainState | undefined, settings: Settings): Settings;
}

export function createPlainStore({
  functions: source,
  code,
  settings,
  state,
  newSheetRows,
}: PlainStoreOptions): PlainStore {
  const { functions } = loadFunctions({ ...source, fileZone: settings.timeZone }, code);
  const grid = { rows: newSheetRows ?? GRID.rowCount, columns: GRID.columnCount };
  let operations = operationsOn(state, settings, grid);
  return {
    functions,
    settings: operations.settings(),
    ask(name, args) {
      const known = operations as unknown as Record<string, (...args: unknown[]) => unknown>;
      const operation = Object.hasOwn(known, name) ? known[name] : undefined;
      if (!operation) throw new Error(`The plain store has no operation ${name}.`);
      return operation(...args);
    },
    open(next, given) {
      operations = operationsOn(next, given, grid);
      return operations.settings();
    },
  };
}
