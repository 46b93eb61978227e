import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/app/actions/contract';
import type { ImportProgress } from '../../src/app/actions/import/import-contract';
import {
  all,
  button,
  choose,
  fakeServer,
  giveFile,
  heading,
  labelled,
  on,
  openDialog,
  page,
  press,
  tick,
} from './import-page';

const CSV = `opportunity_id,sales_agent,account,deal_stage,engage_date,close_date,close_value
A1,Northwind,Acme,Won,10/20/2016,3/1/2017,1054
A2,Wanda West,Beta,Engaging,10/25/2016,,
A3,Fresh Partner,,Prospecting,,,
A4,Fresh Partner,Gamma,Lost,1/2/2017,1/3/2017,0
`;

const TITLES = {
  choose: 'Import deals from a CSV file',
  columns: 'What is in which column?',
  stages: 'What does each stage mean?',
  sellers: 'Who are your own direct sellers?',
  check: 'What would come in',
};

async function openAt(step: keyof typeof TITLES, csv = CSV, server = fakeServer()) {
  await openDialog(server);
  if (step === 'choose') return server;
  giveFile('deals.csv', csv);
  await on(TITLES.columns);
  for (const next of ['stages', 'sellers', 'check'] as const) {
    if (heading() === TITLES[step]) break;
    await press('Next', TITLES[next]);
  }
  if (step === 'check') await vi.waitFor(() => expect(all('.tile')).not.toEqual([]));
  return server;
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(); // failed calls are told there
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the import dialog', () => {
  it('goes from a file to imported deals with nothing but Next, where all is clear', async () => {
    const server = await openAt('check');
    expect(server.planned).toBe(1);
    expect(server.batches).toEqual([]);
    await press('Import 4 deals', 'Imported');
    expect(page()).toContain('4 deals came in.');
    const [batch] = server.batches;
    expect(batch).toMatchObject({ fileName: 'deals.csv', newPartnerStatus: 'active', unread: [] });
    expect(batch?.rows[0]).toMatchObject({
      externalId: 'A1',
      partner: 'Northwind',
      source: 'sourced',
      company: 'Acme',
      status: 'won',
      registered: '2016-10-20',
      closed: '2017-03-01',
      amount: 1054,
      currency: 'EUR',
    });
    expect(batch?.rows.map(({ status }) => status)).toEqual(['won', 'approved', 'submitted', 'lost']);
    await press('Close');
    expect(server.closed).toBe(true);
  });

  it('shows the first rows beside the guesses', async () => {
    await openAt('columns');
    expect(all<HTMLSelectElement>('select').map(({ value }) => value)).toEqual([
      'externalId',
      'owner',
      'company',
      'stage',
      'registered',
      'closed',
      'amount',
    ]);
    expect(all('tbody tr')[2]?.textContent).toContain('accountAcmeBeta');
    expect(page()).toContain('4 rows, 7 columns');
  });

  it('refuses two columns for one thing, at the columns', async () => {
    await openAt('columns');
    choose('sales_agent becomes', 'company');
    await press('Next');
    expect(heading()).toBe(TITLES.columns);
    expect(page()).toContain('“Customer” is chosen for two columns');
    expect(all('[aria-invalid="true"]')).toHaveLength(2);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('sales_agent becomes');
    choose('account becomes', 'ignored');
    await press('Next', TITLES.stages);
  });

  it('asks for the customer’s column', async () => {
    await openAt('columns');
    choose('account becomes', 'ignored');
    await press('Next');
    expect(page()).toContain('Choose the column that names the customer.');
  });

  it('tells what a file without a seller, an amount, a date or an id means', async () => {
    await openAt('columns', 'Account,Stage\nAcme,Won\nBeta,Lost');
    for (const text of [
      'every deal comes in as a direct deal',
      'without revenue',
      'when a deal began',
      'holds an id',
    ]) {
      expect(page()).toContain(text);
    }
    await press('Next', TITLES.stages);
    await press('Next', TITLES.check);
  });

  it('asks for the order of dates where the file cannot tell, and reads them so', async () => {
    const server = await openAt('columns', 'Id,Account,Stage,Created\n1,Acme,Won,3/1/2017\n2,Beta,Lost,4/2/2017');
    expect(page()).toContain('How is 3/1/2017 read?');
    await press('Next');
    expect(page()).toContain('Choose one.');
    tick('Day first');
    await press('Next', TITLES.stages);
    await press('Next', TITLES.check);
    await vi.waitFor(() => button('Import 2 deals'));
    await press('Import 2 deals', 'Imported');
    expect(server.batches[0]?.rows.map(({ registered }) => registered)).toEqual(['2017-01-03', '2017-02-04']);
  });

  it('says which order the file itself shows', async () => {
    await openAt('columns');
    expect(page()).toContain('Other dates of the file show the order.');
    expect(all('input[type="radio"]')).toEqual([]);
  });

  it('does not take what stands in a broken row for a stage or a seller', async () => {
    await openAt('stages', `${CSV}A5,"Acme, Won,,,\n`);
    expect(all('tbody th').map(({ textContent }) => textContent)).toEqual(['Won', 'Engaging', 'Prospecting', 'Lost']);
  });

  it('asks for the decimal mark where the file cannot tell', async () => {
    const server = await openAt('columns', 'Id;Account;Stage;Value\n1;Acme;Won;1,234\n2;Beta;Won;5,000');
    expect(page()).toContain('How is 1,234 read?');
    tick('1.23');
    await press('Next', TITLES.stages);
    await press('Next', TITLES.check);
    await vi.waitFor(() => button('Import 2 deals'));
    await press('Import 2 deals', 'Imported');
    expect(server.batches[0]?.rows.map(({ amount }) => amount)).toEqual([1.234, 5]);
  });

  it('takes another currency for amounts that name none, and refuses what is none', async () => {
    const server = await openAt('columns');
    const currency = labelled<HTMLInputElement>('Currency of amounts that name none');
    expect(currency.value).toBe('EUR');
    const type = (text: string) => {
      currency.value = text;
      currency.dispatchEvent(new Event('input'));
    };
    type('dollar');
    await press('Next');
    expect(page()).toContain('A three-letter currency code such as EUR.');
    type('usd');
    for (const title of [TITLES.stages, TITLES.sellers, TITLES.check]) await press('Next', title);
    await vi.waitFor(() => button('Import 4 deals'));
    await press('Import 4 deals', 'Imported');
    expect(server.batches[0]?.rows[0]?.currency).toBe('USD');
  });

  it('asks for a status for each stage, and can leave rows out', async () => {
    const csv = CSV.replace('Engaging', 'Hot').replace('Prospecting', 'Test');
    const server = await openAt('stages', csv);
    expect(labelled<HTMLSelectElement>('Status for Won').value).toBe('won');
    await press('Next');
    expect(page()).toContain('Choose a status for each stage.');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Status for Hot');
    choose('Status for Hot', 'approved');
    choose('Status for Test', 'leaveOut');
    await press('Next', TITLES.sellers);
    await press('Next', TITLES.check);
    await vi.waitFor(() => expect(page()).toContain('left out by stage'));
    await press('Import 3 deals', 'Imported');
    expect(server.batches[0]?.rows.map(({ externalId }) => externalId)).toEqual(['A1', 'A2', 'A4']);
  });

  it('keeps what was chosen on the way back and forth', async () => {
    await openAt('stages', CSV.replace('Engaging', 'Hot'));
    choose('Status for Hot', 'needsInfo');
    await press('Next', TITLES.sellers);
    tick('Wanda West');
    await press('Back', TITLES.stages);
    await press('Back', TITLES.columns);
    await press('Next', TITLES.stages);
    expect(labelled<HTMLSelectElement>('Status for Hot').value).toBe('needsInfo');
    await press('Next', TITLES.sellers);
    expect(page()).toContain('1 own sellers, 2 partners (1 of them new).');
  });

  it('refuses a column of stages that holds something else', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `${at},Customer ${at},Stage ${at}`).join('\n');
    await openAt('columns', `Id,Account,Stage\n${rows}`);
    choose('Stage becomes', 'stage');
    await press('Next', TITLES.stages);
    expect(page()).toContain('has 60 different values');
    expect(all('button').map(({ textContent }) => textContent)).toEqual(['Back']);
  });

  it('makes direct deals of the own sellers’', async () => {
    const server = await openAt('sellers');
    expect(page()).toContain('0 own sellers, 3 partners (2 of them new).');
    expect(all('.chip').map(({ textContent }) => textContent)).toEqual(['in Partners']);
    tick('Wanda West');
    tick('Partner-influenced');
    choose('Status of new partners', 'candidate');
    await press('Next', TITLES.check);
    await vi.waitFor(() => button('Import 4 deals'));
    expect(page()).toContain('One new partner');
    await press('Import 4 deals', 'Imported');
    const [batch] = server.batches;
    expect(batch?.newPartnerStatus).toBe('candidate');
    expect(batch?.signed).toEqual([{ partner: 'Fresh Partner', day: '2017-01-02' }]);
    expect(batch?.rows.map(({ source, partner, owner }) => [source, partner, owner])).toEqual([
      ['influenced', 'Northwind', ''],
      ['direct', '', 'Wanda West'],
      ['influenced', 'Fresh Partner', ''],
      ['influenced', 'Fresh Partner', ''],
    ]);
  });

  it('marks own sellers from pasted names and tells which it does not find', async () => {
    await openAt('sellers');
    labelled<HTMLTextAreaElement>('Paste names, one a line').value = 'wanda  WEST\nNobody\n\n';
    await press('Mark these');
    expect(page()).toContain('1 marked as own sellers. Not in the file: Nobody.');
    expect(page()).toContain('1 own sellers, 2 partners');
    await press('Clear all ticks');
    expect(page()).toContain('0 own sellers');
  });

  it('marks own sellers from a list of the team', async () => {
    await openAt('sellers');
    giveFile('team.csv', 'agent,manager,office\nWanda West,Max,West\nNorthwind,Ann,East\nFresh Partner,Zoe,East');
    await vi.waitFor(() => labelled('Column that tells'));
    expect(labelled<HTMLSelectElement>('Column with the names').value).toBe('0');
    expect(labelled<HTMLSelectElement>('Column that tells').value).toBe('2');
    choose('Own sellers have', 'West');
    await press('Mark these 1');
    expect(page()).toContain('1 marked as own sellers.');
    expect(page()).toContain('1 own sellers, 2 partners');
  });

  it('says what is wrong with a list of the team', async () => {
    await openAt('sellers');
    giveFile('team.csv', 'names\nWanda West');
    await vi.waitFor(() => expect(page()).toContain('team.csv has only one column.'));
  });

  it('reports what cannot be read, what is flagged, what conflicts, what comes twice', async () => {
    const csv = `${CSV}A5,Northwind,Delta,Won,soon,3/1/2017,5\nA6,Northwind,Delta,Won,10/25/2016,2/30/2017,much\nA1,Northwind,Delta,Won,,,\n`;
    const held = { ref: 'D-000009', registered: '2016-01-01', partner: '', company: 'BETA', domain: '' };
    const plan = { externalIds: ['A4', 'Z9'], open: [{ ...held, country: '', product: '' }] };
    const server = await openAt('check', csv, fakeServer({ plan }));
    expect(all('.tile').map(({ textContent }) => textContent)).toEqual([
      '3come in',
      '1already there',
      '1open, in conflict',
      '3cannot be read',
    ]);
    expect(page()).toContain('engage_date: “soon” is not a date.');
    expect(page()).toContain('close_date: there is no day “2/30/2017”. (line 7)');
    expect(page()).toContain('The External ID A1 is already on line 2 of this file.');
    expect(page()).toContain('1 No customer in the file');
    const [conflict] = all('details tbody tr').filter(({ textContent }) => textContent?.includes('D-000009'));
    expect(conflict?.textContent).toMatch(/^BetaWanda West · A2 · .*2016direct sales · D-000009 · .*2016$/);
    await press('Import 3 deals', 'Imported');
    expect(server.batches[0]?.rows.map(({ externalId, conflict }) => [externalId, conflict])).toEqual([
      ['A1', ''],
      ['A2', 'Check: same customer as D-000009 (BETA, direct sales, registered 2016-01-01).'],
      ['A3', ''],
    ]);
    expect(server.batches[0]?.unread.map(({ line, reason }) => [line, reason])).toEqual([
      [6, 'engage_date: “soon” is not a date. Write it like 2026-03-31.'],
      [
        7,
        'close_value: “much” is not an amount in the way the file writes its numbers. close_date: there is no day “2/30/2017”.',
      ],
      [8, 'The External ID A1 is already on line 2 of this file.'],
    ]);
    expect(page()).toContain('Correct the 3 rows in the sheet Import issues');
    expect(page()).toContain('Decide the 1 submitted deals');
  });

  it('finds who is after the same customer in the workbook and in the file, among open deals that come in', async () => {
    const csv = `Id,Partner,Account,Stage,Created,Email
A,Nordic,Kone Oyj,Prospecting,2026-02-01,
B,Baltic,KONE,Prospecting,2026-01-01,
C,Other,Else,Prospecting,2026-01-01,
D,Third,Kone,Lost,2026-01-01,
THERE,Fourth,Kone,Prospecting,2026-01-01,
E,Nordic,Totally different,Prospecting,2026-03-01,a@else.example
`;
    const claim = { registered: '2025-12-01', country: '', product: '', domain: '' };
    const open = [
      { ...claim, ref: 'D-000001', partner: 'Holder', company: 'Kone' },
      { ...claim, ref: 'D-000002', partner: 'Nobody', company: 'Third customer', domain: 'else.example' },
    ];
    const server = await openAt('check', csv, fakeServer({ plan: { externalIds: ['THERE'], open } }));
    await press('Import 5 deals', 'Imported');
    expect(server.batches[0]?.rows.map(({ externalId, conflict }) => [externalId, conflict])).toEqual([
      ['A', 'Check: same customer as D-000001 (Kone, Holder, registered 2025-12-01) (+1 more).'],
      ['B', 'Check: same customer as D-000001 (Kone, Holder, registered 2025-12-01).'],
      ['C', ''],
      ['D', ''],
      ['E', 'Check: same customer as D-000002 (Third customer, Nobody, registered 2025-12-01).'],
    ]);
  });

  it('has the workbook written in its own language, whatever the person’s', async () => {
    const start = { ...fakeServer().start, workbookLanguage: 'fi' } as const;
    const csv = `${CSV.replace('A3,Fresh Partner,,', 'A3,Fresh Partner,BETA,')}A5,Northwind,Delta,Won,soon,3/1/2017,5\n`;
    const server = await openAt('check', csv, fakeServer({ start }));
    expect(page()).toContain('engage_date: “soon” is not a date.');
    await press('Import 4 deals', 'Imported');
    expect(server.batches[0]).toMatchObject({
      newPartnerNote: 'Lisätty tuotaessa tiedostoa deals.csv.',
      signedNote: 'Allekirjoitettu: tiedoston ensimmäisen kaupan päivä.',
      unread: [{ line: 6, reason: 'engage_date: ”soon” ei ole päivämäärä. Kirjoita se näin: 2026-03-31.' }],
    });
    expect(server.batches[0]?.rows[2]).toMatchObject({
      conflict: 'Tarkista: sama asiakas kuin A2 (Beta, Wanda West, rekisteröity 2016-10-25).',
      note: 'Tuonti: Tiedostossa ei päivää: käytetty tuontipäivää.',
    });
  });

  it('says in the note what a row lacks, after the file’s own words, and leaves its day to the server', async () => {
    const csv =
      'Id,Account,Stage,Created,Notes\n1,Acme,Won,,Call back\n2,,Won,2026-01-02,\n3,Beta,Submitted,2026-01-02,x';
    const server = await openAt('columns', csv);
    await press('Next', TITLES.stages);
    await press('Next', TITLES.check);
    await vi.waitFor(() => button('Import 3 deals'));
    await press('Import 3 deals', 'Imported');
    expect(server.batches[0]).toMatchObject({
      newPartnerNote: 'Added by the import of deals.csv.',
      signedNote: 'Signed: the day of its first deal in the file.',
    });
    const lacks = 'Closed, but without a close date; Won, but without an amount.';
    expect(server.batches[0]?.rows.map(({ registered, note }) => [registered, note])).toEqual([
      ['', `Call back · Import: No date in the file: the day of the import was taken; ${lacks}`],
      ['2026-01-02', `Import: No customer in the file; ${lacks}`],
      ['2026-01-02', 'x'],
    ]);
  });

  it('says that all is there when the same file is chosen again', async () => {
    await openAt('check', CSV, fakeServer({ plan: { externalIds: ['A1', 'A2', 'A3', 'A4'], open: [] } }));
    expect(page()).toContain('Nothing to import: all deals of this file are in the workbook already.');
    expect(all('button').map(({ textContent }) => textContent)).toEqual(['Back']);
  });

  it('can try the comparison again', async () => {
    const server = fakeServer();
    const plan = server.plan;
    Object.defineProperty(server, 'plan', { get: () => undefined, configurable: true });
    await openDialog(server);
    giveFile('deals.csv', CSV);
    await on(TITLES.columns);
    for (const title of [TITLES.stages, TITLES.sellers, TITLES.check]) await press('Next', title);
    await vi.waitFor(() => button('Try again'));
    Object.defineProperty(server, 'plan', { value: plan });
    await press('Try again');
    await vi.waitFor(() => button('Import 4 deals'));
  });

  it.each([
    ['', 'deals.csv is empty.'],
    ['Account\nAcme', 'deals.csv has only one column.'],
    ['Id,Account\n', 'has a header row but no deals below it'],
    [Uint8Array.from([0x50, 0x4b, 3, 4]), 'is a spreadsheet file, not CSV'],
    [Uint8Array.from([0, 1, 2, 3]), 'is not a text file'],
  ])('says what is wrong with a file: %j', async (content, text) => {
    await openAt('choose');
    giveFile('deals.csv', content);
    await vi.waitFor(() => expect(page()).toContain(text));
    expect(heading()).toBe(TITLES.choose);
  });

  it('takes a dropped file, and only one', async () => {
    await openAt('choose');
    const drop = (...names: string[]) => {
      const event = new Event('drop', { cancelable: true });
      const files = names.map((name) => new File([CSV], name));
      Object.defineProperty(event, 'dataTransfer', { value: { files } });
      document.querySelector('.dropzone')?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(drop('a.csv', 'b.csv')).toBe(true);
    expect(page()).toContain('Drop one file at a time.');
    drop('a.csv');
    await on(TITLES.columns);
  });

  it('asks for set-up first', async () => {
    const server = fakeServer();
    await openDialog({ ...server, start: { ...server.start, ready: false } });
    expect(page()).toContain('Set up workbook first');
  });

  it('speaks Finnish', async () => {
    const server = fakeServer();
    server.start = { ...server.start, language: 'fi' };
    await openDialog(server);
    expect(heading()).toBe('Tuo kaupat CSV-tiedostosta');
    giveFile('deals.csv', CSV);
    await on('Mitä missäkin sarakkeessa on?');
    await press('Seuraava', 'Mitä kukin vaihe tarkoittaa?');
    await press('Seuraava', 'Ketkä ovat omia suoramyyjiäsi?');
    await press('Seuraava', 'Mitä tulisi');
    await vi.waitFor(() => button('Tuo 4 kauppaa'));
    await press('Tuo 4 kauppaa', 'Tuotu');
    expect(document.documentElement.lang).toBe('fi');
    expect(page()).not.toMatch(/undefined|\[object/);
  });

  it('shows what people wrote as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    await openAt('check', `Id,${evil},Account,Stage,Owner\n1,${evil},${evil},Won,${evil}\n2,a,b,Lost,constructor`);
    expect(all('img')).toEqual([]);
    await press('Back', TITLES.sellers);
    expect(all('img')).toEqual([]);
    expect(page()).toContain(evil);
  });
});

const many = (count: number) =>
  `Id,Account,Stage\n${Array.from({ length: count }, (_, at) => `N${at},Customer ${at},Won`).join('\n')}`;

describe('the import at work', () => {
  async function openWith(onBatch: ReturnType<typeof fakeServer>['onBatch'], count = 1200) {
    const server = await openAt('columns', many(count), fakeServer({ onBatch }));
    await press('Next', TITLES.stages);
    await press('Next', TITLES.check);
    const label = `Import ${count.toLocaleString('en-US')} deals`;
    await vi.waitFor(() => button(label));
    button(label).click();
    return server;
  }
  const added = (count: number): Answer<ImportProgress> => ({
    ok: true,
    language: 'en',
    value: { added: count, already: 0, newPartners: [], unread: 0 },
    message: '',
    next: [],
  });

  it('sends batches of at most 500, one after the other', async () => {
    const server = await openWith(({ rows }) => added(rows.length));
    await on('Imported');
    expect(server.batches.map(({ rows }) => rows.length)).toEqual([500, 500, 200]);
    expect(new Set(server.batches.map(({ requestId }) => requestId)).size).toBe(3);
    expect(page()).toContain('1,200 deals came in.');
  });

  it('goes on with the same batch after a failure', async () => {
    let calls = 0;
    const server = await openWith(({ rows }) => {
      calls += 1;
      if (calls === 2) throw new Error('Something odd');
      return added(rows.length);
    });
    await vi.waitFor(() => button('Go on'));
    expect(page()).toContain('The import stopped. 500 deals are in and stay in.');
    expect(page()).not.toContain('Something odd');
    await press('Go on', 'Imported');
    const [, second, again] = server.batches;
    expect(again).toEqual(second);
    expect(page()).toContain('1,200 deals came in.');
  });

  it('tries a busy server again by itself', async () => {
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void) => {
      queueMicrotask(work);
      return 0;
    }) as never);
    let calls = 0;
    const server = await openWith(({ rows }) => {
      calls += 1;
      if (calls === 1) throw new Error('Service Spreadsheets failed');
      return added(rows.length);
    }, 3);
    await on('Imported');
    expect(server.batches).toHaveLength(2);
  });

  it('shows what the server asks for, and goes on', async () => {
    let isFirst = true;
    await openWith(({ rows }) => {
      if (!isFirst) return added(rows.length);
      isFirst = false;
      return { ok: false, language: 'en', message: 'Somebody else is saving right now.', fields: {} };
    }, 3);
    await vi.waitFor(() => expect(page()).toContain('Somebody else is saving right now.'));
    await press('Go on', 'Imported');
  });

  it('stops after the batch that is on its way', async () => {
    const server = await openWith(({ rows }) => {
      button('Stop after this batch').click();
      return added(rows.length);
    });
    await on('Stopped');
    expect(server.batches).toHaveLength(1);
    expect(page()).toContain('500 deals came in.');
    expect(page()).toContain('700 deals did not come in yet. Choose the same file again to go on.');
    await press('Import another file', TITLES.choose);
  });
});
