/**
 * After each piece of vandalism every action either works on the right cells, or refuses with a sentence that names what
 * a person must do and changes nothing; once that is done, everything works again.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, DecisionResult, RegisteredDeal, SidebarStart } from '../../src/app/actions/contract';
import { type Sentence, sentenceText } from '../../src/i18n/answers';
import { startHeadless } from '../../workbench/headless';
import { deal, expectOk, NOW, registered, type Sheets, setUpProgramme, TIERS } from '../app/programme';
import { ANSWERS, VANDALISM, type Vandalism } from './acts';

let sheets: Sheets;
let programme: ReturnType<Sheets['save']>;
const count = { acts: 0, actions: 0, refused: 0 };

beforeAll(async () => {
  sheets = (await startHeadless({
    ...{ clock: NOW, user: 'anna@example.com', store: 'plain', reuseRealms: true },
  })) as Sheets;
  setUpProgramme(sheets);
  const companies = ['One Oy', 'Two Oy', 'Three Oy', 'Four Oy', 'Five Oy', 'Six Oy'];
  const ids = companies.map((company, i) => {
    const partner = i % 2 ? 'Baltic Data' : 'Nordic Cloud';
    return registered(sheets, { company, partner, product: `P${i}` }).id;
  });
  for (const [at, decision] of [
    [1, 'approve'],
    [2, 'approve'],
    [2, 'win'],
    [3, 'reject'],
  ] as const) {
    const requestId = `${ids[at]} ${decision}`;
    expectOk(sheets.run('decideDeals', { requestId, ids: [ids[at]], decision, reason: 'r' }));
  }
  programme = sheets.save();
});
afterAll(async () => {
  await sheets.close();
  const { acts, actions, refused } = count;
  console.info(`Vandalism: ${acts} pieces, ${actions} actions after them, ${refused} refused with what to do.`);
});

const ratings = { coverage: 8, offering: 6, capacity: 7, geography: 4 };
const NEW = { company: 'New Oy', product: 'New', amount: 777 };
const importRow = {
  ...{ externalId: 'X1', registered: '2026-01-15', expected: '', closed: '', partner: 'Nordic Cloud', owner: '' },
  ...{ company: 'Imported', domain: '', email: '', country: '', product: '', amount: 1, currency: 'EUR', hours: null },
  ...{ source: 'sourced', status: 'approved', note: '', conflict: '' },
};
const importRequest = {
  ...{ requestId: 'import', fileName: 'f.csv', newPartnerStatus: 'active', newPartnerNote: '', signedNote: '' },
  ...{ signed: [], unread: [{ line: 1, reason: 'r', row: 'x' }], rows: [importRow] },
};
const decision = { requestId: 'approve', ids: ['D-000005'], decision: 'approve', reason: '' };
const ACTIONS = {
  load: () => sheets.run('loadSidebar'),
  check: () => sheets.run('checkDeal', deal({ company: 'Five' })),
  register: () => sheets.run('registerDeal', { ...deal(NEW), requestId: 'register' }),
  decide: () => sheets.run('decideDeals', decision),
  partner: () => sheets.run('savePartner', { requestId: 'rate', name: 'Baltic Data', type: 'Reseller', ratings }),
  refresh: () => sheets.run('refreshDashboard'),
  import: () => sheets.run('importBatch', importRequest),
};
type Action = keyof typeof ACTIONS;
type State = ReturnType<Sheets['save']>;

/** All values of all sheets. */
const dump = () =>
  sheets.script(`JSON.stringify(book.getSheets().map((s) => [s.getName(), s.getDataRange().getValues()]))`) as string;

interface Outcome {
  readonly refusal: string;
  readonly answer: unknown;
}

/** What the action answered; a raw exception, or one dressed as a lost connection, fails. */
function outcomeOf(name: string, action: () => unknown, before: string): Outcome {
  count.actions += 1;
  let sentence: Sentence | undefined;
  let answer: unknown;
  try {
    answer = action();
    const told = answer as Partial<Answer<unknown>>;
    if (told.ok === false) sentence = told.message;
  } catch (error) {
    const { message } = error as Error;
    if (!message.startsWith('["')) throw new Error(`${name}: ${message}`);
    sentence = JSON.parse(message) as Sentence;
  }
  if (sentence === undefined) return { refusal: '', answer };
  const refusal = sentenceText(sentence, 'en');
  expect(sentence[0], `${name}: ${refusal}`).not.toBe('interrupted');
  expect(dump() === before, `${name} refused and changed something: ${refusal}`).toBe(true);
  count.refused += 1;
  return { refusal, answer };
}

const start = () => sheets.run('loadSidebar') as SidebarStart;
/** Records with this ID; lines of the log carry their row as JSON. */
const rowsWith = (id: string) =>
  (JSON.parse(dump()) as [string, unknown[][]][])
    .filter(([name]) => !name.startsWith('Copy of'))
    .flatMap(([, rows]) => rows)
    .filter((row) => row.includes(id) && !row.some((cell) => String(cell).startsWith('{')));

/** Where it worked, it worked on the right cells. */
function expectDone(action: Action, answer: unknown, known: number): void {
  if (action === 'register') {
    const { id } = expectOk<RegisteredDeal>(answer).value;
    expect(rowsWith(id), id).toHaveLength(1);
    const { open } = start();
    expect(open.find((each) => each.id === id)).toMatchObject({ ...NEW, partner: 'Nordic Cloud' });
    expect(open.length, 'deals in the sidebar').toBe(known + 1);
    expectOk(sheets.run('registerDeal', { ...deal(NEW), requestId: 'register' }));
    expect(rowsWith(id), `${id}, asked again`).toHaveLength(1);
  }
  if (action === 'decide') {
    const { deals } = expectOk<DecisionResult>(answer).value;
    expect(deals).toMatchObject([{ id: 'D-000005', status: 'approved', product: 'P4' }]);
    expect(start().open.find(({ id }) => id === 'D-000005')?.status).toBe('approved');
  }
}

function tryAll(
  state: State,
  options: object,
  actions = Object.keys(ACTIONS) as Action[],
): Partial<Record<Action, string>> {
  const refusals: Partial<Record<Action, string>> = {};
  sheets.reset({ state, ...options });
  const before = dump();
  let known = 0;
  for (const name of actions) {
    sheets.reset({ state, ...options });
    const { refusal, answer } = outcomeOf(name, ACTIONS[name], before);
    if (name === 'load' && refusal === '') known = (answer as SidebarStart).open.length;
    if (refusal !== '') refusals[name] = refusal;
    else if (refusals.load === undefined) expectDone(name, answer, known);
  }
  return refusals;
}

function play({ name, act, file = {} }: Vandalism): void {
  count.acts += 1;
  sheets.reset({ state: programme, ...file });
  act(sheets);
  const wrecked = sheets.save();
  const refusals = tryAll(wrecked, file);
  const answer = ANSWERS.find(({ to }) => to.test(name) && Object.keys(refusals).length > 0);
  if (!answer) {
    expect(refusals).toStrictEqual({});
    return;
  }
  for (const refusal of Object.values(refusals)) expect(refusal).toMatch(answer.says);
  sheets.reset({ state: wrecked, ...file });
  answer.mend?.(sheets);
  expectOk(sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: TIERS }));
  const after = tryAll(sheets.save(), file, ['load', 'register', 'decide']);
  if (!answer.isLoss) expect(after).toStrictEqual({});
}

describe.each(Object.entries(VANDALISM))('vandalised %s', (_, entries) => {
  it.each(entries.map((entry) => [entry.name, entry] as const))('%s', (_name, entry) => play(entry));
});
