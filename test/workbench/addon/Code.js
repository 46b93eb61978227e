// A small add-on for the workbench's own tests: what a built Code.js looks like, documented globals in front of one IIFE.

/**
 * Doubles every number of a range; the result spills.
 *
 * @param {Array<Array<number>>} range Cells with numbers; others come back unchanged.
 * @return {Array<Array<number>>} As many cells as the range.
 * @customfunction
 */
function DOUBLED(range) {
  return ADDON_.DOUBLED(range);
}

/**
 * Names the type of each cell.
 *
 * @param {Array<Array<any>>} range Any cells.
 * @return {Array<Array<string>>} date, boolean, number, text or blank.
 * @customfunction
 */
function TYPES(range) {
  return ADDON_.TYPES(range);
}

/**
 * Divides, and throws when the divisor is zero.
 *
 * @param {number} dividend The number to divide.
 * @param {number} divisor Any number but 0.
 * @return {number} The quotient.
 * @customfunction
 */
function DIVIDED(dividend, divisor) {
  return ADDON_.DIVIDED(dividend, divisor);
}

/** Tries to write from a cell.
 * @customfunction
 */
function WRITES() {
  return ADDON_.WRITES();
}

/** Adds the menu. */
function onOpen(e) {
  return ADDON_.onOpen(e);
}

/** Writes down what it was told. */
function onEdit(e) {
  return ADDON_.onEdit(e);
}

/** Answers what it is given. */
function echo(value) {
  return ADDON_.echo(value);
}

/** Answers what google.script.run cannot carry. */
function answerDate() {
  return ADDON_.answerDate();
}

/** Counts the executions that its realm has seen. */
function countUp() {
  return ADDON_.countUp();
}

/** Shows the panel. */
function showPanel() {
  return ADDON_.showPanel();
}

/** Neither a cell, nor the sidebar, nor a menu may call it. */
function secret_() {
  return 'secret';
}

var ADDON_ = (() => {
  const rowsOf = (range) => (Array.isArray(range) ? range : [[range]]);
  const typeOf = (value) => {
    if (value === '') return 'blank';
    return value instanceof Date
      ? `date ${value.getFullYear()}-${value.getMonth() + 1}-${value.getDate()}`
      : typeof value;
  };
  let count = 0;
  return {
    DOUBLED: (range) => rowsOf(range).map((row) => row.map((value) => (typeof value === 'number' ? value * 2 : value))),
    TYPES: (range) => rowsOf(range).map((row) => row.map(typeOf)),
    DIVIDED(dividend, divisor) {
      if (divisor === 0) throw new Error('DIVIDED: divisor must not be 0.');
      return dividend / divisor;
    },
    WRITES: () => SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue(1),
    onOpen(e) {
      SpreadsheetApp.getUi().createAddonMenu().addItem('Show the panel', 'showPanel').addToUi();
      if (e.authMode !== ScriptApp.AuthMode.NONE)
        PropertiesService.getDocumentProperties().setProperty('opened', 'yes');
    },
    onEdit(e) {
      const told = { range: e.range.getA1Notation(), value: e.value, oldValue: e.oldValue, user: e.user.getEmail() };
      PropertiesService.getDocumentProperties().setProperty('edit', JSON.stringify({ ...told, authMode: e.authMode }));
    },
    echo: (value) => value,
    answerDate: () => ({ when: [new Date(0)] }),
    countUp() {
      count += 1;
      return count;
    },
    showPanel: () =>
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Panel').setTitle('Panel')),
  };
})();
