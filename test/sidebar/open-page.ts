/** Opens a built page in happy-dom with a server that a test answers for, and drives it as a person would. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HTMLElement, type HTMLInputElement, Window } from 'happy-dom';
import { vi } from 'vitest';
import { buildPage } from '../../build/page.mjs';

type Server = typeof import('../../src/app/api') & typeof import('../../src/app/menu');
/** What the server answers; a text is the message of an exception, 'never' leaves the call without an answer. */
export type Answers = {
  [K in keyof Server]?: ((...values: Parameters<Server[K]>) => ReturnType<Server[K]>) | string | null;
};

export interface Call {
  readonly name: string;
  readonly values: readonly unknown[];
}

export const NEVER = 'never';

const PAGES = join(dirname(fileURLToPath(import.meta.url)), '../../src/sidebar/pages');
const built = new Map<string, string>();

async function pageNamed(name: string): Promise<string> {
  const known = built.get(name);
  if (known) return known;
  const html = Object.values(await buildPage(join(PAGES, `${name}.ts`)))[0] ?? '';
  built.set(name, html);
  return html;
}

export async function builtPage(name: string): Promise<string> {
  return pageNamed(name);
}

/** Google carries plain data only: what it would refuse or lose fails the test. */
function carried(value: unknown): unknown {
  const plain = JSON.stringify(value, (_, inner) => {
    const isPlain = inner === null || ['string', 'number', 'boolean', 'object'].includes(typeof inner);
    if (!isPlain || inner instanceof Date || Number.isNaN(inner))
      throw new Error(`google.script.run cannot carry ${inner}`);
    return inner;
  });
  return plain === undefined ? null : JSON.parse(plain);
}

function fakeRun(answers: Answers, calls: Call[]): object {
  const runner = (succeed: (value: unknown) => void, fail: (error: Error) => void): object =>
    new Proxy(
      {},
      {
        get(_, name: string) {
          if (name === 'withSuccessHandler') return (handler: (value: unknown) => void) => runner(handler, fail);
          if (name === 'withFailureHandler') return (handler: (error: Error) => void) => runner(succeed, handler);
          return (...values: unknown[]) => {
            const sent = values.map(carried);
            calls.push({ name, values: sent });
            const answer = answers[name as keyof Server];
            if (answer === undefined) throw new Error(`the test gives no answer for ${name}`);
            if (answer === NEVER) return;
            setTimeout(() => {
              if (typeof answer === 'string') fail(new Error(answer));
              else succeed(answer === null ? null : carried((answer as (...given: unknown[]) => unknown)(...sent)));
            }, 1);
          };
        },
      },
    );
  return runner(
    () => {},
    () => {},
  );
}

export interface OpenPage {
  readonly calls: readonly Call[];
  readonly answers: Answers;
  readonly window: Window;
  called(name: keyof Server): readonly Call[];
  /** Everything a person can read. */
  text(): string;
  find(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  control(name: string): HTMLInputElement;
  button(label: string): HTMLElement & { disabled: boolean };
  /** Types into the control and leaves it. */
  fill(name: string, text: string): void;
  click(label: string): void;
  press(key: string, on?: HTMLElement, held?: { ctrlKey?: boolean }): void;
  /** The error shown beside a control. */
  errorOf(name: string): string;
  hintOf(name: string): string;
  /** Waits until the page says so. */
  says(text: string): Promise<void>;
  until(holds: () => unknown): Promise<void>;
}

/** Waits of a second and more, as for a retry, are made this many times shorter. */
const HURRY = 20;

function hurry(window: Window): void {
  const real = window.setTimeout.bind(window);
  const hurried = (work: () => void, ms = 0) => real(work, ms < 1000 ? ms : ms / HURRY);
  Object.assign(window, { setTimeout: hurried });
}

const settings = { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true };

export async function openPage(name: string, given: Answers): Promise<OpenPage> {
  const html = await pageNamed(name);
  // biome-ignore lint/suspicious/noExplicitAny: happy-dom's types leave out that settings may be given in part
  const window = new Window({ url: 'https://kanava.example/', settings: settings as any });
  const calls: Call[] = [];
  const answers = { ...given };
  const host = { close: () => calls.push({ name: 'close', values: [] }) };
  Object.assign(window, { google: { script: { run: fakeRun(answers, calls), host } } });
  Object.assign(window.console, { error: () => {} });
  hurry(window);
  window.document.write(html);
  const { document } = window;

  const isShown = (element: HTMLElement) => element.closest('[hidden]') === null;
  const find = (selector: string) => {
    const found = document.querySelector(selector) as HTMLElement | null;
    if (!found) throw new Error(`the page has no ${selector}`);
    return found;
  };
  const all = (selector: string) => [...document.querySelectorAll(selector)] as unknown as HTMLElement[];
  const control = (wanted: string) => {
    const named = all(`[name="${wanted}"]`).filter(isShown);
    if (!named[0]) throw new Error(`the page shows no control ${wanted}`);
    return named[0] as HTMLInputElement;
  };
  const button = (label: string) => {
    const named = all('button').filter((found) => isShown(found) && found.textContent.trim() === label);
    if (!named[0]) throw new Error(`the page shows no button ${label}`);
    return named[0] as unknown as HTMLElement & { disabled: boolean };
  };
  const text = () => textOf(find('main'));
  const described = (wanted: string, kind: string) =>
    (control(wanted).getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((id) => id.endsWith(kind))
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join('');
  return {
    calls,
    answers,
    window,
    called: (wanted) => calls.filter((call) => call.name === wanted),
    text,
    find,
    all,
    control,
    button,
    fill(wanted, typed) {
      const target = control(wanted);
      target.focus();
      target.value = typed;
      target.dispatchEvent(new window.Event('input', { bubbles: true }));
      target.dispatchEvent(new window.Event('change', { bubbles: true }));
      target.blur();
      target.dispatchEvent(new window.FocusEvent('focusout', { bubbles: true }));
    },
    click: (label) => button(label).click(),
    press(key, on, held = {}) {
      const target = on ?? (document.activeElement as HTMLElement | null) ?? document.body;
      target.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
    },
    errorOf: (wanted) => described(wanted, '-error'),
    hintOf: (wanted) => described(wanted, '-hint'),
    says: (words) =>
      vi.waitFor(
        () => {
          if (!text().includes(words)) throw new Error(`the page does not say “${words}”, but: ${text()}`);
        },
        { timeout: 20_000, interval: 5 },
      ),
    until: (holds) =>
      vi.waitFor(
        () => {
          if (!holds()) throw new Error(`not yet: ${holds}; the page says: ${text()}`);
        },
        { timeout: 20_000, interval: 5 },
      ),
  };
}

/** Text of what is not hidden. */
function textOf(element: HTMLElement): string {
  if (element.hasAttribute('hidden')) return '';
  return [...element.childNodes]
    .map((child) => (child.nodeType === 1 ? textOf(child as unknown as HTMLElement) : (child.textContent ?? '')))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
