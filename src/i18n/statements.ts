/** The page Statements: its words are in the language of whoever opened it. */

import type { Bilingual } from '../core/language';
import type { EarningProblemKind } from '../core/statements/entitlements';
import type { LineFault } from '../core/statements/verify-lines';
import type { Catalogue } from './messages';

export const statementPageMessages = {
  working: { en: 'Working…', fi: 'Hetki…' },
  again: { en: 'Try again', fi: 'Yritä uudelleen' },
  close: { en: 'Close', fi: 'Sulje' },

  month: { en: 'Month', fi: 'Kuukausi' },
  closedOnes: { en: 'Closed', fi: 'Suljetut' },
  closableOnes: { en: 'Can be closed', fi: 'Suljettavissa' },
  underWayOne: { en: 'Under way', fi: 'Kesken' },
  isClosed: {
    en: (month: string) => `${month} is closed: nothing in it changes any more.`,
    fi: (month: string) => `${month} on suljettu: siinä ei enää muutu mikään.`,
  },
  isOpen: {
    en: (month: string) => `${month}, not closed yet: this is how it would be closed now.`,
    fi: (month: string) => `${month}, ei vielä suljettu: näin se suljettaisiin nyt.`,
  },
  isUnderWay: {
    en: (month: string) => `${month} is under way: this is where it stands today. It can be closed when it is over.`,
    fi: (month: string) => `${month} on kesken: tilanne tänään. Sen voi sulkea, kun se on päättynyt.`,
  },
  comesFirst: {
    en: (next: string) => `${next} comes next and is not closed yet.`,
    fi: (next: string) => `${next} on seuraavana, eikä sitä ole vielä suljettu.`,
  },
  goTo: { en: (month: string) => `Go to ${month}`, fi: (month: string) => `Siirry: ${month}` },

  closeMonth: { en: (month: string) => `Close ${month}`, fi: (month: string) => `Sulje ${month}` },
  closing: { en: (month: string) => `Closing ${month}…`, fi: (month: string) => `Suljetaan ${month}…` },
  closeTitle: { en: (month: string) => `Close ${month}?`, fi: (month: string) => `Suljetaanko ${month}?` },
  closeMeans: {
    en: (count: string) =>
      `Its lines (${count}) are written into the sheet Statements, and nothing in it changes any more. What changes in Deals later comes into the next month, as a correction or a clawback.`,
    fi: (count: string) =>
      `Sen rivit (${count}) kirjataan Tilitykset-taulukkoon, eikä siinä enää muutu mikään. Myöhemmät muutokset Kaupoissa tulevat seuraavaan kuukauteen oikaisuna tai takaisinperintänä.`,
  },
  closeFirst: {
    en: (month: string) =>
      `This is the first month that you close: whatever was earned before ${month} is taken as settled elsewhere and never comes into a statement.`,
    fi: (month: string) =>
      `Tämä on ensimmäinen suljettava kuukausi: ennen kuukautta ${month} ansaittu katsotaan muualla tilitetyksi, eikä se tule tilityksiin.`,
  },
  chooseFirst: {
    en: 'No month is closed yet. Choose the month with which statements are to begin: what was earned before it is taken as settled elsewhere.',
    fi: 'Yhtään kuukautta ei ole suljettu. Valitse kuukausi, josta tilitykset alkavat: sitä ennen ansaittu katsotaan muualla tilitetyksi.',
  },
  closeWithProblems: {
    en: (count: string) =>
      `Rows of Deals that are named below: ${count}. What is not counted now comes into the month that is closed after it is mended.`,
    fi: (count: string) =>
      `Alla nimettyjä Kaupat-taulukon rivejä: ${count}. Mikä nyt jää pois, tulee siihen kuukauteen, joka suljetaan korjauksen jälkeen.`,
  },
  closeNow: { en: (month: string) => `Yes, close ${month}`, fi: (month: string) => `Kyllä, sulje ${month}` },
  notYet: { en: 'Not yet', fi: 'Ei vielä' },

  statements: { en: 'Statements', fi: 'Tilitykset' },
  none: { en: 'Nothing is carried, earned or paid in this month.', fi: 'Ei siirtyvää, ansaittua eikä maksettua.' },
  partner: { en: 'Partner', fi: 'Kumppani' },
  currency: { en: 'Currency', fi: 'Valuutta' },
  carried: { en: 'Carried', fi: 'Siirtynyt' },
  earned: { en: 'Earned', fi: 'Ansaittu' },
  corrections: { en: 'Corrections and clawbacks', fi: 'Oikaisut ja takaisinperinnät' },
  paid: { en: 'Paid', fi: 'Maksettu' },
  balance: { en: 'Balance', fi: 'Saldo' },
  paper: { en: 'Print or send', fi: 'Tulosta tai lähetä' },
  paperOf: {
    en: (partner: string) => `Print or send the statement of ${partner}`,
    fi: (partner: string) => `Tulosta tai lähetä tilitys: ${partner}`,
  },
  total: { en: 'Total', fi: 'Yhteensä' },
  linesOf: {
    en: (partner: string, currency: string) => `Lines of ${partner}, ${currency}`,
    fi: (partner: string, currency: string) => `Rivit: ${partner}, ${currency}`,
  },
  noLines: { en: 'No lines: the balance is carried.', fi: 'Ei rivejä: saldo siirtyy.' },
  day: { en: 'Day', fi: 'Päivä' },
  deal: { en: 'Deal and customer', fi: 'Kauppa ja asiakas' },
  base: { en: 'Deal amount', fi: 'Kaupan summa' },
  rate: { en: 'Rate', fi: 'Kate' },
  amount: { en: 'Amount', fi: 'Summa' },
  what: { en: 'What and why', fi: 'Mitä ja miksi' },
  refersTo: { en: (line: string) => `refers to ${line}`, fi: (line: string) => `viittaa riviin ${line}` },

  printAll: { en: 'Print all', fi: 'Tulosta kaikki' },
  csv: { en: 'CSV for the accountant', fi: 'CSV kirjanpitoon' },
  csvMade: {
    en: (file: string, count: string) => `${file}: ${count} lines.`,
    fi: (file: string, count: string) => `${file}: rivejä ${count}.`,
  },

  back: { en: 'Back', fi: 'Takaisin' },
  print: { en: 'Print', fi: 'Tulosta' },
  printNote: {
    en: 'To get a file, choose “Save as PDF” where you choose the printer.',
    fi: 'Tiedoston saat, kun valitset tulostimeksi ”Tallenna PDF-muodossa”.',
  },
  papers: {
    en: (count: string) => `${count} statements, each in its partner’s language`,
    fi: (count: string) => `Tilityksiä ${count}, kukin kumppaninsa kielellä`,
  },
  message: { en: 'Message to the partner', fi: 'Viesti kumppanille' },

  payments: { en: 'Payments', fi: 'Maksut' },
  paymentsHint: {
    en: 'What is owed now by closed months. Pay at your bank, then note it here: a line is added, and nothing that was written is edited.',
    fi: 'Mitä suljetuista kuukausista on nyt maksettavana. Maksa pankissa ja merkitse se sitten tähän: kirjataan uusi rivi, eikä mitään kirjattua muuteta.',
  },
  nothingOwed: { en: 'Nothing is owed now.', fi: 'Maksettavaa ei nyt ole.' },
  owed: { en: 'Owed now', fi: 'Maksettavana' },
  all: { en: 'All', fi: 'Kaikki' },
  pays: { en: (name: string) => `Pay ${name}`, fi: (name: string) => `Maksa: ${name}` },
  paidOn: { en: (day: string) => `paid ${day}`, fi: (day: string) => `maksettu ${day}` },
  carriedOver: { en: 'carried: comes off later earnings', fi: 'siirtyy: vähennetään myöhemmistä ansioista' },
  paymentDay: { en: 'Paid on', fi: 'Maksupäivä' },
  note: { en: 'Bank reference or note (optional)', fi: 'Pankin viite tai muistiinpano (valinnainen)' },
  markPaid: {
    en: (count: string) => `Mark ${count} as paid`,
    fi: (count: string) => `Merkitse maksetuksi (${count})`,
  },
  marking: { en: 'Marking as paid…', fi: 'Merkitään maksetuksi…' },
  chosen: { en: (sums: string) => `Chosen: ${sums}`, fi: (sums: string) => `Valittu: ${sums}` },
  noneChosen: { en: 'Choose what you have paid.', fi: 'Valitse, mitä on maksettu.' },
  tooMany: {
    en: (most: string) => `At most ${most} at once: mark these first, then the rest.`,
    fi: (most: string) => `Enintään ${most} kerralla: merkitse ensin nämä, sitten loput.`,
  },
  lookAgain: { en: 'Load the balances again', fi: 'Lataa saldot uudelleen' },

  faults: {
    en: (count: string) => `The sheet Statements is not as it was written (${count})`,
    fi: (count: string) => `Tilitykset-taulukko ei ole niin kuin se kirjattiin (${count})`,
  },
  faultsHint: {
    en: 'Until this is mended nothing can be closed or paid, and the figures below cannot be relied on.',
    fi: 'Ennen kuin tämä on korjattu, mitään ei voi sulkea eikä maksaa, eivätkä alla olevat luvut ole luotettavia.',
  },
  faultsByHand: {
    en: 'Copies and rows that are not Kanava’s cannot be put back: delete the copies, and move rows of your own to another sheet. Then load again.',
    fi: 'Kopioita ja muita kuin Kanavan rivejä ei voi palauttaa: poista kopiot ja siirrä omat rivisi toiseen taulukkoon. Lataa sitten uudelleen.',
  },
  putBack: { en: 'Put the lines back', fi: 'Palauta rivit' },
  puttingBack: { en: 'Putting back…', fi: 'Palautetaan…' },
  loadAgain: { en: 'Load again', fi: 'Lataa uudelleen' },

  problems: {
    en: (count: string) => `Rows of Deals to look at (${count})`,
    fi: (count: string) => `Tarkistettavia Kaupat-taulukon rivejä (${count})`,
  },
  row: { en: (row: number) => `row ${row}`, fi: (row: number) => `rivi ${row}` },
  found: { en: (text: string) => `found: “${text}”`, fi: (text: string) => `solussa: ”${text}”` },
  line: { en: (line: string) => `last line ${line}`, fi: (line: string) => `viimeisin rivi ${line}` },
  show: { en: 'Show', fi: 'Näytä' },
  andMore: { en: (count: string) => `and ${count} more`, fi: (count: string) => `ja ${count} muuta` },
} satisfies Catalogue;

type FaultText = (line: string, row: number) => string;

export const faultMessages = {
  edited: {
    en: (line, row) => `${line} (row ${row}) was edited.`,
    fi: (line, row) => `Riviä ${line} (taulukon rivi ${row}) on muokattu.`,
  },
  missing: { en: (line) => `${line} is missing.`, fi: (line) => `Rivi ${line} puuttuu.` },
  doubled: {
    en: (line, row) => `${line} stands twice: row ${row} is a copy.`,
    fi: (line, row) => `Rivi ${line} on kahdesti: taulukon rivi ${row} on kopio.`,
  },
  strange: {
    en: (_, row) => `Row ${row} is no line of Kanava’s.`,
    fi: (_, row) => `Taulukon rivi ${row} ei ole Kanavan.`,
  },
} satisfies Readonly<Record<LineFault['kind'], Bilingual<FaultText>>>;

/** What is wrong, and what to do. */
export const earningProblemMessages: Readonly<Record<EarningProblemKind, Bilingual>> = {
  noId: {
    en: 'Won, but without a Deal ID: not counted. Run Check log, which gives it one.',
    fi: 'Voitettu, mutta ilman kaupan tunnusta: ei mukana. Suorita Tarkista loki, joka antaa tunnuksen.',
  },
  doubledId: {
    en: 'The Deal ID stands in several rows: none of them is counted. Delete the copy, or clear its Deal ID and run Check log.',
    fi: 'Sama kaupan tunnus on usealla rivillä: mikään niistä ei ole mukana. Poista kopio tai tyhjennä sen tunnus ja suorita Tarkista loki.',
  },
  unknownStatus: {
    en: 'The Status is none that Kanava knows: not counted. Choose one of its drop-down.',
    fi: 'Tila ei ole mikään Kanavan tuntema: ei mukana. Valitse jokin solun valikosta.',
  },
  noPartner: {
    en: 'Won through a partner, but no Partner is named: not counted. Name it, or set Source to Direct.',
    fi: 'Voitettu kumppanin kautta, mutta Kumppani puuttuu: ei mukana. Lisää se tai vaihda lähteeksi Suora.',
  },
  noDay: {
    en: 'Won, but the day in Closed is missing: nobody can say which month it belongs to. Type it.',
    fi: 'Voitettu, mutta päivä sarakkeessa Päätetty puuttuu: kuukautta ei tiedetä. Kirjoita se.',
  },
  notADay: {
    en: 'The day on which it was earned is no date: not counted. Type it as a date.',
    fi: 'Ansaintapäivä ei ole päivämäärä: ei mukana. Kirjoita se päivämääränä.',
  },
  noAmount: {
    en: 'Won without an Amount: not counted. Type it.',
    fi: 'Voitettu ilman summaa: ei mukana. Kirjoita se.',
  },
  notAnAmount: {
    en: 'The Amount is no number: not counted. Type it as a number, without a currency.',
    fi: 'Summa ei ole luku: ei mukana. Kirjoita se lukuna ilman valuuttaa.',
  },
  noMargin: {
    en: 'Won without a Margin, so nobody can say what was earned. Type the margin that was agreed.',
    fi: 'Voitettu ilman katetta, joten ansiota ei tiedetä. Kirjoita sovittu kate.',
  },
  badMargin: {
    en: 'The Margin is none between 0 % and 100 %: not counted. Correct it.',
    fi: 'Kate ei ole välillä 0–100 %: ei mukana. Korjaa se.',
  },
  unknownCurrency: {
    en: 'The Currency is no code such as EUR: not counted. Correct it.',
    fi: 'Valuutta ei ole koodi kuten EUR: ei mukana. Korjaa se.',
  },
  earningsDiffer: {
    en: 'Partner earnings is not amount × margin. The statement counts amount × margin: correct whichever is wrong.',
    fi: 'Kumppanin ansio ei ole summa × kate. Tilityksessä on summa × kate: korjaa se, joka on väärin.',
  },
  dealGone: {
    en: 'It stands in a closed month, but its row in Deals is gone: nothing is taken back. Run Check log, which can put the row back; set a deal that should not count to Withdrawn.',
    fi: 'Kauppa on suljetussa kuukaudessa, mutta sen rivi on kadonnut Kaupoista: mitään ei peritä takaisin. Suorita Tarkista loki, joka voi palauttaa rivin; aseta tilaksi Peruttu, jos kauppaa ei pidä laskea.',
  },
};
