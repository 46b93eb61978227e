/** HTTP for the page, WebSocket for everything that happens in it. Scripts and the workbook run in threads. */
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import { loadAddon } from './host/addon';
import { createExecutions, type Limits, type Runner } from './host/executions';
import { BUNDLES } from './host/paths';
import { startWorkbook } from './host/workbook-thread';
import type { Answer, MessageToPage, MessageToServer, PageSnapshot } from './protocol';
import type { WorkbookState } from './workbook/workbook';
import type { MessageFromWorkbook } from './workbook/workbook-worker';

export interface ServerOptions {
  /** 0 for any free port. */
  readonly port?: number;
  /** Loaded when it exists; the page's Save button writes it. */
  readonly stateFile?: string;
  /** Folder of the built add-on. */
  readonly dist?: string;
  readonly fileLocale?: string;
  readonly fileTimeZone?: string;
  /** How long executions may work; Google's limits unless told. */
  readonly limits?: Limits;
  /** What time it is for scripts when the server starts, as an ISO instant; their clock runs on from there. */
  readonly clock?: string;
  /** Hears what the server is doing while it starts. */
  readonly onProgress?: (what: string) => void;
}

interface Page extends Runner {
  readonly id: string;
  readonly socket: WebSocket;
  user: string;
  locale: string;
  /** It has its snapshot: from now on it hears of changes. */
  live: boolean;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const PAGE_FILES = new Set(['/index.html', '/page.js', '/page.css']);
const MAX_MESSAGE_BYTES = 512 * 1024 * 1024;

export type RunningServer = Awaited<ReturnType<typeof startServer>>;

export async function startServer(options: ServerOptions = {}) {
  const { port = 4747, stateFile, dist, fileLocale = 'en_US', onProgress = () => {} } = options;
  const clockAheadMs = options.clock === undefined ? 0 : aheadOf(options.clock);
  const state =
    stateFile && existsSync(stateFile) ? (JSON.parse(readFileSync(stateFile, 'utf8')) as WorkbookState) : undefined;
  const server = http.createServer(serveFile);
  await listen(server, port); // first: a taken port is told at once
  const addon = loadAddon(dist);
  process.once('exit', addon.dispose);
  onProgress('Starting the spreadsheet');
  const settings = { locale: fileLocale, timeZone: options.fileTimeZone ?? addon.timeZone };
  const workbook = await startWorkbook({ addon, settings, state, onMessage: fromWorkbook });
  const run = createExecutions(addon, workbook, { limits: options.limits, clockAheadMs });
  const pages = new Map<string, Page>();
  const dialogs = new Map<number, (answer: Answer) => void>();
  const has = (name: string) => workbook.functions.some((known) => known.name === name);
  let count = 0;

  function fromWorkbook(message: MessageFromWorkbook): void {
    if (message.type === 'change') {
      for (const page of pages.values()) if (page.live && page.id !== message.source) page.socket.send(message.text);
    } else if (message.type === 'refused') {
      console.error(`Refused a change from ${message.source}: ${message.error}`);
      pages.get(message.source)?.tell({ type: 'reload', error: message.error });
    } else if (message.type === 'edit') {
      const page = pages.get(message.source);
      const { edit } = message;
      if (page && has('onEdit')) void run(page, { name: 'onEdit', authMode: 'LIMITED', edit, selection: edit });
    }
  }

  function openPage(socket: WebSocket): Page {
    count += 1;
    const tell = (message: MessageToPage) => socket.send(JSON.stringify(message));
    return {
      id: `page-${count}`,
      socket,
      user: '',
      locale: 'en',
      live: false,
      tell,
      ask(question) {
        count += 1;
        const dialog = count;
        tell({ type: 'dialog', dialog, ...question });
        return new Promise<Answer>((resolve) => {
          dialogs.set(dialog, resolve);
          socket.once('close', () => resolve({ button: 'CLOSE', text: '' }));
        }).finally(() => dialogs.delete(dialog));
      },
    };
  }

  async function receive(page: Page, text: string): Promise<void> {
    const message = JSON.parse(text) as MessageToServer;
    switch (message.type) {
      case 'hello': {
        page.user = message.user;
        page.locale = (message.locale ?? 'en').split('-')[0] ?? 'en';
        const snapshot = await workbook.ask('snapshot'); // changes after it arrive after it: one thread sends both
        const { value, error } = JSON.parse(snapshot) as { value?: PageSnapshot; error?: string };
        page.tell({ type: 'boot', page: page.id, snapshot: value ? { value } : { error: error ?? 'No workbook.' } });
        page.live = true;
        if (has('onOpen')) await run(page, { name: 'onOpen', authMode: 'LIMITED', opening: true });
        break;
      }
      case 'mutations':
        workbook.sendMutations(page.id, message.list, message.seen);
        break;
      case 'run': {
        const { call, name, args, origin, session: selection } = message;
        const fromSidebar = origin === 'sidebar';
        if (!has(name)) {
          const error = { name: 'Error', message: `Script function not found: ${name}` };
          page.tell({ type: 'ran', call, error });
          break;
        }
        const { use: _, ...result } = await run(page, { name, args, selection, fromSidebar });
        page.tell({ type: 'ran', call, ...result });
        break;
      }
      case 'answer':
        dialogs.get(message.dialog)?.(message.answer);
        break;
      case 'save':
        await save();
        page.tell({
          type: 'toast',
          payload: stateFile ? 'Saved.' : 'Start with a state file to keep the workbook.',
        });
        break;
    }
  }

  async function save(): Promise<void> {
    if (!stateFile) return;
    const { value } = JSON.parse(await workbook.ask('save')) as { value: WorkbookState };
    writeFileSync(stateFile, JSON.stringify(value));
  }

  // Any web site may open a socket to localhost, under a name of its own too: only our own page gets one.
  const verifyClient = ({ origin, req }: { origin: string; req: http.IncomingMessage }) =>
    isOurs(req) && origin === `http://${req.headers.host}`;
  const sockets = new WebSocketServer({ server, verifyClient, maxPayload: MAX_MESSAGE_BYTES });
  sockets.on('connection', (socket) => {
    const page = openPage(socket);
    pages.set(page.id, page);
    socket.on('message', (data) => {
      receive(page, String(data)).catch((error: Error) => console.error(`From ${page.id}: ${error.message}`));
    });
    socket.on('close', () => pages.delete(page.id));
  });

  const nobody: Runner = {
    user: '',
    locale: 'en',
    tell: () => {},
    ask: ({ message }) => Promise.reject(new Error(`There is no page to show the dialog "${message}".`)),
  };

  return {
    port: (server.address() as AddressInfo).port,
    /** Runs a function of the add-on before anybody has opened a page. */
    async run(name: string, ...args: unknown[]): Promise<unknown> {
      const { value, error } = await run(nobody, { name, args });
      if (error) throw Object.assign(new Error(error.message), { scriptStack: error.stack });
      return value;
    },
    ask: workbook.ask,
    save,
    async close(): Promise<void> {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      server.close();
      await workbook.close();
      addon.dispose();
    },
  };
}

function aheadOf(clock: string): number {
  const time = Date.parse(clock);
  if (Number.isNaN(time)) throw new Error(`clock must be an ISO instant such as 2026-03-01T10:00:00Z, got ${clock}.`);
  return time - Date.now();
}

/** Passes EADDRINUSE on when the port is taken. */
function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

const isOurs = ({ headers: { host = '' } }: http.IncomingMessage) => /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host);

function serveFile(request: http.IncomingMessage, response: http.ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = pathname === '/' ? '/index.html' : normalize(pathname);
  const file = join(BUNDLES, path);
  if (!isOurs(request) || !PAGE_FILES.has(path) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain', 'cache-control': 'no-cache' });
  createReadStream(file).pipe(response);
}
