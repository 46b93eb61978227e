// Kanava as a newcomer meets it: the built bundle in the workbench, by menu, dialog, sidebar and cells.
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleProgramme, seededRandom } from '../../src/core/sample/sample-programme';
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

/** A large screen: a chart is drawn, and a cell can be typed into, when it is in view. */
const VIEWPORT = { width: 2200, height: 1300 };
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
  const used = await page.evaluate(
    (name) => window.workbench?.grid.api.getActiveWorkbook()?.getSheetByName(name)?.getDataRange().getA1Notation(),
    sheet,
  );
  const [header = [], ...rows] = (await shown(page, used ?? 'A1', sheet)) ?? [];
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
}

async function fillDeal(page: Page, { partner, company }: Typed): Promise<void> {
  const another = sidebar(page).getByRole('button', { name: 'Register another' });
  await sidebar(page).getByRole('tab', { name: 'Register' }).click();
  if (await another.isVisible()) await another.click();
  const given = { partner, company, country: 'FI', amount: '50000' };
  for (const [name, text] of Object.entries(given)) await sidebar(page).locator(`input[name="${name}"]`).fill(text);
}

const register = (page: Page) =>
  sidebar(page)
    .getByRole('button', { name: /^Register (deal|anyway)$/ })
    .click();

/** What the sidebar says of the registration that was sent. */
const registered = (page: Page) =>
  sidebar(page)
    .getByText(/^Registered as D-\d+: /)
    .innerText();

const decideTab = (page: Page) => sidebar(page).getByRole('tab', { name: 'Decide' }).click();
/** A deal on the tab Decide. */
const card = (page: Page, id: string) =>
  sidebar(page)
    .getByRole('listitem')
    .filter({ hasText: `${id} · ` });
const focused = (page: Page) =>
  sidebar(page)
    .locator('body')
    .evaluate(() => document.activeElement?.getAttribute('name'));

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

describe('with the sample programme', () => {
  let server: Server;
  let anna: Page;
  beforeAll(async () => {
    server = await startSample();
    anna = await openPage(browser, server);
  });
  afterAll(async () => {
    await anna.close();
    await server.close();
  });

  const text = (words: string | RegExp) => sidebar(anna).getByText(words);

  it('the dashboard shows 15 partners, 8 active, 22 % and +15 %, and a chart of two years', async () => {
    await openSheet(anna, 'Dashboard');
    await eventually(() => tiles(anna), ['15', '8', '22 %', '+15 %']);
    await eventually(async () => (await charts(anna)).length, 6);
    const chart = (await charts(anna)).find(({ title }) => /^Channel share 22 %: average band/.test(String(title)));
    expect(chart?.labels).toHaveLength(24);
    expect(chart?.series.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['partner-sourced', '+ influenced', 'Target']),
    );
  });

  it('the dashboard draws six charts, each titled with its message', async () => {
    const titles = (await charts(anna)).map(({ title }) => String(title));
    expect(titles.map((title) => title.replace(/[\d,]+/g, '#')).sort()).toEqual([
      '# EUR expected from # open deals in the next # months',
      '# of # partners are active; a year ago # of #',
      '# of # partners bring # % of partner revenue',
      '# of # registrations of # months are won# # open',
      'Channel share # %: average band# # points short of the next',
      'Partners’ sales cycle # % longer than direct# over # months',
    ]);
  });

  it('a taken customer, written differently, shows whose it is before it is registered, by keyboard alone', async () => {
    const deals = await records(anna, 'Deals');
    const held = deals.find((deal) => deal.Status === 'Approved' && deal.Partner !== '' && deal.Country === 'FI');
    const partners = await records(anna, 'Partners');
    const rival = partners.find(({ Partner, Country }) => Country === 'FI' && Partner !== held?.Partner);
    if (!held?.Company || !rival?.Partner) throw new Error('The sample has no approved deal in Finland.');
    const written = held.Company.replace(/ Oy$/, '').toUpperCase();
    expect(written).not.toBe(held.Company);

    await menu(anna, 'Open Kanava');
    const { keyboard } = anna;
    await eventually(() => focused(anna), 'userName');
    await keyboard.type('Anna');
    await keyboard.press('Enter');
    await eventually(() => focused(anna), 'partner');
    await keyboard.type(rival.Partner);
    await keyboard.press('Tab');
    await eventually(() => focused(anna), 'company');
    await keyboard.type(written);
    for (const name of ['email', 'domain', 'country', 'product', 'amount']) {
      await keyboard.press('Tab');
      await eventually(() => focused(anna), name);
    }
    await keyboard.type('50000');
    await text('Blocked: somebody holds this customer').waitFor();
    const reason = await sidebar(anna).locator('.conflict').innerText();
    expect(reason).toContain(`${held['Deal ID']} ${held.Company}, ${held.Partner}`);
    expect(reason).toContain('You can still register it: it waits behind the earlier claim');
    await text('Register anyway').waitFor();
    await keyboard.press('Control+Enter');
    expect(await registered(anna)).toMatch(/It waits behind an earlier claim\.$/);
    await text(/Whoever decides sees this\./).waitFor();
    await text(/A decision is due within 48 hours/).waitFor();
    await eventually(async () => (await dealsOf(anna, written)).map(({ Status }) => Status), ['Submitted']);
  });

  it('an approval freezes tier and margin and protects the customer', async () => {
    await decideTab(anna);
    const deals = await records(anna, 'Deals');
    const waiting = deals.find(({ Status, Conflict }) => Status === 'Submitted' && Conflict === '');
    const id = waiting?.['Deal ID'] ?? '';
    await card(anna, id)
      .getByRole('button', { name: /^Approve: / })
      .click();
    await text(new RegExp(`^${id} is approved and protected until \\d+ \\w+ \\d{4}, at \\w+ \\d+%\\.$`)).waitFor();
    const said = /until (\d+ \w+ \d{4}), at (\w+) (\d+)%/.exec(await card(anna, id).innerText());
    const [, until = '', tier, percent] = said ?? [];
    const row = async () => (await records(anna, 'Deals')).find((deal) => deal['Deal ID'] === id);
    await eventually(async () => (await row())?.Status, 'Approved');
    const day = new Date(`${until} UTC`).toISOString().slice(0, 10);
    expect(await row()).toMatchObject({ 'Protected until': day, Tier: tier, Margin: `${percent}.0%` });
  });

  it('a rejection needs a reason', async () => {
    const [taken] = (await records(anna, 'Deals')).slice(-1);
    const id = taken?.['Deal ID'] ?? '';
    const deal = card(anna, id);
    await decideTab(anna);
    await deal.getByRole('button', { name: /^Reject: / }).click();
    await deal.getByRole('button', { name: 'Reject', exact: true }).click();
    const reason = deal.getByLabel('Why is it rejected?');
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    await deal
      .locator('.field', { hasText: 'Why is it rejected?' })
      .getByText('Write a sentence: the partner will ask.')
      .waitFor();
    await reason.fill('Another partner holds the customer.');
    await deal.getByRole('button', { name: 'Reject', exact: true }).click();
    await text(`${id} is rejected.`).waitFor();
    const row = async () => (await records(anna, 'Deals')).find((each) => each['Deal ID'] === id);
    await eventually(async () => (await row())?.Status, 'Rejected');
    const [line] = (await records(anna, 'Log')).filter(({ Deal }) => Deal === id).slice(-1);
    expect(line).toMatchObject({ Who: 'Anna', Reason: 'Another partner holds the customer.' });
  });

  it('a rejected one is reopened, and takes the customer by an override with a reason', async () => {
    const rejected = (await records(anna, 'Log')).filter(
      ({ Reason }) => Reason === 'Another partner holds the customer.',
    );
    const id = rejected[0]?.Deal ?? '';
    const deal = card(anna, id);
    const row = async (of: string) => (await records(anna, 'Deals')).find((each) => each['Deal ID'] === of);
    const holder = /D-\d+/.exec((await row(id))?.Conflict ?? '')?.[0] ?? '';
    await sidebar(anna).getByRole('button', { name: 'Refresh' }).click();
    await text(/^Closed lately/).click();
    await deal.getByRole('button', { name: /^Reopen: / }).click();
    await deal.getByLabel('Why is it reopened?').fill('Both partners agree.');
    await deal.getByRole('button', { name: 'Reopen it' }).click();
    await text(`${id} is open again as “Submitted”.`).waitFor();

    await deal.getByRole('button', { name: /^Approve: / }).click();
    await deal.getByRole('button', { name: 'Approve all the same…' }).click();
    await deal.getByLabel('Why does this one get the customer?').fill('Agreed in writing.');
    await deal.getByRole('button', { name: 'Approve all the same', exact: true }).click();
    await deal.getByText(new RegExp(`^${id} is approved and protected until`)).waitFor();
    await eventually(async () => (await row(id))?.Status, 'Approved');
    await eventually(async () => (await row(holder))?.Status, 'Submitted');
    expect((await row(id))?.Conflict).toMatch(/^Override by Anna: Agreed in writing\. Would have won: /);

    const link = deal.getByRole('link', { name: 'Open in mail' });
    const { searchParams } = new URL((await link.getAttribute('href')) ?? '');
    expect([...searchParams.keys()]).toEqual(['subject', 'body']);
    expect(searchParams.get('body')).toContain(id);
  });

  it('several are decided at once', async () => {
    await decideTab(anna);
    const deals = await records(anna, 'Deals');
    const ids = deals.flatMap((deal) => (deal.Status === 'Submitted' ? [deal['Deal ID'] ?? ''] : [])).slice(0, 2);
    for (const id of ids) await card(anna, id).getByRole('checkbox').check();
    const bar = sidebar(anna).getByRole('region', { name: 'For all selected' });
    await bar.getByText('2 selected').waitFor();
    await bar.getByRole('button', { name: 'Withdraw' }).click();
    await bar.getByLabel('Why is it withdrawn?').fill('The partner asked for it.');
    await bar.getByRole('button', { name: 'Withdraw it' }).click();
    await sidebar(anna).getByRole('heading', { name: 'Decided (2)' }).waitFor();
    await eventually(async () => {
      const now = await records(anna, 'Deals');
      return ids.map((id) => now.find((deal) => deal['Deal ID'] === id)?.Status);
    }, ['Withdrawn', 'Withdrawn']);
  });

  it('the inbox has no violation that axe finds', async () => {
    await decideTab(anna);
    await sidebar(anna)
      .getByRole('button', { name: /^Write to the partner/ })
      .first()
      .click();
    const body = sidebar(anna).locator('body');
    await body.evaluate((_, source) => new Function(source)(), axe.source);
    const found = await body.evaluate(async () => {
      const { violations }: axe.AxeResults = await Reflect.get(window, 'axe').run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    });
    expect(found).toEqual([]);
  });

  it('a new partner is scored and saved', async () => {
    await sidebar(anna).getByRole('tab', { name: 'Partner' }).click();
    await sidebar(anna).getByRole('combobox', { name: 'Partner' }).fill('Saarivuo Consulting Oy');
    const ratings = { coverage: '8', offering: '6', capacity: '7', geography: '4' };
    for (const [name, rating] of Object.entries(ratings))
      await sidebar(anna).locator(`input[name="${name}"]`).fill(rating);
    await eventually(() => sidebar(anna).locator('.score').innerText(), 'Score 6.7 of 10');
    await text('What would raise it most: Customer coverage from 8 to 9 adds 0.4.').waitFor();
    await sidebar(anna).getByRole('button', { name: 'Save partner' }).click();
    await text('Saarivuo Consulting Oy is saved with a score of 6.7.').waitFor();
    await eventually(
      async () => (await records(anna, 'Partners')).slice(-1).map(({ Partner, Score }) => [Partner, Score]),
      [['Saarivuo Consulting Oy', '6.7']],
    );
  });

  it.each(['<img src=x onerror=alert(1)>', '=HYPERLINK("http://x","y")'])(
    'a customer called %s is shown as that text',
    async (company) => {
      await fillDeal(anna, { partner: 'Virmaa Solutions Oy', company });
      await register(anna);
      expect(await registered(anna)).toBe(
        `Registered as ${(await dealsOf(anna, company))[0]?.['Deal ID']}: ${company}.`,
      );
      await text('Dashboard is up to date.').waitFor();
      await decideTab(anna);
      await sidebar(anna).getByRole('heading', { name: company, exact: true }).waitFor();
      expect(await sidebar(anna).locator('img').count()).toBe(0);
      expect(alerts).toBe(0);
      const formulas = await anna.evaluate(() =>
        window.workbench?.grid.api.getActiveWorkbook()?.getSheetByName('Deals')?.getDataRange().getFormulas(),
      );
      expect(formulas?.flat().filter((formula) => formula !== '')).toEqual([]);
    },
  );

  it('of two people who register one customer at the same time, exactly one is first', async () => {
    const company = 'Tuulikallio Energia Oy';
    const bert = await openPage(browser, server, 'bert@example.com');
    await openSidebar(bert, 'Bert');
    await fillDeal(anna, { partner: 'Virmaa Solutions Oy', company });
    await fillDeal(bert, { partner: 'Kelvara Oy', company });
    await Promise.all([anna, bert].map(register));
    const said = await Promise.all([anna, bert].map(registered));
    expect(said.filter((words) => words.endsWith('It waits behind an earlier claim.'))).toHaveLength(1);
    for (const page of [anna, bert]) {
      await eventually(
        async () => (await dealsOf(page, company)).map(({ Status }) => Status),
        ['Submitted', 'Submitted'],
      );
      const [first, second] = await dealsOf(page, company);
      expect([first?.Conflict, second?.Conflict]).toEqual(['', expect.stringContaining(String(first?.['Deal ID']))]);
    }
    await bert.close();
  });

  it('speaks Finnish to whom Google speaks Finnish', async () => {
    const context = await browser.context.browser()?.newContext({ viewport: VIEWPORT, locale: 'fi-FI' });
    if (!context) throw new Error('The browser has ended.');
    const carol = await openPage({ ...browser, context }, server, 'carol@example.com');
    await menu(carol, 'Avaa Kanava');
    await sidebar(carol).getByLabel('Nimesi lokiin').waitFor();
    expect(await sidebar(carol).getByRole('tab').allInnerTexts()).toEqual([
      expect.stringMatching(/^Tänään/),
      'Rekisteröi',
      expect.stringMatching(/^Päätä/),
      'Kumppani',
    ]);
    expect(await sidebar(carol).locator('html').getAttribute('lang')).toBe('fi');
    expect(await sheetNames(carol)).toContain('Dashboard'); // the workbook keeps its own language
    await context.close();
  });

  it('cells understand the functions, and say what is wrong', async () => {
    const before = await sheetNames(anna);
    await anna.evaluate(() => window.workbench?.grid.api.getActiveWorkbook()?.insertSheet());
    const added = (await sheetNames(anna)).find((name) => !before.includes(name)) ?? '';
    await openSheet(anna, added);
    await type(anna, 'A1', '=PARTNER_SCORE(8,6,7,4)');
    await eventually(() => shown(anna, 'A1'), [[6.7]]);
    await type(anna, 'A2', '=PARTNER_SCORE(8,6,7,11)');
    await eventually(() => shown(anna, 'A2'), [['#ERROR!']]);
    await clickCell(anna, 'A2');
    await eventually(
      async () => (await status(anna)).startsWith('A2  #ERROR!  PARTNER_SCORE: geography must be'),
      true,
    );
  });
});
