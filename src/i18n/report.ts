/** The monthly report: the page on paper and the message to leadership in the workbook's language, its buttons in the person's. */
import type { Catalogue } from './messages';

/** "lokakuu 2026" → "lokakuun 2026". */
const genitive = (month: string) => month.replace(/kuu\b/, 'kuun');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const reportMessages = {
  title: { en: 'Channel programme: monthly report', fi: 'Kumppaniohjelma: kuukausiraportti' },
  asOf: { en: (day: string) => `As of ${day}`, fi: (day: string) => `Tilanne ${day}` },
  notAvailable: { en: 'n/a', fi: 'n/a' },
  fewDeals: { en: 'under 5 deals: a small sample', fi: 'alle 5 kauppaa: pieni otos' },
  since: {
    en: (change: string, month: string) => `${change} since the end of ${month}`,
    fi: (change: string, month: string) => `${change} ${genitive(month)} lopusta`,
  },
  unchanged: {
    en: (month: string) => `as at the end of ${month}`,
    fi: (month: string) => `kuten ${genitive(month)} lopussa`,
  },

  benchmarks: { en: 'Against three benchmarks', fi: 'Kolmeen vertailuun nähden' },
  benchmark: { en: 'Benchmark', fi: 'Vertailu' },
  byProgramme: { en: 'Other programmes', fi: 'Muut ohjelmat' },
  bySize: { en: 'Companies of this size', fi: 'Samankokoiset yritykset' },
  byAge: { en: 'Age of the programme', fi: 'Ohjelman ikä' },
  sourced: { en: 'Partner-sourced', fi: 'Kumppanilähteinen' },
  withInfluenced: { en: 'With influenced', fi: 'Vaikutus mukana' },
  toNext: {
    en: (points: string, money: string) => `${points} points, or ${money}, to the next`,
    fi: (points: string, money: string) => `seuraavaan ${points} %-yks. eli ${money}`,
  },

  trend: { en: 'Channel share of revenue by month', fi: 'Kanavan osuus liikevaihdosta kuukausittain' },
  trendSays: {
    en: (share: string, month: string, target: string) => `Channel share ${share} in ${month}; the target is ${target}`,
    fi: (share: string, month: string, target: string) => `Kanavan osuus ${share} (${month}); tavoite ${target}`,
  },
  noTrend: {
    en: 'No month has a share yet: it needs direct deals won, or totals in Revenue.',
    fi: 'Osuutta ei vielä ole: se vaatii voitettuja suoria kauppoja tai summia Liikevaihtoon.',
  },
  target: { en: 'Target', fi: 'Tavoite' },
  month: { en: 'Month', fi: 'Kuukausi' },

  changes: { en: 'What changed', fi: 'Mikä muuttui' },
  figure: { en: 'Figure', fi: 'Luku' },
  endOf: { en: (month: string) => `End of ${month}`, fi: (month: string) => `${capital(genitive(month))} loppu` },
  now: { en: 'Now', fi: 'Nyt' },
  change: { en: 'Change', fi: 'Muutos' },
  noChanges: {
    en: 'Nothing to compare with yet: the programme has no whole month behind it.',
    fi: 'Ei vielä vertailtavaa: ohjelmalla ei ole takanaan kokonaista kuukautta.',
  },
  points: { en: (points: string) => `${points} points`, fi: (points: string) => `${points} %-yks.` },
  hours: { en: (hours: string) => `${hours} h`, fi: (hours: string) => `${hours} h` },
  days: { en: (days: string) => `${days} days`, fi: (days: string) => `${days} pv` },

  forecast: { en: 'What open deals are likely to bring', fi: 'Mitä avoimet kaupat todennäköisesti tuovat' },
  likely: {
    en: (expected: string, low: string, high: string) => `${expected} (${low} – ${high})`,
    fi: (expected: string, low: string, high: string) => `${expected} (${low} – ${high})`,
  },
  range: {
    en: 'In brackets: the range in four cases of five.',
    fi: 'Suluissa vaihteluväli neljässä tapauksessa viidestä.',
  },

  due: { en: (count: number) => `What is due (${count})`, fi: (count: number) => `Hoidettavana (${count})` },
  nothingDue: { en: 'Nothing is due.', fi: 'Ei hoidettavaa.' },
  moreDue: { en: (count: number) => `and ${count} more`, fi: (count: number) => `ja ${count} muuta` },
  leftOut: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'cell or row' : 'cells or rows'} could not be counted: the dashboard names them.`,
    fi: (count: number) => `${count} solua tai riviä ei voitu laskea: mittaristo nimeää ne.`,
  },

  subject: {
    en: (day: string) => `Channel programme: where we stand, ${day}`,
    fi: (day: string) => `Kumppaniohjelma: tilanne ${day}`,
  },
  greeting: { en: 'Hello,', fi: 'Hei,' },
  intro: {
    en: (day: string) => `this is where our channel programme stands as of ${day}.`,
    fi: (day: string) => `tässä kumppaniohjelmamme tilanne ${day}.`,
  },
  inBrackets: {
    en: (month: string) => `In brackets: the change since the end of ${month}.`,
    fi: (month: string) => `Suluissa muutos ${genitive(month)} lopusta.`,
  },
  sentFrom: {
    en: (file: string) => `More in the workbook “${file}”.`,
    fi: (file: string) => `Lisää työkirjassa ”${file}”.`,
  },
} satisfies Catalogue;

/** The page's own words, in the language of whoever opened it. */
export const reportPageMessages = {
  working: { en: 'Computing the report…', fi: 'Raporttia lasketaan…' },
  print: { en: 'Print', fi: 'Tulosta' },
  mail: { en: 'Email leadership', fi: 'Lähetä johdolle' },
  copy: { en: 'Copy the message', fi: 'Kopioi viesti' },
  copied: { en: '✓ Copied.', fi: '✓ Kopioitu.' },
  selected: {
    en: 'The message is selected: copy it with Ctrl+C or ⌘C.',
    fi: 'Viesti on valittu: kopioi se näppäimillä Ctrl+C tai ⌘C.',
  },
  message: { en: 'The message', fi: 'Viesti' },
  report: { en: 'The report', fi: 'Raportti' },
  close: { en: 'Close', fi: 'Sulje' },
  again: { en: 'Try again', fi: 'Yritä uudelleen' },
} satisfies Catalogue;

/** What stands on the dashboard where the rows of Monthly cannot be told apart. */
export const monthMessages = {
  unreadable: {
    en: 'Monthly: the headers Month and As of are missing, so no month was kept. Write them back above their columns.',
    fi: 'Kuukaudet: otsikot Kuukausi ja Tilanne puuttuvat, joten kuukautta ei tallennettu. Kirjoita ne takaisin sarakkeidensa ylle.',
  },
} satisfies Catalogue;
