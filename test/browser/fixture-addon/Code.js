// biome-ignore-all lint/correctness/noUnusedVariables: Apps Script calls top-level functions by their names.
// A small add-on that uses what the page offers, so that the tests of the workbench do not depend on the product.

/**
 * Averages four ratings.
 *
 * @param {number} coverage Rating from 1 to 10.
 * @param {number} offering Rating from 1 to 10.
 * @param {number} capacity Rating from 1 to 10.
 * @param {number} geography Rating from 1 to 10.
 * @return {number} The mean, 1 to 10.
 * @customfunction
 */
function MEAN_RATING(coverage, offering, capacity, geography) {
  return (coverage + offering + capacity + geography) / 4;
}

/**
 * Doubles every number of a range; the result spills.
 *
 * @param {unknown[][]} range Cells with numbers; others come back unchanged.
 * @return {unknown[][]} As many cells as the range.
 * @customfunction
 */
function DOUBLE_ALL(range) {
  return range.map((row) => row.map((value) => (typeof value === 'number' ? value * 2 : value)));
}

/**
 * Divides, and throws when the divisor is zero.
 *
 * @param {number} dividend The number to divide.
 * @param {number} divisor Any number but 0.
 * @return {number} The quotient.
 * @customfunction
 */
function DIVIDE_STRICTLY(dividend, divisor) {
  if (divisor === 0) throw new Error('DIVIDE_STRICTLY: divisor must not be 0.');
  return dividend / divisor;
}

/** Adds the menu. */
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu()
    .addItem('Write the table', 'writeTable')
    .addItem('Ask for a name', 'askName')
    .addSeparator()
    .addItem('Open the sidebar', 'openSidebar')
    .addItem('Open a dialog', 'openDialog')
    .addItem('Open a modeless dialog', 'openModelessDialog')
    .addSubMenu(ui.createMenu('More').addItem('Say hello', 'sayHello').addItem('Fail', 'fail'))
    .addToUi();
}

/**
 * Stamps who edited what beside an edit in column G.
 *
 * @param {GoogleAppsScript.Events.SheetsOnEdit} event What was edited.
 */
function onEdit(event) {
  if (event.range.getColumn() !== 7) return;
  event.range.offset(0, 1).setValue(`${event.user.getEmail()}: ${event.oldValue || '-'} > ${event.value || '-'}`);
}

/** Asks, then writes a table with a chart of it. */
function writeTable() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert(
    'Table',
    'Write the table into the sheet "Table"?\n<b>It stays text.</b>',
    ui.ButtonSet.YES_NO,
  );
  if (answer !== ui.Button.YES) return;
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName('Table') || book.insertSheet('Table');
  const months = [0, 1, 2].map((month) => new Date(2026, month, 1));
  sheet.getRange(1, 1, 4, 4).setValues([
    ['Month', 'Share', 'Target', 'Weak'],
    [months[0], 0.1, 0.25, 0.2],
    [months[1], 0.2, 0.25, 0.2],
    [months[2], 0.3, 0.25, 0.2],
  ]);
  sheet.getRange('F1').setValue('A remark that is much too long for one line of its narrow column').setWrap(true);
  sheet.getRange('A2:A4').setNumberFormat('yyyy-mm');
  sheet.getRange('B2:D4').setNumberFormat('0%');
  sheet.getCharts().forEach((chart) => {
    sheet.removeChart(chart);
  });
  sheet.insertChart(
    sheet
      .newChart()
      .setChartType(Charts.ChartType.COMBO)
      .addRange(sheet.getRange('A1:D4'))
      .setNumHeaders(1)
      .setPosition(6, 1, 0, 0)
      .setOption('title', 'Share by month')
      .setOption('width', 480)
      .setOption('height', 240)
      .setOption('legend', { position: 'bottom' })
      .setOption('vAxis.format', 'percent')
      .setOption('series', {
        0: { type: 'line', color: '#1a73e8' },
        1: { type: 'bars' },
        2: { type: 'area', areaOpacity: 0.2 },
      })
      .setOption('annotations.stem.length', 5)
      .build(),
  );
  sheet.activate();
}

/** Asks for a name and writes it into the active cell. */
function askName() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt('Your name?', ui.ButtonSet.OK_CANCEL);
  const text = answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : 'nobody';
  SpreadsheetApp.getActiveRange().setValue(text);
}

/** Shows the sidebar. */
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Fixture'));
}

/** Shows the same page in a dialog that covers the grid. */
function openDialog() {
  const html = HtmlService.createHtmlOutputFromFile('Sidebar').setWidth(420).setHeight(300);
  SpreadsheetApp.getUi().showModalDialog(html, 'A dialog');
}

/** Shows the same page in a dialog beside which the grid can be used. */
function openModelessDialog() {
  const html = HtmlService.createHtmlOutputFromFile('Sidebar').setWidth(320).setHeight(200);
  SpreadsheetApp.getUi().showModelessDialog(html, 'A modeless dialog');
}

/** Shows a toast. */
function sayHello() {
  SpreadsheetApp.getActiveSpreadsheet().toast('Hello there.', 'Greeting');
}

/** Fails. */
function fail() {
  throw new Error('There is no table yet: write it first.');
}

/**
 * For the sidebar: what the active cell holds, and what was sent.
 *
 * @param {unknown} sent Comes back.
 * @return {{ active: string, sent: unknown }} Plain data.
 */
function echo(sent) {
  if (sent === 'fail') throw new Error('echo: this must not be sent.');
  return { active: SpreadsheetApp.getActiveRange().getA1Notation(), sent };
}

/** Ends in an underscore: neither a cell nor the sidebar may call it. */
function secret_() {
  return 'secret';
}
