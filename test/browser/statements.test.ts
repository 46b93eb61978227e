// Statements as a person works with them: opened from the menu, a month closed, paid, printed, and taken as a file.
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthEarlier } from '../../src/core/dashboard/month-snapshot';
import { sampleProgramme, seededRandom } from '../../src/core/sample/sample-programme';
import { line, OPEN_LINES, statementsView } from '../sidebar/statements-view';
import {
  dialog,
  menu,
  openBrowser,
  openPage,
  pageByItself,
  type Server,
  startWorkbenchServer,
  type TestBrowser,
} from './harness';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ width: 1400, height: 900 });
});
afterAll(() => browser.close());

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

async function violations(page: { evaluate: Page['evaluate'] }): Promise<string[]> {
  await page.evaluate((source) => new Function(source)(), axe.source);
  return page.evaluate(async () => {
    const { violations: found }: axe.AxeResults = await Reflect.get(window, 'axe').run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

describe('in a workbook with the sample programme', () => {
  const today = new Date().toISOString().slice(0, 10);
  const [earlier, last] = [2, 1].map((months) => monthEarlier(today.slice(0, 7), months)) as [string, string];
  let server: Server;
  let anna: Page;
  beforeAll(async () => {
    server = await startWorkbenchServer();
    await server.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: null });
    await server.run('addSampleProgramme', sampleProgramme({ today, random: seededRandom(2026) }));
    anna = await openPage(browser, server);
  });
  afterAll(async () => {
    await anna.close();
    await server.close();
  });

  const page = () => dialog(anna);
  const button = (name: string) => page().getByRole('button', { name, exact: true });

  it('months are closed one after the other, each after one question', async () => {
    await menu(anna, 'Statements…', 'Money');
    await page().getByText(`${last}, not closed yet`).waitFor();
    await page().getByLabel('Month').selectOption(earlier);
    await button(`Close ${earlier}`).click();
    await page().getByText(`was earned before ${earlier} is taken as settled elsewhere`).waitFor();
    await button(`Yes, close ${earlier}`).click();
    await page().getByText(`${earlier} is closed, with`).waitFor();
    await button(`Go to ${last}`).click();
    await button(`Close ${last}`).click();
    await button(`Yes, close ${last}`).click();
    await page().getByText(`${last} is closed, with`).waitFor();
    await page().getByText(`${last} is closed: nothing in it changes any more.`).waitFor();
  });

  it('what was paid is noted, and nothing is owed any more', async () => {
    await page().getByLabel('All', { exact: true }).check();
    await page().getByLabel('Bank reference').fill('SEPA 77');
    await page()
      .getByRole('button', { name: /^Mark \d+ as paid$/ })
      .click();
    await page()
      .getByText(/balances are paid on|^Paid on/)
      .waitFor();
    await page().getByText('Nothing is owed now.').waitFor();
  });

  it('the lines come as a file', async () => {
    const [file] = await Promise.all([anna.waitForEvent('download'), button('CSV for the accountant').click()]);
    expect(file.suggestedFilename()).toBe(`statements-${last}.csv`);
    const text = readFileSync(await file.path(), 'utf8');
    const [header, ...lines] = Papa.parse<string[]>(text.replace(/^\uFEFF/, '')).data;
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(header?.slice(0, 3)).toEqual(['Line', 'Month', 'Partner']);
    expect(lines.length).toBeGreaterThan(0);
    for (const cells of lines) expect([cells[1], cells.at(-1)]).toEqual([last, 'closed']);
  });

  it('a statement is on paper, with the day on which it was paid; Escape leads back', async () => {
    await page()
      .getByRole('button', { name: /^Print or send the statement of/ })
      .first()
      .click();
    await page()
      .getByRole('article')
      .getByText(/^Maksettu myöhemmin: |^Paid afterwards: /)
      .waitFor();
    await page().getByRole('article').press('Escape');
    await button('Print all').waitFor();
  });
});

describe('on paper', () => {
  /** The built page with a server that answers this view. */
  async function statementsPage(changes: Parameters<typeof statementsView>, locale = 'en-GB'): Promise<Page> {
    const context = await browser.context.browser()?.newContext({ locale, viewport: { width: 860, height: 700 } });
    if (!context) throw new Error('The browser has ended.');
    const page = await pageByItself(context, 'Statements', statementsView(...changes));
    await page.locator('table.sums').waitFor();
    return page;
  }

  it('each partner begins on a page, and a long statement goes on under the same head', async () => {
    const many = Array.from({ length: 80 }, (_, i) => line({ deal: `D-${i}`, company: `Asiakas ${i} Oy`, amount: i }));
    const page = await statementsPage([{}, undefined, [...OPEN_LINES, ...many]]);
    await page.getByRole('button', { name: 'Print all' }).click();
    const all = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(all)).toBe(5);
    expect(all.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Print or send the statement of Taiga' }).click();
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('no violation that axe finds, in the %s theme', async (colorScheme) => {
    const problems = [{ kind: 'noMargin', deal: 'D-1', row: 2, found: '' }] as const;
    const page = await statementsPage([{ problems }], 'fi-FI');
    await page.emulateMedia({ colorScheme });
    await page.locator('.toggle').last().click();
    await page.locator('summary').click();
    await page.getByRole('button', { name: 'Sulje 2026-10' }).click();
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Tulosta tai lähetä/ })
      .first()
      .click();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
