/** Rows of Deals and lines of the Log as a test looks at them; rows that a person pasted. */
import type { DecisionRequest, DecisionResult, OpenDeal, SidebarStart } from '../../src/app/actions/contract';
import { type Bilingual, foldLabel } from '../../src/core/language';
import { DEAL_COLUMNS, type DealColumn } from '../../src/core/schema';
import { startHeadless } from '../../workbench/headless';
import { expectOk, NOW, records, type Sheets, setUpProgramme } from './programme';

/** The same small programme in the plain store: these tests need no formulas. */
export async function startPlainProgramme(): Promise<Sheets> {
  const sheets = await startHeadless({
    ...{ store: 'plain', newSheetRows: 120, reuseRealms: true },
    ...{ clock: NOW, user: 'anna@example.com' },
  });
  setUpProgramme(sheets);
  return sheets;
}

/** Dates as text: a person's paste of 2026-11-20 becomes a date. */
export type PastedDeal = Partial<Record<DealColumn, string | number>>;

/** Pastes below what is there, as a person would. */
export function pasteDeals(sheets: Sheets, deals: readonly PastedDeal[]): void {
  const header = headerOf(sheets);
  const rows = deals.map((deal) => {
    const labels = Object.entries(deal).map(([key, value]) => [labelOf(key as DealColumn).en, value] as const);
    const byLabel = new Map(labels.map(([label, value]) => [foldLabel(label), value]));
    return header.map((name) => byLabel.get(foldLabel(name)) ?? '');
  });
  sheets.script(`
    const sheet = book.getSheetByName('Deals');
    const rows = ${JSON.stringify(rows)}.map((row) => row.map((cell) =>
      /^\\d{4}-\\d\\d-\\d\\d$/.test(cell) ? new Date(cell + 'T00:00:00') : /^\\d{4}-.*Z$/.test(cell) ? new Date(cell) : cell));
    const last = sheet.getLastRow();
    if (last + rows.length > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rows.length);
    sheet.getRange(last + 1, 1, rows.length, rows[0].length).setValues(rows);
    null
  `);
}

function headerOf(sheets: Sheets): string[] {
  return sheets.script(
    "book.getSheetByName('Deals').getRange(1, 1, 1, book.getSheetByName('Deals').getLastColumn()).getValues()[0]",
  ) as string[];
}

function labelOf(key: DealColumn): Bilingual {
  return DEAL_COLUMNS[key].label;
}

export const rowOf = (sheets: Sheets, id: string) => records(sheets, 'Deals').find((row) => row['Deal ID'] === id);

/** The lines about a deal, oldest first. */
export const linesOf = (sheets: Sheets, id: string) => records(sheets, 'Log').filter((line) => line.Deal === id);

export const start = (sheets: Sheets) => sheets.run('loadSidebar') as SidebarStart;
export const inSidebar = (sheets: Sheets, id: string): OpenDeal | undefined => {
  const { open, closed } = start(sheets);
  return [...open, ...closed].find((deal) => deal.id === id);
};

let requests = 0;
export type Decision = Partial<DecisionRequest> & Pick<DecisionRequest, 'decision'>;
export function decisionOf(ids: string | readonly string[], decision: Decision | DecisionRequest['decision']) {
  requests += 1;
  const given = typeof decision === 'string' ? { decision } : decision;
  return { requestId: `decision-${requests}`, ids: [ids].flat(), reason: '', ...given };
}

export const decide = (sheets: Sheets, ...given: Parameters<typeof decisionOf>) =>
  sheets.run('decideDeals', decisionOf(...given));

export const decided = (sheets: Sheets, ...given: Parameters<typeof decisionOf>) =>
  expectOk<DecisionResult>(decide(sheets, ...given));
