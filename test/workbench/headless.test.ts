import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Headless, startHeadless } from '../../workbench/headless';
import { buildTestAddon } from './test-addon';

let sheets: Headless;

beforeAll(async () => {
  sheets = await startHeadless({ dist: await buildTestAddon(), clock: '2026-03-01T10:00:00Z' });
});
afterAll(() => sheets.close());
beforeEach(() => sheets.reset());

describe('another workbook', () => {
  it('may be opened while formulas are calculated: what the old one has begun ends with it', async () => {
    sheets.edit('A1', [['=SUM(B1:B9)', 1]]);
    const state = sheets.save();
    for (let i = 0; i < 30; i += 1) {
      sheets.reset({ state });
      await new Promise((over) => setTimeout(over, i % 6));
    }
    sheets.reset();
    // Univer says after a second that a calculation is under way.
    await new Promise((over) => setTimeout(over, 1500));
    sheets.edit('A1', '=1+1');
    expect(sheets.value('A1')).toBe(2);
  });
});

describe('the cost of an execution', () => {
  it('counts what reaches the servers, and the cells that move', () => {
    sheets.script(`const range = sheet.getRange('A1:C4');
      range.setValues(Array.from({ length: 4 }, () => [1, 2, 3]));
      range.getValues();
      sheet.getRange('A1').getValue();
      sheet.appendRow([1, 2]);
      range.setBackground('#ffffff');
      range.setNumberFormats(Array.from({ length: 4 }, () => ['0', '0', '0']));
      sheet.getLastRow();
      PropertiesService.getDocumentProperties().getProperty('k');
      LockService.getDocumentLock().tryLock(0);
      SpreadsheetApp.flush(); null`);
    expect(sheets.lastRun).toMatchObject({ serviceCalls: 10, cellsRead: 13, cellsWritten: 12 + 2 + 1 + 12 - 1 });
    expect(sheets.lastRun.byMethod).toMatchObject({ 'Range.setValues': 1, 'Range.getValues': 1, 'Lock.tryLock': 1 });
  });

  it('takes handles for free', () => {
    sheets.script(`book.getSheets().map((each) => each.getName()); book.getSheetByName('Sheet1').getRange('A1').getRow();
      sheet.getMaxRows(); SpreadsheetApp.newDataValidation().requireCheckbox().build(); book.getId();
      SpreadsheetApp.getUi().createMenu('x').addToUi(); sheet.newChart().addRange(sheet.getRange('A1')).build(); null`);
    expect(sheets.lastRun.serviceCalls).toBe(0);
  });

  it('is told of an execution that failed, too', () => {
    expect(() => sheets.script("sheet.getRange('A1').setValue(1); throw new Error('broken')")).toThrow('broken');
    expect(sheets.lastRun).toMatchObject({ serviceCalls: 1, cellsWritten: 1 });
  });
});

describe('a service call that fails', () => {
  const twoWrites = "sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2); null";

  it('before its effect', () => {
    sheets.failAt(2, 'before');
    expect(() => sheets.script(twoWrites)).toThrow('Service Spreadsheets failed');
    expect(sheets.values('A1:A2')).toStrictEqual([[1], ['']]);
  });

  it('after its effect', () => {
    sheets.failAt(2, 'after', 'Too many simultaneous invocations: Spreadsheets');
    expect(() => sheets.script(twoWrites)).toThrow('Too many simultaneous invocations: Spreadsheets');
    expect(sheets.values('A1:A2')).toStrictEqual([[1], [2]]);
  });

  it('fails once: the next execution is whole', () => {
    sheets.failAt(2, 'before');
    expect(() => sheets.script(twoWrites)).toThrow();
    sheets.script(twoWrites);
    expect(sheets.lastRun.serviceCalls).toBe(2);
  });

  it('lets something else happen instead', () => {
    sheets.interruptAt(2, 'before', () => sheets.as('bert@example.com').edit('A1', 'bert'));
    sheets.script(twoWrites);
    expect(sheets.values('A1:A2')).toStrictEqual([['bert'], [2]]);
  });
});

describe('the clock', () => {
  it('is what scripts see, and stands still', () => {
    sheets.clock = '2027-01-02T03:04:05Z';
    expect(sheets.script('[new Date().toISOString(), Date.now()]')).toStrictEqual([
      '2027-01-02T03:04:05.000Z',
      Date.parse('2027-01-02T03:04:05Z'),
    ]);
  });

  it('goes on while a script waits', () => {
    sheets.clock = '2027-01-02T03:04:05Z';
    expect(sheets.script('Utilities.sleep(1500); new Date().toISOString()')).toBe('2027-01-02T03:04:06.500Z');
    sheets.advance(500);
    expect(sheets.clock).toStrictEqual(new Date('2027-01-02T03:04:07Z'));
  });

  it.each([
    ['a local time', "new Date('2026-07-01T12:00').toISOString()", '2026-07-01T09:00:00.000Z'],
    ['a time of its own zone', "new Date('2026-07-01T12:00+05:00').toISOString()", '2026-07-01T07:00:00.000Z'],
    ['a bare date, which means UTC', "new Date('2026-07-01').toISOString()", '2026-07-01T00:00:00.000Z'],
    ['an American date', "new Date('7/1/2026').toISOString()", '2026-06-30T21:00:00.000Z'],
    ['parts', 'new Date(2026, 6, 1, 12).toISOString()', '2026-07-01T09:00:00.000Z'],
    ['a skipped hour', 'new Date(2026, 2, 29, 3, 30).getHours()', 4],
    ['the first of a doubled hour', 'new Date(2026, 9, 25, 3, 30).toISOString()', '2026-10-25T00:30:00.000Z'],
    [
      'setters',
      '((d) => (d.setDate(31), d.setHours(0), d.toISOString()))(new Date(2026, 6, 1, 12))',
      '2026-07-30T21:00:00.000Z',
    ],
    ['text', 'String(new Date(2026, 6, 1))', 'Wed Jul 01 2026 00:00:00 GMT+0300 (Europe/Helsinki)'],
    ['a copy', 'new Date(new Date(5)).getTime()', 5],
    ['a call without new', 'typeof Date()', 'string'],
    ['an invalid one', 'new Date(NaN).getFullYear()', null],
    ['the offset', 'new Date(2026, 6, 1).getTimezoneOffset()', -180],
    [
      'a date of no zone in Intl',
      "new Intl.DateTimeFormat('en-GB', { hour: 'numeric' }).format(new Date(2026, 6, 1, 7))",
      '07',
    ],
  ])('is the script’s own zone: %s', (_, code, expected) => {
    expect(JSON.parse(JSON.stringify(sheets.script(code)))).toStrictEqual(expected);
  });
});

describe('several people', () => {
  it('share the workbook, not the selection, nor what they are shown', () => {
    const bert = sheets.as('bert@example.com', 'fi');
    sheets.select('B2');
    bert.script("sheet.getRange('A1').setValue('bert'); SpreadsheetApp.getActiveSpreadsheet().toast('hello'); null");
    expect(sheets.value('A1')).toBe('bert');
    expect(sheets.script('book.getActiveRange().getA1Notation()')).toBe('B2');
    expect(bert.script('book.getActiveRange().getA1Notation()')).toBe('A1');
    expect(bert.shown).toStrictEqual([{ operation: 'ui.toast', payload: { message: 'hello', title: '' } }]);
    expect(bert.script('Session.getActiveUserLocale()')).toBe('fi');
    expect(sheets.as('bert@example.com')).toBe(bert);
  });
});

describe('a saved workbook', () => {
  it('brings back cells, spills, formats, marks, protections, charts and properties', () => {
    sheets.script(`sheet.getRange('A1:B1').setValues([[21, '=DOUBLED(A1)']]); sheet.getRange('A:A').addDeveloperMetadata('k', 'v');
      sheet.getRange('A1').setNumberFormat('0.0').protect().setWarningOnly(true);
      sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:B2')).setPosition(3, 3, 0, 0).build());
      PropertiesService.getDocumentProperties().setProperty('k', 'v'); null`);
    const state = JSON.parse(JSON.stringify(sheets.save()));
    sheets.reset();
    expect(sheets.value('B1')).toBe('');
    sheets.reset({ state });
    expect(sheets.values('A1:B1')).toStrictEqual([[21, 42]]);
    expect(
      sheets.script(`[sheet.getRange('A1').getNumberFormat(), sheet.getCharts().length,
        book.createDeveloperMetadataFinder().withKey('k').find()[0].getLocation().getColumn().getA1Notation(),
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length,
        PropertiesService.getDocumentProperties().getProperty('k')]`),
    ).toStrictEqual(['0.0', 1, 'A:A', 1, 'v']);
  });
});

describe('what a person does in the grid', () => {
  it('sorts, and custom functions follow', () => {
    sheets.edit('A1', [
      ['b', 2],
      ['a', 1],
    ]);
    sheets.sort('Sheet1!A1:B2');
    expect(sheets.values('A1:B2')).toStrictEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('copies a sheet with its cells and rules', () => {
    sheets.script(`sheet.getRange('A1').setValue(1); sheet.getRange('A:A').addDeveloperMetadata('k', 'v');
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').setBackground('#ff0000')
        .setRanges([sheet.getRange('A1:A9')]).build()]); null`);
    sheets.copySheet('Sheet1', 'Copy');
    sheets.copySheet('Sheet1', 'Marked', { withMetadata: true });
    expect(sheets.sheetNames()).toStrictEqual(['Sheet1', 'Marked', 'Copy']);
    expect(sheets.value('Copy!A1')).toBe(1);
    expect(
      sheets.script(`['Copy', 'Marked'].map((name) => { const copy = book.getSheetByName(name);
        return [copy.getConditionalFormatRules().length, copy.createDeveloperMetadataFinder().withKey('k').find().length]; })`),
    ).toStrictEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('says which sheets there are when one is missing', () => {
    expect(() => sheets.values('Deals!A1')).toThrow('There is no sheet "Deals". There are: Sheet1');
  });
});

describe('a manifest', () => {
  it('without scopes is refused: nothing would say what the add-on may do', async () => {
    const dist = await buildTestAddon({ oauthScopes: undefined });
    await expect(startHeadless({ dist })).rejects.toThrow('names no oauthScopes');
  });
});
