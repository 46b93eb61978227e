/** What the tables of the Dashboard sheet say. Figures in cells stay numbers. */
import type { Catalogue } from './messages';

export const tableMessages = {
  partners: { en: 'Partners, by revenue of 12 months', fi: 'Kumppanit 12 kuukauden myynnin mukaan' },
  partner: { en: 'Partner', fi: 'Kumppani' },
  revenue: { en: (currency: string) => `Revenue, ${currency}`, fi: (currency: string) => `Myynti, ${currency}` },
  cumulative: { en: 'Share so far', fi: 'Osuus kertyy' },
  won: { en: 'Won', fi: 'Voitettu' },
  winRate: { en: 'Win rate', fi: 'Voitto-osuus' },
  registrations: { en: 'Registered', fi: 'Rekisteröity' },
  lastRegistration: { en: 'Last registered', fi: 'Viimeksi' },
  firstDeal: { en: 'Days to first', fi: 'Pv ensimmäiseen' },
  nobody: { en: '(no partner)', fi: '(ei kumppania)' },
  morePartners: {
    en: (count: number, revenue: string) => `and ${count} more with ${revenue} together.`,
    fi: (count: number, revenue: string) => `ja ${count} muuta, yhteensä ${revenue}.`,
  },
  noPartners: {
    en: 'No partner has signed, registered or won anything in 12 months.',
    fi: 'Yksikään kumppani ei ole allekirjoittanut, rekisteröinyt tai voittanut mitään 12 kuukauteen.',
  },

  countries: { en: 'Countries, 12 months', fi: 'Maat, 12 kk' },
  country: { en: 'Country', fi: 'Maa' },
  dealSize: { en: (currency: string) => `Deal size, ${currency}`, fi: (currency: string) => `Kauppa, ${currency}` },
  notGiven: { en: 'not given', fi: 'ei annettu' },
  moreCountries: { en: (count: number) => `and ${count} more.`, fi: (count: number) => `ja ${count} muuta.` },
  noCountries: { en: 'No partner deals in 12 months.', fi: 'Ei kumppanikauppoja 12 kuukauteen.' },

  funnel: {
    en: 'Where the registrations of 12 months stand',
    fi: 'Missä tilassa 12 kuukauden rekisteröinnit ovat',
  },
  state: { en: 'State', fi: 'Tila' },
  deals: { en: 'Deals', fi: 'Kauppoja' },
  medianDays: { en: 'Days, median', fi: 'Päiviä, mediaani' },
  amount: { en: (currency: string) => `Amount, ${currency}`, fi: (currency: string) => `Summa, ${currency}` },
  funnelBasis: {
    en: 'Days: open ones since their registration, the others from registration to their end.',
    fi: 'Päivät: avoimet rekisteröinnistä tähän päivään, muut rekisteröinnistä päätökseen.',
  },

  activity: { en: 'Partners signed and active, at month ends', fi: 'Kumppaneita kuun lopussa' },
  signed: { en: 'Signed', fi: 'Allekirjoittaneita' },
  active: { en: 'Active', fi: 'Aktiivisia' },

  pace: { en: 'Cycle and deal size of won deals, by quarter', fi: 'Voitettujen sykli ja koko neljänneksittäin' },
  quarter: { en: 'Quarter', fi: 'Neljännes' },
  partnerDays: { en: 'Days, partners', fi: 'Pv, kumppanit' },
  directDays: { en: 'Days, direct', fi: 'Pv, suora' },
  partnerSize: { en: 'Size, partners', fi: 'Koko, kumppanit' },
  directSize: { en: 'Size, direct', fi: 'Koko, suora' },
  partnerDeals: { en: 'Won, partners', fi: 'Voitot, kumpp.' },
  directDeals: { en: 'Won, direct', fi: 'Voitot, suora' },

  forecast: {
    en: (currency: string) => `Forecast: open partner deals × probability, in ${currency}`,
    fi: (currency: string) => `Ennuste: avoimet kumppanikaupat × todennäköisyys, ${currency}`,
  },
  month: { en: 'Month', fi: 'Kuukausi' },
  later: { en: 'later', fi: 'myöhemmin' },
  expected: { en: 'Expected', fi: 'Odotus' },
  low: { en: 'Low', fi: 'Vähintään' },
  high: { en: 'High', fi: 'Enintään' },
  range: {
    en: 'Low and high: an 80 % range, if the deals are won or lost independently of each other.',
    fi: 'Vähintään ja enintään: 80 %:n väli, jos kaupat ratkeavat toisistaan riippumatta.',
  },
  notDated: {
    en: (undated: string, overdue: string) =>
      `Besides, by no month: ${undated} without an expected close, ${overdue} whose expected close has passed.`,
    fi: (undated: string, overdue: string) =>
      `Lisäksi, ei missään kuussa: ${undated} ilman arvioitua päätöstä, ${overdue} sen jo mentyä.`,
  },
  dealsWorth: {
    en: (count: number, money: string) => `${count} ${count === 1 ? 'deal' : 'deals'} (${money})`,
    fi: (count: number, money: string) => `${count} ${count === 1 ? 'kauppa' : 'kauppaa'} (${money})`,
  },
  probabilities: {
    en: (list: string) => `Win probability: ${list}.`,
    fi: (list: string) => `Voiton todennäköisyys: ${list}.`,
  },
  fromHistory: {
    en: (deals: number) => `own history, ${deals} deals`,
    fi: (deals: number) => `oma historia, ${deals} kauppaa`,
  },
  fromSettings: { en: 'Settings', fi: 'Asetukset' },
} satisfies Catalogue;
