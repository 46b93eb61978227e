// Apps Script and Sheets see only documented top-level functions: one is written for every export of an entry file.
import { readFile } from 'node:fs/promises';
import vm from 'node:vm';
import { GLOBAL } from './bundle.mjs';

const DOCUMENTED = /(\/\*\*(?:(?!\*\/)[\s\S])*?\*\/)\s*export function (\w+)\(/g;

/**
 * Documentation and parameters of each exported function, by name. Read from the source: the bundler renames
 * parameters that collide with a name of another module.
 *
 * @param {string[]} files
 */
export async function readExports(files) {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map(
    texts.flatMap((text) =>
      [...text.matchAll(DOCUMENTED)].map(({ 0: match, 1: doc = '', 2: name = '', index }) => [
        name,
        { doc, parameters: parametersFrom(text.slice(index + match.length)) },
      ]),
    ),
  );
}

/**
 * The names in a parameter list, from behind its opening parenthesis; types and defaults are left out.
 *
 * @param {string} text
 */
function parametersFrom(text) {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (depth === 0 && character === ')') break;
    if ('([{<'.includes(character)) depth += 1;
    if (')]}>'.includes(character)) depth -= 1;
    if (depth === 0 && character === ',') parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => /^\s*(\w+)/.exec(part)?.[1] ?? '').filter(Boolean);
}

/** @param {string} doc */
function documentedParameters(doc) {
  return [...doc.matchAll(/@param\s+\{[^\n]*\}\s+\[?(\w+)/g)].map(([, name]) => name);
}

/**
 * Sheets shows a custom function's description and parameters but not what it returns; of the others a reader of the
 * script needs what they are for.
 *
 * @param {string} doc
 */
function shownOf(doc) {
  if (doc.includes('@customfunction')) return doc.replace(/^\s*\* @return.*\n/gm, '');
  const [text = ''] = doc
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .split(/^@/m);
  return `/** ${text.replace(/\s+/g, ' ').trim()} */`;
}

/**
 * One documented function for each export of the bundle.
 *
 * @param {string} bundle
 * @param {Map<string, { doc: string, parameters: string[] }>} docs
 * @param {string} [from] Where Code.js finds the bundle's exports.
 */
export function globalsFor(bundle, docs, from = GLOBAL) {
  // An empty realm proves that nothing calls Apps Script when the script is loaded.
  const exported = loadBare(bundle);
  const shells = Object.entries(exported).map(([name, value]) => {
    if (typeof value !== 'function') throw new Error(`${name} is exported by an entry file but is no function.`);
    const known = docs.get(name);
    if (!known) throw new Error(`${name} is exported by an entry file without documentation right above it.`);
    const { doc, parameters } = known;
    const documented = documentedParameters(doc);
    if (String(parameters) !== String(documented)) {
      throw new Error(`${name}(${parameters.join(', ')}) documents the parameters (${documented.join(', ')}).`);
    }
    const list = parameters.join(', ');
    return `${shownOf(doc)}\nfunction ${name}(${list}) {\n  return ${from}.${name}(${list});\n}`;
  });
  return shells.join('\n\n');
}

/** @param {string} bundle */
function loadBare(bundle) {
  try {
    return vm.runInNewContext(`${bundle};${GLOBAL}`, {}, { filename: 'Code.js' });
  } catch (error) {
    throw new Error(
      `The script must do nothing when it is loaded (Apps Script loads it for every cell): ${error instanceof Error ? error.message : error}`,
    );
  }
}
