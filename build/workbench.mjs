// Builds the workbench into build/workbench: its threads, its server, the Apps Script facade and the browser page.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = `${root}workbench`;
const target = `${root}build/workbench`;
/** The built server; import() it once `buildWorkbench` is through. */
export const workbenchServer = `${target}/server.mjs`;

/**
 * Writes what has changed, each file at once: somebody else's run may be loading them.
 * @param {import('esbuild').BuildOptions} options
 */
async function bundle(options) {
  const { outputFiles = [] } = await esbuild.build({ ...options, write: false });
  for (const { path, text } of outputFiles) await replaceFile(path, text);
}

/** @param {string} path @param {string} text */
async function replaceFile(path, text) {
  const known = await readFile(path, 'utf8').catch(() => null);
  if (known === text) return;
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, path);
}

const common = /** @type {const} */ ({ bundle: true, charset: 'utf8', logLevel: 'warning' });
const forNode = /** @type {const} */ ({ ...common, platform: 'node', target: 'node20', packages: 'external' });

/** The threads and the plain store are CommonJS: Univer's ESM build does not load in plain Node. */
const buildThreads = () =>
  bundle({
    ...forNode,
    entryPoints: {
      'workbook-worker': `${source}/workbook/workbook-worker.ts`,
      'script-worker': `${source}/script-worker.ts`,
      'plain-store': `${source}/plain/store.ts`,
    },
    format: 'cjs',
    outdir: target,
    outExtension: { '.js': '.cjs' },
  });

const buildServer = () =>
  bundle({ ...forNode, entryPoints: [`${source}/server.ts`], format: 'esm', outfile: workbenchServer });

/** Classic scripts: they are evaluated inside the add-on's realm. */
const buildFacade = () =>
  bundle({
    ...common,
    entryPoints: { facade: `${source}/facade/index.ts`, cells: `${source}/facade/cells-only.ts` },
    format: 'iife',
    target: 'es2022',
    outdir: target,
  });

/** @param {string} folder */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
}

/** The page holds all of Univer: it is bundled again only when something in it has changed. */
async function buildPage() {
  const shared = [`${source}/protocol.ts`, `${source}/workbook/basics.ts`, `${root}package-lock.json`];
  const files = [...(await filesIn(`${source}/page`)), ...shared];
  const texts = await Promise.all(files.map((file) => readFile(file)));
  const key = texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('hex');
  const known = await readFile(`${target}/page.key`, 'utf8').catch(() => '');
  if (known === key) return;
  await bundle({
    ...common,
    entryPoints: [`${source}/page/page.ts`],
    format: 'iife',
    target: 'es2022',
    outdir: target,
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.ttf': 'dataurl' },
    logLevel: 'error',
  });
  await replaceFile(`${target}/index.html`, await readFile(`${source}/page/index.html`, 'utf8'));
  await replaceFile(`${target}/page.key`, key);
}

export async function buildWorkbench() {
  await mkdir(target, { recursive: true });
  await Promise.all([buildThreads(), buildServer(), buildFacade(), buildPage()]);
}
