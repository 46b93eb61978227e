// Service calls of each action at 100 and at 20,000 deals. On Google each costs tens of milliseconds, so their number
// decides how long a person waits; it must not depend on how many deals there are.
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const SIZES = [100, 20_000];
const TIERS = [
  { name: 'Bronze', revenueFrom: 0, margin: 0.2 },
  { name: 'Silver', revenueFrom: 100_000, margin: 0.25 },
];
const LIMITS = {
  ...{ register: 14, decide: 14, 'decide five': 16, 'open the sidebar': 6, refresh: 40, 'set up': 300 },
  ...{ 'close the first month': 70, 'close a month': 24, 'look at statements': 12, pay: 24, 'partner money': 6 },
};
/** Columns that registering may read of Deals: those a conflict is found by, and the id of the request. */
const REGISTER_COLUMNS = 13;

async function loadHeadless() {
  const outfile = `${root}build/workbench/headless.mjs`;
  await esbuild.build({
    entryPoints: [`${root}workbench/headless.ts`],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

/** Writes deals straight into the sheet, as a paste would. @param {any} sheets @param {number} count */
function fill(sheets, count) {
  sheets.script(`
    const deals = book.getSheetByName('Deals');
    const states = ['Won', 'Lost', 'Approved', 'Submitted', 'Expired'];
    const day = (n) => new Date(2024 + (n % 2), n % 12, 1 + (n % 28));
    const rows = Array.from({ length: ${count} }, (_, i) => [
      'D-' + String(i + 1).padStart(6, '0'), day(i), i % 2 ? 'Partner ' + (i % 12) : '', i % 2 ? 'Partner-sourced' : 'Direct',
      'Customer ' + i + ' Oy', '', '', 'FI', '', 1000 + i, 'EUR', 10, states[i % 5], '', '', i % 5 < 2 ? new Date(2025, 4 + (i % 7), 1 + (i % 28)) : '', 'Bronze', 0.2, '', '', '',
    ]);
    if (deals.getMaxRows() < rows.length + 100) deals.insertRowsAfter(deals.getMaxRows(), rows.length + 100 - deals.getMaxRows());
    deals.getRange(2, 1, rows.length, rows[0].length).setValues(rows);
    null
  `);
}

/** @param {any} sheets @param {number} size */
function measureAt(sheets, size) {
  /** @type {Record<string, { calls: number, read: number }>} */
  const used = {};
  const note = (/** @type {string} */ name) => {
    used[name] = { calls: sheets.lastRun.serviceCalls, read: sheets.lastRun.cellsRead };
  };
  const must = (/** @type {any} */ answer) => {
    if (answer?.ok === false) throw new Error(`The action was refused: ${answer.message}`);
    return answer?.value;
  };
  must(sheets.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: TIERS }));
  note('set up');
  const ratings = { coverage: 8, offering: 6, capacity: 7, geography: 4 };
  must(sheets.run('savePartner', { requestId: 'p', name: 'Partner 1', type: 'Reseller', ratings }));
  fill(sheets, size);
  const request = {
    requestId: 'r',
    partner: 'Partner 1',
    company: 'Measured Oy',
    domain: '',
    email: '',
    country: 'FI',
  };
  const rest = { product: '', amount: 1000, currency: 'EUR', hours: null, expected: '', source: 'sourced' };
  const { id } = must(sheets.run('registerDeal', { ...request, ...rest }));
  note('register');
  must(sheets.run('decideDeals', { requestId: 'd', ids: [id], decision: 'approve', reason: '' }));
  note('decide');
  must(sheets.run('decideDeals', { requestId: 'e', ids: [id], decision: 'lose', reason: '' }));
  const several = ['a', 'b', 'c', 'd', 'e'].map((name) => {
    const company = `Measured ${name} Oy`;
    return must(sheets.run('registerDeal', { ...request, ...rest, company, requestId: name })).id;
  });
  must(sheets.run('decideDeals', { requestId: 's', ids: several, decision: 'approve', reason: '' }));
  note('decide five');
  sheets.run('loadSidebar');
  note('open the sidebar');
  must(sheets.run('refreshDashboard')); // what the deals above have moved is written down once
  must(sheets.run('refreshDashboard'));
  note('refresh');
  measureMoney(sheets, must, note);
  return { used, rows: sheets.script("book.getSheetByName('Deals').getMaxRows()") };
}

/**
 * Two months closed, the second into a sheet that is there, and what a person does with them.
 *
 * @param {any} sheets @param {(answer: any) => any} must @param {(name: string) => void} note
 */
function measureMoney(sheets, must, note) {
  // A log that is longer than the end of it that every action reads, at both sizes.
  const row = {
    registered: '2025-01-15',
    expected: '',
    closed: '',
    partner: 'Partner 1',
    owner: '',
    domain: '',
    email: '',
  };
  const more = { country: '', product: '', amount: 1, currency: 'EUR', hours: null, source: 'sourced', status: 'lost' };
  const rows = Array.from({ length: 250 }, (_, i) => ({
    ...{ externalId: `X${i}`, company: `Imported ${i}`, note: '', conflict: '', ...row, ...more },
  }));
  const file = { requestId: 'i', fileName: 'f.csv', newPartnerStatus: 'active', newPartnerNote: '', signedNote: '' };
  must(sheets.run('importBatch', { ...file, signed: [], unread: [], rows }));
  const { closable } = must(sheets.run('loadStatements', { month: '' }));
  const [month, next] = closable.slice(-2);
  must(sheets.run('closeMonth', { requestId: 'm', month }));
  note('close the first month');
  must(sheets.run('closeMonth', { requestId: 'n', month: next }));
  note('close a month');
  const { balances, today } = must(sheets.run('loadStatements', { month: '' }));
  note('look at statements');
  const owed = balances.filter((/** @type {any} */ { amount }) => amount > 0).slice(0, 2);
  must(sheets.run('payBalances', { requestId: 'p', day: today, note: 'SEPA', balances: owed }));
  note('pay');
  must(sheets.run('partnerMoney', 'Partner 1'));
  note('partner money');
}

export default async function measure() {
  const { startHeadless } = await loadHeadless();
  /** @type {(ReturnType<typeof measureAt> & { size: number })[]} */
  const runs = [];
  for (const size of SIZES) {
    const sheets = await startHeadless({ clock: '2025-12-10T09:30:00Z' });
    runs.push({ size, ...measureAt(sheets, size) });
    await sheets.close();
  }
  const results = Object.entries(LIMITS).map(([name, limit]) => {
    const [small, large] = runs.map(({ used }) => used[name]?.calls ?? Number.NaN);
    return {
      name: `${name}, service calls at 20,000 deals`,
      unit: 'calls',
      ours: large,
      against: 'at 100 deals',
      theirs: small,
      ratio: Number(large) / Number(small),
      target: `at most ${limit}, the same at both`,
      holds: Number(large) <= limit && large === small,
    };
  });
  const large = runs[1];
  const cells = large?.used.register?.read ?? Number.NaN;
  const allowed = (large?.rows ?? 0) * REGISTER_COLUMNS + 25_000;
  results.push({
    name: 'register, cells read at 20,000 deals',
    unit: 'cells',
    ours: cells,
    against: `${REGISTER_COLUMNS} columns of Deals, and 25,000 cells of the other sheets`,
    theirs: allowed,
    ratio: cells / allowed,
    target: 'at most that',
    holds: cells <= allowed,
  });
  return results;
}
