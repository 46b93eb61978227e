/** A small add-on for the workbench's own tests: each export becomes a documented global function. */
type Cell = string | number | boolean | Date;

const rowsOf = (range: Cell | Cell[][]): Cell[][] => (Array.isArray(range) ? range : [[range]]);

function typeOf(value: Cell): string {
  if (value === '') return 'blank';
  if (!(value instanceof Date)) return typeof value;
  return `date ${value.getFullYear()}-${value.getMonth() + 1}-${value.getDate()}`;
}

/**
 * Doubles every number of a range; the result spills.
 *
 * @param {Array<Array<number>>} range Cells with numbers; others come back unchanged.
 * @return {Array<Array<number>>} As many cells as the range.
 * @customfunction
 */
export function DOUBLED(range: Cell | Cell[][]): Cell[][] {
  return rowsOf(range).map((row) => row.map((value) => (typeof value === 'number' ? value * 2 : value)));
}

/**
 * Names the type of each cell.
 *
 * @param {Array<Array<any>>} range Any cells.
 * @return {Array<Array<string>>} date, boolean, number, string or blank.
 * @customfunction
 */
export function TYPES(range: Cell | Cell[][]): string[][] {
  return rowsOf(range).map((row) => row.map(typeOf));
}

/**
 * Divides, and throws when the divisor is zero.
 *
 * @param {number} dividend The number to divide.
 * @param {number} divisor Any number but 0.
 * @return {number} The quotient.
 * @customfunction
 */
export function RATIO(dividend: number, divisor: number): number {
  if (divisor === 0) throw new Error('RATIO: divisor must not be 0.');
  return dividend / divisor;
}

/**
 * Tries to write.
 *
 * @return {string} Nothing: no cell may write.
 * @customfunction
 */
export function WRITES(): string {
  SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue(1);
  return 'written';
}

/**
 * Never ends.
 *
 * @return {number} Nothing.
 * @customfunction
 */
export function FOREVER(): number {
  for (;;) Math.random();
}

/** Adds the menu, and counts where it may. */
export function onOpen(e: GoogleAppsScript.Events.SheetsOnOpen): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Show the panel', 'showPanel').addToUi();
  if (e.authMode !== ScriptApp.AuthMode.NONE) note('opened', e.user.getEmail());
}

/** Writes down what it was told. */
export function onEdit(e: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { value, oldValue, authMode } = e;
  const told = { range: e.range.getA1Notation(), value, oldValue, authMode, user: e.user.getEmail() };
  note('edit', JSON.stringify(told));
}

function note(key: string, value: string): void {
  PropertiesService.getDocumentProperties().setProperty(key, value);
}

/** Answers what it is given. */
export function echo(value: unknown): unknown {
  return value;
}

/** Answers what time it is. */
export function rightNow(): string {
  return new Date().toISOString();
}

/** Answers what google.script.run cannot carry. */
export function answerDate(): object {
  return { when: [new Date(0)] };
}

let count = 0;

/** Counts the calls that its realm has seen. */
export function countUp(): number {
  count += 1;
  return count;
}

/** Shows the panel. */
export function showPanel(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Panel').setTitle('Panel'));
}

/** Asks, holds the lock for a while and writes down who had it. */
export function takeTurn(ms: number): boolean {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(10_000)) return false;
  const cell = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]?.getRange('A1');
  const before = Number(cell?.getValue());
  Utilities.sleep(ms);
  cell?.setValue(before + 1);
  SpreadsheetApp.flush();
  lock.releaseLock();
  return true;
}

/** Answers what the person answered. */
export function askName(): string {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt('Your name?', ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : 'cancelled';
}

/** Neither a cell, nor the sidebar, nor a menu may call it. */
export function secret_(): string {
  return 'secret';
}
