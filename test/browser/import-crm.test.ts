// A CRM export of 8,800 opportunities, imported from its file as a person would; the dashboard then shows the figures
// that plain code finds in the same file. Requirements 23, 26, 27 and 32 to 34; nothing of the product's rules is used.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crmExport, isoDay, pipeline, rowsOf, team } from '../core/recomputed/crm-export';
import { dialog, menu, openBrowser, openPage, type Server, startWorkbenchServer, type TestBrowser } from './harness';

const isThere = crmExport !== undefined;

/** The last day on which a deal of the export was closed. */
const IMPORT_DAY = '2017-12-31';
/** By then nobody has decided about the prospects for more than 48 hours. */
const THREE_DAYS_LATER = '2018-01-03';
/** 8,800 rows in batches of 500; slow computers take a few minutes. */
const LONG = { timeout: 270_000 };
const DAY_MS = 86_400_000;
const stateFile = join(tmpdir(), `kanava-crm-${process.pid}.json`);

// --- the figures, from the files alone ---------------------------------------------------------------------------

const daysFrom = (earlier: string, later: string) => (Date.parse(later) - Date.parse(earlier)) / DAY_MS;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;

interface Opportunity {
  readonly agent: string;
  readonly account: string;
  readonly product: string;
  readonly isDirect: boolean;
  readonly stage: string;
  /** A row without a date counts as registered on the day of the import. */
  readonly registered: string;
  readonly closed: string;
  readonly value: number;
  readonly hasValue: boolean;
}

function opportunities(): Opportunity[] {
  const office = new Map(rowsOf(team).map((row) => [row.sales_agent, row.regional_office]));
  return rowsOf(pipeline).map((row) => ({
    agent: row.sales_agent ?? '',
    account: row.account ?? '',
    product: row.product ?? '',
    isDirect: office.get(row.sales_agent) === 'West',
    stage: row.deal_stage ?? '',
    registered: isoDay(row.engage_date) || IMPORT_DAY,
    closed: isoDay(row.close_date),
    value: Number(row.close_value),
    hasValue: row.close_value !== '',
  }));
}

/** Partner-sourced won revenue ÷ all won revenue; without direct revenue there is no honest share (requirement 26). */
function shareOf(won: readonly Opportunity[]): number | null {
  const direct = sum(won.filter(({ isDirect }) => isDirect).map(({ value }) => value));
  const partners = sum(won.filter(({ isDirect }) => !isDirect).map(({ value }) => value));
  return direct > 0 ? partners / (partners + direct) : null;
}

/** Requirement 32. */
function programmeVerdict(share: number): string {
  if (share < 0.1) return 'weak';
  if (share < 0.15) return 'below average';
  if (share <= 0.25) return 'average';
  if (share < 0.3) return 'above average';
  return share <= 0.4 ? 'top' : 'beyond top';
}

/** Requirement 33; the revenue stands in for the company's. */
function sizeVerdict(share: number, revenue: number): string {
  const [low, high] = revenue < 10_000_000 ? [10, 15] : revenue <= 50_000_000 ? [20, 30] : [30, 40];
  const isOpen = revenue > 50_000_000;
  const position = share * 100 < low ? 'below' : share * 100 > high && !isOpen ? 'above' : 'within';
  return `${position} ${low}–${high} %`;
}

/** Requirement 34. */
function ageVerdict(share: number, months: number): string {
  if (months < 6) return 'no benchmark yet';
  const isReached = months < 18 ? share > 0 : share >= (months < 36 ? 0.15 : 0.3);
  return isReached ? 'on track' : 'behind';
}

function monthsFrom(first: string, last: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = first.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = last.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/** The last 24 months as YYYY-MM, the earliest first. */
function monthsUpTo(today: string): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: 24 }, (_, at) => new Date(Date.UTC(year, month - 24 + at)).toISOString().slice(0, 7));
}

/** Open deals have no value yet: the forecast cannot count them, and says so. Row 1 of the sheet is its header. */
function withoutAmount(all: readonly Opportunity[]): string {
  const rows = all.flatMap(({ isDirect, stage, hasValue }, i) =>
    !isDirect && ['Engaging', 'Prospecting'].includes(stage) && !hasValue ? [i + 2] : [],
  );
  const named = `${rows.slice(0, 10).join(', ')} and ${rows.length - 10} more`;
  return `Deals, rows ${named}: Amount is blank, no number that can be counted.`;
}

/**
 * An export knows no talks: one is due a quarter after the first deal (requirement 21). A tier that changed in the last
 * 14 days is to be told (requirement 8); set-up wrote the examples, from 50,000 and 150,000. Nobody is idle or new.
 */
function dueWithPartners(partners: readonly Opportunity[], today: string): number {
  const tierAt = (own: readonly Opportunity[], day: string) => {
    const yearAgo = day.replace(/^\d+/, (year) => String(Number(year) - 1));
    const won = own.filter(({ stage, closed }) => stage === 'Won' && closed > yearAgo && closed <= day);
    const revenue = sum(won.map(({ value }) => value));
    return revenue >= 150_000 ? 3 : revenue >= 50_000 ? 2 : 1;
  };
  const daysBefore = Array.from({ length: 15 }, (_, i) =>
    new Date(Date.parse(today) - (i + 1) * DAY_MS).toISOString().slice(0, 10),
  );
  return sum(
    [...new Set(partners.map(({ agent }) => agent))].map((agent) => {
      const own = partners.filter((deal) => deal.agent === agent);
      const first = own.map(({ registered }) => registered).sort()[0] ?? today;
      const isNewTier = daysBefore.some((day) => tierAt(own, day) !== tierAt(own, today));
      return Number(monthsFrom(first, today) >= 3) + Number(isNewTier);
    }),
  );
}

function expectedFigures(today: string) {
  const all = opportunities();
  const partners = all.filter(({ isDirect }) => !isDirect);
  // A partner signed on the day of its first deal, which is on or before the day of the import.
  const signed = new Set(partners.map(({ agent }) => agent));
  const active = new Set(
    partners.filter(({ registered }) => daysFrom(registered, today) <= 90).map(({ agent }) => agent),
  );
  const yearAgo = today.replace(/^\d+/, (year) => String(Number(year) - 1));
  const won = all.filter(({ stage }) => stage === 'Won');
  const lastYear = won.filter(({ closed }) => closed > yearAgo && closed <= today);
  const share = shareOf(lastYear);
  if (share === null) throw new Error('The export has no direct deals.');
  const cycle = (isDirect: boolean) =>
    mean(
      lastYear
        .filter((deal) => deal.isDirect === isDirect)
        .map(({ registered, closed }) => daysFrom(registered, closed)),
    );
  const firstSigned = partners.map(({ registered }) => registered).sort()[0] ?? '';
  // Own sellers at the same customer with the same product, after a partner's open registration (requirement 20).
  const bypassed = partners.filter(
    ({ stage, account, product, registered }) =>
      ['Engaging', 'Prospecting'].includes(stage) &&
      all.some(
        (own) =>
          own.isDirect &&
          own.stage !== 'Lost' &&
          account !== '' &&
          own.account === account &&
          own.product === product &&
          own.registered > registered,
      ),
  );
  // Prospects wait for a decision since the import; 48 hours are allowed (requirement 20).
  const overdue = partners.filter(
    ({ stage, registered }) => stage === 'Prospecting' && daysFrom(registered, today) > 2,
  );
  return {
    signed: signed.size,
    active: active.size,
    share,
    cycle: cycle(false) / cycle(true) - 1,
    months: monthsUpTo(today).map(
      (month) => [month, shareOf(won.filter(({ closed }) => closed.startsWith(month)))] as const,
    ),
    verdicts: [
      programmeVerdict(share),
      sizeVerdict(share, sum(lastYear.map(({ value }) => value))),
      ageVerdict(share, monthsFrom(firstSigned, today)),
    ],
    due: overdue.length + bypassed.length + dueWithPartners(partners, today),
    problems: withoutAmount(all),
  };
}

// --- the figures in the sheet ------------------------------------------------------------------------------------

type Cell = string | number | { readonly date: number } | null;

async function cellsOf(server: Server, sheetName: string, width: number): Promise<Cell[][]> {
  const value = async (operation: string, ...args: unknown[]) =>
    (JSON.parse(await server.ask(operation, ...args)) as { value: unknown }).value;
  const sheets = (await value('sheets')) as { id: string; name: string; rows: number }[];
  const found = sheets.find(({ name }) => name === sheetName);
  if (!found) throw new Error(`There is no sheet ${sheetName}.`);
  const area = { sheet: found.id, row: 0, column: 0, height: found.rows, width };
  return (await value('read', area)) as Cell[][];
}

/** Days since 30 December 1899, as a month. */
function monthOf(cell: Cell | undefined): string {
  if (typeof cell !== 'object' || cell === null) return '';
  return new Date(Date.UTC(1899, 11, 30) + cell.date * DAY_MS).toISOString().slice(0, 7);
}

async function shownFigures(server: Server) {
  const rows = await cellsOf(server, 'Dashboard', 8);
  /** The rows below the one that begins with these words. */
  const below = (words: string) => rows.slice(rows.findIndex(([first]) => String(first).startsWith(words)) + 1);
  const [signed, , active, , share, , cycle] = below('Partners signed')[0] ?? [];
  const verdictOf = (name: string) => rows.find(([first]) => first === name)?.[1];
  return {
    signed,
    active,
    share,
    cycle,
    months: below('Month')
      .slice(0, 24)
      .map(([month, sourced]) => [monthOf(month), sourced === '' ? null : sourced] as const),
    verdicts: ['Programmes', 'Company size', 'Programme age'].map(verdictOf),
    // No protection ends within 14 days: what is due are decisions, bypasses and what partners wait for.
    due: rows.flatMap(([first]) => (/^Due today: (\d+)$/.exec(String(first)) ?? []).slice(1).map(Number))[0],
    problems: below('Could not be counted')[0]?.[0],
  };
}

/** Shares and changes to the tenth decimal, as the rules compare them. */
function rounded<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, each) =>
    typeof each === 'number' ? Number(each.toFixed(10)) : each,
  ) as T;
}

// --- a person at the dialog --------------------------------------------------------------------------------------

const next = (page: Page) => dialog(page).getByRole('button', { name: 'Next', exact: true }).click();
const heading = (page: Page, name: string) => dialog(page).getByRole('heading', { name, exact: true }).waitFor(LONG);

/** Chooses the export and goes on to the sellers: columns and stages are guessed right. */
async function chooseExport(page: Page): Promise<void> {
  await dialog(page).locator('input[type=file]').first().setInputFiles(pipeline);
  await dialog(page).locator('table.columns').waitFor();
  await next(page);
  const stages = { Won: 'won', Lost: 'lost', Engaging: 'approved', Prospecting: 'submitted' };
  for (const [stage, status] of Object.entries(stages))
    expect(await dialog(page).getByLabel(`Status for ${stage}`).inputValue()).toBe(status);
  await next(page);
  await heading(page, 'Who are your own direct sellers?');
}

async function markWest(page: Page): Promise<void> {
  await dialog(page).getByText('Mark many at once').click();
  await dialog(page).locator('input[type=file]').first().setInputFiles(team);
  await dialog(page).getByLabel('Own sellers have').selectOption('West');
  await dialog(page)
    .getByRole('button', { name: /^Mark these \d+$/ })
    .click();
}

describe.skipIf(!isThere)('the CRM export', () => {
  let server: Server;
  let browser: TestBrowser;
  let anna: Page;
  beforeAll(async () => {
    server = await startWorkbenchServer({ stateFile, clock: `${IMPORT_DAY}T12:00:00Z` });
    await server.run('setUpWorkbook', { language: 'en', currency: 'USD', tiers: null });
    browser = await openBrowser();
    anna = await openPage(browser, server);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(stateFile, { force: true });
  });

  const deals = async () => (await cellsOf(server, 'Deals', 1)).filter(([id]) => /^D-\d{6}$/.test(String(id))).length;

  it('comes in whole', async () => {
    await menu(anna, 'Import a CSV…');
    await chooseExport(anna);
    await markWest(anna);
    await next(anna);
    await heading(anna, 'What would come in');
    await dialog(anna).getByRole('button', { name: 'Import 8,800 deals' }).click(LONG);
    await heading(anna, 'Imported');
    await dialog(anna).getByText('8,800 deals came in.').waitFor();
    await dialog(anna).getByText('The dashboard shows the imported deals.').waitFor();
    expect(await deals()).toBe(8800);
  });

  it('makes the dashboard show what plain code finds in the file', async () => {
    expect(rounded(await shownFigures(server))).toEqual(rounded(expectedFigures(IMPORT_DAY)));
  });

  it('adds nothing when it is chosen again', async () => {
    await dialog(anna).getByRole('button', { name: 'Import another file' }).click();
    await chooseExport(anna);
    await markWest(anna);
    await next(anna);
    await dialog(anna)
      .getByText('Nothing to import: all deals of this file are in the workbook already.')
      .waitFor(LONG);
    expect(
      await dialog(anna)
        .getByRole('button', { name: /^Import / })
        .count(),
    ).toBe(0);
    expect(await deals()).toBe(8800);
  });

  it('shows the figures of the day on which the file is opened again', async () => {
    await server.save();
    const later = await startWorkbenchServer({ stateFile, clock: `${THREE_DAYS_LATER}T13:00:00Z` });
    await later.run('onOpen');
    const figures = rounded(await shownFigures(later));
    expect(figures).toEqual(rounded(expectedFigures(THREE_DAYS_LATER)));
    expect(figures.due).toBeGreaterThan(300);
    await later.close();
  });
});
