import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionResult, SidebarStart } from '../../src/app/actions/contract';
import { expectNo, expectOk, NOW, records, registered, type Sheets, startProgramme } from './programme';

let sheets: Sheets;
beforeAll(async () => {
  sheets = await startProgramme();
});
afterAll(() => sheets.close());

let count = 0;
function decide(id: string, decision: string, reason = '') {
  count += 1;
  return sheets.run('decideDeals', { requestId: `decision-${count}`, ids: [id], decision, reason });
}
const row = (id: string) => records(sheets, 'Deals').find((each) => each['Deal ID'] === id);
const inSidebar = (id: string) => (sheets.run('loadSidebar') as SidebarStart).open.find((each) => each.id === id);

describe('deciding a registration', () => {
  it('approves: freezes tier and margin, computes the earnings, protects for 90 days', () => {
    const { id } = registered(sheets, { amount: 50_000 });
    const { value, message } = expectOk<DecisionResult>(decide(id, 'approve'));
    expect(value.deals).toMatchObject([{ id, status: 'approved', protectedUntil: '2027-02-18' }]);
    expect(message).toBe(`${id} is approved and protected until 18 Feb 2027, at Bronze 20%.`);
    expect(row(id)).toMatchObject({ Status: 'Approved', Tier: 'Bronze', Margin: 0.2, 'Partner earnings': 10_000 });
    expect(String(row(id)?.['Protected until'])).toContain('2027-02-1');
  });

  it('writes into the log what was, what is and why', () => {
    const { id } = registered(sheets);
    expectOk(decide(id, 'reject', 'They have it on a frame agreement'));
    const line = records(sheets, 'Log').at(-1);
    expect(line).toMatchObject({
      Action: 'reject',
      Deal: id,
      Reason: 'They have it on a frame agreement',
      Who: 'Anna',
    });
    expect(JSON.parse(String(line?.Old))).toStrictEqual({ status: 'submitted' });
    expect(JSON.parse(String(line?.New))).toMatchObject({ id, status: 'rejected' });
  });

  it('asks for a reason before it rejects', () => {
    const { id } = registered(sheets);
    expect(expectNo(decide(id, 'reject', '  ')).fields.reason).toContain('Give a reason');
    expect(row(id)?.Status).toBe('Submitted');
  });

  it('keeps the place of a registration that needs information', () => {
    const { id } = registered(sheets);
    expectOk(decide(id, 'needsInfo', 'Which unit?'));
    expect(inSidebar(id)).toMatchObject({ status: 'needsInfo', decisions: expect.arrayContaining(['approve']) });
  });

  it('marks won with the day and keeps the frozen margin though the tier has risen since', () => {
    const { id } = registered(sheets, { amount: 400_000, partner: 'Baltic Data' });
    expectOk(decide(id, 'approve'));
    expectOk(decide(id, 'win'));
    expect(row(id)).toMatchObject({ Status: 'Won', Margin: 0.2, 'Partner earnings': 80_000 });
    const next = registered(sheets, { amount: 1000, partner: 'Baltic Data' });
    expectOk(decide(next.id, 'approve'));
    expect(row(next.id)).toMatchObject({ Tier: 'Gold', Margin: 0.3, 'Partner earnings': 300 });
  });

  it('lets nobody approve a second claim on a customer that is protected for another', () => {
    const first = registered(sheets, { company: 'Held Oy' });
    const second = registered(sheets, { company: 'Held', partner: 'Baltic Data' });
    expectOk(decide(first.id, 'approve'));
    expect(expectNo(decide(second.id, 'approve')).message).toContain(first.id);
    expect(row(second.id)?.Status).toBe('Submitted');
  });

  it('frees the customer when the protection has ended', () => {
    const first = registered(sheets, { company: 'Freed Oy' });
    expectOk(decide(first.id, 'approve'));
    sheets.clock = new Date('2027-02-20T12:00:00Z');
    const second = registered(sheets, { company: 'Freed', partner: 'Baltic Data' });
    expect(second.conflict.level).toBe('free');
    expectOk(decide(second.id, 'approve'));
    sheets.clock = NOW;
  });

  it('refuses a decision that no longer applies, and a deal that is gone', () => {
    const { id } = registered(sheets);
    expectOk(decide(id, 'approve'));
    expect(expectNo(decide(id, 'reject', 'late')).message).toContain('is “Approved”: “reject” does not apply');
    expect(expectNo(decide('D-999999', 'approve')).message).toContain('no deal D-999999');
  });

  it('acts once for a double click', () => {
    const { id } = registered(sheets);
    const request = { requestId: 'double', ids: [id], decision: 'approve', reason: '' };
    expectOk(sheets.run('decideDeals', request));
    expectOk(sheets.run('decideDeals', request));
    expect(records(sheets, 'Log').filter((line) => line['Request ID'] === 'double')).toHaveLength(1);
  });

  it('names a status that it cannot read, and a text where the amount belongs', () => {
    const { id } = registered(sheets, { company: 'Unreadable Oy' });
    const at = records(sheets, 'Deals').findIndex((each) => each['Deal ID'] === id) + 2;
    sheets.edit(`Deals!M${at}`, 'maybe');
    expect(expectNo(decide(id, 'approve')).message).toContain('“maybe”');
    sheets.edit(`Deals!M${at}`, 'Submitted');
    sheets.edit(`Deals!J${at}`, 'a lot');
    expect(expectNo(decide(id, 'approve')).message).toContain('is not a number');
    expect(row(id)?.Status).toBe('Submitted');
  });

  it('touches no other cell of the row: a formula and a note of a person stay', () => {
    const { id } = registered(sheets);
    const at = records(sheets, 'Deals').findIndex((each) => each['Deal ID'] === id) + 2;
    sheets.edit(`Deals!U${at}`, '=1+1');
    expectOk(decide(id, 'approve'));
    expect(sheets.formulas(`Deals!U${at}`)).toStrictEqual([['=1+1']]);
  });

  it('shows the 48-hour clock, undecided ones first and the oldest on top', () => {
    sheets.clock = new Date('2026-11-23T09:30:00Z');
    const late = sheets.run('loadSidebar') as SidebarStart;
    const undecided = late.open.filter(({ status }) => status === 'submitted' || status === 'needsInfo');
    expect(late.open.slice(0, undecided.length)).toStrictEqual(undecided);
    expect(undecided[0]?.hoursLeft).toBeCloseTo(-24);
    sheets.clock = NOW;
  });

  it('costs at most 14 service calls', () => {
    expectOk(decide(registered(sheets).id, 'approve'));
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(14);
  });
});
