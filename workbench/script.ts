/** Runs one function of the built add-on as Apps Script does: a fresh realm, everything loaded again. */
import { existsSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import gasLocal from 'gas-local';
import type { RunResult, ServiceUse } from './protocol';
import type { Session } from './session';
import { instantOf, offsetAt } from './zones';

/** What the execution reaches: each takes and answers text. */
export interface ScriptHost {
  /** Folder of the built add-on. */
  readonly folder: string;
  /** Text of facade.js. */
  readonly facade: string;
  readonly book: (text: string) => string;
  readonly ui: (text: string) => string;
  readonly now: () => number;
  readonly sleep: (ms: number) => void;
  readonly log: Pick<Console, 'log' | 'info' | 'warn' | 'error'>;
  /** Told of each service call; an answer is the message of a failure to make. */
  readonly fault?: (call: number, when: 'before' | 'after') => string | undefined;
  /** Realms that executions have left, to be taken again: facade and add-on are loaded anew all the same. */
  readonly realms?: vm.Context[];
  /** More top-level functions, for tests. */
  readonly extra?: string;
  /** Absent where somebody else ends the thread: waiting in a dialog does not count. */
  readonly timeoutMs?: number;
}

export interface ScriptResult extends RunResult {
  readonly use: ServiceUse;
}

const NO_USE: ServiceUse = { serviceCalls: 0, cellsRead: 0, cellsWritten: 0, byMethod: {} };
export const TIME_IS_UP = 'Exceeded maximum execution time';

const compiled = new Map<string, vm.Script>();
function compile(text: string, filename: string): vm.Script {
  const known = compiled.get(text) ?? new vm.Script(text, { filename });
  compiled.set(text, known);
  return known;
}

export function runFunction(host: ScriptHost, name: string, args: readonly unknown[], session: Session): ScriptResult {
  const realm = host.realms?.pop() ?? vm.createContext({ console: host.log });
  const { now } = host;
  Object.assign(realm, {
    __session: JSON.stringify(session),
    __call: (operation: string, text: string) => callHost(host, operation, text),
    __file: (name: string) => htmlFile(host.folder, name),
    __fault: host.fault,
    __now: now,
    __offset: offsetAt,
    __instantOf: instantOf,
  });
  try {
    compile(host.facade, 'facade.js').runInContext(realm);
    const given = servicesOf(realm);
    gasLocal.require(host.folder, realm);
    if (host.extra) compile(host.extra, 'test').runInContext(realm);
    if (given.has(name) || !Object.hasOwn(realm, name) || typeof realm[name] !== 'function')
      throw new Error(`Script function not found: ${name}`);
    Object.assign(realm, { __job: [name, JSON.stringify(args)] });
    const timeout = host.timeoutMs === undefined ? {} : { timeout: host.timeoutMs };
    const text = compile('__run(...__job)', 'workbench').runInContext(realm, timeout) as string;
    return { ...(JSON.parse(text) as RunResult), use: costOf(realm) };
  } catch (error) {
    return { error: describeError(error), use: costOf(realm) };
  } finally {
    host.book(JSON.stringify(['end', session.execution]));
    host.realms?.push(realm);
  }
}

const services = new WeakMap<vm.Context, ReadonlySet<string>>();

/** What the realm holds beside the add-on, seen before the add-on is loaded for the first time. */
function servicesOf(realm: vm.Context): ReadonlySet<string> {
  const known = services.get(realm) ?? new Set(Object.keys(realm));
  services.set(realm, known);
  return known;
}

const costOf = (realm: vm.Context): ServiceUse => JSON.parse(JSON.stringify(realm.__use ?? NO_USE));

function describeError(error: unknown): { name: string; message: string; stack: string } {
  const { name, message, stack, code } = error as Error & { code?: string };
  const timedOut = code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
  return { name: String(name), message: timedOut ? TIME_IS_UP : String(message), stack: String(stack) };
}

function callHost(host: ScriptHost, operation: string, text: string): string {
  if (operation.startsWith('ui.')) return host.ui(text);
  if (!operation.startsWith('script.')) return host.book(text);
  try {
    const [, argument] = JSON.parse(text) as [string, string | number];
    return JSON.stringify({ value: ownOperation(host, operation, argument) ?? null });
  } catch (error) {
    return JSON.stringify({ error: (error as Error).message });
  }
}

function ownOperation(host: ScriptHost, operation: string, argument: string | number): string | undefined {
  switch (operation) {
    case 'script.uuid':
      return crypto.randomUUID();
    case 'script.sleep':
      host.sleep(Number(argument));
      return undefined;
    default:
      throw new Error(`The workbench has no operation ${operation}.`);
  }
}

/** The folder is this process's own copy: nobody changes it. */
const files = new Map<string, string>();

function htmlFile(folder: string, name: string): string | undefined {
  const file = String(name).replace(/\.html$/, '');
  const path = `${folder}/${file}.html`;
  if (!/^[\w-]+$/.test(file) || !(files.has(path) || existsSync(path))) return undefined;
  const text = files.get(path) ?? readFileSync(path, 'utf8');
  files.set(path, text);
  return text;
}
