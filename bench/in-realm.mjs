// Ours against a plain pass in one realm, as rows of a sheet are of the script's own.
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import * as esbuild from 'esbuild';
import { median } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs `setUp`, which sees the exports of `entry` as BUNDLE and leaves two functions `ours` and `plain`. Answers what
 * each gives, and the medians of so many rounds, a round of one right after the other.
 *
 * @param {string} entry @param {string} setUp @param {number} rounds
 */
export async function inRealm(entry, setUp, rounds) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'BUNDLE',
    target: 'es2020',
    minify: true,
    logLevel: 'warning',
  });
  const realm = vm.createContext({});
  vm.runInContext(outputFiles[0]?.text ?? '', realm, { filename: 'bundle.js' });
  vm.runInContext(setUp, realm);
  const timed = (/** @type {vm.Script} */ script) => {
    const started = performance.now();
    const value = script.runInContext(realm);
    return { value, ms: performance.now() - started };
  };
  const [ours, plain] = [new vm.Script('ours()'), new vm.Script('plain()')];
  const [first, second] = [timed(ours).value, timed(plain).value];
  return {
    ours: first,
    plain: second,
    time() {
      const times = Array.from({ length: rounds }, () => ({ ours: timed(ours).ms, theirs: timed(plain).ms }));
      return {
        ours: median(times.map((round) => round.ours)),
        theirs: median(times.map((round) => round.theirs)),
        ratio: median(times.map((round) => round.ours / round.theirs)),
      };
    },
  };
}
