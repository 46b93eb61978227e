/** Sets a workbook up, in any spreadsheet, empty or not; run again it repairs what is missing. */
import type { Language } from '../../core/language';
import { PARTNER_TYPES } from '../../core/partner-type';
import { SHEETS, type SheetKey, type TableKey } from '../../core/schema';
import { readProgramme } from '../settings-sheet';
import { openWorkbook, type Workbook } from '../workbook';
import { mendHeaders } from './header';
import { ensureSettings, markExampleTiers, type SettingsChoice } from './settings-sheet';
import { ensureSheet, ensureTable, type SetUpContext } from './table-sheet';

const TABLE_ORDER: readonly TableKey[] = ['deals', 'partners', 'revenue'];
const COLOURS: Readonly<Record<SheetKey, string>> = {
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
  const before = new Set(workbook.sheets.keys());
  mendHeaders(workbook, language);
  reuseEmptySheet(context);
  ensureSheet(context, 'dashboard');
  for (const table of TABLE_ORDER) ensureTable(context, table);
  ensureSettings(context, choice);
  ensureTable(context, 'log');
  ensureTable(context, 'importIssues');
  for (const key of Object.keys(SHEETS) as SheetKey[]) {
    if (!before.has(key)) workbook.sheets.get(key)?.setTabColor(COLOURS[key]);
  }
  const settings = workbook.sheets.get('settings');
  if (choice.tiers === null && !before.has('settings') && settings) markExampleTiers(settings, language);
  trimLog(workbook, before.has('log'));
  return { workbook, existed };
}

/** A workbook that is set up has its language in Settings: whoever repairs it does not change it in passing. */
function languageOf(workbook: Workbook): Language | undefined {
  // Its warnings are not said here, so that the language they would be in does not matter.
  return workbook.sheets.has('settings') ? readProgramme(workbook, 'en').settings.language : undefined;
}

/** A new spreadsheet has one empty sheet: it becomes the dashboard. */
function reuseEmptySheet({ workbook, language }: SetUpContext): void {
  const [only, ...others] = workbook.book.getSheets();
  if (!only || others.length > 0 || workbook.sheets.size > 0 || only.getLastRow() > 0) return;
  only.setName(SHEETS.dashboard[language]);
  (workbook.sheets as Map<SheetKey, typeof only>).set('dashboard', only);
}

/** The log's grid is as long as the log, so that its end is found without a call. */
function trimLog(workbook: Workbook, existed: boolean): void {
  const log = workbook.sheets.get('log');
  if (!log || existed || log.getMaxRows() <= 2) return;
  log.deleteRows(3, log.getMaxRows() - 2);
}
