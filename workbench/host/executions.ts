/** Runs functions of the add-on in threads of their own, as many at once as people start. */
import { Worker } from 'node:worker_threads';
import { answer, openLine } from '../line';
import type { Answer, Area, MessageToPage, Question, ServiceUse } from '../protocol';
import { type ScriptResult, TIME_IS_UP } from '../script';
import type { MessageFromScript, ScriptThreadData } from '../script-worker';
import type { AuthMode, Edit, Session } from '../session';
import type { Addon } from './addon';
import { BUNDLES } from './paths';
import type { WorkbookThread } from './workbook-thread';

/** How long an execution may work; while it waits for an answer to a dialog the time stands. */
export interface Limits {
  readonly scriptMs: number;
  readonly triggerMs: number;
}
const GOOGLES_LIMITS: Limits = { scriptMs: 6 * 60_000, triggerMs: 30_000 };
const NO_USE: ServiceUse = { serviceCalls: 0, cellsRead: 0, cellsWritten: 0, byMethod: {} };

export interface ExecutionOptions {
  readonly limits?: Limits | undefined;
  /** How far the scripts' clock is ahead of this computer's; negative = behind. */
  readonly clockAheadMs?: number;
}

/** Who runs something, and how to reach them. */
export interface Runner {
  readonly user: string;
  readonly locale: string;
  tell(message: MessageToPage): void;
  /** Shows a question of the add-on; resolves with the answer. */
  ask(question: Question): Promise<Answer>;
}

export interface Request {
  readonly name: string;
  readonly args?: readonly unknown[];
  readonly authMode?: AuthMode;
  readonly selection?: Area | undefined;
  readonly edit?: Edit;
  readonly opening?: boolean;
  readonly fromSidebar?: boolean;
}

function startLimit(limitMs: number, expire: () => void) {
  let left = limitMs;
  let since = Date.now();
  let timer = setTimeout(expire, left);
  return {
    pause() {
      clearTimeout(timer);
      left -= Date.now() - since;
    },
    resume() {
      since = Date.now();
      timer = setTimeout(expire, left);
    },
    end: () => clearTimeout(timer),
  };
}

export function createExecutions(addon: Addon, workbook: WorkbookThread, options: ExecutionOptions = {}) {
  const { limits = GOOGLES_LIMITS, clockAheadMs = 0 } = options;
  let count = 0;

  return function run(runner: Runner, { name, args = [], authMode = 'FULL', ...request }: Request) {
    count += 1;
    const execution = `execution ${count}`;
    const book = workbook.connect();
    const [ours, theirs] = openLine();
    const limitMs = authMode === 'FULL' ? limits.scriptMs : limits.triggerMs;
    const session: Session = {
      ...request,
      execution,
      authMode,
      user: runner.user,
      locale: runner.locale,
      scopes: addon.scopes,
      scriptZone: addon.timeZone,
      fileZone: workbook.settings.timeZone,
      waits: true,
      limitMs,
    };
    const data: ScriptThreadData = {
      folder: addon.folder,
      facade: addon.facade,
      lines: { book, ui: theirs },
      name,
      args,
      session,
      clockAheadMs,
    };
    const started = performance.now();
    const worker = new Worker(`${BUNDLES}script-worker.cjs`, {
      workerData: data,
      transferList: [book.port, theirs.port],
    });

    return new Promise<ScriptResult>((resolve) => {
      const finish = (result: ScriptResult) => {
        limit.end();
        resolve(result);
      };
      const failure = (message: string) => ({ error: { name: 'Error', message }, use: NO_USE });
      const limit = startLimit(limitMs, () => {
        finish(failure(TIME_IS_UP));
        void worker.terminate();
      });

      answer(ours, async (operation, [payload]) => {
        if (operation !== 'ui.ask') return runner.tell(messageOf(operation, payload));
        limit.pause();
        try {
          return await runner.ask(payload as Question);
        } finally {
          limit.resume();
        }
      });
      worker.on('message', (message: MessageFromScript) => {
        if (message.type === 'log') {
          console.log(`[${name}]`, ...message.values);
          return;
        }
        const { result } = message;
        if (result.error) console.error(`[${name}] ${result.error.stack ?? result.error.message}`);
        runner.tell({ type: 'calls', name, ms: Math.round(performance.now() - started), ...result.use });
        finish(result);
      });
      worker.on('error', (error) => finish(failure(error.message)));
      worker.on('exit', () => {
        ours.port.close();
        void workbook.ask('end', execution); // however it ended: its lock must not outlive it
        finish(failure(`${name} was ended.`));
      });
    });
  };
}

/** ui.sidebar becomes { type: 'sidebar', payload }, and so on. */
function messageOf(operation: string, payload: unknown): MessageToPage {
  return { type: operation.slice('ui.'.length), payload } as MessageToPage;
}
