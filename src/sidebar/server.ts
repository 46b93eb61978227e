/** The server's functions, called with their types: a misspelt name or a wrong argument does not compile. */

import type { Answer } from '../app/actions/contract';
import type { Language } from '../core/language';
import { type Sentence, sentenceText } from '../i18n/answers';
import { inLanguage } from '../i18n/messages';
import { problemMessages } from '../i18n/problems';
import { serverFailureMessages } from '../i18n/server-failure';
import { browserTiming, type Outcome, withRetries } from './retry';

type Api = typeof import('../app/api');
type Menu = typeof import('../app/menu');
/** What a page may call: the server's answers, and the dialogs and the sidebar of the menu. */
type Server = Api & Pick<Menu, 'openSetUp' | 'openSidebar'>;

/** The functions that answer something, and those that only open a dialog or the sidebar. */
type Asked = { [K in keyof Server]: ReturnType<Server[K]> extends void ? never : K }[keyof Server];
type Opener = Exclude<keyof Server, Asked>;

/** google.script.run as it is at run time: each handler answers the runner again, each server function answers nothing. */
interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  readonly [name: string]: (...values: never[]) => unknown;
}
declare const google: { readonly script: { readonly run: Runner; readonly host: { close(): void } } };

/** An answer in the person's language; `codes` are its sentences as the server gave them, for who acts on them. */
export type Spoken<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly codes: readonly Sentence[];
      readonly message: string;
      readonly next: string;
    }
  | {
      readonly ok: false;
      readonly codes: readonly Sentence[];
      readonly message: string;
      readonly fields: Readonly<Record<string, string>>;
    };
type SpokenResult<R> = [R] extends [Answer<infer T>] ? Spoken<T> : R;

/**
 * What may be sent again without doing anything twice: reads; what carries a request id; what writes the same cells
 * again (name, dashboard, set-up). Not the sample programme, which says no the second time, nor the import, which has
 * its own retries.
 */
const REPEATABLE: ReadonlySet<Asked> = new Set<Asked>([
  'loadSidebar',
  'checkDeal',
  'registerDeal',
  'decideDeals',
  'savePartner',
  'rememberName',
  'setUpWorkbook',
  'refreshDashboard',
  'makeInputsSheet',
  'makeRatesSheet',
  'makeMdfSheet',
  'loadStatements',
  'closeMonth',
  'payBalances',
  'restoreStatementLines',
  'partnerMoney',
  'showFigureRows',
  'monthlyReport',
  'startImport',
  'planImport',
]);
const PASSING_FAILURES: ReadonlySet<FailureKind> = new Set(['network', 'busy']);
const LASTING_FAILURES: ReadonlySet<FailureKind> = new Set(['accounts', 'tooLong']);

type RetryListener = (isTrying: boolean) => void;
const retryListeners: RetryListener[] = [];
let callsTryingAgain = 0;

/** Hears when a call is tried again, and when no call is any more. */
export function onTryingAgain(listener: RetryListener): void {
  retryListeners.push(listener);
}

function tellTryingAgain(change: 1 | -1): void {
  callsTryingAgain += change;
  for (const listener of retryListeners) listener(callsTryingAgain > 0);
}

async function ask(name: Asked, values: readonly unknown[]): Promise<unknown> {
  const once = () => run(name, values);
  if (!REPEATABLE.has(name)) return once();
  let isTryingAgain = false;
  const again = () => {
    if (!isTryingAgain) tellTryingAgain(1);
    isTryingAgain = true;
  };
  try {
    return await withRetries(once, passesByItself, again, browserTiming);
  } finally {
    if (isTryingAgain) tellTryingAgain(-1);
  }
}

/** Failures that a person would answer by pressing the button again. A refusal is none, nor is a missing permission. */
export function passesByItself(outcome: Outcome<unknown>): boolean {
  if ('error' in outcome) return PASSING_FAILURES.has(failureKind(outcome.error));
  const { value } = outcome;
  if (!isAnswer(value) || value.ok) return false;
  const [code, detail] = value.message;
  // The script itself caught the failure and named it.
  if (code === 'interrupted') return !LASTING_FAILURES.has(failureKind(detail));
  return code === 'busy';
}

/** The server's answer, said in the person's language. Rejects with the server's Error: show `failureText(error, language)`, never its own message. */
export async function callServer<K extends Asked>(
  name: K,
  ...values: Parameters<Server[K]>
): Promise<SpokenResult<ReturnType<Server[K]>>> {
  const answer = await ask(name, values);
  // Google answers null where it could not carry the value: no caller can go on with that.
  if (answer === null || answer === undefined) throw new Error(`${name} gave no readable answer`);
  return (isAnswer(answer) ? spoken(answer) : answer) as SpokenResult<ReturnType<Server[K]>>;
}

function isAnswer(value: unknown): value is Answer<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && 'message' in value;
}

function spoken(answer: Answer<unknown>): Spoken<unknown> {
  const say = (sentence: Sentence) => sentenceText(sentence, answer.language);
  const message = say(answer.message);
  if (answer.ok) {
    const { value, next } = answer;
    return { ok: true, value, codes: [answer.message, ...next], message, next: next.map(say).join(' ') };
  }
  const fields = Object.entries(answer.fields).map(([field, sentence]) => [field, say(sentence)]);
  return { ok: false, codes: [answer.message], message, fields: Object.fromEntries(fields) };
}

/** Opens a dialog or the sidebar from the server. */
export async function openFromServer(name: Opener): Promise<void> {
  await run(name, []);
}

/** Closes the dialog or sidebar that this page is shown in. */
export function closePage(): void {
  google.script.host.close();
}

function run(name: string, values: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run.withSuccessHandler(resolve).withFailureHandler(reject);
    (runner[name] as (...values: unknown[]) => void)(...values);
  });
}

export type FailureKind = keyof typeof serverFailureMessages;

// In this order: Google wraps a refusal in "a server error occurred". Its wording follows the person's language.
const SIGNS: readonly (readonly [FailureKind, RegExp])[] = [
  [
    'accounts',
    /permission_denied|authori[sz]ation is required|have permission|insufficient permission|valtuutu|oikeutta/i,
  ],
  ['network', /networkerror|network error|connection failure|http 0|failed to fetch|load failed|offline/i],
  ['tooLong', /maximum execution time|suorituksen enimmäisaika/i],
  ['busy', /too many|simultaneous|service .*failed|server error|\block\b|rate limit|try again later|timed out/i],
];

export function failureKind(error: unknown): FailureKind {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const known = SIGNS.find(([, sign]) => sign.test(text))?.[0];
  if (known) return known;
  return navigator.onLine === false ? 'network' : 'unknown';
}

/** What the person can do about a failed call. The exception itself goes to the console, for whoever looks into it. */
export function failureText(error: unknown, language: Language): string {
  const said = sentenceIn(error);
  if (said) return sentenceText(said, language);
  console.error(error);
  return inLanguage(serverFailureMessages, language)[failureKind(error)];
}

/** What the server said a person must mend, where a function that answers no Answer stopped at it. */
function sentenceIn(error: unknown): Sentence | undefined {
  const [text] = /\["[A-Za-z]+".*\]/.exec(error instanceof Error ? error.message : String(error)) ?? [];
  if (text === undefined) return undefined;
  try {
    const sentence = JSON.parse(text) as Sentence;
    return Object.keys(problemMessages).includes(sentence[0] ?? '') ? sentence : undefined;
  } catch {
    return undefined;
  }
}
