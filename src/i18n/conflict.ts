/** A conflict in one sentence: what stands in the way, whose it is, since when, and why it is the same customer. */

import type { Conflict } from '../core/conflict-rules';
import { calendarDay } from '../core/days';
import type { Language } from '../core/language';
import { matchReasonText } from './match-reason';
import { type Catalogue, inLanguage } from './messages';

const conflictMessages = {
  blocked: { en: 'Already claimed', fi: 'Jo varattu' },
  ownRegistration: { en: 'Already registered by this partner', fi: 'Kumppani on jo rekisteröinyt tämän' },
  check: { en: 'Check first', fi: 'Tarkista ensin' },
  directSales: { en: 'direct sales', fi: 'oma suoramyynti' },
  since: { en: (day: string) => `since ${day}`, fi: (day: string) => `alkaen ${day}` },
  protectedUntil: { en: (day: string) => `protected until ${day}`, fi: (day: string) => `suojattu ${day} asti` },
  customerSince: {
    en: (day: string) => `their customer, won ${day}`,
    fi: (day: string) => `heidän asiakkaansa, voitettu ${day}`,
  },
  otherProduct: {
    en: (asked: string, has: string) => `another product (${asked} / ${has})`,
    fi: (asked: string, has: string) => `eri tuote (${asked} / ${has})`,
  },
  more: { en: (count: number) => `(+${count} more)`, fi: (count: number) => `(+${count} muuta)` },
} satisfies Catalogue;

/** The first of the conflicts, and how many more there are; empty without any. */
export function conflictText(conflicts: readonly Conflict[], language: Language): string {
  const [first] = conflicts;
  if (first === undefined) return '';
  const texts = inLanguage(conflictMessages, language);
  const facts = [
    first.isDirect ? texts.directSales : first.partner,
    first.registered && !first.closed ? texts.since(calendarDay(first.registered)) : '',
    first.closed ? texts.customerSince(calendarDay(first.closed)) : '',
    first.protectedUntil ? texts.protectedUntil(calendarDay(first.protectedUntil)) : '',
    first.otherProduct ? texts.otherProduct(...first.otherProduct) : '',
  ];
  const who = [first.id, first.company].filter(Boolean).join(' ');
  const more = conflicts.length > 1 ? ` ${texts.more(conflicts.length - 1)}` : '';
  return `${texts[first.level]}: ${who}, ${facts.filter(Boolean).join(', ')}. ${matchReasonText(first.match.reason, language)}${more}`;
}
