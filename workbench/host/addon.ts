/** The built add-on and the built facade, as the threads need them. */
import { readFileSync } from 'node:fs';
import { ADDON, BUNDLES } from './paths';

export interface Addon {
  /** Folder of the built add-on. */
  readonly folder: string;
  /** Text of Code.js. */
  readonly code: string;
  /** Text of facade.js and of cells.js: evaluated in the add-on's realm. */
  readonly facade: string;
  readonly cells: string;
  /** Of the manifest. */
  readonly scopes: readonly string[];
  readonly timeZone: string;
}

interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
}

export function loadAddon(folder: string = ADDON): Addon {
  const manifest = JSON.parse(readFileSync(`${folder}/appsscript.json`, 'utf8')) as Manifest;
  if (!manifest.oauthScopes)
    throw new Error(`${folder}/appsscript.json names no oauthScopes: the workbench would not know what to refuse.`);
  return {
    folder,
    code: readFileSync(`${folder}/Code.js`, 'utf8'),
    facade: readFileSync(`${BUNDLES}facade.js`, 'utf8'),
    cells: readFileSync(`${BUNDLES}cells.js`, 'utf8'),
    scopes: manifest.oauthScopes,
    timeZone: manifest.timeZone,
  };
}
