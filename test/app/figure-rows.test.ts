import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowRanges } from '../../src/core/ranges/row-ranges';
import { startHeadless } from '../../workbench/headless';
import { expectNo, expectOk, NOW, records, type Sheets, sample, setUpProgramme } from './programme';

describe('rows as a person names them', () => {
  it.each<[readonly number[], string]>([
    [[], ''],
    [[2], '2'],
    [[2, 3, 4], '2–4'],
    [[2, 4, 5, 9], '2, 4–5, 9'],
    [[2, 4, 6, 8], '2, 4, 6, …'],
  ])('%j', (rows, expected) => {
    expect(rowRanges(rows, 3)).toBe(expected);
  });
});

describe('the rows behind a figure', () => {
  let sheets: Sheets;
  beforeAll(async () => {
    sheets = await startHeadless({
      ...{ store: 'plain', newSheetRows: 600, reuseRealms: true },
      ...{ clock: NOW, user: 'anna@example.com' },
    });
    setUpProgramme(sheets);
    expectOk(sheets.run('addSampleProgramme', sample()));
    expectOk(sheets.run('refreshDashboard'));
  });
  afterAll(() => sheets.close());

  const lineOf = (name: string) => sheets.values('Dashboard!A1:A400').findLastIndex(([cell]) => cell === name) + 1;
  const active = () => sheets.script("book.getActiveSheet().getName() + ' ' + book.getActiveRange().getRow()");

  it('are named, and the first is selected', () => {
    sheets.select(`Dashboard!C${lineOf('Win rate, partners')}`);
    const { message, next } = expectOk(sheets.run('showFigureRows'));
    const deals = records(sheets, 'Deals');
    const closed = deals.flatMap(({ Source, Status, Closed }, index) => {
      const isLastYear = String(Closed).slice(0, 10) > '2025-11-20';
      return Source !== 'Direct' && (Status === 'Won' || Status === 'Lost') && isLastYear ? [index + 2] : [];
    });
    expect(message).toBe(`Win rate, partners: ${closed.length} rows of Deals: ${rowRanges(closed, 20)}.`);
    expect(next).toBe('The first of them is selected.');
    expect(active()).toBe(`Deals ${closed[0]}`);
  });

  it('are found from the second line of a figure too, of partners too, in Finnish too', () => {
    sheets.as('veera@example.com', 'fi').select(`Dashboard!A${lineOf('Partners signed') + 1}`);
    const { message } = expectOk(sheets.as('veera@example.com').run('showFigureRows'));
    expect(message).toMatch(/^Allekirjoittaneet kumppanit: 15 riviä taulukossa Kumppanit: \d/);
  });

  it('are none where a figure rests on what a person typed', () => {
    sheets.select(`Dashboard!A${lineOf('Days to recruit a partner')}`);
    expect(expectOk(sheets.run('showFigureRows')).message).toContain('rests on no row');
  });

  it.each(['Dashboard!A1', 'Deals!A5'])('are asked for by selecting a figure, not %s', (cell) => {
    sheets.select(cell);
    expect(expectNo(sheets.run('showFigureRows')).message).toContain('Select a figure first');
  });
});
