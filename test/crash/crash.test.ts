/**
 * Every service call of every action fails once, before and after its effect; then the action is tried again, and the
 * workbook must equal the one of a run that nothing disturbed, cell by cell, mark by mark.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHeadless } from '../../workbench/headless';
import { deal, NOW, type Sheets, setUpProgramme } from '../app/programme';
import { ACTIONS, checkLog } from './actions';
import { type Crashed, crashEverywhere, type Interlude } from './crash';
import { SILENT } from './silent';

let sheets: Sheets;
let programme: ReturnType<Sheets['save']>;
let points = 0;

beforeAll(async () => {
  sheets = await startHeadless({
    store: 'plain',
    newSheetRows: 80,
    log: SILENT,
    reuseRealms: true,
    clock: NOW,
    user: 'anna@example.com',
  });
  setUpProgramme(sheets);
  programme = sheets.save();
});
afterAll(async () => {
  await sheets.close();
  console.log(`Crash at every call: ${ACTIONS.length} actions, ${points} crash points`);
});

function expectWhole(crashed: Crashed): void {
  points += crashed.points;
  const { failures } = crashed;
  expect(failures.slice(0, 5).join('\n'), `${failures.length} of ${crashed.points} crash points`).toBe('');
}

describe('an action that breaks off', () => {
  for (const action of ACTIONS)
    it(`is whole after another try: ${action.name}`, { timeout: 300_000 }, () => {
      expectWhole(crashEverywhere(sheets, programme, action));
    });
});

/** On a customer of their own. */
const INTERLUDES: readonly Interlude[] = [
  {
    name: 'somebody else registers',
    act: (all) =>
      void all.as('bert@example.com').run('registerDeal', deal({ requestId: 'other', company: 'Valmet Oyj' })),
  },
  { name: 'Check log runs', act: checkLog, mends: true },
  { name: 'somebody else refreshes', act: (all) => void all.as('bert@example.com').run('refreshDashboard') },
];

const disturbed = ACTIONS.filter(({ others }) => others).flatMap((action) =>
  INTERLUDES.map((interlude) => ({ name: `${action.name}, then ${interlude.name}`, action, interlude })),
);

describe('an action that breaks off before somebody else acts', () => {
  it.each(disturbed)('is whole after another try: $name', ({ action, interlude }) => {
    expectWhole(crashEverywhere(sheets, programme, action, interlude));
  });
});
