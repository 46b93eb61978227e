/** What the Dashboard sheet says. Figures inside sentences come formatted; figures in cells stay numbers. */
import type { AgeVerdict, SizeVerdict } from '../core/benchmark/benchmark';
import type { TotalOrigin } from '../core/dashboard/dashboard-revenue';
import type { DueItem, DueReason } from '../core/dashboard/due-today';
import type { Tone } from '../core/kpi/kpi';
import type { KpiCounts } from '../core/kpi/kpis';
import type { Bilingual } from '../core/language';
import { wholeNumber, wholePercent } from './dashboard-figures';
import { partnerDueMessages } from './due';
import type { Catalogue } from './messages';

/** The tiles as texts. */
interface SummaryFigures {
  readonly signed: number;
  readonly active: number;
  readonly share: string;
  /** Of the programme benchmark; empty where there is no share. */
  readonly band: string;
  readonly cycle: string;
}

export const dashboardMessages = {
  title: { en: 'Channel programme', fi: 'Kumppaniohjelma' },
  asOf: { en: 'As of', fi: 'Tilanne' },
  summary: {
    en: ({ signed, active, share, band, cycle }: SummaryFigures) =>
      `${signed} signed, ${active} active; share ${share}${band && `, ${band}`}; cycle ${cycle}`,
    fi: ({ signed, active, share, band, cycle }: SummaryFigures) =>
      `Sopimuksia ${signed}, aktiivisia ${active}; osuus ${share}${band && `, ${band}`}; sykli ${cycle}`,
  },
  notAvailable: { en: 'n/a', fi: 'n/a' },
  smallSample: { en: 'Under 5 deals: a small sample.', fi: 'Alle 5 kauppaa: pieni otos.' },
  noShare: {
    en: 'No direct deals won, and no total in Revenue.',
    fi: 'Ei voitettuja suoria kauppoja eikä kokonaissummaa.',
  },
  noCycle: {
    en: 'Needs won deals of partners and of your own.',
    fi: 'Vaatii voitettuja kauppoja kumppaneilta ja suoraan.',
  },

  benchmarks: { en: 'Three benchmarks, three verdicts', fi: 'Kolme vertailua, kolme arviota' },
  benchmark: { en: 'Benchmark', fi: 'Vertailu' },
  counted: { en: 'Counted', fi: 'Laskettu' },
  share: { en: 'Share', fi: 'Osuus' },
  verdict: { en: 'Verdict', fi: 'Arvio' },
  pointsToNext: { en: 'Points to next', fi: 'Matka, %-yks.' },
  moneyToNext: { en: (currency: string) => `In ${currency}`, fi: (currency: string) => `Matka, ${currency}` },
  next: { en: 'Next', fi: 'Seuraava' },
  byProgramme: { en: 'Programmes', fi: 'Ohjelmat' },
  bySize: { en: 'Company size', fi: 'Yrityksen koko' },
  byAge: { en: 'Programme age', fi: 'Ohjelman ikä' },
  sourced: { en: 'partner-sourced', fi: 'kumppanilähteinen' },
  withInfluenced: { en: '+ influenced', fi: '+ vaikutuksesta' },
  highest: { en: 'the highest', fi: 'ylin taso' },
  gapBasis: {
    en: 'Distance in money: more partner revenue in these 12 months, at the same total.',
    fi: 'Matka rahana: lisää kumppanien myyntiä näinä 12 kuukautena, kokonaissumma ennallaan.',
  },

  decisions: { en: 'How fast decisions come', fi: 'Kuinka nopeasti päätetään' },
  firstAnswer: { en: 'First answer', fi: 'Ensimmäinen vastaus' },
  hoursToAnswer: { en: 'Hours from registration', fi: 'Tuntia rekisteröinnistä' },
  median: { en: 'Median', fi: 'Mediaani' },
  ninetieth: { en: '90 % within', fi: '90 % viimeistään' },
  dueWithin: { en: 'Due within', fi: 'Määräaika' },
  basis: { en: 'From the log', fi: 'Lokista' },
  decisionBasis: {
    en: 'first approval, rejection, duplicate or question, 12 months',
    fi: 'ensimmäinen hyväksyntä, hylkäys, kaksoiskappale tai kysymys, 12 kk',
  },
  noDecisions: {
    en: 'n/a: the log holds no decision of the last 12 months.',
    fi: 'n/a: lokissa ei ole päätöksiä 12 kuukauden ajalta.',
  },
  fewDecisions: { en: 'Under 5 decisions: a small sample.', fi: 'Alle 5 päätöstä: pieni otos.' },

  due: { en: (count: number) => `Due today: ${count}`, fi: (count: number) => `Hoidettavana tänään: ${count}` },
  nothingDue: {
    en: (hours: number, days: number) =>
      `Nothing is due. Every decision is within ${hours} hours, no partner is bypassed or waits for a talk, and no protection ends within ${days} days.`,
    fi: (hours: number, days: number) =>
      `Ei hoidettavaa. Mikään päätös ei ole ylittänyt ${hours} tuntia, kumppaneita ei ohiteta, katsauksia ei odota eikä suoja pääty ${days} päivään.`,
  },
  moreDue: {
    en: (count: number) => `and ${count} more, when these are done.`,
    fi: (count: number) => `ja ${count} muuta, kun nämä on hoidettu.`,
  },
  what: { en: 'What', fi: 'Mitä' },
  when: { en: 'Due', fi: 'Määräaika' },
  late: { en: 'How late', fi: 'Myöhässä' },
  rowNumber: { en: (row: number) => `row ${row}`, fi: (row: number) => `rivi ${row}` },

  problems: { en: 'Could not be counted', fi: 'Mitä ei voitu laskea' },
  problemsAbove: {
    en: (count: number) =>
      `⚠ ${count} ${count === 1 ? 'row or setting' : 'rows or settings'} could not be counted: see the list at the end.`,
    fi: (count: number) => `⚠ ${count} riviä tai asetusta ei voitu laskea: katso luettelo lopussa.`,
  },
  remarksAbove: {
    en: 'Every row could be counted. Worth a look: see the list at the end.',
    fi: 'Kaikki rivit voitiin laskea. Tarkistettavaa: katso luettelo lopussa.',
  },
  toLookAt: { en: 'Could not be counted, or worth a look', fi: 'Mitä ei voitu laskea tai kannattaa tarkistaa' },
  noProblems: { en: 'Every row could be counted.', fi: 'Kaikki rivit voitiin laskea.' },
  moreProblems: {
    en: (count: number) => `and ${count} more of other kinds.`,
    fi: (count: number) => `ja ${count} muuta.`,
  },

  charts: { en: 'Charts', fi: 'Kaaviot' },
  monthly: { en: 'Channel share by month: what the chart shows', fi: 'Kanavan osuus kuukausittain: kaavion luvut' },
  month: { en: 'Month', fi: 'Kuukausi' },
  target: { en: 'Target', fi: 'Tavoite' },
  chartTitle: {
    en: (share: string, band: string, points: string) =>
      `Channel share ${share}: ${band} band, ${points} ${points === '1' ? 'point' : 'points'} short of the next`,
    fi: (share: string, band: string, points: string) =>
      `Kanavan osuus ${share}: taso ”${band}”, seuraavaan ${points} prosenttiyksikköä`,
  },
  chartTitleHighest: {
    en: (share: string, band: string) => `Channel share ${share}: ${band}, the highest band`,
    fi: (share: string, band: string) => `Kanavan osuus ${share}: ”${band}”, ylin taso`,
  },
  chartTitleUnknown: {
    en: 'Channel share n/a: no direct deals won in 12 months, and no total in Revenue',
    fi: 'Kanavan osuus n/a: 12 kuukauteen ei voitettuja suoria kauppoja eikä kokonaissummaa',
  },
} satisfies Catalogue;

/** The four tiles: the label above, the basis below in at most three short lines. */
export const tileMessages = {
  partnersSigned: {
    label: { en: 'Partners signed', fi: 'Allekirjoittaneet kumppanit' },
    basis: {
      en: ({ ended, candidates }) => [
        'signed, and not ended',
        candidates > 0 ? `${candidates} not signed yet` : '',
        ended > 0 ? `${ended} ended` : '',
      ],
      fi: ({ ended, candidates }) => [
        'allekirjoitettu, ei päättynyt',
        candidates > 0 ? `${candidates} vielä allekirjoittamatta` : '',
        ended > 0 ? `${ended} päättynyt` : '',
      ],
    },
  },
  partnersActive: {
    label: { en: 'Active partners', fi: 'Aktiiviset kumppanit' },
    basis: {
      en: ({ days, signed, share }) => [
        `of ${signed} signed${share === null ? '' : ` (${wholePercent(share)})`}`,
        `registered a deal in the last ${days} days`,
        '',
      ],
      fi: ({ days, signed, share }) => [
        `${signed} allekirjoittaneesta${share === null ? '' : ` (${wholePercent(share)})`}`,
        `rekisteröinyt kaupan ${days} päivän aikana`,
        '',
      ],
    },
  },
  shareSourced: {
    label: { en: 'Channel share of revenue', fi: 'Kanavan osuus liikevaihdosta' },
    basis: {
      en: (counts) => [
        `${wholeNumber(counts.revenue, 'en')} of ${wholeNumber(counts.total, 'en')} ${counts.currency}`,
        `${counts.from} – ${counts.to}`,
        `with influenced ${counts.withInfluenced}; of ${TOTAL_FROM[counts.totalFrom].en}`,
      ],
      fi: (counts) => [
        `${wholeNumber(counts.revenue, 'fi')} / ${wholeNumber(counts.total, 'fi')} ${counts.currency}`,
        `${counts.from} – ${counts.to}`,
        `vaikutus mukana ${counts.withInfluenced}; ${TOTAL_FROM[counts.totalFrom].fi}`,
      ],
    },
  },
  cycleAgainstDirect: {
    label: { en: 'Sales cycle against direct', fi: 'Myyntisykli suoraan nähden' },
    basis: {
      en: (counts) => [
        `partner ${days(counts.partnerDays)} days (${counts.partnerDeals} deals)`,
        `direct ${days(counts.directDays)} days (${counts.directDeals} deals)`,
        'mean from registration to won, 12 months',
      ],
      fi: (counts) => [
        `kumppani ${days(counts.partnerDays)} pv (${counts.partnerDeals} kauppaa)`,
        `suora ${days(counts.directDays)} pv (${counts.directDeals} kauppaa)`,
        'rekisteröinnistä voittoon, 12 kk keskiarvo',
      ],
    },
  },
} satisfies TileMessages;

/** The share's tile also names the currency, and the share with influenced as text. */
export interface TileCounts {
  readonly partnersSigned: KpiCounts<'partnersSigned'>;
  readonly partnersActive: KpiCounts<'partnersActive'>;
  readonly shareSourced: KpiCounts<'shareSourced'> & { readonly currency: string; readonly withInfluenced: string };
  readonly cycleAgainstDirect: KpiCounts<'cycleAgainstDirect'>;
}
export type TileId = keyof TileCounts;
export type TileBasis = readonly [string, string, string];
type TileMessages = {
  readonly [K in TileId]: {
    readonly label: Bilingual;
    readonly basis: Bilingual<(counts: TileCounts[K]) => TileBasis>;
  };
};

const TOTAL_FROM: Readonly<Record<TotalOrigin, Bilingual>> = {
  log: { en: 'all won deals', fi: 'voitetuista' },
  table: { en: 'Revenue', fi: 'Liikevaihdosta' },
  both: { en: 'Revenue, won deals', fi: 'Liikevaihdosta ja voitetuista' },
};

export const monthsLeftOutMessage: Bilingual<(months: string) => string> = {
  en: (months) => `Left out, no total: ${months}`,
  fi: (months) => `Pois, summa puuttuu: ${months}`,
};

/** The limits as Settings has them, as texts: "15 %", "50 %". */
export const cycleMessages: Readonly<Record<Tone, Bilingual<(watch: string, problem: string) => string>>> = {
  good: {
    en: (watch) => `Up to ${watch} longer may be acceptable.`,
    fi: (watch) => `Enintään +${watch} voi olla hyväksyttävä.`,
  },
  watch: { en: (watch) => `Watch: over ${watch} longer.`, fi: (watch) => `Seuraa: yli ${watch} pidempi.` },
  bad: {
    en: (_, problem) => `A problem: ${problem} longer or more.`,
    fi: (_, problem) => `Ongelma: vähintään ${problem} pidempi.`,
  },
};

export const sizeMessages = {
  verdict: {
    en: ({ position, low, high }: SizeVerdict) => `${position} ${percentRange(low, high)}`,
    fi: ({ position, low, high }: SizeVerdict) => `${POSITION_FI[position]} ${percentRange(low, high)}`,
  },
  basis: {
    en: (revenue: string, isOfSettings: boolean) =>
      `Company size: ${revenue} a year (${isOfSettings ? 'Settings' : 'the revenue above; Settings may say otherwise'}).`,
    fi: (revenue: string, isOfSettings: boolean) =>
      `Yrityksen koko: ${revenue} vuodessa (${isOfSettings ? 'Asetukset' : 'yllä oleva liikevaihto; muuta Asetuksissa'}).`,
  },
  early: {
    en: 'Usually reached in 2–4 years; this programme is under 24 months old.',
    fi: 'Saavutetaan yleensä 2–4 vuodessa; tämä ohjelma on alle 24 kuukauden ikäinen.',
  },
} satisfies Catalogue;

const POSITION_FI: Readonly<Record<SizeVerdict['position'], string>> = {
  below: 'alle tason',
  within: 'tasolla',
  above: 'yli tason',
};

export const ageMessages = {
  verdict: {
    en: (verdict: AgeVerdict) => {
      if (verdict.position === 'tooEarly') return 'no benchmark yet';
      if (verdict.position === 'onTrack') return 'on track';
      const { month, expected } = verdict;
      const what = expected === 0 ? 'first revenue' : wholePercent(expected);
      return `behind: ${what} expected by month ${month}`;
    },
    fi: (verdict: AgeVerdict) => {
      if (verdict.position === 'tooEarly') return 'ei vielä vertailua';
      if (verdict.position === 'onTrack') return 'aikataulussa';
      const { month, expected } = verdict;
      const what = expected === 0 ? 'ensimmäinen myynti' : wholePercent(expected);
      return `jäljessä: ${what} kuukauteen ${month}`;
    },
  },
  basis: {
    en: (months: number, start: string) => `Programme age: ${months} months since ${start}.`,
    fi: (months: number, start: string) => `Ohjelman ikä: ${months} kuukautta, alkaen ${start}.`,
  },
  unknown: {
    en: 'Programme age: no partner has signed yet.',
    fi: 'Ohjelman ikä: yksikään kumppani ei ole vielä allekirjoittanut.',
  },
} satisfies Catalogue;

type DueLateness = Pick<DueItem, 'due' | 'hoursLate' | 'other'>;

export const dueMessages: Readonly<
  Record<DueReason, { readonly what: Bilingual; readonly late: Bilingual<(item: DueLateness) => string> }>
> = {
  decision: {
    what: { en: 'Decide', fi: 'Päätä' },
    late: {
      en: ({ hoursLate: hours }) => (hours < 48 ? `${Math.floor(hours)} h late` : `${wholeDays(hours)} days late`),
      fi: ({ hoursLate: hours }) =>
        hours < 48 ? `${Math.floor(hours)} h myöhässä` : `${wholeDays(hours)} pv myöhässä`,
    },
  },
  bypass: {
    what: { en: 'Bypass', fi: 'Ohitus' },
    late: {
      en: ({ other }) => (other === '' ? 'by own contact' : `by own deal ${other}`),
      fi: ({ other }) => (other === '' ? 'oma kontakti' : `oma kauppa ${other}`),
    },
  },
  offer: {
    what: { en: 'Offer to the next', fi: 'Tarjoa seuraavalle' },
    late: {
      en: ({ other, hoursLate }) =>
        `${other} ended ${wholeDays(hoursLate) === 1 ? 'yesterday' : `${wholeDays(hoursLate)} days ago`}`,
      fi: ({ other, hoursLate }) =>
        `${other} päättyi ${wholeDays(hoursLate) === 1 ? 'eilen' : `${wholeDays(hoursLate)} pv sitten`}`,
    },
  },
  protection: {
    what: { en: 'Protection ends', fi: 'Suoja päättyy' },
    late: {
      en: ({ hoursLate }) => ['ends today', 'ends tomorrow'][daysLeft(hoursLate)] ?? `${daysLeft(hoursLate)} days left`,
      fi: ({ hoursLate }) =>
        ['päättyy tänään', 'päättyy huomenna'][daysLeft(hoursLate)] ?? `${daysLeft(hoursLate)} pv jäljellä`,
    },
  },
  information: {
    what: { en: 'Ask again', fi: 'Kysy uudelleen' },
    late: {
      en: ({ hoursLate }) => `open ${wholeDays(hoursLate)} days too long`,
      fi: ({ hoursLate }) => `auki ${wholeDays(hoursLate)} pv liikaa`,
    },
  },
  ...partnerDueMessages,
};

const percentRange = (low: number, high: number) => `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
const days = (mean: number | null) => (mean === null ? '–' : Math.round(mean));
const wholeDays = (hours: number) => Math.floor(hours / 24);
const daysLeft = (hoursLate: number) => Math.round(-hoursLate / 24);
