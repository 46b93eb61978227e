/** Protections that end: derived when reading, written down once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decide, decided, inSidebar, linesOf, pasteDeals, rowOf, startPlainProgramme } from './deal-rows';
import { expectNo, expectOk, NOW, records, registered, type Sheets } from './programme';

const LATER = new Date('2027-02-20T12:00:00Z');
let sheets: Sheets;
let start: ReturnType<Sheets['save']>;
beforeAll(async () => {
  sheets = await startPlainProgramme();
  start = sheets.save();
});
beforeEach(() => {
  sheets.reset({ state: start });
  sheets.clock = NOW;
});
afterAll(() => sheets.close());

function approved(more = {}) {
  const { id } = registered(sheets, more);
  decided(sheets, id, 'approve');
  return id;
}
const refresh = () => expectOk(sheets.run('refreshDashboard'));

describe('a protection that has ended', () => {
  it('counts as expired before anything is written, and is written down once at the next refresh', () => {
    const id = approved();
    sheets.clock = LATER;
    expect(inSidebar(sheets, id)).toMatchObject({ status: 'expired', decisions: ['win', 'lose', 'reopen'] });
    expect(rowOf(sheets, id)?.Status).toBe('Approved');
    expect(refresh().next).toBe('One protection has ended and is written down.');
    expect(rowOf(sheets, id)?.Status).toBe('Expired');
    const line = linesOf(sheets, id).at(-1);
    expect(line).toMatchObject({ Action: 'expire', Who: 'Kanava', 'Request ID': `expire:${id}:2027-02-18` });
    expect(JSON.parse(String(line?.New))).toMatchObject({ id, status: 'expired', protected: '2027-02-18' });
    const lines = records(sheets, 'Log').length;
    expect(refresh().next).toBe('');
    expect(records(sheets, 'Log')).toHaveLength(lines);
  });

  it('holds on its last day, and not on the day after', () => {
    const id = approved();
    sheets.clock = new Date('2027-02-18T20:00:00Z');
    refresh();
    expect(rowOf(sheets, id)?.Status).toBe('Approved');
    sheets.clock = new Date('2027-02-19T01:00:00Z');
    refresh();
    expect(rowOf(sheets, id)?.Status).toBe('Expired');
  });

  it('is written down with the next decision, before it, and the next in line is named', () => {
    const id = approved({ company: 'Ended Oy' });
    sheets.advance(120_000);
    const waits = registered(sheets, { company: 'Ended', partner: 'Baltic Data' }).id;
    sheets.clock = LATER;
    const other = registered(sheets).id;
    const { value, next } = decided(sheets, other, { decision: 'reject', reason: 'No' });
    expect(value.deals.map((deal) => [deal.id, deal.status])).toStrictEqual([
      [id, 'expired'],
      [other, 'rejected'],
    ]);
    expect(next).toContain(`Next in line for Ended: ${waits} of Baltic Data.`);
    decided(sheets, id, 'win');
    expect(linesOf(sheets, id).map(({ Action }) => Action)).toStrictEqual(['register', 'approve', 'expire', 'win']);
  });

  it('is won at once with both lines, where nothing has written it down yet', () => {
    const id = approved();
    sheets.clock = LATER;
    decided(sheets, id, 'win');
    expect(rowOf(sheets, id)?.Status).toBe('Won');
    expect(linesOf(sheets, id).map(({ Action }) => Action)).toStrictEqual(['register', 'approve', 'expire', 'win']);
    expect(expectNo(decide(sheets, id, 'approve')).message).toContain('“Won”');
  });

  it('is reopened, approved anew, and expires again with a line of its own', () => {
    const id = approved();
    sheets.clock = LATER;
    decided(sheets, id, { decision: 'reopen', reason: 'They are back' });
    decided(sheets, id, 'approve');
    sheets.clock = new Date('2027-06-20T12:00:00Z');
    refresh();
    const ids = linesOf(sheets, id).filter(({ Action }) => Action === 'expire');
    expect(new Set(ids.map((line) => line['Request ID'])).size).toBe(2);
  });

  it('never ends for a direct deal, nor without a last day', () => {
    pasteDeals(sheets, [
      { id: 'D-800001', company: 'Ours Oy', source: 'Direct', status: 'Approved', protected: '2026-01-01' },
      { id: 'D-800002', company: 'Endless Oy', source: 'Partner-sourced', partner: 'Nordic Cloud', status: 'Approved' },
    ]);
    refresh();
    expect(['D-800001', 'D-800002'].map((id) => rowOf(sheets, id)?.Status)).toStrictEqual(['Approved', 'Approved']);
  });

  it('costs nothing where none has ended, and at most 40 calls where hundreds have', () => {
    // The second one finds the charts' titles as they are to be.
    refresh();
    refresh();
    const calm = sheets.lastRun.serviceCalls;
    const ended = (i: number) => i % 3 > 0;
    pasteDeals(
      sheets,
      Array.from({ length: 300 }, (_, i) => ({
        ...{ id: `D-8${String(i).padStart(5, '0')}`, company: `Company ${i} Oy`, registered: '2026-01-01' },
        ...{ source: 'Partner-sourced', partner: 'Nordic Cloud', status: 'Approved', amount: 10 },
        protected: ended(i) ? '2026-05-01' : '2027-05-01',
      })),
    );
    let calls = 0;
    const statuses = () => records(sheets, 'Deals').filter(({ Status }) => Status === 'Expired').length;
    for (let before = -1; statuses() > before; ) {
      before = statuses();
      refresh();
      calls = sheets.lastRun.serviceCalls;
      expect(calls).toBeLessThanOrEqual(40);
      expect(statuses() - before).toBeLessThanOrEqual(50);
    }
    expect(statuses()).toBe(200);
    const ids = records(sheets, 'Log').map((line) => line['Request ID']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(calls).toBe(calm);
  });

  it('is finished once where it broke off, at whatever call', () => {
    const ids = Array.from({ length: 3 }, () => approved());
    sheets.clock = LATER;
    for (let n = 1; ; n += 1) {
      sheets.failAt(n, n % 2 ? 'before' : 'after');
      const answer = sheets.run('refreshDashboard') as { ok: boolean };
      if (answer.ok && ids.every((id) => rowOf(sheets, id)?.Status === 'Expired')) break;
    }
    refresh();
    for (const id of ids) {
      expect(linesOf(sheets, id).map(({ Action }) => Action)).toStrictEqual(['register', 'approve', 'expire']);
      expect(rowOf(sheets, id)?.Status).toBe('Expired');
    }
  });
});
