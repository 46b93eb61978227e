/**
 * What the product relies on at Google, one behaviour a test, each with its source: a page of Google's Apps Script or
 * Sheets documentation, or "known from use" where the documentation is silent and public reports agree.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Headless } from '../../workbench/headless';
import { itCalculates, startStore } from './stores';
import { buildTestAddon } from './test-addon';

let dist: string;
let sheets: Headless;

beforeAll(async () => {
  dist = await buildTestAddon();
  sheets = await startStore({ dist, clock: '2026-03-01T10:00:00Z' });
});
afterAll(() => sheets.close());
beforeEach(() => {
  sheets.reset();
  sheets.authMode = 'FULL';
  sheets.clock = '2026-03-01T10:00:00Z';
  sheets.answers.length = 0;
  sheets.shown.length = 0;
});

/** Runs Apps Script with `book` and `sheet` at hand. */
const script = (code: string) => sheets.script(`(() => { ${code} })()`);
const property = (key: string) => sheets.ask('properties', 'document')[key];

describe('Class Range', () => {
  it('setValues takes rows of exactly the range (reference, setValues)', () => {
    script("sheet.getRange('A1:B2').setValues([[1, 'a'], [true, '']]);");
    expect(sheets.values('A1:B2')).toStrictEqual([
      [1, 'a'],
      [true, ''],
    ]);
  });

  it.each([
    ['rows', "sheet.getRange('A1:B2').setValues([[1, 2]])", 'rows in the range. The data has 1 but the range has 2.'],
    [
      'columns',
      "sheet.getRange('A1:B1').setValues([[1]])",
      'columns in the range. The data has 1 but the range has 2.',
    ],
  ])('setValues refuses another number of %s (reference, setValues; the wording from use)', (what, code, message) => {
    expect(() => script(code)).toThrow(`The number of ${what} in the data does not match the number of ${message}`);
  });

  it('setValues refuses what is no array of arrays (known from use)', () => {
    expect(() => script("sheet.getRange('A1:B1').setValues([1, 2])")).toThrow(
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  it('setValue fills the whole range (reference, setValue)', () => {
    script("sheet.getRange('A1:B2').setValue('x');");
    expect(sheets.values('A1:B2')).toStrictEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  it.each([
    ['"01234"', '01234', 1234],
    ['a percentage', '10%', 0.1],
    ['a boolean', 'true', true],
    ['text', 'abc', 'abc'],
    ['a number with a sign', '+1', 1],
    ['a leading apostrophe', "'=1+1", '=1+1'],
    ['an empty text', '', ''],
  ])('setValue reads a text as if it were typed: %s (reference, setValue)', (_, written, read) => {
    script(`sheet.getRange('A1').setValue(${JSON.stringify(written)});`);
    expect(sheets.value('A1')).toBe(read);
  });

  itCalculates('setValue reads a text as if it were typed: a formula (reference, setValue)', () => {
    script("sheet.getRange('A1').setValue('=1+1');");
    expect(sheets.value('A1')).toBe(2);
  });

  it('the number format @ keeps text as it is written (Sheets help, number formats)', () => {
    script("sheet.getRange('A1:A2').setNumberFormat('@').setValues([['01234'], ['1.5.2026']]);");
    expect(sheets.values('A1:A2')).toStrictEqual([['01234'], ['1.5.2026']]);
  });

  it('empty cells read as empty texts (reference, getValues)', () => {
    expect(script("return sheet.getRange('A1:B1').getValues();")).toStrictEqual([['', '']]);
  });

  itCalculates('setFormula calculates, and getFormula answers the formula (reference, setFormula)', () => {
    script("sheet.getRange('A1:A2').setValues([[2], [3]]); sheet.getRange('B1').setFormula('=SUM(A1:A2)');");
    expect(sheets.value('B1')).toBe(5);
    expect(script("return sheet.getRange('B1').getFormula();")).toBe('=SUM(A1:A2)');
  });

  itCalculates('formulas take ; between arguments in every locale (Sheets help, formulas)', () => {
    script('sheet.getRange(\'A1\').setFormula(\'=IF(1>2;"a;b";"c")\');');
    expect(sheets.value('A1')).toBe('c');
  });

  it('a text of more than 50,000 characters is refused (Sheets help, file limits)', () => {
    expect(() => script("sheet.getRange('A1').setValue('x'.repeat(50001));")).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  it('a range outside the sheet is refused (known from use)', () => {
    expect(() => script('sheet.getRange(1000, 1, 2, 1)')).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(() => script('sheet.getRange(0, 1)')).toThrow('The starting row of the range is too small.');
    expect(() => script('sheet.getRange(1, 1, 0, 1)')).toThrow('The number of rows in the range must be at least 1.');
  });

  it('clearContent keeps formats, clear drops both (reference, clear)', () => {
    script("sheet.getRange('A1:A2').setValue(1).setBackground('#ff0000');");
    script("sheet.getRange('A1').clearContent(); sheet.getRange('A2').clear();");
    expect(script("return sheet.getRange('A1:A2').getBackgrounds();")).toStrictEqual([['#ff0000'], ['#ffffff']]);
    expect(sheets.values('A1:A2')).toStrictEqual([[''], ['']]);
  });

  it.each([
    ['Background', '#00ff00', 'Backgrounds'],
    ['FontColor', '#123456', 'FontColors'],
    ['FontWeight', 'bold', 'FontWeights'],
    ['FontSize', 14, 'FontSizes'],
    ['NumberFormat', '0.0%', 'NumberFormats'],
    ['HorizontalAlignment', 'center', 'HorizontalAlignments'],
    ['VerticalAlignment', 'top', 'VerticalAlignments'],
    ['WrapStrategy', 'CLIP', 'WrapStrategies'],
  ])('set%s is read back, one by one and as rows (reference)', (name, value, plural) => {
    const text = JSON.stringify(value);
    script(`sheet.getRange('A1').set${name}(${text}); sheet.getRange('A2:B2').set${plural}([[${text}, ${text}]]);`);
    expect(script(`return sheet.getRange('A1').get${name}();`)).toBe(value);
    expect(script(`return sheet.getRange('A2:B2').get${plural}();`)).toStrictEqual([[value, value]]);
  });

  it('getDisplayValues shows what a person sees (reference, getDisplayValues)', () => {
    script("sheet.getRange('A1:B1').setValues([[0.256, 1234.5]]).setNumberFormats([['0.0%', '#,##0.00']]);");
    expect(script("return sheet.getRange('A1:B1').getDisplayValues();")).toStrictEqual([['25.6%', '1,234.50']]);
  });

  it('a rich text is text with a link; another text takes the link away (reference, RichTextValueBuilder)', () => {
    script(`const link = (text, url) => SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build();
      sheet.getRange('A1:A3').setRichTextValues([[link('=1+1', '#gid=0&range=A5')], [link('b', null)], [link('c', 'https://example.com')]]);
      sheet.getRange('A3').setValue('d');`);
    expect(sheets.values('A1:A3')).toStrictEqual([['=1+1'], ['b'], ['d']]);
    const read =
      "sheet.getRange('A1:A4').getRichTextValues().map(([each]) => each && [each.getText(), each.getLinkUrl()])";
    expect(script(`sheet.getRange('A4').setValue(4); return ${read};`)).toStrictEqual([
      ['=1+1', '#gid=0&range=A5'],
      ['b', null],
      ['d', null],
      null,
    ]);
    sheets.insertRows('Sheet1', 1, 1);
    expect(script("return sheet.getRange('A2').getRichTextValues()[0][0].getLinkUrl();")).toBe('#gid=0&range=A5');
    script("sheet.getRange('A2').setRichTextValues([[SpreadsheetApp.newRichTextValue().setText('=1+1').build()]]);");
    expect(script("return sheet.getRange('A2').getRichTextValues()[0][0].getLinkUrl();")).toBeNull();
  });

  it('a link on a part of a text is refused by name', () => {
    expect(() =>
      script("SpreadsheetApp.newRichTextValue().setText('abc').setLinkUrl(0, 1, 'https://example.com')"),
    ).toThrow('RichTextValueBuilder.setLinkUrl with offsets is not implemented in the workbench.');
  });

  it('notes belong to cells (reference, setNote)', () => {
    script("sheet.getRange('A1').setNote('why'); sheet.insertRowsBefore(1, 1);");
    expect(script("return sheet.getRange('A1:A2').getNotes();")).toStrictEqual([[''], ['why']]);
  });

  it('A1 notation of whole columns and rows stays open (reference, getRange)', () => {
    expect(
      script("return ['B:C', '2:3', 'B2', 'B2:C9'].map((a1) => sheet.getRange(a1).getA1Notation());"),
    ).toStrictEqual(['B:C', '2:3', 'B2', 'B2:C9']);
  });
});

describe('Dates', () => {
  it('a Date is shown in the time zone of the file, and read back as the same instant (guide, working with dates)', () => {
    sheets.reset({ fileTimeZone: 'America/New_York' });
    script("sheet.getRange('A1').setValue(new Date('2026-01-31T04:00:00Z'));");
    expect(sheets.value('A1')).toStrictEqual(new Date(2026, 0, 30, 23));
    expect(script("return sheet.getRange('A1').getValue().toISOString();")).toBe('2026-01-31T04:00:00.000Z');
  });

  it('a date in a cell is midnight in the zone of the file, whatever the zone of the script (known from use)', () => {
    sheets.reset({ fileTimeZone: 'America/New_York' });
    sheets.edit('A1', new Date(2026, 5, 15));
    expect(script("return sheet.getRange('A1').getValue().toISOString();")).toBe('2026-06-15T04:00:00.000Z');
    expect(script("return sheet.getRange('A1').getValue().getHours();")).toBe(7); // the script is in Helsinki
  });

  it('a number in a cell with a date format reads as a Date (reference, getValue)', () => {
    script("sheet.getRange('A1').setNumberFormat('yyyy-mm-dd').setValue(46000);");
    expect(script("return sheet.getRange('A1').getValue() instanceof Date;")).toBe(true);
    expect(sheets.value('A1')).toStrictEqual(new Date(2025, 11, 9));
  });

  it('an ISO date that is written as text becomes a date (reference, setValue)', () => {
    script("sheet.getRange('A1').setValue('2026-02-28');");
    expect(sheets.value('A1')).toStrictEqual(new Date(2026, 1, 28));
  });

  it('local time in a script is the time zone of the manifest (guide, V8 runtime)', () => {
    expect(
      script('return [new Date().getHours(), new Date(2026, 0, 1).toISOString(), Session.getScriptTimeZone()];'),
    ).toStrictEqual([12, '2025-12-31T22:00:00.000Z', 'Europe/Helsinki']);
  });

  it('Utilities.formatDate takes a zone and a pattern (reference, Utilities)', () => {
    expect(script("return Utilities.formatDate(new Date(), 'America/New_York', \"yyyy-MM-dd'T'HH:mm:ss\");")).toBe(
      '2026-03-01T05:00:00',
    );
  });

  it('a file with a decimal comma reads typed text its own way (Sheets help, locale)', () => {
    sheets.reset({ fileLocale: 'fi_FI' });
    for (const [cell, text] of Object.entries({ A1: '12,5', A2: '31.12.2026', A3: '1 234,50', A4: '25 %' }))
      sheets.edit(cell, text);
    expect(sheets.values('A1:A4')).toStrictEqual([[12.5], [new Date(2026, 11, 31)], [1234.5], [0.25]]);
    expect(script('return book.getSpreadsheetLocale();')).toBe('fi_FI');
  });

  itCalculates('a script may not use , in a formula of such a file: sources conflict about it', () => {
    sheets.reset({ fileLocale: 'fi_FI' });
    expect(() => script("sheet.getRange('A1').setFormula('=SUM(1,2)');")).toThrow('write ";" instead');
    sheets.edit('A1', '=SUM(1,5;2)');
    expect(sheets.value('A1')).toBe(3.5);
  });
});

describe('Class Sheet', () => {
  it('getLastRow and getLastColumn tell the last content, not the last format (reference)', () => {
    script("sheet.getRange('A1:F500').setBackground('#eeeeee'); sheet.getRange('B7').setValue(1);");
    expect(script('return [sheet.getLastRow(), sheet.getLastColumn()];')).toStrictEqual([7, 2]);
    script("sheet.getRange('B7').clearContent();");
    expect(script('return [sheet.getLastRow(), sheet.getLastColumn()];')).toStrictEqual([0, 0]);
  });

  itCalculates('getLastRow counts spilled results (known from use)', () => {
    script("sheet.getRange('A1:A3').setValues([[1], [2], [3]]); sheet.getRange('C5').setFormula('=DOUBLED(A1:A3)');");
    expect(script('return sheet.getLastRow();')).toBe(7);
  });

  it('getDataRange is A1 in an empty sheet (reference, getDataRange)', () => {
    expect(script('return sheet.getDataRange().getA1Notation();')).toBe('A1');
  });

  it('appendRow writes below the last content and adds a row when the sheet is full (reference, appendRow)', () => {
    script("sheet.getRange('C1000').setValue('last'); sheet.appendRow(['a', new Date(2026, 0, 31), true]);");
    expect(sheets.values('A1001:C1001')).toStrictEqual([['a', new Date(2026, 0, 31), true]]);
    expect(script('return sheet.getMaxRows();')).toBe(1001);
  });

  it('inserted rows take the formats of the row that they are inserted after (known from use)', () => {
    script("sheet.getRange('A1000').setNumberFormat('@'); sheet.insertRowsAfter(1000, 5);");
    script("sheet.getRange('A1003').setValue('007');");
    expect(sheets.value('A1003')).toBe('007');
  });

  it('a new sheet has 1,000 rows and 26 columns (known from use)', () => {
    expect(
      script("const made = book.insertSheet('New'); return [made.getMaxRows(), made.getMaxColumns()];"),
    ).toStrictEqual([1000, 26]);
  });

  it('names are unique, whatever their case (known from use)', () => {
    expect(() => script("book.insertSheet('sheet1');")).toThrow(
      'A sheet with the name "sheet1" already exists. Please enter another name.',
    );
    script("book.insertSheet('Two');");
    expect(() => script("book.getSheetByName('Two').setName('SHEET1');")).toThrow('already exists');
  });

  it('the last sheet cannot be deleted (known from use)', () => {
    expect(() => script('book.deleteSheet(sheet);')).toThrow("You can't remove all the sheets in a document.");
  });

  it('insertSheet places the sheet by index (reference, insertSheet)', () => {
    script("book.insertSheet('First', 0);");
    expect(sheets.sheetNames()).toStrictEqual(['First', 'Sheet1']);
  });

  it('frozen rows, widths, tab colour, gridlines, hidden columns and sheets are read back (reference)', () => {
    script(`sheet.setFrozenRows(1); sheet.setColumnWidths(2, 2, 222); sheet.setTabColor('#ff0000');
      sheet.setHiddenGridlines(true); sheet.hideColumns(3); book.insertSheet('Two').hideSheet();`);
    expect(
      script(`const [sheet] = book.getSheets(); return [sheet.getFrozenRows(), sheet.getColumnWidth(3), sheet.getTabColor(), sheet.hasHiddenGridlines(),
        sheet.isColumnHiddenByUser(3), book.getSheetByName('Two').isSheetHidden()];`),
    ).toStrictEqual([1, 222, '#ff0000', true, true, true]);
  });

  it('moveActiveSheet moves the sheet that is active (reference, moveActiveSheet)', () => {
    script(
      "book.insertSheet('Two'); book.insertSheet('Three'); book.setActiveSheet(book.getSheetByName('Three')); book.moveActiveSheet(1);",
    );
    expect(sheets.sheetNames()).toStrictEqual(['Three', 'Sheet1', 'Two']);
  });

  it('the only visible sheet cannot be hidden; a hidden one is shown again (known from use)', () => {
    expect(() => script('sheet.hideSheet();')).toThrow("You can't hide all the sheets in a document.");
    expect(script("return book.insertSheet('Two').hideSheet().showSheet().isSheetHidden();")).toBe(false);
  });

  it('activate makes a range the active one for what runs next (reference, activate)', () => {
    script("book.insertSheet('Two').getRange('B2:C3').activate();");
    expect(script('return book.getActiveSheet().getName() + book.getActiveRange().getA1Notation();')).toBe('TwoB2:C3');
  });

  it('rows outside the sheet cannot be deleted, nor all of them (known from use)', () => {
    expect(() => script('sheet.deleteRows(1001, 1);')).toThrow('Those rows are out of bounds.');
    expect(() => script('sheet.deleteRows(1, 1000);')).toThrow("You can't delete all the rows on the sheet.");
  });
});

describe('What belongs to cells moves with them', () => {
  const shift = 'sheet.insertRowsBefore(2, 2); sheet.insertColumnsBefore(1, 1);';

  itCalculates('formulas and named ranges (Sheets help, named ranges)', () => {
    script(`sheet.getRange('A2:A3').setValues([[1], [2]]); book.setNamedRange('Numbers', sheet.getRange('A2:A3'));
      sheet.getRange('C1').setFormula('=SUM(Numbers)');`);
    script(shift);
    expect(script("return book.getRangeByName('Numbers').getA1Notation();")).toBe('B4:B5');
    expect(sheets.value('D1')).toBe(3);
  });

  it('data validation (reference, DataValidation)', () => {
    script(`sheet.getRange('B2:B4').setDataValidation(SpreadsheetApp.newDataValidation()
      .requireValueInList(['a', 'b'], true).setAllowInvalid(true).setHelpText('a or b').build());`);
    script(shift);
    expect(
      script(`return sheet.getRange('C4:C7').getDataValidations().map(([rule]) => rule &&
        [rule.getCriteriaType(), rule.getCriteriaValues(), rule.getAllowInvalid(), rule.getHelpText()]);`),
    ).toStrictEqual([...Array.from({ length: 3 }, () => ['VALUE_IN_LIST', [['a', 'b'], true], true, 'a or b']), null]);
  });

  it('conditional formats (reference, ConditionalFormatRule)', () => {
    script(`const rule = () => SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A2:B9')]);
      sheet.setConditionalFormatRules([rule().whenTextEqualTo('Won').setBackground('#00ff00').build(),
        rule().whenFormulaSatisfied('=$A2>3').setFontColor('#ff0000').setBold(true).build(),
        rule().whenNumberBetween(1, 2).setItalic(true).build()]);`);
    script(shift);
    expect(
      script(`return sheet.getConditionalFormatRules().map((rule) => { const condition = rule.getBooleanCondition();
        return [rule.getRanges()[0].getA1Notation(), condition.getCriteriaType(), condition.getCriteriaValues()]; });`),
    ).toStrictEqual([
      ['B4:C11', 'TEXT_EQUAL_TO', ['Won']],
      ['B4:C11', 'CUSTOM_FORMULA', ['=$A2>3']],
      ['B4:C11', 'NUMBER_BETWEEN', [1, 2]],
    ]);
  });

  it('filter, banding and protection (reference, Filter, Banding, Protection)', () => {
    script(`const range = sheet.getRange('A1:C20'); range.createFilter();
      range.applyRowBanding(SpreadsheetApp.BandingTheme.TEAL, true, false);
      sheet.getRange('B2:B20').protect().setDescription('computed').setWarningOnly(true);`);
    script(shift);
    expect(
      script(`const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
        return [sheet.getFilter().getRange(), sheet.getBandings()[0].getRange(), protection.getRange()]
          .map((range) => range.getA1Notation()).concat(protection.getDescription(), protection.isWarningOnly());`),
    ).toStrictEqual(['B1:D22', 'B1:D22', 'C4:C22', 'computed', true]);
  });

  it('ranges and place of a chart; a renamed sheet changes neither (reference, EmbeddedChart)', () => {
    script(`book.insertSheet('Charts'); const chart = book.getSheetByName('Charts').newChart()
      .setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:A5')).addRange(sheet.getRange('C1:C5'))
      .setPosition(2, 3, 5, 6).setOption('title', 'Deals').setNumHeaders(1).build();
      book.getSheetByName('Charts').insertChart(chart);`);
    script(`const sheet1 = book.getSheetByName('Sheet1'); sheet1.insertRowsBefore(1, 1); sheet1.insertRowsBefore(4, 2);
      sheet1.insertColumnsBefore(2, 1); book.getSheetByName('Charts').insertRowsBefore(1, 3); sheet1.setName('Data');`);
    expect(
      script(`const [chart] = book.getSheetByName('Charts').getCharts(); const info = chart.getContainerInfo();
        return [chart.getRanges().map((range) => range.getSheet().getName() + '!' + range.getA1Notation()),
          info.getAnchorRow(), info.getAnchorColumn(), info.getOffsetX(), chart.getOptions().get('title')];`),
    ).toStrictEqual([['Data!A2:A8', 'Data!D2:D8'], 5, 3, 5, 'Deals']);
  });

  it('a chart loses the ranges of a deleted sheet (known from use)', () => {
    script(`const two = book.insertSheet('Two'); const [first] = book.getSheets(); first.insertChart(first.newChart()
      .addRange(first.getRange('A1:A5')).addRange(two.getRange('B1:B5')).setPosition(1, 5, 0, 0).build());`);
    sheets.deleteSheet('Two');
    expect(script('return sheet.getCharts()[0].getRanges().map((range) => range.getA1Notation());')).toStrictEqual([
      'A1:A5',
    ]);
  });

  it('a chart loses the ranges whose rows are deleted (known from use)', () => {
    script(`sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:B5')).setPosition(1, 5, 0, 0).build());`);
    sheets.deleteRows('Sheet1', 2, 2);
    expect(script('return sheet.getCharts()[0].getRanges()[0].getA1Notation();')).toBe('A1:B3');
  });
});

describe('Class DeveloperMetadata', () => {
  const marks = `book.createDeveloperMetadataFinder().withKey('column').find()
    .map((mark) => mark.getValue() + ' ' + mark.getLocation().getColumn().getA1Notation())`;

  it('marks a column, and follows it when columns are inserted, deleted and moved (guide, developer metadata)', () => {
    script(
      "for (const [a1, key] of [['B:B', 'id'], ['D:D', 'date']]) sheet.getRange(a1).addDeveloperMetadata('column', key);",
    );
    sheets.insertColumns('Sheet1', 1);
    expect(script(`return ${marks};`)).toStrictEqual(['id C:C', 'date E:E']);
    sheets.deleteColumns('Sheet1', 1);
    sheets.moveColumns('Sheet1', 4, 1, 1);
    expect(script(`return ${marks};`)).toStrictEqual(['id C:C', 'date A:A']);
  });

  it('goes with its column and with its sheet (guide, developer metadata)', () => {
    script(
      "sheet.getRange('B:B').addDeveloperMetadata('column', 'id'); book.insertSheet('Two').getRange('A:A').addDeveloperMetadata('column', 'x');",
    );
    sheets.deleteColumns('Sheet1', 2);
    sheets.deleteSheet('Two');
    expect(script(`return ${marks};`)).toStrictEqual([]);
  });

  it('marks sheets, rows and the file; a finder of a sheet sees its own (reference, DeveloperMetadataFinder)', () => {
    script(`book.addDeveloperMetadata('k', 'file'); sheet.addDeveloperMetadata('k', 'sheet');
      sheet.getRange('5:5').addDeveloperMetadata('k', 'row', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);`);
    sheets.insertRows('Sheet1', 1, 2);
    const told = (finder: string) =>
      script(
        `return ${finder}.withKey('k').find().map((mark) => [mark.getValue(), mark.getLocation().getLocationType()]);`,
      );
    expect(told('book.createDeveloperMetadataFinder()')).toStrictEqual([
      ['file', 'SPREADSHEET'],
      ['sheet', 'SHEET'],
      ['row', 'ROW'],
    ]);
    expect(told('sheet.createDeveloperMetadataFinder()')).toHaveLength(2);
    expect(
      script(`const { PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility;
        return book.createDeveloperMetadataFinder().withVisibility(PROJECT).find()[0].getLocation().getRow().getA1Notation();`),
    ).toBe('7:7');
  });

  it('survives a renamed sheet; its value can be changed, and it can be removed (reference, DeveloperMetadata)', () => {
    script("sheet.addDeveloperMetadata('k', 'a');");
    sheets.renameSheet('Sheet1', 'Other');
    const found = "book.createDeveloperMetadataFinder().withKey('k').find()";
    expect(script(`const [mark] = ${found}; mark.setValue('b'); return mark.getLocation().getSheet().getName();`)).toBe(
      'Other',
    );
    expect(script(`return ${found}[0].getValue();`)).toBe('b');
    script(`${found}[0].remove();`);
    expect(script(`return ${found}.length;`)).toBe(0);
  });

  it.each(['A1', 'A1:A1000', 'A1:B2', 'A:B'])('refuses to mark %s (reference, addDeveloperMetadata)', (a1) => {
    expect(() => script(`sheet.getRange('${a1}').addDeveloperMetadata('k', 'v');`)).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
  });
});

describe('Filter and protection', () => {
  it('a sheet has at most one filter (reference, createFilter)', () => {
    script("sheet.getRange('A1:B5').createFilter();");
    expect(() => script("sheet.getRange('D1:E5').createFilter();")).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    script('sheet.getFilter().remove();');
    expect(script('return sheet.getFilter();')).toBeNull();
  });

  it('warning-only protection does not keep a script from writing (reference, setWarningOnly)', () => {
    script("const range = sheet.getRange('A1'); range.protect().setWarningOnly(true); range.setValue(1);");
    expect(sheets.value('A1')).toBe(1);
  });

  it('a protection can be removed (reference, Protection)', () => {
    script("sheet.getRange('A1:A5').protect().setWarningOnly(true); sheet.protect().setWarningOnly(true);");
    script('for (const each of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) each.remove();');
    expect(
      script('return Object.values(SpreadsheetApp.ProtectionType).map((type) => sheet.getProtections(type).length);'),
    ).toStrictEqual([0, 1]);
  });
});

describe('Custom functions (guide, custom functions)', () => {
  const formula = (text: string, at = 'E1') => script(`sheet.getRange('${at}').setFormula(${JSON.stringify(text)});`);
  const message = () => Object.values(sheets.ask('errors'));

  itCalculates('are called in any case, take values, and spill arrays', () => {
    script("sheet.getRange('A1:B2').setValues([[1, 2], [3, 'x']]);");
    formula('=doubled(A1:B2)');
    expect(sheets.values('E1:F2')).toStrictEqual([
      [2, 4],
      [6, 'x'],
    ]);
  });

  itCalculates('get dates as Dates, blanks as empty texts', () => {
    script("sheet.getRange('A1:C1').setValues([[new Date(2026, 4, 1), true, 'x']]);");
    formula('=TYPES(A1:D1)');
    expect(sheets.values('E1:H1')).toStrictEqual([['date 2026-5-1', 'boolean', 'string', 'blank']]);
  });

  itCalculates('are calculated again when an argument changes', () => {
    sheets.edit('A1', 4);
    formula('=DOUBLED(A1)');
    sheets.edit('A1', 5);
    expect(sheets.value('E1')).toBe(10);
  });

  itCalculates('show #ERROR! and the message when they throw', () => {
    formula('=RATIO(1;0)');
    expect(sheets.value('E1')).toBe('#ERROR!');
    expect(message()).toStrictEqual(['RATIO: divisor must not be 0.']);
  });

  itCalculates('do not spill over a cell with content', () => {
    script("sheet.getRange('A1:A2').setValues([[1], [2]]); sheet.getRange('E2').setValue('in the way');");
    formula('=DOUBLED(A1:A2)');
    expect(sheets.value('E1')).toBe('#REF!');
    script("sheet.getRange('E2').clearContent();");
    expect(sheets.values('E1:E2')).toStrictEqual([[2], [4]]);
  });

  for (const argument of ['NOW()', 'TODAY()', 'RAND()', 'RANDBETWEEN(1;2)', 'A1+IF(TRUE;TODAY();1)']) {
    itCalculates(`refuse ${argument} among the arguments`, () => {
      formula(`=DOUBLED(${argument})`);
      expect(sheets.value('E1')).toBe('#ERROR!');
      expect(message()).toStrictEqual([
        'This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().',
      ]);
    });
  }

  itCalculates('may be beside a volatile function in a formula, and have one in a text', () => {
    formula('=DOUBLED(2)+0*TODAY()');
    formula('=TYPES("RAND()")', 'E2');
    expect(sheets.values('E1:E2')).toStrictEqual([[4], ['string']]);
  });

  itCalculates('cannot write: they see no service', () => {
    formula('=WRITES()');
    expect(sheets.value('E1')).toBe('#ERROR!');
  });

  itCalculates('end after 30 seconds (here: sooner)', async () => {
    const other = await startStore({ dist, cellLimitMs: 200 });
    other.edit('A1', '=FOREVER()');
    expect(other.value('A1')).toBe('#ERROR!');
    expect(Object.values(other.ask('errors'))).toStrictEqual(['Exceeded maximum execution time']);
    await other.close();
  });

  itCalculates('whose name ends in _ do not exist', () => {
    formula('=SECRET_()');
    expect(sheets.value('E1')).toBe('#NAME?');
  });

  it('are listed with the description and parameters of their JSDoc', () => {
    expect(sheets.functions.find(({ name }) => name === 'DOUBLED')).toStrictEqual({
      name: 'DOUBLED',
      custom: true,
      description: 'Doubles every number of a range; the result spills.',
      parameters: [{ name: 'range', detail: 'Cells with numbers; others come back unchanged.' }],
    });
    expect(sheets.functions.map(({ name }) => name)).not.toContain('secret_');
  });
});

describe('Executions', () => {
  it('load the whole script anew (guide, V8 runtime)', () => {
    expect([sheets.run('countUp'), sheets.run('countUp')]).toStrictEqual([1, 1]);
  });

  it('call top-level functions only, and none whose name ends in _ from the sidebar (guide, HTML service: run)', () => {
    for (const name of ['secret_', 'ADDON_', 'note', 'SpreadsheetApp', 'toString'])
      expect(() => sheets.runFromSidebar(name)).toThrow(`Script function not found: ${name}`);
    expect(() => sheets.run('nothing')).toThrow('Script function not found: nothing');
  });

  it.each([
    ['a Date', new Date(0)],
    ['a nested Date', { list: [new Date(0)] }],
    ['a function', () => {}],
    ['a class instance', new Map()],
  ])('google.script.run does not carry %s (guide, HTML service: run)', (_, value) => {
    expect(() => sheets.runFromSidebar('echo', value)).toThrow('Failed due to illegal value in property: 0');
  });

  it('google.script.run carries plain data both ways, and refuses a Date in an answer (guide, HTML service: run)', () => {
    const value = { a: [1, null, 'x', true, { b: {} }] };
    expect(sheets.runFromSidebar('echo', value)).toStrictEqual(value);
    expect(() => sheets.runFromSidebar('answerDate')).toThrow('Illegal return value in answerDate.when.0: Date');
  });

  it('end after six minutes, 30 seconds for a simple trigger (guide, quotas)', () => {
    expect(() => script('Utilities.sleep(300000); Utilities.sleep(61000); SpreadsheetApp.flush();')).toThrow(
      'Exceeded maximum execution time',
    );
    expect(() => script('Utilities.sleep(300000); Utilities.sleep(59000); SpreadsheetApp.flush();')).not.toThrow();
  });
});

describe('Simple triggers (guide, simple triggers)', () => {
  const told = () => JSON.parse(property('edit') ?? 'null') as Record<string, unknown> | null;

  it('onEdit tells value and oldValue of a single cell, as texts, in authMode LIMITED', () => {
    sheets.edit('B2', 'first');
    expect(told()).toStrictEqual({ range: 'B2', value: 'first', authMode: 'LIMITED', user: 'tester@example.com' });
    sheets.as('bert@example.com').edit('B2', 5);
    expect(told()).toMatchObject({ value: '5', oldValue: 'first', user: 'bert@example.com' });
    sheets.edit('B2', '');
    expect(told()).toMatchObject({ oldValue: '5' });
    expect(told()).not.toHaveProperty('value');
  });

  it('onEdit tells neither for a paste', () => {
    sheets.edit('B2', [
      [1, 2],
      [3, 4],
    ]);
    expect(told()).toStrictEqual({ range: 'B2:C3', authMode: 'LIMITED', user: 'tester@example.com' });
    expect(sheets.values('B2:C3')).toStrictEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('a script that writes fires no onEdit', () => {
    script("sheet.getRange('A1').setValue(1);");
    expect(told()).toBeNull();
  });

  it('onOpen adds a menu in every authMode', () => {
    for (const mode of ['NONE', 'LIMITED', 'FULL'] as const) sheets.open(mode);
    expect(sheets.shown.map(({ operation }) => operation)).toStrictEqual(['ui.menu', 'ui.menu', 'ui.menu']);
    expect(property('opened')).toBe('tester@example.com');
  });
});

describe('Authorisation', () => {
  it.each([
    [
      'SpreadsheetApp.getActiveSpreadsheet()',
      'SpreadsheetApp.getActiveSpreadsheet. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
    ],
    ['PropertiesService.getDocumentProperties()', 'PropertiesService.getDocumentProperties.'],
    ['LockService.getDocumentLock()', 'LockService.getDocumentLock.'],
    [
      "SpreadsheetApp.getUi().alert('x')",
      'Ui.alert. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    ],
  ])('NONE forbids %s (guide, editor add-on authorization)', (code, message) => {
    sheets.authMode = 'NONE';
    expect(() => sheets.evaluate(code)).toThrow(`You do not have permission to call ${message}`);
  });

  it('NONE allows menus and the locale of the user (guide, editor add-on authorization)', () => {
    sheets.authMode = 'NONE';
    expect(sheets.evaluate('SpreadsheetApp.getUi().createMenu("x").addToUi(); Session.getActiveUserLocale()')).toBe(
      'en',
    );
  });

  it('LIMITED forbids sidebars and dialogs (guide, simple triggers)', () => {
    sheets.authMode = 'LIMITED';
    expect(() => script("sheet.getRange('A1').setValue(1);")).not.toThrow();
    expect(() => sheets.run('showPanel')).toThrow(
      'You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
  });

  it.each([
    ['MailApp.sendEmail("a@example.com", "b", "c")', 'MailApp.sendEmail', 'script.send_mail'],
    ['UrlFetchApp.fetch("https://example.com")', 'UrlFetchApp.fetch', 'script.external_request'],
    ['Session.getActiveUser().getEmail()', 'Session.getActiveUser', 'userinfo.email'],
  ])('%s needs a scope that the manifest lacks (guide, authorization scopes)', (code, method, scope) => {
    expect(() => script(code)).toThrow(
      `Specified permissions are not sufficient to call ${method}. Required permissions: https://www.googleapis.com/auth/${scope}`,
    );
  });

  it('a scope of the manifest opens its service (guide, authorization scopes)', async () => {
    const oauthScopes = ['spreadsheets.currentonly', 'userinfo.email'].map(
      (s) => `https://www.googleapis.com/auth/${s}`,
    );
    const other = await startStore({ dist: await buildTestAddon({ oauthScopes }) });
    expect(other.script('Session.getActiveUser().getEmail()')).toBe('tester@example.com');
    expect(() => other.run('showPanel')).toThrow('Specified permissions are not sufficient to call Ui.showSidebar.');
    await other.close();
  });
});

describe('User interface', () => {
  it('prompt answers the button and the text (reference, Ui)', () => {
    sheets.answers.push({ button: 'OK', text: 'Anna' }, 'CANCEL');
    expect([sheets.run('askName'), sheets.run('askName')]).toStrictEqual(['Anna', 'cancelled']);
  });

  it('a template gives its file unprocessed, where more than the menu is allowed (reference, HtmlTemplate)', () => {
    expect(script("return HtmlService.createTemplateFromFile('Panel').getRawContent();")).toContain('<!doctype html>');
    sheets.authMode = 'NONE';
    expect(() => script("HtmlService.createTemplateFromFile('Panel');")).toThrow('permission');
    sheets.authMode = 'FULL';
    expect(() => script("HtmlService.createTemplateFromFile('Panel').evaluate();")).toThrow('not implemented');
  });

  it('a sidebar is shown from a file, with its title (reference, HtmlService)', () => {
    sheets.run('showPanel');
    expect(sheets.shown).toMatchObject([{ operation: 'ui.sidebar', payload: { title: 'Panel' } }]);
    expect(() => script("HtmlService.createHtmlOutputFromFile('Nowhere');")).toThrow(
      'No HTML file named Nowhere was found.',
    );
  });

  it('the content of a page can be read and changed before it is shown (reference, HtmlOutput)', () => {
    script(`const html = HtmlService.createHtmlOutputFromFile('Panel').setTitle('Panel');
      SpreadsheetApp.getUi().showSidebar(html.setContent(html.getContent().replace('<!doctype html>', '<p>first</p>')));`);
    const [{ payload } = { payload: {} }] = sheets.shown;
    expect(payload).toMatchObject({ title: 'Panel', html: expect.stringContaining('<p>first</p>') });
  });

  it('a dialog carries size and title; the script does not wait for it (reference, showModalDialog)', () => {
    script(`const html = HtmlService.createHtmlOutputFromFile('Panel').setWidth(500).setHeight(300);
      SpreadsheetApp.getUi().showModalDialog(html, 'Import');`);
    expect(sheets.shown).toMatchObject([
      { operation: 'ui.modal', payload: { title: 'Import', width: 500, modal: true } },
    ]);
  });
});

describe('Properties and cache (guide, quotas)', () => {
  it('document properties are everybody’s, user properties one person’s (guide, properties)', () => {
    const set = (store: string) => `PropertiesService.get${store}Properties().setProperty('k', 'v');`;
    const get = (store: string) => `return PropertiesService.get${store}Properties().getProperty('k');`;
    script(set('Document') + set('User'));
    const bert = sheets.as('bert@example.com');
    expect(bert.script(`(() => { ${get('Document')} })()`)).toBe('v');
    expect(bert.script(`(() => { ${get('User')} })()`)).toBeNull();
    expect(script(get('User'))).toBe('v');
  });

  it('a property holds at most 9 KB, a store 500 KB', () => {
    const store = 'PropertiesService.getDocumentProperties()';
    expect(() => script(`${store}.setProperty('k', 'x'.repeat(9217));`)).toThrow('Argument too large: value');
    expect(() => script(`for (let i = 0; i < 60; i += 1) ${store}.setProperty('k' + i, 'x'.repeat(9000));`)).toThrow(
      'You have exceeded the property storage quota.',
    );
  });

  it('a cached text holds at most 100 KB, under a key of 250 characters, until it expires', () => {
    const cache = 'CacheService.getDocumentCache()';
    expect(() => script(`${cache}.put('k', 'x'.repeat(102401));`)).toThrow('Argument too large: value');
    expect(() => script(`${cache}.put('k'.repeat(251), 'x');`)).toThrow('Argument too large: key');
    script(`${cache}.put('k', 'v', 60);`);
    expect(script(`return ${cache}.get('k');`)).toBe('v');
    sheets.advance(61_000);
    expect(script(`return ${cache}.get('k');`)).toBeNull();
  });
});

describe('LockService (reference, Lock)', () => {
  const lock = 'const lock = LockService.getDocumentLock();';

  it('tryLock answers false when somebody else holds the lock all that time', () => {
    const release = sheets.holdLock('bert@example.com');
    expect(script(`${lock} return [lock.tryLock(5000), lock.hasLock(), Date.now()];`)).toStrictEqual([
      false,
      false,
      Date.parse('2026-03-01T10:00:05Z'),
    ]);
    release();
    expect(script(`${lock} return [lock.tryLock(5000), lock.hasLock()];`)).toStrictEqual([true, true]);
  });

  it('waitLock throws instead', () => {
    sheets.holdLock();
    expect(() => script(`${lock} lock.waitLock(1000);`)).toThrow('Lock timeout');
  });

  it('the end of an execution releases its lock, a failure too', () => {
    expect(() => script(`${lock} lock.tryLock(0); throw new Error('broken');`)).toThrow('broken');
    expect(script(`${lock} return lock.tryLock(0);`)).toBe(true);
  });

  it('two executions exclude each other', () => {
    sheets.interruptAt(2, 'before', () => {
      expect(sheets.as('bert@example.com').run('takeTurn', 0)).toBe(false);
    });
    expect(sheets.run('takeTurn', 0)).toBe(true);
    expect(sheets.value('A1')).toBe(1);
  });
});

describe('Strictness', () => {
  it.each([
    ['a method of a range', 'sheet.getRange(1, 1).getRichTextValue()', 'Range.getRichTextValue'],
    ['a method of a sheet', 'sheet.sort(1)', 'Sheet.sort'],
    ['a method of the spreadsheet', 'book.addEditor("a@example.com")', 'Spreadsheet.addEditor'],
    ['a method of a service', 'SpreadsheetApp.openById("x")', 'SpreadsheetApp.openById'],
    ['a misspelt enum', 'SpreadsheetApp.getUi().ButtonSet.YESNO', 'ButtonSet.YESNO'],
    ['a method of a builder', 'sheet.newChart().asColumnChart()', 'EmbeddedChartBuilder.asColumnChart'],
  ])('what is not implemented throws its name: %s', (_, code, name) => {
    expect(() => script(code)).toThrow(`${name} is not implemented in the workbench.`);
  });

  it.each(['setTimeout', 'fetch', 'URL', 'TextEncoder', 'atob', 'structuredClone', 'require', 'process', 'crypto'])(
    'a script has no %s (guide, V8 runtime)',
    (name) => {
      expect(script(`return typeof ${name};`)).toBe('undefined');
    },
  );
});
