/** A conflict in one sentence: what stands in the way, whose it is, since when, and why it is the same customer. */

import { calendarDay } from '../core/days';
import type { Language } from '../core/language';
import type { Conflict } from '../core/registration/conflict-rules';
import { matchReasonText, REASONS_IN } from './match-reason';
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
  ownContact: { en: (day: string) => `own contact ${day}`, fi: (day: string) => `oma kontakti ${day}` },
  alsoContact: { en: (day: string) => ` Own contact ${day}.`, fi: (day: string) => ` Oma kontakti ${day}.` },
  suggestsRejection: {
    en: ' Your own deal is older: better reject this registration.',
    fi: ' Oma kauppa on vanhempi: rekisteröinti kannattaa hylätä.',
  },
  rival: {
    en: (who: string) => `Same customer within a minute: ${who}`,
    fi: (who: string) => `Sama asiakas minuutin sisällä: ${who}`,
  },
  more: { en: (count: number) => `(+${count} more)`, fi: (count: number) => `(+${count} muuta)` },
} satisfies Catalogue;

/**
 * The first of the conflicts, and how many more there are; empty without any. A recent contact of the own team is
 * always named, as is an older direct deal.
 */
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
    first.directContact ? texts.ownContact(calendarDay(first.directContact)) : '',
  ];
  const who = [first.id, first.company].filter(Boolean).join(' ');
  const more = conflicts.length > 1 ? ` ${texts.more(conflicts.length - 1)}` : '';
  const contact = first.directContact ? undefined : latest(conflicts.map(({ directContact }) => directContact));
  const also = [
    contact ? texts.alsoContact(calendarDay(contact)) : '',
    conflicts.some(({ suggestsRejection }) => suggestsRejection) ? texts.suggestsRejection : '',
  ].join('');
  return `${texts[first.level]}: ${who}, ${facts.filter(Boolean).join(', ')}. ${matchReasonText(first.match.reason, REASONS_IN[language])}${more}${also}`;
}

function latest(dates: readonly (Date | undefined)[]): Date | undefined {
  return dates.reduce((last, date) => (date && (!last || date.getTime() > last.getTime()) ? date : last), undefined);
}

/** For the log: who else registered the customer within the minute. */
export function rivalText(rivals: readonly Readonly<{ id: string; partner: string }>[], language: Language): string {
  const texts = inLanguage(conflictMessages, language);
  return texts.rival(rivals.map(({ id, partner }) => [id, partner || texts.directSales].join(' ')).join(', '));
}
