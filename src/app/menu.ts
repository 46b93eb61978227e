import { menuMessages } from '../i18n/menu';
import { inLanguage } from '../i18n/messages';
import { userLanguage } from './actions/user';

/** Of triggers.ts, which is read on demand: in authMode NONE nothing but the menu may be touched. */
declare function refreshWhenOpened(): void;

const texts = () => inLanguage(menuMessages, userLanguage());

/**
 * Adds the menu when the file is opened, and brings the dashboard up to date where the file may be read. Before the
 * add-on is enabled in a file (authMode NONE) only the menu and the user's language are allowed.
 *
 * @param {Object} event The event of the trigger.
 */
export function onOpen(event?: { authMode?: unknown }): void {
  const said = texts();
  const ui = SpreadsheetApp.getUi();
  const money = ui
    .createMenu(said.money)
    .addItem(said.statements, 'openStatements')
    .addItem(said.rates, 'openRates')
    .addItem(said.mdf, 'openMdf');
  const sample = ui
    .createMenu(said.sample)
    .addItem(said.addSample, 'openAddSample')
    .addItem(said.removeSample, 'openRemoveSample');
  ui.createAddonMenu()
    .addItem(said.openSidebar, 'openSidebar')
    .addItem(said.refresh, 'openRefresh')
    .addItem(said.figureRows, 'openFigureRows')
    .addItem(said.report, 'openReport')
    .addItem(said.inputs, 'openInputs')
    .addSubMenu(money)
    .addItem(said.importCsv, 'openImport')
    .addItem(said.checkLog, 'openCheckLog')
    .addSeparator()
    .addItem(said.setUp, 'openSetUp')
    .addSubMenu(sample)
    .addItem(said.enable, 'enableFunctions')
    .addToUi();
  if (String(event?.authMode) !== 'NONE') refreshWhenOpened();
}

/**
 * Adds the menu right after the add-on was installed.
 *
 * @param {Object} event The event of the trigger.
 */
export function onInstall(event?: { authMode?: unknown }): void {
  onOpen(event);
}

/** Menu: opens the sidebar. */
export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(pageOf('Sidebar').setTitle('Kanava'));
}

/** Menu: opens the dialog that sets the workbook up. */
export function openSetUp(): void {
  showDialog('SetUp', 520, 560, texts().setUpTitle);
}

/** Menu: opens the dialog that imports a CSV file. */
export function openImport(): void {
  showDialog('Import', 760, 600, texts().importTitle);
}

/** Menu: opens the page that checks the log; beside it the sheet can be looked at. */
export function openCheckLog(): void {
  const page = pageOf('CheckLog').setWidth(560).setHeight(520);
  SpreadsheetApp.getUi().showModelessDialog(page, texts().checkLogTitle);
}

/** Menu: refreshes the dashboard, and says so. */
export function openRefresh(): void {
  showDialog('Refresh', 420, 150, texts().refresh);
}

/** Menu: leads from the figure that is selected on the dashboard to the rows behind it. */
export function openFigureRows(): void {
  showDialog('FigureRows', 420, 190, texts().figureRows);
}

/** Menu: opens the monthly report; beside it the sheets can be looked at. */
export function openReport(): void {
  const page = pageOf('Report').setWidth(800).setHeight(700);
  SpreadsheetApp.getUi().showModelessDialog(page, texts().reportTitle);
}

/** Menu: opens the statements of partners; beside them the sheets can be looked at. */
export function openStatements(): void {
  const page = pageOf('Statements').setWidth(860).setHeight(700);
  SpreadsheetApp.getUi().showModelessDialog(page, texts().statementsTitle);
}

/** Menu: makes the sheet Exchange rates or repairs it, and says so. */
export function openRates(): void {
  showDialog('Rates', 420, 190, texts().ratesTitle);
}

/** Menu: makes the sheet Marketing money or repairs it, and says so. */
export function openMdf(): void {
  showDialog('Mdf', 420, 190, texts().mdfTitle);
}

/** Menu: makes the sheet Inputs or completes it, and says so. */
export function openInputs(): void {
  showDialog('Inputs', 420, 170, texts().inputsTitle);
}

/** Menu: adds the sample programme, and says so. */
export function openAddSample(): void {
  showDialog('AddSample', 420, 190, texts().addSample);
}

/** Menu: removes exactly the sample programme, and says so. */
export function openRemoveSample(): void {
  showDialog('RemoveSample', 420, 190, texts().removeSample);
}

/** Menu: a first call from the menu makes Sheets know the functions in a file where they were not used yet. */
export function enableFunctions(): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(texts().enabled, 'Kanava');
}

/** Tells the page whose words to speak: the browser's language may be another than the person's at Google. */
function pageOf(file: string): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile(file);
  return page.setContent(page.getContent().replace('<div id="app"', `<div id="app" data-language="${userLanguage()}"`));
}

function showDialog(file: string, width: number, height: number, title: string): void {
  const page = pageOf(file).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}
