// npm run build: the add-on into build/dist, as clasp pushes it.
import { statSync } from 'node:fs';
import { buildAddon, dist } from './addon.mjs';

const files = await buildAddon();
for (const file of files) {
  console.log(`build/dist/${file}  ${(statSync(`${dist}/${file}`).size / 1024).toFixed(1)} KB`);
}
