/** The English text of DEAL_CONFLICT, part of the function contract: the first conflict, and how many more there are. */
import type { MatchReason } from '../company/company-match';
import { calendarDay } from '../days';
import type { Conflict, ConflictLevel } from './conflict-rules';

const LEVELS: Readonly<Record<ConflictLevel, string>> = {
  blocked: 'Blocked',
  ownRegistration: 'Already registered',
  check: 'Check',
};

/** '' without conflicts. `reasonText` says why the customers match. */
export function conflictSentence(conflicts: readonly Conflict[], reasonText: (reason: MatchReason) => string): string {
  const [first] = conflicts;
  if (first === undefined) return '';
  const deal = `${first.id === '' ? `row ${first.row}` : first.id}, ${asSentence(first.company)}`;
  const reasons = [reasonText(first.match.reason), ...scopeSentences(first)].join(' ');
  const owner = `Owner: ${ownerOf(first)}`;
  const until = first.protectedUntil === undefined ? '' : `, protected until ${calendarDay(first.protectedUntil)}`;
  const more = conflicts.length > 1 ? ` (+${conflicts.length - 1} more)` : '';
  return `${LEVELS[first.level]}: ${deal} ${reasons} ${owner}${until}${more}`;
}

function scopeSentences({ cause, closed, otherProduct, otherCountry }: Conflict): string[] {
  const sentences: string[] = [];
  if (otherProduct !== undefined) sentences.push(`Another product (${otherProduct.join(' / ')}).`);
  if (otherCountry !== undefined) sentences.push(`Another country (${otherCountry.join(' / ')}).`);
  if (cause === 'existingCustomer') {
    sentences.push(closed === undefined ? 'Already a customer.' : `Already a customer, won ${calendarDay(closed)}.`);
  }
  return sentences;
}

function ownerOf({ isDirect, partner }: Conflict): string {
  if (isDirect) return 'direct sales';
  return partner === '' ? 'a partner that the row does not name' : partner;
}

function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
