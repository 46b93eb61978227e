/** What goes to a partner or to the accountant: the printed statement and its message, in the partner's language. */
import type { Catalogue } from './messages';

/** "lokakuu 2026" → "lokakuun 2026". */
const genitive = (month: string) => month.replace(/kuu\b/, 'kuun');

export const statementPaperMessages = {
  title: { en: 'Partner statement', fi: 'Kumppanin tilitys' },
  asOf: { en: (day: string) => `as of ${day}`, fi: (day: string) => `tilanne ${day}` },
  preliminary: { en: 'Preliminary', fi: 'Alustava' },
  preliminaryMeans: {
    en: 'the month is not closed yet, and figures may change.',
    fi: 'kuukautta ei ole vielä suljettu, ja luvut voivat muuttua.',
  },
  account: { en: (currency: string) => `In ${currency}`, fi: (currency: string) => `Valuutta ${currency}` },
  balanceAt: {
    en: (month: string) => `Balance at the end of ${month}`,
    fi: (month: string) => `Saldo ${genitive(month)} lopussa`,
  },
  line: { en: 'Line', fi: 'Rivi' },
  day: { en: 'Day', fi: 'Päivä' },
  deal: { en: 'Deal', fi: 'Kauppa' },
  customer: { en: 'Customer', fi: 'Asiakas' },
  base: { en: 'Deal amount', fi: 'Kaupan summa' },
  rate: { en: 'Rate', fi: 'Kate' },
  amount: { en: 'Amount', fi: 'Summa' },
  opening: { en: 'Opening balance', fi: 'Alkusaldo' },
  closing: { en: 'Closing balance', fi: 'Loppusaldo' },
  sumOf: { en: (kind: string) => `${kind}, in total`, fi: (kind: string) => `${kind} yhteensä` },
  about: { en: (line: string) => `on line ${line}`, fi: (line: string) => `koskee riviä ${line}` },
  noLines: { en: 'No lines in this month.', fi: 'Ei rivejä tässä kuussa.' },
  paidLater: {
    en: (amount: string, day: string) => `Paid afterwards: ${amount} on ${day}.`,
    fi: (amount: string, day: string) => `Maksettu myöhemmin: ${amount} ${day}.`,
  },

  mdf: { en: 'Marketing money, 12 months', fi: 'Markkinointiraha, 12 kk' },
  accrued: { en: 'Accrued', fi: 'Kertynyt' },
  granted: { en: 'Granted', fi: 'Myönnetty' },
  available: { en: 'Available', fi: 'Käytettävissä' },
  overdrawn: { en: 'overdrawn', fi: 'ylitetty' },

  subject: { en: (month: string) => `Your statement for ${month}`, fi: (month: string) => `Tilityksenne: ${month}` },
  greeting: {
    en: (contact: string) => (contact === '' ? 'Hello,' : `Dear ${contact},`),
    fi: (contact: string) => (contact === '' ? 'Hei,' : `Hei ${contact},`),
  },
  intro: {
    en: (month: string) => `here is your statement for ${month}.`,
    fi: (month: string) => `tässä tilityksenne: ${month}.`,
  },
  introPreliminary: {
    en: (month: string) =>
      `here is where your statement for ${month} stands. The month is not closed yet, and figures may change.`,
    fi: (month: string) =>
      `tässä tilityksenne tilanne: ${month}. Kuukautta ei ole vielä suljettu, ja luvut voivat muuttua.`,
  },
  earned: { en: (amount: string) => `Earned: ${amount}`, fi: (amount: string) => `Ansaittu: ${amount}` },
  corrected: {
    en: (amount: string) => `Corrections and clawbacks: ${amount}`,
    fi: (amount: string) => `Oikaisut ja takaisinperinnät: ${amount}`,
  },
  paid: {
    en: (amount: string, day: string) => `Paid on ${day}: ${amount}`,
    fi: (amount: string, day: string) => `Maksettu ${day}: ${amount}`,
  },
  ends: {
    en: (month: string, amount: string) => `Balance at the end of ${month}: ${amount}`,
    fi: (month: string, amount: string) => `Saldo ${genitive(month)} lopussa: ${amount}`,
  },
  more: {
    en: 'Tell us if something looks wrong to you.',
    fi: 'Kertokaa meille, jos jokin näyttää väärältä.',
  },
  regards: { en: 'Kind regards', fi: 'Ystävällisin terveisin' },
} satisfies Catalogue;

/** In the workbook's language. */
export const statementFileMessages = {
  state: { en: 'Month is', fi: 'Kuukausi on' },
  closed: { en: 'closed', fi: 'suljettu' },
  preliminary: { en: 'preliminary', fi: 'alustava' },
  file: { en: (month: string) => `statements-${month}`, fi: (month: string) => `tilitykset-${month}` },
} satisfies Catalogue;
