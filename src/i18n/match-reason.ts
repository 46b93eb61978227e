/** Why two companies match or not: one sentence, true of the pair. */
import type { NameDifference } from '../core/company-difference';
import type { MatchReason } from '../core/company-match';
import type { Bilingual, Language } from '../core/language';
import type { SharedHost } from '../core/web-domain';
import { type Catalogue, inLanguage } from './messages';

/** A name such as "Acme Ltd." brings its own full stop. */
const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

const HOSTS: Readonly<Record<SharedHost, Bilingual>> = {
  freeMail: { en: 'a free mail service', fi: 'ilmainen sähköposti' },
  sharedSite: { en: 'shared by many', fi: 'monen yhteinen' },
};

const UNLIKE = {
  countries: { en: 'another country', fi: 'eri maa' },
  domains: { en: 'another website domain', fi: 'eri verkkotunnus' },
} satisfies Readonly<Record<string, Bilingual>>;

export const matchReasonMessages = {
  sameBusinessId: {
    en: (id: string) => `Same business ID ${id}.`,
    fi: (id: string) => `Sama Y-tunnus tai ALV-tunnus ${id}.`,
  },
  otherBusinessId: {
    en: (a: string, b: string) => `Possibly related at most: the business IDs differ (${a} / ${b}).`,
    fi: (a: string, b: string) => `Enintään sukua: Y-tunnukset tai ALV-tunnukset eroavat (${a} / ${b}).`,
  },
  sameDomain: {
    en: (domain: string) => `Same website domain ${domain}.`,
    fi: (domain: string) => `Sama verkkotunnus ${domain}.`,
  },
  sameDomainLabel: {
    en: (a: string, b: string) => `Similar name, and website domains that differ in their ending alone: ${a} / ${b}.`,
    fi: (a: string, b: string) => `Samankaltainen nimi, ja verkkotunnuksista eroaa vain pääte: ${a} / ${b}.`,
  },
  identicalName: {
    en: (name: string) => ended(`Same name: ${name}`),
    fi: (name: string) => ended(`Sama nimi: ${name}`),
  },
  sameName: {
    en: (a: string, b: string, ignored: string) => ended(`Same name once ${ignored} ignored: ${a} = ${b}`),
    fi: (a: string, b: string, ignored: string) => ended(`Sama nimi, kun ${ignored} jätetään huomiotta: ${a} = ${b}`),
  },
  alias: {
    en: (alias: string, name: string) => ended(`Same name: ${alias} is another name of ${name}`),
    fi: (alias: string, name: string) => ended(`Sama nimi: ${alias} on toinen nimi yritykselle ${name}`),
  },
  sameNameElsewhere: {
    en: (where: string) => `Same name, but ${where}.`,
    fi: (where: string) => `Sama nimi, mutta ${where}.`,
  },
  similarName: {
    en: (a: string, b: string, edits: number) =>
      ended(`Similar name: ${a} / ${b}${edits === 1 ? ' differ by one letter' : ''}`),
    fi: (a: string, b: string, edits: number) =>
      ended(`Samankaltainen nimi: ${a} / ${b}${edits === 1 ? ', yhden kirjaimen ero' : ''}`),
  },
  acronym: {
    en: (a: string, b: string) => ended(`Possibly related: ${a} may be the initials of ${b}`),
    fi: (a: string, b: string) => ended(`Ehkä sukua: ${a} voi olla lyhenne nimestä ${b}`),
  },
  contained: {
    en: (inner: string, outer: string) => ended(`Possibly related: all of ${inner} is inside ${outer}`),
    fi: (inner: string, outer: string) => ended(`Ehkä sukua: koko ${inner} sisältyy nimeen ${outer}`),
  },
  commonWords: {
    en: (inner: string, outer: string) => ended(`Possibly the same: only common words tell ${inner} from ${outer}`),
    fi: (inner: string, outer: string) => ended(`Ehkä sama: vain yleiset sanat erottavat: ${inner} / ${outer}`),
  },
  sharedWords: {
    en: (words: string) => `Different: in common only ${words}.`,
    fi: (words: string) => `Eri yritys: yhteistä vain ${words}.`,
  },
  sharedHost: {
    en: (domain: string, kind: SharedHost) =>
      `Different: ${domain} is ${HOSTS[kind].en}, and the names have no word in common.`,
    fi: (domain: string, kind: SharedHost) =>
      `Eri yritys: ${domain} on ${HOSTS[kind].fi}, eikä nimissä ole yhteistä sanaa.`,
  },
  nothingInCommon: {
    en: 'Different: no distinctive word in common.',
    fi: 'Eri yritys: ei yhteistä erottavaa sanaa.',
  },
} satisfies Catalogue;

const DIFFERENCES: Readonly<Record<NameDifference, Bilingual>> = {
  form: { en: 'company form', fi: 'yhtiömuoto' },
  article: { en: '"The"', fi: '"The"' },
  aside: { en: 'what follows it', fi: 'sitä seuraava' },
  and: { en: 'the spelling of "and"', fi: 'ja-sanan kirjoitus' },
  alphabet: { en: 'the alphabet', fi: 'aakkosto' },
  accents: { en: 'accents', fi: 'tarkkeet' },
  abbreviations: { en: 'abbreviations and plurals', fi: 'lyhenteet ja monikot' },
  punctuation: { en: 'spaces and punctuation', fi: 'välit ja välimerkit' },
};
const PLURALS: ReadonlySet<NameDifference> = new Set<NameDifference>(['accents', 'abbreviations', 'punctuation']);

export function matchReasonText(reason: MatchReason, language: Language): string {
  const texts = inLanguage(matchReasonMessages, language);
  switch (reason.code) {
    case 'sameBusinessId':
      return texts.sameBusinessId(reason.id);
    case 'otherBusinessId':
      return texts.otherBusinessId(...reason.ids);
    case 'sameDomain':
      return texts.sameDomain(reason.domain);
    case 'sameDomainLabel':
      return texts.sameDomainLabel(...reason.domains);
    case 'identicalName':
      return texts.identicalName(reason.name);
    case 'sameName':
      return texts.sameName(...reason.names, ignoredText(reason.ignored, language));
    case 'alias':
      return texts.alias(reason.alias, reason.name);
    case 'otherCountry':
    case 'otherDomain':
    case 'otherCountryAndDomain':
      return texts.sameNameElsewhere(unlikeText(reason, language));
    case 'similarName':
      return texts.similarName(...reason.names, reason.edits);
    case 'acronym':
    case 'contained':
    case 'commonWords':
      return texts[reason.code](...reason.names);
    case 'sharedWords':
      return texts.sharedWords(reason.words.map((word) => `"${word}"`).join(', '));
    case 'sharedHost':
      return texts.sharedHost(reason.domain, reason.kind);
    case 'nothingInCommon':
      return texts.nothingInCommon;
  }
}

/** "another country (FI / SE) and another website domain (eq.fi / eqworks.com)". */
function unlikeText(
  values: { readonly countries?: readonly string[]; readonly domains?: readonly string[] },
  language: Language,
): string {
  const parts = (['countries', 'domains'] as const).flatMap((kind) => {
    const pair = values[kind];
    return pair === undefined ? [] : [`${UNLIKE[kind][language]} (${pair.join(' / ')})`];
  });
  return parts.join(language === 'en' ? ' and ' : ' ja ');
}

/** "company form and accents are" in English; a plain list in Finnish, where the verb stays out. */
function ignoredText(ignored: readonly NameDifference[], language: Language): string {
  const names = ignored.map((difference) => DIFFERENCES[difference][language]);
  const last = names.pop() as string;
  const list = names.length === 0 ? last : `${names.join(', ')} ${language === 'en' ? 'and' : 'ja'} ${last}`;
  if (language === 'fi') return list;
  return `${list} ${ignored.length > 1 || PLURALS.has(ignored[0] as NameDifference) ? 'are' : 'is'}`;
}
