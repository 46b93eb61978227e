/**
 * Two people at once: one's whole execution happens inside the other's, at each of its service calls. Whoever is told
 * that somebody else is saving tries again. Nothing is earned, closed or paid twice, and nothing is lost.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/app/actions/contract';
import { startHeadless } from '../../workbench/headless';
import { rowsOf, wrongAtRest } from '../crash/ledger';
import { SILENT } from '../crash/silent';
import { deal, expectOk, NOW, registered, type Sheets, setUpProgramme } from './programme';

type Person = ReturnType<Sheets['as']>;

let sheets: Sheets;
let state: ReturnType<Sheets['save']>;
const JANUARY = '2027-01-03T09:30:00Z';

const decide = (person: Person, id: string, decision: string) =>
  person.run('decideDeals', { requestId: `${decision} ${id}`, ids: [id], decision, reason: '' });

/** November is closed with two deals of 10,000 each; a third is approved. It is January. */
beforeAll(async () => {
  sheets = await startHeadless({
    ...{ store: 'plain', newSheetRows: 60, log: SILENT, reuseRealms: true },
    ...{ clock: NOW, user: 'anna@example.com' },
  });
  setUpProgramme(sheets);
  expectOk(sheets.as('bert@example.com').run('rememberName', 'Bert'));
  for (const partner of ['Nordic Cloud', 'Baltic Data', 'Nordic Cloud']) {
    const { id } = registered(sheets, { partner });
    expectOk(decide(sheets, id, 'approve'));
    if (id !== 'D-000003') expectOk(decide(sheets, id, 'win'));
  }
  sheets.clock = '2026-12-03T09:30:00Z';
  expectOk(sheets.run('closeMonth', { requestId: 'november', month: '2026-11' }));
  sheets.clock = JANUARY;
  state = sheets.save();
});
afterAll(() => sheets.close());

const balances = ['Nordic Cloud', 'Baltic Data'].map((partner) => ({ partner, currency: 'EUR', amount: 10_000 }));
const TASKS = {
  'closes December': (person: Person, as: string) =>
    person.run('closeMonth', { requestId: `december ${as}`, month: '2026-12' }),
  pays: (person: Person, as: string) =>
    person.run('payBalances', { requestId: `pay ${as}`, day: '2027-01-02', note: as, balances }),
  'wins a deal': (person: Person) => decide(person, 'D-000003', 'win'),
  'registers a deal': (person: Person, as: string) =>
    person.run('registerDeal', deal({ requestId: `new ${as}`, company: `Of ${as} Oy` })),
  'puts lines back': (person: Person, as: string) =>
    person.run('restoreStatementLines', { requestId: `restore ${as}` }),
  'looks at statements': (person: Person) => person.run('loadStatements', { month: '' }),
};
type Task = keyof typeof TASKS;

/** True where it is to be tried again. */
function isBusy(answer: unknown): boolean {
  const { ok, message } = answer as Answer<unknown>;
  return !ok && ['busy', 'interrupted'].includes(message[0]);
}

const linesOf = () => rowsOf(sheets, 'statements');
const sumOf = (lines: ReturnType<typeof linesOf>) => lines.reduce((sum, { amount }) => sum + Number(amount), 0);

/** What must be true once both have done what they could. */
function expectWhole(tasks: readonly Task[], told: string): void {
  expect(wrongAtRest(sheets), told).toEqual([]);
  const isDone = (task: Task) => tasks.includes(task);
  const lines = linesOf();
  const payments = lines.filter(({ kind }) => kind === 'payment');
  expect([payments.length, sumOf(payments)], told).toEqual(isDone('pays') ? [2, -20_000] : [0, 0]);
  const months = lines.filter(({ kind }) => kind === 'closed').map(({ month }) => month);
  expect(months, told).toEqual(isDone('closes December') ? ['2026-11', '2026-12'] : ['2026-11']);
  // In the months that follow, what was won meanwhile is there once.
  sheets.clock = '2027-03-03T09:30:00Z';
  for (const month of ['2026-12', '2027-01', '2027-02'].filter((each) => !months.includes(each)))
    expectOk(sheets.run('closeMonth', { requestId: `later ${month}`, month }));
  const later = linesOf();
  for (const id of ['D-000001', 'D-000002', 'D-000003']) {
    const isWon = id !== 'D-000003' || isDone('wins a deal');
    expect(sumOf(later.filter((line) => line.deal === id)), `${told}: ${id}`).toBe(isWon ? 10_000 : 0);
  }
  expect(wrongAtRest(sheets), told).toEqual([]);
}

function playAt(outer: Task, inner: Task, call: number): void {
  sheets.reset({ state });
  sheets.clock = JANUARY;
  const told = `${inner}, before call ${call} of one who ${outer}`;
  const [anna, bert] = [sheets.as('anna@example.com'), sheets.as('bert@example.com')];
  let isInnerBusy = false;
  sheets.interruptAt(call, 'before', () => {
    isInnerBusy = isBusy(TASKS[inner](bert, 'Bert'));
  });
  const isOuterBusy = isBusy(TASKS[outer](anna, 'Anna'));
  if (isInnerBusy) expect(isBusy(TASKS[inner](bert, 'Bert')), told).toBe(false);
  if (isOuterBusy) expect(isBusy(TASKS[outer](anna, 'Anna')), told).toBe(false);
  expectWhole([outer, inner], told);
}

const PAIRS: readonly (readonly [Task, Task])[] = [
  ['closes December', 'closes December'],
  ['pays', 'pays'],
  ['closes December', 'pays'],
  ['pays', 'closes December'],
  ['closes December', 'wins a deal'],
  ['wins a deal', 'closes December'],
  ['closes December', 'registers a deal'],
  ['registers a deal', 'closes December'],
  ['puts lines back', 'closes December'],
  ['closes December', 'puts lines back'],
  ['looks at statements', 'closes December'],
];

describe('two people at once', () => {
  it.each(PAIRS)('one %s while another %s', (outer, inner) => {
    sheets.reset({ state });
    sheets.clock = JANUARY;
    TASKS[outer](sheets.as('anna@example.com'), 'Anna');
    const { serviceCalls } = sheets.lastRun;
    for (let call = 1; call <= serviceCalls; call += 1) playAt(outer, inner, call);
  });
});
