import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { ACTIONS, actionsFile } from '../../build/actions.mjs';
import { dist } from '../../build/addon.mjs';
import { bundleServer, requireEs2020 } from '../../build/bundle.mjs';
import { globalsFor, readExports } from '../../build/globals.mjs';
import { checkManifest } from '../../build/manifest.mjs';
import { CUSTOM_FUNCTIONS } from '../functions/custom-functions';

const code = readFileSync(`${dist}/Code.js`, 'utf8');
const manifest = JSON.parse(readFileSync(`${dist}/appsscript.json`, 'utf8'));

/** Everything that a cell, a menu or a panel can call: a public endpoint each. A new name here is a decision. */
const MENU = [
  'enableFunctions',
  'openAddSample',
  'openCheckLog',
  'openImport',
  'openFigureRows',
  'openInputs',
  'openMdf',
  'openRates',
  'openStatements',
  'openRefresh',
  'openRemoveSample',
  'openReport',
  'openSetUp',
  'openSidebar',
];
const PANELS = [
  'addSampleProgramme',
  'checkDeal',
  'checkLog',
  'closeMonth',
  'decideDeals',
  'importBatch',
  'loadSidebar',
  'loadStatements',
  'makeInputsSheet',
  'makeMdfSheet',
  'makeRatesSheet',
  'showFigureRows',
  'monthlyReport',
  'partnerMoney',
  'payBalances',
  'planImport',
  'refreshDashboard',
  'registerDeal',
  'rememberName',
  'removeSampleProgramme',
  'restoreDeal',
  'restoreStatementLines',
  'savePartner',
  'setUpWorkbook',
  'showRow',
  'startImport',
];
const TRIGGERS = ['onEdit', 'onInstall', 'onOpen', 'refreshWhenOpened'];

const globals = () => {
  const realm = vm.runInNewContext(`${code};globalThis`, {}) as Record<string, unknown>;
  return Object.keys(realm).sort();
};

describe('Code.js', () => {
  it('has just the reviewed global functions, the hidden bundle and the reader of the other one', () => {
    const expected = [...CUSTOM_FUNCTIONS, ...MENU, ...PANELS, ...TRIGGERS, 'KANAVA_', ACTIONS].sort();
    expect(globals()).toStrictEqual(expected);
  });

  it('has the documentation of every custom function right above it', () => {
    for (const name of CUSTOM_FUNCTIONS) {
      const [, doc = ''] = new RegExp(`(/\\*\\*(?:(?!\\*/)[\\s\\S])*?\\*/)\\nfunction ${name}\\(`).exec(code) ?? [];
      expect(doc, name).toContain('@customfunction');
      expect(doc, name).toMatch(/\* [A-Z].*\./);
    }
  });

  it('is what clasp would push, and nothing else is', () => {
    const clasp = join(process.cwd(), 'node_modules', '.bin', 'clasp');
    const { filesToPush } = JSON.parse(execFileSync(clasp, ['show-file-status', '--json'], { encoding: 'utf8' }));
    const pushed = (filesToPush as string[]).map((file) => file.replace(/^build\/dist\//, '')).sort();
    expect(pushed).toStrictEqual(readdirSync(dist).sort());
    expect(pushed).toStrictEqual([
      'Actions.html',
      'AddSample.html',
      'CheckLog.html',
      'Code.js',
      'FigureRows.html',
      'Import.html',
      'Inputs.html',
      'Mdf.html',
      'Rates.html',
      'Refresh.html',
      'RemoveSample.html',
      'Report.html',
      'SetUp.html',
      'Sidebar.html',
      'Statements.html',
      'appsscript.json',
    ]);
  });
});

describe('Actions.html', () => {
  const text = readFileSync(`${dist}/Actions.html`, 'utf8');
  const read = (content: string) => {
    const HtmlService = { createTemplateFromFile: () => ({ getRawContent: () => content }) };
    return vm.runInNewContext(`${code};${ACTIONS}()`, { HtmlService });
  };

  it('is read by the functions of Code.js', () => {
    expect(Object.keys(read(text) as object)).toEqual(expect.arrayContaining([...PANELS, 'onEdit']));
  });

  it('holds nothing that HtmlService could take for markup or a comment, and gives all of it back', () => {
    expect(text).not.toMatch(/[<&]|\/\//);
    const odd = `const KANAVA_ = { odd: () => "<b>&amp; // '\\u003c' \u2028 äö </script>" };`;
    expect(actionsFile(odd)).not.toMatch(/[<&]|\/\//);
    expect((read(actionsFile(odd)) as { odd(): string }).odd()).toBe("<b>&amp; // '<' \u2028 äö </script>");
  });
});

describe('the build fails', () => {
  const build = async (source: string) => {
    const file = join(mkdtempSync(join(tmpdir(), 'kanava-')), 'entry.ts');
    writeFileSync(file, source);
    const { bundle } = await bundleServer([file], process.cwd());
    return globalsFor(bundle, await readExports([file]));
  };

  it('not for a documented function', async () => {
    const built = await build(
      '/**\n * Adds.\n * @param {number} a One.\n */\nexport function ADD(a: number) { return a + 1; }',
    );
    expect(built).toContain('function ADD(a) {\n  return KANAVA_.ADD(a);\n}');
  });

  it('on an Apps Script call at load', async () => {
    await expect(build('declare const SpreadsheetApp: any;\nSpreadsheetApp.getUi();\nexport {};')).rejects.toThrow(
      'must do nothing when it is loaded',
    );
  });

  it('on an undocumented export', async () => {
    await expect(build('export function ADD() { return 1; }')).rejects.toThrow('ADD is exported');
  });

  it('on parameters that differ from the documented ones', async () => {
    const source = '/**\n * Adds.\n * @param {number} b One.\n */\nexport function ADD(a: number) { return a; }';
    await expect(build(source)).rejects.toThrow('ADD(a) documents the parameters (b)');
  });

  it('on syntax newer than ES2020', async () => {
    await expect(requireEs2020('class A { #secret = 1; }')).rejects.toThrow('not ES2020');
    await expect(requireEs2020('let a; a ??= 1;')).rejects.toThrow('not ES2020');
    await requireEs2020(code);
  });

  it.each([
    [{ oauthScopes: undefined }, 'lacks oauthScopes'],
    [{ timeZone: undefined }, 'lacks timeZone'],
    [{ runtimeVersion: 'DEPRECATED_ES5' }, 'must be V8'],
    [{ addOns: {} }, 'has no addOns'],
    [{ oauthScopes: [...manifest.oauthScopes, 'https://www.googleapis.com/auth/drive'] }, 'not among the scopes'],
  ])('on a manifest with %j', (changes, message) => {
    const changed = Object.fromEntries(
      Object.entries({ ...manifest, ...changes }).filter(([, value]) => value !== undefined),
    );
    expect(() => checkManifest(changed, code)).toThrow(message);
  });

  it('on a scope that nothing uses, and on a service that needs another one', () => {
    expect(() => checkManifest(manifest, 'nothing')).toThrow('nothing in Code.js uses');
    expect(() => checkManifest(manifest, `${code};MailApp.sendEmail()`)).toThrow('uses MailApp');
  });
});
