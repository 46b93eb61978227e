import { isVisible, plainText } from '../../core/plain-text';
import { done, refused } from './answer';
import type { Answer } from './contract';
import { giveName } from './user';

/** Ours: long enough for any name, short enough for the log. */
const NAME_LIMIT = 100;

export function rememberGivenName(name: unknown): Answer<null> {
  if (typeof name !== 'string' || !isVisible(name)) return refused(['yourName'], { name: ['yourName'] });
  const kept = plainText(name).trim();
  if (kept.length > NAME_LIMIT) return refused(['yourNameTooLong'], { name: ['yourNameTooLong'] });
  giveName(kept);
  return done(null, ['nameKept', kept]);
}
