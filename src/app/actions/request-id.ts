import { plainText } from '../../core/plain-text';
import { Problem } from '../../sheets/problem';

/** The sidebar makes one id for each form, so that a double click or a retry acts once. */
export function requireRequestId(requestId: unknown): void {
  const isShort = typeof requestId === 'string' && requestId.length > 0 && requestId.length <= 100;
  // It is found again in the cells, which hold plain text.
  const valid = isShort && plainText(requestId) === requestId;
  if (!valid) throw new Problem('badRequest', 'request id');
}
