/** What people type and do to the books: each is named or mended, nothing is lost, and nothing is half written. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StatementsView } from '../../src/app/actions/statements/statements-contract';
import { plainText } from '../../src/core/plain-text';
import { STATEMENT_COLUMNS } from '../../src/core/schema';
import { wrongAtRest } from '../crash/ledger';
import { type PastedDeal, pasteDeals, startPlainProgramme } from './deal-rows';
import { expectWholeLog } from './log-chain';
import { ALL_NAUGHTY, meant } from './naughty-strings';
import { expectNo, expectOk, NOW, records, registered, type Sheets, sample, TIERS } from './programme';

let sheets: Sheets;
/** Set up, without a deal. */
let empty: ReturnType<Sheets['save']>;
/** October is closed with two deals, one of which is paid; it is December. */
let books: ReturnType<Sheets['save']>;
const DECEMBER = '2026-12-03T09:30:00Z';

const won = (id: string, more: PastedDeal = {}): PastedDeal => ({
  ...{ id, partner: 'Nordic Cloud', source: 'Partner-sourced', company: `Customer ${id} Oy`, amount: 10_000 },
  ...{ currency: 'EUR', status: 'Won', registered: '2026-08-01', closed: '2026-10-15', tier: 'Bronze', margin: 0.2 },
  ...more,
});
const view = (month = '') => expectOk<StatementsView>(sheets.run('loadStatements', { month })).value;
const close = (month: string, requestId = `close ${month}`) => sheets.run('closeMonth', { requestId, month });
const restore = () => sheets.run('restoreStatementLines', { requestId: 'restore' });
const lines = () => records(sheets, 'Statements');
const byLine = () => [...lines()].sort((a, b) => (String(a.Line) < String(b.Line) ? -1 : 1));
const earnedBy = (id: string) => lines().flatMap((line) => (line['Deal ID'] === id ? [Number(line.Amount)] : []));
const dealRow = (id: string) => records(sheets, 'Deals').findIndex((row) => row['Deal ID'] === id) + 2;
const letterOf = (sheet: string, header: string) => {
  const at = (sheets.values(`${sheet}!A1:AZ1`)[0] ?? []).indexOf(header);
  return at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`;
};
const cellOf = (id: string, header: string) => `Deals!${letterOf('Deals', header)}${dealRow(id)}`;
const script = (code: string) => void sheets.script(`${code}; null`);
const dump = () =>
  sheets.script('JSON.stringify(book.getSheets().map((s) => [s.getName(), s.getDataRange().getValues()]))') as string;

beforeAll(async () => {
  sheets = await startPlainProgramme();
  empty = sheets.save();
  pasteDeals(sheets, [won('D-000001'), won('D-000002', { partner: 'Baltic Data', amount: 12_345.675, margin: 0.175 })]);
  sheets.clock = DECEMBER;
  expectOk(close('2026-10'));
  const balances = [{ partner: 'Nordic Cloud', currency: 'EUR', amount: 2000 }];
  expectOk(sheets.run('payBalances', { requestId: 'pay', day: '2026-11-10', note: 'SEPA 1', balances }));
  books = sheets.save();
});
beforeEach(() => {
  sheets.reset({ state: books });
  sheets.clock = DECEMBER;
});
afterAll(() => sheets.close());

describe('a row of Deals of which nobody can say what it earns', () => {
  const SLIPS: readonly (readonly [name: string, slip: PastedDeal, kind: string, found: string])[] = [
    ['a margin of 120 %', { margin: 1.2 }, 'badMargin', '1.2'],
    ['a margin below 0', { margin: -0.1 }, 'badMargin', '-0.1'],
    ['a margin in words', { margin: 'twenty' }, 'badMargin', 'twenty'],
    ['no margin', { margin: '' }, 'noMargin', ''],
    ['an amount in words', { amount: 'a lot' }, 'notAnAmount', 'a lot'],
    ['no amount', { amount: '' }, 'noAmount', ''],
    ['a currency that does not exist', { currency: 'Euro' }, 'unknownCurrency', 'EURO'],
    ['a close date in words', { closed: 'last week' }, 'notADay', 'last week'],
    ['no close date', { closed: '' }, 'noDay', ''],
    ['a state that does not exist', { status: 'Gewonnen' }, 'unknownStatus', 'Gewonnen'],
    ['no partner', { partner: '' }, 'noPartner', ''],
    ['no id', { id: '' }, 'noId', ''],
  ];

  it.each(SLIPS)('%s: is named, holds up nothing else, and counts once it is mended', (_, slip, kind, found) => {
    pasteDeals(sheets, [won('D-000003', { closed: '2026-11-05', ...slip }), won('D-000004', { closed: '2026-11-06' })]);
    const deal = slip.id === '' ? '' : 'D-000003';
    const problem = { kind, deal, row: 4, found };
    expect(view().problems).toEqual([problem]);
    const closed = expectOk<StatementsView>(close('2026-11'));
    expect(closed.next).toContain('One row of Deals could not be counted');
    expect(closed.value.problems).toEqual([problem]);
    expect([earnedBy('D-000003'), earnedBy('D-000004')]).toEqual([[], [2000]]);
    const whole = won('D-000003', { closed: '2026-11-05' });
    const header = sheets.values('Deals!A1:AZ1')[0] ?? [];
    const LABELS = {
      id: 'Deal ID',
      margin: 'Margin',
      amount: 'Amount',
      currency: 'Currency',
      closed: 'Closed',
      status: 'Status',
      partner: 'Partner',
    };
    for (const [key, label] of Object.entries(LABELS)) {
      const value = whole[key as keyof PastedDeal];
      expect(header).toContain(label);
      if (key in slip)
        sheets.edit(`Deals!${letterOf('Deals', label)}4`, key === 'closed' ? new Date('2026-11-05') : (value ?? ''));
    }
    sheets.clock = '2027-01-03T09:30:00Z';
    expect(expectOk<StatementsView>(close('2026-12')).value.problems).toEqual([]);
    expect(earnedBy('D-000003')).toEqual([2000]);
    expect(lines().find((line) => line['Deal ID'] === 'D-000003')).toMatchObject({
      Kind: 'Earned',
      Company: 'Customer D-000003 Oy',
    });
    expect(wrongAtRest(sheets).filter((sentence) => !sentence.includes('not in the log.'))).toEqual([]);
  });

  it('a copied row: neither of the two counts, and what was earned stays', () => {
    pasteDeals(sheets, [won('D-000001', { amount: 99_000 })]);
    expect(view().problems.map(({ kind, row }) => [kind, row])).toEqual([
      ['doubledId', 2],
      ['doubledId', 4],
    ]);
    expectOk(close('2026-11'));
    expect(earnedBy('D-000001')).toEqual([2000]);
    sheets.deleteRows('Deals', 4, 1);
    sheets.clock = '2027-01-03T09:30:00Z';
    expect(expectOk<StatementsView>(close('2026-12')).value.problems).toEqual([]);
    expect(earnedBy('D-000001')).toEqual([2000]);
  });

  it('a deleted row that was closed: it is named, and nothing is taken back', () => {
    sheets.deleteRows('Deals', dealRow('D-000001'), 1);
    expect(view().problems).toEqual([{ kind: 'dealGone', deal: 'D-000001', row: 0, found: 'E-000002' }]);
    expectOk(close('2026-11'));
    expect(earnedBy('D-000001')).toEqual([2000]);
  });

  it('earnings that are not amount × margin: they are named, and the product counts', () => {
    sheets.edit(cellOf('D-000001', 'Partner earnings'), 5000);
    expect(view().problems).toMatchObject([{ kind: 'earningsDiffer', deal: 'D-000001', row: 2, found: '5000' }]);
    expectOk(close('2026-11'));
    expect(earnedBy('D-000001')).toEqual([2000]);
  });

  it('an amount without a currency is in the programme’s, as everywhere', () => {
    pasteDeals(sheets, [won('D-000003', { closed: '2026-11-05', currency: '' })]);
    expectOk(close('2026-11'));
    expect(lines().find((line) => line['Deal ID'] === 'D-000003')).toMatchObject({ Currency: 'EUR', Amount: 2000 });
  });

  it('a renamed partner: what it earned goes over to the new name, and both statements show it', () => {
    sheets.edit(cellOf('D-000002', 'Partner'), 'Baltic Data OÜ');
    expectOk(close('2026-11'));
    const shown = view('2026-11').statements.map(({ partner, opening, earned, clawedBack, closing }) => [
      ...[partner, opening, earned, clawedBack, closing],
    ]);
    expect(shown).toEqual([
      ['Baltic Data', 2160.49, 0, -2160.49, 0],
      ['Baltic Data OÜ', 0, 2160.49, 0, 2160.49],
      ['Nordic Cloud', 2000, 0, 0, 0],
    ]);
    expect(lines().slice(-3)).toMatchObject([
      { Partner: 'Baltic Data', Cause: 'Partner or currency changed', 'Refers to': 'E-000001' },
      { Partner: 'Baltic Data OÜ', Cause: 'Won' },
      { Kind: 'Month closed' },
    ]);
  });

  it('a partner that was paid, and is renamed in both sheets: nothing is owed twice', () => {
    const { balances } = view('');
    const owed = balances.filter(({ partner }) => partner === 'Baltic Data');
    expectOk(sheets.run('payBalances', { requestId: 'pay before', day: '2026-11-20', note: '', balances: owed }));
    sheets.edit(cellOf('D-000002', 'Partner'), 'Baltic Data OÜ');
    const row = records(sheets, 'Partners').findIndex(({ Partner }) => Partner === 'Baltic Data') + 2;
    sheets.edit(`Partners!A${row}`, 'Baltic Data OÜ');
    expectOk(close('2026-11'));
    expect(view('2026-11').balances).toEqual([]);
    expect(view('2026-11').faults).toEqual([]);
  });

  it('a partner in other case and with other spaces is the same partner', () => {
    sheets.edit(cellOf('D-000002', 'Partner'), '  BALTIC  data ');
    expect(expectOk(close('2026-11')).message).toContain('with 0 lines');
  });
});

describe('bad tiers and rates', () => {
  it('negative thresholds and two rates for one day change nothing that is closed', () => {
    const tiers = sheets.values('Settings!A1:Z9');
    const at = (tiers[1] ?? []).indexOf('Bronze');
    sheets.edit(`Settings!${String.fromCharCode(65 + at + 1)}2`, -5);
    expectOk(sheets.run('makeRatesSheet'));
    sheets.edit('Exchange rates!A2', [
      [new Date('2026-10-01'), 'SEK', 0.09],
      [new Date('2026-10-01'), 'SEK', 0.1],
    ]);
    pasteDeals(sheets, [won('D-000003', { closed: '2026-11-05', currency: 'SEK' })]);
    const before = lines();
    expectOk(close('2026-11'));
    expect(lines().slice(0, before.length)).toEqual(before);
    expect(lines().slice(before.length)).toMatchObject([{ Amount: 2000, Currency: 'SEK' }, { Kind: 'Month closed' }]);
  });
});

describe('a payment', () => {
  const balance = { partner: 'Baltic Data', currency: 'EUR', amount: 2160.49 };
  const pay = (more: object) =>
    sheets.run('payBalances', { requestId: 'p', day: '2026-12-01', note: '', balances: [balance], ...more });

  it.each(['2026-02-31', '0026-11-15', '2026-13-01', '2026-12-04', 'today', ''])(
    'on the day %s is refused beside the day',
    (day) => {
      const before = dump();
      expect(Object.keys(expectNo(pay({ day })).fields)).toEqual(['day']);
      expect(dump()).toBe(before);
    },
  );

  it('of another amount than is owed, of nothing, or with a note too long is refused', () => {
    const before = dump();
    expect(expectNo(pay({ balances: [{ ...balance, amount: 2160.48 }] })).message).toContain('is now €2,160.49');
    expect(expectNo(pay({ balances: [{ ...balance, partner: 'Nordic Cloud', amount: 0 }] })).message).toContain(
      'Nothing is owed',
    );
    expect(Object.keys(expectNo(pay({ note: 'x'.repeat(5001) })).fields)).toEqual(['note']);
    expect(dump()).toBe(before);
  });

  it('into a closed month counts in the first that is open, and the closed one stays as it is', () => {
    const before = view('2026-10').statements;
    expectOk(pay({ day: '2026-10-20' }));
    expect(view('2026-10').statements).toEqual(before);
    expect(view('2026-11').statements[0]).toMatchObject({
      partner: 'Baltic Data',
      opening: 2160.49,
      paid: -2160.49,
      closing: 0,
    });
  });
});

/** More lines than the end of the log that every action reads. */
function lengthenLog(): void {
  const rows = Array.from({ length: 230 }, (_, i) => ({
    ...{ externalId: `X${i}`, registered: '2026-01-15', expected: '', closed: '', partner: 'Nordic Cloud', owner: '' },
    ...{ company: `Imported ${i}`, domain: '', email: '', country: '', product: '', amount: 1, currency: 'EUR' },
    ...{ hours: null, source: 'sourced', status: 'lost', note: '', conflict: '' },
  }));
  const batch = {
    requestId: 'import',
    fileName: 'f.csv',
    newPartnerStatus: 'active',
    newPartnerNote: '',
    signedNote: '',
  };
  expectOk(sheets.run('importBatch', { ...batch, signed: [], unread: [], rows }));
}

describe('the sheet Statements', () => {
  const HARMLESS: Record<string, () => void> = {
    renamed: () => sheets.renameSheet('Statements', 'What we owe'),
    sorted: () => sheets.sort('Statements!A2:Q9', 10, false),
    hidden: () => script("book.getSheetByName('Statements').hideSheet()"),
    'with its columns moved': () => {
      sheets.moveColumns('Statements', 10, 1, 1);
      sheets.moveColumns('Statements', 17, 1, 3);
    },
    'with a column of a person’s own': () => {
      sheets.insertColumns('Statements', 4);
      sheets.edit('Statements!D1', [['Booked'], ['yes'], ['yes']]);
    },
    'with its headers in words of a person’s own': () => sheets.edit('Statements!J1', 'What it changes'),
    'with rows inserted between': () => sheets.insertRows('Statements', 3, 2),
  };

  it.each(Object.keys(HARMLESS))('%s: it is read and written as before', (name) => {
    HARMLESS[name]?.();
    expect(view()).toMatchObject({
      faults: [],
      closedMonths: ['2026-10'],
      balances: [{ partner: 'Baltic Data', amount: 2160.49 }],
    });
    expectOk(close('2026-11'));
    expect(view()).toMatchObject({ faults: [], closedMonths: ['2026-11', '2026-10'] });
  });

  const edits = Object.entries(STATEMENT_COLUMNS).flatMap(([key, { label }]) =>
    ['', 'x', 5].map((value) => [`${label.en} is made ${JSON.stringify(value)}`, key, label.en, value] as const),
  );
  it.each(edits)(
    'a cell in which %s: the line is named, nothing is closed or paid, and it comes back',
    (_, __, header, value) => {
      const before = byLine();
      const cell = `Statements!${letterOf('Statements', header)}3`;
      const was = sheets.values(cell);
      sheets.edit(cell, value);
      if (JSON.stringify(sheets.values(cell)) === JSON.stringify(was)) return;
      expect(view().faults).toEqual([{ kind: 'edited', line: 'E-000002', row: 3 }]);
      expect(expectNo(close('2026-11')).message).toContain('E-000002 (row 3) was edited');
      expect(expectOk(restore()).message).toContain('One line is back');
      expect(byLine()).toEqual(before);
      expectOk(close('2026-11'));
      expect(wrongAtRest(sheets).filter((sentence) => sentence.includes('E-0'))).toEqual([]);
    },
  );

  it('whose formats were cleared: every line is named, and comes back with them', () => {
    const before = byLine();
    script("book.getSheetByName('Statements').getDataRange().setNumberFormat('General')");
    const { faults } = view();
    expect(faults.length).toBe(before.length);
    expectOk(restore());
    expect(view().faults).toEqual([]);
    expect(byLine()).toEqual(before);
  });

  it('with a row of a person’s own: it is named until it is moved', () => {
    sheets.insertRows('Statements', 6, 5);
    sheets.edit('Statements!C9', 'Nordic Cloud');
    sheets.edit('Statements!J9', 500);
    expect(expectNo(close('2026-11')).message).toContain('row 9 is no line of Kanava’s');
    expect(expectOk(restore()).next).toContain('One row is left');
    sheets.deleteRows('Statements', 9, 1);
    expectOk(close('2026-11'));
  });

  it('with a line that somebody copied, also under a new number', () => {
    sheets.insertRows('Statements', 6, 5);
    script(
      "const s = book.getSheetByName('Statements'); s.getRange(9, 1, 1, 17).setValues(s.getRange(2, 1, 1, 17).getValues())",
    );
    expect(expectNo(close('2026-11')).message).toContain('E-000001 stands twice (row 9)');
    sheets.edit('Statements!A9', 'E-000500');
    expect(expectNo(close('2026-11')).message).toContain('row 9 is no line of Kanava’s');
    sheets.deleteRows('Statements', 9, 1);
    expectOk(close('2026-11'));
  });

  it('without one of its columns: set-up adds it, and the lines come back', () => {
    const before = byLine();
    sheets.deleteColumns('Statements', 10, 1);
    expect(expectNo(close('2026-11')).message).toContain('The column Amount is missing from the sheet Statements');
    expectOk(sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: TIERS }));
    expectOk(restore());
    expect(byLine()).toEqual(before.map((line) => expect.objectContaining(line)));
    expectOk(close('2026-11'));
  });

  it('copied with its marks: the copy is named', () => {
    sheets.renameSheet('Statements', 'Ours');
    sheets.copySheet('Ours', undefined, { withMetadata: true });
    expect(expectNo(close('2026-11')).message).toContain('Ours, Copy of Ours');
  });

  it('deleted: the next closing brings its lines back from the log before it goes on', () => {
    const before = byLine();
    sheets.deleteSheet('Statements');
    expect(view().faults.map(({ kind }) => kind)).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(expectNo(close('2026-10', 'again')).message).toContain('closed already');
    expect(byLine()).toEqual(before);
    expectOk(close('2026-11'));
    expect(wrongAtRest(sheets).filter((sentence) => sentence.includes('E-0'))).toEqual([]);
  });

  it.each(['deleted', 'without its last lines', 'without any line'])(
    '%s, long ago: no month is closed again, and the page puts the lines back',
    (what) => {
      lengthenLog();
      const before = byLine();
      if (what === 'deleted') sheets.deleteSheet('Statements');
      else if (what === 'without any line') sheets.deleteRows('Statements', 2, 4);
      else sheets.deleteRows('Statements', 4, 2);
      const gone = what === 'without its last lines' ? 2 : 4;
      expect(view().faults).toHaveLength(gone);
      for (const month of ['2026-10', '2026-11', '2025-01']) {
        const first = `E-00000${5 - gone}`;
        expect(expectNo(close(month, `again ${month}`)).message).toContain(`${first} is missing, and ${gone - 1} more`);
      }
      expect(expectOk(restore()).message).toContain(`${gone} lines are back`);
      expect(byLine()).toEqual(before);
      expectOk(close('2026-11'));
      expect(view()).toMatchObject({ faults: [], closedMonths: ['2026-11', '2026-10'] });
    },
  );

  it('of a person’s own under that name is left alone', () => {
    sheets.reset({ state: empty });
    sheets.clock = DECEMBER;
    script(
      "book.insertSheet('Statements').getRange(1, 1, 2, 3).setValues([['Bank', 'Month', 'Amount'], ['Nordea', 'May', 5]])",
    );
    pasteDeals(sheets, [won('D-000001')]);
    expect(view().faults).toEqual([]);
    expectOk(close('2026-10'));
    expect(sheets.values('Statements!A1:C3')).toEqual([
      ['Bank', 'Month', 'Amount'],
      ['Nordea', 'May', 5],
      ['', '', ''],
    ]);
    expect(records(sheets, 'Statements (Kanava)').map(({ Amount }) => Amount)).toEqual([2000, 0]);
    expect(view().closedMonths).toEqual(['2026-10']);
  });

  it('of an older version of the file: what was closed since is closed again, once', () => {
    expectOk(close('2026-11'));
    const newer = lines();
    sheets.reset({ state: books });
    expect(view()).toMatchObject({ faults: [], closedMonths: ['2026-10'] });
    expectOk(close('2026-11'));
    expectOk(close('2026-11'));
    const said = (line: Record<string, unknown>) => [line.Line, line.Kind, line.Amount, line['Deal ID']];
    expect(lines().map(said)).toEqual(newer.map(said));
    expectWholeLog(sheets);
  });

  it('without the log: nothing is closed, and what to do is said', () => {
    sheets.deleteSheet('Log');
    expect(view().closedMonths).toEqual(['2026-10']);
    const before = dump();
    expect(expectNo(close('2026-11')).message).toContain('The sheet Log is missing');
    expect(dump()).toBe(before);
  });
});

describe('the sample programme', () => {
  beforeEach(() => {
    sheets.reset({ state: empty });
    sheets.clock = NOW;
    expectOk(sheets.run('addSampleProgramme', sample()));
    sheets.clock = DECEMBER;
  });
  const payAll = (requestId: string) => {
    const balances = view().balances.filter(({ amount }) => amount > 0);
    expectOk(sheets.run('payBalances', { requestId, day: '2026-12-01', note: '', balances }));
    return balances.length;
  };

  it('is closed and paid like any other, and takes its lines along: months are open again', () => {
    expectOk(close('2026-10'));
    expectOk(close('2026-11'));
    expect(payAll('pay')).toBeGreaterThan(0);
    expectOk(sheets.run('removeSampleProgramme'));
    expect(lines()).toEqual([]);
    expect(view()).toMatchObject({ faults: [], closedMonths: [], balances: [] });
    pasteDeals(sheets, [won('D-000900')]);
    expectOk(close('2026-10'));
    expect(lines().map(({ Line, Amount }) => [Line, Amount])).toEqual([
      ['E-000001', 2000],
      ['E-000002', 0],
    ]);
    expect(expectOk(restore()).message).toContain('nothing to put back');
    expect(lines()).toHaveLength(2);
  });

  it('added a second time does not bring back what was closed with the first', () => {
    expectOk(close('2026-10'));
    expectOk(sheets.run('removeSampleProgramme'));
    const { partners, deals } = sample();
    expectOk(sheets.run('addSampleProgramme', { partners: partners.slice(0, 3), deals: deals.slice(0, 20) }));
    expect(view()).toMatchObject({ faults: [], closedMonths: [] });
    expectOk(close('2026-09'));
    expect(view()).toMatchObject({ faults: [], closedMonths: ['2026-09'] });
  });

  it('beside real months: nothing is closed or paid until it is removed, and lines can be put back', () => {
    sheets.reset({ state: books });
    expectOk(sheets.run('addSampleProgramme', sample()));
    const before = byLine();
    expect(expectNo(close('2026-11')).message).toContain('The sample programme is in this workbook');
    const balances = [{ partner: 'Baltic Data', currency: 'EUR', amount: 2160.49 }];
    expect(
      expectNo(sheets.run('payBalances', { requestId: 'p', day: '2026-12-01', note: '', balances })).message,
    ).toContain('sample');
    sheets.edit('Statements!J2', 1);
    sheets.deleteRows('Statements', 5, 1);
    expectOk(restore());
    expect(byLine()).toEqual(before);
    expectOk(sheets.run('removeSampleProgramme'));
    expect(byLine()).toEqual(before);
    expectOk(close('2026-11'));
  });
});

describe('naughty text', () => {
  const texts = ALL_NAUGHTY.filter((text) => text.length <= 2000);
  const cells = (text: string) => `'${text}`;

  it('in company, partner, terms and note goes through closings and back, never as a formula, and earns once', () => {
    sheets.reset({ state: empty });
    sheets.clock = DECEMBER;
    // Approval makes the column Terms.
    const { id } = registered(sheets);
    expectOk(sheets.run('decideDeals', { requestId: 'approve', ids: [id], decision: 'approve', reason: '' }));
    pasteDeals(
      sheets,
      texts.map((text, i) =>
        won(`D-${String(i + 2).padStart(6, '0')}`, { company: cells(text), partner: cells(text), terms: cells(text) }),
      ),
    );
    const rows = records(sheets, 'Deals').slice(1);
    expectOk(close('2026-10'));
    expect(view().faults).toEqual([]);
    const written = new Map(lines().map((line) => [line['Deal ID'], line]));
    let seen = 0;
    for (const row of rows) {
      const line = written.get(row['Deal ID']);
      if (String(row.Partner).trim() === '') continue;
      if (!line) continue;
      seen += 1;
      const plain = (text: unknown) => plainText(String(text));
      expect(line).toMatchObject({ Company: plain(String(row.Company).trim()), Terms: plain(row.Terms) });
    }
    expect(seen).toBeGreaterThan(texts.length * 0.9);
    expect(expectOk(close('2026-11')).message).toContain('with 0 lines');
    const { balances } = view();
    balances.slice(0, 60).forEach((balance, i) => {
      const note = texts[i * 7] ?? '';
      const request = { requestId: `pay ${i}`, day: '2026-12-01', note, balances: [balance] };
      expectOk(sheets.run('payBalances', request));
      expect(lines().at(-1)?.['Refers to']).toBe(plainText(meant(note)).trim());
    });
    expect(view().faults).toEqual([]);
    for (const sheet of ['Statements', 'Log']) {
      const code = `book.getSheetByName('${sheet}').getDataRange().getFormulas().flat().filter(Boolean)`;
      expect(sheets.script(code), sheet).toEqual([]);
    }
    expectWholeLog(sheets);
  });
});
