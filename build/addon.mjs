// Builds the add-on into build/dist: Code.js, the actions that it reads on demand, the manifest, and each page of the
// sidebar as one self-contained file.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ACTIONS, ACTIONS_FILE, actionsFile, actionsReader, LINES_BEFORE } from './actions.mjs';
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

/** The menu has to stand where nothing else is allowed yet; everything else of src/app is read on demand. */
const isMenu = (/** @type {string} */ file) => file.endsWith('/menu.ts');

/** Answers the names of the files written. */
export async function buildAddon() {
  const app = await modulesIn('src/app');
  const cells = [...app.filter(isMenu), ...(await modulesIn('src/functions'))];
  const actions = app.filter((file) => !isMenu(file));
  const [forCells, forActions] = await Promise.all([
    bundleServer(cells, root),
    bundleServer(actions, root, 'Actions.js'),
  ]);
  const shells = [
    globalsFor(forCells.bundle, await readExports(cells)),
    globalsFor(forActions.bundle, await readExports(actions), `${ACTIONS}()`),
    actionsReader,
  ].join('\n\n');
  const code = `${shells}\n\n${forCells.bundle}`;
  await requireEs2020(code);
  await requireEs2020(forActions.bundle);
  const manifest = await readFile(`${root}appsscript.json`, 'utf8');
  checkManifest(JSON.parse(manifest), code + forActions.bundle);

  const pages = await modulesIn('src/sidebar/pages');
  const files = { 'Code.js': code, [ACTIONS_FILE]: actionsFile(forActions.bundle), 'appsscript.json': manifest };
  for (const page of pages) Object.assign(files, await buildPage(page));
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await writeFile(`${root}build/Code.js.map`, JSON.stringify(movedDown(forCells.map, shells.split('\n').length + 1)));
  await writeFile(`${root}build/Actions.js.map`, JSON.stringify(movedDown(forActions.map, LINES_BEFORE)));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(`${dist}/${name}`, text)));
  return Object.keys(files);
}

/** In a source map each line is one ;. @param {{ mappings: string }} map @param {number} lines */
function movedDown(map, lines) {
  return { ...map, mappings: ';'.repeat(lines) + map.mappings };
}
