import { inLanguage } from '../../i18n/messages';
import { problemMessages } from '../../i18n/problems';
import { Problem } from '../../sheets/problem';
import type { Answer } from './contract';
import { userLanguage } from './user';

export const done = <T>(value: T, message: string, next = ''): Answer<T> => ({ ok: true, value, message, next });
export const refused = <T>(message: string, fields: Readonly<Record<string, string>> = {}): Answer<T> => ({
  ok: false,
  message,
  fields,
});

/** Runs a request of the sidebar: what goes wrong becomes a sentence in the person's language, never a raw exception. */
export function answering<T>(work: () => Answer<T>): Answer<T> {
  try {
    return work();
  } catch (error) {
    const language = userLanguage();
    if (error instanceof Problem) return refused(error.textIn(language));
    console.error((error as Error).stack);
    return refused(inLanguage(problemMessages, language).interrupted((error as Error).message));
  }
}
