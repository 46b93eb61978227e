import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { MonthlyReport } from '../../src/core/dashboard/monthly-report';
import { expectNo, expectOk, registered, type Sheets, sample, startProgramme } from './programme';

let sheets: Sheets;
let programme: ReturnType<Sheets['save']>;
beforeAll(async () => {
  sheets = await startProgramme();
  programme = sheets.save();
});
afterAll(() => sheets.close());
beforeEach(() => {
  sheets.reset({ state: programme });
});

const report = () => expectOk<MonthlyReport>(sheets.run('monthlyReport')).value;

it('tells what stands on the dashboard, compares with the month before, and writes nothing', () => {
  expectOk(sheets.run('addSampleProgramme', sample()));
  const before = sheets.script('book.getSheets().map((sheet) => sheet.getName())');
  const told = report();
  expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(12);
  expect(told).toMatchObject({ language: 'en', today: '2026-11-20', currency: 'EUR', lastMonth: '2026-10' });
  expect(told.tiles.map(({ id }) => id)).toEqual([
    'shareSourced',
    'shareWithInfluenced',
    'partnersActive',
    'dealsRegistered',
  ]);
  for (const { value, before: then } of told.tiles) expect([typeof value, typeof then]).toEqual(['number', 'number']);
  expect(told.months).toHaveLength(12);
  expect(told.due.length).toBeLessThanOrEqual(6);
  expect(sheets.script('book.getSheets().map((sheet) => sheet.getName())')).toEqual(before);
});

it('compares with what was kept, whatever the rows say now', () => {
  const list = sheets.values('Settings!A1:A80').map(([cell]) => cell);
  sheets.edit(`Settings!B${list.indexOf('Programme start') + 1}`, 46_250);
  expectOk(sheets.run('refreshDashboard'));
  const header = (sheets.values('Monthly!A1:BD1')[0] ?? []) as string[];
  const column = header.indexOf('Partners signed');
  sheets.script(`book.getSheetByName('Monthly').getRange(4, ${column + 1}).setValue(7); null`);
  const signed = report().changes.find(({ id }) => id === 'partnersSigned');
  expect(signed).toMatchObject({ name: 'Partners signed', unit: 'count', before: 7 });
});

it('has nothing to compare with before the first whole month', () => {
  registered(sheets);
  const told = report();
  expect(told.lastMonth).toBeNull();
  expect(told.tiles.every(({ before }) => before === null)).toBe(true);
});

it('follows the workbook’s language', () => {
  sheets.edit('Settings!B2', 'fi');
  expect(report()).toMatchObject({ language: 'fi' });
  expect(report().changes[0]?.name).toBe('Allekirjoittaneet kumppanit');
});

it('says what to do where the workbook is not set up', () => {
  sheets.reset();
  expect(expectNo(sheets.run('monthlyReport')).message).toContain('has no Kanava sheets yet');
});
