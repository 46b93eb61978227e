/** The functions as cells call them: bundled, in a realm without any service, on arrays and dates of that realm. */
import { readdirSync } from 'node:fs';
import vm from 'node:vm';
import { expect, it } from 'vitest';
import { bundleServer, GLOBAL } from '../../build/bundle.mjs';
import { globalsFor, readExports } from '../../build/globals.mjs';
import { CUSTOM_FUNCTIONS } from './custom-functions';

const root = new URL('../../', import.meta.url).pathname;
const files = readdirSync(`${root}src/functions`).map((file) => `${root}src/functions/${file}`);

async function load() {
  const { bundle } = await bundleServer(files, root);
  const docs = await readExports(files);
  const realm = vm.createContext({});
  vm.runInContext(`${globalsFor(bundle, docs)}\n${bundle}`, realm);
  return {
    docs,
    run: (code: string): unknown => JSON.parse(vm.runInContext(`JSON.stringify(${code})`, realm) as string),
  };
}

it('holds the functions of the contract, each with its documentation', async () => {
  const { docs, run } = await load();
  expect(run(`Object.keys(${GLOBAL}).sort()`)).toEqual(CUSTOM_FUNCTIONS);
  for (const [name, { doc }] of docs) {
    expect(doc, name).toContain('@customfunction');
    expect(doc, name).toContain('@return ');
    expect(doc.split('\n')[1], name).toMatch(/^ \* [A-Z][^.]*\.$/); // one sentence
  }
});

it('computes with arrays and dates of its realm', async () => {
  const { run } = await load();
  expect(run('PARTNER_SCORE([[8], [""], [11]], [[6], [""], [6]], 7, 4)')).toEqual([
    [6.7],
    [''],
    ['⚠ coverage must be a number from 1 to 10, got 11.'],
  ]);
  const deals = `[['Registered', 'Partner', 'Source', 'Status'], [new Date(2026, 0, 5), 'A', 'Direct', 'Won'],
    [new Date(2026, 0, 5), 'B', 'Kumppanilähteinen', 'Hyväksytty']]`;
  expect(run(`ACTIVE_PARTNERS(${deals}, new Date(2026, 1, 1))`)).toBe(1);
});
