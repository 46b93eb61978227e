/** An older version of the file comes back, or the file is copied: requests that it knows are not applied twice. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DecisionResult, RegisteredDeal } from '../../src/app/actions/contract';
import { startHeadless } from '../../workbench/headless';
import { expectWholeLog } from '../app/log-chain';
import { deal, expectNo, expectOk, NOW, records, type Sheets, setUpProgramme } from '../app/programme';

let sheets: Sheets;
let older: ReturnType<Sheets['save']>;
const first = deal({ company: 'First Oy' });
const approval = { requestId: 'approval', ids: ['D-000001'], decision: 'approve', reason: '' };
const register = (request: ReturnType<typeof deal>) =>
  expectOk<RegisteredDeal>(sheets.run('registerDeal', request)).value.id;

beforeAll(async () => {
  sheets = (await startHeadless({ clock: NOW, user: 'anna@example.com', store: 'plain', reuseRealms: true })) as Sheets;
  setUpProgramme(sheets);
  register(first);
  expectOk(sheets.run('decideDeals', approval));
  older = sheets.save();
});
beforeEach(() => sheets.reset({ state: older }));
afterAll(() => sheets.close());

const deals = () => records(sheets, 'Deals');

describe('an older version of the file', () => {
  it('takes no request again that it knows', () => {
    expect(register(first)).toBe('D-000001');
    const again = expectOk<DecisionResult>(sheets.run('decideDeals', approval));
    expect(again.message).toContain('saved already');
    expect(deals()).toHaveLength(1);
    expect(expectWholeLog(sheets)).toHaveLength(4);
  });

  it('saves once what it has lost when the same request comes again, and goes on from its own log', () => {
    const lost = deal({ company: 'Lost Oy' });
    const rejection = { requestId: 'rejection', ids: ['D-000002'], decision: 'reject', reason: 'r' };
    expect(register(lost)).toBe('D-000002');
    expectOk(sheets.run('decideDeals', rejection));
    sheets.reset({ state: older });
    expect(expectNo(sheets.run('decideDeals', rejection)).message).toContain('no deal D-000002');
    expect(register(lost)).toBe('D-000002');
    expect(register(lost)).toBe('D-000002');
    expectOk(sheets.run('decideDeals', rejection));
    expect(deals().map((row) => [row['Deal ID'], row.Company, row.Status])).toStrictEqual([
      ['D-000001', 'First Oy', 'Approved'],
      ['D-000002', 'Lost Oy', 'Rejected'],
    ]);
    expectWholeLog(sheets);
  });

  it('gives an id anew only where nothing in the file tells that it was given', () => {
    register(deal({ company: 'Lost Oy' }));
    sheets.reset({ state: older });
    expect(register(deal({ company: 'Another Oy' }))).toBe('D-000002');
    sheets.deleteRows('Deals', 3);
    expect(register(deal({ company: 'Third Oy' }))).toBe('D-000003');
  });
});

describe('a copy of the file', () => {
  it('is a workbook of its own: what is decided in one changes nothing in the other', () => {
    const copy = sheets.save();
    const rejected = { requestId: 'lost', ids: ['D-000001'], decision: 'lose', reason: '' };
    expectOk(sheets.run('decideDeals', rejected));
    const inOriginal = sheets.save();
    sheets.reset({ state: copy });
    expect(deals()[0]?.Status).toBe('Approved');
    expect(register(deal({ company: 'Of the copy Oy' }))).toBe('D-000002');
    expectWholeLog(sheets);
    sheets.reset({ state: inOriginal });
    expect(deals().map((row) => row.Status)).toStrictEqual(['Lost']);
    expectWholeLog(sheets);
  });
});
