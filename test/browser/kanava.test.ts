// Kanava as a newcomer meets it: the built bundle in the workbench, by menu, dialog, sidebar and cells.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDeal, SidebarStart } from '../../src/app/actions/contract';
import { sampleProgramme, seededRandom } from '../../src/core/sample-programme';
import {
  charts,
  clickCell,
  dialog,
  eventually,
  menu,
  openBrowser,
  openPage,
  openSheet,
  type Server,
  sheetNames,
  shown,
  sidebar,
  startWorkbenchServer,
  status,
  type TestBrowser,
  type,
} from './harness';

/** Tall enough for the whole dashboard: a chart is drawn when it is on the screen. */
const VIEWPORT = { width: 1280, height: 1300 };
const TILES = 'A5:H5';

let browser: TestBrowser;
/** Pages must show text as text: a script in a name would open one of these. */
let alerts = 0;

beforeAll(async () => {
  browser = await openBrowser(VIEWPORT);
  browser.context.on('dialog', (opened) => {
    alerts += 1;
    void opened.dismiss();
  });
});
afterAll(() => browser.close());

/** The filled rows of a sheet as the grid shows them, by header. */
async function records(page: Page, sheet: string): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = (await shown(page, 'A1:AC600', sheet)) ?? [];
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((name, i) => [String(name), String(row[i])])));
}

/** What the grid shows of the deals of one customer. */
async function dealsOf(page: Page, company: string) {
  const deals = await records(page, 'Deals');
  return deals.filter((deal) => deal.Company === company);
}

const tiles = async (page: Page) =>
  (await shown(page, TILES, 'Dashboard'))?.[0]?.filter((cell) => cell !== '').map(String);

/** Opens the sidebar, and gives a name where it asks for one. */
async function openSidebar(page: Page, name: string): Promise<void> {
  await menu(page, 'Open Kanava');
  const asked = sidebar(page).getByLabel('Your name for the log');
  const ready = sidebar(page).getByRole('tab', { name: 'Register' });
  await ready.waitFor();
  if (!(await asked.isVisible())) return;
  await asked.fill(name);
  await asked.press('Enter');
  await asked.waitFor({ state: 'detached' });
}

interface Typed {
  readonly partner: string;
  readonly company: string;
  readonly amount?: string;
}

async function fillDeal(page: Page, { partner, company, amount = '50000' }: Typed): Promise<void> {
  const field = (name: string) => sidebar(page).locator(`input[name="${name}"]`);
  await field('partner').fill(partner);
  await field('company').fill(company);
  await field('amount').fill(amount);
  await field('country').fill('FI');
}

const verdict = (page: Page) => sidebar(page).locator('.conflict');
const registerButton = (page: Page) => sidebar(page).getByRole('button', { name: /^Register (deal|anyway)$/ });
/** What came of a registration or a decision. */
const outcome = (page: Page) => sidebar(page).locator('.notice', { has: page.locator('strong') });

async function registerDeal(page: Page, typed: Typed): Promise<string> {
  await sidebar(page).getByRole('tab', { name: 'Register' }).click();
  const another = sidebar(page).getByRole('button', { name: 'Register another' });
  if (await another.isVisible()) await another.click();
  await fillDeal(page, typed);
  await registerButton(page).click();
  await another.waitFor();
  return outcome(page).first().innerText();
}

/** The row of a deal on the tab Decide. */
const dealRow = (page: Page, id: string) => sidebar(page).locator('li.deal', { hasText: id });

async function startSample(): Promise<Server> {
  const server = await startWorkbenchServer();
  const today = new Date().toISOString().slice(0, 10);
  const { partners, deals } = sampleProgramme({ today, random: seededRandom(2026) });
  await server.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: null });
  await server.run('addSampleProgramme', { partners, deals });
  return server;
}

describe('in an empty spreadsheet', () => {
  let server: Server;
  let anna: Page;
  beforeAll(async () => {
    server = await startWorkbenchServer();
    anna = await openPage(browser, server);
  });
  afterAll(async () => {
    await anna.close();
    await server.close();
  });

  const page = () => dialog(anna);
  const close = () => page().getByRole('button', { name: 'Close' }).click();

  it('the sidebar leads to the set-up', async () => {
    await menu(anna, 'Open Kanava');
    await sidebar(anna).getByRole('heading', { name: 'Welcome to Kanava' }).waitFor();
    await anna.getByRole('button', { name: 'Close the sidebar' }).click();
  });

  it('set-up makes the sheets, with examples for tiers, and says what comes next', async () => {
    await menu(anna, 'Set up workbook…');
    await page().getByRole('button', { name: 'Use these examples for now' }).click();
    await page().getByRole('button', { name: 'Set up', exact: true }).click();
    await page().getByRole('heading', { name: 'What comes next' }).waitFor();
    await page().getByText('The workbook is ready.').waitFor();
    await page().getByText('The tier thresholds in Settings are examples').waitFor();
    expect(await sheetNames(anna)).toEqual(
      expect.arrayContaining(['Dashboard', 'Deals', 'Partners', 'Revenue', 'Settings', 'Log']),
    );
    await close();
    await anna.locator('.html-dialog').waitFor({ state: 'detached' });
  });

  it('the sample programme comes and goes by the menu', async () => {
    await menu(anna, 'Add sample programme', 'Sample programme');
    await page().getByText('The sample programme is in: 15 partners').waitFor();
    await close();
    await eventually(async () => (await records(anna, 'Partners')).length, 15);
    await eventually(() => tiles(anna), ['15', '8', '22 %', '+15 %']);
    await menu(anna, 'Remove sample programme', 'Sample programme');
    await page().getByText('The sample programme is gone: 15 partners').waitFor();
    await close();
    await eventually(async () => [...(await records(anna, 'Partners')), ...(await records(anna, 'Deals'))], []);
    await eventually(() => tiles(anna), ['0', '0', 'n/a', 'n/a']);
  });

  it('Refresh in the menu brings the dashboard up to date', async () => {
    await openSheet(anna, 'Partners');
    await type(anna, 'A2', 'Koivu Partners Oy');
    const columns = (await shown(anna, 'A1:V1', 'Partners'))?.[0] ?? [];
    const signed = String.fromCharCode('A'.charCodeAt(0) + columns.indexOf('Signed'));
    await type(anna, `${signed}2`, '2026-01-15');
    await menu(anna, 'Refresh the dashboard');
    await page().getByRole('button', { name: 'Close' }).waitFor();
    await close();
    await eventually(async () => (await tiles(anna))?.[0], '1');
  });
});
