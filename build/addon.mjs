// Builds the add-on into build/dist: Code.js, the manifest, and each page of the sidebar as one self-contained file.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleServer, requireEs2020 } from './bundle.mjs';
import { globalsFor, readExports } from './globals.mjs';
import { checkManifest } from './manifest.mjs';
import { buildPage } from './page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
export const dist = `${root}build/dist`;

const modulesIn = async (/** @type {string} */ folder) =>
  (await readdir(`${root}${folder}`))
    .filter((file) => /^[\w-]+\.ts$/.test(file))
    .sort()
    .map((file) => `${root}${folder}/${file}`);

/** Answers the names of the files written. */
export async function buildAddon() {
  const entries = [...(await modulesIn('src/app')), ...(await modulesIn('src/functions'))];
  const { bundle, map } = await bundleServer(entries, root);
  const shells = globalsFor(bundle, await readExports(entries));
  const code = `${shells}\n\n${bundle}`;
  await requireEs2020(code);
  const manifest = await readFile(`${root}appsscript.json`, 'utf8');
  checkManifest(JSON.parse(manifest), code);

  const pages = await modulesIn('src/sidebar/pages');
  const files = { 'Code.js': code, 'appsscript.json': manifest };
  for (const page of pages) Object.assign(files, await buildPage(page));
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  // Each line of the shells moves the bundle down by one line, which is one ; in a source map.
  const moved = { ...map, mappings: ';'.repeat(shells.split('\n').length + 1) + map.mappings };
  await writeFile(`${root}build/Code.js.map`, JSON.stringify(moved));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(`${dist}/${name}`, text)));
  return Object.keys(files);
}
