import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSpreadsheet, PLACEHOLDER } from '../../build/create.mjs';

function projectWith(scriptId: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'kanava-')), '.clasp.json');
  writeFileSync(file, JSON.stringify({ scriptId, rootDir: 'build/dist' }));
  return file;
}

it('asks clasp for a spreadsheet with a script, and remembers the script', () => {
  const file = projectWith(PLACEHOLDER);
  const asked: string[][] = [];
  const clasp = (args: string[]) => {
    asked.push(args);
    return 'Creating…\n{ "scriptId": "script-1", "parentId": "sheet-1", "files": [] }';
  };
  expect(createSpreadsheet('My partners', file, clasp)).toBe('https://docs.google.com/spreadsheets/d/sheet-1');
  expect(asked).toStrictEqual([['create-script', '--type', 'sheets', '--title', 'My partners', '--json']]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toStrictEqual({ scriptId: 'script-1', rootDir: 'build/dist' });
});

it('does not make a second one by mistake', () => {
  const file = projectWith('script-1');
  const clasp = () => {
    throw new Error('clasp was asked');
  };
  expect(() => createSpreadsheet('Again', file, clasp)).toThrow('names the script script-1 already');
  expect(JSON.parse(readFileSync(file, 'utf8')).scriptId).toBe('script-1');
});

it('uploads what the build writes', () => {
  expect(JSON.parse(readFileSync('.clasp.json', 'utf8')).rootDir).toBe('build/dist');
});
