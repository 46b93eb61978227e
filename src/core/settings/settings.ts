/**
 * Every threshold of the programme: one entry a setting, with its default and where that comes from. The Settings
 * sheet is made from this table and read back through it; nothing else in the code holds such a figure.
 */

import { THRESHOLDS } from '../kpi/thresholds';
import type { Bilingual } from '../language';
import { LANGUAGES } from '../language';
import { EARNED_ON, type EarnedOn } from '../money/earned-on';
import { isCurrency } from '../money/money';
import { OUTCOMES, type Outcome } from '../registration/outcome';

export type Origin = 'guideA' | 'guideB' | 'ours';
export type Unit =
  | 'days'
  | 'hours'
  | 'months'
  | 'share'
  | 'rating'
  | 'currency'
  | 'money'
  | 'partners'
  | 'deals'
  | 'language'
  | 'date'
  | 'notice'
  | 'outcome'
  | 'earnedOn';

export const UNITS: Readonly<Record<Unit, Bilingual>> = {
  days: { en: 'days', fi: 'päivää' },
  hours: { en: 'hours', fi: 'tuntia' },
  months: { en: 'months', fi: 'kuukautta' },
  share: { en: 'share', fi: 'osuus' },
  rating: { en: '1–10', fi: '1–10' },
  currency: { en: 'ISO 4217 code', fi: 'ISO 4217 -tunnus' },
  money: { en: 'programme currency, a year', fi: 'ohjelman valuutta, vuodessa' },
  partners: { en: 'partners', fi: 'kumppania' },
  deals: { en: 'deals', fi: 'kauppaa' },
  language: { en: 'en or fi', fi: 'en tai fi' },
  date: { en: 'date', fi: 'päivä' },
  notice: { en: 'months, 0 = at once', fi: 'kuukautta, 0 = heti' },
  outcome: { en: 'block, warn or pass', fi: 'estä, varoita tai salli' },
  earnedOn: { en: 'won or customer paid', fi: 'voitettu tai asiakas maksoi' },
};

/** What a setting of such a unit may be: keys in logic, labels in cells. */
const UNIT_CHOICES: Readonly<Partial<Record<Unit, Readonly<Record<string, Bilingual>>>>> = {
  outcome: OUTCOMES,
  earnedOn: EARNED_ON,
};

export function choicesOfUnit(unit: Unit): Readonly<Record<string, Bilingual>> | undefined {
  return UNIT_CHOICES[unit];
}

export const ORIGINS: Readonly<Record<Origin, Bilingual>> = {
  guideA: { en: 'Guide A', fi: 'Opas A' },
  guideB: { en: 'Guide B', fi: 'Opas B' },
  ours: { en: 'Our default', fi: 'Oletuksemme' },
};

interface SettingDefinition<T> {
  readonly label: Bilingual;
  readonly unit: Unit;
  readonly origin: Origin;
  /** What the origin says, in a few words. */
  readonly basis: Bilingual;
  /** null = derived or not known until a person fills it in. */
  readonly standard: T;
}

const setting = <T>(
  unit: Unit,
  standard: T,
  origin: Origin,
  [en, fi]: readonly [string, string],
  [basisEn, basisFi]: readonly [string, string],
): SettingDefinition<T> => ({ unit, standard, origin, label: { en, fi }, basis: { en: basisEn, fi: basisFi } });

const NONE = ['', ''] as const;

/** What a sign against a registration leads to. */
const outcome = (
  standard: Outcome,
  origin: Origin,
  label: readonly [string, string],
  basis: readonly [string, string],
) => setting('outcome', standard, origin, label, basis);

export const SETTINGS = {
  language: setting('language', 'en' as 'en' | 'fi', 'ours', ['Workbook language', 'Työkirjan kieli'], NONE),
  currency: setting('currency', 'EUR', 'ours', ['Programme currency', 'Ohjelman valuutta'], NONE),
  programmeStart: setting(
    'date',
    null as Date | null,
    'ours',
    ['Programme start', 'Ohjelman alku'],
    ['blank = the first partner’s signature', 'tyhjä = ensimmäisen kumppanin allekirjoitus'],
  ),
  annualRevenue: setting(
    'money',
    null as number | null,
    'ours',
    ['Annual revenue', 'Vuosiliikevaihto'],
    ['blank = the last 12 months in this workbook', 'tyhjä = tämän työkirjan viimeiset 12 kuukautta'],
  ),
  targetShare: setting(
    'share',
    0.3,
    'guideA',
    ['Target channel share', 'Kanavaosuuden tavoite'],
    ['top programmes 30–40 % in year three', 'huippuohjelmat 30–40 % kolmantena vuonna'],
  ),
  activeDays: setting(
    'days',
    THRESHOLDS.activeDays as number,
    'guideA',
    ['Active window', 'Aktiivisuuden jakso'],
    ['a deal registered in the last 90 days', 'kauppa rekisteröity viimeisten 90 päivän aikana'],
  ),
  reviewDays: setting(
    'days',
    90,
    'guideA',
    ['Review a partner without registrations after', 'Arvioi kumppani ilman rekisteröintejä'],
    ['90 days: review progress', '90 päivää: arvioi eteneminen'],
  ),
  exitDays: setting(
    'days',
    180,
    'guideA',
    ['Exit talks after', 'Irtautumiskeskustelut'],
    ['180 days: start exit talks', '180 päivää: aloita irtautumiskeskustelut'],
  ),
  firstDealDays: setting(
    'days',
    THRESHOLDS.firstDealDays as number,
    'guideA',
    ['First deal expected within', 'Ensimmäinen kauppa viimeistään'],
    ['most register within 60 days', 'useimmat rekisteröivät 60 päivässä'],
  ),
  decisionHours: setting(
    'hours',
    THRESHOLDS.decisionHours as number,
    'ours',
    ['Decision due within', 'Päätös viimeistään'],
    ['partners expect an answer in 48 hours', 'kumppanit odottavat vastausta 48 tunnissa'],
  ),
  protectionDays: setting(
    'days',
    90,
    'ours',
    ['Protection of an approved registration', 'Hyväksytyn rekisteröinnin suoja'],
    NONE,
  ),
  reminderDays: setting(
    'days',
    14,
    'ours',
    ['Remind before a protection ends', 'Muistutus ennen suojan päättymistä'],
    NONE,
  ),
  extensionDays: setting('days', 60, 'ours', ['One extension, with evidence', 'Yksi jatko, näytöllä'], NONE),
  existingCustomerMonths: setting(
    'months',
    12,
    'ours',
    ['Existing customer of another owner', 'Toisen omistajan nykyinen asiakas'],
    ['won in this time', 'voitettu tänä aikana'],
  ),
  sameCustomer: outcome(
    'block',
    'guideA',
    ['Same customer registered already', 'Sama asiakas jo rekisteröity'],
    ['the first to register owns it; block: waits behind', 'ensimmäinen omistaa sen; estä: jää jonoon'],
  ),
  similarName: outcome(
    'warn',
    'ours',
    ['Customer with a similar name', 'Samankaltaisen niminen asiakas'],
    ['possibly the same customer', 'ehkä sama asiakas'],
  ),
  openDirectDeal: outcome(
    'block',
    'ours',
    ['Open direct deal with the customer', 'Avoin oma kauppa asiakkaan kanssa'],
    ['an older one suggests rejection', 'vanhempi puoltaa hylkäystä'],
  ),
  directContact: outcome(
    'warn',
    'ours',
    ['Recent direct contact with the customer', 'Tuore oma kontakti asiakkaaseen'],
    ['the column Last direct contact in Deals', 'Kaupat-taulukon sarake Viimeisin oma kontakti'],
  ),
  directContactDays: setting('days', 60, 'ours', ['Direct contact is recent for', 'Oma kontakti on tuore'], NONE),
  existingCustomer: outcome(
    'warn',
    'ours',
    ['Existing customer registered', 'Nykyisen asiakkaan rekisteröinti'],
    ['won by another owner, in the months above', 'toisen omistajan voittama, yllä olevina kuukausina'],
  ),
  uncertifiedPartner: outcome(
    'warn',
    'guideA',
    ['Partner without certification registers', 'Sertifioimaton kumppani rekisteröi'],
    [
      'certified partners have earned the right to sell; block: refused',
      'sertifioitu on ansainnut oikeuden myydä; estä: ei tallenneta',
    ],
  ),
  downgradeNotice: setting(
    'notice',
    6,
    'ours',
    ['Notice before a lower tier', 'Varoitusaika ennen alempaa tasoa'],
    ['a higher tier counts at once', 'ylempi taso on voimassa heti'],
  ),
  influencedMargin: setting(
    'share',
    null as number | null,
    'ours',
    ['Margin of influenced deals', 'Kate kumppanin vaikutuksesta syntyneistä'],
    ['blank = as partner-sourced deals', 'tyhjä = kuten kumppanilähteisistä'],
  ),
  earnedOn: setting(
    'earnedOn',
    'won' as EarnedOn,
    'ours',
    ['Partner earns when', 'Kumppani ansaitsee, kun'],
    [
      'customer paid: the column Paid in Deals says when',
      'asiakas maksoi: Kaupat-taulukon sarake Maksettu kertoo milloin',
    ],
  ),
  rateDays: setting(
    'days',
    31,
    'ours',
    ['Exchange rate is good for', 'Valuuttakurssi on voimassa'],
    ['after its date in the sheet Exchange rates', 'Valuuttakurssit-taulukon päiväyksestä'],
  ),
  mdfRate: setting(
    'share',
    0.03,
    'guideA',
    ['Marketing money of partner revenue', 'Markkinointirahaa kumppanin liikevaihdosta'],
    ['3–5 % of partner revenue', '3–5 % kumppanin liikevaihdosta'],
  ),
  primaryRating: setting(
    'rating',
    5,
    'ours',
    ['Flag coverage under', 'Huomauta asiakaspeitosta alle'],
    ['coverage is the primary criterion (guide A)', 'asiakaspeitto on ensisijainen kriteeri (opas A)'],
  ),
  concentrationShare: setting(
    'share',
    THRESHOLDS.concentrationShare as number,
    'guideA',
    ['Concentration', 'Keskittyminen'],
    ['8 of 30 partners brought 80 %', '8 kumppania 30:stä toi 80 %'],
  ),
  activePerManager: setting(
    'partners',
    THRESHOLDS.activePerManager as number,
    'guideA',
    ['Active partners per partner manager', 'Aktiivisia kumppaneita kumppanipäällikköä kohti'],
    ['one manager per 10; hire at 10', 'yksi päällikkö 10:tä kohti; palkkaa kun 10'],
  ),
  firstDealInvestigateDays: setting(
    'days',
    THRESHOLDS.firstDealInvestigateDays as number,
    'guideA',
    ['First deal: investigate from', 'Ensimmäinen kauppa: selvitä syy'],
    ['180 days mean investigate', '180 päivää: selvitä'],
  ),
  cycleWatch: setting(
    'share',
    THRESHOLDS.cycleWatch as number,
    'guideA',
    ['Longer sales cycle acceptable up to', 'Pidempi myyntisykli hyväksyttävä asti'],
    ['up to 15 % longer may be acceptable', '15 % pidempi voi olla hyväksyttävä'],
  ),
  cycleProblem: setting(
    'share',
    THRESHOLDS.cycleProblem as number,
    'guideA',
    ['Longer sales cycle a problem from', 'Pidempi myyntisykli on ongelma alkaen'],
    ['50 % longer signals a problem', '50 % pidempi kertoo ongelmasta'],
  ),
  smallProgrammeFrom: setting(
    'partners',
    THRESHOLDS.smallProgrammeFrom as number,
    'guideA',
    ['Small programme from', 'Pieni ohjelma alkaen'],
    ['10–15 partners', '10–15 kumppania'],
  ),
  smallProgrammeTo: setting(
    'partners',
    THRESHOLDS.smallProgrammeTo as number,
    'guideA',
    ['Small programme up to', 'Pieni ohjelma enintään'],
    ['10–15 partners', '10–15 kumppania'],
  ),
  smallCostFrom: setting(
    'money',
    THRESHOLDS.smallCostFrom as number,
    'guideA',
    ['Usual cost of a small programme from', 'Pienen ohjelman tavallinen kustannus alkaen'],
    ['$200–500k a year', '200 000–500 000 $ vuodessa'],
  ),
  smallCostTo: setting(
    'money',
    THRESHOLDS.smallCostTo as number,
    'guideA',
    ['Usual cost of a small programme up to', 'Pienen ohjelman tavallinen kustannus enintään'],
    ['$200–500k a year', '200 000–500 000 $ vuodessa'],
  ),
  largeProgrammeFrom: setting(
    'partners',
    THRESHOLDS.largeProgrammeFrom as number,
    'guideA',
    ['Large programme from', 'Suuri ohjelma alkaen'],
    ['30 partners or more', 'vähintään 30 kumppania'],
  ),
  largeCostFrom: setting(
    'money',
    THRESHOLDS.largeCostFrom as number,
    'guideA',
    ['Usual cost of a large programme from', 'Suuren ohjelman tavallinen kustannus alkaen'],
    ['$500k–1M a year', '0,5–1 milj. $ vuodessa'],
  ),
  largeCostTo: setting(
    'money',
    THRESHOLDS.largeCostTo as number,
    'guideA',
    ['Usual cost of a large programme up to', 'Suuren ohjelman tavallinen kustannus enintään'],
    ['$500k–1M a year', '0,5–1 milj. $ vuodessa'],
  ),
  breakEvenMonths: setting(
    'months',
    THRESHOLDS.breakEvenMonths as number,
    'guideA',
    ['Programme breaks even by month', 'Ohjelma maksaa itsensä viimeistään kuukautena'],
    ['break-even in months 18–24', 'maksaa itsensä kuukausina 18–24'],
  ),
  forecastHistoryDeals: setting(
    'deals',
    20,
    'ours',
    ['Win probability from own history from', 'Voiton todennäköisyys omasta historiasta alkaen'],
    ['fewer decided deals: the table of this sheet', 'vähemmän ratkenneita kauppoja: tämän sivun taulukko'],
  ),
  onboardingStepDays: setting(
    'days',
    30,
    'guideA',
    ['Onboarding milestone every', 'Perehdytyksen välitavoite aina'],
    ['30/60/90-day milestones until certified', '30/60/90 päivän välitavoitteet sertifiointiin asti'],
  ),
  talkMonths: setting(
    'months',
    3,
    'guideA',
    ['Talk with every partner each', 'Katsaus joka kumppanin kanssa aina'],
    ['quarterly talks with every partner', 'neljännesvuosittain joka kumppanin kanssa'],
  ),
  fewPartners: setting(
    'share',
    0.27,
    'guideA',
    ['Concentrated on few partners up to', 'Keskittynyt harvoille kumppaneille enintään'],
    ['8 of 30 partners brought 80 %', '8 kumppania 30:stä toi 80 %'],
  ),
  portalPartners: setting(
    'partners',
    10,
    'guideA',
    ['Partner portal from', 'Kumppaniportaali alkaen'],
    ['a portal at 10 partners', 'portaali, kun kumppaneita on 10'],
  ),
  trainingPartners: setting(
    'partners',
    20,
    'guideA',
    ['Automated training from', 'Automatisoitu koulutus alkaen'],
    ['automated training at 20', 'automatisoitu koulutus, kun 20'],
  ),
  councilPartners: setting(
    'partners',
    15,
    'guideA',
    ['Partner council from', 'Kumppanineuvosto alkaen'],
    ['a council of 4–6 from 15', '4–6 kumppanin neuvosto, kun 15'],
  ),
  batchSteadyPartners: setting(
    'partners',
    5,
    'guideA',
    ['Grow in batches from steady partners', 'Kasva erissä, kun vakaita kumppaneita'],
    ['batches of 5–10, only when 5 produce steadily', '5–10 kerralla, vasta kun 5 tuottaa vakaasti'],
  ),
} as const satisfies Record<string, SettingDefinition<unknown>>;

export type SettingKey = keyof typeof SETTINGS;
export type Settings = { -readonly [K in SettingKey]: (typeof SETTINGS)[K]['standard'] };

export function standardSettings(): Settings {
  return Object.fromEntries(
    Object.entries(SETTINGS).map(([key, { standard }]) => [key, standard]),
  ) as unknown as Settings;
}

/** What a setting of this unit may be; the workbook's set-up shows it, the reader refuses the rest. */
export function isAllowed(unit: Unit, value: unknown): boolean {
  switch (unit) {
    case 'language':
      return (LANGUAGES as readonly unknown[]).includes(value);
    case 'currency':
      return typeof value === 'string' && isCurrency(value);
    case 'date':
      return Object.prototype.toString.call(value) === '[object Date]';
    case 'share':
      return typeof value === 'number' && value >= 0 && value <= 1;
    case 'rating':
      return typeof value === 'number' && value >= 1 && value <= 10;
    case 'money':
      return typeof value === 'number' && value >= 0 && Number.isFinite(value);
    case 'notice':
      return typeof value === 'number' && value >= 0 && Number.isFinite(value);
    case 'outcome':
    case 'earnedOn':
      return Object.keys(UNIT_CHOICES[unit] ?? {}).includes(String(value));
    case 'days':
    case 'hours':
    case 'months':
    case 'partners':
    case 'deals':
      return typeof value === 'number' && value > 0 && Number.isFinite(value);
  }
}
