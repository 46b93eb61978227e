import type { Language } from '../core/language';
import { inLanguage } from '../i18n/messages';
import { type ProblemCode, problemMessages } from '../i18n/problems';

/** Something that a person can mend; the edge says it in that person's language. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    ...values: string[]
  ) {
    super(textOf(code, values, 'en'));
    this.values = values;
  }
  private readonly values: readonly string[];

  textIn(language: Language): string {
    return textOf(this.code, this.values, language);
  }
}

function textOf(code: ProblemCode, values: readonly string[], language: Language): string {
  const message: string | ((...values: string[]) => string) = inLanguage(problemMessages, language)[code];
  return typeof message === 'function' ? message(...values) : message;
}
