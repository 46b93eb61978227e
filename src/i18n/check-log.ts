/** What "Check log" finds and says; shown by its page. The reason is written into the log, in the workbook's language. */

import type { Language } from '../core/language';
import type { PlainValue } from '../core/log/record';
import type { Allowed } from '../core/log/unreadable-cells';
import { DEAL_COLUMNS, type DealColumn } from '../core/schema';
import type { Catalogue } from './messages';

export const checkReasonMessages = {
  byHand: {
    en: 'Found by Check log: changed by hand, who and when unknown',
    fi: 'Lokin tarkistus löysi: muutettu käsin, kuka ja milloin ei tiedossa',
  },
  unknownRow: {
    en: 'Found by Check log: the log did not know this row, old value unknown',
    fi: 'Lokin tarkistus löysi: loki ei tuntenut riviä, vanha arvo ei tiedossa',
  },
  typedRow: {
    en: 'Found by Check log: typed or pasted into Deals',
    fi: 'Lokin tarkistus löysi: kirjoitettu tai liitetty Kauppoihin',
  },
} satisfies Catalogue;

/** A column, its value in the log and its value now. */
export type CellChange = readonly [column: DealColumn, old: PlainValue, now: PlainValue];

const label = (column: DealColumn, language: Language) => DEAL_COLUMNS[column].label[language];
const shown = (value: PlainValue, language: Language) =>
  value === null || value === '' ? '–' : `${language === 'fi' ? '”' : '“'}${value}”`;
const changesText = (changes: readonly CellChange[], language: Language) =>
  changes
    .map(([column, old, now]) => `${label(column, language)} ${shown(old, language)} → ${shown(now, language)}`)
    .join('; ');
const named = (id: string, company: string) => (company === '' ? id : `${id} ${company}`);

const ALLOWED: Readonly<Record<Allowed, Readonly<Record<Language, string>>>> = {
  number: { en: 'a number', fi: 'luku' },
  date: { en: 'a date', fi: 'päivämäärä' },
  choice: { en: 'one of its drop-down', fi: 'jokin solun valikosta' },
  currency: { en: 'a currency code such as EUR', fi: 'valuuttakoodi, esimerkiksi EUR' },
  country: { en: 'a country’s name or its two letters', fi: 'maan nimi tai kaksikirjaiminen koodi' },
  partner: { en: 'a name from the sheet Partners', fi: 'nimi Kumppanit-taulukosta' },
};

export const mendedMessages = {
  rowPutBack: {
    en: (id: string, company: string, sequence: number) =>
      `${named(id, company)}: its row was missing and is back as line ${sequence} of the log has it. Saving was interrupted, or the row was deleted: set a deal that should not count to Withdrawn instead.`,
    fi: (id: string, company: string, sequence: number) =>
      `${named(id, company)}: rivi puuttui ja on palautettu lokin rivin ${sequence} mukaan. Tallennus keskeytyi tai rivi poistettiin: jos kaupan ei pidä laskea, aseta sen tilaksi Peruttu.`,
  },
  finished: {
    en: (id: string, action: string, columns: readonly DealColumn[]) =>
      `${id}: “${action}” was interrupted and is finished now (${columns.map((key) => label(key, 'en')).join(', ')}).`,
    fi: (id: string, action: string, columns: readonly DealColumn[]) =>
      `${id}: toiminto ”${action}” oli keskeytynyt ja on nyt viety loppuun (${columns.map((key) => label(key, 'fi')).join(', ')}).`,
  },
  gaveId: {
    en: (id: string, company: string) => `${company} was typed or pasted without a Deal ID and is now ${id}.`,
    fi: (id: string, company: string) => `${company} oli kirjoitettu tai liitetty ilman tunnusta ja on nyt ${id}.`,
  },
} satisfies Catalogue;

export const lookMessages = {
  changedByHand: {
    en: (id: string, changes: readonly CellChange[]) =>
      `${id} was changed by hand: ${changesText(changes, 'en')}. The log has noted it; who and when are unknown.`,
    fi: (id: string, changes: readonly CellChange[]) =>
      `${id} on muutettu käsin: ${changesText(changes, 'fi')}. Muutos on nyt lokissa; kuka ja milloin ei ole tiedossa.`,
  },
  unknownToLog: {
    en: (id: string) => `The log knew nothing of ${id}: it has noted the row as it is now, old values unknown.`,
    fi: (id: string) =>
      `Loki ei tiennyt mitään kaupasta ${id}: rivi on nyt lokissa sellaisena kuin se on, vanhat arvot eivät ole tiedossa.`,
  },
  rowGone: {
    en: (id: string, company: string, sequence: number) =>
      `${named(id, company)} has no row in Deals: it was deleted by hand. Its last state is in line ${sequence} of the log.`,
    fi: (id: string, company: string, sequence: number) =>
      `Kaupalla ${named(id, company)} ei ole riviä Kaupoissa: se on poistettu käsin. Viimeisin tila on lokin rivillä ${sequence}.`,
  },
  doubledId: {
    en: (id: string, rows: readonly number[]) =>
      `${id} stands in ${rows.length} rows (${rows.join(', ')}). Empty the Deal ID of the copies and check again: they get their own. Until then none of them is compared with the log.`,
    fi: (id: string, rows: readonly number[]) =>
      `${id} on ${rows.length} rivillä (${rows.join(', ')}). Tyhjennä kopioiden tunnukset ja tarkista uudelleen: ne saavat omansa. Siihen asti rivejä ei verrata lokiin.`,
  },
  unreadable: {
    en: (where: string, column: DealColumn, allowed: Allowed, found: string) =>
      `${where}: ${label(column, 'en')} ${found === '' ? 'is blank' : `reads “${found}”`}; it must be ${ALLOWED[allowed].en}.`,
    fi: (where: string, column: DealColumn, allowed: Allowed, found: string) =>
      `${where}: ${label(column, 'fi')} ${found === '' ? 'on tyhjä' : `on ”${found}”`}; sallittu on ${ALLOWED[allowed].fi}.`,
  },
  tooLong: {
    en: (where: string) =>
      `${where}: the texts of the row are together too long for a cell of the log (50,000 characters). Shorten them and check again.`,
    fi: (where: string) =>
      `${where}: rivin tekstit ovat yhdessä liian pitkiä lokin soluun (50 000 merkkiä). Lyhennä niitä ja tarkista uudelleen.`,
  },
  rivals: {
    en: (earlier: string, owner: string, later: string, other: string) =>
      `${later} (${other || 'direct sales'}) is after the customer of ${earlier} (${owner || 'direct sales'}), which was first.`,
    fi: (earlier: string, owner: string, later: string, other: string) =>
      `${later} (${other || 'oma suoramyynti'}) tavoittelee samaa asiakasta kuin ${earlier} (${owner || 'oma suoramyynti'}), joka oli ensin.`,
  },
} satisfies Catalogue;

export const tamperedMessages = {
  lineEdited: {
    en: (sequence: number, row: number) =>
      `Line ${sequence} (row ${row}) was changed after it was written: it does not match its check.`,
    fi: (sequence: number, row: number) =>
      `Riviä ${sequence} (taulukon rivi ${row}) on muutettu kirjoittamisen jälkeen: se ei täsmää tarkisteeseensa.`,
  },
  lineInserted: {
    en: (row: number) => `Row ${row} was put in by hand: it is no line that Kanava wrote there.`,
    fi: (row: number) => `Taulukon rivi ${row} on lisätty käsin: Kanava ei ole kirjoittanut sitä siihen.`,
  },
  linesDeleted: {
    en: (from: number, to: number) =>
      from === to ? `Line ${from} was deleted.` : `Lines ${from}–${to} were deleted (${to - from + 1}).`,
    fi: (from: number, to: number) =>
      from === to ? `Rivi ${from} on poistettu.` : `Rivit ${from}–${to} on poistettu (${to - from + 1}).`,
  },
  linesMoved: {
    en: (count: number, first: readonly number[]) =>
      `The log is not in its order: ${count === 1 ? 'line' : `${count} lines, among them`} ${first.join(', ')} moved. Sort the sheet Log by Sequence, from 1 up.`,
    fi: (count: number, first: readonly number[]) =>
      `Loki ei ole järjestyksessään: ${count === 1 ? 'siirretty rivi' : `${count} siirrettyä riviä, muun muassa`} ${first.join(', ')}. Lajittele Loki sarakkeen Järjestysnumero mukaan pienimmästä suurimpaan.`,
  },
  endMissing: {
    en: (id: string, newest: string) =>
      `Deals holds ${id}, but the log knows no deal after ${newest}: its newest lines were deleted, or the id was typed by hand.`,
    fi: (id: string, newest: string) =>
      `Kaupoissa on ${id}, mutta loki ei tunne yhtään kauppaa numeron ${newest} jälkeen: lokin uusimmat rivit on poistettu tai tunnus on kirjoitettu käsin.`,
  },
} satisfies Catalogue;

export const findingMessages = { ...mendedMessages, ...lookMessages, ...tamperedMessages };

type Messages = typeof findingMessages;
/** A code of the catalogues above and the values that go into its text. */
export type FindingText = {
  readonly [K in keyof Messages]: readonly [K, ...Parameters<Messages[K]['en']>];
}[keyof Messages];

export const checkPageMessages = {
  title: { en: 'Check log', fi: 'Tarkista loki' },
  lines: { en: 'Reading the lines of the log', fi: 'Luetaan lokin rivejä' },
  rows: { en: 'Comparing Deals with the log', fi: 'Verrataan Kauppoja lokiin' },
  missing: { en: 'Looking for deals without a row', fi: 'Etsitään kauppoja, joilta puuttuu rivi' },
  conflicts: { en: 'Looking for rivals for one customer', fi: 'Etsitään kilpailevia rekisteröintejä' },
  progress: {
    en: (done: string, total: string) => `${done} of ${total}`,
    fi: (done: string, total: string) => `${done} / ${total}`,
  },
  stop: { en: 'Stop', fi: 'Pysäytä' },
  stopping: { en: 'Stopping…', fi: 'Pysäytetään…' },
  stopped: {
    en: 'Stopped before everything was checked. What is below stands; checking again goes through all of it.',
    fi: 'Pysäytettiin ennen kuin kaikki oli tarkistettu. Alla oleva pätee; uusi tarkistus käy kaiken läpi.',
  },
  goOn: { en: 'Go on', fi: 'Jatka' },
  brokenOff: {
    en: 'Nothing is lost and nothing is done twice: go on from here.',
    fi: 'Mitään ei ole kadonnut eikä mitään tehdä kahdesti: jatka tästä.',
  },
  fine: {
    en: 'All is well: the log is whole, and Deals says what the log says.',
    fi: 'Kaikki on kunnossa: loki on ehjä, ja Kaupat vastaavat lokia.',
  },
  counts: {
    en: (mended: string, look: string, tampered: string) =>
      `Mended: ${mended}. To look at: ${look}. Log tampered with: ${tampered}.`,
    fi: (mended: string, look: string, tampered: string) =>
      `Korjattu: ${mended}. Katsottavaa: ${look}. Lokiin kajottu: ${tampered}.`,
  },
  mended: { en: 'Mended', fi: 'Korjattu' },
  look: { en: 'To look at', fi: 'Katsottavaa' },
  tampered: { en: 'The log was tampered with', fi: 'Lokiin on kajottu' },
  tamperedHint: {
    en: 'What was there before is in File ▸ Version history. The check is no seal: it does not show everything that an editor could do.',
    fi: 'Aiemman sisällön näkee kohdasta Tiedosto ▸ Versiohistoria. Tarkiste ei ole sinetti: se ei paljasta kaikkea, mitä muokkaaja voisi tehdä.',
  },
  andMore: {
    en: (count: string) => `and ${count} more; copy the text to see all.`,
    fi: (count: string) => `ja vielä ${count}; kopioi teksti, niin näet kaikki.`,
  },
  show: { en: 'Show', fi: 'Näytä' },
  putBack: { en: 'Put it back', fi: 'Palauta rivi' },
  puttingBack: { en: 'Putting it back…', fi: 'Palautetaan…' },
  isBack: { en: 'It is back.', fi: 'Rivi on palautettu.' },
  copy: { en: 'Copy as text', fi: 'Kopioi tekstinä' },
  copied: { en: 'Copied', fi: 'Kopioitu' },
  notCopied: { en: 'Select the text and copy it:', fi: 'Valitse teksti ja kopioi se:' },
  again: { en: 'Check again', fi: 'Tarkista uudelleen' },
  close: { en: 'Close', fi: 'Sulje' },
} satisfies Catalogue;
