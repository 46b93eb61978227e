// The monthly report on paper: one sheet of A4 whatever the figures and names are, and nothing that axe finds.
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MonthlyReport } from '../../src/core/dashboard/monthly-report';
import type { Language } from '../../src/core/language';
import { report } from '../sidebar/report';
import { openBrowser, pageByItself, type TestBrowser } from './harness';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ width: 800, height: 700 });
});
afterAll(() => browser.close());

/** The built page with a server that answers this report. */
async function reportPage(value: MonthlyReport): Promise<Page> {
  const page = await pageByItself(browser.context, 'Report', value);
  await page.locator('.paper').waitFor();
  return page;
}

const LONG = 'Ähtärin Kumppanuusverkoston Kehitysyhdistys ry '.repeat(6);

/** Long names, large figures, as many lines as there may be. */
function longest(language: Language): MonthlyReport {
  const usual = report({}, language);
  const [item] = usual.due;
  const [month] = usual.forecast;
  const large = { value: 98_765_432.1, before: 1_234_567.8 };
  return {
    ...usual,
    file: LONG,
    tiles: usual.tiles.map((tile) => ({ ...tile, ...(tile.unit === 'count' && large) })),
    changes: [...usual.changes, ...usual.changes]
      .slice(0, 9)
      .map((each) => ({ ...each, ...(each.unit === 'money' && large) })),
    due: item ? Array.from({ length: 6 }, () => ({ ...item, partner: LONG, company: LONG })) : [],
    forecast: month ? Array.from({ length: 3 }, () => ({ ...month, expected: 98_765_432, high: 198_765_432 })) : [],
    leftOut: 1200,
  };
}

it.each([
  ['en', report()],
  ['fi', report({}, 'fi')],
  ['en with long names', longest('en')],
  ['fi with long names', longest('fi')],
])('prints on one sheet of A4: %s', async (_, value) => {
  const page = await reportPage(value);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await page.close();
});

it.each(['light', 'dark'] as const)('has no violation that axe finds, in the %s theme', async (colorScheme) => {
  const page = await reportPage(report());
  await page.emulateMedia({ colorScheme });
  await page.evaluate((source) => new Function(source)(), axe.source);
  const found = await page.evaluate(async () => {
    const { violations }: axe.AxeResults = await Reflect.get(window, 'axe').run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
  expect(found).toEqual([]);
  await page.close();
});
