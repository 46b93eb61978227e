/**
 * The sheets and their columns: one entry a column, English and Finnish header, what kind of value it holds.
 * Custom functions, the add-on and the import all find columns through this table, never by position.
 */
import { DEAL_SOURCES, DEAL_STATES, LINE_CAUSES, LINE_KINDS, MDF_STATES, PARTNER_STATES } from './choices';
import { type Bilingual, foldLabel } from './language';

export type ColumnKind =
  | 'text'
  | 'number'
  | 'money'
  | 'rate'
  | 'rating'
  | 'date'
  | 'datetime'
  /** YYYY-MM; the cell holds the first day of the month. */
  | 'month'
  | 'choice'
  | 'currency'
  | 'json';

export interface ColumnDefinition {
  readonly label: Bilingual;
  readonly kind: ColumnKind;
  /** Written by Kanava, protected with a warning. */
  readonly computed?: true;
  /** Made only where a feature needs it: behind all others, or beside the column that it belongs to. */
  readonly optional?: true;
  /** Key of the column behind which it is made: written together, they cost one call. */
  readonly beside?: string;
  readonly hidden?: true;
  /** What a choice column may hold; without it any text (partner types come from Settings). */
  readonly choices?: Readonly<Record<string, Bilingual>>;
  /** Width in pixels. */
  readonly width?: number;
  /** What belongs in it, as a note on the header: for columns that people fill in and whose name does not say enough. */
  readonly help?: Bilingual;
}

type Extra = Partial<
  Pick<ColumnDefinition, 'computed' | 'optional' | 'beside' | 'hidden' | 'choices' | 'width' | 'help'>
>;
const column = (kind: ColumnKind, en: string, fi: string, extra: Extra = {}): ColumnDefinition => ({
  label: { en, fi },
  kind,
  ...extra,
});

export const DEAL_COLUMNS = {
  id: column('text', 'Deal ID', 'Kaupan tunnus', { computed: true }),
  registered: column('datetime', 'Registered', 'Rekisteröity', { width: 125 }),
  partner: column('text', 'Partner', 'Kumppani', { width: 160 }),
  source: column('choice', 'Source', 'Lähde', { choices: DEAL_SOURCES, width: 150 }),
  company: column('text', 'Company', 'Yritys', { width: 190 }),
  domain: column('text', 'Domain', 'Verkkotunnus', { width: 140 }),
  email: column('text', 'Contact email', 'Sähköposti', { width: 170 }),
  country: column('text', 'Country', 'Maa'),
  product: column('text', 'Product', 'Tuote'),
  amount: column('money', 'Amount', 'Summa'),
  currency: column('currency', 'Currency', 'Valuutta'),
  hours: column('number', 'Hours', 'Tunnit', { width: 65 }),
  status: column('choice', 'Status', 'Tila', { choices: DEAL_STATES }),
  protected: column('date', 'Protected until', 'Suojattu asti'),
  expected: column('date', 'Expected close', 'Arvioitu päätös'),
  closed: column('date', 'Closed', 'Päätetty'),
  tier: column('text', 'Tier', 'Taso', { computed: true }),
  margin: column('rate', 'Margin', 'Kate', { computed: true }),
  earnings: column('money', 'Partner earnings', 'Kumppanin ansio', { computed: true }),
  terms: column('text', 'Terms', 'Ehdot', { computed: true, optional: true, beside: 'earnings', width: 220 }),
  conflict: column('text', 'Conflict', 'Ristiriita', { computed: true, width: 220 }),
  note: column('text', 'Note', 'Muistiinpano', { width: 200 }),
  externalId: column('text', 'External ID', 'Ulkoinen tunnus', { optional: true }),
  businessId: column('text', 'Business ID', 'Y-tunnus', { optional: true }),
  aliases: column('text', 'Also known as', 'Muut nimet', { optional: true, width: 160 }),
  directContact: column('date', 'Last direct contact', 'Viimeisin oma kontakti', { optional: true }),
  evidence: column('text', 'Evidence', 'Näyttö', { optional: true, width: 160 }),
  owner: column('text', 'Owner', 'Vastuuhenkilö', { optional: true }),
  paid: column('date', 'Paid', 'Maksettu', {
    optional: true,
    help: {
      en: 'The day on which the customer paid. What the partner was paid stands in Statements.',
      fi: 'Päivä, jona asiakas maksoi. Kumppanille maksettu on Tilitykset-taulukossa.',
    },
  }),
  requestId: column('text', 'Request ID', 'Pyynnön tunnus', { computed: true, hidden: true }),
} as const satisfies Record<string, ColumnDefinition>;

export const PARTNER_COLUMNS = {
  partner: column('text', 'Partner', 'Kumppani', { width: 180 }),
  type: column('choice', 'Type', 'Tyyppi', { width: 150 }),
  status: column('choice', 'Status', 'Tila', { choices: PARTNER_STATES }),
  coverage: column('rating', 'Coverage', 'Asiakaspeitto'),
  offering: column('rating', 'Offering', 'Tarjonta'),
  capacity: column('rating', 'Capacity', 'Kapasiteetti'),
  geography: column('rating', 'Geography', 'Maantiede'),
  score: column('number', 'Score', 'Pisteet', { computed: true }),
  tier: column('text', 'Tier', 'Taso'),
  margin: column('rate', 'Margin', 'Kate'),
  country: column('text', 'Country', 'Maa'),
  territory: column('text', 'Territory', 'Alue'),
  manager: column('text', 'Partner manager', 'Kumppanipäällikkö'),
  contact: column('text', 'Contact', 'Yhteyshenkilö'),
  email: column('text', 'Email', 'Sähköposti', { width: 180 }),
  signed: column('date', 'Signed', 'Allekirjoitettu'),
  ended: column('date', 'Ended', 'Päättynyt pvm'),
  certified: column('date', 'Certified', 'Sertifioitu'),
  source: column('text', 'Recruited through', 'Rekrytointikanava'),
  lastReview: column('date', 'Last review', 'Viime katsaus'),
  nextReview: column('date', 'Next review', 'Seuraava katsaus'),
  note: column('text', 'Note', 'Muistiinpano', { width: 200 }),
} as const satisfies Record<string, ColumnDefinition>;

export const REVENUE_COLUMNS = {
  month: column('date', 'Month', 'Kuukausi'),
  total: column('money', 'Total revenue', 'Kokonaisliikevaihto'),
  currency: column('currency', 'Currency', 'Valuutta'),
} as const satisfies Record<string, ColumnDefinition>;

export const LOG_COLUMNS = {
  sequence: column('number', 'Sequence', 'Järjestysnumero', { computed: true }),
  when: column('text', 'When (UTC)', 'Milloin (UTC)', { computed: true, width: 150 }),
  who: column('text', 'Who', 'Kuka', { computed: true }),
  action: column('text', 'Action', 'Toiminto', { computed: true }),
  deal: column('text', 'Deal', 'Kauppa', { computed: true }),
  field: column('text', 'Field', 'Kenttä', { computed: true }),
  old: column('json', 'Old', 'Vanha', { computed: true, width: 160 }),
  new: column('json', 'New', 'Uusi', { computed: true, width: 260 }),
  reason: column('text', 'Reason', 'Peruste', { computed: true, width: 200 }),
  requestId: column('text', 'Request ID', 'Pyynnön tunnus', { computed: true }),
  check: column('text', 'Check', 'Tarkiste', { computed: true }),
} as const satisfies Record<string, ColumnDefinition>;

export const IMPORT_ISSUE_COLUMNS = {
  file: column('text', 'File', 'Tiedosto', { width: 180 }),
  line: column('number', 'Line', 'Rivi', { width: 60 }),
  reason: column('text', 'Reason', 'Syy', { width: 320 }),
  row: column('text', 'Row', 'Rivin sisältö', { width: 480 }),
  imported: column('datetime', 'Imported', 'Tuotu'),
} as const satisfies Record<string, ColumnDefinition>;

export const RATE_COLUMNS = {
  from: column('date', 'Date', 'Päivä'),
  currency: column('currency', 'Currency', 'Valuutta'),
  rate: column('number', 'Rate', 'Kurssi', {
    width: 120,
    help: {
      en: 'What one unit of the currency is worth in the programme’s currency, from this date on.',
      fi: 'Mitä yksi yksikkö valuuttaa on ohjelman valuutassa, tästä päivästä alkaen.',
    },
  }),
  note: column('text', 'Note', 'Muistiinpano', { width: 260 }),
} as const satisfies Record<string, ColumnDefinition>;

/** Lines of months that are closed, and of what was paid out: written once, never edited. */
export const STATEMENT_COLUMNS = {
  line: column('text', 'Line', 'Rivi', { computed: true }),
  month: column('month', 'Month', 'Kuukausi', { computed: true }),
  partner: column('text', 'Partner', 'Kumppani', { computed: true, width: 160 }),
  kind: column('choice', 'Kind', 'Laji', { computed: true, choices: LINE_KINDS }),
  deal: column('text', 'Deal ID', 'Kaupan tunnus', { computed: true }),
  company: column('text', 'Company', 'Yritys', { computed: true, width: 190 }),
  day: column('date', 'Day', 'Päivä', { computed: true }),
  base: column('money', 'Base', 'Peruste', { computed: true }),
  rate: column('rate', 'Rate', 'Kate', { computed: true }),
  amount: column('money', 'Amount', 'Summa', { computed: true }),
  currency: column('currency', 'Currency', 'Valuutta', { computed: true }),
  cause: column('choice', 'Cause', 'Syy', { computed: true, choices: LINE_CAUSES, width: 170 }),
  reference: column('text', 'Refers to', 'Viittaa riviin', { computed: true }),
  terms: column('text', 'Terms', 'Ehdot', { computed: true, width: 240 }),
  written: column('text', 'Written (UTC)', 'Kirjattu (UTC)', { computed: true, width: 150 }),
  requestId: column('text', 'Request ID', 'Pyynnön tunnus', { computed: true, hidden: true }),
  check: column('text', 'Check', 'Tarkiste', { computed: true }),
} as const satisfies Record<string, ColumnDefinition>;

/** Marketing money that partners ask for, one row a campaign: people keep it. */
export const MDF_COLUMNS = {
  partner: column('text', 'Partner', 'Kumppani', { width: 160 }),
  campaign: column('text', 'Campaign', 'Kampanja', { width: 220 }),
  amount: column('money', 'Amount', 'Summa'),
  currency: column('currency', 'Currency', 'Valuutta'),
  requested: column('date', 'Requested', 'Pyydetty'),
  status: column('choice', 'Status', 'Tila', { choices: MDF_STATES }),
  starts: column('date', 'Starts', 'Alkaa'),
  ends: column('date', 'Ends', 'Päättyy'),
  evidence: column('text', 'Evidence', 'Näyttö', { width: 220 }),
  note: column('text', 'Note', 'Muistiinpano', { width: 200 }),
} as const satisfies Record<string, ColumnDefinition>;

export const SHEETS = {
  dashboard: { en: 'Dashboard', fi: 'Mittaristo' },
  deals: { en: 'Deals', fi: 'Kaupat' },
  partners: { en: 'Partners', fi: 'Kumppanit' },
  revenue: { en: 'Revenue', fi: 'Liikevaihto' },
  settings: { en: 'Settings', fi: 'Asetukset' },
  log: { en: 'Log', fi: 'Loki' },
  importIssues: { en: 'Import issues', fi: 'Tuontivirheet' },
  inputs: { en: 'Inputs', fi: 'Lähtötiedot' },
  monthly: { en: 'Monthly', fi: 'Kuukaudet' },
  rates: { en: 'Exchange rates', fi: 'Valuuttakurssit' },
  statements: { en: 'Statements', fi: 'Tilitykset' },
  mdf: { en: 'Marketing money', fi: 'Markkinointiraha' },
} as const satisfies Record<string, Bilingual>;

/** Made only where a feature needs them; found like the others. */
export const OPTIONAL_SHEETS = [
  'inputs',
  'monthly',
  'rates',
  'statements',
  'mdf',
] as const satisfies readonly SheetKey[];

/** The sheets that are tables: a header row, then records. */
export const TABLES = {
  deals: DEAL_COLUMNS,
  partners: PARTNER_COLUMNS,
  revenue: REVENUE_COLUMNS,
  log: LOG_COLUMNS,
  importIssues: IMPORT_ISSUE_COLUMNS,
  rates: RATE_COLUMNS,
  statements: STATEMENT_COLUMNS,
  mdf: MDF_COLUMNS,
} as const;

export type SheetKey = keyof typeof SHEETS;
export type TableKey = keyof typeof TABLES;
export type ColumnKey<T extends TableKey> = keyof (typeof TABLES)[T] & string;
export type DealColumn = keyof typeof DEAL_COLUMNS;
export type PartnerColumn = keyof typeof PARTNER_COLUMNS;

/** Tables among the sheets that are made only where a feature needs them. */
export const OPTIONAL_TABLES = ['rates', 'statements', 'mdf'] as const satisfies readonly TableKey[];

/** Key of the column with this header, in either language and any case; undefined where there is none. */
export function columnWithHeader<K extends string>(
  columns: Readonly<Record<K, ColumnDefinition>>,
  header: unknown,
): K | undefined {
  const wanted = foldLabel(header);
  return (Object.keys(columns) as K[]).find((key) => {
    const { en, fi } = columns[key].label;
    return wanted === foldLabel(en) || wanted === foldLabel(fi);
  });
}
