import { inLanguage } from '../../i18n/messages';
import { partnerMessages } from '../../i18n/partner';
import { done, refused } from './answer';
import type { Answer } from './contract';
import { giveName, userLanguage } from './user';

/** Ours: long enough for any name, short enough for the log. */
const NAME_LIMIT = 100;

export function rememberGivenName(name: unknown): Answer<null> {
  const texts = inLanguage(partnerMessages, userLanguage());
  if (typeof name !== 'string' || name.trim() === '') return refused(texts.yourName, { name: texts.yourName });
  giveName(name.trim().slice(0, NAME_LIMIT));
  return done(null, texts.nameKept(name.trim().slice(0, NAME_LIMIT)));
}
