/** A small programme for the tests of the app: set up, two partners, no deals. */
import type { Answer, DealRequest, RegisteredDeal } from '../../src/app/actions/contract';
import { sampleProgramme, seededRandom } from '../../src/core/sample/sample-programme';
import { alsoSays, type Sentence, sentenceText } from '../../src/i18n/answers';
import { figureRowsMessages } from '../../src/i18n/figure-rows';
import { importAnswerMessages } from '../../src/i18n/import';
import { inputAnswerMessages } from '../../src/i18n/inputs';
import { moneySheetMessages } from '../../src/i18n/money-sheets';
import { setUpAnswerMessages } from '../../src/i18n/set-up-answer';
import { statementAnswerMessages } from '../../src/i18n/statement-answers';
import { startHeadless } from '../../workbench/headless';

export type Sheets = Awaited<ReturnType<typeof startHeadless>>;

export const NOW = new Date('2026-11-20T09:30:00Z');
export const TIERS = [
  { name: 'Bronze', revenueFrom: 0, margin: 0.2 },
  { name: 'Silver', revenueFrom: 100_000, margin: 0.25 },
  { name: 'Gold', revenueFrom: 300_000, margin: 0.3 },
];

export async function startProgramme(): Promise<Sheets> {
  const sheets = await startHeadless({ clock: NOW, user: 'anna@example.com' });
  setUpProgramme(sheets);
  return sheets;
}

export function setUpProgramme(sheets: Sheets): void {
  expectOk(sheets.run('rememberName', 'Anna'));
  expectOk(sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: TIERS }));
  for (const name of ['Nordic Cloud', 'Baltic Data']) {
    const ratings = { coverage: 8, offering: 6, capacity: 7, geography: 4 };
    expectOk(sheets.run('savePartner', { requestId: `partner ${name}`, name, type: 'Reseller', ratings }));
  }
}

// These tests hear what every page hears.
alsoSays(figureRowsMessages, importAnswerMessages, inputAnswerMessages, moneySheetMessages);
alsoSays(setUpAnswerMessages, statementAnswerMessages);

let requests = 0;
export function deal(changes: Partial<DealRequest> = {}): DealRequest {
  requests += 1;
  return {
    requestId: `request-${requests}`,
    partner: 'Nordic Cloud',
    company: `Customer ${requests} Oy`,
    domain: '',
    email: '',
    country: 'FI',
    product: '',
    amount: 50_000,
    currency: 'EUR',
    hours: 40,
    expected: '2027-02-18',
    source: 'sourced',
    ...changes,
  };
}

/** The answer as a person hears it. */
export function expectOk<T>(answer: unknown): { value: T; message: string; next: string } {
  const given = answer as Answer<T>;
  const say = (sentence: Sentence) => sentenceText(sentence, given.language);
  if (!given.ok) throw new Error(`The answer was no: ${say(given.message)} ${JSON.stringify(given.fields)}`);
  return { value: given.value, message: say(given.message), next: given.next.map(say).join(' ') };
}

export function expectNo(answer: unknown): { message: string; fields: Record<string, string> } {
  const given = answer as Answer<unknown>;
  const say = (sentence: Sentence) => sentenceText(sentence, given.language);
  if (given.ok) throw new Error(`The answer was yes: ${say(given.message)}`);
  const fields = Object.entries(given.fields).map(([field, sentence]) => [field, say(sentence)]);
  return { message: say(given.message), fields: Object.fromEntries(fields) };
}

/** What the page that adds the sample programme sends. */
export const sample = () => sampleProgramme({ today: '2026-11-20', random: seededRandom(2026) });

export const registered = (sheets: Sheets, changes: Partial<DealRequest> = {}) =>
  expectOk<RegisteredDeal>(sheets.run('registerDeal', deal(changes))).value;

/** The cells of a table as records by header, without blank rows. */
export function records(sheets: Sheets, sheet: string): Record<string, unknown>[] {
  const [header = [], ...rows] = sheets.script(
    `book.getSheetByName(${JSON.stringify(sheet)}).getDataRange().getValues().map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString() : cell)))`,
  ) as unknown[][];
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((name, i) => [String(name), row[i]])));
}
