/** Months are closed, paid and put back: what stands in Statements and in the log afterwards. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StatementsView } from '../../src/app/actions/statements/statements-contract';
import { pasteDeals, startPlainProgramme } from './deal-rows';
import { expectNo, expectOk, records, type Sheets } from './programme';

let sheets: Sheets;
beforeAll(async () => {
  sheets = await startPlainProgramme();
});
afterAll(() => sheets.close());

const won = (id: string, closed: string, amount: number, more: Record<string, string | number> = {}) => ({
  ...{ id, partner: 'Nordic Cloud', source: 'Partner-sourced', company: `Customer ${id} Oy`, amount, currency: 'EUR' },
  ...{ status: 'Won', registered: '2026-08-01', closed, tier: 'Bronze', margin: 0.2, ...more },
});
const view = (month = '') => expectOk<StatementsView>(sheets.run('loadStatements', { month })).value;
const close = (month: string, requestId = `close ${month}`) => sheets.run('closeMonth', { requestId, month });
const lines = () => records(sheets, 'Statements');

describe('statements', () => {
  it('shows a month as it would be closed, and writes nothing', () => {
    pasteDeals(sheets, [
      won('D-000001', '2026-09-15', 10_000),
      won('D-000002', '2026-10-02', 12_345.67),
      won('D-000003', '2026-10-31', 50_000, { partner: 'Baltic Data', currency: 'SEK', source: 'Partner-influenced' }),
      won('D-000004', '2026-11-05', 1000),
    ]);
    const { month, isClosed, statements, closable } = view();
    expect([month, isClosed, closable.length, closable.slice(-1)]).toEqual(['2026-10', false, 24, ['2026-10']]);
    expect(statements.map(({ partner, currency, closing }) => [partner, currency, closing])).toEqual([
      ['Baltic Data', 'SEK', 10_000],
      ['Nordic Cloud', 'EUR', 2469.13],
    ]);
    expect(sheets.script("book.getSheetByName('Statements') === null")).toBe(true);
  });

  it('closes the months one after the other', () => {
    expect(expectOk(close('2026-09')).message).toContain('2026-09 is closed');
    expect(expectNo(close('2026-11')).message).toContain('not over yet');
    expect(expectOk(close('2026-10')).message).toContain('with 2 lines');
    expect(lines().map(({ Line, Partner, Kind, Amount, Currency }) => [Line, Partner, Kind, Amount, Currency])).toEqual(
      [
        ['E-000001', 'Nordic Cloud', 'Earned', 2000, 'EUR'],
        ['E-000002', '', 'Month closed', 0, 'EUR'],
        ['E-000003', 'Baltic Data', 'Earned', 10_000, 'SEK'],
        ['E-000004', 'Nordic Cloud', 'Earned', 2469.13, 'EUR'],
        ['E-000005', '', 'Month closed', 0, 'EUR'],
      ],
    );
  });

  it('closes nothing twice', () => {
    const before = lines();
    expect(expectOk(close('2026-10')).message).toContain('closed already');
    expect(expectNo(close('2026-10', 'another')).message).toContain('closed already');
    expect(expectNo(close('2026-11', 'ahead')).message).toContain('not over yet');
    expect(lines()).toEqual(before);
  });

  it('pays several balances at once, and each once', () => {
    const { balances } = view();
    expect(balances).toEqual([
      { partner: 'Nordic Cloud', currency: 'EUR', amount: 4469.13 },
      { partner: 'Baltic Data', currency: 'SEK', amount: 10_000 },
    ]);
    const request = { requestId: 'pay', day: '2026-11-15', note: 'SEPA 77', balances };
    expect(expectOk(sheets.run('payBalances', request)).message).toBe('2 balances are paid on 15 Nov 2026.');
    expect(expectOk(sheets.run('payBalances', request)).message).toContain('nothing was paid twice');
    expect(expectNo(sheets.run('payBalances', { ...request, requestId: 'again' })).message).toContain('is now €0.00');
    expect(view().balances).toEqual([]);
    expect(
      lines()
        .slice(-2)
        .map((line) => [line.Kind, line.Amount, line['Refers to']]),
    ).toEqual([
      ['Payment', -4469.13, 'SEPA 77'],
      ['Payment', -10_000, 'SEPA 77'],
    ]);
  });

  it('takes back in the next month what is no longer earned, and names the line', () => {
    sheets.clock = '2026-12-03T09:30:00Z';
    const rows = records(sheets, 'Deals');
    const rowOf = (id: string) => rows.findIndex((row) => row['Deal ID'] === id) + 2;
    sheets.edit(`Deals!M${rowOf('D-000002')}`, 'Lost');
    sheets.edit(`Deals!J${rowOf('D-000003')}`, 40_000);
    expectOk(close('2026-11'));
    const added = lines().slice(7);
    expect(added.map((line) => [line.Partner, line.Kind, line.Amount, line['Refers to'], line.Cause])).toEqual([
      ['Baltic Data', 'Clawback', -2000, 'E-000003', 'Amount or rate changed'],
      ['Nordic Cloud', 'Clawback', -2469.13, 'E-000004', 'No longer won'],
      ['Nordic Cloud', 'Earned', 200, '', 'Won'],
      ['', 'Month closed', 0, '3', ''],
    ]);
    const [baltic, nordic] = view('2026-11').statements;
    expect(nordic).toMatchObject({
      opening: 4469.13,
      earned: 200,
      clawedBack: -2469.13,
      paid: -4469.13,
      closing: -2269.13,
    });
    expect(baltic).toMatchObject({ opening: 10_000, earned: 0, clawedBack: -2000, paid: -10_000, closing: -2000 });
  });

  it('finds an edited line, stops, and puts it back from the log', () => {
    const before = lines();
    sheets.edit('Statements!J2', 9999);
    sheets.deleteRows('Statements', 4, 1);
    expect(view().faults).toEqual([
      { kind: 'edited', line: 'E-000001', row: 2 },
      { kind: 'missing', line: 'E-000003', row: 0 },
    ]);
    sheets.clock = '2027-01-03T09:30:00Z';
    expect(expectNo(close('2026-12')).message).toContain('E-000001 (row 2) was edited, and 1 more');
    expect(expectOk(sheets.run('restoreStatementLines', { requestId: 'restore' })).message).toContain(
      '2 lines are back',
    );
    const byLine = (a: Record<string, unknown>, b: Record<string, unknown>) =>
      String(a.Line) < String(b.Line) ? -1 : 1;
    expect(lines().sort(byLine)).toEqual(before.sort(byLine));
    expectOk(close('2026-12'));
  });

  it('says kinds and causes in the language of the workbook, and still knows its lines', () => {
    const at = records(sheets, 'Settings').findIndex((row) => row.Setting === 'Workbook language') + 2;
    sheets.edit(`Settings!B${at}`, 'fi');
    expectOk(sheets.run('setUpWorkbook', { language: 'fi', currency: 'EUR', tiers: null }));
    const [first] = records(sheets, 'Tilitykset');
    expect(first).toMatchObject({ Rivi: 'E-000001', Laji: 'Ansaittu', Syy: 'Voitettu', Summa: 2000 });
    expect(view().faults).toEqual([]);
  });
});
