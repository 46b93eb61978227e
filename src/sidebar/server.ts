/** The server's functions, called with their types: a misspelt name or a wrong argument does not compile. */

import type { Answer } from '../app/actions/contract';
import type { Language } from '../core/language';
import { sentenceText } from '../i18n/answers';
import { inLanguage } from '../i18n/messages';
import { serverFailureMessages } from '../i18n/server-failure';

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

/** An answer in the person's language. */
export type Spoken<T> =
  | { readonly ok: true; readonly value: T; readonly message: string; readonly next: string }
  | { readonly ok: false; readonly message: string; readonly fields: Readonly<Record<string, string>> };
type SpokenResult<R> = [R] extends [Answer<infer T>] ? Spoken<T> : R;

/** The server's answer, said in the person's language. Rejects with the server's Error: show `failureText(error, language)`, never its own message. */
export async function callServer<K extends Asked>(
  name: K,
  ...values: Parameters<Server[K]>
): Promise<SpokenResult<ReturnType<Server[K]>>> {
  const answer = await run(name, values);
  // Google answers null where it could not carry the value: no caller can go on with that.
  if (answer === null || answer === undefined) throw new Error(`${name} gave no readable answer`);
  return (isAnswer(answer) ? spoken(answer) : answer) as SpokenResult<ReturnType<Server[K]>>;
}

function isAnswer(value: unknown): value is Answer<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && 'message' in value;
}

function spoken(answer: Answer<unknown>): Spoken<unknown> {
  const say = (sentence: Parameters<typeof sentenceText>[0]) => sentenceText(sentence, answer.language);
  const message = say(answer.message);
  if (answer.ok) return { ok: true, value: answer.value, message, next: answer.next.map(say).join(' ') };
  const fields = Object.entries(answer.fields).map(([field, sentence]) => [field, say(sentence)]);
  return { ok: false, message, fields: Object.fromEntries(fields) };
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

type FailureKind = keyof typeof serverFailureMessages;

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
  console.error(error);
  return inLanguage(serverFailureMessages, language)[failureKind(error)];
}
