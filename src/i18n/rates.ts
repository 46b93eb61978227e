/**
 * What the dashboard says about money that cannot be counted, or is worth a look: rates that are missing, rows of
 * Exchange rates and Marketing money, margins outside the band of their type. Each says what to do.
 */
import { labelsOf, MDF_STATES } from '../core/choices';
import type { ProblemKind } from '../core/dashboard/dashboard-problems';
import type { Bilingual, Language } from '../core/language';
import type { MissingRate } from '../core/money/exchange-rates';
import type { MarginBand } from '../core/partners/partner-type';
import { SHEETS } from '../core/schema';
import { moneyText } from './dashboard-figures';
import { percentText } from './figures';
import { isBlankOr } from './found-text';
import { type Catalogue, inLanguage } from './messages';

export type MoneyRowKind = Extract<ProblemKind, `rate${string}` | `mdf${string}`>;

/** Rows of the two sheets that are left out; the sheet and the rows stand before it. */
export const moneyRowMessages: Readonly<Record<MoneyRowKind, Bilingual<(column: string, found: string) => string>>> = {
  rateDay: {
    en: (column, found) => `${column} ${isBlankOr(found, 'en')}: give the day from which the rate holds, as a date.`,
    fi: (column, found) => `${column} ${isBlankOr(found, 'fi')}: anna päivämäärä, josta kurssi on voimassa.`,
  },
  rateCurrency: {
    en: (column, found) => `${column} ${isBlankOr(found, 'en')}: give a code of three letters, such as SEK.`,
    fi: (column, found) => `${column} ${isBlankOr(found, 'fi')}: anna kolmikirjaiminen tunnus, esim. SEK.`,
  },
  rateValue: {
    en: (column, found) =>
      `${column} ${isBlankOr(found, 'en')}: give what one unit is worth in the programme’s currency, a number above 0.`,
    fi: (column, found) =>
      `${column} ${isBlankOr(found, 'fi')}: anna yhden yksikön arvo ohjelman valuutassa, luku yli 0.`,
  },
  rateTwice: {
    en: (_, found) => `${found} has another rate above: delete the wrong one. Until then neither counts.`,
    fi: (_, found) => `${found}: ylempänä on toinen kurssi. Poista väärä; siihen asti kumpaakaan ei käytetä.`,
  },
  rateOwn: {
    en: (column, found) => `${column} ${found}: the programme’s own currency is always 1. Delete the row.`,
    fi: (column, found) => `${column} ${found}: ohjelman oma valuutta on aina 1. Poista rivi.`,
  },
  mdfPartner: {
    en: (column) => `${column} is blank: write whose campaign it is.`,
    fi: (column) => `${column} puuttuu: kirjoita, kenen kampanja se on.`,
  },
  mdfStatus: {
    en: (column, found) => `${column} ${isBlankOr(found, 'en')}: choose ${labelsOf(MDF_STATES, 'en').join(', ')}.`,
    fi: (column, found) => `${column} ${isBlankOr(found, 'fi')}: valitse ${labelsOf(MDF_STATES, 'fi').join(', ')}.`,
  },
  mdfDay: {
    en: (column, found) => `${column} “${found}” is no date: give the day of the request, or leave it blank.`,
    fi: (column, found) => `${column} ”${found}” ei ole päivä: anna pyynnön päivä tai jätä tyhjäksi.`,
  },
  mdfAmount: {
    en: (column, found) => `${column} ${isBlankOr(found, 'en')}: give a number, 0 or more.`,
    fi: (column, found) => `${column} ${isBlankOr(found, 'fi')}: anna luku, vähintään 0.`,
  },
  mdfCurrency: {
    en: (column, found) => `${column} “${found}”: give a code of three letters, such as SEK, or leave it blank.`,
    fi: (column, found) => `${column} ”${found}”: anna kolmikirjaiminen tunnus, esim. SEK, tai jätä tyhjäksi.`,
  },
  mdfRate: {
    en: (_, found) => `no rate for ${found}: add it to the sheet Exchange rates (Kanava ▸ Money ▸ Exchange rates).`,
    fi: (_, found) => `ei kurssia ${found}: lisää se Valuuttakurssit-taulukkoon (Kanava ▸ Raha ▸ Valuuttakurssit).`,
  },
};

const messages = {
  missingRates: {
    en: (partners: string) =>
      `No tier without an exchange rate: ${partners}. Add it to the sheet Exchange rates (Kanava ▸ Money ▸ Exchange rates).`,
    fi: (partners: string) =>
      `Ei tasoa ilman kurssia: ${partners}. Lisää se Valuuttakurssit-taulukkoon (Kanava ▸ Raha ▸ Valuuttakurssit).`,
  },
  overAccrual: {
    en: (partners: string) =>
      `More marketing money granted than 12 months’ revenue gives: ${partners}. Approve no more for them, or correct the sheet Marketing money.`,
    fi: (partners: string) =>
      `Markkinointirahaa on myönnetty yli 12 kuukauden kertymän: ${partners}. Älä hyväksy lisää tai korjaa Markkinointiraha-taulukkoa.`,
  },
  outOfBand: {
    en: (partners: string) =>
      `Margins outside the band of their type: ${partners}. Change the margin (Partners) or the band (Settings), if it is not meant so.`,
    fi: (partners: string) =>
      `Kate tyypin tavallisen välin ulkopuolella: ${partners}. Muuta katetta (Kumppanit) tai väliä (Asetukset), jos niin ei ole tarkoitus.`,
  },
  unreadable: {
    en: (sheet: string) =>
      `The sheet ${sheet} cannot be read: its headers or a column are missing. Choose Kanava ▸ Money ▸ ${sheet} to repair it.`,
    fi: (sheet: string) =>
      `Taulukkoa ${sheet} ei voi lukea: otsikot tai sarake puuttuu. Korjaa valitsemalla Kanava ▸ Raha ▸ ${sheet}.`,
  },
  more: { en: (count: number) => ` and ${count} more`, fi: (count: number) => ` ja ${count} muuta` },
} satisfies Catalogue;

const NAMED = 5;

function listed(partners: readonly string[], language: Language): string {
  const left = partners.length - NAMED;
  return partners.slice(0, NAMED).join(', ') + (left > 0 ? messages.more[language](left) : '');
}

export function missingRatesText(
  partners: readonly { readonly name: string; readonly missing: MissingRate }[],
  language: Language,
): string {
  const named = partners.map(({ name, missing }) => `${name} (${missing.currency} ${missing.day})`);
  return inLanguage(messages, language).missingRates(listed(named, language));
}

/** `amount`: by which more was granted. */
export function overAccrualText(
  partners: readonly { readonly name: string; readonly amount: number }[],
  currency: string,
  language: Language,
): string {
  const named = partners.map(({ name, amount }) => `${name} (${moneyText(Math.ceil(amount), currency, language)})`);
  return inLanguage(messages, language).overAccrual(listed(named, language));
}

export interface OutOfBand {
  readonly name: string;
  readonly margin: number;
  readonly type: Bilingual;
  readonly band: MarginBand;
}

export function outOfBandText(partners: readonly OutOfBand[], language: Language): string {
  const named = partners.map(({ name, margin, type, band }) => {
    const [seen, low, high] = [margin, band.low, band.high].map((share) => percentText(share, language));
    return `${name} (${seen}, ${type[language]} ${low}–${high})`;
  });
  return inLanguage(messages, language).outOfBand(listed(named, language));
}

export function unreadableSheetText(sheet: 'rates' | 'mdf', language: Language): string {
  return inLanguage(messages, language).unreadable(SHEETS[sheet][language]);
}
