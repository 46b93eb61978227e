/** The built add-on and the built facade, as the threads need them. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADDON, BUNDLES } from './paths';

export interface Addon {
  /** Folder of the built add-on: a copy, because executions load it again and again while somebody may build anew. */
  readonly folder: string;
  /** Text of Code.js. */
  readonly code: string;
  /** Text of facade.js and of cells.js: evaluated in the add-on's realm. */
  readonly facade: string;
  readonly cells: string;
  /** Of the manifest. */
  readonly scopes: readonly string[];
  readonly timeZone: string;
  /** Removes the copy. */
  dispose(): void;
}

interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
}

function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'workbench-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

export function loadAddon(source: string = ADDON): Addon {
  const manifest = JSON.parse(readFileSync(`${source}/appsscript.json`, 'utf8')) as Manifest;
  if (!manifest.oauthScopes)
    throw new Error(`${source}/appsscript.json names no oauthScopes: the workbench would not know what to refuse.`);
  const folder = copyOf(source);
  return {
    folder,
    code: readFileSync(`${folder}/Code.js`, 'utf8'),
    facade: readFileSync(`${BUNDLES}facade.js`, 'utf8'),
    cells: readFileSync(`${BUNDLES}cells.js`, 'utf8'),
    scopes: manifest.oauthScopes,
    timeZone: manifest.timeZone,
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
