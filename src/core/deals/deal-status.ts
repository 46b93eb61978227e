/** What a deal's state means for counting and for protection (workbook contract, "Deals"). */
import { choiceOf, DEAL_SOURCES, DEAL_STATES, type DealSource, type DealState } from '../choices';
import { wholeDaysBetween } from '../days';
import type { Bilingual } from '../language';
import { isBlank } from '../ranges/table';
import { remembered } from '../remembered';

/** A registration that counts as activity: of a partner, and neither unfinished nor turned down. */
export function isCounting(state: DealState | undefined, source: DealSource | undefined): boolean {
  if (source !== 'sourced' && source !== 'influenced') return false;
  switch (state) {
    case undefined:
    case 'draft':
    case 'rejected':
    case 'duplicate':
    case 'withdrawn':
      return false;
    default:
      return true;
  }
}

/** Approved, and the day asked about is not after the last protected day; no last day = no end. */
export function isProtectedOn(state: DealState | undefined, protectedUntil: Date | undefined, day: Date): boolean {
  return state === 'approved' && (protectedUntil === undefined || wholeDaysBetween(day, protectedUntil) <= 0);
}

/**
 * A partner's registration that holds its customer or waits for it. Expiry is derived when reading: an approval whose
 * protection ended before `asOf` no longer holds, whether or not anything has rewritten its state. Without `asOf`
 * every approval holds.
 */
export function holdsOrQueues(state: DealState | undefined, protectedUntil?: Date, asOf?: Date): boolean {
  if (state === 'submitted' || state === 'needsInfo') return true;
  return state === 'approved' && (asOf === undefined || isProtectedOn(state, protectedUntil, asOf));
}

/** A deal without a readable source is the own team's where it names no partner. */
export function isDirectDeal(source: DealSource | undefined, partner: unknown): boolean {
  return source === 'direct' || (source === undefined && isBlank(partner));
}

/** A direct deal that the own team is working on: direct deals use Approved for "open". */
export function isOpenDirect(state: DealState | undefined, source: DealSource | undefined): boolean {
  return source === 'direct' && state === 'approved';
}

export type ChoiceReader<K extends string> = (cell: unknown) => K | undefined;

/** Reads a choice column: each distinct text is folded and looked up once. */
export function choiceReader<K extends string>(choices: Readonly<Record<K, Bilingual>>): ChoiceReader<K> {
  return remembered((cell) => (typeof cell === 'string' ? choiceOf(choices, cell) : undefined));
}

export const stateReader = (): ChoiceReader<DealState> => choiceReader(DEAL_STATES);
export const sourceReader = (): ChoiceReader<DealSource> => choiceReader(DEAL_SOURCES);
