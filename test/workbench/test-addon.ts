/** Builds the test add-on as the product is built: documented globals in front of one bundle. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('addon/', import.meta.url));
const EXPORTED = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*export function (\w+)/g;

/** Answers the folder that startHeadless takes as `dist`; `manifest` replaces fields of appsscript.json. */
export async function buildTestAddon(manifest: object = {}): Promise<string> {
  const options = { bundle: true, write: false, format: 'iife', globalName: 'ADDON_', target: 'es2020' } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [`${source}code.ts`] });
  const shells = [...readFileSync(`${source}code.ts`, 'utf8').matchAll(EXPORTED)].map(
    ([, doc, name]) => `${doc}\nfunction ${name}(...args) {\n  return ADDON_.${name}(...args);\n}`,
  );
  const key = createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, 8);
  const folder = fileURLToPath(new URL(`../../build/workbench/test-addon-${key}`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  cpSync(`${source}Panel.html`, `${folder}/Panel.html`);
  const fields = JSON.parse(readFileSync(`${source}appsscript.json`, 'utf8')) as object;
  writeFileSync(`${folder}/appsscript.json`, JSON.stringify({ ...fields, ...manifest }));
  writeFileSync(`${folder}/Code.js`, `${shells.join('\n\n')}\n\n${outputFiles[0]?.text ?? ''}`);
  return folder;
}
