import { Problem } from '../../sheets/problem';

/** The sidebar makes one id for each form, so that a double click or a retry acts once. */
export function requireRequestId(requestId: unknown): void {
  const valid = typeof requestId === 'string' && requestId.length > 0 && requestId.length <= 100;
  if (!valid) throw new Problem('badRequest', 'request id');
}
