/** Names the rows that the dashboard could not count, and says what to mend. */
import type { ProblemKind, ProblemPlace, RowProblem } from '../core/dashboard/dashboard-problems';
import { INPUTS } from '../core/dashboard/inputs';
import type { Bilingual, Language } from '../core/language';
import { type ColumnDefinition, SHEETS, TABLES } from '../core/schema';
import { isBlankOr } from './found-text';
import { moneyRowMessages } from './rates';

/** It names the lines that somebody edited; what stood there is in the version history. */
const CHECK_LOG: Bilingual = {
  en: 'Choose Kanava ▸ Check log.',
  fi: 'Valitse Kanava ▸ Tarkista loki.',
};

/** What is wrong with the rows; the sheet and the rows stand before it. */
const rowMessages: Readonly<Record<ProblemKind, Bilingual<(column: string, found: string) => string>>> = {
  unknownStatus: {
    en: (column, found) => `${column} ${isBlankOr(found, 'en')}, none of the statuses.`,
    fi: (column, found) => `${column} ${isBlankOr(found, 'fi')}, ei mikään tiloista.`,
  },
  unknownSource: {
    en: (column, found) => `${column} ${isBlankOr(found, 'en')}: choose Partner-sourced, Partner-influenced or Direct.`,
    fi: (column, found) => `${column} ${isBlankOr(found, 'fi')}: valitse jokin luettelon lähteistä.`,
  },
  notADate: {
    en: (column, found) => `${column} “${found}” is no date.`,
    fi: (column, found) => `${column} ”${found}” ei ole päivä.`,
  },
  missingDate: { en: (column) => `${column} is blank.`, fi: (column) => `${column} puuttuu.` },
  notANumber: {
    en: (column, found) => `${column} ${isBlankOr(found, 'en')}, no number that can be counted.`,
    fi: (column, found) => `${column} ${isBlankOr(found, 'fi')}, ei laskettava luku.`,
  },
  otherCurrency: {
    en: (_, found) => `in ${found}, not in the programme’s currency: left out, never added.`,
    fi: (_, found) => `valuutta ${found} ei ole ohjelman valuutta: jätetty pois, ei laskettu yhteen.`,
  },
  closedBeforeRegistered: {
    en: (column, found) => `${column} ${found} lies before the registration: left out of the cycle.`,
    fi: (column, found) => `${column} ${found} on ennen rekisteröintiä: jätetty pois syklistä.`,
  },
  inTheFuture: {
    en: (column, found) => `${column} ${found} is still to come.`,
    fi: (column, found) => `${column} ${found} on vasta tulossa.`,
  },
  missingPartner: { en: (column) => `${column} is blank.`, fi: (column) => `${column} puuttuu.` },
  unlistedPartner: {
    en: (_, found) => `“${found}” is not in Partners.`,
    fi: (_, found) => `”${found}” ei ole Kumppanit-taulukossa.`,
  },
  listedTwice: {
    en: (_, found) => `“${found}” is listed twice; the first row counts.`,
    fi: (_, found) => `”${found}” on kahdesti; ensimmäinen rivi lasketaan.`,
  },
  monthTwice: {
    en: (_, found) => `${found} is there twice; the first row counts.`,
    fi: (_, found) => `${found} on kahdesti; ensimmäinen rivi lasketaan.`,
  },
  totalTooLow: {
    en: (column, found) => `${column} ${found} is less than partners alone brought in that month.`,
    fi: (column, found) => `${column} ${found} on vähemmän kuin kumppanien myynti samassa kuussa.`,
  },
  ambiguousNumber: {
    en: (column, found) => `${column} “${found}” can be read in two ways: write it without separators of thousands.`,
    fi: (column, found) => `${column} ”${found}” voi tarkoittaa kahta lukua: kirjoita se ilman tuhaterottimia.`,
  },
  outOfRange: {
    en: (column, found) => `${column} ${found} is out of the range that its unit allows.`,
    fi: (column, found) => `${column} ${found} ei ole yksikön sallimissa rajoissa.`,
  },
  noMoment: {
    en: (column, found) =>
      `${column} ${isBlankOr(found, 'en')}, no moment: left out of the decision times. ${CHECK_LOG.en}`,
    fi: (column, found) => `${column} ${isBlankOr(found, 'fi')}, ei hetki: jätetty pois päätösajoista. ${CHECK_LOG.fi}`,
  },
  noDeal: {
    en: (column) => `${column} is blank: left out of the decision times. ${CHECK_LOG.en}`,
    fi: (column) => `${column} puuttuu: jätetty pois päätösajoista. ${CHECK_LOG.fi}`,
  },
  noRegistration: {
    en: (_, found) =>
      `${found} was answered, but when it was registered stands neither in Log nor in Deals: left out of the decision times. ${CHECK_LOG.en}`,
    fi: (_, found) =>
      `${found} sai vastauksen, mutta rekisteröintihetki puuttuu sekä Lokista että Kaupoista: jätetty pois päätösajoista. ${CHECK_LOG.fi}`,
  },
  answeredBeforeRegistered: {
    en: (_, found) => `${found} was answered before it was registered: left out of the decision times. ${CHECK_LOG.en}`,
    fi: (_, found) => `${found} sai vastauksen ennen rekisteröintiään: jätetty pois päätösajoista. ${CHECK_LOG.fi}`,
  },
  ...moneyRowMessages,
};

/** "Deals, rows 4, 7 and 12 more: Closed is blank." */
export function problemText({ kind, place, found, count, rows }: RowProblem, language: Language): string {
  const more = count - rows.length;
  const others = more === 0 ? '' : language === 'en' ? ` and ${more} more` : ` ja ${more} muuta`;
  const row = { en: count === 1 ? 'row' : 'rows', fi: count === 1 ? 'rivi' : 'rivit' }[language];
  const what = rowMessages[kind][language](columnLabel(place, language), found);
  return `${SHEETS[place[0]][language]}, ${row} ${rows.join(', ')}${others}: ${what}`;
}

function columnLabel([sheet, column]: ProblemPlace, language: Language): string {
  if (sheet === 'inputs') return INPUTS[column].label[language];
  const columns: Readonly<Record<string, ColumnDefinition>> = TABLES[sheet];
  return columns[column]?.label[language] ?? column;
}
