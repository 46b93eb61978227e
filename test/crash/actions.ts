/** What the crash suite breaks off: one entry an action. */

import type { CheckProgress, CheckRequest } from '../../src/app/actions/check-log/check-log-contract';
import type { DealRequest } from '../../src/app/actions/contract';
import type { BatchRow } from '../../src/app/actions/import/import-contract';
import { CHAIN_START } from '../../src/core/log/log-check';
import type { PersonsDecision } from '../../src/core/registration/deal-lifecycle';
import { sampleProgramme, seededRandom } from '../../src/core/sample/sample-programme';
import { deal, expectOk, registered, type Sheets, TIERS } from '../app/programme';
import { rowsOf } from './ledger';

export interface CrashAction {
  readonly name: string;
  /** Brings the programme (set up, two partners) to where the action begins; `null` = an empty spreadsheet. */
  readonly prepare: ((sheets: Sheets) => void) | null;
  /** Always the same request. */
  readonly act: (sheets: Sheets) => unknown;
  /** The deals that the action takes out. */
  readonly gone?: () => ReadonlySet<string>;
  /** What belongs to it and is not broken off. */
  readonly afterwards?: (sheets: Sheets) => void;
  /** Somebody has typed into Deals. */
  readonly byHand?: true;
  /** What mends it instead of the same request. */
  readonly again?: (sheets: Sheets) => unknown;
  /** For a part of the actions: somebody else acts, or Check log runs, between the crash and the next try. */
  readonly others?: true;
}

const setUp = (sheets: Sheets) => sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: TIERS });

const makeInputs = (sheets: Sheets) => sheets.run('makeInputsSheet');
const restoreStatements = (sheets: Sheets) => sheets.run('restoreStatementLines', { requestId: 'restore' });

const company = { company: 'Hakala Oy', domain: 'hakala.example' };
const first = (changes: Partial<DealRequest> = {}): DealRequest =>
  deal({ requestId: 'first', ...company, partner: 'Nordic Cloud', ...changes });
const rival = (changes: Partial<DealRequest> = {}): DealRequest =>
  deal({ requestId: 'rival', company: 'Hakala', domain: '', partner: 'Baltic Data', ...changes });

interface Deciding {
  readonly reason?: string;
  readonly evidence?: string;
  readonly of?: string;
  readonly override?: boolean;
}

const decide = (
  sheets: Sheets,
  ids: readonly string[],
  decision: PersonsDecision,
  more: Deciding = {},
  as = 'decision',
) => sheets.run('decideDeals', { requestId: as, ids, decision, reason: '', ...more });
/** Decisions that lead to where the one under test begins. */
function decided(sheets: Sheets, id: string, ...steps: readonly (readonly [PersonsDecision, Deciding?])[]): void {
  steps.forEach(([decision, more = {}], i) => {
    expectOk(decide(sheets, [id], decision, more, `${id} step ${i} ${decision}`));
  });
}

const DEAL = 'D-000001';
const RIVAL = 'D-000002';

function decision(
  name: PersonsDecision,
  steps: readonly (readonly [PersonsDecision, Deciding?])[],
  more: Deciding = {},
): CrashAction {
  return {
    name: steps.length === 0 ? name : `${name} after ${steps.map(([step]) => step).join(', ')}`,
    prepare(sheets: Sheets) {
      registered(sheets, first());
      registered(sheets, rival());
      decided(sheets, DEAL, ...steps);
    },
    act: (sheets: Sheets) => decide(sheets, [DEAL], name, more),
  };
}

const REASON = { reason: 'They said so' };

const row = (n: number, changes: Partial<BatchRow> = {}): BatchRow => ({
  ...{ externalId: `crm-${n}`, registered: '2026-10-01', expected: '2026-12-31', closed: '' },
  ...{ partner: n % 3 === 0 ? 'New Partner' : 'Nordic Cloud', source: 'sourced', owner: 'Otto' },
  ...{ company: `Imported ${n} Oy`, domain: '', email: '', country: 'FI', product: '', amount: 1000 * n },
  ...{ currency: 'EUR', hours: null, status: 'submitted', note: '', conflict: '', ...changes },
});
const batch = {
  ...{ requestId: 'batch', fileName: 'deals.csv', newPartnerStatus: 'candidate', newPartnerNote: 'From deals.csv' },
  ...{ signedNote: 'signed with the first deal', signed: [{ partner: 'New Partner', day: '2026-10-01' }] },
  rows: [1, 2, 3, 4].map((n) => row(n)),
  unread: [{ line: 7, reason: 'No amount', row: 'a;b;c' }],
};

const whole = sampleProgramme({ today: '2026-11-20', random: seededRandom(2026) });
const sample = { partners: whole.partners, deals: whole.deals.slice(0, 12) };

/** Check log as its page asks for it: part by part until all is checked. */
function checkFrom(sheets: Sheets, first: CheckRequest): void {
  let next: CheckRequest | null = first;
  while (next !== null) next = expectOk<CheckProgress>(sheets.run('checkLog', next)).value.next;
}
export const checkLog = (sheets: Sheets): void => checkFrom(sheets, { step: 'lines', from: 0, head: CHAIN_START });

const part = (step: 'rows' | 'missing' | 'conflicts') => (sheets: Sheets) => sheets.run('checkLog', { step, from: 0 });
const PARTS = ['rows', 'missing', 'conflicts'] as const;

/** One part of Check log breaks off; the parts before it and after it run through. */
const checking = (step: (typeof PARTS)[number]): CrashAction => ({
  name: `check log: ${step}`,
  prepare(sheets) {
    brokenOff(sheets);
    for (const before of PARTS.slice(0, PARTS.indexOf(step))) expectOk(part(before)(sheets));
  },
  act: part(step),
  afterwards(sheets) {
    for (const after of PARTS.slice(PARTS.indexOf(step) + 1)) expectOk(part(after)(sheets));
  },
  byHand: true,
});

/** A registration and a decision of which only the lines are in the log, and a row that somebody typed. */
function brokenOff(sheets: Sheets): void {
  registered(sheets, first());
  breakOffAfterLog(sheets, () => decide(sheets, [DEAL], 'approve'));
  breakOffAfterLog(sheets, () => sheets.run('registerDeal', rival()));
  const company = columnOf(sheets, 'Company');
  sheets.ask('type', sheets.areaOf(`Deals!${company}4`), [['Typed Oy']]);
}

/** Breaks the action off where the log has its line and Deals are as before. */
function breakOffAfterLog(sheets: Sheets, act: () => unknown): void {
  const state = sheets.save();
  const count = rowsOf(sheets, 'log').length;
  for (let call = 1; call < 50; call += 1) {
    sheets.reset({ state });
    sheets.failAt(call, 'before');
    act();
    // The first call after the line: the row is not written yet, whatever an earlier action left was finished before.
    if (rowsOf(sheets, 'log').length > count) return;
  }
  throw new Error('The action writes no line of the log before the row.');
}

export const ACTIONS: readonly CrashAction[] = [
  ...PARTS.map(checking),
  {
    name: 'type into Deals',
    prepare: (sheets) => registered(sheets, first()),
    act: (sheets) => sheets.edit(`Deals!${columnOf(sheets, 'Amount')}2`, 99_000),
    byHand: true,
    again: checkLog,
  },
  {
    name: 'set-up from empty',
    prepare: null,
    act: setUp,
  },
  { name: 'set-up again', prepare: (sheets) => registered(sheets, first()), act: setUp },
  {
    name: 'set-up that repairs a deleted sheet and a deleted column',
    prepare(sheets) {
      registered(sheets, first());
      sheets.deleteSheet('Revenue');
      sheets.deleteColumns('Partners', 12);
    },
    act: setUp,
  },
  {
    name: 'give a name',
    prepare: () => {},
    act: (sheets) => sheets.run('rememberName', 'Anna Virtanen'),
  },
  { name: 'register', prepare: () => {}, act: (sheets) => sheets.run('registerDeal', first()), others: true },
  {
    name: 'register behind another',
    prepare: (sheets) => registered(sheets, rival()),
    act: (sheets) => sheets.run('registerDeal', first()),
    others: true,
  },
  {
    name: 'register a direct deal',
    prepare: (sheets) => registered(sheets, rival()),
    act: (sheets) => sheets.run('registerDeal', first({ source: 'direct', partner: '' })),
    others: true,
  },
  {
    name: 'register where the sheet is full',
    prepare(sheets) {
      registered(sheets, rival({ company: 'Somebody else Oy' }));
      sheets.deleteRows('Deals', 3, sheets.ask('sheet', sheets.areaOf('Deals!A1').sheet).rows - 2);
    },
    act: (sheets) => sheets.run('registerDeal', first()),
  },
  {
    name: 'check a customer',
    prepare: (sheets) => registered(sheets, rival()),
    act: (sheets) => sheets.run('checkDeal', first()),
  },
  {
    name: 'load the sidebar',
    prepare: (sheets) => registered(sheets, first()),
    act: (sheets) => sheets.run('loadSidebar'),
  },
  { ...decision('approve', []), others: true },
  decision('reject', [], REASON),
  decision('needsInfo', [], REASON),
  decision('infoReceived', [['needsInfo', REASON]]),
  decision('duplicate', [], { of: RIVAL }),
  decision('withdraw', [], REASON),
  decision('withdraw', [['approve']]),
  {
    ...decision('extend', [['approve']], { evidence: 'Minutes of the meeting' }),
  },
  { ...decision('win', [['approve']]), others: true },
  decision('lose', [['approve']], REASON),
  decision('reopen', [['reject', REASON]], REASON),
  decision('reopen', [['approve'], ['win']], REASON),
  {
    name: 'submit a draft',
    prepare(sheets) {
      registered(sheets, first());
      sheets.edit(`Deals!${columnOf(sheets, 'Status')}2`, 'Draft');
    },
    act: (sheets) => decide(sheets, [DEAL], 'submit'),
  },
  {
    name: 'override',
    prepare(sheets) {
      registered(sheets, first());
      registered(sheets, rival());
      decided(sheets, DEAL, ['approve']);
    },
    act: (sheets) => decide(sheets, [RIVAL], 'approve', { override: true, reason: 'They meet them every week' }),
    others: true,
  },
  {
    name: 'approve several at once, of which one is refused',
    prepare(sheets) {
      registered(sheets, first());
      registered(sheets, rival());
      registered(sheets, deal({ requestId: 'third', company: 'Kesko Oyj' }));
    },
    act: (sheets) => decide(sheets, [DEAL, RIVAL, 'D-000003'], 'approve'),
    others: true,
  },
  {
    name: 'reject several at once',
    prepare(sheets) {
      registered(sheets, first());
      registered(sheets, rival());
      registered(sheets, deal({ requestId: 'third', company: 'Kesko Oyj' }));
    },
    act: (sheets) => decide(sheets, [DEAL, RIVAL, 'D-000003'], 'reject', REASON),
    others: true,
  },
  {
    name: 'approve the next in line after the protection has ended',
    prepare: ended,
    act: (sheets) => decide(sheets, [RIVAL], 'approve'),
    others: true,
  },
  {
    name: 'register after a protection has ended',
    prepare: ended,
    act: (sheets) => sheets.run('registerDeal', third()),
  },
  { name: 'refresh after a protection has ended', prepare: ended, act: (sheets) => sheets.run('refreshDashboard') },
  {
    name: 'open the file after a protection has ended',
    prepare: ended,
    act: (sheets) => sheets.open(),
  },
  {
    name: 'refresh',
    prepare(sheets) {
      registered(sheets, first());
      decided(sheets, DEAL, ['approve'], ['win']);
    },
    act: (sheets) => sheets.run('refreshDashboard'),
  },
  { name: 'refresh when months are due', prepare: monthsDue, act: (sheets) => sheets.run('refreshDashboard') },
  {
    name: 'refresh when another month is due, and a column is missing',
    prepare(sheets) {
      monthsDue(sheets);
      expectOk(sheets.run('refreshDashboard'));
      sheets.deleteColumns('Monthly', 5, 1);
      sheets.clock = '2026-12-03T09:30:00Z';
    },
    act: (sheets) => sheets.run('refreshDashboard'),
  },
  {
    name: 'the monthly report',
    prepare: monthsDue,
    act: (sheets) => sheets.run('monthlyReport'),
  },
  { name: 'make Inputs', prepare: () => {}, act: makeInputs },
  {
    name: 'make Inputs again where rows are missing',
    prepare(sheets) {
      expectOk(makeInputs(sheets));
      sheets.edit('Inputs!B2', 250_000);
      sheets.deleteRows('Inputs', 3, 2);
    },
    act: makeInputs,
  },
  {
    name: 'make Inputs beside a sheet of that name',
    prepare: (sheets) =>
      void sheets.script("book.insertSheet('Inputs').getRange(1, 1, 1, 2).setValues([['Wood', 'Nails']]); null"),
    act: makeInputs,
  },
  {
    name: 'save a new partner',
    prepare: () => {},
    act: (sheets) => sheets.run('savePartner', partner('Savo Systems')),
  },
  {
    name: 'save a known partner',
    prepare: () => {},
    act: (sheets) => sheets.run('savePartner', partner('Nordic Cloud')),
  },
  {
    name: 'import a batch',
    prepare: () => {},
    act: (sheets) => sheets.run('importBatch', batch),
    others: true,
  },
  {
    name: 'import a batch of which a part is there',
    prepare: (sheets) =>
      expectOk(sheets.run('importBatch', { ...batch, requestId: 'earlier', rows: [row(1), row(2)], unread: [] })),
    act: (sheets) => sheets.run('importBatch', batch),
    others: true,
  },
  {
    name: 'add the sample',
    prepare: () => {},
    act: (sheets) => sheets.run('addSampleProgramme', sample),
  },
  {
    name: 'remove the sample',
    prepare(sheets) {
      registered(sheets, first());
      expectOk(sheets.run('addSampleProgramme', sample));
    },
    act: (sheets) => sheets.run('removeSampleProgramme'),
    gone: () => new Set(sample.deals.map((_, i) => `D-${String(i + 2).padStart(6, '0')}`)),
  },
  {
    name: 'close the first month',
    prepare: (sheets) => twoWon(sheets),
    act: (sheets) => close(sheets, '2026-11'),
    others: true,
  },
  {
    name: 'close a month beside a sheet of that name',
    prepare(sheets) {
      twoWon(sheets);
      sheets.script("book.insertSheet('Statements').getRange(1, 1, 1, 2).setValues([['Bank', 'Amount']]); null");
    },
    act: (sheets) => close(sheets, '2026-11'),
  },
  {
    name: 'close a month in which a deal is no longer won and another has a different amount',
    prepare(sheets) {
      twoClosed(sheets);
      decided(sheets, DEAL, ['reopen', REASON], ['lose', REASON]);
      sheets.edit(`Deals!${columnOf(sheets, 'Amount')}3`, 40_000);
      expectOk(pay(sheets, 'paid before'));
      checkLog(sheets);
      sheets.clock = '2027-01-03T09:30:00Z';
    },
    act: (sheets) => close(sheets, '2026-12'),
    others: true,
  },
  {
    name: 'close a month where a deal is earned when the customer pays',
    prepare(sheets) {
      const row = sheets.values('Settings!A1:A80').findIndex(([name]) => name === 'Partner earns when') + 1;
      sheets.edit(`Settings!B${row}`, 'customer paid');
      twoWon(sheets);
    },
    act: (sheets) => close(sheets, '2026-11'),
  },
  { name: 'pay two balances', prepare: twoClosed, act: (sheets) => pay(sheets, 'pay'), others: true },
  {
    name: 'put lines of Statements back',
    prepare(sheets) {
      twoClosed(sheets);
      expectOk(pay(sheets, 'pay'));
      sheets.edit('Statements!J2', 9999);
      sheets.edit('Statements!G5', 'soon');
      sheets.deleteRows('Statements', 3, 1);
    },
    act: restoreStatements,
    byHand: true,
  },
  {
    name: 'put a deleted sheet Statements back',
    prepare(sheets) {
      twoClosed(sheets);
      sheets.deleteSheet('Statements');
    },
    act: restoreStatements,
  },
  {
    name: 'close a month after the sheet Statements was deleted',
    prepare(sheets) {
      twoClosed(sheets);
      sheets.deleteSheet('Statements');
      sheets.clock = '2027-01-03T09:30:00Z';
    },
    act: (sheets) => close(sheets, '2026-12'),
  },
  { name: 'make Exchange rates', prepare: () => {}, act: (sheets) => sheets.run('makeRatesSheet') },
  { name: 'make Marketing money', prepare: () => {}, act: (sheets) => sheets.run('makeMdfSheet') },
  {
    name: 'refresh where revenue moves a tier',
    prepare(sheets) {
      twoWon(sheets);
      expectOk(sheets.run('refreshDashboard'));
      const [, ...tiers] = sheets.values('Settings!A1:Z9');
      const at = (tiers[1] ?? []).indexOf('Silver');
      sheets.edit(`Settings!${String.fromCharCode(65 + at + 1)}3`, 40_000);
    },
    act: (sheets) => sheets.run('refreshDashboard'),
    afterwards(sheets) {
      const moved = rowsOf(sheets, 'log').filter(({ action }) => action === 'tierChange');
      if (moved.length !== 2) throw new Error(`The log says ${moved.length} times that one of two partners has moved.`);
    },
    others: true,
  },
  {
    name: 'type a rating',
    prepare: () => {},
    act: (sheets) => sheets.edit(`Partners!${columnOf(sheets, 'Coverage', 'Partners')}2`, 9),
  },
];

/** One deal of each partner, of 50,000 at 20 %, in November; it is December. */
function twoWon(sheets: Sheets): void {
  registered(sheets, first());
  registered(sheets, rival({ company: 'Kesko Oyj' }));
  for (const id of [DEAL, RIVAL]) decided(sheets, id, ['approve'], ['win']);
  sheets.clock = '2026-12-03T09:30:00Z';
}

function twoClosed(sheets: Sheets): void {
  twoWon(sheets);
  expectOk(close(sheets, '2026-11'));
}

const close = (sheets: Sheets, month: string) => sheets.run('closeMonth', { requestId: `close ${month}`, month });

function pay(sheets: Sheets, requestId: string): unknown {
  const balances = ['Baltic Data', 'Nordic Cloud'].map((partner) => ({ partner, currency: 'EUR', amount: 10_000 }));
  return sheets.run('payBalances', { requestId, day: '2026-12-02', note: 'SEPA 77', balances });
}

/** The programme began three months ago. */
function monthsDue(sheets: Sheets): void {
  registered(sheets, first());
  const row = sheets.values('Settings!A1:A80').findIndex(([name]) => name === 'Programme start') + 1;
  sheets.edit(`Settings!B${row}`, 46_250); // 2026-08-16
}

function ended(sheets: Sheets): void {
  registered(sheets, first());
  registered(sheets, rival());
  decided(sheets, DEAL, ['approve']);
  sheets.clock = '2027-03-01T09:30:00Z';
}

const third = () =>
  deal({ requestId: 'third', company: 'Hakala Group Oy', domain: 'hakala.example', partner: 'Nordic Cloud' });

const partner = (name: string) => ({
  ...{ requestId: 'partner', name, type: 'MSP' },
  ratings: { coverage: 9, offering: 5, capacity: 8, geography: 3 },
});

/** Letters of the column with this header. */
function columnOf(sheets: Sheets, header: string, sheet = 'Deals'): string {
  const [headers = []] = sheets.values(`${sheet}!A1:AZ1`);
  const at = headers.indexOf(header);
  return at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`;
}
