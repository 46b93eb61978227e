/** A person sorts the sheet in the middle of an action: the right row is written, or none and the retry finishes. */
import { afterEach, expect, it } from 'vitest';
import type { Answer } from '../../src/app/actions/contract';
import { decisionOf, pasteDeals, rowOf, startPlainProgramme } from './deal-rows';
import { expectOk, records, type Sheets } from './programme';

let sheets: Sheets;
afterEach(() => sheets.close());

/** Between finding the row again and writing it lies one call: what happens there nobody can guard. */
const UNGUARDED = 1;
const NAMES = ['D-700001', 'D-700002', 'D-700003'];

/** Turns the rows of a sheet upside down, as sorting by any column may. */
const turnOver = (name: string) => `
  const sheet = book.getSheetByName('${name}');
  const range = sheet.getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn());
  range.setValues(range.getValues().reverse());
  null`;

/** Runs the request with a sort before its n-th call, and again until it is done; answers whether there was such a call. */
function runSorted(n: number, sheet: string, run: () => unknown): boolean {
  let happened = false;
  sheets.interruptAt(n, 'before', () => {
    happened = true;
    sheets.script(turnOver(sheet));
  });
  const first = run() as Answer<unknown>;
  if (!first.ok) expectOk(run());
  return happened;
}

it('deciding writes into the row of the deal', async () => {
  sheets = await startPlainProgramme();
  const row = { source: 'Partner-sourced', status: 'Submitted', amount: 100, registered: '2026-11-20T08:00:00Z' };
  pasteDeals(
    sheets,
    NAMES.map((id, i) => ({ ...row, id, partner: 'Nordic Cloud', company: `Customer ${'abc'[i]} Oy` })),
  );
  const state = sheets.save();
  let wrong = 0;
  for (let n = 1; ; n += 1) {
    sheets.reset({ state });
    const request = { ...decisionOf(NAMES[0] ?? '', { decision: 'reject', reason: 'No' }), requestId: `sorted ${n}` };
    if (!runSorted(n, 'Deals', () => sheets.run('decideDeals', request))) break;
    const statuses = NAMES.map((id) => rowOf(sheets, id)?.Status);
    wrong += statuses.join() === 'Rejected,Submitted,Submitted' ? 0 : 1;
  }
  expect(wrong).toBeLessThanOrEqual(UNGUARDED);
});

it('scoring a partner writes into the row of the partner', async () => {
  sheets = await startPlainProgramme();
  const ratings = { coverage: 9, offering: 9, capacity: 9, geography: 9 };
  const state = sheets.save();
  const before = records(sheets, 'Partners').map(({ Partner, Coverage }) => [Partner, Coverage]);
  const [[name]] = before as [[string, unknown]];
  let wrong = 0;
  for (let n = 1; ; n += 1) {
    sheets.reset({ state });
    const request = { requestId: `sorted ${n}`, name, type: '', ratings };
    if (!runSorted(n, 'Partners', () => sheets.run('savePartner', request))) break;
    const now = new Map(records(sheets, 'Partners').map(({ Partner, Coverage }) => [Partner, Coverage]));
    const isRight = before.every(([partner, coverage]) => now.get(partner) === (partner === name ? 9 : coverage));
    wrong += isRight ? 0 : 1;
  }
  expect(wrong).toBeLessThanOrEqual(UNGUARDED);
});
