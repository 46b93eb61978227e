// npm start: builds Kanava, starts the workbench with a sample programme in it and prints where to find it.
import { ensurePackages } from './packages.mjs';

const DEFAULT_PORT = 4747;

/** Says what is going on, and how long each step took. */
async function step(what, work) {
  process.stdout.write(`${what} … `);
  const started = performance.now();
  const result = await work();
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}

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
  const { startServer } = await import(workbenchServer);
  const server = await step('Starting the workbench', () => startServer({ port: wanted }));
  await step('Setting up the workbook', () =>
    server.run('setUpWorkbook', { language: 'en', currency: 'EUR', tiers: null }),
  );
  await step('Adding the sample programme', () => server.run('addSampleProgramme'));
  console.log(`\nKanava is at http://localhost:${server.port}  (open the menu Extensions ▸ Kanava; Ctrl+C ends it)`);
}

try {
  await start();
} catch (error) {
  const taken = error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `\nPort ${error.port} is taken by another program. Stop that one, or choose another port: PORT=4800 npm start`
      : `\n${error.message}`,
  );
  process.exit(1);
}
