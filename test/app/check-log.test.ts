import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CheckProgress, CheckRequest, Finding } from '../../src/app/actions/check-log/check-log-contract';
import { CHAIN_START } from '../../src/core/log/log-check';
import { dealId, EMPTY_LOG, nextLine } from '../../src/core/log/log-line';
import { findingMessages } from '../../src/i18n/check-log';
import type { Message } from '../../src/i18n/messages';
import { startHeadless } from '../../workbench/headless';
import { deal, expectNo, expectOk, NOW, records, registered, type Sheets, setUpProgramme } from './programme';

let sheets: Sheets;
let programme: ReturnType<Sheets['save']>;
beforeAll(async () => {
  sheets = await startHeadless({ clock: NOW, user: 'anna@example.com', store: 'plain', reuseRealms: true });
  setUpProgramme(sheets);
  programme = sheets.save();
});
afterAll(() => sheets.close());
beforeEach(() => sheets.reset({ state: programme }));

const START: CheckRequest = { step: 'lines', from: 0, head: CHAIN_START };

const ROWS: CheckRequest = { step: 'rows', from: 0 };

/** Every part in turn, as the page asks for them; from the rows on, up to the conflicts, where that is enough. */
function findings(most?: number, first = START, last = ''): Finding[] {
  const found: Finding[] = [];
  let next: CheckRequest | null = most === undefined ? first : { ...first, most };
  for (let parts = 0; next !== null; parts += 1) {
    if (parts > 500) throw new Error('The check does not end.');
    const value: CheckProgress = expectOk<CheckProgress>(sheets.runFromSidebar('checkLog', next)).value;
    found.push(...value.findings);
    next = value.next?.step === last ? null : value.next;
  }
  return found;
}
const say = ({ text: [code, ...values] }: Finding) => {
  const message: Message = findingMessages[code].en;
  return typeof message === 'function' ? message(...values) : message;
};
const check = (most?: number) => findings(most).map(say);
/** Rows and missing rows alone. */
const mend = () => findings(undefined, ROWS, 'conflicts').map(say);
const codes = (most?: number) => findings(most).map(({ text }) => text[0]);

const deals = () => records(sheets, 'Deals');
const log = () => records(sheets, 'Log');
const rowOf = (id: string) => deals().findIndex((row) => row['Deal ID'] === id) + 2;
const dealRow = (id: string) => deals().find((row) => row['Deal ID'] === id);
const decide = (id: string, decision: string, requestId = `decide ${id} ${decision}`) =>
  sheets.run('decideDeals', { requestId, ids: [id], decision, reason: 'Because' });
/** Changes cells as a paste over several does: Google tells no values. */
const paste = (reference: string, ...rows: (string | number)[][]) => sheets.edit(reference, rows);
const header = (name: string) => {
  const [cells = []] = sheets.values('Deals!A1:Z1');
  return String.fromCharCode(65 + cells.indexOf(name));
};
const cell = (id: string, name: string) => `Deals!${header(name)}${rowOf(id)}`;
/** Two cells side by side, so that it counts as a paste. */
const typeUnseen = (reference: string, value: string | number) => {
  sheets.script(`book.getRange(${JSON.stringify(reference)}).setValue(${JSON.stringify(value)}); null`);
};
const state = () => JSON.stringify([deals(), log(), records(sheets, 'Partners')]);

describe('a workbook that nobody touched by hand', () => {
  it('has nothing to say after registrations, decisions and a sample, and nothing is written', () => {
    expect(check()).toStrictEqual([]);
    const { id } = registered(sheets);
    expectOk(decide(id, 'approve'));
    expectOk(decide(registered(sheets).id, 'reject'));
    expectOk(decide(id, 'win'));
    const before = state();
    expect(check()).toStrictEqual([]);
    expect(state()).toBe(before);
  });

  it('has nothing to say where rows were sorted, columns moved, and blank rows left', () => {
    for (let i = 0; i < 5; i += 1) registered(sheets);
    sheets.sort('Deals!A2:W6', 1, false);
    sheets.moveColumns('Deals', 2, 1, 8);
    expect(check()).toStrictEqual([]);
  });

  it('has nothing to say of a sample that was added and removed', async () => {
    const { sample } = await import('./programme');
    expectOk(sheets.run('addSampleProgramme', sample()));
    expect(codes().filter((code) => code !== 'rivals')).toStrictEqual([]);
    expectOk(sheets.run('removeSampleProgramme'));
    expect(check()).toStrictEqual([]);
  });
});

describe('an interrupted action', () => {
  it('registering, broken off at any call: the deal is there whole, or nothing of it', () => {
    registered(sheets);
    const calls = sheets.lastRun.serviceCalls;
    for (let n = 1; n <= calls; n += 1) {
      for (const when of ['before', 'after'] as const) {
        const request = deal({ company: `Crash ${n} ${when} Oy` });
        sheets.failAt(n, when);
        sheets.run('registerDeal', request);
        const lines = log().filter((line) => line['Request ID'] === request.requestId).length;
        const found = mend();
        expect(deals().filter((row) => row['Request ID'] === request.requestId)).toHaveLength(lines);
        expect(found.every((text) => text.includes('is back as line'))).toBe(true);
        expectOk(sheets.run('registerDeal', request));
        expect(deals().filter((row) => row['Request ID'] === request.requestId)).toHaveLength(1);
      }
    }
    expect(check()).toStrictEqual([]);
  });

  it.each(['approve'])('%s, broken off at any call: done whole, or not begun', (decision) => {
    const probe = registered(sheets).id;
    expectOk(decide(probe, decision));
    const calls = sheets.lastRun.serviceCalls;
    for (let n = 1; n <= calls; n += 1) {
      for (const when of ['before', 'after'] as const) {
        const { id } = registered(sheets);
        sheets.failAt(n, when);
        decide(id, decision, `crash ${decision} ${n} ${when}`);
        const isLogged = log().some((line) => line.Deal === id && line.Action === decision);
        mend();
        const wanted = isLogged ? dealRow(probe)?.Status : 'Submitted';
        expect(dealRow(id)?.Status, `${when} call ${n}`).toBe(wanted);
        expect(dealRow(id)?.Tier, `${when} call ${n}`).toBe(isLogged ? dealRow(probe)?.Tier : '');
      }
    }
    expect(check()).toStrictEqual([]);
  });

  it('a decision is finished also where its cells were written in part, and with a note typed in between', () => {
    const { id } = registered(sheets);
    expectOk(decide(id, 'approve'));
    for (const name of ['Status', 'Tier']) typeUnseen(cell(id, name), name === 'Status' ? 'Submitted' : '');
    sheets.edit(cell(id, 'Note'), 'called them');
    expect(log().at(-1)).toMatchObject({ Action: 'edit', Field: 'note' });
    expect(check()).toStrictEqual([`${id}: “approve” was interrupted and is finished now (Status, Tier).`]);
    expect(dealRow(id)).toMatchObject({ Status: 'Approved', Tier: 'Bronze', Note: 'called them' });
    expect(check()).toStrictEqual([]);
  });

  it('a decision is not finished over what a person typed into its cells', () => {
    const { id } = registered(sheets);
    expectOk(decide(id, 'approve'));
    typeUnseen(cell(id, 'Tier'), '');
    typeUnseen(cell(id, 'Status'), 'Lost');
    const [text = ''] = check();
    expect(text).toContain('was changed by hand');
    expect(text).toContain('Status “approved” → “lost”');
    expect(dealRow(id)).toMatchObject({ Status: 'Lost', Tier: '' });
    expect(check()).toStrictEqual([]);
  });

  it('was finished by whoever decided next', () => {
    const { id } = registered(sheets);
    expectOk(decide(id, 'approve'));
    for (const name of ['Status', 'Tier', 'Margin', 'Protected until', 'Partner earnings'])
      typeUnseen(cell(id, name), name === 'Status' ? 'Submitted' : '');
    expectOk(decide(id, 'withdraw'));
    expect(check()).toStrictEqual([]);
    expect(dealRow(id)).toMatchObject({ Status: 'Withdrawn', Tier: expect.stringMatching(/./) });
  });

  it('a retry of a decision after a hand edit is still that decision', () => {
    const { id } = registered(sheets);
    expectOk(decide(id, 'approve'));
    const calls = sheets.lastRun.serviceCalls;
    const second = registered(sheets).id;
    sheets.failAt(calls - 2, 'before');
    decide(second, 'approve', 'again');
    sheets.edit(cell(second, 'Note'), 'in between');
    expectOk(decide(second, 'approve', 'again'));
    expect(dealRow(second)).toMatchObject({ Status: 'Approved', Note: 'in between' });
    expect(log().filter((line) => line['Request ID'] === 'again')).toHaveLength(1);
    expect(check()).toStrictEqual([]);
  });
});

describe('rows that people typed or pasted', () => {
  /** Below the last deal: partner, source and company, and nothing else. */
  const pasteDeals = (...companies: string[]) => {
    const from = deals().length + 2;
    const rows = companies.map((company) => ['Nordic Cloud', 'Partner-sourced', company]);
    paste(`Deals!${header('Partner')}${from}`, ...rows);
    for (const i of companies.keys()) typeUnseen(`Deals!${header('Status')}${from + i}`, 'Submitted');
  };

  it('get an id and the day, with a line that holds the whole row, and keep every cell that was typed', () => {
    registered(sheets);
    pasteDeals('Pasted One Oy', 'Pasted Two Oy');
    expect(check()).toStrictEqual([
      'Pasted One Oy was typed or pasted without a Deal ID and is now D-000002.',
      'Pasted Two Oy was typed or pasted without a Deal ID and is now D-000003.',
    ]);
    expect(dealRow('D-000003')).toMatchObject({ Company: 'Pasted Two Oy', Registered: NOW.toISOString(), Amount: '' });
    const line = log().at(-1);
    expect(line).toMatchObject({ Action: 'typed', Deal: 'D-000003', Who: 'Anna', Field: 'id, registered' });
    expect(JSON.parse(String(line?.New))).toMatchObject({
      id: 'D-000003',
      company: 'Pasted Two Oy',
      status: 'submitted',
    });
    expect(check()).toStrictEqual([]);
    expect(registered(sheets).id).toBe('D-000004');
  });

  it('keep the day that was typed', () => {
    pasteDeals('Dated Oy');
    sheets.edit(`Deals!${header('Registered')}2`, new Date(2026, 4, 1));
    check();
    expect(String(dealRow('D-000001')?.Registered)).toContain('2026-0');
    expect(log().at(-1)).toMatchObject({ Field: 'id' });
    expect(check()).toStrictEqual([]);
  });

  it('two that are the same get two ids', () => {
    pasteDeals('Same Oy', 'Same Oy');
    check();
    expect(deals().map((row) => row['Deal ID'])).toStrictEqual(['D-000001', 'D-000002']);
    expect(codes()).toStrictEqual([]);
  });

  it('a remark without a company, and a row of a person’s own, are left alone', () => {
    registered(sheets);
    paste('Deals!J9', ['Total', 50_000]);
    const before = state();
    expect(check()).toStrictEqual([]);
    expect(state()).toBe(before);
  });

  it('a pasted row with an id that the log does not know is noted as it is', () => {
    registered(sheets);
    paste(`Deals!A3`, ['D-000001x', '']);
    typeUnseen(`Deals!${header('Company')}3`, 'Unknown Oy');
    typeUnseen(`Deals!${header('Status')}3`, 'Won');
    expect(check()[0]).toContain('The log knew nothing of D-000001x');
    expect(log().at(-1)).toMatchObject({ Action: 'typed', Deal: 'D-000001x', Who: 'unknown', Old: '' });
    expect(check()).toStrictEqual([]);
  });

  it('a copied row is named, with what to do, and gets its own id once its copy’s is emptied', () => {
    const { id } = registered(sheets);
    registered(sheets);
    sheets.script(
      "const s = book.getSheetByName('Deals'); s.getRange(4, 1, 1, 22).setValues(s.getRange(2, 1, 1, 22).getValues()); null",
    );
    const before = state();
    expect(check()[0]).toContain(`${id} stands in 2 rows (2, 4). Empty the Deal ID of the copies`);
    expect(state()).toBe(before);
    typeUnseen('Deals!A4', '');
    expect(check()[0]).toContain('and is now D-000003');
    expect(codes()).toStrictEqual([]);
  });
});

describe('rows that people changed', () => {
  it('what onEdit noted is known; what it could not see is noted once, with the old and the new value', () => {
    const { id } = registered(sheets);
    sheets.edit(cell(id, 'Amount'), 60_000);
    expect(check()).toStrictEqual([]);
    paste(cell(id, 'Amount'), [70_000, 'USD']);
    const [text] = check();
    expect(text).toBe(
      `${id} was changed by hand: Amount “60000” → “70000”; Currency “EUR” → “USD”. The log has noted it; who and when are unknown.`,
    );
    expect(log().at(-1)).toMatchObject({ Action: 'edit', Who: 'unknown', Field: 'amount, currency' });
    expect(JSON.parse(String(log().at(-1)?.Old))).toStrictEqual({ amount: 60_000, currency: 'EUR' });
    expect(dealRow(id)).toMatchObject({ Amount: 70_000, Currency: 'USD' });
    expect(check()).toStrictEqual([]);
  });

  it('an unseen change is found also where a later line has taken it over', () => {
    const { id } = registered(sheets);
    typeUnseen(cell(id, 'Amount'), 99_000);
    sheets.edit(cell(id, 'Note'), 'nothing about the amount');
    expectOk(decide(id, 'approve'));
    const [text = '', ...more] = check();
    expect(more).toStrictEqual([]);
    expect(text).toContain('Amount “50000” → “99000”');
    expect(check()).toStrictEqual([]);
  });

  it('cells that cannot be read are named with what is allowed, each time, and left as they are', () => {
    const { id } = registered(sheets);
    const wrong = {
      Amount: 'lots',
      'Protected until': 'soon',
      Status: 'Maybe',
      Source: 'Gossip',
      Currency: 'EURO',
      Country: 'Atlantis',
      Partner: 'Nobody',
    };
    for (const [name, value] of Object.entries(wrong)) typeUnseen(cell(id, name), value);
    check();
    const second = check();
    const named = (column: string, found: string, allowed: string) =>
      `${id} ${dealRow(id)?.Company}: ${column} reads “${found}”; it must be ${allowed}.`;
    expect(second.sort()).toStrictEqual(
      [
        named('Partner', 'Nobody', 'a name from the sheet Partners'),
        named('Source', 'Gossip', 'one of its drop-down'),
        named('Country', 'Atlantis', 'a country’s name or its two letters'),
        named('Amount', 'lots', 'a number'),
        named('Currency', 'EURO', 'a currency code such as EUR'),
        named('Status', 'Maybe', 'one of its drop-down'),
        named('Protected until', 'soon', 'a date'),
      ].sort(),
    );
    expect(dealRow(id)).toMatchObject(wrong);
  });

  it('a deal with a later line whose row is gone is named, not restored; a person can have it back', () => {
    const { id } = registered(sheets, { company: 'Gone Oy' });
    expectOk(decide(id, 'approve'));
    const whole = dealRow(id);
    sheets.deleteRows('Deals', rowOf(id));
    const [found] = findings();
    expect(found && say(found)).toContain(`${id} Gone Oy has no row in Deals: it was deleted by hand.`);
    expect(deals()).toStrictEqual([]);
    const calls = (() => {
      const saved = sheets.save();
      expectOk(sheets.run('restoreDeal', { requestId: 'back', id }));
      const count = sheets.lastRun.serviceCalls;
      sheets.reset({ state: saved });
      return count;
    })();
    const deleted = sheets.save();
    for (let n = 1; n <= calls; n += 1) {
      for (const when of ['before', 'after'] as const) {
        sheets.reset({ state: deleted });
        sheets.failAt(n, when);
        sheets.run('restoreDeal', { requestId: 'back', id });
        expectOk(sheets.run('restoreDeal', { requestId: 'back', id }));
        expect(deals()).toStrictEqual([whole]);
        expect(log().filter((line) => line.Action === 'restore')).toHaveLength(1);
      }
    }
    expect(check()).toStrictEqual([]);
    expectNo(sheets.run('restoreDeal', { requestId: 'x', id: 'D-999999' }));
  });
});

describe('the log itself', () => {
  const lines = () => log().length;

  it('edited, deleted, moved and inserted lines are named by sheet row and sequence', () => {
    for (let i = 0; i < 8; i += 1) registered(sheets);
    typeUnseen('Log!C5', 'Mallory');
    expect(check()).toStrictEqual(['Line 4 (row 5) was changed after it was written: it does not match its check.']);
    sheets.deleteRows('Log', 7, 2);
    expect(check()).toContain('Lines 6–7 were deleted (2).');
    sheets.insertRows('Log', 4);
    typeUnseen('Log!C4', 'Mallory was here');
    expect(check()).toContain('Row 4 was put in by hand: it is no line that Kanava wrote there.');
  });

  it('a log that somebody sorted is still verified, and what to do is said', () => {
    for (let i = 0; i < 4; i += 1) registered(sheets);
    sheets.sort(`Log!A2:K${lines() + 1}`, 1, false);
    const found = check();
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('Sort the sheet Log by Sequence');
  });

  it('newest lines that are gone are told by an id that the log has never given', () => {
    for (let i = 0; i < 3; i += 1) registered(sheets);
    sheets.deleteRows('Log', lines() + 1);
    expect(check()[0]).toContain('Deals holds D-000003, but the log knows no deal after D-000002');
  });
});

describe('conflicts', () => {
  it('names each pair of rivals once, the earlier first, over rows that hold or wait', () => {
    const first = registered(sheets, { company: 'Kone Oyj' }).id;
    sheets.advance(3_600_000);
    const second = registered(sheets, { company: 'KONE', partner: 'Baltic Data' }).id;
    registered(sheets, { company: 'Somebody Else Oy' });
    expect(check()).toStrictEqual([
      `${second} KONE (Baltic Data) is after the customer of ${first} Kone Oyj (Nordic Cloud), which was first.`,
    ]);
    expectOk(decide(second, 'reject'));
    expect(check()).toStrictEqual([]);
  });
});

describe('in parts', () => {
  const messy = () => {
    for (let i = 0; i < 6; i += 1) registered(sheets, { company: `Part ${i} Oy` });
    expectOk(decide('D-000001', 'approve'));
    sheets.deleteRows('Deals', 2, 2);
    typeUnseen('Deals!K3', 'lots');
    typeUnseen('Log!C6', 'Mallory');
    typeUnseen(`Deals!${header('Company')}8`, 'Typed Oy');
    typeUnseen(`Deals!${header('Company')}9`, 'Typed Too Oy');
  };

  it('finds the same in parts of any size', () => {
    messy();
    const start = sheets.save();
    const whole = check();
    const end = state();
    expect(whole.length).toBeGreaterThan(5);
    for (const most of [1, 2, 3]) {
      sheets.reset({ state: start });
      expect(check(most)).toStrictEqual(whole);
      expect(state()).toBe(end);
    }
  });

  it('broken off at any call and asked for again, it ends in the same state', () => {
    messy();
    const start = sheets.save();
    check();
    const end = state();
    const parts: readonly CheckRequest[] = [ROWS, { step: 'missing', from: 0 }];
    for (const broken of parts) {
      sheets.reset({ state: start });
      for (const part of parts.slice(0, parts.indexOf(broken))) expectOk(sheets.run('checkLog', part));
      const before = sheets.save();
      expectOk(sheets.run('checkLog', broken));
      const calls = sheets.lastRun.serviceCalls;
      for (let n = 1; n <= calls; n += 1) {
        for (const when of ['before', 'after'] as const) {
          sheets.reset({ state: before });
          sheets.failAt(n, when);
          sheets.run('checkLog', broken);
          mend();
          expect(state(), `${broken.step}, ${when} call ${n}`).toBe(end);
        }
      }
    }
  });

  it('ends a part early when time runs out, and goes on from there', () => {
    messy();
    sheets.interruptAt(8, 'before', () => sheets.advance(61_000));
    const { value } = expectOk<CheckProgress>(sheets.run('checkLog', { step: 'rows', from: 0 }));
    expect(value.next).toStrictEqual({ step: 'rows', from: 1 });
  });

  it('waits its turn, and writes nothing meanwhile', () => {
    const release = sheets.holdLock('bert@example.com');
    expect(expectNo(sheets.run('checkLog', { step: 'rows', from: 0 })).message).toContain('Somebody else is saving');
    release();
  });

  it.each([
    undefined,
    null,
    7,
    {},
    { step: 'x', from: 0 },
    { step: 'rows', from: -1 },
    { step: 'lines', from: 0, head: 7 },
    { step: 'rows', from: 0, most: 0 },
  ])('answers in words to %j', (request) => {
    expectNo(sheets.run('checkLog', request));
    expectNo(sheets.run('showRow', request));
    expectNo(sheets.run('restoreDeal', request));
  });
});

describe('showing a row', () => {
  it('selects it by its id, wherever it has moved, and the newest line of a deal', () => {
    for (let i = 0; i < 3; i += 1) registered(sheets);
    sheets.sort('Deals!A2:W4', 1, false);
    const selected = () =>
      sheets.script('book.getActiveSheet().getName() + "!" + book.getActiveRange().getA1Notation()');
    expectOk(sheets.run('showRow', { sheet: 'deals', row: 2, id: 'D-000001' }));
    expect(selected()).toBe('Deals!A4');
    expectOk(sheets.run('showRow', { sheet: 'log', row: 0, id: 'D-000002' }));
    expect(selected()).toBe('Log!A5');
    expectOk(sheets.run('showRow', { sheet: 'log', row: 3, id: '' }));
    expect(selected()).toBe('Log!A3');
    expectOk(sheets.run('showRow', { sheet: 'partners', row: 9, id: 'Baltic Data' }));
    expect(selected()).toBe('Partners!A3');
    expectNo(sheets.run('showRow', { sheet: 'deals', row: 99_999, id: '' }));
    const gone = sheets.run('showRow', { sheet: 'partners', row: 3, id: 'Gone Oy' });
    expect(expectNo(gone).message).toContain('There is no partner Gone Oy');
    expectNo(sheets.run('showRow', { sheet: 'toString', row: 1, id: '' }));
  });
});

describe('a log of 20,000 lines', () => {
  it('is checked in a few parts', () => {
    const count = 2000;
    let head = EMPTY_LOG;
    const lines = Array.from({ length: 10 * count }, (_, i) => {
      const id = dealId((i % count) + 1);
      const isFirst = i < count;
      const note = (line: number) => (line < count ? null : `Note ${line}`);
      const row = { id, registered: NOW.toISOString(), partner: 'Nordic Cloud', source: 'sourced', company: id };
      const next = nextLine(head, {
        ...{ when: NOW.toISOString(), who: 'Anna', action: isFirst ? 'import' : 'edit', deal: id },
        ...{ field: isFirst ? '' : 'note', before: isFirst ? null : { note: note(i - count) } },
        after: { ...row, status: 'lost', note: note(i) },
        ...{ reason: '', requestId: '' },
      });
      head = next.head;
      return Object.values(next.line);
    });
    const ids = Array.from({ length: count }, (_, i) => dealId(i + 1));
    const noteColumn = header('Note').charCodeAt(0) - 64;
    sheets.script(`
      const put = (name, row, column, cells) => {
        const sheet = book.getSheetByName(name);
        const lacking = row + cells.length - 1 - sheet.getMaxRows();
        if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
        sheet.getRange(row, column, cells.length, cells[0].length).setValues(cells);
      };
      const day = new Date('${NOW.toISOString()}');
      const ids = ${JSON.stringify(ids)};
      const blank = ['', '', '', '', '', '', ''];
      book.getSheetByName('Log').deleteRows(2, ${log().length});
      put('Log', 2, 1, ${JSON.stringify(lines)});
      put('Deals', 2, 1, ids.map((id) => [id, day, 'Nordic Cloud', 'Partner-sourced', id, ...blank, 'Lost']));
      put('Deals', 2, ${noteColumn}, ids.map((_, i) => ['Note ' + (${9 * count} + i)]));
      null`);
    let parts = 0;
    let next: CheckRequest | null = START;
    while (next !== null) {
      const value: CheckProgress = expectOk<CheckProgress>(sheets.run('checkLog', next)).value;
      expect(value.findings).toStrictEqual([]);
      expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(25);
      next = value.next;
      parts += 1;
    }
    expect(parts).toBe(7);
  });
});
