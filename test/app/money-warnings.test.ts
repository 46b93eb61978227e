/** What the dashboard and a decision say about money: rates, rows that cannot be counted, margins out of their band. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decided, pasteDeals, startPlainProgramme } from './deal-rows';
import { expectOk, registered, type Sheets, sample } from './programme';

let sheets: Sheets;
beforeEach(async () => {
  sheets = await startPlainProgramme();
});
afterEach(() => sheets.close());

type Cell = string | number;
/** Writes rows below the header; a text like 2026-11-20 becomes a date. */
function paste(sheet: string, rows: readonly (readonly Cell[])[]): void {
  sheets.script(`
    const rows = ${JSON.stringify(rows)}.map((row) => row.map((cell) =>
      /^\\d{4}-\\d\\d-\\d\\d$/.test(cell) ? new Date(cell + 'T00:00:00') : cell));
    book.getSheetByName(${JSON.stringify(sheet)}).getRange(2, 1, rows.length, rows[0].length).setValues(rows);
    null
  `);
}
/** Row 2 is Nordic Cloud, row 3 Baltic Data. */
function setPartner(row: number, cells: Readonly<Record<string, Cell>>): void {
  sheets.script(`
    const sheet = book.getSheetByName('Partners');
    const [header] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues();
    for (const [name, value] of Object.entries(${JSON.stringify(cells)}))
      sheet.getRange(${row}, header.indexOf(name) + 1).setValue(value);
    null
  `);
}
/** Writes beside the cell that says so. */
function setInSettings(label: string, values: readonly number[]): void {
  sheets.script(`
    const sheet = book.getSheetByName('Settings');
    for (const [r, row] of sheet.getDataRange().getValues().entries()) {
      const at = row.indexOf(${JSON.stringify(label)});
      if (at >= 0) sheet.getRange(r + 1, at + 2, 1, ${values.length}).setValues([${JSON.stringify(values)}]);
    }
    null
  `);
}
/** The line under the title, and the list at the end with its heading. */
function refreshed(): { above: string; heading: string; lines: string[]; calls: number } {
  expectOk(sheets.run('refreshDashboard'));
  const calls = sheets.lastRun?.serviceCalls ?? Number.NaN;
  const column = sheets.script(
    "book.getSheetByName('Dashboard').getDataRange().getValues().map(([cell]) => String(cell))",
  ) as string[];
  const starts = /^(Could not be counted|Mitä ei voitu laskea)/;
  const at = column.findIndex((cell) => starts.test(cell));
  const lines = column.slice(at + 1, at + 7).filter((cell) => cell !== '');
  return { above: column[1] ?? '', heading: column[at] ?? '', lines, calls };
}
const won = (partner: string, amount: number, currency = 'EUR') => ({
  ...{ id: `D-9${amount}`, partner, source: 'Partner-sourced', company: `Customer ${amount} Oy`, amount, currency },
  ...{ status: 'Won', registered: '2026-08-01', closed: '2026-10-01' },
});

describe('exchange rates', () => {
  it('cost not one call without the sheet, one with it', () => {
    refreshed(); // the first one writes what the set-up left
    const without = refreshed();
    expect(without.lines).toEqual(['Every row could be counted.']);
    expectOk(sheets.run('makeRatesSheet'));
    const { lines, calls } = refreshed();
    expect(lines).toEqual(['Every row could be counted.']);
    expect(calls).toBe(without.calls + 1);
    expectOk(sheets.run('makeMdfSheet'));
    const both = refreshed();
    expect(both.calls).toBe(without.calls + 2);
    expect(both.calls).toBeLessThanOrEqual(40);
  });

  it('name the partners that have no tier without them', () => {
    const names = ['Nordic Cloud', 'Baltic Data'];
    pasteDeals(sheets, [won('Nordic Cloud', 1000, 'SEK'), won('Baltic Data', 2000, 'NOK')]);
    const { lines, above } = refreshed();
    expect(lines[0]).toBe(
      'No tier without an exchange rate: Nordic Cloud (SEK 2026-10-01), Baltic Data (NOK 2026-10-01). Add it to the sheet Exchange rates (Kanava ▸ Money ▸ Exchange rates).',
    );
    expect(above).toContain('could not be counted');
    expect(names.every((name) => lines[0]?.includes(name))).toBe(true);
    expectOk(sheets.run('makeRatesSheet'));
    paste('Exchange rates', [
      ['2026-09-30', 'SEK', 0.09],
      ['2026-09-30', 'NOK', 0.085],
    ]);
    expect(refreshed().lines.join(' ')).not.toContain('No tier');
  });

  it('of the workbook’s user, in Finnish', () => {
    sheets.locale = 'fi';
    pasteDeals(sheets, [won('Nordic Cloud', 1000, 'SEK')]);
    expect(refreshed().lines[0]).toBe(
      'Ei tasoa ilman kurssia: Nordic Cloud (SEK 2026-10-01). Lisää se Valuuttakurssit-taulukkoon (Kanava ▸ Raha ▸ Valuuttakurssit).',
    );
  });

  it('a partner whose tier a person typed has one', () => {
    pasteDeals(sheets, [won('Nordic Cloud', 1000, 'SEK')]);
    setPartner(2, { Tier: 'Gold', Margin: 0.3 });
    expect(refreshed().lines.join(' ')).not.toContain('No tier');
  });

  it('name each kind of row that serves no conversion, and what to do', () => {
    expectOk(sheets.run('makeRatesSheet'));
    paste('Exchange rates', [
      ['soon', 'SEK', 0.09],
      ['2026-09-30', 'SEKK', 0.09],
      ['2026-09-30', 'NOK', 'nine'],
      ['2026-09-30', 'DKK', 0.13],
      ['2026-09-30', 'DKK', 0.14],
      ['2026-09-30', 'EUR', 2],
      ['2026-09-30', 'GBP', 0],
    ]);
    const { lines, above } = refreshed();
    expect(above).toContain('6 rows');
    expect(new Set(lines)).toEqual(
      new Set([
        'Exchange rates, rows 4, 8: Rate is “nine”: give what one unit is worth in the programme’s currency, a number above 0.',
        'Exchange rates, row 2: Date is “soon”: give the day from which the rate holds, as a date.',
        'Exchange rates, row 3: Currency is “SEKK”: give a code of three letters, such as SEK.',
        'Exchange rates, row 6: DKK 2026-09-30 has another rate above: delete the wrong one. Until then neither counts.',
        'Exchange rates, row 7: Rate 2: the programme’s own currency is always 1. Delete the row.',
      ]),
    );
  });

  it('a sheet that cannot be read stops nothing, and says how to repair it', () => {
    expectOk(sheets.run('makeRatesSheet'));
    sheets.deleteColumns('Exchange rates', 3, 1);
    expect(refreshed().lines[0]).toBe(
      'The sheet Exchange rates cannot be read: its headers or a column are missing. Choose Kanava ▸ Money ▸ Exchange rates to repair it.',
    );
    expectOk(sheets.run('makeRatesSheet'));
    expect(refreshed().lines).toEqual(['Every row could be counted.']);
  });
});

describe('marketing money', () => {
  it('names rows that no balance counts, and partners that were granted too much', () => {
    pasteDeals(sheets, [won('Nordic Cloud', 100_000)]);
    expectOk(sheets.run('makeMdfSheet'));
    paste('Marketing money', [
      ['Nordic Cloud', 'Fair', 20_000, 'EUR', '2026-11-01', 'Approved'],
      ['', 'Roadshow', 500, 'EUR', '2026-11-01', 'Approved'],
      ['Baltic Data', 'Webinar', 500, 'EUR', '2026-11-01', 'Perhaps'],
      ['Baltic Data', 'Ads', 'much', 'EUR', '2026-11-01', 'Approved'],
      ['Baltic Data', 'Ads', 10, 'SEK', '2026-11-01', 'Approved'],
    ]);
    const { lines, heading } = refreshed();
    expect(heading).toBe('Could not be counted, or worth a look');
    expect(lines[0]).toMatch(
      /^More marketing money granted than 12 months’ revenue gives: Nordic Cloud \(1\d,\d00 EUR\)\. /,
    );
    expect(new Set(lines.slice(1))).toEqual(
      new Set([
        'Marketing money, row 3: Partner is blank: write whose campaign it is.',
        'Marketing money, row 4: Status is “Perhaps”: choose Requested, Approved, Rejected, Declined, Claimed, Paid.',
        'Marketing money, row 5: Amount is “much”: give a number, 0 or more.',
        'Marketing money, row 6: no rate for SEK 2026-11-01: add it to the sheet Exchange rates (Kanava ▸ Money ▸ Exchange rates).',
      ]),
    );
  });

  it('over-accrual alone leaves every row counted', () => {
    expectOk(sheets.run('makeMdfSheet'));
    paste('Marketing money', [['Baltic Data', 'Fair', 1000, '', '', 'Paid']]);
    const { above, lines } = refreshed();
    expect(above).toBe('Every row could be counted. Worth a look: see the list at the end.');
    expect(lines).toEqual([expect.stringContaining('Baltic Data (1,000 EUR)')]);
  });
});

describe('a margin outside the band of the partner’s type', () => {
  it('is named on the dashboard at no call, by Settings’ own bands', () => {
    const { calls } = refreshed();
    setPartner(2, { Margin: 0.15 });
    setPartner(3, { Type: 'Referral', Margin: 0.25 });
    const { lines, calls: more } = refreshed();
    expect(lines).toEqual([
      'Margins outside the band of their type: Nordic Cloud (15 %, Reseller 20 %–40 %), Baltic Data (25 %, Referral 10 %–20 %). Change the margin (Partners) or the band (Settings), if it is not meant so.',
    ]);
    expect(more).toBeLessThanOrEqual(calls + 1); // the cell of the computed margin beside it
    setInSettings('Referral', [0.1, 0.25]);
    expect(refreshed().lines).toEqual([expect.not.stringContaining('Baltic Data')]);
  });

  it('names five partners and counts the others; not those that have ended', () => {
    for (let i = 0; i < 8; i += 1) {
      const ratings = { coverage: 8, offering: 6, capacity: 7, geography: 4 };
      const name = `Partner ${i}`;
      expectOk(sheets.run('savePartner', { requestId: name, name, type: 'Referral', ratings }));
      setPartner(4 + i, { Margin: 0.3 });
    }
    sheets.script(`
      const sheet = book.getSheetByName('Partners');
      const [header] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues();
      sheet.getRange(4, header.indexOf('Ended') + 1).setValue(new Date('2026-11-01T00:00:00'));
      null
    `);
    const [line = ''] = refreshed().lines;
    expect(line).not.toContain('Partner 0');
    expect(line).toContain('Partner 5 (30 %, Referral 10 %–20 %) and 2 more. ');
  });

  it('says of the sample programme what requirement 8 says: a Silver referral partner breaks its band', () => {
    expectOk(sheets.run('addSampleProgramme', sample()));
    expect(refreshed().lines).toEqual(['Every row could be counted.']);
    setInSettings('Silver', [50_000]); // as in the marked examples
    expect(refreshed().lines).toEqual([
      expect.stringMatching(/^Margins outside the band of their type: Halmerin Kumppanit Oy \(25 %, [^)]*\)\. /),
    ]);
  });

  it('is said in the answer to an approval, of several each partner once', () => {
    setPartner(3, { Type: 'Referral', Margin: 0.25 });
    const warning = 'Baltic Data: 25% is outside the band of 10% to 20% usual for Referral.';
    const one = registered(sheets, { partner: 'Baltic Data' });
    expect(decided(sheets, one.id, 'approve').next).toBe(
      `Tell the partner; mark it won or lost when it closes. ${warning}`,
    );
    const fine = registered(sheets, { partner: 'Nordic Cloud' });
    const ids = [fine, registered(sheets, { partner: 'Baltic Data' }), registered(sheets, { partner: 'Baltic Data' })];
    const { next } = decided(
      sheets,
      ids.map(({ id }) => id),
      'approve',
    );
    expect(next).toBe(`Tell the partner; mark it won or lost when it closes. ${warning}`);
    expect(decided(sheets, registered(sheets, { partner: 'Nordic Cloud' }).id, 'approve').next).not.toContain('band');
  });
});
