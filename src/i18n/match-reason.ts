/**
 * Why two companies match or not: one sentence, true of the pair. The two languages stand apart, since the custom
 * functions speak English only and every cell loads what they say.
 */
import type { NameDifference } from '../core/company/company-difference';
import type { MatchReason } from '../core/company/company-match';
import type { SharedHost } from '../core/company/web-domain';
import type { Language } from '../core/language';

/** A name such as "Acme Ltd." brings its own full stop. */
const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

const HOSTS_IN_ENGLISH: Readonly<Record<SharedHost, string>> = {
  freeMail: 'a free mail service',
  sharedSite: 'shared by many',
};
const PLURALS: ReadonlySet<NameDifference> = new Set<NameDifference>(['accents', 'abbreviations', 'punctuation']);

export const REASONS_IN_ENGLISH = {
  sameBusinessId: (id: string) => `Same business ID ${id}.`,
  otherBusinessId: (a: string, b: string) => `Possibly related at most: the business IDs differ (${a} / ${b}).`,
  sameDomain: (domain: string) => `Same website domain ${domain}.`,
  sameDomainLabel: (a: string, b: string) =>
    `Similar name, and website domains that differ in their ending alone: ${a} / ${b}.`,
  identicalName: (name: string) => ended(`Same name: ${name}`),
  sameName: (a: string, b: string, ignored: string) => ended(`Same name once ${ignored} ignored: ${a} = ${b}`),
  alias: (alias: string, name: string) => ended(`Same name: ${alias} is another name of ${name}`),
  sameNameElsewhere: (where: string) => `Same name, but ${where}.`,
  similarName: (a: string, b: string, edits: number) =>
    ended(`Similar name: ${a} / ${b}${edits === 1 ? ' differ by one letter' : ''}`),
  acronym: (a: string, b: string) => ended(`Possibly related: ${a} may be the initials of ${b}`),
  contained: (inner: string, outer: string) => ended(`Possibly related: all of ${inner} is inside ${outer}`),
  commonWords: (inner: string, outer: string) =>
    ended(`Possibly the same: only common words tell ${inner} from ${outer}`),
  sharedWords: (words: string) => `Different: in common only ${words}.`,
  sharedHost: (domain: string, kind: SharedHost) =>
    `Different: ${domain} is ${HOSTS_IN_ENGLISH[kind]}, and the names have no word in common.`,
  nothingInCommon: 'Different: no distinctive word in common.',
  differences: {
    form: 'company form',
    article: '"The"',
    aside: 'what follows it',
    and: 'the spelling of "and"',
    alphabet: 'the alphabet',
    accents: 'accents',
    abbreviations: 'abbreviations and plurals',
    punctuation: 'spaces and punctuation',
  } satisfies Readonly<Record<NameDifference, string>> as Readonly<Record<NameDifference, string>>,
  /** "company form and accents are". */
  ignored: (list: string, differences: readonly NameDifference[]) =>
    `${list} ${differences.length > 1 || PLURALS.has(differences[0] as NameDifference) ? 'are' : 'is'}`,
  countries: (pair: string) => `another country (${pair})`,
  domains: (pair: string) => `another website domain (${pair})`,
  and: 'and' as string,
};

type ReasonTexts = typeof REASONS_IN_ENGLISH;

const HOSTS_IN_FINNISH: Readonly<Record<SharedHost, string>> = {
  freeMail: 'ilmainen sähköposti',
  sharedSite: 'monen yhteinen',
};

const REASONS_IN_FINNISH: ReasonTexts = {
  sameBusinessId: (id: string) => `Sama Y-tunnus tai ALV-tunnus ${id}.`,
  otherBusinessId: (a: string, b: string) => `Enintään sukua: Y-tunnukset tai ALV-tunnukset eroavat (${a} / ${b}).`,
  sameDomain: (domain: string) => `Sama verkkotunnus ${domain}.`,
  sameDomainLabel: (a: string, b: string) => `Samankaltainen nimi, ja verkkotunnuksista eroaa vain pääte: ${a} / ${b}.`,
  identicalName: (name: string) => ended(`Sama nimi: ${name}`),
  sameName: (a: string, b: string, ignored: string) =>
    ended(`Sama nimi, kun ${ignored} jätetään huomiotta: ${a} = ${b}`),
  alias: (alias: string, name: string) => ended(`Sama nimi: ${alias} on toinen nimi yritykselle ${name}`),
  sameNameElsewhere: (where: string) => `Sama nimi, mutta ${where}.`,
  similarName: (a: string, b: string, edits: number) =>
    ended(`Samankaltainen nimi: ${a} / ${b}${edits === 1 ? ', yhden kirjaimen ero' : ''}`),
  acronym: (a: string, b: string) => ended(`Ehkä sukua: ${a} voi olla lyhenne nimestä ${b}`),
  contained: (inner: string, outer: string) => ended(`Ehkä sukua: koko ${inner} sisältyy nimeen ${outer}`),
  commonWords: (inner: string, outer: string) => ended(`Ehkä sama: vain yleiset sanat erottavat: ${inner} / ${outer}`),
  sharedWords: (words: string) => `Eri yritys: yhteistä vain ${words}.`,
  sharedHost: (domain: string, kind: SharedHost) =>
    `Eri yritys: ${domain} on ${HOSTS_IN_FINNISH[kind]}, eikä nimissä ole yhteistä sanaa.`,
  nothingInCommon: 'Eri yritys: ei yhteistä erottavaa sanaa.',
  differences: {
    form: 'yhtiömuoto',
    article: '"The"',
    aside: 'sitä seuraava',
    and: 'ja-sanan kirjoitus',
    alphabet: 'aakkosto',
    accents: 'tarkkeet',
    abbreviations: 'lyhenteet ja monikot',
    punctuation: 'välit ja välimerkit',
  },
  // A plain list: the verb stays out.
  ignored: (list: string) => list,
  countries: (pair: string) => `eri maa (${pair})`,
  domains: (pair: string) => `eri verkkotunnus (${pair})`,
  and: 'ja',
};

export const REASONS_IN: Readonly<Record<Language, ReasonTexts>> = { en: REASONS_IN_ENGLISH, fi: REASONS_IN_FINNISH };

export function matchReasonText(reason: MatchReason, texts: ReasonTexts): string {
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
      return texts.sameName(...reason.names, ignoredText(reason.ignored, texts));
    case 'alias':
      return texts.alias(reason.alias, reason.name);
    case 'otherCountry':
    case 'otherDomain':
    case 'otherCountryAndDomain':
      return texts.sameNameElsewhere(unlikeText(reason, texts));
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
  texts: ReasonTexts,
): string {
  const parts = (['countries', 'domains'] as const).flatMap((kind) => {
    const pair = values[kind];
    return pair === undefined ? [] : [texts[kind](pair.join(' / '))];
  });
  return parts.join(` ${texts.and} `);
}

/** "company form and accents are". */
function ignoredText(ignored: readonly NameDifference[], texts: ReasonTexts): string {
  const names = ignored.map((difference) => texts.differences[difference]);
  const last = names.pop() as string;
  return texts.ignored(names.length === 0 ? last : `${names.join(', ')} ${texts.and} ${last}`, ignored);
}
