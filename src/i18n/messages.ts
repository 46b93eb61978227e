/**
 * User-facing text. A catalogue holds each message in both languages side by side, so that a message is added in one
 * place and a missing translation does not compile; `inLanguage` picks one language of it.
 */
import type { Bilingual, Language } from '../core/language';

/** A text, or a function of the values that go into it. */
// biome-ignore lint/suspicious/noExplicitAny: the parameters are checked where the message is defined and used
export type Message = string | ((...values: any[]) => string);
export type Catalogue = Readonly<Record<string, Bilingual<Message>>>;

export type Texts<C extends Catalogue> = { readonly [K in keyof C]: C[K]['en'] };

export function inLanguage<C extends Catalogue>(catalogue: C, language: Language): Texts<C> {
  const texts: Record<string, Message> = {};
  for (const [key, message] of Object.entries(catalogue)) texts[key] = message[language];
  return texts as Texts<C>;
}
