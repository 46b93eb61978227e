// npm test: everything. Installs what is missing, finds or installs a browser, checks types and lint, runs all tests.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackages, runTool } from './packages.mjs';

/**
 * Runs all tests and answers their counts, for a closing line that any reader of logs understands.
 *
 * @param {string} browser
 */
function runTests(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'kanava-'));
  const report = join(folder, 'report.json');
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ];
  const status = runTool('vitest', args, { CHROMIUM_PATH: browser });
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(folder, { recursive: true });
  return { status, passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

try {
  ensurePackages();
  const { ensureBrowser } = await import('./find-browser.mjs');
  const { check } = await import('./check.mjs');
  const browser = await ensureBrowser();
  const failedChecks = check();
  if (failedChecks.length > 0) console.error(`Failed checks: ${failedChecks.join(', ')}`);
  const { status, passed, failed, skipped } = runTests(browser);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = status === 0 && failedChecks.length === 0 && passed > 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
