// What a person sees of the workbench, with an add-on of its own (fixture-addon).
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answer,
  charts,
  clickCell,
  dialog,
  eventually,
  menu,
  openBrowser,
  openPage,
  openSheet,
  question,
  ready,
  type Server,
  sheetNames,
  shown,
  sidebar,
  startWorkbenchServer,
  status,
  type TestBrowser,
  type,
} from './harness';

const dist = fileURLToPath(new URL('./fixture-addon', import.meta.url));

let server: Server;
let browser: TestBrowser;
let anna: Page;

beforeAll(async () => {
  server = await startWorkbenchServer({ dist });
  browser = await openBrowser();
  anna = await openPage(browser, server);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A sheet of its own for each group of tests: what one leaves behind does not disturb another. */
async function newSheet(page: Page): Promise<string> {
  const before = await sheetNames(page);
  await page.locator('#grid [data-u-comp="slide-tab-bar"]').first().waitFor();
  await page.evaluate(() => window.workbench?.grid.api.getActiveWorkbook()?.insertSheet());
  const name = (await sheetNames(page)).find((each) => !before.includes(each)) ?? '';
  await openSheet(page, name);
  return name;
}

describe('the grid', () => {
  beforeAll(async () => {
    await newSheet(anna);
    await type(anna, 'A1', '8');
    await type(anna, 'A2', '6');
    await type(anna, 'B1', '=MEAN_RATING(A1,A2,7,4)');
  });

  it('shows what is typed, recalculates, and takes it back', async () => {
    await eventually(() => shown(anna, 'B1'), [[6.25]]);
    await type(anna, 'A1', '4');
    await eventually(() => shown(anna, 'B1'), [[5.25]]);
    await anna.keyboard.press('Control+z');
    await eventually(() => shown(anna, 'A1:B1'), [[8, 6.25]]);
  });

  it('spills a result, names what blocks it, and recovers', async () => {
    await type(anna, 'C1', '=DOUBLE_ALL(A1:B2)');
    await eventually(
      () => shown(anna, 'C1:D2'),
      [
        [16, 12.5],
        [12, ''],
      ],
    );
    await type(anna, 'D2', 'in the way');
    await eventually(() => shown(anna, 'C1'), [['#REF!']]);
    await clickCell(anna, 'C1');
    await eventually(
      () => status(anna),
      'C1  #REF!  Array result was not expanded because it would overwrite data in other cells.',
    );
    await clickCell(anna, 'D2');
    await anna.keyboard.press('Delete');
    await eventually(() => shown(anna, 'C1:D1'), [[16, 12.5]]);
  });

  it('shows why a custom function failed while its cell is selected', async () => {
    await type(anna, 'A4', '=DIVIDE_STRICTLY(1,0)');
    await eventually(() => shown(anna, 'A4'), [['#ERROR!']]);
    await clickCell(anna, 'A4');
    await eventually(() => status(anna), 'A4  #ERROR!  DIVIDE_STRICTLY: divisor must not be 0.');
    await anna.getByText('DIVIDE_STRICTLY: divisor must not be 0.').last().waitFor(); // the card beside the cell
    await clickCell(anna, 'A1');
    await eventually(() => status(anna), '');
  });

  it('offers custom functions with their descriptions and parameters', async () => {
    await clickCell(anna, 'A6');
    await anna.keyboard.type('=MEAN_R', { delay: 5 });
    await anna.getByText('Averages four ratings.').waitFor();
    await anna.keyboard.press('Enter');
    await anna.getByText('coverage').first().waitFor();
    await anna.keyboard.press('Escape');
    await anna.keyboard.press('Escape');
  });

  it('copies and pastes formulas', async () => {
    await type(anna, 'F1', '=A1*10');
    await clickCell(anna, 'F1');
    await anna.keyboard.press('Control+c');
    await eventually(() => anna.evaluate(() => navigator.clipboard.readText()), '80');
    await clickCell(anna, 'F2');
    await anna.keyboard.press('Control+v');
    await eventually(() => shown(anna, 'F1:F2'), [[80], [60]]);
    await anna.keyboard.press('Escape');
  });

  it('goes on below what fits on the screen', async () => {
    await type(anna, 'Z300', 'far away');
    await eventually(() => shown(anna, 'Z300'), [['far away']]);
  });

  it('tells onEdit what was edited, by whom, and what was there before', async () => {
    await type(anna, 'I1', '=LEN(H1)');
    await type(anna, 'G1', 'first');
    await eventually(() => shown(anna, 'H1'), [['anna@example.com: - > first']]);
    await type(anna, 'G1', 'second');
    await eventually(() => shown(anna, 'H1:I1'), [['anna@example.com: first > second', 32]]);
  });
});

describe('the menu', () => {
  it('shows the items of the add-on under Extensions', async () => {
    const bar = anna.getByRole('menubar');
    await bar.getByRole('menuitem', { name: 'Extensions' }).click();
    expect(await bar.getByRole('menuitem').allInnerTexts()).toEqual(
      expect.arrayContaining(['Extensions', 'Write the table', 'Ask for a name', 'Open the sidebar', 'More']),
    );
    await anna.keyboard.press('Escape');
  });

  it('is worked by keyboard', async () => {
    await anna.getByRole('menubar').getByRole('menuitem', { name: 'Extensions' }).focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowRight']) await anna.keyboard.press(key);
    expect(await anna.evaluate(() => document.activeElement?.textContent)).toBe('Say hello');
    await anna.keyboard.press('Enter');
    await anna.getByText('Hello there.').waitFor();
  });

  it('says what went wrong', async () => {
    await menu(anna, 'Fail', 'More');
    await eventually(() => status(anna), 'Fail: There is no table yet: write it first.');
  });
});

describe('alerts and prompts', () => {
  it('show text as text, answer Enter with the default and Escape with closing', async () => {
    await menu(anna, 'Write the table');
    await eventually(
      () => question(anna).locator('p').innerText(),
      'Write the table into the sheet "Table"?\n<b>It stays text.</b>',
    );
    expect(await anna.evaluate(() => document.activeElement?.textContent)).toBe('Yes');
    await anna.keyboard.press('Escape');
    await eventually(() => status(anna), 'Write the table: done.');
    expect(await sheetNames(anna)).not.toContain('Table');
  });

  it('take a text', async () => {
    const sheet = await newSheet(anna);
    await clickCell(anna, 'B2');
    await menu(anna, 'Ask for a name');
    await question(anna).waitFor();
    await anna.keyboard.type('Åsa <i>');
    await anna.keyboard.press('Enter');
    await eventually(() => shown(anna, 'B2', sheet), [['Åsa <i>']]);
    await menu(anna, 'Ask for a name');
    await answer(anna, 'Cancel');
    await eventually(() => shown(anna, 'B2', sheet), [['nobody']]);
  });

  it('leave the grid alive while a script waits', async () => {
    const bert = await openPage(browser, server, 'bert@example.com');
    await menu(bert, 'Write the table');
    await question(bert).waitFor();
    await type(anna, 'D1', '=1+1');
    await eventually(() => shown(anna, 'D1'), [[2]]);
    await answer(bert, 'No');
    await bert.close();
  });
});

describe('charts', () => {
  beforeAll(async () => {
    await menu(anna, 'Write the table');
    await answer(anna, 'Yes');
    await eventually(async () => (await charts(anna)).length, 1);
  });

  const share = async (page: Page) => (await charts(page))[0]?.series[0]?.values;

  it('draw each series by its type, over labels as the cells show them', async () => {
    expect(await charts(anna)).toEqual([
      {
        title: 'Share by month',
        labels: ['2026-01', '2026-02', '2026-03'],
        series: [
          { label: 'Share', type: 'line', values: [0.1, 0.2, 0.3] },
          { label: 'Target', type: 'bar', values: [0.25, 0.25, 0.25] },
          { label: 'Weak', type: 'line', values: [0.2, 0.2, 0.2] },
        ],
      },
    ]);
  });

  it('lie below rows that grew with their text', async () => {
    const heightOfFirstRow = () =>
      anna.evaluate(() => window.workbench?.grid.api.getActiveWorkbook()?.getActiveSheet().getRowHeight(0) ?? 0);
    await eventually(async () => (await heightOfFirstRow()) > 50, true);
    const chart = anna.getByRole('img', { name: 'combo chart Share by month' });
    const { y: sixthRow } = await anna.evaluate(() => window.workbench?.grid.pointOf('A6') ?? { x: 0, y: 0 });
    await eventually(async () => Math.abs(((await chart.boundingBox())?.y ?? 0) - sixthRow) < 21, true);
  });

  it('follow a changed cell', async () => {
    await type(anna, 'B4', '0.4');
    await eventually(() => share(anna), [0.1, 0.2, 0.4]);
  });

  it('follow their rows when a row is inserted above and within them', async () => {
    const insertAbove = (row: number) =>
      anna.evaluate((at) => {
        window.workbench?.grid.api.getActiveWorkbook()?.getActiveSheet().insertRowsBefore(at, 1);
      }, row - 1);
    await insertAbove(1);
    await eventually(() => shown(anna, 'A2:B2'), [['Month', 'Share']]);
    await eventually(() => share(anna), [0.1, 0.2, 0.4]);
    await type(anna, 'B5', '0.5');
    await eventually(() => share(anna), [0.1, 0.2, 0.5]);
    await insertAbove(4);
    await eventually(() => share(anna), [0.1, null, 0.2, 0.5]);
  });

  it('name the options that are not drawn', async () => {
    const page = await browser.context.newPage();
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    await page.goto(anna.url());
    await ready(page);
    await openSheet(page, 'Table');
    await eventually(
      () => warnings.filter((text) => text.includes('chart option')),
      ['The workbench does not draw the chart option annotations.stem.length (COMBO chart).'],
    );
    await page.close();
  });
});

describe('the sidebar', () => {
  const out = () => sidebar(anna).locator('#out').innerText();
  const press = (id: string) => sidebar(anna).locator(`#${id}`).click();

  beforeAll(async () => {
    await newSheet(anna);
    await clickCell(anna, 'C3');
    await menu(anna, 'Open the sidebar');
    await sidebar(anna).locator('#good').waitFor();
  });

  it('is 300 pixels wide and named', async () => {
    const box = await anna.locator('#sidebar iframe').boundingBox();
    expect(box?.width).toBe(300);
    expect(await anna.locator('#sidebar-title').innerText()).toBe('Fixture');
  });

  it('calls the add-on and hears its answers and its errors', async () => {
    await press('good');
    await eventually(out, '{"active":"C3","sent":{"list":[1,null,null],"text":"<b>"}} user object');
    await press('bad');
    await eventually(out, 'Error: echo: this must not be sent. user object');
    await sidebar(anna).getByText('Send the form').click();
    await eventually(out, '{"active":"C3","sent":{"partner":"Acme"}} user object');
  });

  it('refuses what Google refuses', async () => {
    await press('date');
    await eventually(out, 'Thrown TypeError: Failed due to illegal value in property: 0 (Date)');
    await press('secret');
    await eventually(out, 'Thrown TypeError: run(...).secret_ is not a function');
    await press('unknown');
    await eventually(out, 'Thrown TypeError: run(...).noSuchFunction is not a function');
    await press('outside');
    await eventually(async () => (await out()).startsWith('Thrown SecurityError'), true);
  });

  it('makes at most ten calls at once, and all of them in the end', async () => {
    const page = await browser.context.newPage();
    let [now, most] = [0, 0];
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => {
        if (JSON.parse(String(payload)).origin === 'sidebar') now += 1;
        most = Math.max(most, now);
      });
      socket.on('framereceived', ({ payload }) => {
        if (/"type":"ran","call":"sidebar/.test(String(payload))) now -= 1;
      });
    });
    await page.goto(anna.url());
    await ready(page);
    await menu(page, 'Open the sidebar');
    await sidebar(page).locator('#many').click();
    await eventually(() => sidebar(page).locator('#out').innerText(), '12 of 12');
    expect(most).toBe(10);
    await page.close();
  });

  it('closes itself', async () => {
    await press('close');
    await eventually(() => anna.locator('#sidebar').isVisible(), false);
  });
});

describe('dialogs', () => {
  it('show a page of the add-on in the size it asks for', async () => {
    await menu(anna, 'Open a dialog');
    const frame = anna.locator('.html-dialog iframe');
    await dialog(anna).locator('#good').click();
    await eventually(async () => (await dialog(anna).locator('#out').innerText()).startsWith('{"active"'), true);
    expect(await frame.boundingBox()).toMatchObject({ width: 420, height: 300 });
    expect(await anna.getByRole('dialog', { name: 'A dialog' }).isVisible()).toBe(true);
    await dialog(anna).locator('#close').click();
    await eventually(() => frame.count(), 0);
  });

  it('leave the grid usable when they are modeless', async () => {
    await menu(anna, 'Open a modeless dialog');
    await dialog(anna).locator('#good').waitFor();
    await type(anna, 'A1', 'beside it');
    await eventually(() => shown(anna, 'A1'), [['beside it']]);
    await anna.getByRole('button', { name: 'Close the dialog' }).click();
    await eventually(() => anna.locator('.html-dialog').count(), 0);
  });
});

describe('what a person does in the grid', () => {
  let bert: Page;

  beforeAll(async () => {
    const sheet = await newSheet(anna);
    const rows = [
      ['Partner', 'Deals', '=B2*2'],
      ['Gamma', '3', ''],
      ['Acme', '9', ''],
      ['Beta', '5', '=SUM(B2:B4)'],
    ];
    for (const [r, row] of rows.entries())
      for (const [c, text] of row.entries()) if (text) await type(anna, `${'ABC'[c]}${r + 1}`, text);
    bert = await openPage(browser, server, 'bert@example.com');
    await openSheet(bert, sheet);
  });
  afterAll(() => bert.close());

  /** All that a page knows: sheets, sizes, hidden rows, notes and what the cells show. */
  const knownTo = (page: Page) =>
    page.evaluate(() => {
      const book = window.workbench?.grid.api.getActiveWorkbook();
      return book?.getSheets().map((sheet) => ({
        name: sheet.getSheetName(),
        size: [sheet.getMaxRows(), sheet.getMaxColumns()],
        hidden: [1, 2, 3].filter((row) => !sheet.getSheet().getRowVisible(row) || sheet.getSheet().getRowFiltered(row)),
        cells: window.workbench?.grid.shown('A1:F12', sheet.getSheetName()),
        note: sheet.getRange('A1').getNote()?.note,
      }));
    });

  // As Univer's own menus do it; the second page hears of it through the server alone.
  const actions: [string, string][] = [
    ['inserts a row', 'sheet.insertRowsBefore(1, 1)'],
    ['deletes a row', 'sheet.deleteRows(1, 1)'],
    ['inserts a column', 'sheet.insertColumnsBefore(1, 1)'],
    ['deletes a column', 'sheet.deleteColumns(1, 1)'],
    ['sorts', "sheet.getRange('A2:B4').sort({ column: 0, ascending: true })"],
    [
      'filters',
      "sheet.getRange('A1:B4').createFilter().setColumnFilterCriteria(1, { colId: 1, filters: { filters: ['9'] } })",
    ],
    ['takes the filter away', 'sheet.getFilter().remove()'],
    [
      'writes a note',
      "sheet.getRange('A1').createOrUpdateNote({ note: 'Signed partners only', width: 100, height: 60 })",
    ],
    ['fills down', "return sheet.getRange('C1').autoFill(sheet.getRange('C1:C3'))"],
    ['adds a sheet', "book.insertSheet('Another')"],
    ['renames a sheet', "book.getSheetByName('Another').setName('Renamed')"],
    ['deletes a sheet', "book.deleteSheet(book.getSheetByName('Renamed').getSheetId())"],
  ];

  it.each(actions)('%s, and it reaches everybody', async (_, code) => {
    const before = await knownTo(anna);
    await anna.evaluate(async (body) => {
      const book = window.workbench?.grid.api.getActiveWorkbook();
      await new Function('book', 'sheet', body)(book, book?.getActiveSheet());
    }, code);
    await eventually(async () => isDeepStrictEqual(await knownTo(anna), before), false);
    const differing = async () => {
      const both = await Promise.all([knownTo(anna), knownTo(bert)]);
      return isDeepStrictEqual(...both) ? [] : both;
    };
    await eventually(differing, []);
  });

  it('takes back and repeats', async () => {
    await type(anna, 'E1', 'for a moment');
    await eventually(() => shown(bert, 'E1'), [['for a moment']]);
    await anna.keyboard.press('Control+z');
    await eventually(() => shown(bert, 'E1'), [['']]);
    await anna.keyboard.press('Control+y');
    await eventually(() => shown(bert, 'E1'), [['for a moment']]);
  });
});

describe('two people', () => {
  let bert: Page;
  let sheet: string;

  beforeAll(async () => {
    sheet = await newSheet(anna);
    await type(anna, 'A1', '5');
    await type(anna, 'B1', '=DOUBLE_ALL(A1:A2)');
    bert = await openPage(browser, server, 'bert@example.com');
    await openSheet(bert, sheet);
  });
  afterAll(() => bert.close());

  it('see each other, formulas and spilled cells included', async () => {
    await eventually(() => shown(bert, 'B1'), [[10]]);
    await type(bert, 'A2', '7');
    await eventually(() => shown(anna, 'A2:B2'), [[7, 14]]);
    await type(anna, 'A1', '6');
    await eventually(() => shown(bert, 'B1:B2'), [[12], [14]]);
    expect(await bert.locator('.person-name').innerText()).toBe('bert@example.com');
  });

  it('lose nothing of each other when they change the same cell at once', async () => {
    const write = (page: Page, text: string) =>
      page.evaluate((value) => {
        window.workbench?.grid.api.getActiveWorkbook()?.getActiveSheet().getRange('D1').setValue(value);
      }, text);
    await Promise.all([write(anna, 'anna'), write(bert, 'bert')]);
    await eventually(async () => {
      const [ofAnna, ofBert] = await Promise.all(
        [anna, bert].map((page) => shown(page, 'D1', sheet).catch(() => null)),
      );
      return ofAnna !== null && String(ofAnna) === String(ofBert);
    }, true);
    await Promise.all([ready(anna), ready(bert)]);
    await type(anna, 'D2', 'still works');
    await eventually(() => shown(bert, 'D2', sheet), [['still works']]);
  });
});

describe('the calls panel', () => {
  it('lists what each execution cost, by method', async () => {
    await anna.getByRole('button', { name: 'Calls', exact: true }).click();
    await type(anna, 'G3', 'counted');
    const newest = anna.locator('.calls-table tbody').first();
    await eventually(() => newest.getByRole('rowheader').innerText(), 'onEdit');
    const figures = async () => {
      const [calls, read, written, , estimate] = await newest.getByRole('cell').allInnerTexts();
      return { calls, read, written, estimate };
    };
    await eventually(figures, { calls: '1', read: '0', written: '1', estimate: '30 ms' });
    await newest.getByRole('button', { name: 'onEdit' }).click();
    expect(await newest.locator('.calls-methods').innerText()).toBe('Range.setValue × 1');
    await anna.getByRole('button', { name: 'Close the calls' }).click();
  });
});

describe('for everybody', () => {
  it('has names, roles and contrast in order, outside the grid', async () => {
    await menu(anna, 'Open the sidebar');
    await anna.getByRole('button', { name: 'Calls', exact: true }).click();
    await anna.locator('.person-summary').click();
    await anna.evaluate(axe.source);
    const violations = await anna.evaluate(async () => {
      const run = Reflect.get(window, 'axe').run;
      const result = await run({ exclude: ['#grid', 'iframe'] });
      return result.violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [id, nodes[0]?.html]);
    });
    expect(violations).toEqual([]);
  });
});
