/** A decision that breaks off anywhere and is tried again: taken once, and whole. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionRequest } from '../../src/app/actions/contract';
import { decided, decisionOf, pasteDeals, rowOf, startPlainProgramme } from './deal-rows';
import { expectNo, expectOk, NOW, records, type Sheets } from './programme';

let sheets: Sheets;
let start: ReturnType<Sheets['save']>;
const [HOLDS, ALSO_HOLDS, WAITS, LOST, ENDED] = ['D-600001', 'D-600002', 'D-600003', 'D-600004', 'D-600005'] as const;

beforeAll(async () => {
  sheets = await startPlainProgramme();
  const deal = { partner: 'Nordic Cloud', source: 'Partner-sourced', status: 'Submitted', amount: 1000 };
  const customer = { ...deal, company: 'Wanted Oy', registered: '2026-11-02' };
  pasteDeals(sheets, [
    { ...customer, id: HOLDS, product: 'Licences' },
    { ...deal, id: LOST, company: 'Lost Oy', status: 'Lost', closed: '2026-11-03' },
    { ...customer, id: ALSO_HOLDS, product: 'Support', partner: 'Baltic Data' },
    { ...deal, id: ENDED, company: 'Ended Oy', status: 'Approved', protected: '2026-11-01' },
    { ...customer, id: WAITS, partner: 'Baltic Data' },
  ]);
  decided(sheets, [HOLDS, ALSO_HOLDS], 'approve');
  start = sheets.save();
});
afterAll(() => sheets.close());

const begin = () => sheets.reset({ state: start });
const ALL = [HOLDS, ALSO_HOLDS, WAITS, LOST, ENDED];
/** Everything that a retry must leave as one undisturbed attempt does. */
function outcome() {
  const [log, deals] = [records(sheets, 'Log'), records(sheets, 'Deals')];
  return ALL.map((id) => ({
    lines: log
      .filter(({ Deal }) => Deal === id)
      .map(({ Action, New, Reason }) => [Action, JSON.parse(String(New)), Reason]),
    row: deals.find((row) => row['Deal ID'] === id),
  }));
}

describe('a decision that is tried again after it broke off', () => {
  it.each<[string, DecisionRequest]>([
    ['an override', decisionOf(WAITS, { decision: 'approve', override: true, reason: 'The board' })],
    ['several', decisionOf([HOLDS, ALSO_HOLDS], { decision: 'withdraw', reason: 'Both' })],
    ['an extension', decisionOf(HOLDS, { decision: 'extend', evidence: 'An offer' })],
    ['a reopening', decisionOf(LOST, { decision: 'reopen', reason: 'Alive' })],
    ['one that has ended', decisionOf(ENDED, 'win')],
  ])('%s', (_, request) => {
    begin();
    expectOk(sheets.run('decideDeals', request));
    const calls = sheets.lastRun.serviceCalls;
    const expected = outcome();
    for (let n = 1; n <= calls; n += 1) {
      const when = n % 2 === 0 ? 'before' : 'after';
      begin();
      sheets.failAt(n, when);
      sheets.run('decideDeals', request);
      expectOk(sheets.run('decideDeals', request));
      expect(outcome(), `${when} call ${n}`).toStrictEqual(expected);
    }
  });

  it('says that it was done, and changes nothing that was decided since', () => {
    begin();
    const request = decisionOf(HOLDS, { decision: 'extend', evidence: 'An offer' });
    expectOk(sheets.run('decideDeals', request));
    decided(sheets, HOLDS, 'win');
    const before = outcome();
    expect(expectOk(sheets.run('decideDeals', request)).message).toContain('was saved already');
    expect(outcome()).toStrictEqual(before);
  });

  it('does not take the customer from whoever got it meanwhile', () => {
    begin();
    decided(sheets, [HOLDS, ALSO_HOLDS], 'withdraw');
    const request = decisionOf(WAITS, 'approve');
    expectOk(sheets.run('decideDeals', request));
    // As if the row had never been written, and somebody had typed another approval by hand.
    const typed = `const sheet = book.getSheetByName('Deals');
      const [header, ...rows] = sheet.getDataRange().getValues();
      const type = (id, status) => sheet.getRange(2 + rows.findIndex((row) => row[0] === id), 1 + header.indexOf('Status')).setValue(status);`;
    sheets.script(`${typed} type('${WAITS}', 'Submitted'); type('${HOLDS}', 'Approved'); null`);
    expect(expectNo(sheets.run('decideDeals', request)).message).toContain(HOLDS);
    expect(rowOf(sheets, WAITS)?.Status).toBe('Submitted');
  });

  it('finishes what the log says, whatever the second request asks for', () => {
    begin();
    const request = decisionOf(HOLDS, { decision: 'withdraw', reason: 'Gone' });
    expectOk(sheets.run('decideDeals', request));
    expectOk(sheets.run('decideDeals', { ...request, decision: 'win', ids: [HOLDS] }));
    expect(rowOf(sheets, HOLDS)?.Status).toBe('Withdrawn');
    expect(sheets.clock).toStrictEqual(NOW);
  });
});

describe('calls', () => {
  it.each<[string, DecisionRequest]>([
    ['approve', decisionOf('D-500001', 'approve')],
    ['reject', decisionOf('D-500001', { decision: 'reject', reason: 'No' })],
    ['needsInfo', decisionOf('D-500001', { decision: 'needsInfo', reason: 'What?' })],
    ['duplicate', decisionOf('D-500001', { decision: 'duplicate', of: HOLDS })],
    ['lose', decisionOf('D-500001', 'lose')],
    ['withdraw', decisionOf('D-500001', 'withdraw')],
    ['win', decisionOf('D-500002', 'win')],
    ['reopen', decisionOf('D-500003', { decision: 'reopen', reason: 'Alive' })],
  ])('%s costs at most 14', (_, request) => {
    begin();
    decided(sheets, ENDED, 'win');
    const deal = { partner: 'Nordic Cloud', source: 'Partner-sourced', amount: 1000 };
    pasteDeals(sheets, [
      { ...deal, id: 'D-500001', company: 'One Oy', status: 'Submitted' },
      { ...deal, id: 'D-500002', company: 'Two Oy', status: 'Approved', protected: '2027-01-01' },
      { ...deal, id: 'D-500003', company: 'Three Oy', status: 'Lost', closed: '2026-11-01' },
    ]);
    expectOk(sheets.run('decideDeals', request));
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(14);
  });
});
