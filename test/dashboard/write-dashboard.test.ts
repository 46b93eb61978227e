import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dashboardLayout } from '../../src/dashboard/layout';
import { startHeadless } from '../../workbench/headless';
import { sample, TIERS } from '../app/programme';
import { sampleDashboard } from './sample-dashboard';

type Sheets = Awaited<ReturnType<typeof startHeadless>>;

const WRITING = [
  'Range.setNumberFormats',
  'Range.setValues',
  'Range.setFontSizes',
  'Range.setFontWeights',
  'Range.setFontColors',
  'Range.setBackgrounds',
  'Range.setHorizontalAlignments',
  'Spreadsheet.getRangeByName',
  'Sheet.getCharts',
];
const ROWS = dashboardLayout(sampleDashboard(), 'en').rows.length;

let sheets: Sheets;
let state: ReturnType<Sheets['save']>;
beforeAll(async () => {
  sheets = await startHeadless({ clock: '2026-11-20T22:30:00Z', timeZone: 'America/New_York', fileTimeZone: 'UTC' });
  sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: TIERS });
  sheets.run('addSampleProgramme', sample());
  state = sheets.save();
});
afterAll(() => sheets.close());
beforeEach(() => sheets.reset({ state }));

const refresh = () => sheets.run('refreshDashboard');
const titleAt = (cell: string) => sheets.value(`Dashboard!${cell}`);
const script = <T>(code: string) => JSON.parse(String(sheets.script(`JSON.stringify(${code})`))) as T;
const DASHBOARD = "book.getSheetByName('Dashboard')";
const charts = () =>
  script<{ title: string; range: string; row: number }[]>(
    `${DASHBOARD}.getCharts().map((chart) => ({ title: chart.getOptions().get('title'), range: chart.getRanges().map((range) => range.getA1Notation()).join(), row: chart.getContainerInfo().getAnchorRow() }))`,
  );
const nameRange = () => script<string>(`book.getRangeByName('Kanava_Dashboard').getA1Notation()`);

describe('writing the dashboard', () => {
  it('shows the model dashboard of guide A for the sample programme', () => {
    expect(sheets.values('Dashboard!A5:H5')[0]?.slice(0, 5)).toStrictEqual([15, '', 8, '', 0.22]);
    expect(Math.round(Number(sheets.value('Dashboard!G5')) * 100)).toBe(15);
    expect(charts()).toStrictEqual([
      {
        title: 'Channel share 22 %: average band, 3 points short of the next',
        range: `A${ROWS - 24}:H${ROWS}`,
        row: 40,
      },
    ]);
  });

  it('writes values, not formulas, and says as of when in the file’s zone', () => {
    expect(sheets.formulas(`Dashboard!A1:H${ROWS}`).flat().filter(Boolean)).toStrictEqual([]);
    expect(titleAt('H1')).toStrictEqual(new Date(2026, 10, 20, 22, 30));
    sheets.reset({ fileTimeZone: 'Pacific/Auckland' });
    sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: TIERS });
    expect(titleAt('H1')).toStrictEqual(new Date(2026, 10, 21, 11, 30));
  });

  it('costs nine service calls, one more where the chart has a new message', () => {
    refresh();
    const calls = sheets.lastRun.byMethod;
    expect(WRITING.map((method) => calls[method])).toStrictEqual(WRITING.map(() => 1));
    expect(Object.keys(calls).filter((method) => /[cC]hart$/.test(method))).toStrictEqual([]);
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(40);
  });

  it('keeps names of people text, whatever they begin with', () => {
    const names = ['=HYPERLINK("http://x","y")', '+1', '-1', '@x', '<img src=x onerror=alert(1)>', '01234', '1.2.'];
    const first = 2 + Number(script<number>("book.getSheetByName('Deals').getLastRow()")) - 1;
    names.forEach((company, i) => {
      const registered = `2026-10-0${i + 1}`;
      sheets.script(
        `book.getSheetByName('Deals').getRange(${first + i}, 1, 1, 13).setValues([['D-9', new Date('${registered}T00:00:00Z'), 'Kelvara Oy', 'Partner-sourced', ${JSON.stringify(`'${company}`)}, '', '', '', '', 5, '', '', 'Submitted']])`,
      );
    });
    refresh();
    expect(sheets.values('Dashboard!E30:E36').flat()).toStrictEqual(names);
    expect(sheets.formulas('Dashboard!E30:E36').flat().filter(Boolean)).toStrictEqual([]);
  });

  it('speaks the language of the workbook', () => {
    const row = sheets.values('Settings!A1:A30').findIndex(([label]) => label === 'Workbook language') + 1;
    sheets.edit(`Settings!B${row}`, 'fi');
    refresh();
    expect(titleAt('A1')).toBe('Kumppaniohjelma');
    expect(charts().map(({ title }) => title)).toStrictEqual([
      'Kanavan osuus 22 %: taso ”keskitaso”, seuraavaan 3 prosenttiyksikköä',
    ]);
  });

  it('names what could not be counted', () => {
    sheets.edit('Deals!M300', 'Wonn');
    refresh();
    expect(titleAt('A2')).toBe('⚠ 1 row or setting could not be counted: see the list below the chart.');
    expect(sheets.values(`Dashboard!A1:A${ROWS}`).flat()).toContain(
      'Deals, row 300: Status is “Wonn”, none of the statuses.',
    );
  });
});

describe('what a person does to the dashboard', () => {
  it('leaves cells beside and below alone', () => {
    sheets.edit('Dashboard!J5', 'my remark');
    sheets.edit(`Dashboard!A${ROWS + 1}`, 'below');
    sheets.edit('Dashboard!A5', 'scribbled over');
    refresh();
    expect([titleAt('J5'), titleAt(`A${ROWS + 1}`), titleAt('A5')]).toStrictEqual(['my remark', 'below', 15]);
  });

  it('follows when rows and columns are inserted before it', () => {
    sheets.insertRows('Dashboard', 1, 3);
    sheets.insertColumns('Dashboard', 1, 1);
    sheets.edit('Dashboard!A1', 'mine');
    refresh();
    expect([titleAt('A1'), titleAt('B4'), titleAt('B8')]).toStrictEqual(['mine', 'Channel programme', 15]);
    expect(charts()).toHaveLength(1);
    expect(charts()[0]).toMatchObject({ range: `B${ROWS - 21}:I${ROWS + 3}`, row: 43 });
  });

  it('puts deleted rows back without touching what stood below', () => {
    sheets.edit(`Dashboard!A${ROWS + 1}`, 'below');
    sheets.deleteRows('Dashboard', 20, 4);
    refresh();
    expect(nameRange()).toBe(`A1:H${ROWS}`);
    expect(titleAt(`A${ROWS + 1}`)).toBe('below');
    expect(charts()).toHaveLength(1);
    expect(charts()[0]?.range).toBe(`A${ROWS - 24}:H${ROWS}`);
  });

  it('puts a deleted column back without touching what stood beside', () => {
    sheets.edit('Dashboard!I5', 'beside');
    sheets.deleteColumns('Dashboard', 2, 1);
    refresh();
    expect([nameRange(), titleAt('I5')]).toStrictEqual([`A1:H${ROWS}`, 'beside']);
    expect(charts()).toHaveLength(1);
  });

  it('takes rows that were inserted within it for its own', () => {
    sheets.insertRows('Dashboard', 10, 2);
    sheets.edit('Dashboard!A10', 'in between');
    refresh();
    expect(nameRange()).toBe(`A1:H${ROWS}`);
    expect(
      sheets
        .values(`Dashboard!A${ROWS + 1}:H${ROWS + 2}`)
        .flat()
        .filter(Boolean),
    ).toStrictEqual([]);
    expect(charts()[0]?.range).toBe(`A${ROWS - 24}:H${ROWS}`);
  });

  it('draws the chart again where it was deleted, and leaves it where a person moved it', () => {
    sheets.script(`${DASHBOARD}.removeChart(${DASHBOARD}.getCharts()[0])`);
    refresh();
    expect(charts()).toHaveLength(1);
    sheets.script(
      `(() => { const chart = ${DASHBOARD}.getCharts()[0]; ${DASHBOARD}.updateChart(chart.modify().setPosition(3, 10, 0, 0).build()); })()`,
    );
    sheets.edit('Settings!A1', 'Setting');
    refresh();
    expect(charts().map(({ row }) => row)).toStrictEqual([3]);
  });

  it('writes over the old one where only its name was deleted', () => {
    sheets.script("book.getNamedRanges().find((range) => range.getName() === 'Kanava_Dashboard').remove()");
    refresh();
    expect(nameRange()).toBe(`A1:H${ROWS}`);
    expect(charts()).toHaveLength(1);
  });

  it('begins below what is already on a sheet of that name', () => {
    sheets.reset();
    sheets.insertSheet('Dashboard');
    sheets.edit('Dashboard!B2', 'my own notes');
    sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: TIERS });
    expect([titleAt('B2'), titleAt('A4')]).toStrictEqual(['my own notes', 'Channel programme']);
    expect(nameRange()).toBe(`A4:H${ROWS + 3}`);
  });
});
