/** What the parts of the Decide tab share. */
import type { DecisionRequest, DecisionResult, OpenDeal } from '../../app/actions/contract';
import type { Decided } from '../letter/deal-letter';
import type { Programme } from '../programme';
import type { Spoken } from '../server';
import type { Chosen } from './chosen';

export type Wanted = Omit<DecisionRequest, 'requestId'>;
export type DecisionAnswer = Extract<Spoken<DecisionResult>, { ok: true }>;

export interface Inbox {
  readonly programme: Programme;
  readonly chosen: Chosen;
  /** What only the answers of this session told, by Deal ID: for letters. */
  readonly decided: ReadonlyMap<string, Decided>;
  /** An answer has come: the deals that it changed are kept, and shown where they stand. */
  took(wanted: Wanted, answer: DecisionAnswer): void;
  /** Goes to the card of a deal, where it is shown. */
  goTo(id: string): void;
}

/** Everything that may be the deal of which another is a duplicate. */
export function allDeals(programme: Programme): readonly OpenDeal[] {
  const { open, closed } = programme.now();
  return [...open, ...closed];
}
