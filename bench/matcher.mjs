// The matcher against libraries that compare texts: time on the same list in the same run, and quality on labelled pairs.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { distance } from 'fastest-levenshtein';
import Fuse from 'fuse.js';
import Papa from 'papaparse';
import { median } from './bundle.mjs';

// It has no types.
const similarity = createRequire(import.meta.url)('string-similarity');
const root = fileURLToPath(new URL('..', import.meta.url));
const NAMES = fileURLToPath(new URL('../../shared/data/company-names.txt.gz', import.meta.url));
const PAIRS = fileURLToPath(new URL('../../shared/data/company-pairs.csv', import.meta.url));
const COLD_ROWS = 10_000;
const COLD_CHECKS = 15;
const UNSEEN = 400;
const POSSIBLY_SAME = 0.75;

/** @typedef {{ name_a: string, domain_a: string, country_a: string, name_b: string, domain_b: string, country_b: string, same: string }} Pair */

async function loadMatcher() {
  const outfile = `${root}build/workbench/matcher.mjs`;
  const contents =
    "export * from './company/company-match'; export * from './registration/deal-conflict'; export * from './company/company-pair';";
  await esbuild.build({
    stdin: { contents, resolveDir: `${root}src/core`, loader: 'ts' },
    bundle: true,
    platform: 'neutral',
    target: 'es2020',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

/** The same numbers in every run. @param {number} seed */
function randomBelow(seed) {
  let state = seed;
  return (/** @type {number} */ limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

const timed = (/** @type {() => unknown} */ work) => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** A deals table of open registrations. @param {string[]} names */
const tableOf = (names) => ({
  rows: names.map((name) => [name, 'Partner', 'Partner-sourced', 'Submitted']),
  at: { company: 0, partner: 1, source: 2, status: 3 },
  firstRow: 2,
});

/** Names beyond the list's length: first words of the one, the rest of another. @param {string[]} names @param {number} count */
function manyNames(names, count) {
  const random = randomBelow(5);
  const any = () => /** @type {string} */ (names[random(names.length)]);
  const mixed = () => [any().split(' ', 1), ...any().split(' ').slice(1)].join(' ');
  return [...names, ...Array.from({ length: Math.max(0, count - names.length) }, mixed)].slice(0, count);
}

/** Likeness of two names by each library, 0–1. */
const PEERS = {
  'fuse.js': (/** @type {string} */ a, /** @type {string} */ b) =>
    1 - (new Fuse([b], { includeScore: true, threshold: 1, ignoreLocation: true }).search(a)[0]?.score ?? 1),
  'fastest-levenshtein': (/** @type {string} */ a, /** @type {string} */ b) =>
    1 - distance(a.toLowerCase(), b.toLowerCase()) / Math.max(a.length, b.length, 1),
  'string-similarity': (/** @type {string} */ a, /** @type {string} */ b) =>
    /** @type {number} */ (similarity.compareTwoStrings(a.toLowerCase(), b.toLowerCase())),
};

/** One check of a name against raw rows by each library, its preparations counted. */
const SCANS = {
  'fuse.js': (/** @type {string[]} */ list, /** @type {string} */ name) => new Fuse(list).search(name),
  'fastest-levenshtein': (/** @type {string[]} */ list, /** @type {string} */ name) =>
    list.map((other) => PEERS['fastest-levenshtein'](name, other)),
  'string-similarity': (/** @type {string[]} */ list, /** @type {string} */ name) =>
    list.map((other) => PEERS['string-similarity'](name, other)),
};

/** @param {{ score: number, isSame: boolean }[]} scored @param {number} limit */
function qualityAt(scored, limit) {
  const found = scored.filter(({ score }) => score >= limit);
  const right = found.filter(({ isSame }) => isSame).length;
  const precision = right / found.length;
  const recall = right / scored.filter(({ isSame }) => isSame).length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** A peer at its best: the limit with the highest F1. @param {{ score: number, isSame: boolean }[]} scored */
function bestQuality(scored) {
  const limits = [...new Set(scored.map(({ score }) => score))];
  return limits.map((limit) => qualityAt(scored, limit)).reduce((a, b) => (b.f1 > a.f1 ? b : a));
}

const inWords = (/** @type {{ precision: number, recall: number, f1: number }} */ { precision, recall, f1 }) =>
  `P ${precision.toFixed(2)} R ${recall.toFixed(2)} F1 ${f1.toFixed(2)}`;

/** Answers a list of results for bench/run.mjs; an empty one where the names are not at hand. */
export default async function measure() {
  if (!existsSync(NAMES) || !existsSync(PAIRS)) {
    console.log('Skipped: the company names are not at hand.');
    return [];
  }
  const matcher = await loadMatcher();
  const names = [...new Set(gunzipSync(readFileSync(NAMES)).toString().split('\n').filter(Boolean))];
  return [...cold(matcher, names), ...bulk(matcher, names), alerts(matcher, names)];
}

/** @param {any} matcher @param {string[]} names */
function cold(matcher, names) {
  /** @type {Pair[]} */
  const pairs = Papa.parse(readFileSync(PAIRS, 'utf8'), { header: true, skipEmptyLines: true }).data;
  const isSame = (/** @type {Pair} */ pair) => pair.same === '1';
  const ours = pairs.map((pair) => ({
    isSame: isSame(pair),
    score: matcher.compareCompanies(
      { name: pair.name_a, domain: pair.domain_a, country: pair.country_a },
      { name: pair.name_b, domain: pair.domain_b, country: pair.country_b },
    ).score,
  }));
  const quality = inWords(qualityAt(ours, POSSIBLY_SAME));
  const random = randomBelow(11);
  const pick = () => /** @type {string} */ (names[random(names.length)]);
  const list = Array.from({ length: COLD_ROWS }, pick);
  const asked = Array.from({ length: COLD_CHECKS }, pick);
  const table = tableOf(list);
  return Object.entries(SCANS).map(([peer, scan]) => {
    const rounds = asked.map((name) => ({
      ours: timed(() => matcher.findConflicts({ company: name }, table)),
      theirs: timed(() => scan(list, name)),
    }));
    const alike = PEERS[/** @type {keyof typeof PEERS} */ (peer)];
    const theirs = bestQuality(pairs.map((pair) => ({ isSame: isSame(pair), score: alike(pair.name_a, pair.name_b) })));
    const ratio = median(rounds.map((round) => round.ours / round.theirs));
    const isFuse = peer === 'fuse.js';
    return {
      name: `One name against 10,000 rows, ${quality}`,
      unit: 'ms',
      ours: median(rounds.map((round) => round.ours)),
      against: `${peer}, ${inWords(theirs)}`,
      theirs: median(rounds.map((round) => round.theirs)),
      ratio,
      target: isFuse ? 'at most 1/8' : 'none',
      holds: !isFuse || ratio <= 1 / 8,
    };
  });
}

/** @param {string} name @param {number} ours @param {number} limit */
const timeResult = (name, ours, limit) => ({
  name,
  unit: 'ms',
  ours,
  against: 'limit',
  theirs: limit,
  ratio: ours / limit,
  target: `at most ${limit} ms`,
  holds: ours <= limit,
});

/** @param {any} matcher @param {string[]} names */
function bulk(matcher, names) {
  const random = randomBelow(17);
  const asked = Array.from({ length: 1000 }, () => ({ company: names[random(names.length)] }));
  const checkAll = (/** @type {number} */ rows) => {
    const table = tableOf(manyNames(names, rows));
    return timed(() => {
      const find = matcher.conflictFinder(table);
      for (const one of asked) find(one);
    });
  };
  const left = manyNames(names, 100_000).map((name) => [name]);
  const right = [...left.slice(1), ...left.slice(0, 1)];
  const compareAll = () =>
    matcher.eachCompanyPair([left, right], (/** @type {{ score: number }} */ { score }) => score);
  return [
    timeResult('1,000 names against 100,000 rows', checkAll(100_000), 3000),
    timeResult('1,000 names against 10,000 rows', checkAll(10_000), 1000),
    timeResult('COMPANY_MATCH, 100,000 pairs', timed(compareAll), 3000),
  ];
}

/** Names that the list does not hold: how many raise an alert, though nothing blocks. @param {any} matcher @param {string[]} names */
function alerts(matcher, names) {
  const random = randomBelow(23);
  const unseen = new Set(Array.from({ length: UNSEEN }, () => names[random(names.length)]));
  const find = matcher.conflictFinder(tableOf(names.filter((name) => !unseen.has(name))));
  const found = [...unseen].map((name) => find({ company: name }));
  const share = found.filter((list) => list.length > 0 && list[0].level === 'check').length / unseen.size;
  return {
    name: 'Names of the list that only resemble another of it (part of them the same company)',
    unit: '',
    ours: share,
    against: 'all of them',
    theirs: 1,
    ratio: share,
    target: 'none: read by eye',
    holds: true,
  };
}
