import type { PersonsDecision } from '../../app/actions/contract';
import type { LetterKind } from '../../i18n/letters';
import type { Decided } from '../letter/deal-letter';
import type { DecisionAnswer, Wanted } from './inbox';

const LETTER_AFTER: Readonly<Record<PersonsDecision, LetterKind>> = {
  submit: 'registered',
  approve: 'approved',
  reject: 'rejected',
  needsInfo: 'needsInfo',
  infoReceived: 'registered',
  extend: 'extended',
  win: 'won',
  lose: 'lost',
  duplicate: 'duplicate',
  withdraw: 'withdrawn',
  reopen: 'reopened',
};

type News = Omit<Decided, 'status'>;

/** What the answer to a decision tells beyond the deals themselves, by Deal ID. */
export function decidedIn({ ids, decision, reason }: Wanted, { codes, value }: DecisionAnswer): Map<string, News> {
  const refused = new Set(value.refused.map(({ id }) => id));
  const news: News = { kind: LETTER_AFTER[decision], reason };
  const offered: News = { kind: 'offered', reason: '' };
  const decided = ids.filter((id) => !refused.has(id));
  return new Map([
    ...nextInLine(codes).map((id) => [id, offered] as const),
    ...decided.map((id) => [id, news] as const),
  ]);
}

/** The deals to which the customer goes on, now that another has let it go. */
export function nextInLine(codes: DecisionAnswer['codes']): string[] {
  return codes.flatMap((sentence) => (sentence[0] === 'nextInLine' ? [sentence[2]] : []));
}
