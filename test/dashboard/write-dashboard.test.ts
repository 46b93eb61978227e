import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BLOCK_IDS, type BlockId, blockName } from '../../src/dashboard/blocks';
import { startHeadless } from '../../workbench/headless';
import { sample, TIERS } from '../app/programme';
import { laidOut, sampleDashboard } from './sample-dashboard';

type Sheets = Awaited<ReturnType<typeof startHeadless>>;

const WRITING = [
  'Range.setNumberFormats',
  'Range.setValues',
  'Range.setFontSizes',
  'Range.setFontWeights',
  'Range.setFontColors',
  'Range.setBackgrounds',
  'Range.setHorizontalAlignments',
  'Spreadsheet.getNamedRanges',
  'Sheet.getCharts',
  'Range.setRichTextValues',
];
const LAYOUT = laidOut(sampleDashboard(), 'en');
const ROWS = LAYOUT.rows.length;
/** First row of a block as it is first written, counted from 1. */
const at = (id: BlockId) => LAYOUT.startOf(id) + 1;
const heightOf = (id: BlockId) => LAYOUT.blocks.find((block) => block.id === id)?.rows.length ?? 0;
/** A1 notation of what the chart of the block draws, with the block's first row there. */
function drawnAt(id: BlockId, row = at(id), column = 1): string {
  const { table } = LAYOUT.chartOf(id);
  const letter = (position: number) => String.fromCharCode(64 + position);
  const first = row + table.row;
  return `${letter(column)}${first}:${letter(column + table.columns - 1)}${first + table.rows - 1}`;
}

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
const shareChart = () => charts().filter(({ title }) => /^(Channel share|Kanavan osuus)/.test(title));
const place = (id: BlockId) =>
  script<string | null>(
    `(() => { const found = book.getNamedRanges().find((name) => name.getName() === '${blockName(id)}'); return found ? found.getRange().getA1Notation() : null; })()`,
  );
const places = () => BLOCK_IDS.map(place);
const firstRows = () => places().map((cells) => Number(/\d+/.exec(String(cells))?.[0]));
/** As cutting and pasting leaves the workbook: the name has gone along. */
const move = (id: BlockId, row: number, column: number) =>
  sheets.script(`(() => {
    const range = book.getRangeByName('${blockName(id)}');
    const [height, width] = [range.getNumRows(), range.getNumColumns()];
    const formats = range.getNumberFormats();
    if (${DASHBOARD}.getMaxColumns() < ${column} + width) ${DASHBOARD}.insertColumnsAfter(${DASHBOARD}.getMaxColumns(), width + ${column});
    range.clear();
    const to = ${DASHBOARD}.getRange(${row}, ${column}, height, width).setNumberFormats(formats);
    book.setNamedRange('${blockName(id)}', to);
  })()`);
const deleteName = (name: string) =>
  sheets.script(`book.getNamedRanges().find((range) => range.getName() === '${name}').remove()`);
const repair = () => sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: TIERS });
const column = (letter: string) => sheets.values(`Dashboard!${letter}1:${letter}${ROWS + 200}`).flat();

describe('writing the dashboard', () => {
  it('shows the model dashboard of guide A for the sample programme', () => {
    expect(sheets.values('Dashboard!A5:H5')[0]?.slice(0, 5)).toStrictEqual([15, '', 8, '', 0.22]);
    expect(Math.round(Number(sheets.value('Dashboard!G5')) * 100)).toBe(15);
    expect(shareChart()).toStrictEqual([
      {
        title: 'Channel share 22 %: average band, 3 points short of the next',
        range: drawnAt('months'),
        row: at('charts') + 1,
      },
    ]);
    expect(firstRows()).toStrictEqual(BLOCK_IDS.map(at));
  });

  it('writes values, not formulas, and says as of when in the file’s zone', () => {
    expect(sheets.formulas(`Dashboard!A1:H${ROWS}`).flat().filter(Boolean)).toStrictEqual([]);
    expect(titleAt('H1')).toStrictEqual(new Date(2026, 10, 20, 22, 30));
    sheets.reset({ fileTimeZone: 'Pacific/Auckland' });
    sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: TIERS });
    expect(titleAt('H1')).toStrictEqual(new Date(2026, 10, 21, 11, 30));
  });

  it('costs ten service calls, one more for each chart that has a new message', () => {
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
    expect(sheets.values(`Dashboard!E${at('due') + 2}:E${at('due') + 8}`).flat()).toStrictEqual(names);
    expect(
      sheets
        .formulas(`Dashboard!E${at('due') + 2}:E${at('due') + 8}`)
        .flat()
        .filter(Boolean),
    ).toStrictEqual([]);
  });

  it('leads from what is due to its row', () => {
    const first = at('due') + 2;
    const [[id]] = sheets.values(`Dashboard!B${first}`) as [[string]];
    const row = sheets.values('Deals!A1:A600').findIndex(([cell]) => cell === id) + 1;
    const links = () =>
      script<(string | null)[]>(
        `${DASHBOARD}.getRange('A${first}:A${first + 7}').getRichTextValues().map(([text]) => text.getLinkUrl())`,
      );
    const gid = script<number>("book.getSheetByName('Deals').getSheetId()");
    expect(row).toBeGreaterThan(1);
    expect(links()[0]).toBe(`#gid=${gid}&range=A${row}`);
    expect(links().filter((link) => link === null)).toStrictEqual([]);
    const clear = (sheet: string, cells: string) =>
      sheets.script(`book.getSheetByName('${sheet}').getRange('${cells}').clearContent()`);
    clear('Deals', 'A2:V600');
    clear('Partners', 'A2:Z60');
    refresh();
    expect(links().filter((link) => link !== null)).toStrictEqual([]);
    expect(titleAt(`A${first}`)).toBe('');
  });

  it('speaks the language of the workbook', () => {
    const row = sheets.values('Settings!A1:A30').findIndex(([label]) => label === 'Workbook language') + 1;
    sheets.edit(`Settings!B${row}`, 'fi');
    refresh();
    expect(titleAt('A1')).toBe('Kumppaniohjelma');
    expect(shareChart().map(({ title }) => title)).toStrictEqual([
      'Kanavan osuus 22 %: taso ”keskitaso”, seuraavaan 3 prosenttiyksikköä',
    ]);
  });

  it('names what could not be counted', () => {
    sheets.edit('Deals!M300', 'Wonn');
    refresh();
    expect(titleAt('A2')).toBe('⚠ 1 row or setting could not be counted: see the list at the end.');
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
    const before = charts().length;
    sheets.insertRows('Dashboard', 1, 3);
    sheets.insertColumns('Dashboard', 1, 1);
    sheets.edit('Dashboard!A1', 'mine');
    refresh();
    expect([titleAt('A1'), titleAt('B4'), titleAt('B8')]).toStrictEqual(['mine', 'Channel programme', 15]);
    expect(charts()).toHaveLength(before);
    expect(shareChart()[0]).toMatchObject({ range: drawnAt('months', at('months') + 3, 2), row: at('charts') + 4 });
  });

  it('puts deleted rows back without touching what stood below', () => {
    const before = charts();
    sheets.edit(`Dashboard!A${ROWS + 1}`, 'below');
    sheets.deleteRows('Dashboard', at('verdicts') + 2, 4);
    refresh();
    expect(firstRows()).toStrictEqual(BLOCK_IDS.map(at));
    expect(titleAt(`A${ROWS + 1}`)).toBe('below');
    expect(charts()).toStrictEqual(before);
  });

  it('puts a deleted column back without touching what stood beside', () => {
    const before = charts().length;
    sheets.edit('Dashboard!I5', 'beside');
    sheets.deleteColumns('Dashboard', 2, 1);
    refresh();
    expect(places()).toStrictEqual(BLOCK_IDS.map((id) => `A${at(id)}:H${at(id) + heightOf(id) - 1}`));
    expect(titleAt('I5')).toBe('beside');
    expect(charts()).toHaveLength(before);
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(40);
  });

  it('takes rows and columns that were inserted within a block for its own', () => {
    sheets.insertRows('Dashboard', at('verdicts') + 1, 2);
    sheets.edit(`Dashboard!A${at('verdicts') + 1}`, 'in between');
    sheets.edit(`Dashboard!A${ROWS + 3}`, 'below');
    sheets.insertColumns('Dashboard', 3, 1);
    refresh();
    expect(column('A')).not.toContain('in between');
    expect(titleAt(`A${ROWS + 3}`)).toBe('below');
    expect(place('verdicts')).toBe(`A${at('verdicts')}:I${at('due') + 1}`);
    expect(sheets.values('Dashboard!A5:I5')[0]?.slice(0, 5)).toStrictEqual([15, '', 8, '', 0.22]);
    expect(shareChart()[0]?.range).toBe(drawnAt('months', at('months') + 2));
  });

  it('leaves a deleted chart deleted until set-up runs again, and a moved one where it is', () => {
    const before = charts().length;
    sheets.script(
      `(() => { const chart = ${DASHBOARD}.getCharts()[0]; ${DASHBOARD}.updateChart(chart.modify().setPosition(3, 10, 0, 0).build()); })()`,
    );
    sheets.edit('Settings!A1', 'Setting');
    refresh();
    expect(shareChart().map(({ row }) => row)).toStrictEqual([3]);
    sheets.script(`${DASHBOARD}.getCharts().forEach((chart) => ${DASHBOARD}.removeChart(chart))`);
    refresh();
    expect(charts()).toHaveLength(0);
    repair();
    expect(charts()).toHaveLength(before);
  });

  it('writes over the old one where only its names were deleted, and set-up runs again', () => {
    const before = charts().length;
    BLOCK_IDS.map(blockName).forEach(deleteName);
    sheets.edit('Dashboard!A5', 'scribbled over');
    refresh();
    expect(titleAt('A5')).toBe('scribbled over');
    repair();
    expect(firstRows()).toStrictEqual(BLOCK_IDS.map(at));
    expect(titleAt('A5')).toBe(15);
    expect(charts()).toHaveLength(before);
  });

  it('begins below what is already on a sheet of that name', () => {
    sheets.reset();
    sheets.insertSheet('Dashboard');
    sheets.edit('Dashboard!B2', 'my own notes');
    sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: TIERS });
    expect([titleAt('B2'), titleAt('A4')]).toStrictEqual(['my own notes', 'Channel programme']);
    expect(firstRows()).toStrictEqual(BLOCK_IDS.map((id) => at(id) + 3));
  });
});

describe('blocks that a person moves or deletes', () => {
  it('follows a block that was moved, and leaves the cells alone where it stood', () => {
    move('due', 3, 12);
    sheets.edit(`Dashboard!A${at('due')}`, 'mine now');
    sheets.edit('Deals!M300', 'Wonn');
    refresh();
    expect(titleAt(`A${at('due')}`)).toBe('mine now');
    expect(column('A')).not.toContain('Decide');
    expect(titleAt('L3')).toMatch(/^Due today: \d+$/);
    expect(sheets.script(`${DASHBOARD}.getRange('R5').getNumberFormat()`)).toBe('yyyy-mm-dd');
    expect(titleAt('A2')).toMatch(/^⚠ 1 row or setting/);
  });

  it('never touches rows between blocks', () => {
    sheets.insertRows('Dashboard', at('due'), 2);
    sheets.edit(`Dashboard!C${at('due')}`, 'between');
    sheets.edit(`Dashboard!A${at('due') + 1}`, '=1+1');
    refresh();
    expect(sheets.values(`Dashboard!A${at('due')}:C${at('due') + 1}`)).toStrictEqual([
      ['', '', 'between'],
      [2, '', ''],
    ]);
    expect(titleAt(`A${at('due') + 2}`)).toMatch(/^Due today/);
  });

  it('does not write a deleted block again; set-up brings it back at the end', () => {
    sheets.deleteRows('Dashboard', at('verdicts'), heightOf('verdicts'));
    refresh();
    refresh();
    expect(column('A')).not.toContain('Three benchmarks, three verdicts');
    expect(place('due')).toBe(`A${at('verdicts')}:H${at('verdicts') + heightOf('due') - 1}`);
    repair();
    expect(titleAt(`A${ROWS - heightOf('verdicts') + 1}`)).toBe('Three benchmarks, three verdicts');
  });

  it('draws a chart from its table wherever that was moved', () => {
    refresh(); // learns the ids of the charts
    move('months', 5, 12);
    refresh();
    expect(shareChart()[0]?.range).toBe(drawnAt('months', 5, 12));
  });

  it('leaves alone what it cannot find: a dashboard without any block', () => {
    sheets.deleteRows('Dashboard', 1, ROWS);
    sheets.edit('Dashboard!A1', 'my own dashboard');
    refresh();
    expect(column('A').filter((cell) => cell !== '')).toStrictEqual(['my own dashboard']);
  });

  it('takes the one rectangle of older versions over, at its place', () => {
    BLOCK_IDS.map(blockName).forEach(deleteName);
    sheets.script(`(() => {
      book.createDeveloperMetadataFinder().find().filter((mark) => /^dashboard:/.test(mark.getValue())).forEach((mark) => mark.remove());
      ${DASHBOARD}.getCharts().forEach((chart) => ${DASHBOARD}.removeChart(chart));
      ${DASHBOARD}.getRange(1, 1, ${ROWS}, 8).clear();
      ${DASHBOARD}.insertRowsBefore(1, 2);
      const old = ${DASHBOARD}.getRange(3, 2, 60, 8);
      book.setNamedRange('Kanava_Dashboard', old);
      const table = ${DASHBOARD}.getRange(38, 2, 25, 8);
      ${DASHBOARD}.insertChart(${DASHBOARD}.newChart().setChartType(Charts.ChartType.LINE).addRange(table).setOption('title', 'Old').setPosition(20, 2, 0, 0).build());
    })()`);
    sheets.edit('Dashboard!B63', 'below');
    refresh();
    expect([place('tiles'), titleAt('B3'), titleAt(`B${ROWS + 3}`)]).toStrictEqual([
      `B3:I${at('verdicts') + 1}`,
      'Channel programme',
      'below',
    ]);
    expect(shareChart()).toMatchObject([{ range: drawnAt('months', at('months') + 2, 2), row: at('charts') + 3 }]);
    expect(charts()).toHaveLength(LAYOUT.charts.length);
    expect(sheets.script("String(book.getRangeByName('Kanava_Dashboard'))")).toBe('null');
  });
});

describe('a refresh costs at most 40 service calls', () => {
  /** Every title is to change. */
  const otherTitles = () =>
    sheets.script(
      `${DASHBOARD}.getCharts().forEach((chart) => ${DASHBOARD}.updateChart(chart.modify().setOption('title', 'other').build()))`,
    );
  const apart = () =>
    [...BLOCK_IDS].reverse().forEach((id) => {
      sheets.insertRows('Dashboard', at(id), 1);
    });
  const cost = () => {
    expect(refresh()).toMatchObject({ ok: true });
    return sheets.lastRun.serviceCalls;
  };

  it('with nothing moved', () => {
    expect(cost()).toBeLessThanOrEqual(40 - LAYOUT.charts.length);
  });

  it('with all charts retitled', () => {
    otherTitles();
    expect(cost()).toBeLessThanOrEqual(40);
    expect(sheets.lastRun.byMethod['Sheet.updateChart']).toBe(LAYOUT.charts.length);
  });

  it('with all blocks moved, and all charts retitled', () => {
    apart();
    refresh();
    otherTitles();
    sheets.edit('Deals!M300', 'Wonn');
    expect(cost()).toBeLessThanOrEqual(40);
    expect(firstRows()).toStrictEqual(BLOCK_IDS.map((id, i) => at(id) + i + 1));
    expect(titleAt('A3')).toMatch(/^⚠ 1 row or setting/);
  });

  it('with lines inserted within every block', () => {
    apart();
    sheets.insertColumns('Dashboard', 3, 1);
    expect(cost()).toBeLessThanOrEqual(40);
  });
});
