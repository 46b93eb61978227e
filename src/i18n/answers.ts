/**
 * What the server answers, as codes with values; the page that asked says it in the person's language. The texts are
 * thus part of the pages and not of the script, which is loaded again for every cell.
 */
import type { Language } from '../core/language';
import { dealAdviceMessages } from './deal-advice';
import { decisionMessages } from './decisions';
import { figureRowsMessages } from './figure-rows';
import { importAnswerMessages } from './import';
import { inputAnswerMessages } from './inputs';
import type { Message } from './messages';
import { moneySheetMessages } from './money-sheets';
import { partnerMessages } from './partner';
import { problemMessages } from './problems';
import { fieldErrorMessages, registrationMessages } from './registration';
import { sampleMessages } from './sample';
import { setUpAnswerMessages } from './set-up-answer';
import { statementAnswerMessages } from './statement-answers';

const answerMessages = {
  ...problemMessages,
  ...fieldErrorMessages,
  ...registrationMessages,
  ...dealAdviceMessages,
  ...decisionMessages,
  ...partnerMessages,
  ...setUpAnswerMessages,
  ...sampleMessages,
  ...importAnswerMessages,
  ...inputAnswerMessages,
  ...figureRowsMessages,
  ...statementAnswerMessages,
  ...moneySheetMessages,
  dashboardRefreshed: { en: 'The dashboard is up to date.', fi: 'Mittaristo on ajan tasalla.' },
};

type Messages = typeof answerMessages;
type ValuesOf<M> = M extends (...values: infer V) => string ? V : [];

/** A code and the values that go into its text; or a text that the server wrote in the person's language itself. */
export type Sentence =
  | string
  | { readonly [K in keyof Messages]: readonly [K, ...ValuesOf<Messages[K]['en']>] }[keyof Messages];

export function sentenceText(sentence: Sentence, language: Language): string {
  if (typeof sentence === 'string') return sentence;
  const [code, ...values] = sentence;
  const message: Message = answerMessages[code][language];
  return typeof message === 'function' ? message(...values) : message;
}
