// node build/with-packages.mjs SCRIPT [arguments]: installs what is missing, then runs the script.
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './packages.mjs';

const [script = '', ...rest] = process.argv.slice(2);
ensurePackages();
process.argv.splice(1, process.argv.length, script, ...rest);
await import(pathToFileURL(script).href);
