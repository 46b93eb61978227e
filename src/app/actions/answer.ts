import type { Sentence } from '../../i18n/answers';
import { Problem } from '../../sheets/problem';
import type { Answer } from './contract';
import { userLanguage } from './user';

export const done = <T>(value: T, message: Sentence, ...next: (Sentence | false)[]): Answer<T> => ({
  ok: true,
  language: userLanguage(),
  value,
  message,
  next: next.filter((sentence): sentence is Sentence => sentence !== false),
});

export const refused = <T>(message: Sentence, fields: Readonly<Record<string, Sentence>> = {}): Answer<T> => ({
  ok: false,
  language: userLanguage(),
  message,
  fields,
});

/** Runs a request of a page: what goes wrong becomes a sentence that a person can act on, never a raw exception. */
export function answering<T>(work: () => Answer<T>): Answer<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return refused(error.sentence as Sentence);
    console.error((error as Error).stack);
    return refused(['interrupted', (error as Error).message]);
  }
}
