/** The built import dialog in a window, against a server in memory. */
import { vi } from 'vitest';
import type { Answer } from '../../src/app/actions/contract';
import type {
  BatchRequest,
  ImportPlan,
  ImportProgress,
  ImportStart,
} from '../../src/app/actions/import/import-contract';

import { builtPage } from './open-page';

const done = <T>(value: T): Answer<T> => ({ ok: true, language: 'en', value, message: 'Done.', next: [] });

export interface FakeServer {
  start: ImportStart;
  plan: ImportPlan;
  /** How often the plan was asked for. */
  planned: number;
  readonly batches: BatchRequest[];
  /** Answers a batch; throws where the call is to fail. */
  onBatch: (batch: BatchRequest) => Answer<ImportProgress>;
  closed: boolean;
}

export function fakeServer(changes: Partial<FakeServer> = {}): FakeServer {
  return {
    start: {
      ready: true,
      language: 'en',
      workbookLanguage: 'en',
      today: '2026-11-20',
      currency: 'EUR',
      partners: ['Northwind'],
    },
    plan: { externalIds: [], open: [] },
    planned: 0,
    batches: [],
    onBatch: ({ rows, unread }) => done({ added: rows.length, already: 0, newPartners: [], unread: unread.length }),
    closed: false,
    ...changes,
  };
}

/** Opens the dialog as Google would: nothing but plain data passes between the two sides. */
export async function openDialog(server: FakeServer): Promise<void> {
  const calls: Record<string, (request: never) => unknown> = {
    startImport: () => server.start,
    planImport: () => {
      server.planned += 1;
      return done(server.plan);
    },
    importBatch: (request: BatchRequest) => {
      server.batches.push(request);
      return server.onBatch(request);
    },
    refreshDashboard: () => done(null),
  };
  const runner = (onSuccess: (value: unknown) => void, onFailure: (error: unknown) => void): object => ({
    withSuccessHandler: (handler: typeof onSuccess) => runner(handler, onFailure),
    withFailureHandler: (handler: typeof onFailure) => runner(onSuccess, handler),
    ...Object.fromEntries(
      Object.entries(calls).map(([name, call]) => [
        name,
        (request: never) => {
          const sent = request === undefined ? request : JSON.parse(JSON.stringify(request));
          Promise.resolve()
            .then(() => call(sent as never))
            .then((answer) => onSuccess(JSON.parse(JSON.stringify(answer))), onFailure);
        },
      ]),
    ),
  });
  const host = {
    close: () => {
      server.closed = true;
    },
  };
  const run = runner(
    () => undefined,
    () => undefined,
  );
  const script = /<script>([\s\S]*)<\/script>/.exec(await builtPage('Import'))?.[1] ?? '';
  document.body.innerHTML = '<div id="app"></div>';
  new Function('google', script)({ script: { run, host } });
  await vi.waitFor(() => {
    if (document.querySelector('h1') === null) throw new Error('the dialog has not opened');
  });
}

export const page = () => document.body.textContent ?? '';
export const heading = () => document.querySelector('h1')?.textContent ?? '';
export const all = <E extends Element = HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)];

export function button(label: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>('button').find(({ textContent }) => textContent === label);
  if (!found)
    throw new Error(
      `No button "${label}" among: ${all('button')
        .map((each) => each.textContent)
        .join(' | ')}`,
    );
  return found;
}

/** The control with this label, by its own label or the element that labels it. */
export function labelled<E extends HTMLElement = HTMLSelectElement>(label: string): E {
  const byAria = all<E>('[aria-label]').find((each) => each.getAttribute('aria-label') === label);
  const name = all<HTMLLabelElement>('label').find(({ textContent }) => textContent === label);
  const found = byAria ?? (name && document.getElementById(name.htmlFor)) ?? name?.querySelector('input');
  if (!found) throw new Error(`Nothing is labelled "${label}".`);
  return found as E;
}

export function choose(label: string, value: string): void {
  const select = labelled<HTMLSelectElement>(label);
  select.value = value;
  if (select.value !== value) throw new Error(`"${label}" has no choice ${value}.`);
  select.dispatchEvent(new Event('change'));
}

export function tick(label: string): void {
  const box = all<HTMLLabelElement>('label')
    .find(({ textContent }) => textContent?.startsWith(label))
    ?.querySelector('input');
  if (!box) throw new Error(`No box "${label}".`);
  box.click();
}

export async function on(title: string): Promise<void> {
  await vi.waitFor(() => {
    if (heading() !== title) throw new Error(`The dialog is at "${heading()}", not at "${title}": ${page()}`);
  });
}

export async function press(label: string, title?: string): Promise<void> {
  // A person is slower than the button that ignores a second click.
  await new Promise((over) => setTimeout(over));
  button(label).click();
  if (title !== undefined) await on(title);
}

/** Gives a file to the n-th choice of files on the page. */
export function giveFile(name: string, content: string | Uint8Array<ArrayBuffer>, position = 0): void {
  const input = all<HTMLInputElement>('input[type="file"]')[position];
  if (!input) throw new Error('There is no choice of a file.');
  Object.defineProperty(input, 'files', { value: [new File([content], name)], configurable: true });
  input.dispatchEvent(new Event('change'));
}
