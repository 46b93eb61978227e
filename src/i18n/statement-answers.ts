/** What the server says when a month is closed, balances are paid or lines are put back. */
import type { LineFaultKind } from '../core/statements/verify-lines';
import type { Catalogue } from './messages';
import { spokenDay, spokenMoney } from './spoken-figures';

const FAULTS: Readonly<
  Record<LineFaultKind, { en: (line: string, row: number) => string; fi: (line: string, row: number) => string }>
> = {
  edited: {
    en: (line, row) => `${line} (row ${row}) was edited`,
    fi: (line, row) => `riviä ${line} (taulukon rivi ${row}) on muokattu`,
  },
  missing: { en: (line) => `${line} is missing`, fi: (line) => `rivi ${line} puuttuu` },
  doubled: {
    en: (line, row) => `${line} stands twice (row ${row})`,
    fi: (line, row) => `rivi ${line} on kahdesti (taulukon rivi ${row})`,
  },
  strange: {
    en: (_, row) => `row ${row} is no line of Kanava’s`,
    fi: (_, row) => `taulukon rivi ${row} ei ole Kanavan`,
  },
};

const many = (count: number) => (count > 1 ? count : 0);

export const statementAnswerMessages = {
  monthClosed: {
    en: (month: string, count: number) =>
      `${month} is closed, with ${count === 1 ? 'one line' : `${count} lines`}. Nothing in it will change any more.`,
    fi: (month: string, count: number) => `${month} on suljettu, rivejä ${count}. Siinä ei enää muutu mikään.`,
  },
  monthClosedBefore: {
    en: (month: string) => `${month} is closed already. Later changes come into the next month.`,
    fi: (month: string) => `${month} on jo suljettu. Myöhemmät muutokset tulevat seuraavaan kuukauteen.`,
  },
  leftOpen: {
    en: (count: number) =>
      `${count === 1 ? 'One row' : `${count} rows`} of Deals could not be counted: named on the page, and part of the month that is closed after it is mended.`,
    fi: (count: number) =>
      `${count} Kaupat-taulukon riviä jäi pois: ne on nimetty sivulla ja tulevat mukaan siihen kuukauteen, joka suljetaan korjauksen jälkeen.`,
  },
  badMonth: { en: 'Choose a month.', fi: 'Valitse kuukausi.' },
  monthNotOver: {
    en: (month: string) => `${month} is not over yet. It can be closed from the first day of the next month on.`,
    fi: (month: string) =>
      `${month} ei ole vielä päättynyt. Sen voi sulkea seuraavan kuukauden ensimmäisestä päivästä.`,
  },
  monthNotNext: {
    en: (month: string, next: string) =>
      next === ''
        ? `${month} lies before the first month that can be closed.`
        : `${next} comes first: months are closed one after the other. Close it, then ${month}.`,
    fi: (month: string, next: string) =>
      next === ''
        ? `${month} on ennen ensimmäistä kuukautta, jonka voi sulkea.`
        : `${next} on ensin: kuukaudet suljetaan järjestyksessä. Sulje se ja sitten ${month}.`,
  },
  paidNow: {
    en: (count: number, day: string) =>
      count === 1 ? `Paid on ${spokenDay(day, 'en')}.` : `${count} balances are paid on ${spokenDay(day, 'en')}.`,
    fi: (count: number, day: string) =>
      count === 1 ? `Maksettu ${spokenDay(day, 'fi')}.` : `${count} saldoa maksettu ${spokenDay(day, 'fi')}.`,
  },
  paidBefore: {
    en: 'That was paid already; nothing was paid twice.',
    fi: 'Tämä oli jo maksettu; mitään ei maksettu kahdesti.',
  },
  badPaymentDay: { en: 'Give the day of the payment.', fi: 'Anna maksupäivä.' },
  paymentAhead: {
    en: (today: string) => `The day of the payment must be ${spokenDay(today, 'en')} or before.`,
    fi: (today: string) => `Maksupäivän pitää olla viimeistään ${spokenDay(today, 'fi')}.`,
  },
  balanceChanged: {
    en: (partner: string, amount: number, currency: string) =>
      `The balance of ${partner} is now ${spokenMoney(amount, currency, 'en')}: somebody closed a month or paid meanwhile. Look at it again; nothing was paid.`,
    fi: (partner: string, amount: number, currency: string) =>
      `Kumppanin ${partner} saldo on nyt ${spokenMoney(amount, currency, 'fi')}: joku sulki kuukauden tai maksoi sillä välin. Katso uudelleen; mitään ei maksettu.`,
  },
  nothingOwed: {
    en: (partner: string) => `Nothing is owed to ${partner}. Nothing was paid.`,
    fi: (partner: string) => `Kumppanille ${partner} ei ole maksettavaa. Mitään ei maksettu.`,
  },
  linesChanged: {
    en: (kind: LineFaultKind, line: string, row: number, count: number) =>
      `The sheet Statements is not as it was written: ${FAULTS[kind].en(line, row)}${many(count) ? `, and ${count - 1} more` : ''}. Put the lines back on the page Statements (or by Version history), and move rows of your own to another sheet. Until then nothing is closed or paid.`,
    fi: (kind: LineFaultKind, line: string, row: number, count: number) =>
      `Tilitykset-taulukko ei ole niin kuin se kirjattiin: ${FAULTS[kind].fi(line, row)}${many(count) ? ` ja ${count - 1} muuta` : ''}. Palauta rivit Tilitykset-sivulla (tai versiohistoriasta) ja siirrä omat rivisi toiseen taulukkoon. Siihen asti mitään ei suljeta eikä makseta.`,
  },
  linesRestored: {
    en: (count: number) =>
      count === 0
        ? 'There was nothing to put back.'
        : `${count === 1 ? 'One line is' : `${count} lines are`} back as written.`,
    fi: (count: number) =>
      count === 0 ? 'Palautettavaa ei ollut.' : `${count} riviä on taas niin kuin ne kirjattiin.`,
  },
  linesLeft: {
    en: (count: number) =>
      `${count === 1 ? 'One row is' : `${count} rows are`} left: delete copies, and move rows of your own to another sheet.`,
    fi: (count: number) => `${count} riviä jäi: poista kopiot ja siirrä omat rivisi toiseen taulukkoon.`,
  },
  lineNotInLog: {
    en: (line: string) =>
      `The log does not hold ${line} any more, so it cannot be put back from there. Restore it by File → Version history. Nothing was changed.`,
    fi: (line: string) =>
      `Lokissa ei enää ole riviä ${line}, joten sitä ei voi palauttaa sieltä. Palauta se kohdasta Tiedosto → Versiohistoria. Mitään ei muutettu.`,
  },
  sampleInTheWay: {
    en: 'The sample programme is in this workbook, beside months of your own that are closed. Remove it first (Kanava → Sample programme). Nothing was changed.',
    fi: 'Työkirjassa on esimerkkiohjelma omien suljettujen kuukausiesi rinnalla. Poista se ensin (Kanava → Esimerkkiohjelma). Mitään ei muutettu.',
  },
} satisfies Catalogue;
