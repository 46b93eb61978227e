// Every KPI over 100,000 deals against one plain pass that reads the same columns, unchecked and without naming a row.
import vm from 'node:vm';
import { inRealm } from './in-realm.mjs';
import { kpiFormulas, libreOfficeMs } from './libreoffice.mjs';

const DEALS = 100_000;
const PARTNERS = 200;
/** Enough for both to be compiled before the median is reached, on a busy machine too. */
const ROUNDS = 31;
const LIMIT = 4;
/** Of the comparison with formulas, four for each. */
const FORMULA_PARTNERS = 40;
const TODAY = '2025-12-01';

const ENTRY = `
export { kpisOf } from './src/core/dashboard/dashboard';
export { dealTable } from './src/core/deals/deal-table';
export { PARTNER_COLUMNS } from './src/core/schema';
export { standardSettings } from './src/core/settings/settings';
export { tableFromRange } from './src/core/ranges/table-range';
`;

/** Runs in the realm of the bundle, as rows of a sheet are of the script's own. @param {number} deals @param {number} partners @param {string} today */
function prepare(deals, partners, today) {
  let seed = 1;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  /** @template T @param {T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[random(list.length)]);
  const states = ['Submitted', 'Approved', 'Approved', 'Won', 'Won', 'Won', 'Lost', 'Rejected', 'Duplicate', 'Expired'];
  const dealRows = Array.from({ length: deals }, (_, index) => {
    const status = pick(states);
    const source = pick(['Partner-sourced', 'Partner-influenced', 'Direct', 'Direct']);
    const start = random(600);
    const isClosed = status === 'Won' || status === 'Lost';
    const amount = random(20_000_000) / 100;
    return [
      `D-${index}`,
      new Date(2024, 0, 1 + start),
      source === 'Direct' ? '' : `Partner ${random(partners)}`,
      source,
      amount,
      'EUR',
      status,
      isClosed ? new Date(2024, 0, 1 + start + random(90)) : '',
      amount * 0.3,
    ];
  });
  const partnerRows = Array.from({ length: partners }, (_, index) => [
    `Partner ${index}`,
    new Date(2023, 0, 1 + random(700)),
    '',
    index % 2 === 0 ? new Date(2025, 0, 1) : '',
    pick(['Referral', 'Fair', 'Web']),
    `Manager ${index % 20}`,
  ]);
  const dealHeaders = 'Deal ID,Registered,Partner,Source,Amount,Currency,Status,Closed,Partner earnings'.split(',');
  const partnerHeaders = 'Partner,Signed,Ended,Certified,Recruited through,Partner manager'.split(',');
  return {
    deals: [dealHeaders, ...dealRows],
    partners: [partnerHeaders, ...partnerRows],
    asOf: new Date(2025, 11, 1),
    today,
  };
}

/** Ours, as the dashboard has them, reduced to the figures that the plain pass gives too. */
function ours(/** @type {any} */ KPIS, /** @type {any} */ data) {
  const input = {
    deals: KPIS.dealTable(data.deals, []),
    partners: KPIS.tableFromRange('partners', data.partners, KPIS.PARTNER_COLUMNS, []),
    revenue: { rows: [], at: {}, firstRow: 2 },
    settings: KPIS.standardSettings(),
    asOf: data.asOf,
    today: data.today,
  };
  return () => {
    const kpis = KPIS.kpisOf(input);
    return [kpis.partnersActive, kpis.dealsRegistered, kpis.winRatePartner, kpis.cycleDirect, kpis.shareSourced].map(
      ({ value }) => value,
    );
  };
}

/** One loop, no look at what a cell holds. */
function plain(/** @type {any} */ data) {
  // Taken once, as ours does: a look-up of a global costs more than the arithmetic of a row.
  const { round } = Math;
  const day = 86_400_000;
  const end = data.asOf.getTime();
  const yearAgo = new Date(2024, 11, 1).getTime();
  /** @param {any} sums @param {any[]} row @param {number} registered */
  const takeRegistration = (sums, row, registered) => {
    const [partner, status] = [row[2], row[6]];
    if (registered > end || status === 'Rejected' || status === 'Duplicate') return;
    if (registered > yearAgo) sums.registered += 1;
    if (registered >= end - 90 * day) sums.active.add(partner);
    if (!(sums.first.get(partner) <= registered)) sums.first.set(partner, registered);
  };
  /** @param {any} sums @param {any[]} row @param {number} registered @param {number} closed */
  const takeWon = (sums, row, registered, closed) => {
    if (row[5] !== 'EUR') return;
    const amount = row[4];
    if (row[3] === 'Direct') {
      sums.direct += amount;
      sums.cycleDays += round((closed - registered) / day);
      sums.cycles += 1;
      return;
    }
    sums.won += 1;
    sums.partner += amount;
    sums.earnings += row[8];
    sums.revenue.set(row[2], (sums.revenue.get(row[2]) ?? 0) + amount);
    if (row[3] === 'Partner-sourced') sums.sourced += amount;
  };
  return () => {
    const maps = { active: new Set(), first: new Map(), revenue: new Map() };
    const counts = { registered: 0, won: 0, lost: 0, cycleDays: 0, cycles: 0 };
    const sums = { ...maps, ...counts, sourced: 0, partner: 0, direct: 0, earnings: 0 };
    for (let i = 1; i < data.deals.length; i++) {
      const row = data.deals[i];
      const status = row[6];
      const registered = row[1].getTime();
      if (row[3] !== 'Direct') takeRegistration(sums, row, registered);
      if (status !== 'Won' && status !== 'Lost') continue;
      const closed = row[7].getTime();
      if (closed <= yearAgo || closed > end) continue;
      if (status === 'Won') takeWon(sums, row, registered, closed);
      else if (row[3] !== 'Direct') sums.lost += 1;
    }
    return [
      sums.active.size,
      sums.registered,
      sums.won / (sums.won + sums.lost),
      sums.cycleDays / sums.cycles,
      sums.sourced / (sums.partner + sums.direct),
    ];
  };
}

/** Answers a list of results for bench/run.mjs. */
export default async function measure() {
  const data = `(${prepare})(${DEALS}, ${PARTNERS}, '${TODAY}')`;
  const setUp = `data = ${data}; ours = (${ours})(BUNDLE, data); plain = (${plain})(data);`;
  const { ours: first, plain: second, time } = await inRealm(ENTRY, setUp, ROUNDS);
  if (
    first.some((/** @type {number} */ value, /** @type {number} */ i) => Math.abs(value - Number(second[i])) > 1e-9)
  ) {
    throw new Error(`The KPIs differ from the plain pass: ${first.join(', ')} and ${second.join(', ')}.`);
  }
  const { ours: oursMs, theirs, ratio } = time();
  return [
    {
      name: 'all KPIs, 100,000 deals',
      unit: 'ms',
      ours: oursMs,
      against: 'one plain pass, unchecked',
      theirs,
      ratio,
      target: `at most ${LIMIT} ×`,
      holds: ratio <= LIMIT,
    },
    ...besideFormulas(oursMs),
  ];
}

/** The sums and counts of 40 partners and 24 months as formulas, over the same rows. @param {number} oursMs */
function besideFormulas(oursMs) {
  const realm = vm.createContext({});
  vm.runInContext(`data = (${prepare})(${DEALS}, ${FORMULA_PARTNERS}, '${TODAY}')`, realm);
  const day = (/** @type {unknown} */ cell) => (cell === '' ? '' : new Date(Number(cell)).toISOString().slice(0, 10));
  const rows = /** @type {any[][]} */ (realm.data.deals)
    .slice(1)
    .map(
      ([, registered, partner, source, amount, , status, closed]) =>
        /** @type {const} */ ([day(registered), partner, source, status, day(closed), amount]),
    );
  const formulas = kpiFormulas(rows, TODAY);
  const theirs = libreOfficeMs(formulas, rows);
  if (theirs === undefined) {
    console.log('LibreOffice is not installed: the KPIs are not compared with formulas.');
    return [];
  }
  const against = `${formulas.length} SUMIFS and COUNTIFS in LibreOffice, beyond loading`;
  return [
    {
      name: 'all KPIs, 100,000 deals',
      unit: 'ms',
      ours: oursMs,
      against,
      theirs,
      ratio: oursMs / theirs,
      target: 'none',
      holds: true,
    },
  ];
}
