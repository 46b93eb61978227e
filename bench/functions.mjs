// Custom functions over 100,000 rows against plain loops that give the same column from the same columns, unchecked.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { dist } from '../build/addon.mjs';
import { median } from './bundle.mjs';

const ROWS = 100_000;
const ROUNDS = 15;

/** The Deals sheet's columns, in its order. */
const HEADERS = [
  'Deal ID',
  'Registered',
  'Partner',
  'Source',
  'Company',
  'Domain',
  'Contact email',
  'Country',
  'Product',
  'Amount',
  'Currency',
  'Hours',
  'Status',
  'Protected until',
  'Expected close',
  'Closed',
  'Tier',
  'Margin',
  'Partner earnings',
  'Conflict',
  'Note',
];

/** Runs in the realm of Code.js, so that arrays and dates are its own, as they are on Google. */
function prepare(/** @type {number} */ rows, /** @type {string[]} */ headers) {
  let seed = 1;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  /** @template T @param {T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[random(list.length)]);
  const column = (/** @type {() => unknown} */ cell) => Array.from({ length: rows }, () => [cell()]);
  const day = () => new Date(2024, 0, 1 + random(730));
  const states = ['Submitted', 'Approved', 'Approved', 'Won', 'Won', 'Won', 'Lost', 'Rejected', 'Duplicate', 'Expired'];
  const deals = Array.from({ length: rows }, (_, index) => {
    const status = pick(states);
    const source = pick(['Partner-sourced', 'Partner-influenced', 'Direct', 'Direct']);
    const partner = source === 'Direct' ? '' : `Partner ${random(40)}`;
    const closed = status === 'Won' || status === 'Lost' ? day() : '';
    const amount = random(20_000_000) / 100;
    const company = `Company ${random(30_000)} Oy`;
    return [
      `D-${index}`,
      day(),
      partner,
      source,
      company,
      'company.fi',
      'a@company.fi',
      'FI',
      'CRM',
      amount,
      'EUR',
      20,
      status,
      '',
      day(),
      closed,
      'Gold',
      0.3,
      amount * 0.3,
      '',
      '',
    ];
  });
  return {
    ratings: [1, 2, 3, 4].map(() => column(() => 1 + random(10))),
    amounts: column(() => random(20_000_000) / 100),
    margins: column(() => pick([0.2, 0.25, 0.3, 0.175])),
    revenues: column(() => random(40_000_000) / 100),
    tiers: [
      ['Tier', 'Revenue from', 'Margin'],
      ['Bronze', 0, 0.2],
      ['Silver', 50_000, 0.25],
      ['Gold', 150_000, 0.3],
    ],
    deals: [headers, ...deals],
    currencies: column(() => pick(['SEK', 'USD', 'NOK', 'GBP'])),
    days: column(day),
    // A rate a week for each of four currencies, over the two years of the days.
    rates: [
      ['Date', 'Currency', 'Rate'],
      ...Array.from({ length: 420 }, (_, index) => [
        new Date(2024, 0, 1 + 7 * (index >> 2)),
        ['SEK', 'USD', 'NOK', 'GBP'][index & 3],
        (1 + random(20_000)) / 10_000,
      ]),
    ],
    from: new Date(2025, 0, 1),
    to: new Date(2025, 11, 31),
  };
}

/** The plain loops. They run in the same realm too. */
function peers() {
  // Taken once, as in Code.js: a look-up of a global costs more than the arithmetic of a row.
  const { round } = Math;
  return {
    /** @param {any[]} c @param {any[]} o @param {any[]} k @param {any[]} g */
    score(c, o, k, g) {
      const column = new Array(c.length);
      for (let i = 0; i < c.length; i++) {
        const score = c[i][0] * 0.4 + o[i][0] * 0.25 + k[i][0] * 0.2 + g[i][0] * 0.15;
        column[i] = [round(score * 1e10) / 1e10];
      }
      return column;
    },
    /** Ties are rounded up in spite of binary dust; enough for positive amounts of this size. @param {any[]} amounts @param {any[]} margins */
    earnings(amounts, margins) {
      const column = new Array(amounts.length);
      for (let i = 0; i < amounts.length; i++) {
        column[i] = [round(amounts[i][0] * margins[i][0] * 100 + 1e-6) / 100];
      }
      return column;
    },
    /** @param {any[]} revenues @param {any[]} tiers */
    tier(revenues, tiers) {
      const column = new Array(revenues.length);
      for (let i = 0; i < revenues.length; i++) {
        let name = '';
        for (let t = 1; t < tiers.length; t++) if (revenues[i][0] >= tiers[t][1]) name = tiers[t][0];
        column[i] = [name];
      }
      return column;
    },
    /** Rates by currency, the newest found by halving. @param {any[]} amounts @param {any[]} currencies @param {any[]} days @param {any[]} rates */
    convert(amounts, currencies, days, rates) {
      /** @type {Map<string, [number, number][]>} */
      const byCurrency = new Map();
      for (let r = 1; r < rates.length; r++) {
        const known = byCurrency.get(rates[r][1]) ?? [];
        known.push([rates[r][0].getTime(), rates[r][2]]);
        byCurrency.set(rates[r][1], known);
      }
      for (const list of byCurrency.values()) list.sort((a, b) => a[0] - b[0]);
      const column = new Array(amounts.length);
      for (let i = 0; i < amounts.length; i++) {
        const list = byCurrency.get(currencies[i][0]) ?? [];
        const time = days[i][0].getTime();
        let low = 0;
        let high = list.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (/** @type {[number, number]} */ (list[middle])[0] <= time) low = middle + 1;
          else high = middle;
        }
        const [, rate] = /** @type {[number, number]} */ (list[low - 1]);
        column[i] = [round(amounts[i][0] * rate * 100 + 1e-6) / 100];
      }
      return column;
    },
    /** @param {any[]} deals @param {Date} asOf @param {number} days */
    active(deals, asOf, days) {
      const end = asOf.getTime();
      const start = end - days * 86_400_000;
      const names = new Set();
      for (let i = 1; i < deals.length; i++) {
        const [row, registered] = [deals[i], deals[i][1]];
        const status = row[12];
        if (row[3] === 'Direct' || status === 'Rejected' || status === 'Duplicate') continue;
        const time = registered.getTime();
        if (time >= start && time <= end) names.add(row[2]);
      }
      return names.size;
    },
    /** @param {any[]} deals @param {Date} from @param {Date} to */
    share(deals, from, to) {
      const start = from.getTime();
      const end = to.getTime();
      let sourced = 0;
      let total = 0;
      for (let i = 1; i < deals.length; i++) {
        const row = deals[i];
        if (row[12] !== 'Won' || row[10] !== 'EUR') continue;
        const time = row[15].getTime();
        if (time < start || time > end) continue;
        total += row[9];
        if (row[3] === 'Partner-sourced') sourced += row[9];
      }
      return sourced / total;
    },
  };
}

const CASES = [
  ['PARTNER_SCORE, 100,000 rows', 'PARTNER_SCORE(...data.ratings)', 'peer.score(...data.ratings)', 10],
  [
    'PARTNER_EARNINGS, 100,000 rows',
    'PARTNER_EARNINGS(data.amounts, data.margins)',
    'peer.earnings(data.amounts, data.margins)',
    10,
  ],
  ['PARTNER_TIER, 100,000 rows', 'PARTNER_TIER(data.revenues, data.tiers)', 'peer.tier(data.revenues, data.tiers)', 10],
  [
    'CONVERT_MONEY, 100,000 rows',
    'CONVERT_MONEY(data.amounts, data.currencies, data.days, data.rates)',
    'peer.convert(data.amounts, data.currencies, data.days, data.rates)',
    10,
  ],
  ['ACTIVE_PARTNERS, 100,000 deals', 'ACTIVE_PARTNERS(data.deals, data.to)', 'peer.active(data.deals, data.to, 90)', 5],
  [
    'CHANNEL_SHARE, 100,000 deals',
    'CHANNEL_SHARE(data.deals, data.from, data.to)',
    'peer.share(data.deals, data.from, data.to)',
    5,
  ],
];

/** The two must give the same, but for the last digits of a sum. */
function requireSame(/** @type {string} */ name, /** @type {unknown} */ ours, /** @type {unknown} */ theirs) {
  const isClose = typeof ours === 'number' && typeof theirs === 'number' && Math.abs(ours - theirs) < 1e-9;
  if (!isClose && JSON.stringify(ours) !== JSON.stringify(theirs))
    throw new Error(`${name}: the peer gives another result.`);
}

/** Answers a list of results for bench/run.mjs. @param {{ code?: string }} [context] */
export default async function measure({ code = readFileSync(`${dist}/Code.js`, 'utf8') } = {}) {
  const realm = vm.createContext({});
  vm.runInContext(code, realm, { filename: 'Code.js' });
  vm.runInContext(`data = (${prepare})(${ROWS}, ${JSON.stringify(HEADERS)}); peer = (${peers})();`, realm);
  const timed = (/** @type {vm.Script} */ script) => {
    const started = performance.now();
    const value = script.runInContext(realm);
    return { value, ms: performance.now() - started };
  };
  return CASES.map(([name, oursText, theirsText, limit]) => {
    const [ours, theirs] = [new vm.Script(String(oursText)), new vm.Script(String(theirsText))];
    requireSame(String(name), timed(ours).value, timed(theirs).value);
    const rounds = Array.from({ length: ROUNDS }, () => ({ ours: timed(ours).ms, theirs: timed(theirs).ms }));
    const ratio = median(rounds.map((round) => round.ours / round.theirs));
    return {
      name: String(name),
      unit: 'ms',
      ours: median(rounds.map((round) => round.ours)),
      against: 'plain loop, unchecked',
      theirs: median(rounds.map((round) => round.theirs)),
      ratio,
      target: `at most ${limit} ×`,
      holds: ratio <= Number(limit),
    };
  });
}
