// One page = one person at the spreadsheet. Everything goes over one WebSocket.
import type { Area, Failure, MessageToPage, MessageToServer, RunResult } from '../protocol';
import { createCallsPanel } from './calls-panel';
import { drawnCharts } from './chart';
import { byId, h } from './dom';
import type { FrameHost } from './frame';
import { createGrid, type Grid, type SelectedCell } from './grid';
import { createHtmlDialog } from './html-dialog';
import { createMenuBar } from './menus';
import { createPersonSwitch, currentUser } from './people';
import { ask } from './questions';
import { createSidebar } from './sidebar';
import { createStatusLine, showToast } from './status';
import './page.css';

/** For tests that look at the grid, which is a canvas. */
export interface WorkbenchHandle {
  readonly grid: Grid;
  readonly charts: typeof drawnCharts;
}

declare global {
  interface Window {
    workbench?: WorkbenchHandle | undefined;
  }
}

const LOOK_FOR_SERVER_MS = 2_000;
const STOPPED: Failure = { name: 'Error', message: 'The workbench has stopped: start it again with npm start.' };

const socket = new WebSocket(`ws://${location.host}`);
const status = createStatusLine();
const calls = createCallsPanel();
const menus = createMenuBar((caption, name) => void runFromMenu(caption, name));
const pending = new Map<string, (result: RunResult) => void>();
let count = 0;
let grid: Grid | undefined;
/** What was selected when the workbook had to be loaded anew. */
let reopenAt: Area | undefined;
let callable: readonly string[] = [];

const host: FrameHost = {
  run: (name, args) => status.during(run(name, args, 'sidebar')),
  callable: () => callable,
  focusGrid: () => grid?.focus(),
};
const sidebar = createSidebar(host);
const htmlDialog = createHtmlDialog(host);

function send(message: MessageToServer): void {
  socket.send(JSON.stringify(message));
}

/** Runs a function of the add-on on the server, with what this person has selected. */
function run(name: string, args: readonly unknown[], origin: 'menu' | 'sidebar'): Promise<RunResult> {
  if (!grid) return Promise.resolve({ error: { name: 'Error', message: 'The spreadsheet is not open yet.' } });
  count += 1;
  const call = `${origin}-${count}`;
  send({ type: 'run', call, name, args, origin, session: grid.selection() });
  return new Promise((resolve) => pending.set(call, resolve));
}

async function runFromMenu(caption: string, name: string): Promise<void> {
  const action = caption.replace(/…$/, '');
  status.tell(`${action} …`);
  const { error } = await status.during(run(name, [], 'menu'));
  if (error) status.fail(`${action}: ${error.message}`);
  else status.tell(action === caption ? `${action}: done.` : ''); // a caption with dots opens a dialog: nothing is done yet
}

function showSelection({ a1, shown, error, link }: SelectedCell): void {
  if (link !== null) status.aboutLink(`${a1}  ${shown}`, link, () => grid?.follow(link));
  else status.aboutCell(error === undefined ? undefined : `${a1}  ${shown}  ${error}`);
}

/** A fresh element: Univer leaves traces in the one that it was drawn into. */
function emptyGridElement(): HTMLElement {
  const element = h('div', { class: 'grid-inner' });
  byId('grid').replaceChildren(element);
  return element;
}

function hello(): void {
  send({ type: 'hello', user: currentUser(), locale: navigator.language });
}

type Receivers = { [Type in MessageToPage['type']]: (message: Extract<MessageToPage, { type: Type }>) => void };

const receive: Receivers = {
  boot({ snapshot: { value, error } }) {
    if (!value) {
      status.fail(error ?? 'The workbook could not be opened.');
      return;
    }
    callable = value.functions.map(({ name }) => name);
    const opened = createGrid(emptyGridElement(), value, {
      onMutations: (list, seen) => send({ type: 'mutations', list, seen }),
      onSelect: showSelection,
    });
    grid = opened;
    void opened.drawn.then(() => {
      if (grid !== opened) return;
      if (reopenAt) opened.activate([reopenAt.sheet, reopenAt.row, reopenAt.column, reopenAt.height, reopenAt.width]);
      reopenAt = undefined;
      window.workbench = { grid: opened, charts: drawnCharts };
    });
  },
  mutation: (message) => grid?.apply(message),
  /** Somebody else changed the workbook at the same moment: this page's change was refused, so it shows theirs. */
  reload({ error }) {
    reopenAt = grid?.selection();
    grid?.dispose();
    grid = undefined;
    window.workbench = undefined;
    hello();
    status.fail(error);
  },
  errors: ({ errors }) => grid?.setErrors(errors),
  menu: ({ payload }) => menus.add(payload),
  dialog: ({ dialog, ...question }) => void ask(question).then((answer) => send({ type: 'answer', dialog, answer })),
  sidebar: ({ payload }) => sidebar.show(payload),
  modal: ({ payload }) => htmlDialog.show(payload),
  toast: ({ payload }) => showToast(payload),
  activate: ({ payload }) => grid?.activate(payload),
  calls: (execution) => calls.add(execution),
  ran({ call, ...result }) {
    pending.get(call)?.(result);
    pending.delete(call);
  },
};

function dispatch<Type extends MessageToPage['type']>(message: Extract<MessageToPage, { type: Type }>): void {
  receive[message.type as Type](message);
}

/** The server was started again: this page begins anew. */
async function reloadWhenBack(): Promise<void> {
  const isBack = await fetch(location.href).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isBack) location.reload();
}

createPersonSwitch();
socket.addEventListener('open', hello);
socket.addEventListener('message', ({ data }: MessageEvent<string>) => dispatch(JSON.parse(data) as MessageToPage));
socket.addEventListener('close', () => {
  status.fail(STOPPED.message);
  for (const resolve of pending.values()) resolve({ error: STOPPED });
  window.setInterval(() => void reloadWhenBack(), LOOK_FOR_SERVER_MS);
});
