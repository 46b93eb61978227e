import * as esbuild from 'esbuild';

/** Ends in an underscore: hidden from the menu of functions, from google.script.run and from cells. */
export const GLOBAL = 'KANAVA_';

/**
 * Entry files as one immediately invoked function. Minified: Apps Script loads Code.js again for every cell. The source
 * map stays beside build/dist and makes a stack trace readable again.
 *
 * @param {string[]} entries
 * @param {string} root
 * @param {string} [outfile] How stack traces and the source map name it.
 */
export async function bundleServer(entries, root, outfile = 'Code.js') {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: entries.map((file) => `export * from ${JSON.stringify(file)};`).join('\n'), resolveDir: root },
    bundle: true,
    write: false,
    outfile,
    format: 'iife',
    globalName: GLOBAL,
    target: 'es2020', // Apps Script does not parse static and #private class fields
    charset: 'utf8',
    minify: true,
    lineLimit: 500, // a line number in an error message should still lead somewhere
    sourcemap: 'external',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const textOf = (/** @type {string} */ ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { bundle: textOf('.js'), map: JSON.parse(textOf('.js.map')) };
}

/** Fails on syntax that is newer than ES2020: lowering it would change the code. @param {string} code */
export async function requireEs2020(code) {
  const print = async (/** @type {string} */ target) =>
    (await esbuild.transform(code, { target, charset: 'utf8' })).code;
  const [asWritten, lowered] = await Promise.all([print('esnext'), print('es2020')]);
  if (asWritten === lowered) return;
  const before = asWritten.split('\n');
  const line = lowered.split('\n').findIndex((text, i) => text !== before[i]);
  throw new Error(`Code.js is not ES2020, which Apps Script needs. First such line: ${before[line]}`);
}
