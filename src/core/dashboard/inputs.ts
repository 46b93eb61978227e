/**
 * What the sheets of deals and partners do not hold: the programme's costs and what other systems know. One entry a
 * figure of the sheet Inputs; every one is optional, and a KPI without its figure is "n/a" and says what to fill in.
 */
import type { Bilingual } from '../language';

/** money: in the programme's currency, a year; share: fraction 0–1; days: whole or not; rating: 1–10. */
export type InputUnit = 'money' | 'share' | 'days' | 'rating';

interface InputDefinition {
  readonly unit: InputUnit;
  readonly label: Bilingual;
  /** What belongs in the cell, in a few words. */
  readonly help: Bilingual;
}

const input = (
  unit: InputUnit,
  [en, fi]: readonly [string, string],
  [helpEn, helpFi]: readonly [string, string],
): InputDefinition => ({ unit, label: { en, fi }, help: { en: helpEn, fi: helpFi } });

export const INPUTS = {
  programmeCost: input(
    'money',
    ['Programme cost', 'Ohjelman kustannukset'],
    [
      'people, tools, training and marketing of the programme, last 12 months; without what partners earned',
      'ohjelman ihmiset, työkalut, koulutus ja markkinointi, viimeiset 12 kk; ilman kumppanien ansioita',
    ],
  ),
  recruitingCost: input(
    'money',
    ['Recruiting cost', 'Rekrytoinnin kustannukset'],
    ['spent on winning new partners, last 12 months', 'uusien kumppanien hankintaan käytetty, viimeiset 12 kk'],
  ),
  onboardingCost: input(
    'money',
    ['Onboarding cost', 'Perehdytyksen kustannukset'],
    ['spent on training new partners, last 12 months', 'uusien kumppanien perehdytykseen käytetty, viimeiset 12 kk'],
  ),
  partnerQuota: input(
    'money',
    ['Partner revenue quota', 'Kumppanimyynnin tavoite'],
    [
      'revenue of partner-sourced deals aimed at, 12 months',
      'tavoiteltu kumppanilähteisten kauppojen liikevaihto, 12 kk',
    ],
  ),
  acquisitionCostPartner: input(
    'money',
    ['Acquisition cost, partners', 'Hankintakustannukset, kumppanit'],
    [
      'sales and marketing spent on customers that partners won, last 12 months',
      'myynti ja markkinointi kumppanien voittamiin asiakkaisiin, viimeiset 12 kk',
    ],
  ),
  acquisitionCostDirect: input(
    'money',
    ['Acquisition cost, direct', 'Hankintakustannukset, suora myynti'],
    [
      'sales and marketing spent on customers won directly, last 12 months',
      'myynti ja markkinointi suoraan voitettuihin asiakkaisiin, viimeiset 12 kk',
    ],
  ),
  recruitingDays: input(
    'days',
    ['Days to recruit', 'Rekrytoinnin kesto, päivää'],
    ['mean, first contact to signature', 'keskimäärin ensikontaktista allekirjoitukseen'],
  ),
  materialsShare: input(
    'share',
    ['Partners that use materials', 'Materiaaleja käyttävät kumppanit'],
    ['share of the signed partners', 'osuus allekirjoittaneista kumppaneista'],
  ),
  trainingShare: input(
    'share',
    ['Partners in optional training', 'Vapaaehtoiseen koulutukseen osallistuvat'],
    ['share of the signed partners', 'osuus allekirjoittaneista kumppaneista'],
  ),
  satisfaction: input(
    'rating',
    ['Partner satisfaction', 'Kumppanien tyytyväisyys'],
    [
      '1–10, mean of the last survey on support, margins and resources',
      '1–10, viimeisimmän kyselyn keskiarvo: tuki, katteet ja resurssit',
    ],
  ),
  retentionPartner: input(
    'share',
    ['Customers retained, partners', 'Asiakaspysyvyys, kumppanit'],
    ['share of a year ago’s customers of partners that still buy', 'vuoden takaisista kumppanien asiakkaista mukana'],
  ),
  retentionDirect: input(
    'share',
    ['Customers retained, direct', 'Asiakaspysyvyys, suora myynti'],
    ['share of a year ago’s direct customers that still buy', 'vuoden takaisista suorista asiakkaista mukana'],
  ),
  crossSellPartner: input(
    'share',
    ['Customers who bought more, partners', 'Lisää ostaneet asiakkaat, kumppanit'],
    ['share of the customers of partners, last 12 months', 'osuus kumppanien asiakkaista, viimeiset 12 kk'],
  ),
  crossSellDirect: input(
    'share',
    ['Customers who bought more, direct', 'Lisää ostaneet asiakkaat, suora myynti'],
    ['share of the direct customers, last 12 months', 'osuus suorista asiakkaista, viimeiset 12 kk'],
  ),
  lifetimeValuePartner: input(
    'money',
    ['Lifetime value of a partner’s customer', 'Kumppanin asiakkaan elinkaariarvo'],
    ['what such a customer brings in all, not a year', 'mitä asiakas tuo kaikkiaan, ei vuodessa'],
  ),
} as const satisfies Record<string, InputDefinition>;

export type InputKey = keyof typeof INPUTS;
/** null = not filled in. */
export type Inputs = { readonly [K in InputKey]: number | null };

export const INPUT_KEYS = Object.keys(INPUTS) as readonly InputKey[];

export const NO_INPUTS: Inputs = Object.fromEntries(INPUT_KEYS.map((key) => [key, null])) as unknown as Inputs;
