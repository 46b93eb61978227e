import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { INPUT_KEYS } from '../../src/core/dashboard/inputs';
import { expectOk, records, type Sheets, startProgramme } from './programme';

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

const make = () => expectOk(sheets.run('makeInputsSheet'));
const names = (sheet = 'Inputs') => records(sheets, sheet).map(({ Figure }) => Figure);

describe('the sheet Inputs', () => {
  it('is no part of set-up; whoever asks for it gets a row for each figure, and sees it', () => {
    expect(sheets.sheetNames()).not.toContain('Inputs');
    expect(make().message).toBe(`The sheet Inputs has room for ${INPUT_KEYS.length} more figures.`);
    expect(names()).toHaveLength(INPUT_KEYS.length);
    expect(records(sheets, 'Inputs')[0]).toMatchObject({
      Figure: 'Programme cost',
      Value: '',
      Unit: 'programme currency',
    });
    expect(sheets.script('book.getActiveSheet().getName()')).toBe('Inputs');
  });

  it('changes nothing when it is asked for again, and keeps what was typed', () => {
    make();
    sheets.edit('Inputs!B2', 250_000);
    const before = records(sheets, 'Inputs');
    expect(make().message).toContain('nothing was changed');
    expect(records(sheets, 'Inputs')).toEqual(before);
  });

  it('adds rows that are missing below, wherever the others were moved', () => {
    make();
    sheets.edit('Inputs!B3', 5000);
    sheets.deleteRows('Inputs', 2, 1);
    sheets.edit('Inputs!A30', 'A note of mine');
    expect(make().message).toBe('The sheet Inputs has room for 1 more figure.');
    expect(sheets.values('Inputs!A31:C31')).toStrictEqual([['Programme cost', '', 'programme currency']]);
    expect(sheets.values('Inputs!A2:B2')).toStrictEqual([['Recruiting cost', 5000]]);
    expect(sheets.values('Inputs!A30')).toStrictEqual([['A note of mine']]);
  });

  it('follows columns that were moved', () => {
    make();
    sheets.insertColumns('Inputs', 1, 2);
    sheets.edit('Inputs!D2', 250_000);
    sheets.deleteRows('Inputs', 5, 1);
    expect(make().message).toContain('1 more figure');
    const added = INPUT_KEYS.length + 1;
    expect(sheets.values(`Inputs!A${added}:D${added}`)).toStrictEqual([['', '', 'Partner revenue quota', '']]);
    expect(sheets.values('Inputs!D2')).toStrictEqual([[250_000]]);
  });

  it('leaves a person’s own sheet of that name alone', () => {
    sheets.script("book.insertSheet('Inputs').getRange(1, 1, 1, 2).setValues([['Wood', 'Nails']]); null");
    make();
    expect(sheets.values('Inputs!A1:B2')).toStrictEqual([
      ['Wood', 'Nails'],
      ['', ''],
    ]);
    expect(names('Inputs (Kanava)')).toHaveLength(INPUT_KEYS.length);
    expect(make().message).toContain('nothing was changed');
  });

  it('costs a refresh one call, and what cannot be read is named on the dashboard', () => {
    const refresh = () => {
      expectOk(sheets.run('refreshDashboard'));
      return sheets.lastRun.serviceCalls;
    };
    const shown = () =>
      (sheets.script("book.getSheetByName('Dashboard').getDataRange().getDisplayValues()") as unknown[][]).flat();
    refresh();
    const without = refresh();
    make();
    sheets.edit('Inputs!B2', '250 000 €');
    sheets.edit('Inputs!B3', 'a lot');
    refresh();
    expect(refresh()).toBe(without + 1);
    expect(shown()).toContain('250,000');
    expect(shown()).toContain('Inputs, row 3: Recruiting cost is “a lot”, no number that can be counted.');
  });

  it('speaks the language of the workbook', () => {
    sheets.edit('Settings!B2', 'fi');
    make();
    expect(sheets.values('Lähtötiedot!A1:D2')[0]).toStrictEqual(['Luku', 'Arvo', 'Yksikkö', 'Mikä se on']);
    expect(sheets.values('Lähtötiedot!A2')).toStrictEqual([['Ohjelman kustannukset']]);
  });

  it('waits for whoever saves', () => {
    const release = sheets.holdLock('bert@example.com');
    expect(sheets.run('makeInputsSheet')).toMatchObject({ ok: false, message: ['busy'] });
    release();
    expect(sheets.sheetNames()).not.toContain('Inputs');
  });
});
