/** Sets a workbook up, in any spreadsheet, empty or not; run again it repairs what is missing. */
import type { Language } from '../../core/language';
import { PARTNER_TYPES } from '../../core/partners/partner-type';
import { type OPTIONAL_SHEETS, OPTIONAL_TABLES, SHEETS, type SheetKey, type TableKey } from '../../core/schema';
import { readProgramme } from '../settings-sheet';
import { isKanavas, openWorkbook, type Workbook } from '../workbook';
import { mendHeaders } from './header';
import { ensureSettings, type SettingsChoice } from './settings-sheet';
import { ensureSheet, ensureTable, markFinished, type SetUpContext } from './table-sheet';

const TABLE_ORDER: readonly TableKey[] = ['deals', 'partners', 'revenue'];
/** Of the sheets that every programme has. */
const COLOURS: Readonly<Record<Exclude<SheetKey, (typeof OPTIONAL_SHEETS)[number]>, string>> = {
  dashboard: '#0072b2',
  deals: '#e69f00',
  partners: '#009e73',
  revenue: '#56b4e9',
  settings: '#999999',
  log: '#cccccc',
  importIssues: '#cccccc',
};

/** Answers the workbook with everything in it, and whether it was there before. */
export function setUpSheets(wanted: Language, choice: SettingsChoice): { workbook: Workbook; existed: boolean } {
  const workbook = openWorkbook();
  const language = languageOf(workbook) ?? wanted;
  const existed = workbook.sheets.has('deals') || workbook.sheets.has('settings');
  const context: SetUpContext = { workbook, language, partnerTypes: PARTNER_TYPES.map(({ label }) => label[language]) };
  mendHeaders(workbook, language);
  reuseEmptySheet(context);
  ensureSheet(context, 'dashboard');
  for (const table of TABLE_ORDER) ensureTable(context, table);
  ensureSettings(context, choice);
  ensureTable(context, 'log');
  ensureTable(context, 'importIssues');
  for (const table of OPTIONAL_TABLES) if (isKanavas(workbook, table)) ensureTable(context, table);
  for (const key of Object.keys(COLOURS) as (keyof typeof COLOURS)[]) markFinished(workbook, key, COLOURS[key]);
  return { workbook, existed };
}

/** A workbook that is set up has its language in Settings: whoever repairs it does not change it in passing. */
function languageOf(workbook: Workbook): Language | undefined {
  const settings = workbook.sheets.get('settings');
  // Set-up may have broken off before the list was written: it says no language then.
  if (!settings || (!workbook.markedSheets.has('settings') && settings.getLastRow() <= 1)) return undefined;
  // Its warnings are not said here, so that the language they would be in does not matter.
  return readProgramme(workbook, 'en').settings.language;
}

/** A new spreadsheet has one empty sheet: it becomes the dashboard. */
function reuseEmptySheet({ workbook, language }: SetUpContext): void {
  const [only, ...others] = workbook.book.getSheets();
  if (!only || others.length > 0 || workbook.sheets.size > 0 || only.getLastRow() > 0) return;
  only.setName(SHEETS.dashboard[language]);
  (workbook.sheets as Map<SheetKey, typeof only>).set('dashboard', only);
}
