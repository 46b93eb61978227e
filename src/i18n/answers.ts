/**
 * What the server answers, as codes with values; the page that asked says it in the person's language. The texts are
 * thus part of the pages and not of the script, which is loaded again for every cell.
 */
import type { Bilingual, Language } from '../core/language';
import { dealAdviceMessages } from './deal-advice';
import { decisionMessages } from './decisions';
import type { figureRowsMessages } from './figure-rows';
import type { importAnswerMessages } from './import';
import type { inputAnswerMessages } from './inputs';
import type { Catalogue, Message } from './messages';
import type { moneySheetMessages } from './money-sheets';
import { partnerMessages } from './partner';
import { problemMessages } from './problems';
import { fieldErrorMessages, registrationMessages } from './registration';
import { sampleMessages } from './sample';
import type { setUpAnswerMessages } from './set-up-answer';
import type { statementAnswerMessages } from './statement-answers';

/** What the sidebar may hear. */
const answerMessages = {
  ...problemMessages,
  ...fieldErrorMessages,
  ...registrationMessages,
  ...dealAdviceMessages,
  ...decisionMessages,
  ...partnerMessages,
  ...sampleMessages,
  dashboardRefreshed: { en: 'The dashboard is up to date.', fi: 'Mittaristo on ajan tasalla.' },
};

/** What single pages hear: each brings its own with `alsoSays`, and the sidebar need not carry them. */
type PageMessages = typeof figureRowsMessages &
  typeof importAnswerMessages &
  typeof inputAnswerMessages &
  typeof moneySheetMessages &
  typeof setUpAnswerMessages &
  typeof statementAnswerMessages;

type Messages = typeof answerMessages & PageMessages;
type ValuesOf<M> = M extends (...values: infer V) => string ? V : [];

/** A code and the values that go into its text; or a text that the server wrote in the person's language itself. */
export type Sentence =
  | string
  | { readonly [K in keyof Messages]: readonly [K, ...ValuesOf<Messages[K]['en']>] }[keyof Messages];

const said = new Map<string, Bilingual<Message>>(Object.entries(answerMessages));

/** Of a page that hears more than the sidebar does. */
export function alsoSays(...catalogues: readonly Catalogue[]): void {
  for (const catalogue of catalogues) for (const [code, message] of Object.entries(catalogue)) said.set(code, message);
}

export function sentenceText(sentence: Sentence, language: Language): string {
  if (typeof sentence === 'string') return sentence;
  const [code, ...values] = sentence;
  const message = said.get(code)?.[language];
  if (message === undefined) throw new Error(`This page has no text for ${code}.`);
  return typeof message === 'function' ? message(...values) : message;
}
