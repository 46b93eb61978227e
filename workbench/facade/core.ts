/**
 * What every part of the facade shares. It lives in the add-on's own realm, so that its arrays, dates and errors are
 * the add-on's; it reaches the host only through a few functions of text and numbers.
 */
import type { ServiceUse } from '../protocol';
import type { AuthMode, Session } from '../session';
import type { Operations } from '../workbook/workbook';
import type { UiOperations } from './ui-operations';

declare global {
  /** The session as JSON. */
  var __session: string;
  /** Sends ["operation", ...args] to the workbook, the page or the script's host; answers {value} or {error}. */
  var __call: (operation: string, text: string) => string;
  /** Text of an HTML file of the add-on; undefined where there is none. It is long, and a text already. */
  var __file: (name: string) => string | undefined;
  /** Hears of each service call before and after its effect; an answer is the message of a failure to make. */
  var __fault: ((call: number, when: 'before' | 'after') => string | undefined) | undefined;
  var __use: ServiceUse;
}

export const session = JSON.parse(globalThis.__session) as Session;

type AllOperations = Operations & UiOperations;
type Name = keyof AllOperations & string;
type Result<N extends Name> = Awaited<ReturnType<AllOperations[N]>>;

const use = { serviceCalls: 0, cellsRead: 0, cellsWritten: 0, byMethod: {} as Record<string, number> };
globalThis.__use = use;

/** Operations that bring cells, and those that take them: in which argument. */
const READS = new Set<Name>(['read', 'display', 'formulas', 'styles', 'notes', 'validations', 'richTexts']);
const WRITES: Partial<Record<Name, number>> = {
  write: 1,
  fill: 1,
  append: 1,
  setStyles: 2,
  setNotes: 1,
  setRichTexts: 1,
};

function countCells(value: unknown): number {
  if (!Array.isArray(value)) return 1;
  return value.reduce((sum: number, row) => sum + (Array.isArray(row) ? row.length : 1), 0);
}

/** What handles ask again and again; the answers hold until the next service call, which is when others may act. */
const REMEMBERED = new Set<Name>(['sheets', 'sheet', 'mark']);
const replies = new Map<string, string>();

/** Something that only the script sees: no service is reached, nothing is counted. */
export function handle<N extends Name>(operation: N, ...args: Parameters<AllOperations[N]>): Result<N> {
  const question = JSON.stringify([operation, ...args]);
  const reply = replies.get(question) ?? globalThis.__call(operation, question);
  if (REMEMBERED.has(operation)) replies.set(question, reply);
  else replies.clear();
  const { value, error } = JSON.parse(reply) as { value?: Result<N>; error?: string };
  if (error !== undefined) throw new Error(error);
  return value as Result<N>;
}

/**
 * One service call: what reaches Google's servers. The only place where calls and cells are counted and where a test
 * makes them fail. `method` is what a person would look for, for example `Range.getValues`.
 */
export function call<N extends Name>(method: string, operation: N, ...args: Parameters<AllOperations[N]>): Result<N> {
  use.serviceCalls += 1;
  use.byMethod[method] = (use.byMethod[method] ?? 0) + 1;
  const number = use.serviceCalls;
  replies.clear();
  failIfWanted(number, 'before');
  const payload = WRITES[operation];
  if (payload !== undefined) use.cellsWritten += countCells(args[payload]);
  const value = handle(operation, ...args);
  if (READS.has(operation)) use.cellsRead += countCells(value);
  failIfWanted(number, 'after');
  replies.clear(); // others may have acted
  return value;
}

function failIfWanted(number: number, when: 'before' | 'after'): void {
  const message = globalThis.__fault?.(number, when);
  if (message !== undefined) throw new Error(message);
}

// --- permission ------------------------------------------------------------------------------------------------
const SCOPE = 'https://www.googleapis.com/auth/';
const SPREADSHEETS = ['spreadsheets.currentonly', 'spreadsheets'];
export const CONTAINER_UI = ['script.container.ui'];
export const USER_EMAIL = ['userinfo.email'];

/** Refuses what the manifest's scopes do not cover and what the authorisation mode forbids, in Google's words. */
export function permit(method: string, scopes: readonly string[] = [], modes: readonly AuthMode[] = ['FULL']): void {
  const named = scopes.map((scope) => SCOPE + scope);
  const needed = named.length > 1 ? `(${named.join(' || ')})` : named.join();
  const required = needed ? ` Required permissions: ${needed}` : '';
  if (!modes.includes(session.authMode)) throw new Error(`You do not have permission to call ${method}.${required}`);
  if (named.length > 0 && !named.some((scope) => session.scopes.includes(scope)))
    throw new Error(`Specified permissions are not sufficient to call ${method}.${required}`);
}

/** The file that the script is bound to: simple triggers may use it, onOpen without authorisation may not. */
export const permitFile = (method: string) => permit(method, SPREADSHEETS, ['LIMITED', 'FULL']);

// --- strictness ------------------------------------------------------------------------------------------------
const names = new Map<object, string>();
const harmless = new Set<PropertyKey>(['then', 'toJSON']);

/** The end of every prototype chain: reading a member that the object lacks throws its name. */
const nothing = new Proxy(Object.create(null) as object, {
  get(_, property, receiver: object) {
    if (typeof property === 'symbol' || harmless.has(property)) return undefined;
    if (property === 'toString') return () => nameOf(receiver);
    throw new Error(`${nameOf(receiver)}.${property} is not implemented in the workbench.`);
  },
});

const nameOf = (object: object): string =>
  names.get(object) ?? (Object.getPrototypeOf(object) as { constructor: { name: string } }).constructor.name;

/** Base of the facade's classes: a stand-in must never ignore a call. */
export abstract class Strict<Whole> {
  /** This object as Google types it; what the class lacks throws when it is read. */
  protected get whole(): Whole {
    return this as unknown as Whole;
  }
}

/** Call once, when all classes are complete: each assignment to a prototype would go through the proxy. */
export const beStrict = () => Object.setPrototypeOf(Strict.prototype, nothing);

/** The same for services and enums. */
export function strict<Members extends object>(name: string, members: Members): Members {
  names.set(members, name);
  return Object.setPrototypeOf(members, nothing);
}

/** An enum whose values are their own names. */
export function strictEnum<V extends string>(name: string, values: readonly V[]): { readonly [K in V]: K } {
  const members = {} as { [K in V]: K };
  for (const value of values) members[value] = value;
  return strict(name, members);
}
