/** A payment that is being filled in. What is sent again unchanged keeps its request id, so that it acts once. */
import { newRequestId } from '../request-id';

export interface PaymentDraft {
  /** Accounts that are ticked. */
  readonly chosen: Set<string>;
  /** YYYY-MM-DD; empty = today, until the person says another day. */
  day: string;
  note: string;
  /** The id under which this content is sent. */
  idFor(content: unknown): string;
  /** It was paid: the next one begins empty. */
  clear(): void;
}

export function paymentDraft(): PaymentDraft {
  let sent = { content: '', id: '' };
  const draft: PaymentDraft = {
    chosen: new Set(),
    day: '',
    note: '',
    idFor(content) {
      const text = JSON.stringify(content);
      if (sent.content !== text) sent = { content: text, id: newRequestId() };
      return sent.id;
    },
    clear() {
      sent = { content: '', id: '' };
      draft.chosen.clear();
      draft.day = '';
      draft.note = '';
    },
  };
  return draft;
}
