/** Every decision in every state, and what each writes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEAL_STATES, type DealState } from '../../src/core/choices';
import { DECISIONS, decisionsFrom, type PersonsDecision, stateAfter } from '../../src/core/registration/deal-lifecycle';
import {
  type Decision,
  decide,
  decided,
  inSidebar,
  linesOf,
  pasteDeals,
  rowOf,
  startPlainProgramme,
} from './deal-rows';
import { expectNo, expectOk, NOW, records, registered, type Sheets } from './programme';

let sheets: Sheets;
beforeAll(async () => {
  sheets = await startPlainProgramme();
});
afterAll(() => sheets.close());

const STATES = Object.keys(DEAL_STATES) as DealState[];
const UNTIL = '2027-01-15';
const ASKED: Partial<Record<PersonsDecision, Partial<Decision>>> = {
  reject: { reason: 'Not ours' },
  needsInfo: { reason: 'Which unit?' },
  reopen: { reason: 'A mistake' },
  extend: { evidence: 'An offer of 12 November' },
  duplicate: { of: 'D-900000' },
};

describe('each decision in each state', () => {
  const idOf = (state: DealState, decision: PersonsDecision) =>
    `D-9${String(STATES.indexOf(state) * 100 + DECISIONS.indexOf(decision) + 1).padStart(5, '0')}`;

  beforeAll(() => {
    const pasted = STATES.flatMap((state) =>
      DECISIONS.map((decision) => ({
        id: idOf(state, decision),
        registered: '2026-11-01',
        partner: 'Nordic Cloud',
        source: 'Partner-sourced',
        company: `Case ${state} ${decision} Oy`,
        amount: 1000,
        status: DEAL_STATES[state].en,
        ...(state === 'approved' || state === 'won' ? { protected: UNTIL } : {}),
      })),
    );
    pasteDeals(sheets, [{ id: 'D-900000', company: 'The original Oy', status: 'Submitted' }, ...pasted]);
  });

  it.each(STATES)('%s: exactly what the table allows, and a refusal that says what is possible', (state) => {
    const standing = {
      state,
      isDirect: false,
      protectedUntil: new Date(`${UNTIL}T00:00:00Z`),
      evidence: '',
    };
    const allowed = decisionsFrom(standing, NOW);
    for (const decision of DECISIONS) {
      const id = idOf(state, decision);
      const answer = decide(sheets, id, { decision, ...ASKED[decision] });
      const row = rowOf(sheets, id);
      if (allowed.includes(decision)) {
        expectOk(answer);
        const to = stateAfter(decision, state, false) ?? state;
        expect(row?.Status, `${state} ${decision}`).toBe(DEAL_STATES[to].en);
        expect(linesOf(sheets, id)).toMatchObject([{ Action: decision, Who: 'Anna' }]);
        expect(JSON.parse(String(linesOf(sheets, id)[0]?.New))).toMatchObject({ id, status: to });
      } else {
        expect(expectNo(answer).message, `${state} ${decision}`).toContain(`${id} is “${DEAL_STATES[state].en}”`);
        expect(row?.Status).toBe(DEAL_STATES[state].en);
        expect(linesOf(sheets, id)).toStrictEqual([]);
      }
    }
  });
});

describe('what is asked for first', () => {
  it.each<[PersonsDecision, Partial<Decision>, string, string]>([
    ['reject', { reason: ' ' }, 'reason', 'Give a reason'],
    ['needsInfo', {}, 'reason', 'what is missing'],
    ['reopen', {}, 'reason', 'why it is reopened'],
    ['extend', { evidence: '' }, 'evidence', 'needs evidence'],
    ['duplicate', {}, 'of', 'ID of the deal that stays'],
    ['approve', { override: true }, 'reason', 'why this one goes first'],
  ])('%s with %j: %s', (decision, more, field, words) => {
    const { id } = registered(sheets);
    expect(expectNo(decide(sheets, id, { decision, ...more })).fields[field]).toContain(words);
    expect(rowOf(sheets, id)?.Status).toBe('Submitted');
  });

  it.each([[[]], [['']], [[7]], ['D-000001'], [Array.from({ length: 51 }, (_, i) => `D-${i}`)]])(
    'no list of 1 to 50 deals: %j',
    (ids) => {
      const request = { requestId: 'none', ids, decision: 'approve', reason: '' };
      expect(expectNo(sheets.run('decideDeals', request)).message).toContain('could not be understood');
    },
  );

  it('nothing that Kanava does itself', () => {
    const { id } = registered(sheets);
    for (const decision of ['expire', 'setBack'] as unknown as PersonsDecision[]) {
      expect(expectNo(decide(sheets, id, decision)).message).toContain('could not be understood');
    }
  });
});

describe('what a decision writes', () => {
  it('submit: a draft takes its place from now on', () => {
    pasteDeals(sheets, [
      {
        id: 'D-800001',
        registered: '2026-01-05',
        partner: 'Nordic Cloud',
        source: 'Partner-sourced',
        company: 'Draft Oy',
        status: 'Draft',
      },
    ]);
    expect(inSidebar(sheets, 'D-800001')).toMatchObject({ status: 'draft', decisions: ['submit', 'withdraw'] });
    decided(sheets, 'D-800001', 'submit');
    expect(rowOf(sheets, 'D-800001')).toMatchObject({ Status: 'Submitted', Registered: NOW.toISOString() });
  });

  it('duplicate: says of which, and keeps it in the log', () => {
    const [stays, goes] = [registered(sheets), registered(sheets)];
    const { message, value } = decided(sheets, goes.id, { decision: 'duplicate', of: stays.id, reason: 'Same mail' });
    expect(message).toBe(`${goes.id} is marked as a duplicate of ${stays.id}.`);
    expect(value.deals[0]).toMatchObject({ conflict: `Duplicate of ${stays.id}`, status: 'duplicate' });
    expect(rowOf(sheets, goes.id)?.Conflict).toBe(`Duplicate of ${stays.id}`);
    expect(linesOf(sheets, goes.id).at(-1)?.Reason).toContain(stays.id);
    decided(sheets, goes.id, { decision: 'reopen', reason: 'It is another site' });
    expect(rowOf(sheets, goes.id)).toMatchObject({ Status: 'Submitted', Conflict: '' });
  });

  it.each([
    ['D-999999', 'no deal D-999999'],
    ['itself', 'duplicate of itself'],
  ])('duplicate of %s: refused', (of, words) => {
    const { id } = registered(sheets);
    const { fields } = expectNo(decide(sheets, id, { decision: 'duplicate', of: of === 'itself' ? id : of }));
    expect(fields.of).toContain(words);
  });

  it('extend: once, with evidence, 60 days more; the column is made when it is first needed', () => {
    const { id } = registered(sheets);
    decided(sheets, id, 'approve');
    const { message, value } = decided(sheets, id, { decision: 'extend', evidence: '=offer 12.11.' });
    expect(message).toBe(`${id} is protected until 19 Apr 2027 now.`);
    expect(value.deals[0]).toMatchObject({ evidence: '=offer 12.11.', protectedUntil: '2027-04-19' });
    expect(value.deals[0]?.decisions).not.toContain('extend');
    expect(rowOf(sheets, id)).toMatchObject({ Status: 'Approved', Evidence: '=offer 12.11.' });
    expect(linesOf(sheets, id).at(-1)).toMatchObject({ Action: 'extend', Field: 'protected, evidence' });
    expect(expectNo(decide(sheets, id, { decision: 'extend', evidence: 'More' })).message).toContain('“=offer 12.11.”');
  });

  it('extend: not what has no end, nor a direct deal, nor what has ended', () => {
    pasteDeals(sheets, [
      { id: 'D-800002', partner: 'Nordic Cloud', source: 'Partner-sourced', company: 'Endless Oy', status: 'Approved' },
      { id: 'D-800003', source: 'Direct', company: 'Ours Oy', status: 'Approved' },
      {
        id: 'D-800004',
        partner: 'Nordic Cloud',
        source: 'Partner-sourced',
        company: 'Over Oy',
        status: 'Approved',
        protected: '2026-11-19',
      },
    ]);
    const refusal = (id: string) => expectNo(decide(sheets, id, { decision: 'extend', evidence: 'Mail' })).message;
    expect(refusal('D-800002')).toContain('“Protected until”');
    expect(refusal('D-800003')).toContain('direct deal');
    expect(refusal('D-800004')).toContain('ended on 19 Nov 2026');
  });

  it('reopen: a won deal is approved at its frozen terms, a lost one waits; a direct one is open', () => {
    const { id } = registered(sheets, { amount: 10_000 });
    decided(sheets, id, 'approve');
    const before = rowOf(sheets, id);
    decided(sheets, id, 'win');
    expect(rowOf(sheets, id)?.Closed).not.toBe('');
    decided(sheets, id, { decision: 'reopen', reason: 'The order was cancelled' });
    expect(rowOf(sheets, id)).toStrictEqual(before);
    decided(sheets, id, 'lose');
    decided(sheets, id, { decision: 'reopen', reason: 'They came back' });
    expect(rowOf(sheets, id)).toMatchObject({ Status: 'Submitted', Closed: '', 'Protected until': '' });
    const direct = registered(sheets, { source: 'direct', partner: '' });
    decided(sheets, direct.id, 'lose');
    expect(decided(sheets, direct.id, { decision: 'reopen', reason: 'Alive' }).message).toContain('“Approved”');
    expect(rowOf(sheets, direct.id)).toMatchObject({ Status: 'Approved', 'Protected until': '' });
  });

  it('is offered for reopening: the newest of those that are closed', () => {
    const { id } = registered(sheets);
    decided(sheets, id, { decision: 'withdraw', reason: 'The customer stopped' });
    expect(inSidebar(sheets, id)).toMatchObject({ status: 'withdrawn', decisions: ['reopen'], queue: null });
  });

  it('carries whom to write to, and the reason that was given', () => {
    sheets.script(`
      const sheet = book.getSheetByName('Partners');
      const [header, ...rows] = sheet.getDataRange().getValues();
      const row = 2 + rows.findIndex((cells) => cells[header.indexOf('Partner')] === 'Baltic Data');
      sheet.getRange(row, header.indexOf('Contact') + 1).setValue('Liis Tamm');
      sheet.getRange(row, header.indexOf('Email') + 1).setValue('liis@baltic.example');
      null
    `);
    const { id } = registered(sheets, { partner: 'Baltic Data' });
    const { value } = decided(sheets, id, { decision: 'needsInfo', reason: 'Which unit?' });
    expect(value.deals).toMatchObject([{ contact: 'Liis Tamm', email: 'liis@baltic.example', reason: 'Which unit?' }]);
  });
});

describe('several at once', () => {
  it('what is refused for one does not stop the others', () => {
    const [a, b] = [registered(sheets), registered(sheets)];
    decided(sheets, b.id, { decision: 'reject', reason: 'No' });
    const { value, message } = decided(sheets, [a.id, b.id, 'D-999999'], 'approve');
    expect(value.deals.map(({ id, status }) => [id, status])).toStrictEqual([[a.id, 'approved']]);
    expect(value.refused.map(({ id }) => id).sort()).toStrictEqual([b.id, 'D-999999'].sort());
    expect(message).toBe('approve: 1 of 3 saved, 2 not: each says why.');
    expect(rowOf(sheets, b.id)?.Status).toBe('Rejected');
  });

  it('of two rivals the earlier registered gets the customer, in whatever order they are asked for', () => {
    const first = registered(sheets, { company: 'Both Oy' });
    const second = registered(sheets, { company: 'Both', partner: 'Baltic Data' });
    const { value } = decided(sheets, [second.id, first.id], 'approve');
    expect(value.deals.map(({ id }) => id)).toStrictEqual([first.id]);
    expect(value.refused).toMatchObject([{ id: second.id, why: ['heldByOther', expect.stringContaining(first.id)] }]);
  });

  it('costs at most three calls a deal, fewer where the rows are neighbours', () => {
    const spare = () => registered(sheets).id;
    const ids = Array.from({ length: 10 }, spare);
    decided(sheets, ids.slice(0, 1), 'approve');
    const one = sheets.lastRun.serviceCalls;
    decided(sheets, ids.slice(1), 'approve');
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(one + 4);
    const scattered = Array.from({ length: 12 }, spare).filter((_, i) => i % 3 === 0);
    decided(sheets, scattered, 'approve');
    expect(sheets.lastRun.serviceCalls).toBeLessThanOrEqual(one + 3 + 3 * scattered.length);
    expect(records(sheets, 'Log').filter(({ Action }) => Action === 'approve').length).toBeGreaterThan(13);
  });
});
