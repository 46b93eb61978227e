/** The workbook's thread. Scripts reach it over synchronous lines, the server over ordinary messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { answer, type Handler, type LineEnd, reply } from '../line';
import type { MessageToPage, Mutation, ScriptFunction } from '../protocol';
import type { Edit } from '../session';
import type { Settings } from './extras';
import { createWorkbook, type WorkbookOptions, type WorkbookState } from './workbook';

export interface WorkbookThreadData extends Omit<WorkbookOptions, 'publish' | 'onCellErrors'> {
  /** True where pages are to hear of changes. */
  readonly broadcast: boolean;
}

export type MessageToWorkbook =
  | { readonly type: 'line'; readonly line: LineEnd }
  | { readonly type: 'ask'; readonly call: number; readonly text: string }
  | { readonly type: 'mutations'; readonly list: readonly Mutation[]; readonly seen: number; readonly source: string };

export type MessageFromWorkbook =
  | { readonly type: 'ready'; readonly functions: readonly ScriptFunction[]; readonly settings: Settings }
  | { readonly type: 'answer'; readonly call: number; readonly text: string }
  | { readonly type: 'change'; readonly source: string | undefined; readonly text: string }
  | { readonly type: 'edit'; readonly source: string; readonly edit: Edit }
  | { readonly type: 'refused'; readonly source: string; readonly error: string };

const { broadcast, ...start } = workerData as WorkbookThreadData;
const post = (message: MessageFromWorkbook) => parentPort?.postMessage(message);
const tell = (message: MessageToPage, source?: string) => {
  if (broadcast) post({ type: 'change', source, text: JSON.stringify(message) });
};

const open = (state: WorkbookState | undefined, settings: Settings) =>
  createWorkbook({
    ...start,
    settings,
    state,
    publish: (mutation, source) => tell({ type: 'mutation', ...mutation }, source),
    onCellErrors: (errors) => tell({ type: 'errors', errors }),
  });
let workbook = open(start.state, start.settings);

const handle: Handler = (name, args) => {
  if (name === 'reset') {
    workbook.dispose();
    const [state, settings] = args as [WorkbookState | null, Settings];
    workbook = open(state ?? undefined, settings);
    return workbook.operations.settings();
  }
  const operations = workbook.operations as unknown as Record<string, (...args: unknown[]) => unknown>;
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (!operation) throw new Error(`The workbook has no operation ${name}.`);
  return operation(...args);
};

parentPort?.on('message', async (message: MessageToWorkbook) => {
  if (message.type === 'line') answer(message.line, handle);
  else if (message.type === 'ask')
    post({ type: 'answer', call: message.call, text: await reply(message.text, handle) });
  else {
    const { list, seen, source } = message;
    try {
      const edit = workbook.applyFromPage(list, seen, source);
      if (edit) post({ type: 'edit', source, edit });
    } catch (error) {
      post({ type: 'refused', source, error: (error as Error).message });
    }
  }
});
post({ type: 'ready', functions: workbook.functions, settings: workbook.operations.settings() });
