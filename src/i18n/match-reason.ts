/** Why two companies match or not: one sentence, true of the pair. */
import type { MatchReason, NameDifference } from '../core/company-match';
import type { Bilingual, Language } from '../core/language';
import { type Catalogue, inLanguage } from './messages';

/** A name such as "Acme Ltd." brings its own full stop. */
const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

export const matchReasonMessages = {
  sameDomain: {
    en: (domain: string) => `Same website domain ${domain}.`,
    fi: (domain: string) => `Sama verkkotunnus ${domain}.`,
  },
  identicalName: {
    en: (name: string) => ended(`Same name: ${name}`),
    fi: (name: string) => ended(`Sama nimi: ${name}`),
  },
  sameName: {
    en: (a: string, b: string, ignored: string) => ended(`Same name once ${ignored} ignored: ${a} = ${b}`),
    fi: (a: string, b: string, ignored: string) => ended(`Sama nimi, kun ${ignored} jätetään huomiotta: ${a} = ${b}`),
  },
  otherCountry: {
    en: (a: string, b: string) => `Same name, but another country (${a} / ${b}).`,
    fi: (a: string, b: string) => `Sama nimi, mutta eri maa (${a} / ${b}).`,
  },
  otherDomain: {
    en: (a: string, b: string) => `Same name, but another website domain (${a} / ${b}).`,
    fi: (a: string, b: string) => `Sama nimi, mutta eri verkkotunnus (${a} / ${b}).`,
  },
  otherCountryAndDomain: {
    en: (countries: string, domains: string) =>
      `Same name, but another country (${countries}) and another website domain (${domains}).`,
    fi: (countries: string, domains: string) =>
      `Sama nimi, mutta eri maa (${countries}) ja eri verkkotunnus (${domains}).`,
  },
  sharedWords: {
    en: (words: string) => `Different: in common only ${words}.`,
    fi: (words: string) => `Eri yritys: yhteistä vain ${words}.`,
  },
  freeMail: {
    en: (domain: string) => `Different: ${domain} is a free mail service, and the names have no word in common.`,
    fi: (domain: string) => `Eri yritys: ${domain} on ilmainen sähköposti, eikä nimissä ole yhteistä sanaa.`,
  },
  sharedSite: {
    en: (domain: string) => `Different: ${domain} is shared by many, and the names have no word in common.`,
    fi: (domain: string) => `Eri yritys: ${domain} on monen yhteinen, eikä nimissä ole yhteistä sanaa.`,
  },
  nothingInCommon: {
    en: 'Different: no distinctive word in common.',
    fi: 'Eri yritys: ei yhteistä erottavaa sanaa.',
  },
} satisfies Catalogue;

const DIFFERENCES: Readonly<Record<NameDifference, Bilingual>> = {
  form: { en: 'company form', fi: 'yhtiömuoto' },
  article: { en: '"The"', fi: '"The"' },
  and: { en: 'the spelling of "and"', fi: 'ja-sanan kirjoitus' },
  accents: { en: 'accents', fi: 'tarkkeet' },
  punctuation: { en: 'spaces and punctuation', fi: 'välit ja välimerkit' },
};
const PLURALS: ReadonlySet<NameDifference> = new Set<NameDifference>(['accents', 'punctuation']);

export function matchReasonText(reason: MatchReason, language: Language): string {
  const texts = inLanguage(matchReasonMessages, language);
  switch (reason.code) {
    case 'sameDomain':
      return texts.sameDomain(reason.domain);
    case 'identicalName':
      return texts.identicalName(reason.name);
    case 'sameName':
      return texts.sameName(...reason.names, ignoredText(reason.ignored, language));
    case 'otherCountry':
      return texts.otherCountry(...reason.countries);
    case 'otherDomain':
      return texts.otherDomain(...reason.domains);
    case 'otherCountryAndDomain':
      return texts.otherCountryAndDomain(reason.countries.join(' / '), reason.domains.join(' / '));
    case 'sharedWords':
      return texts.sharedWords(reason.words.map((word) => `"${word}"`).join(', '));
    case 'sharedHost':
      return texts[reason.kind](reason.domain);
    case 'nothingInCommon':
      return texts.nothingInCommon;
  }
}

/** "company form and accents are" in English; a plain list in Finnish, where the verb stays out. */
function ignoredText(ignored: readonly NameDifference[], language: Language): string {
  const names = ignored.map((difference) => DIFFERENCES[difference][language]);
  const last = names.pop() as string;
  const list = names.length === 0 ? last : `${names.join(', ')} ${language === 'en' ? 'and' : 'ja'} ${last}`;
  if (language === 'fi') return list;
  return `${list} ${ignored.length > 1 || PLURALS.has(ignored[0] as NameDifference) ? 'are' : 'is'}`;
}
