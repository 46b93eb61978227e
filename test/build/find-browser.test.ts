import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../build/find-browser.mjs';

/** A system on which only these files exist. */
const system = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, ...files: string[]) => ({
  platform,
  env,
  exists: (path: string) => files.includes(path),
});

describe('the browser for the tests', () => {
  it('is the one that CHROMIUM_PATH names, or none', async () => {
    const files = ['/opt/chrome', '/usr/bin/chromium'];
    const env = { PATH: '/usr/bin' };
    expect(await findBrowser(system('linux', { ...env, CHROMIUM_PATH: '/opt/chrome' }, ...files))).toBe('/opt/chrome');
    await expect(findBrowser(system('linux', { ...env, CHROMIUM_PATH: '/opt/none' }, ...files))).rejects.toThrow(
      'CHROMIUM_PATH names /opt/none, which does not exist',
    );
  });

  it('is an installed Chrome before an installed Chromium', async () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' };
    const [chrome, chromiumPath] = ['/usr/bin/google-chrome-stable', '/usr/local/bin/chromium'];
    expect(await findBrowser(system('linux', env, chrome, chromiumPath))).toBe(chrome);
    expect(await findBrowser(system('linux', env, chromiumPath))).toBe(chromiumPath);
  });

  it('is found where macOS keeps applications', async () => {
    const path = '/Users/anna/Applications/Chromium.app/Contents/MacOS/Chromium';
    expect(await findBrowser(system('darwin', { HOME: '/Users/anna' }, path))).toBe(path);
  });

  it("is Playwright's own when none is installed, else undefined", async () => {
    const own = chromium.executablePath();
    expect(await findBrowser(system('linux', {}, own))).toBe(own);
    expect(await findBrowser(system('linux', {}))).toBeUndefined();
  });
});
