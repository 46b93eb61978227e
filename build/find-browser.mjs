// Finds a browser for the tests, or installs one. playwright-core is imported only when it is needed, so that this file
// loads before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv }} System */

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];

/**
 * Where Chrome and Chromium install themselves on systems that do not put them on the path.
 * @param {System} system
 */
function usualPlaces({ platform, env }) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
    return ['/Applications', join(env.HOME ?? '/', 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, app)),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) =>
      ['Google\\Chrome', 'Chromium'].map((name) => join(folder, name, 'Application', 'chrome.exe')),
    );
  }
  return [];
}

/** @param {System} system */
function onPath({ platform, env }) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = platform === 'win32' ? '.exe' : '';
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + ending)));
}

async function playwrightsOwn() {
  try {
    return (await import('playwright-core')).chromium.executablePath();
  } catch {
    return ''; // not installed yet, or no browser for this system
  }
}

/**
 * The path of a browser, or undefined: CHROMIUM_PATH, then an installed Chrome or Chromium, then Playwright's own.
 * A CHROMIUM_PATH that names no file is an error: silently testing in another browser would mislead.
 * @param {Partial<System> & { exists?: (path: string) => boolean }} [system]
 */
export async function findBrowser({ env = process.env, platform = process.platform, exists = existsSync } = {}) {
  const chosen = env.CHROMIUM_PATH;
  if (chosen) {
    if (exists(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist: correct it, or unset it to look elsewhere.`);
  }
  const system = { env, platform };
  const installed = [...onPath(system), ...usualPlaces(system)].find((path) => exists(path));
  if (installed) return installed;
  const own = await playwrightsOwn();
  return own && exists(own) ? own : undefined;
}

function isDebianAsRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^(ID|ID_LIKE)=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Each command in turn, until one fails. Its output is the progress that a waiting person sees.
 * @param {[string, ...string[]][]} commands
 */
const succeed = (commands) =>
  commands.every(([command, ...args]) => {
    console.log(`> ${command} ${args.join(' ')}`);
    return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
  });

/** The path of a browser; installs Chromium where there is none. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log('No Chrome or Chromium found: installing Chromium for the browser tests.');
  /** @type {[string, ...string[]][]} */
  const fromDebian = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', 'chromium'],
  ];
  const installed =
    (isDebianAsRoot() && succeed(fromDebian)) || succeed([['npx', 'playwright-core', 'install', 'chromium']]);
  const browser = installed ? await findBrowser() : undefined;
  if (browser) return browser;
  throw new Error(
    'The browser tests need Chrome or Chromium, and installing it failed: install one, or set CHROMIUM_PATH to it.',
  );
}
