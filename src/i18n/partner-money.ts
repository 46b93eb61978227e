/** What a partner's card says about money: why its tier, what the next one brings, what it is owed. */
import type { Catalogue } from './messages';

const deals = { en: (count: number) => `${count} ${count === 1 ? 'deal' : 'deals'}` };
const kauppaa = (count: number) => `${count} ${count === 1 ? 'kauppa' : 'kauppaa'}`;

export const partnerMoneyMessages = {
  heading: { en: 'Money', fi: 'Raha' },
  loading: { en: 'Loading money…', fi: 'Ladataan rahatietoja…' },
  again: { en: 'Try again', fi: 'Yritä uudelleen' },

  tier: { en: 'Why this tier', fi: 'Miksi tämä taso' },
  byRevenue: {
    en: (tier: string, revenue: string, count: number) => `${tier}: ${revenue} won in 12 months, by ${deals.en(count)}`,
    fi: (tier: string, revenue: string, count: number) =>
      `${tier}: voitettu ${revenue} 12 kuukaudessa, ${kauppaa(count)}`,
  },
  since: { en: (day: string) => `; since ${day}`, fi: (day: string) => `; ${day} alkaen` },
  onNotice: {
    en: (earned: string, held: string, until: string) => `${earned} by revenue; ${held} stays until ${until} (notice)`,
    fi: (earned: string, held: string, until: string) =>
      `Liikevaihdolla ${earned}; ${held} pysyy ${until} asti (varoitusaika)`,
  },
  typed: {
    en: (terms: string) => `${terms}: typed by hand in the sheet Partners`,
    fi: (terms: string) => `${terms}: kirjoitettu käsin Kumppanit-taulukkoon`,
  },
  typedElse: {
    en: (earned: string, revenue: string, count: number) =>
      `; by revenue ${earned}: ${revenue} won in 12 months, by ${deals.en(count)}`,
    fi: (earned: string, revenue: string, count: number) =>
      `; liikevaihdolla ${earned}: voitettu ${revenue} 12 kuukaudessa, ${kauppaa(count)}`,
  },
  noTier: {
    en: (revenue: string, count: number) => `${revenue} won in 12 months, by ${deals.en(count)}; tiers are not set`,
    fi: (revenue: string, count: number) =>
      `Voitettu ${revenue} 12 kuukaudessa, ${kauppaa(count)}; tasoja ei ole annettu`,
  },
  rates: {
    en: (rates: string, more: number) => `Other currencies at ${rates}${more > 0 ? ` and ${more} more rates` : ''}.`,
    fi: (rates: string, more: number) => `Muut valuutat: ${rates}${more > 0 ? ` ja ${more} muuta kurssia` : ''}.`,
  },
  noRate: {
    en: (currency: string, day: string) =>
      `n/a: no rate for ${currency} on ${day}; add it to the sheet Exchange rates (Kanava ▸ Money ▸ Exchange rates)`,
    fi: (currency: string, day: string) =>
      `n/a: valuutalla ${currency} ei ole kurssia ${day}; lisää se Valuuttakurssit-taulukkoon (Kanava ▸ Raha ▸ Valuuttakurssit)`,
  },

  next: { en: 'At the next tier', fi: 'Seuraavalla tasolla' },
  atNext: {
    en: (tier: string, revenue: string, then: string, now: string, more: string) =>
      `At ${tier} the same ${revenue} would have earned ${then} instead of ${now}: ${more} more`,
    fi: (tier: string, revenue: string, then: string, now: string, more: string) =>
      `Tasolla ${tier} samasta myynnistä (${revenue}) olisi kertynyt ${then} eikä ${now}: ${more} enemmän`,
  },

  income: { en: 'Yearly income that it wants', fi: 'Vuosiansio, jonka se haluaa' },
  incomeHint: { en: 'Says how many deals that takes.', fi: 'Kertoo, montako kauppaa siihen tarvitaan.' },
  incomeWrong: { en: 'Give an amount above 0.', fi: 'Anna summa, joka on yli 0.' },
  incomeTakes: {
    en: (count: number, average: string, margin: string) =>
      `Takes ${deals.en(count)} a year, at its average of ${average} and its margin of ${margin}.`,
    fi: (count: number, average: string, margin: string) =>
      `Siihen tarvitaan ${kauppaa(count)} vuodessa, keskikoko ${average} ja kate ${margin}.`,
  },
  incomeNoDeals: {
    en: 'Nothing to compute from: it has won no deal in 12 months.',
    fi: 'Ei laskettavissa: se ei ole voittanut kauppoja 12 kuukauteen.',
  },
  incomeNoMargin: {
    en: 'Nothing to compute from: it has no margin.',
    fi: 'Ei laskettavissa: sillä ei ole katetta.',
  },
  incomeNoRate: {
    en: 'Nothing to compute from until the rate is there.',
    fi: 'Ei laskettavissa, ennen kuin kurssi on annettu.',
  },

  hourly: { en: 'An hour of its work', fi: 'Sen työtunti' },
  anHour: {
    en: (money: string, count: number) => `${money} an hour, from ${deals.en(count)} with hours`,
    fi: (money: string, count: number) =>
      `${money} tunnissa, ${count === 1 ? 'yhdestä kaupasta, jossa' : `${count} kaupasta, joissa`} on tunnit`,
  },
  noHours: {
    en: 'n/a: no won deal of 12 months says its hours',
    fi: 'n/a: yhdelläkään 12 kuukauden voitetulla kaupalla ei ole tunteja',
  },

  activity: { en: 'Activity', fi: 'Aktiivisuus' },
  active: {
    en: (day: string) => `Active; last registration ${day}`,
    fi: (day: string) => `Aktiivinen; viimeisin rekisteröinti ${day}`,
  },
  idle: {
    en: (day: string) => `Not active; last registration ${day}`,
    fi: (day: string) => `Ei aktiivinen; viimeisin rekisteröinti ${day}`,
  },
  neverActive: { en: 'Not active; no registration yet', fi: 'Ei aktiivinen; ei vielä rekisteröintejä' },

  action: { en: 'Next', fi: 'Seuraavaksi' },
  nothingDue: { en: 'Nothing due', fi: 'Ei hoidettavaa' },
  notListed: {
    en: (count: number) => `Not among the ${count} most urgent of today`,
    fi: (count: number) => `Ei päivän ${count} kiireisimmän joukossa`,
  },

  owed: { en: 'Owed to it', fi: 'Sille maksamatta' },
  notClosed: {
    en: 'No month is closed yet: Kanava ▸ Money ▸ Statements',
    fi: 'Kuukausia ei ole vielä suljettu: Kanava ▸ Raha ▸ Tilitykset',
  },
  nothingOwed: { en: 'Nothing owed', fi: 'Ei maksettavaa' },
  owes: { en: (money: string) => `Owed ${money}`, fi: (money: string) => `Maksamatta ${money}` },
  owesUs: {
    en: (money: string) => `Nothing owed: ${money} too much was paid, which comes off what it earns next`,
    fi: (money: string) => `Ei maksettavaa: maksettu ${money} liikaa, mikä vähennetään seuraavista ansioista`,
  },
  earnedSince: {
    en: (money: string) => `; earned since, not closed yet: ${money}`,
    fi: (money: string) => `; kertynyt sen jälkeen, ei vielä suljettu: ${money}`,
  },
  takenSince: {
    en: (money: string) => `; taken back since, not closed yet: ${money}`,
    fi: (money: string) => `; peritty takaisin sen jälkeen, ei vielä suljettu: ${money}`,
  },

  mdf: { en: 'Marketing money', fi: 'Markkinointiraha' },
  available: {
    en: (available: string, accrued: string, granted: string) =>
      `${available} available: ${accrued} accrued in 12 months, ${granted} granted`,
    fi: (available: string, accrued: string, granted: string) =>
      `Käytettävissä ${available}: 12 kuukaudessa kertynyt ${accrued}, myönnetty ${granted}`,
  },
  overAccrual: { en: 'More granted than accrued', fi: 'Myönnetty yli kertymän' },
  overAccrualText: {
    en: (money: string) => `${money} over: approve no more until its revenue has grown.`,
    fi: (money: string) => `Ylitys ${money}: älä hyväksy lisää, ennen kuin myynti kasvaa.`,
  },
  requestedTooMuch: {
    en: (requested: string, available: string) =>
      `It asks for ${requested}, and ${available} is available: approve no more than that.`,
    fi: (requested: string, available: string) =>
      `Pyydetty ${requested}, käytettävissä ${available}: älä hyväksy enempää.`,
  },
} satisfies Catalogue;
