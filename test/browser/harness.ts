// A person at the workbench: real server, real browser, mouse and keyboard. No fixed waiting: every step waits until
// the page shows that it has happened.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type BrowserContext, chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBrowser } from '../../build/find-browser.mjs';
import { workbenchServer } from '../../build/workbench.mjs';
import type { ServerOptions, startServer } from '../../workbench/server';
import { builtPage } from '../sidebar/open-page';

const LIMIT_MS = 20_000;
const LOOK_AGAIN_MS = 50;
const FLAGS = [
  '--no-sandbox', // root in a container has none
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Server = Awaited<ReturnType<typeof startServer>>;

export interface TestBrowser {
  readonly context: BrowserContext;
  /** Errors of pages and their consoles, and requests to other hosts, with who saw them. */
  readonly problems: string[];
  /** Ends the browser, and fails when there was any problem. */
  close(): Promise<void>;
}

/** The built server on a free port. */
export async function startWorkbenchServer(options: ServerOptions = {}): Promise<Server> {
  const built = (await import(/* @vite-ignore */ workbenchServer)) as { startServer: typeof startServer };
  return built.startServer({ port: 0, ...options });
}

export async function openBrowser(viewport = { width: 1280, height: 720 }): Promise<TestBrowser> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('There is no browser: npm test installs one, or set CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  const problems: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(http:\/\/localhost:|data:|blob:|about:)/.test(url)) problems.push(`a request to ${url}`);
  });
  return {
    context,
    problems,
    async close() {
      await browser.close();
      expect(problems).toEqual([]);
    },
  };
}

/** Opens the workbench as somebody. */
export async function openPage(browser: TestBrowser, server: Server, user = 'anna@example.com'): Promise<Page> {
  const page = await browser.context.newPage();
  const note = (what: string) => browser.problems.push(`${user}: ${what.slice(0, 500)}`);
  page.on('pageerror', ({ message, stack }) => note(stack ?? message));
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  await page.goto(`http://localhost:${server.port}/?user=${encodeURIComponent(user)}`);
  await ready(page);
  return page;
}

/** The grid is drawn. Also after the page had to load the workbook anew. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => window.workbench !== undefined, null, { timeout: 120_000 });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Reads until it is what is expected; fails with the difference. */
export async function eventually<T>(read: () => T | Promise<T>, expected: unknown): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (Date.now() < end) {
    if (isDeepStrictEqual(await read(), expected)) return;
    await pause(LOOK_AGAIN_MS);
  }
  expect(await read()).toEqual(expected);
}

/** The grid, for what it shows on its canvas. */
const selected = (page: Page) =>
  page.evaluate(() => {
    const { row, column, height, width } = window.workbench?.grid.selection() ?? {};
    return [row, column, height, width];
  });

/** Where a cell is on the screen, scrolled to when it is not; and what is selected once it is clicked. */
const cellOf = (page: Page, a1: string) =>
  page.evaluate((cell) => {
    const grid = window.workbench?.grid;
    const sheet = grid?.api.getActiveWorkbook()?.getActiveSheet();
    if (!grid || !sheet) return { x: 0, y: 0, selection: [] };
    const { startRow, startColumn } = sheet.getRange(cell).getRange();
    const inside = ({ x, y }: { x: number; y: number }) =>
      document.elementFromPoint(x, y)?.closest('#grid') && y < innerHeight - 60 && x < innerWidth - 20;
    if (!inside(grid.pointOf(cell))) sheet.scrollToCell(startRow, startColumn);
    return { ...grid.pointOf(cell), selection: [startRow, startColumn, 1, 1] };
  }, a1);

/** Two quick clicks on one cell would be a double click, which edits the cell. */
const DOUBLE_CLICK_MS = 600;
let lastClick = { cell: '', at: 0 };

/** Clicks until the cell is selected: the grid draws itself in several steps and misses clicks until then. */
export async function clickCell(page: Page, a1: string): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (Date.now() < end) {
    if (lastClick.cell === a1) await pause(lastClick.at + DOUBLE_CLICK_MS - Date.now());
    const { x, y, selection } = await cellOf(page, a1);
    await page.mouse.click(x, y);
    lastClick = { cell: a1, at: Date.now() };
    while (Date.now() < lastClick.at + DOUBLE_CLICK_MS) {
      if (isDeepStrictEqual(await selected(page), selection)) return;
      await pause(LOOK_AGAIN_MS);
    }
  }
  throw new Error(`The cell ${a1} could not be selected.`);
}

/** Types into a cell: mouse, keyboard, Enter. */
export async function type(page: Page, a1: string, text: string): Promise<void> {
  await clickCell(page, a1);
  const [row = 0, column] = (await cellOf(page, a1)).selection;
  await page.keyboard.type(text, { delay: 5 });
  await page.keyboard.press('Enter');
  await eventually(() => selected(page), [row + 1, column, 1, 1]);
}

/** What the cells show, spilled ones too; null where there is no such sheet. */
export const shown = (page: Page, a1: string, sheet?: string): Promise<unknown[][] | null> =>
  page.evaluate(([range = '', name]) => window.workbench?.grid.shown(range, name) ?? null, [a1, sheet]);

/** The charts that are on the screen. */
export const charts = (page: Page) => page.evaluate(() => window.workbench?.charts() ?? []);

/** Names of the sheets, from left to right. */
export const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      window.workbench?.grid.api
        .getActiveWorkbook()
        ?.getSheets()
        .map((sheet) => sheet.getSheetName()) ?? [],
  );

/** Goes to another sheet by its tab. */
export async function openSheet(page: Page, name: string): Promise<void> {
  await page.locator('#grid').getByText(name, { exact: true }).last().click();
  await eventually(
    () => page.evaluate(() => window.workbench?.grid.api.getActiveWorkbook()?.getActiveSheet().getSheetName()),
    name,
  );
}

/** Chooses an item of the add-on's menu, `submenu` first where it is in one. */
export async function menu(page: Page, item: string, submenu?: string): Promise<void> {
  const bar = page.getByRole('menubar');
  await bar.getByRole('menuitem', { name: 'Extensions' }).click();
  if (submenu !== undefined) await bar.getByRole('menuitem', { name: submenu, exact: true }).hover();
  await bar.getByRole('menuitem', { name: item, exact: true }).click();
}

/** `ui.alert` or `ui.prompt`, as it is open. */
export const question = (page: Page): Locator => page.getByRole('alertdialog');

/** Answers the open alert or prompt by a button. */
export async function answer(page: Page, button: string): Promise<void> {
  await question(page).getByRole('button', { name: button, exact: true }).click();
}

/** The add-on's page in the sidebar. */
export const sidebar = (page: Page): FrameLocator => page.frameLocator('#sidebar iframe');

/** The add-on's page in a dialog. */
export const dialog = (page: Page): FrameLocator => page.frameLocator('.html-dialog iframe');

export const status = (page: Page): Promise<string> => page.locator('#status').innerText();

let pictures: string | undefined;
/** Saves what the page looks like into a temporary folder and answers where. */
export async function picture(page: Page, name: string): Promise<string> {
  pictures ??= mkdtempSync(join(tmpdir(), 'kanava-pictures-'));
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/** A built page by itself, with a server that gives this answer to every call. */
export async function pageByItself(context: BrowserContext, name: string, value: unknown): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(
    (answer: unknown) => {
      const runner = (succeed: (value: unknown) => void): object =>
        new Proxy(
          {},
          {
            get(_, call) {
              if (call === 'withSuccessHandler') return runner;
              if (call === 'withFailureHandler') return () => runner(succeed);
              return () => setTimeout(() => succeed(answer), 1);
            },
          },
        );
      Object.assign(window, { google: { script: { run: runner(() => {}) } } });
    },
    { ok: true, language: 'en', value, message: '', next: [] },
  );
  const html = await builtPage(name);
  await page.route('http://localhost:1/page', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('http://localhost:1/page');
  return page;
}
