import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisteredDeal } from '../../src/app/actions/contract';
import { deal, expectNo, expectOk, records, registered, type Sheets, startProgramme, TIERS } from './programme';

let sheets: Sheets;
beforeAll(async () => {
  sheets = await startProgramme();
});
afterAll(() => sheets.close());

const dealRow = (id: string) => records(sheets, 'Deals').find((row) => row['Deal ID'] === id);

describe('registering a deal', () => {
  it('writes one row with everything that was typed, and one line in the log with the whole row', () => {
    const { id } = registered(sheets, { company: 'Hakala Oy', domain: 'hakala.example', amount: 12_500.5 });
    expect(dealRow(id)).toMatchObject({
      Partner: 'Nordic Cloud',
      Source: 'Partner-sourced',
      Company: 'Hakala Oy',
      Domain: 'hakala.example',
      Country: 'FI',
      Amount: 12_500.5,
      Currency: 'EUR',
      Hours: 40,
      Status: 'Submitted',
      Registered: '2026-11-20T09:30:00.000Z',
    });
    const line = records(sheets, 'Log').at(-1);
    expect(line).toMatchObject({ Action: 'register', Deal: id, Who: 'Anna' });
    expect(JSON.parse(String(line?.New))).toMatchObject({
      id,
      company: 'Hakala Oy',
      amount: 12_500.5,
      expected: '2027-02-18',
    });
  });

  it('says what happened and what comes next', () => {
    const { message, next } = expectOk<RegisteredDeal>(sheets.run('registerDeal', deal({ company: 'Virtanen Oy' })));
    expect(message).toMatch(/^Registered as D-\d{6}: Virtanen Oy\.$/);
    expect(next).toContain('within 48 hours');
    expect(next).toContain('not certified yet');
  });

  it('acts once for a double click', () => {
    const request = deal({ company: 'Twice Oy' });
    const first = expectOk<RegisteredDeal>(sheets.run('registerDeal', request)).value.id;
    const second = expectOk<RegisteredDeal>(sheets.run('registerDeal', request)).value.id;
    expect(second).toBe(first);
    expect(records(sheets, 'Deals').filter((row) => row.Company === 'Twice Oy')).toHaveLength(1);
  });

  it('queues the same customer behind the first, and names it with the reason', () => {
    const first = registered(sheets, { company: 'KONE Oyj', partner: 'Nordic Cloud' });
    const answer = expectOk<RegisteredDeal>(
      sheets.run('registerDeal', deal({ company: 'Kone', partner: 'Baltic Data' })),
    );
    expect(answer.value.conflict.level).toBe('blocked');
    expect(answer.message).toContain('waits behind');
    expect(answer.next).toContain(first.id);
    expect(answer.next).toContain('Nordic Cloud');
    expect(String(dealRow(answer.value.id)?.Conflict)).toContain(first.id);
  });

  it('refuses a second registration of the same customer by the same partner', () => {
    registered(sheets, { company: 'Own Oy' });
    expect(expectNo(sheets.run('registerDeal', deal({ company: 'Own' }))).message).toContain('exists already');
  });

  it('never gives an id twice, not even that of a deleted row', () => {
    const { id } = registered(sheets);
    const row = records(sheets, 'Deals').length + 1;
    sheets.script(`book.getSheetByName('Deals').deleteRows(${row}, 1); null`);
    expect(dealRow(id)).toBeUndefined();
    expect(registered(sheets).id > id).toBe(true);
  });

  it.each([
    [{ partner: 'Nobody' }, 'partner', 'No such partner'],
    [{ company: '' }, 'company', 'Fill this in'],
    [{ amount: '12 000' as never }, 'amount', 'A number above 0'],
    [{ expected: '2026-02-30' }, 'expected', 'A date that exists'],
  ])('refuses %j beside the field %s', (changes, field, message) => {
    const before = records(sheets, 'Deals').length;
    expect(expectNo(sheets.run('registerDeal', deal(changes))).fields[field]).toContain(message);
    expect(records(sheets, 'Deals')).toHaveLength(before);
  });

  it.each([
    '=HYPERLINK("http://x","y")',
    '+1',
    '-1',
    '@x',
    '<img src=x onerror=alert(1)>',
    'constructor',
    '🦊 Fox Oy',
    '01234',
    'x'.repeat(300),
  ])('keeps a customer called %j as that text', (company) => {
    const { id } = registered(sheets, { company, product: `Product ${company.slice(0, 9)}` });
    expect(dealRow(id)?.Company).toBe(company);
    expect(
      sheets.script("book.getSheetByName('Deals').getDataRange().getFormulas().flat().filter(Boolean)"),
    ).toStrictEqual([]);
  });

  it('keeps a customer of 5,000 characters', () => {
    const company = `${'x'.repeat(4997)} Oy`;
    const { id } = registered(sheets, { company });
    expect(dealRow(id)?.Company).toBe(company);
  });

  it('refuses a customer of more than 5,000 characters and says so', () => {
    expect(expectNo(sheets.run('registerDeal', deal({ company: 'x'.repeat(5001) }))).fields.company).toContain('5,000');
  });

  it('waits its turn: while somebody else holds the lock nothing is saved, and the person is told', () => {
    const before = records(sheets, 'Deals').length;
    const release = sheets.holdLock('bert@example.com');
    expect(expectNo(sheets.run('registerDeal', deal({ company: 'Locked Oy' }))).message).toContain(
      'Somebody else is saving',
    );
    release();
    expect(records(sheets, 'Deals')).toHaveLength(before);
    registered(sheets, { company: 'Locked Oy' });
  });

  it('loses nothing when a service call throws anywhere on the way, and the retry saves once', () => {
    const calls = (() => {
      registered(sheets);
      return sheets.lastRun.serviceCalls;
    })();
    for (let n = 1; n <= calls; n += 1) {
      for (const when of ['before', 'after'] as const) {
        const request = deal({ company: `Crash ${n} ${when} Oy` });
        sheets.failAt(n, when);
        const first = sheets.run('registerDeal', request) as { ok: boolean };
        if (!first.ok) expect(expectNo(first).message).toContain('Nothing is lost');
        expectOk(sheets.run('registerDeal', request));
        const rows = records(sheets, 'Deals').filter((row) => row['Request ID'] === request.requestId);
        expect(rows, `${when} call ${n}`).toHaveLength(1);
        const lines = records(sheets, 'Log').filter((line) => line['Request ID'] === request.requestId);
        expect(lines, `${when} call ${n}`).toHaveLength(1);
      }
    }
    const ids = records(sheets, 'Deals').map((row) => row['Deal ID']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('costs at most 14 service calls, and reads only the columns it needs', () => {
    registered(sheets);
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(14);
  });
});

const settingRow = (name: string) => sheets.values('Settings!A1:A60').findIndex(([label]) => label === name) + 1;
const setTo = (name: string, value: string) => sheets.edit(`Settings!B${settingRow(name)}`, value);
const logLines = (deal: string) => records(sheets, 'Log').filter((line) => line.Deal === deal);

describe('what Settings says about a registration', () => {
  it('lets a rival of the same customer only be warned of', () => {
    registered(sheets, { company: 'Warned Oy' });
    setTo('Same customer registered already', 'varoita');
    const { value, message } = expectOk<RegisteredDeal>(
      sheets.run('registerDeal', deal({ company: 'Warned', partner: 'Baltic Data' })),
    );
    expect(value.conflict.level).toBe('check');
    expect(message).not.toContain('waits behind');
    setTo('Same customer registered already', 'block');
  });

  it('refuses a partner without certification where it says so, and says what to do', () => {
    setTo('Partner without certification registers', 'block');
    const before = records(sheets, 'Deals').length;
    const { message, fields } = expectNo(sheets.run('registerDeal', deal()));
    expect(message).toContain('Nordic Cloud is not certified');
    expect(message).toContain('fill in Certified in the sheet Partners');
    expect(message).toContain('“Partner without certification registers” in Settings');
    expect(fields.partner).toBe(message);
    expect(expectNo(sheets.as('maija@example.com', 'fi').run('registerDeal', deal())).message).toContain(
      'Nordic Cloud ei ole sertifioitu',
    );
    expect(records(sheets, 'Deals')).toHaveLength(before);
    registered(sheets, { source: 'direct', partner: '' });
    const column = (sheets.values('Partners!A1:V1')[0] ?? []).indexOf('Certified');
    sheets.edit(`Partners!${String.fromCharCode(65 + column)}2`, '2026-10-01');
    registered(sheets, { partner: 'Nordic Cloud' });
    sheets.edit(`Partners!${String.fromCharCode(65 + column)}2`, '');
    setTo('Partner without certification registers', 'pass');
    expect(expectOk(sheets.run('registerDeal', deal())).next).not.toContain('certified');
    setTo('Partner without certification registers', 'warn');
  });
});

describe('direct sales', () => {
  it('suggest rejection where an open direct deal is older', () => {
    const own = registered(sheets, { company: 'Older Oy', source: 'direct', partner: '' });
    const { value, next } = expectOk<RegisteredDeal>(sheets.run('registerDeal', deal({ company: 'Older' })));
    expect(value.conflict).toMatchObject({ level: 'blocked' });
    expect(next).toContain(own.id);
    expect(next).toContain('Your own deal is older: better reject this registration.');
    expect(dealRow(value.id)?.Conflict).toContain('better reject');
  });

  it('are told that the customer stays with the partner who registered first', () => {
    registered(sheets, { company: 'Stays Oy', partner: 'Baltic Data' });
    const { message, next } = expectOk<RegisteredDeal>(
      sheets.run('registerDeal', deal({ company: 'Stays', source: 'direct', partner: '' })),
    );
    expect(message).not.toContain('waits behind');
    expect(next).toContain('The customer stays with Baltic Data');
  });

  it('warn by the last direct contact on any row of the customer, naming the day, at no further call', () => {
    const state = sheets.save();
    const { id } = registered(sheets, { company: 'Met Oy' });
    const row = sheets.values('Deals!A1:A60').findIndex(([cell]) => cell === id) + 1;
    sheets.edit(`Deals!M${row}`, 'Lost');
    sheets.edit('Deals!X1', [['External ID', 'Last direct contact']]);
    expectOk(sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: TIERS }));
    sheets.edit(`Deals!Y${row}`, '2026-10-01');
    const checked = expectOk<{ level: string; text: string }>(
      sheets.run('checkDeal', deal({ company: 'Met', partner: 'Baltic Data' })),
    );
    expect(checked.value).toMatchObject({ level: 'check', text: expect.stringContaining('own contact 2026-10-01') });
    const { conflict } = registered(sheets, { company: 'Met', partner: 'Baltic Data' });
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(14);
    expect(conflict.text).toContain('own contact 2026-10-01');
    sheets.edit(`Deals!Y${row}`, '2026-09-01');
    expect(
      expectOk<{ level: string }>(sheets.run('checkDeal', deal({ company: 'Met', product: 'X', partner: 'Other' })))
        .value.level,
    ).toBe('blocked'); // by Baltic Data's registration alone
    sheets.reset({ state });
  });
});

describe('rivals within the same minute', () => {
  it('are named in the log of both', () => {
    sheets.advance(3_600_000);
    const first = registered(sheets, { company: 'Rival Oy', partner: 'Nordic Cloud' });
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(14);
    sheets.advance(59_000);
    const request = deal({ company: 'Rival', partner: 'Baltic Data' });
    const second = expectOk<RegisteredDeal>(sheets.run('registerDeal', request)).value;
    expect(logLines(second.id)).toMatchObject([
      { Action: 'register', Reason: `Same customer within a minute: ${first.id} Nordic Cloud` },
    ]);
    expect(logLines(first.id)).toMatchObject([
      { Action: 'register', Reason: '' },
      { Action: 'rival', Reason: `Same customer within a minute: ${second.id} Baltic Data`, New: '' },
    ]);
    expect(expectOk(sheets.run('registerDeal', request)).message).toContain('saved already');
  });

  it('are none a minute later, nor of another customer', () => {
    const first = registered(sheets, { company: 'Alone Oy' });
    registered(sheets, { company: 'Somebody else Oy', partner: 'Baltic Data' });
    sheets.advance(61_000);
    registered(sheets, { company: 'Alone', partner: 'Baltic Data' });
    expect(logLines(first.id)).toHaveLength(1);
  });

  it('save once however the action is interrupted', () => {
    registered(sheets, { company: 'Interrupted 0 Oy' });
    registered(sheets, { company: 'Interrupted 0', partner: 'Baltic Data' });
    const calls = sheets.lastRun.serviceCalls;
    for (let n = 1; n <= calls; n += 1) {
      const first = registered(sheets, { company: `Interrupted ${n} Oy` });
      const request = deal({ company: `Interrupted ${n}`, partner: 'Baltic Data' });
      sheets.failAt(n, 'after');
      sheets.run('registerDeal', request);
      expectOk(sheets.run('registerDeal', request));
      expect(records(sheets, 'Deals').filter((row) => row['Request ID'] === request.requestId)).toHaveLength(1);
      expect(logLines(first.id).map((line) => line.Action)).toStrictEqual(['register', 'rival']);
    }
  });
});
