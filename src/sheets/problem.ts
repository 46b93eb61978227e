import type { ProblemCode, problemMessages } from '../i18n/problems';

type ValuesOf<M> = M extends (...values: infer V) => string ? V : [];
export type ProblemValues<C extends ProblemCode> = ValuesOf<(typeof problemMessages)[C]['en']>;

/** Something that a person can mend, as a code with values: whoever asked says it in that person's language. */
export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  readonly sentence: readonly [C, ...ProblemValues<C>];

  constructor(code: C, ...values: ProblemValues<C>) {
    super(JSON.stringify([code, ...values])); // a page that gets it as an exception can say it, too
    this.sentence = [code, ...values];
  }
}
