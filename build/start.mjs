// npm start: builds Kanava, starts the workbench with a sample programme in it and prints where to find it.
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './packages.mjs';
import { addSampleProgramme, setUpWorkbook } from './sample-workbook.mjs';

const DEFAULT_PORT = 4747;

/**
 * Says what is going on, and how long each step took.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 */
async function step(what, work) {
  process.stdout.write(`${what} … `);
  const started = performance.now();
  const result = await work();
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}

/** @param {string | undefined} text */
function portFrom(text) {
  const port = text === undefined || text === '' ? DEFAULT_PORT : Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT must be a whole number from 0 to 65535, got ${text}.`);
}

async function start() {
  const wanted = portFrom(process.env.PORT);
  ensurePackages();
  const { buildAddon } = await import('./addon.mjs');
  const { buildWorkbench, workbenchServer } = await import('./workbench.mjs');
  await step('Building', () => Promise.all([buildAddon(), buildWorkbench()]));
  const { startServer } = await import(pathToFileURL(workbenchServer).href);
  const server = await step('Starting the workbench', () => startServer({ port: wanted }));
  await step('Setting up the workbook', () => setUpWorkbook(server));
  const today = new Date().toISOString().slice(0, 10);
  await step('Adding the sample programme', () => addSampleProgramme(server, today));
  console.log(`\nKanava is at http://localhost:${server.port}  (menu Extensions ▸ Kanava; Ctrl+C ends it)`);
}

try {
  await start();
} catch (error) {
  const { code, port, message } = /** @type {NodeJS.ErrnoException & { port?: number }} */ (error);
  const taken = code === 'EADDRINUSE';
  console.error(
    taken
      ? `\nPort ${port} is taken by another program. Stop that one, or choose another port: PORT=4800 npm start`
      : `\n${message}`,
  );
  process.exit(1);
}
