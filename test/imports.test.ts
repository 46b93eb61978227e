/** Dependencies point inward: which folder of src may import from which. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const ALLOWED: Record<string, readonly string[]> = {
  core: [],
  i18n: ['core'],
  functions: ['core', 'i18n'],
  sheets: ['core', 'i18n'],
  dashboard: ['core', 'i18n', 'sheets'],
  app: ['core', 'i18n', 'sheets', 'dashboard'],
  sidebar: ['core', 'i18n', 'type app'],
};
const src = new URL('../src/', import.meta.url).pathname;
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

/** "type " marks an import that leaves nothing in the output. */
const importsOf = (file: string) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/^(?:import|export) (type )?[^;]*?from '(\.[^']+)'/gm)].map(
    ([, type = '', path = '']) => type + relative(src, join(src, dirname(file), path)).split('/')[0],
  );

it.each(Object.keys(ALLOWED))('%s imports only what lies further in', (folder) => {
  const allowed = [folder, ...(ALLOWED[folder] ?? [])];
  const wrong = files
    .filter((file) => file.startsWith(`${folder}/`))
    .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
    .filter(({ target }) => !allowed.includes(target) && !allowed.includes(target.replace('type ', '')));
  expect(wrong).toEqual([]);
});

it('every folder of src has its place in the table', () => {
  const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
  expect([...folders].filter((folder) => !(String(folder) in ALLOWED))).toEqual([]);
});

it('one custom function a file', () => {
  for (const file of files.filter((name) => name.startsWith('functions/'))) {
    expect(readFileSync(join(src, file), 'utf8').match(/^export /gm), file).toHaveLength(1);
  }
});
