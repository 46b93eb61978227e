/** The built add-on as cells see it: its functions in a realm without any service. */
import vm from 'node:vm';
import gasLocal from 'gas-local';
import type { ScriptFunction } from '../protocol';
import { instantOf, offsetAt } from '../zones';

export interface CustomFunctionSource {
  /** Folder of the built add-on. */
  readonly folder: string;
  /** Text of cells.js: the codec of values, evaluated in the functions' realm. */
  readonly cells: string;
  readonly scriptZone: string;
  readonly fileZone: string;
  /** How long one call from a cell may take. */
  readonly limitMs: number;
}

/** Loads the built add-on into a realm and lists what cells and the sidebar may call: all but what ends in _. */
export function loadFunctions({ folder, cells, scriptZone, fileZone }: CustomFunctionSource, code: string) {
  const realm = vm.createContext({});
  Object.assign(realm, {
    __zones: JSON.stringify({ scriptZone, fileZone }),
    __offset: offsetAt,
    __instantOf: instantOf,
    __now: Date.now,
  });
  vm.runInContext(cells, realm, { filename: 'cells.js' });
  const own = new Set(Object.keys(realm));
  gasLocal.require(folder, realm);
  const docs = new Map(
    [...code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*^function (\w+)/gm)].map(([, doc = '', name = '']) => [
      name,
      describe(doc),
    ]),
  );
  const functions: ScriptFunction[] = Object.keys(realm)
    .filter((name) => !own.has(name) && typeof realm[name] === 'function' && !name.endsWith('_'))
    .map((name) => ({ name, ...docs.get(name) }));
  return { realm, functions };
}

function describe(doc: string): Omit<ScriptFunction, 'name'> {
  const lines = doc.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
  return {
    custom: doc.includes('@customfunction'),
    description: (lines.join('\n').split('\n@')[0] ?? '').trim(),
    parameters: [...doc.matchAll(/@param\s+\{.*\}\s+\[?(\w+)\]?\s+(.*)/g)].map(([, name = '', detail = '']) => ({
      name,
      detail,
    })),
  };
}
