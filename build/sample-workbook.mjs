// Fills a workbench's new workbook: set-up, then the sample programme that the page of the add-on would make.
import { pathToFileURL } from 'node:url';
import { root } from './packages.mjs';

/** @typedef {{ run(name: string, ...values: unknown[]): Promise<any> }} Server */

/**
 * Runs a function of the add-on; an answer that is no stops the work.
 *
 * @param {Server} server
 * @param {string} name
 * @param {unknown} request
 */
async function ask(server, name, request) {
  const answer = await server.run(name, request);
  if (answer?.ok === false) throw new Error(`${name} was refused: ${JSON.stringify(answer.message)}`);
}

/** @param {Server} server */
export async function setUpWorkbook(server) {
  const tiers = null; // the marked examples
  await ask(server, 'setUpWorkbook', { language: 'en', currency: 'EUR', tiers });
}

/**
 * @param {Server} server
 * @param {string} today YYYY-MM-DD
 */
export async function addSampleProgramme(server, today) {
  const esbuild = await import('esbuild');
  const outfile = `${root}build/workbench/sample-programme.mjs`;
  const entry = `${root}src/core/sample/sample-programme.ts`;
  await esbuild.build({ entryPoints: [entry], bundle: true, format: 'esm', outfile, logLevel: 'warning' });
  const { sampleProgramme, seededRandom } = await import(pathToFileURL(outfile).href);
  await ask(server, 'addSampleProgramme', sampleProgramme({ today, random: seededRandom(2026) }));
}
