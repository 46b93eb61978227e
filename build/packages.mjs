// Installs the packages that the lock names, when they are not there yet. Only what Node ships: it runs first.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const marker = join(root, 'node_modules', '.kanava-lock');

export function ensurePackages() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`Kanava needs Node 20 or newer; this is Node ${process.versions.node}.`);
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  console.log('Installing the packages of package-lock.json (once, about a minute) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32', // npm is a .cmd file there
  });
  if (status !== 0) throw new Error('The packages could not be installed: see the message of npm above.');
  writeFileSync(marker, lock);
}

/**
 * Runs a command of the project's own packages and answers its exit code.
 *
 * @param {string} name
 * @param {string[]} args
 */
export function runTool(name, args, env = {}) {
  const { status } = spawnSync(join(root, 'node_modules', '.bin', name), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}
