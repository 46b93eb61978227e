/** The titles of the charts: each says what the chart shows, or what is missing for it. */
import { wholePercent } from './dashboard-figures';
import type { Catalogue } from './messages';

export const chartMessages = {
  concentration: {
    en: (few: number, all: number, share: number) =>
      `${few} of ${all} partners ${few === 1 ? 'brings' : 'bring'} ${wholePercent(share)} of partner revenue`,
    fi: (few: number, all: number, share: number) =>
      `${few} / ${all} kumppania tuo ${wholePercent(share)} kumppanien myynnistä`,
  },
  noRevenue: {
    en: 'Revenue by partner: no partner deal was won in 12 months',
    fi: 'Myynti kumppaneittain: ei voitettuja kumppanikauppoja 12 kuukauteen',
  },
  funnel: {
    en: (won: number, all: number, open: number) => `${won} of ${all} registrations of 12 months are won, ${open} open`,
    fi: (won: number, all: number, open: number) => `12 kk rekisteröinneistä voitettu ${won} / ${all}, avoinna ${open}`,
  },
  noRegistrations: {
    en: 'Registrations by state: none in 12 months',
    fi: 'Rekisteröinnit tiloittain: ei yhtään 12 kuukauteen',
  },
  activity: {
    en: (active: number, signed: number, then: string) => `${active} of ${signed} partners are active${then}`,
    fi: (active: number, signed: number, then: string) => `${active} / ${signed} kumppania on aktiivisia${then}`,
  },
  aYearAgo: {
    en: (active: number, signed: number) => `; a year ago ${active} of ${signed}`,
    fi: (active: number, signed: number) => `; vuosi sitten ${active} / ${signed}`,
  },
  noPartners: {
    en: 'Active partners: nobody has signed yet',
    fi: 'Aktiiviset kumppanit: kukaan ei ole vielä allekirjoittanut',
  },
  pace: {
    en: (cycle: string) => `Partners’ sales cycle ${cycle}, over 12 months`,
    fi: (cycle: string) => `Kumppanien myyntisykli ${cycle}, 12 kk`,
  },
  longer: {
    en: (share: number) => `${wholePercent(share)} longer than direct`,
    fi: (share: number) => `${wholePercent(share)} suoraa pidempi`,
  },
  shorter: {
    en: (share: number) => `${wholePercent(share)} shorter than direct`,
    fi: (share: number) => `${wholePercent(share)} suoraa lyhyempi`,
  },
  asLong: { en: 'as long as direct', fi: 'yhtä pitkä kuin suora' },
  noPace: {
    en: 'Cycle against direct: needs won deals of both in 12 months',
    fi: 'Sykli suoraan nähden: vaatii molempien voittoja 12 kuukaudelta',
  },
  forecast: {
    en: (money: string, deals: number) =>
      `${money} expected from ${deals} open ${deals === 1 ? 'deal' : 'deals'} in the next 12 months`,
    fi: (money: string, deals: number) =>
      `Odotettavissa ${money} 12 kuukaudessa, ${deals} ${deals === 1 ? 'avoin kauppa' : 'avointa kauppaa'}`,
  },
  noForecast: {
    en: 'Forecast: no open partner deal has an expected close to come',
    fi: 'Ennuste: avoimilla kaupoilla ei ole tulevaa päätöspäivää',
  },
  days: { en: 'Days', fi: 'Päiviä' },
  deals: { en: 'Deals', fi: 'Kauppoja' },
} satisfies Catalogue;
