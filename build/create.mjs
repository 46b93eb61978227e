// npm run create [-- "Title"]: makes a spreadsheet with Kanava bound to it, and remembers its script in .clasp.json.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runTool } from './packages.mjs';

export const PLACEHOLDER = 'PASTE_THE_SCRIPT_ID_HERE';
const TITLE = 'Partner programme';
const LOGIN =
  'Log in first with: npx clasp login. The Apps Script API must be on: https://script.google.com/home/usersettings';

/**
 * Asks clasp for a new spreadsheet, in an empty folder of its own: in this one it would refuse, since there is a
 * .clasp.json, and it would put the empty script that it downloads over the built one.
 *
 * @param {string[]} args
 */
function runClasp(args) {
  const folder = mkdtempSync(join(tmpdir(), 'kanava-'));
  try {
    const { status, stdout, stderr } = spawnSync(join(root, 'node_modules', '.bin', 'clasp'), args, {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`${(stderr || stdout).trim()}\n${LOGIN}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Answers the address of the new spreadsheet.
 *
 * @param {string} title
 * @param {string} projectFile
 * @param {(args: string[]) => string} clasp Runs clasp and answers what it prints.
 */
export function createSpreadsheet(title, projectFile, clasp = runClasp) {
  const project = JSON.parse(readFileSync(projectFile, 'utf8'));
  if (project.scriptId !== PLACEHOLDER) {
    throw new Error(
      `.clasp.json names the script ${project.scriptId} already: npm run push uploads to it. To make another spreadsheet, put ${PLACEHOLDER} back there first.`,
    );
  }
  const printed = clasp(['create-script', '--type', 'sheets', '--title', title, '--json']);
  const { scriptId, parentId } = JSON.parse(printed.slice(printed.indexOf('{')));
  writeFileSync(projectFile, `${JSON.stringify({ ...project, scriptId }, null, 2)}\n`);
  return `https://docs.google.com/spreadsheets/d/${parentId}`;
}

if (process.argv[1]?.endsWith('create.mjs')) {
  try {
    const address = createSpreadsheet(process.argv[2] ?? TITLE, join(root, '.clasp.json'));
    const { buildAddon } = await import('./addon.mjs');
    await buildAddon();
    const failed = runTool('clasp', ['push', '--force']) !== 0;
    console.log(
      failed
        ? `The spreadsheet is at ${address}, but the upload failed: npm run push tries again.`
        : `Kanava is in ${address}`,
    );
    process.exitCode = failed ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
