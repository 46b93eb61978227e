import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BatchRequest, BatchRow, ImportPlan, ImportProgress } from '../../src/app/actions/import/import-contract';
import { DEAL_COLUMNS } from '../../src/core/schema';
import { startHeadless } from '../../workbench/headless';
import { expectNo, expectOk, NOW, records, registered, type Sheets, startProgramme } from './programme';

let sheets: Sheets;
let programme: ReturnType<Sheets['save']>;
beforeAll(async () => {
  sheets = await startProgramme();
  programme = sheets.save();
});
beforeEach(() => {
  sheets.reset({ state: programme });
  sheets.clock = NOW;
  sheets.locale = 'en';
});
afterAll(() => sheets.close());

let made = 0;
function row(changes: Partial<BatchRow> = {}): BatchRow {
  made += 1;
  return {
    externalId: `CRM-${made}`,
    registered: '2026-01-15',
    expected: '',
    closed: '',
    partner: 'Nordic Cloud',
    source: 'sourced',
    owner: '',
    company: `Customer ${made}`,
    domain: '',
    email: '',
    country: '',
    product: 'GTX',
    amount: 1054,
    currency: 'EUR',
    hours: null,
    status: 'approved',
    note: '',
    conflict: '',
    ...changes,
  };
}

let batches = 0;
function batch(rows: readonly BatchRow[], changes: Partial<BatchRequest> = {}): BatchRequest {
  batches += 1;
  const requestId = `import-${batches}`;
  return {
    requestId,
    fileName: 'deals.csv',
    newPartnerStatus: 'active',
    newPartnerNote: 'Added by the import of deals.csv.',
    signedNote: 'Signed: its first deal.',
    signed: [],
    rows,
    unread: [],
    ...changes,
  };
}

const send = (request: BatchRequest) => expectOk<ImportProgress>(sheets.run('importBatch', request)).value;
const imported = () => records(sheets, 'Deals').filter((deal) => deal['External ID'] !== '');
const importLines = () => records(sheets, 'Log').filter(({ Action }) => Action === 'import');

describe('importing a batch', () => {
  it('writes every value where it belongs, and makes the columns it needs', () => {
    const won = row({
      externalId: '00123',
      status: 'won',
      closed: '2026-03-01',
      country: 'FI',
      domain: 'acme.fi',
      email: 'a@acme.fi',
      hours: 12.5,
      note: 'Call back',
    });
    const direct = row({ partner: '', owner: 'Wanda West', source: 'direct', status: 'lost', closed: '2026-02-01' });
    expect(send(batch([won, direct]))).toStrictEqual({ added: 2, already: 0, newPartners: [], unread: 0 });
    const [first, second] = imported();
    expect(first).toMatchObject({
      'Deal ID': 'D-000001',
      Partner: 'Nordic Cloud',
      Source: 'Partner-sourced',
      Company: won.company,
      Domain: 'acme.fi',
      'Contact email': 'a@acme.fi',
      Country: 'FI',
      Product: 'GTX',
      Amount: 1054,
      Currency: 'EUR',
      Hours: 12.5,
      Status: 'Won',
      Tier: '',
      'Partner earnings': '',
      Note: 'Call back',
      'External ID': '00123',
      Owner: '',
    });
    expect(second).toMatchObject({ Partner: '', Source: 'Direct', Owner: 'Wanda West', Status: 'Lost' });
  });

  it.each(['America/Los_Angeles', 'Europe/Helsinki', 'Pacific/Auckland'])(
    'keeps the days of the file in a spreadsheet in %s',
    (fileTimeZone) => {
      sheets.reset({ state: programme, fileTimeZone });
      send(batch([row({ status: 'won', closed: '2026-03-29', registered: '2025-10-26' })]));
      const days = sheets.script(
        `book.getSheetByName('Deals').getRange('B2:P2').getDisplayValues()[0].filter((text) => /^20/.test(text))`,
      );
      expect(days).toStrictEqual(['2025-10-26 00:00', '2026-03-29']);
    },
  );

  it('adds nothing when it is sent again, nor when the file is chosen again', () => {
    const rows = [row(), row({ partner: 'New Partner' })];
    const request = batch(rows);
    send(request);
    const before = ['Deals', 'Partners', 'Log'].map((name) => records(sheets, name));
    expect(send(request)).toMatchObject({ added: 0, already: 2, newPartners: [] });
    expect(send(batch([...rows]))).toMatchObject({ added: 0, already: 2 });
    expect(['Deals', 'Partners', 'Log'].map((name) => records(sheets, name))).toStrictEqual(before);
    expect(send(batch([...rows, row()]))).toMatchObject({ added: 1, already: 2 });
  });

  it('brings an External ID once that one batch has twice', () => {
    expect(send(batch([row({ externalId: 'X' }), row({ externalId: 'X' })]))).toMatchObject({ added: 1, already: 1 });
  });

  it('logs each deal with its whole row before the deal is written', () => {
    send(batch([row({ company: 'Logged Oy' })]));
    const [line] = importLines();
    expect(line).toMatchObject({ Deal: 'D-000001', Who: 'Anna', Reason: 'Import of deals.csv' });
    expect(JSON.parse(String(line?.New))).toMatchObject({
      id: 'D-000001',
      company: 'Logged Oy',
      registered: '2026-01-15',
      amount: 1054,
      status: 'approved',
    });
  });

  it('names partners as the sheet does, and adds those that are not in it', () => {
    const names = [' NORDIC  cloud', 'Fresh Ltd', 'fresh ltd', 'Undated'];
    const rows = names.map((partner) => row({ partner }));
    expect(
      send(batch(rows, { newPartnerStatus: 'candidate', signed: [{ partner: 'FRESH ltd', day: '2024-02-29' }] }))
        .newPartners,
    ).toStrictEqual(['Fresh Ltd', 'Undated']);
    expect(imported().map(({ Partner }) => Partner)).toStrictEqual([
      'Nordic Cloud',
      'Fresh Ltd',
      'Fresh Ltd',
      'Undated',
    ]);
    expect(records(sheets, 'Partners').slice(-2)).toMatchObject([
      {
        Partner: 'Fresh Ltd',
        Status: 'Candidate',
        Note: 'Added by the import of deals.csv. Signed: its first deal.',
      },
      { Partner: 'Undated', Status: 'Candidate', Note: 'Added by the import of deals.csv.' },
    ]);
    expect(
      records(sheets, 'Log').filter(({ Action, Field }) => Action === 'addPartner' && Field === 'Fresh Ltd'),
    ).toHaveLength(1);
  });

  it('registers a row without a date at the moment of the import, also where the batch is sent again', () => {
    const request = batch([row({ registered: '', note: 'Own words', conflict: 'Check: same customer' })]);
    send(request);
    const deal = { Registered: '2026-11-20T09:30:00.000Z', Note: 'Own words', Conflict: 'Check: same customer' };
    expect(imported()).toMatchObject([deal]);
    sheets.deleteRows('Deals', 2);
    sheets.advance(600_000);
    send(request);
    expect(imported()).toMatchObject([{ ...deal, 'Deal ID': 'D-000001' }]);
    expect(importLines()).toHaveLength(1);
  });

  it('lists rows that cannot be read, once', () => {
    const unread = [{ line: 7, reason: '=1+1: “soon” is not a date.', row: '=1+1,soon' }];
    expect(send(batch([], { unread }))).toStrictEqual({ added: 0, already: 0, newPartners: [], unread: 1 });
    expect(send(batch([], { unread })).unread).toBe(0);
    expect(records(sheets, 'Import issues')).toMatchObject([
      { File: 'deals.csv', Line: 7, Reason: '=1+1: “soon” is not a date.', Row: '=1+1,soon' },
    ]);
    expect(sheets.script(`book.getSheetByName('Import issues').getRange('A2:E2').getFormulas()[0].join('')`)).toBe('');
  });

  it.each([
    '=HYPERLINK("http://x","y")',
    '+1',
    '-1',
    '@x',
    "'quoted",
    '<img src=x onerror=alert(1)>',
    'constructor',
    '🦊',
    '00123',
    '1.2.2026',
  ])('keeps a customer, a partner, an id and remarks that say %s as text', (text) => {
    const written = { company: text, partner: text, externalId: text, note: text, product: text, conflict: text };
    const request = batch([row(written)], { newPartnerNote: text });
    send(request);
    const plain = text.replace(/^'/, '');
    expect(imported().map((deal) => String(deal.Company).replace(/^'/, ''))).toStrictEqual([plain]);
    for (const name of ['Deals', 'Partners']) {
      const formulas = `book.getSheetByName('${name}').getRange('A2:W9').getFormulas().flat().join('')`;
      expect(sheets.script(formulas)).toBe('');
    }
    expect(send(request)).toMatchObject({ added: 0, already: 1, newPartners: [] });
  });

  it('keeps 5,000 characters', () => {
    send(batch([row({ company: 'x'.repeat(5000) })]));
    expect(String(imported()[0]?.Company)).toHaveLength(5000);
  });

  it('goes on where a failure broke it off, whichever call fails', () => {
    const rows = [row({ partner: 'Broken Partner' }), row(), row()];
    send(batch(rows));
    const calls = sheets.lastRun.serviceCalls;
    vi.spyOn(console, 'error').mockReturnValue(); // each failure is told there
    for (const when of ['before', 'after'] as const) {
      for (let call = 1; call <= calls; call += 1) {
        sheets.reset({ state: programme });
        const request = batch(rows);
        sheets.failAt(call, when);
        sheets.run('importBatch', request);
        send(request);
        const ids = imported().map((deal) => deal['Deal ID']);
        expect(ids, `call ${call} ${when}`).toStrictEqual(['D-000001', 'D-000002', 'D-000003']);
        expect(records(sheets, 'Partners').filter(({ Partner }) => Partner === 'Broken Partner')).toHaveLength(1);
        expect(importLines().map(({ Deal }) => Deal)).toStrictEqual(ids);
      }
    }
    vi.restoreAllMocks();
  });

  it('does not bring back what an earlier import said when the same rows come with other values', () => {
    const wrong = row({ externalId: 'X', amount: 1 });
    send(batch([wrong]));
    sheets.deleteRows('Deals', 2);
    send(batch([{ ...wrong, amount: 1000 }]));
    expect(imported()).toMatchObject([{ 'Deal ID': 'D-000002', Amount: 1000 }]);
  });

  it('takes a column External ID that a person made, under any heading after that', () => {
    const width = Object.values(DEAL_COLUMNS).filter((column) => !('optional' in column)).length;
    const letter = String.fromCharCode('A'.charCodeAt(0) + width);
    sheets.edit(`Deals!${letter}1`, 'Ulkoinen tunnus');
    send(batch([row()]));
    sheets.edit(`Deals!${letter}1`, 'CRM');
    send(batch([row()]));
    expect(records(sheets, 'Deals').filter(({ CRM }) => CRM !== '')).toHaveLength(2);
  });

  it.each(['Company', 'Amount', 'Status', 'Registered'])(
    'names the column %s when it was deleted, and writes nothing',
    (header) => {
      const before = records(sheets, 'Log');
      const headers = sheets.values('Deals!A1:Z1')[0] ?? [];
      sheets.deleteColumns('Deals', headers.indexOf(header) + 1);
      expect(expectNo(sheets.run('importBatch', batch([row()]))).message).toContain(header);
      expect(records(sheets, 'Log')).toStrictEqual(before);
    },
  );

  it('asks for set-up before it imports', async () => {
    const empty = await startHeadless();
    expect(empty.run('startImport')).toMatchObject({ ready: false });
    expect(expectNo(empty.run('importBatch', batch([row()]))).message).toContain('Set up workbook');
    empty.close();
  });

  it.each([
    ['no rows', { rows: undefined }],
    ['too many rows', { rows: Array.from({ length: 501 }, () => row()) }],
    ['a row without an id', { rows: [row({ externalId: '' })] }],
    ['a row that lacks a field', { rows: [{ ...row(), owner: undefined }] }],
    ['a row with a field that no row has', { rows: [{ ...row(), tier: 'Gold' }] }],
    ['a text longer than a cell', { rows: [row({ conflict: 'x'.repeat(50_001) })] }],
    ['a day that is none', { rows: [row({ registered: '2026-02-30' })] }],
    ['a state that is none', { rows: [{ ...row(), status: 'toString' }] }],
    ['a source that is none', { rows: [{ ...row(), source: 'constructor' }] }],
    ['an amount as text', { rows: [{ ...row(), amount: '5' }] }],
    ['a conflict that is no text', { rows: [{ ...row(), conflict: null }] }],
    ['a reason that is no text', { unread: [{ line: 1, row: '', reason: ['x'] }] }],
    ['a line that is none', { unread: [{ line: 0, row: '', reason: '' }] }],
    ['a note of new partners that is no text', { newPartnerNote: 5 }],
    ['a status of partners that is none', { newPartnerStatus: 'gone' }],
    ['a day of signature that is none', { signed: [{ partner: 'A', day: '2026-13-01' }] }],
    ['no request id', { requestId: '' }],
  ])('refuses a batch with %s', (_, changes) => {
    expect(expectNo(sheets.run('importBatch', { ...batch([row()]), ...changes })).message).toContain(
      'could not be understood',
    );
    expect(imported()).toStrictEqual([]);
  });

  it('writes 500 rows in a number of calls that does not depend on them', () => {
    send(batch([row()]));
    send(batch([row({ partner: 'Another' })], { unread: [{ line: 1, row: 'x', reason: '' }] }));
    const callsForOne = sheets.lastRun.serviceCalls;
    const rows = Array.from({ length: 500 }, (_, at) => row({ partner: `Partner ${at % 50}` }));
    send(batch(rows, { unread: [{ line: 2, row: 'x', reason: '' }] }));
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(callsForOne + 4);
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(30);
    expect(imported()).toHaveLength(502);
  });
});

describe('planning an import', () => {
  it('tells what is there already and which deals hold their customer, and writes nothing', () => {
    const { id } = registered(sheets, { company: 'KONE Oyj', partner: 'Baltic Data', product: 'GTX', country: 'FI' });
    const direct = row({ externalId: 'OWN', partner: '', source: 'direct', domain: 'own.example' });
    send(batch([row({ externalId: 'THERE', status: 'won', closed: '2026-02-01' }), direct]));
    const before = sheets.save();
    const { value } = expectOk<ImportPlan>(sheets.run('planImport'));
    expect(value).toStrictEqual({
      externalIds: ['THERE', 'OWN'],
      open: [
        {
          ref: id,
          registered: '2026-11-20',
          partner: 'Baltic Data',
          company: 'KONE Oyj',
          domain: '',
          country: 'FI',
          product: 'GTX',
        },
        {
          ref: 'D-000003',
          registered: '2026-01-15',
          partner: '',
          company: direct.company,
          domain: 'own.example',
          country: '',
          product: 'GTX',
        },
      ],
    });
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(6);
    expect(sheets.save()).toStrictEqual(before);
  });

  it('leaves out a deal whose protection is over', () => {
    send(batch([row({ externalId: 'OLD' })]));
    const open = () => expectOk<ImportPlan>(sheets.run('planImport')).value.open.length;
    expect(open()).toBe(1);
    sheets.clock = '2028-01-01T09:00:00Z';
    expect(open()).toBe(0);
  });

  it('tells in which language the workbook is written, beside the person’s', () => {
    sheets.locale = 'fi';
    expect(sheets.run('startImport')).toMatchObject({ language: 'fi', workbookLanguage: 'en' });
  });
});
