// npm run pictures: draws the pictures of the README anew, from the workbench with the sample programme on a fixed day.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildAddon } from './addon.mjs';
import { findBrowser } from './find-browser.mjs';
import { root } from './packages.mjs';
import { addSampleProgramme, setUpWorkbook } from './sample-workbook.mjs';
import { buildWorkbench, workbenchServer } from './workbench.mjs';

/** @typedef {import('playwright-core').Page} Page */

const PICTURES = `${root}docs/pictures`;
/** The same pictures whenever they are drawn. */
const TODAY = '2026-11-20';
const WINDOW = { width: 1280, height: 800 };
/** The sidebar with a whole form in it. */
const TALL = { width: 1280, height: 1120 };
/** Ten cells and no more. */
const LOW = { width: 1280, height: 430 };

/** The heading of the charts, counted from 0. */
const CHARTS_ROW = 47;
/** A blank column: the selected cell is to cover no words. */
const BESIDE = 8;

const CSV = `Opportunity ID,Seller,Account,Website,Country,Product,Stage,Created,Close date,Amount
OP-1041,Harju Systems Oy,Lumo Logistiikka Oy,lumo.example,FI,Platform,Closed Won,3.2.2026,21.4.2026,"48 000,00"
OP-1042,Harju Systems Oy,Ranta Energia Oy,ranta.example,FI,Analytics,Negotiation,14.8.2026,15.12.2026,"31 500,00"
OP-1043,Sanna Lehtola,Kivelä Terveys Oy,kivela.example,FI,Platform,Closed Won,9.1.2026,2.3.2026,"62 000,00"
OP-1044,Bergvik Partner AB,Solvik Verkstad AB,solvik.example,SE,Integration,Closed Lost,20.2.2026,30.5.2026,"27 900,00"
OP-1045,Bergvik Partner AB,Norrvind Livsmedel AB,norrvind.example,SE,Platform,Prospecting,11.11.2026,,"40 000,00"
OP-1046,Oskar Rautala,Hopea Konepaja Oy,hopea.example,FI,Analytics,Negotiation,2.9.2026,31.1.2027,"18 400,00"
OP-1047,Harju Systems Oy,Tuuli Elintarvike Oy,tuuli.example,FI,Integration,Closed Won,17.3.2026,28.5.2026,"22 750,00"
OP-1048,Kallaste OÜ,Merel Logistika OÜ,merel.example,EE,Platform,Prospecting,13.11.2026,,"35 000,00"
OP-1049,Kallaste OÜ,Rohe Energia OÜ,rohe.example,EE,Analytics,Closed Won,5.5.2026,19.8.2026,"29 300,00"
OP-1050,Sanna Lehtola,Kuusi Terveys Oy,kuusi.example,FI,Platform,Closed Lost,28.4.2026,31.6.2026,"51 000,00"
OP-1051,Bergvik Partner AB,,,SE,Integration,Closed Won,8.6.2026,30.9.2026,"16 200,00"
OP-1052,Kallaste OÜ,Ranta Energia,ranta.example,FI,Analytics,Prospecting,16.11.2026,,"24 000,00"
`;

/** What people type, and the number format that they give it. */
const FORMULAS = [
  ['=PARTNER_SCORE(8, 6, 7, 4)', '0.0'],
  ['=PARTNER_EARNINGS(100000, 25%)', '#,##0.00'],
  ['=EARNINGS_PER_HOUR(100000, 25%, 40)', '#,##0.00'],
  ['=DEALS_NEEDED(75000, 50000, 30%)', '0'],
  ['=PARTNER_TIER(250000, Settings!F1:H4)', '@'],
  ['=MARGIN_CHECK(25%, "Referral")', '@'],
  ['=CHANNEL_SHARE(Deals!A1:V600, DATE(2025, 11, 21), DATE(2026, 11, 20))', '0%'],
  ['=ACTIVE_PARTNERS(Deals!A1:V600, DATE(2026, 11, 20))', '0'],
  ['=CHANNEL_BENCHMARK(22%)', '@'],
  ['=COMPANY_MATCH("KONE Oyj", "Kone")', '0.00'],
];

/** @param {Page} page */
const sidebar = (page) => page.frameLocator('#sidebar iframe');
/** @param {Page} page */
const dialog = (page) => page.frameLocator('.html-dialog iframe');

/** @param {Page} page @param {string} item @param {string} [submenu] */
async function choose(page, item, submenu) {
  const bar = page.getByRole('menubar');
  await bar.getByRole('menuitem', { name: 'Extensions' }).click();
  if (submenu !== undefined) await bar.getByRole('menuitem', { name: submenu, exact: true }).hover();
  await bar.getByRole('menuitem', { name: item, exact: true }).click();
}

/** @param {import('playwright-core').Page | import('playwright-core').Locator} what @param {string} name */
async function picture(what, name) {
  const page = 'page' in what ? what.page() : what;
  await page.mouse.move(640, 24, { steps: 4 }); // on the bar: nothing is to look pointed at
  await page.waitForFunction(() => document.querySelector('iframe:hover') === null);
  await what.screenshot({ path: `${PICTURES}/${name}.png`, animations: 'disabled', caret: 'hide' });
  console.log(`docs/pictures/${name}.png`);
}

/** Goes to a cell of a sheet. @param {Page} page @param {string} name @param {number} row counted from 0 */
async function goTo(page, name, row) {
  await page.evaluate(
    ([sheetName, to, beside]) => {
      const sheet = window.workbench?.grid.api.getActiveWorkbook()?.getSheetByName(String(sheetName));
      sheet?.activate();
      sheet?.getRange(Number(to), Number(beside)).activate();
      sheet?.scrollToCell(Number(to), 0);
    },
    [name, row, BESIDE],
  );
}

/** @param {Page} page */
async function dashboard(page) {
  await goTo(page, 'Dashboard', 0);
  await picture(page, 'dashboard');
  await goTo(page, 'Dashboard', CHARTS_ROW);
  await page.waitForFunction(() => window.workbench?.charts().length === 6);
  await picture(page, 'dashboard-chart');
}

/** The tab Register with a customer that somebody else holds. @param {Page} page */
async function register(page) {
  const { Company, Partner } = await page.evaluate(() => {
    const [header = [], ...rows] = window.workbench?.grid.shown('A1:V600', 'Deals') ?? [];
    const deals = rows.map((row) => Object.fromEntries(header.map((name, at) => [String(name), String(row[at])])));
    return (
      deals.find(({ Status, Country, Partner }) => Status === 'Approved' && Country === 'FI' && Partner !== '') ?? {}
    );
  });
  const partner = ['Virmaa Solutions Oy', 'Kelvara Oy'].find((name) => name !== Partner) ?? '';
  const company = String(Company).replace(/ Oy$/, '');
  await sidebar(page).getByRole('tab', { name: 'Register' }).click();
  const given = { partner, company, country: 'FI', product: 'Platform', amount: '50 000', hours: '40' };
  for (const [name, text] of Object.entries(given)) await sidebar(page).locator(`input[name="${name}"]`).fill(text);
  await sidebar(page).getByText('Blocked: somebody holds this customer').waitFor();
  await picture(page.locator('#sidebar'), 'register');
}

/** @param {Page} page */
async function decide(page) {
  await sidebar(page).getByRole('tab', { name: 'Decide' }).click();
  await sidebar(page)
    .getByRole('button', { name: /^Approve: / })
    .first()
    .click();
  await sidebar(page).getByText('is approved and protected until').waitFor();
  await sidebar(page).getByText('Dashboard is up to date.').waitFor();
  await picture(page.locator('#sidebar'), 'decide');
}

/** @param {Page} page */
async function partner(page) {
  await sidebar(page).getByRole('tab', { name: 'Partner' }).click();
  await sidebar(page).getByRole('combobox', { name: 'Partner' }).fill('Kelvara Oy');
  const ratings = { coverage: '8', offering: '6', capacity: '7', geography: '4' };
  for (const [name, rating] of Object.entries(ratings))
    await sidebar(page).locator(`input[name="${name}"]`).fill(rating);
  await sidebar(page).getByText('Score 6.7 of 10').waitFor();
  await picture(page.locator('#sidebar'), 'partner');
}

/** Cells with functions, each beside its own text. @param {Page} page */
async function formulas(page) {
  await page.evaluate(() => void window.workbench?.grid.api.getActiveWorkbook()?.insertSheet('Try'));
  await page.evaluate((list) => {
    const sheet = window.workbench?.grid.api.getActiveWorkbook()?.getSheetByName('Try');
    const TEXT = 1; // the grid's number for text: a cell that begins with = is no formula then
    sheet?.setColumnWidths(0, 1, 480).setColumnWidths(1, 1, 420);
    sheet
      ?.getRange('A1:B1')
      .setValues([['You type', 'You get']])
      .setFontWeight('bold');
    for (const [at, [formula = '', format = '']] of list.entries()) {
      sheet?.getRange(at + 1, 0).setValue({ v: formula, t: TEXT });
      sheet
        ?.getRange(at + 1, 1)
        .setValue({ f: formula })
        .setNumberFormat(format);
    }
    sheet?.getRange(1, 1, list.length).setHorizontalAlignment('left');
  }, FORMULAS);
  await page.waitForFunction(
    (count) => window.workbench?.grid.shown(`B2:B${count + 1}`, 'Try')?.every(([cell]) => cell !== ''),
    FORMULAS.length,
  );
  await goTo(page, 'Try', 0);
  await page.setViewportSize(LOW);
  await picture(page, 'formulas');
  await page.setViewportSize(WINDOW);
}

/** @param {Page} page */
async function importCsv(page) {
  const folder = mkdtempSync(join(tmpdir(), 'kanava-'));
  const file = join(folder, 'opportunities-2026.csv');
  writeFileSync(file, CSV);
  await choose(page, 'Import a CSV…');
  await dialog(page).locator('input[type=file]').first().setInputFiles(file);
  await dialog(page).locator('table.columns').waitFor();
  await picture(page.locator('.html-dialog'), 'import-columns');
  const next = dialog(page).getByRole('button', { name: 'Next', exact: true });
  await next.click();
  await next.click();
  for (const name of ['Sanna Lehtola', 'Oskar Rautala']) await dialog(page).getByLabel(name).check();
  await next.click();
  await dialog(page)
    .getByRole('button', { name: /^Import \d+ deals$/ })
    .waitFor();
  await picture(page.locator('.html-dialog'), 'import');
  await page.getByRole('button', { name: 'Close the dialog' }).click();
  rmSync(folder, { recursive: true });
}

/** A month that is closed, and a partner's statement as it is printed. @param {Page} page */
async function statements(page) {
  await choose(page, 'Statements…', 'Money');
  const button = (/** @type {RegExp} */ name) => dialog(page).getByRole('button', { name });
  await button(/^Close \d/).click();
  await button(/^Yes, close/).click();
  await dialog(page).getByText('is closed, with').waitFor();
  await picture(page.locator('.html-dialog'), 'statements');
  await button(/^Print or send the statement of Virmaa/).click();
  await dialog(page).getByRole('article').waitFor();
  await picture(page.locator('.html-dialog'), 'statement');
  await page.getByRole('button', { name: 'Close the dialog' }).click();
}

/** @param {Page} page */
async function setUp(page) {
  await choose(page, 'Set up workbook…');
  await dialog(page).getByLabel('Revenue from, tier 2').fill('100 000');
  await dialog(page).getByLabel('Revenue from, tier 3').fill('300 000');
  await picture(page.locator('.html-dialog'), 'set-up');
}

async function draw() {
  await Promise.all([buildAddon(), buildWorkbench()]);
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('There is no browser: install Chrome or Chromium, or set CHROMIUM_PATH to one.');
  const { startServer } = await import(pathToFileURL(workbenchServer).href);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  mkdirSync(PICTURES, { recursive: true });

  /** @param {boolean} hasSample */
  const open = async (hasSample) => {
    const server = await startServer({ port: 0, clock: `${TODAY}T09:30:00Z` });
    if (hasSample) {
      await setUpWorkbook(server);
      await addSampleProgramme(server, TODAY);
    }
    const context = await browser.newContext({ viewport: WINDOW, locale: 'en-GB', colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(`http://localhost:${server.port}/?user=anna@example.com`);
    await page.waitForFunction(() => window.workbench !== undefined, null, { timeout: 120_000 });
    return { server, page };
  };

  const first = await open(false);
  await setUp(first.page);
  await first.server.close();

  const { server, page } = await open(true);
  await dashboard(page);
  await importCsv(page);
  await statements(page);
  await formulas(page);
  await page.setViewportSize(TALL);
  await choose(page, 'Open Kanava');
  await sidebar(page).getByLabel('Your name for the log').fill('Anna');
  await sidebar(page).getByRole('button', { name: 'Save', exact: true }).click();
  await register(page);
  await decide(page);
  await partner(page);
  await browser.close();
  await server.close();
}

await draw();
