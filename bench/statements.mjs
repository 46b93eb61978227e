// All statements of 100,000 deals, the last of twelve months not closed yet, against one plain pass that reads the same
// columns and lists and sums the same, unchecked.
import { inRealm } from './in-realm.mjs';

const DEALS = 100_000;
const PARTNERS = 200;
/** Enough for both to be compiled before the median is reached, on a busy machine too. */
const ROUNDS = 31;
const LIMIT = 10;

const ENTRY = `
export { dealTable } from './src/core/deals/deal-table';
export { closedLine, closing } from './src/core/statements/close-month';
export { earningsOf } from './src/core/statements/entitlements';
export { statementsOf } from './src/core/statements/statement';
`;

/** Runs in the realm of the bundle, as rows of a sheet are of the script's own. @param {number} deals @param {number} partners */
function prepare(deals, partners) {
  let seed = 1;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  /** @template T @param {T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[random(list.length)]);
  const states = ['Submitted', 'Approved', 'Won', 'Won', 'Won', 'Won', 'Lost', 'Rejected', 'Expired'];
  const rows = Array.from({ length: deals }, (_, index) => {
    const status = pick(states);
    const source = pick(['Partner-sourced', 'Partner-influenced', 'Partner-sourced', 'Direct']);
    return [
      `D-${String(index + 1).padStart(6, '0')}`,
      source === 'Direct' ? '' : `Partner ${random(partners)}`,
      source,
      `Customer ${index} Oy`,
      random(20_000_000) / 100,
      pick(['EUR', 'EUR', 'SEK', 'USD']),
      status,
      status === 'Won' ? new Date(2025, random(12), 1 + random(28)) : '',
      pick([0.1, 0.175, 0.2, 0.25]),
    ];
  });
  const header = 'Deal ID,Partner,Source,Company,Amount,Currency,Status,Closed,Margin'.split(',');
  const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);
  return { deals: [header, ...rows], months };
}

/** By partner, currency and month: opening, earned, closing in cents, and how many lines. @param {any} STATEMENTS @param {any} data */
function ours(STATEMENTS, data) {
  const rules = { earnedOn: 'won', currency: 'EUR' };
  const table = STATEMENTS.dealTable(data.deals, []);
  const last = data.months[data.months.length - 1];
  /** @type {any[]} */
  const lines = [];
  const close = (/** @type {string} */ month) => {
    const added = STATEMENTS.closing(STATEMENTS.earningsOf(table, rules), lines, {
      month,
      earnedOn: 'won',
      listed: { has: () => true },
    }).lines;
    return [...added, STATEMENTS.closedLine(month, added, 'EUR')];
  };
  for (const month of data.months.slice(0, -1))
    for (const line of close(month)) lines.push({ ...line, number: lines.length + 1 });
  return () => {
    const all = [...lines, ...close(last)];
    return data.months.map((/** @type {string} */ month) => STATEMENTS.statementsOf(all, month));
  };
}

/** One loop, no look at what a cell holds. @param {any} data */
function plain(data) {
  const { round } = Math;
  return () => {
    const sums = new Map();
    for (let i = 1; i < data.deals.length; i++) {
      const row = data.deals[i];
      if (row[6] !== 'Won' || row[2] === 'Direct') continue;
      const account = `${row[5]} ${row[1]}`;
      let months = sums.get(account);
      if (months === undefined) {
        months = Array.from({ length: 12 }, () => ({ earned: 0, lines: [] }));
        sums.set(account, months);
      }
      const month = months[row[7].getMonth()];
      // A thousandth of a cent pushes a tie over that binary numbers hold a little below.
      const cents = round(row[4] * row[8] * 100 + 1e-5);
      month.earned += cents;
      month.lines.push({ deal: row[0], company: row[3], day: row[7], cents });
    }
    for (const months of sums.values()) {
      let opening = 0;
      for (let month = 0; month < 12; month++) {
        const { earned, lines } = months[month];
        months[month] = [opening, earned, opening + earned, lines.length];
        opening += earned;
      }
    }
    return sums;
  };
}

/** Of both, as one text. @param {any[][]} statements @param {Map<string, number[][]>} sums */
function differences(statements, sums) {
  const cents = (/** @type {number} */ amount) => Math.round(amount * 100);
  return statements.flatMap((month, m) =>
    month.flatMap(({ partner, currency, opening, earned, closing, lines }) => {
      const figures = [...[opening, earned, closing].map(cents), lines.length].join();
      const wanted = sums.get(`${currency} ${partner}`)?.[m]?.join();
      return figures === wanted ? [] : [`${partner} ${currency} ${m + 1}: ${figures}, not ${wanted}`];
    }),
  );
}

/** Answers a list of results for bench/run.mjs. */
export default async function measure() {
  const setUp = `data = (${prepare})(${DEALS}, ${PARTNERS}); ours = (${ours})(BUNDLE, data); plain = (${plain})(data);`;
  const { ours: statements, plain: sums, time } = await inRealm(ENTRY, setUp, ROUNDS);
  const [wrong] = differences(statements, sums);
  const count = statements.reduce((/** @type {number} */ all, /** @type {any[]} */ month) => all + month.length, 0);
  if (wrong !== undefined || count < sums.size * 11)
    throw new Error(`The statements differ from the plain pass: ${wrong}.`);
  const { ours: oursMs, theirs, ratio } = time();
  return [
    {
      name: `closing a month and ${count} statements, 100,000 deals`,
      unit: 'ms',
      ours: oursMs,
      against: 'one plain pass, unchecked',
      theirs,
      ratio,
      target: `at most ${LIMIT} ×`,
      holds: ratio <= LIMIT,
    },
  ];
}
