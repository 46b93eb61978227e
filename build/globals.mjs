// Apps Script and Sheets see only documented top-level functions: one is written for every export of an entry file.
import { readFile } from 'node:fs/promises';
import vm from 'node:vm';
import { GLOBAL } from './bundle.mjs';

const DOCUMENTED = /(\/\*\*(?:(?!\*\/)[\s\S])*?\*\/)\s*export function (\w+)/g;

/** The documentation of each exported function, by name. */
export async function readExports(files) {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map(texts.flatMap((text) => [...text.matchAll(DOCUMENTED)].map(([, doc, name]) => [name, doc])));
}

/** Parameter names of a compiled function; defaults are left out, the function itself applies them. */
function parametersOf(fn) {
  const [, list = ''] = /\(([^)]*)\)/.exec(String(fn)) ?? [];
  return list
    .split(',')
    .map((part) => part.split('=')[0].trim())
    .filter(Boolean);
}

function documentedParameters(doc) {
  return [...doc.matchAll(/@param\s+\{[^\n]*\}\s+\[?(\w+)/g)].map(([, name]) => name);
}

/** Code.js: one documented function per export, then the bundle. */
export function joinGlobals(bundle, docs) {
  // An empty realm proves that nothing calls Apps Script when the script is loaded.
  const exported = loadBare(bundle);
  const shells = Object.entries(exported).map(([name, value]) => {
    if (typeof value !== 'function') throw new Error(`${name} is exported by an entry file but is no function.`);
    const doc = docs.get(name);
    if (!doc) throw new Error(`${name} is exported by an entry file without documentation right above it.`);
    const parameters = parametersOf(value);
    const documented = documentedParameters(doc);
    if (String(parameters) !== String(documented)) {
      throw new Error(`${name}(${parameters.join(', ')}) documents the parameters (${documented.join(', ')}).`);
    }
    const list = parameters.join(', ');
    return `${doc}\nfunction ${name}(${list}) {\n  return ${GLOBAL}.${name}(${list});\n}`;
  });
  return `${shells.join('\n\n')}\n\n${bundle}`;
}

function loadBare(bundle) {
  try {
    return vm.runInNewContext(`${bundle};${GLOBAL}`, {}, { filename: 'Code.js' });
  } catch (error) {
    throw new Error(
      `The script must do nothing when it is loaded (Apps Script loads it for every cell): ${error.message}`,
    );
  }
}
