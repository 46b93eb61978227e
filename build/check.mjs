// npm run check: types of every part with just the globals that it may see, then lint and format.
import { runTool } from './packages.mjs';

const TYPES = ['src/core', 'src', 'src/sidebar', '.'];

export function check() {
  const failed = TYPES.filter((folder) => {
    console.log(`types: ${folder === '.' ? 'build, workbench, test, bench' : folder}`);
    return runTool('tsc', ['--project', `${folder}/tsconfig.json`]) !== 0;
  });
  console.log('lint and format');
  if (runTool('biome', ['check', '--error-on-warnings']) !== 0) failed.push('lint');
  return failed;
}

if (process.argv[1]?.endsWith('check.mjs')) {
  const failed = check();
  if (failed.length > 0) {
    console.error(`Failed: ${failed.join(', ')}`);
    process.exit(1);
  }
}
