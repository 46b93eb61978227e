/** A conflict in one sentence: what stands in the way, whose it is, since when, and why it is the same customer. */
import type { MatchReason, NameDifference } from '../core/company-match';
import { calendarDay } from '../core/days';
import type { Conflict } from '../core/deal-conflict';
import type { Language } from '../core/language';
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
  sameDomain: {
    en: (domain: string) => `Same website domain ${domain}.`,
    fi: (domain: string) => `Sama verkkotunnus ${domain}.`,
  },
  identicalName: { en: (name: string) => `Same name: ${name}.`, fi: (name: string) => `Sama nimi: ${name}.` },
  sameName: {
    en: (ignored: string, a: string, b: string) => `Same name once ${ignored} ignored: ${a} = ${b}.`,
    fi: (ignored: string, a: string, b: string) => `Sama nimi, kun ${ignored} jätetään huomiotta: ${a} = ${b}.`,
  },
  otherCountry: {
    en: (countries: string) => `Same name, but another country (${countries}).`,
    fi: (countries: string) => `Sama nimi, mutta eri maa (${countries}).`,
  },
  otherDomain: {
    en: (domains: string) => `Same name, but another website (${domains}).`,
    fi: (domains: string) => `Sama nimi, mutta eri verkkosivusto (${domains}).`,
  },
  otherCountryAndDomain: {
    en: (countries: string, domains: string) =>
      `Same name, but another country (${countries}) and website (${domains}).`,
    fi: (countries: string, domains: string) =>
      `Sama nimi, mutta eri maa (${countries}) ja verkkosivusto (${domains}).`,
  },
  sharedWords: {
    en: (words: string) => `Words in common: ${words}.`,
    fi: (words: string) => `Yhteisiä sanoja: ${words}.`,
  },
  sharedHost: {
    en: (domain: string) => `${domain} is shared by many and says nothing about the company.`,
    fi: (domain: string) => `${domain} on monen yhteinen eikä kerro yrityksestä.`,
  },
  nothingInCommon: { en: 'No distinctive word in common.', fi: 'Ei yhteistä erottavaa sanaa.' },
} satisfies Catalogue;

const IGNORED: Readonly<Record<NameDifference, Readonly<Record<Language, string>>>> = {
  article: { en: 'the article', fi: 'artikkeli' },
  form: { en: 'company form', fi: 'yhtiömuoto' },
  accents: { en: 'accents', fi: 'tarkkeet' },
  and: { en: '“and”', fi: '“ja”' },
  punctuation: { en: 'punctuation', fi: 'välimerkit' },
};

function reasonText(reason: MatchReason, language: Language): string {
  const texts = inLanguage(conflictMessages, language);
  switch (reason.code) {
    case 'sameDomain':
    case 'sharedHost':
      return texts[reason.code](reason.domain);
    case 'identicalName':
      return texts.identicalName(reason.name);
    case 'sameName': {
      const ignored = reason.ignored.map((each) => IGNORED[each][language]).join(language === 'fi' ? ' ja ' : ' and ');
      const verb = reason.ignored.length > 1 || reason.ignored.includes('accents') ? ' are' : ' is';
      return texts.sameName(language === 'en' ? ignored + verb : ignored, ...reason.names);
    }
    case 'otherCountry':
      return texts.otherCountry(reason.countries.join(' / '));
    case 'otherDomain':
      return texts.otherDomain(reason.domains.join(' / '));
    case 'otherCountryAndDomain':
      return texts.otherCountryAndDomain(reason.countries.join(' / '), reason.domains.join(' / '));
    case 'sharedWords':
      return texts.sharedWords(reason.words.join(', '));
    case 'nothingInCommon':
      return texts.nothingInCommon;
  }
}

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
  return `${texts[first.level]}: ${who}, ${facts.filter(Boolean).join(', ')}. ${reasonText(first.match.reason, language)}${more}`;
}
