// npm run bench: every figure as a ratio against a peer in the same run, printed and written to bench/results.json.
import { writeFile } from 'node:fs/promises';
import { buildAddon } from '../build/addon.mjs';
import { buildWorkbench } from '../build/workbench.mjs';

/**
 * @typedef {{ name: string, unit: string, ours: number, against: string, theirs: number, ratio: number,
 *   target: string, holds: boolean }} Result
 */

const SUITES = ['functions', 'kpis', 'statements', 'bundle', 'calls', 'matcher'];

const show = (/** @type {number} */ value) => (Number.isInteger(value) ? String(value) : value.toPrecision(3));

/** @param {Result[]} results */
function print(results) {
  const rows = results.map((result) => [
    result.holds ? 'ok' : 'MISSED',
    result.name,
    `${show(result.ours)} ${result.unit}`,
    result.against === '' ? '' : `${result.against}: ${show(result.theirs)}`,
    show(result.ratio),
    result.target,
  ]);
  const header = ['', 'what', 'ours', 'against', 'ratio', 'target'];
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => String(row[i]).length)));
  for (const row of [header, ...rows])
    console.log(row.map((cell, i) => String(cell).padEnd(widths[i] ?? 0)).join('  '));
}

await Promise.all([buildAddon(), buildWorkbench()]);
/** @type {Result[]} */
const results = [];
for (const suite of SUITES) {
  const { default: measure } = await import(`./${suite}.mjs`);
  results.push(...(await measure()));
}
print(results);
await writeFile(new URL('results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
const missed = results.filter(({ holds }) => !holds);
console.log(missed.length === 0 ? 'All targets hold.' : `${missed.length} of ${results.length} targets missed.`);
