import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KPI_IDS, KPIS } from '../../src/core/kpi/kpis';
import { startHeadless } from '../../workbench/headless';
import { expectOk, NOW, records, type Sheets, sample, setUpProgramme } from './programme';

let sheets: Sheets;
let programme: ReturnType<Sheets['save']>;
beforeAll(async () => {
  sheets = await startHeadless({ clock: NOW, user: 'anna@example.com', store: 'plain' });
  setUpProgramme(sheets);
  programme = sheets.save();
});
afterAll(() => sheets.close());
beforeEach(() => {
  sheets.reset({ state: programme });
  sheets.clock = NOW;
});

const refresh = (on = sheets) => expectOk(on.run('refreshDashboard'));
const months = (on = sheets, sheet = 'Monthly') => records(on, sheet);
const all = (sheet = 'Monthly') => sheets.script(`book.getSheetByName('${sheet}').getDataRange().getDisplayValues()`);

/** Types the programme's start into Settings. */
function began(day: string, on = sheets): void {
  const list = on.values('Settings!A1:A60').map(([cell]) => cell);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const serial = Math.round((Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000);
  on.edit(`Settings!B${list.indexOf('Programme start') + 1}`, serial);
}

const header = (sheet = 'Monthly') => (all(sheet) as string[][])[0] as string[];

describe('a month that is over', () => {
  it('is none before the programme’s first whole month: there is no sheet, and no call', () => {
    refresh();
    expect(sheets.sheetNames()).not.toContain('Monthly');
  });

  it('is kept with every KPI by its name, the earliest first', () => {
    began('2026-08-15');
    refresh();
    expect(header()).toStrictEqual(['Month', 'As of', ...KPI_IDS.map((id) => KPIS[id].name.en)]);
    const kept = months();
    expect(kept.map(({ Month }) => String(Month).slice(0, 10))).toStrictEqual([
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
    ]);
    expect(kept.map(({ 'As of': asOf }) => asOf)).toStrictEqual([
      '2026-08-31T20:59:59.000Z',
      '2026-09-30T20:59:59.000Z',
      '2026-10-31T21:59:59.000Z',
    ]);
    expect(kept[0]).toMatchObject({ 'Partners signed': 0, 'Programme cost': 'n/a' });
    expect(sheets.script('book.getActiveSheet().getName()')).not.toBe('Monthly');
  });

  it('is kept once: another refresh costs one call and changes nothing, whatever the rows say now', () => {
    refresh();
    refresh();
    const without = sheets.lastRun.serviceCalls;
    began('2026-08-15');
    refresh();
    refresh();
    expect(sheets.lastRun.serviceCalls).toBe(without + 1);
    const before = all();
    const inputs = expectOk(sheets.run('makeInputsSheet'));
    expect(inputs.message).toContain('figures');
    sheets.edit('Inputs!B2', 250_000);
    refresh();
    expect(all()).toStrictEqual(before);
  });

  it('is kept at the turn of the month with at most four calls more', () => {
    began('2026-08-15');
    refresh();
    refresh();
    const usual = sheets.lastRun.serviceCalls;
    sheets.clock = '2026-12-01T00:30:00+02:00';
    refresh();
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(usual + 4);
    expect(months()).toHaveLength(4);
    expect(months()[3]).toMatchObject({ 'As of': '2026-11-30T21:59:59.000Z' });
  });

  it('is not over a minute before, in the zone of the file', () => {
    began('2026-08-15');
    refresh();
    sheets.clock = '2026-11-30T23:59:00+02:00';
    refresh();
    expect(months()).toHaveLength(3);
  });

  it('is caught up on for at most 12 months', () => {
    began('2020-01-01');
    refresh();
    expect(months()).toHaveLength(12);
  });

  it('holds what Inputs says only where it has just ended', () => {
    expectOk(sheets.run('makeInputsSheet'));
    sheets.edit('Inputs!B2', 250_000);
    began('2026-08-15');
    refresh();
    expect(months().map((row) => row['Programme cost'])).toStrictEqual(['n/a', 'n/a', 250_000]);
  });

  it('comes back where a person deleted its row, and only it', () => {
    began('2026-08-15');
    refresh();
    sheets.deleteRows('Monthly', 3, 1);
    refresh();
    expect(months().map(({ Month }) => String(Month).slice(0, 7))).toStrictEqual(['2026-07', '2026-09', '2026-08']);
  });
});

describe('what people do with the sheet', () => {
  it('stays: their columns, their order, their names', () => {
    began('2026-08-15');
    refresh();
    sheets.insertColumns('Monthly', 1, 1);
    sheets.edit('Monthly!A1', 'Our note');
    sheets.edit('Monthly!A2', 'Launch');
    sheets.moveColumns('Monthly', 3, 1, 10);
    sheets.renameSheet('Monthly', 'History');
    const before = all('History') as string[][];
    sheets.clock = '2026-12-05T10:00:00Z';
    refresh();
    const after = all('History') as string[][];
    expect(after.slice(0, before.length)).toStrictEqual(before);
    expect(after).toHaveLength(before.length + 1);
    expect(after[4]?.[0]).toBe('');
    expect(after[4]?.[header('History').indexOf('As of')]).toBe('2026-11-30 23:59');
    expect(sheets.sheetNames()).not.toContain('Monthly');
  });

  it('a KPI without a column gets one at the end', () => {
    began('2026-08-15');
    refresh();
    const at = header().indexOf('Attrition') + 1;
    sheets.deleteColumns('Monthly', at, 1);
    sheets.script("book.getSheetByName('Monthly').insertRowsAfter(4, 3).getRange('A6').setValue('A note below'); null");
    sheets.clock = '2026-12-05T10:00:00Z';
    refresh();
    expect(header().at(-1)).toBe('Attrition');
    const [last] = months().slice(-1);
    expect(last).toMatchObject({ Attrition: 'n/a', 'As of': '2026-11-30T21:59:59.000Z' });
    expect(months()[3]).toMatchObject({ Month: 'A note below' });
  });

  it('headers are found in the other language', () => {
    began('2026-08-15');
    refresh();
    sheets.edit('Settings!B2', 'fi');
    sheets.clock = '2026-12-05T10:00:00Z';
    refresh();
    expect(months(sheets, 'Kuukaudet')).toHaveLength(4);
    expect(header('Kuukaudet')).toHaveLength(KPI_IDS.length + 2);
  });

  it('a sheet of that name which is theirs is left alone', () => {
    sheets.script("book.insertSheet('Monthly').getRange(1, 1, 1, 2).setValues([['Month', 'Sales']]); null");
    began('2026-08-15');
    refresh();
    refresh();
    expect(all()).toStrictEqual([['Month', 'Sales']]);
    expect(months(sheets, 'Monthly (Kanava)')).toHaveLength(3);
  });

  it('headers that are gone are named on the dashboard, and nothing is written', () => {
    began('2026-08-15');
    refresh();
    sheets.edit('Monthly!A1', '');
    const before = all();
    sheets.clock = '2026-12-05T10:00:00Z';
    refresh();
    expect(all()).toStrictEqual(before);
    const said = (all('Dashboard') as string[][]).flat();
    expect(said.some((text) => text.startsWith('Monthly: the headers Month and As of are missing'))).toBe(true);
  });
});

it('the sample’s figures are not kept; without it the months are caught up on', () => {
  began('2026-08-15');
  const added = sample();
  expectOk(sheets.run('addSampleProgramme', { ...added, deals: added.deals.slice(0, 20) }));
  expect(sheets.sheetNames()).not.toContain('Monthly');
  expectOk(sheets.run('removeSampleProgramme'));
  refresh();
  expect(months()).toHaveLength(3);
});

describe('a deal that was won at the end of the month', () => {
  // Helsinki leaves daylight saving on 25 October 2026, Los Angeles on 1 November; the script's zone is Helsinki's.
  it.each([
    ['UTC', '2026-10-31T23:59:59.000Z'],
    ['Europe/Helsinki', '2026-10-31T21:59:59.000Z'],
    ['America/Los_Angeles', '2026-11-01T06:59:59.000Z'],
    ['Pacific/Auckland', '2026-10-31T10:59:59.000Z'],
  ])('counts in that month and not in the next, in a file in %s', async (fileTimeZone, end) => {
    const file = await startHeadless({ clock: NOW, user: 'anna@example.com', store: 'plain', fileTimeZone });
    setUpProgramme(file);
    began('2026-09-01', file);
    const serial = (day: string) => Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000);
    const put = (row: number, source: string, closed: string) => {
      const [headers = []] = file.values('Deals!A1:AZ1');
      const cells = {
        'Deal ID': `D-00000${row}`,
        Registered: serial('2026-08-01') + 0.5,
        Partner: source === 'Direct' ? '' : 'Nordic Cloud',
        Source: source,
        Company: `Customer ${row}`,
        Amount: 100,
        Currency: 'EUR',
        Status: 'Won',
        Closed: serial(closed),
      };
      for (const [name, value] of Object.entries(cells))
        file.ask('type', file.areaOf(`Deals!${letter(headers.indexOf(name))}${row}`), [[value]]);
    };
    put(2, 'Partner-sourced', '2026-10-31');
    put(3, 'Partner-sourced', '2026-11-01');
    put(4, 'Partner-sourced', '2026-09-30');
    put(5, 'Direct', '2026-09-01');
    file.clock = '2026-11-20T09:30:00Z';
    refresh(file);
    const [september, october] = months(file);
    expect(october?.['As of']).toBe(end);
    expect(september?.['Deal size, partners']).toBe(100);
    expect(september?.['Channel share']).toBeCloseTo(1 / 2);
    expect(october?.['Channel share']).toBeCloseTo(2 / 3);
    await file.close();
  });
});

const letter = (at: number) => (at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`);
