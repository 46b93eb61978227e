/**
 * The sheets and their columns: one entry a column, English and Finnish header, what kind of value it holds.
 * Custom functions, the add-on and the import all find columns through this table, never by position.
 */
import { DEAL_SOURCES, DEAL_STATES, PARTNER_STATES } from './choices';
import { type Bilingual, foldLabel } from './language';

export type ColumnKind =
  | 'text'
  | 'number'
  | 'money'
  | 'rate'
  | 'rating'
  | 'date'
  | 'datetime'
  | 'choice'
  | 'currency'
  | 'json';

export interface ColumnDefinition {
  readonly label: Bilingual;
  readonly kind: ColumnKind;
  /** Written by Kanava, protected with a warning. */
  readonly computed?: true;
  /** Made only where a feature needs it. */
  readonly optional?: true;
  readonly hidden?: true;
  /** What a choice column may hold; without it any text (partner types come from Settings). */
  readonly choices?: Readonly<Record<string, Bilingual>>;
  /** Width in pixels. */
  readonly width?: number;
}

type Extra = Partial<Pick<ColumnDefinition, 'computed' | 'optional' | 'hidden' | 'choices' | 'width'>>;
const column = (kind: ColumnKind, en: string, fi: string, extra: Extra = {}): ColumnDefinition => ({
  label: { en, fi },
  kind,
  ...extra,
});

export const DEAL_COLUMNS = {
  id: column('text', 'Deal ID', 'Kaupan tunnus', { computed: true, width: 90 }),
  registered: column('datetime', 'Registered', 'Rekisteröity', { width: 130 }),
  partner: column('text', 'Partner', 'Kumppani', { width: 160 }),
  source: column('choice', 'Source', 'Lähde', { choices: DEAL_SOURCES, width: 150 }),
  company: column('text', 'Company', 'Yritys', { width: 190 }),
  domain: column('text', 'Domain', 'Verkkotunnus', { width: 130 }),
  email: column('text', 'Contact email', 'Sähköposti', { width: 170 }),
  country: column('text', 'Country', 'Maa', { width: 70 }),
  product: column('text', 'Product', 'Tuote', { width: 110 }),
  amount: column('money', 'Amount', 'Summa', { width: 100 }),
  currency: column('currency', 'Currency', 'Valuutta', { width: 75 }),
  hours: column('number', 'Hours', 'Tunnit', { width: 65 }),
  status: column('choice', 'Status', 'Tila', { choices: DEAL_STATES, width: 110 }),
  protected: column('date', 'Protected until', 'Suojattu asti', { width: 110 }),
  expected: column('date', 'Expected close', 'Arvioitu päätös', { width: 110 }),
  closed: column('date', 'Closed', 'Päätetty', { width: 100 }),
  tier: column('text', 'Tier', 'Taso', { computed: true, width: 80 }),
  margin: column('rate', 'Margin', 'Kate', { computed: true, width: 70 }),
  earnings: column('money', 'Partner earnings', 'Kumppanin ansio', { computed: true, width: 120 }),
  conflict: column('text', 'Conflict', 'Ristiriita', { computed: true, width: 220 }),
  note: column('text', 'Note', 'Muistiinpano', { width: 200 }),
  externalId: column('text', 'External ID', 'Ulkoinen tunnus', { optional: true, width: 110 }),
  businessId: column('text', 'Business ID', 'Y-tunnus', { optional: true, width: 110 }),
  aliases: column('text', 'Also known as', 'Muut nimet', { optional: true, width: 160 }),
  directContact: column('date', 'Last direct contact', 'Viimeisin oma kontakti', { optional: true, width: 130 }),
  evidence: column('text', 'Evidence', 'Näyttö', { optional: true, width: 160 }),
  owner: column('text', 'Owner', 'Vastuuhenkilö', { optional: true, width: 130 }),
  paid: column('date', 'Paid', 'Maksettu', { optional: true, width: 100 }),
  requestId: column('text', 'Request ID', 'Pyynnön tunnus', { computed: true, hidden: true, width: 100 }),
} as const satisfies Record<string, ColumnDefinition>;

export const PARTNER_COLUMNS = {
  partner: column('text', 'Partner', 'Kumppani', { width: 180 }),
  type: column('choice', 'Type', 'Tyyppi', { width: 150 }),
  status: column('choice', 'Status', 'Tila', { choices: PARTNER_STATES, width: 110 }),
  coverage: column('rating', 'Coverage', 'Asiakaspeitto', { width: 90 }),
  offering: column('rating', 'Offering', 'Tarjonta', { width: 90 }),
  capacity: column('rating', 'Capacity', 'Kapasiteetti', { width: 90 }),
  geography: column('rating', 'Geography', 'Maantiede', { width: 90 }),
  score: column('number', 'Score', 'Pisteet', { computed: true, width: 70 }),
  tier: column('text', 'Tier', 'Taso', { width: 80 }),
  margin: column('rate', 'Margin', 'Kate', { width: 70 }),
  country: column('text', 'Country', 'Maa', { width: 70 }),
  territory: column('text', 'Territory', 'Alue', { width: 110 }),
  manager: column('text', 'Partner manager', 'Kumppanipäällikkö', { width: 140 }),
  contact: column('text', 'Contact', 'Yhteyshenkilö', { width: 140 }),
  email: column('text', 'Email', 'Sähköposti', { width: 180 }),
  signed: column('date', 'Signed', 'Allekirjoitettu', { width: 100 }),
  ended: column('date', 'Ended', 'Päättynyt pvm', { width: 100 }),
  certified: column('date', 'Certified', 'Sertifioitu', { width: 100 }),
  source: column('text', 'Recruited through', 'Rekrytointikanava', { width: 140 }),
  lastReview: column('date', 'Last review', 'Viime katsaus', { width: 100 }),
  nextReview: column('date', 'Next review', 'Seuraava katsaus', { width: 100 }),
  note: column('text', 'Note', 'Muistiinpano', { width: 200 }),
} as const satisfies Record<string, ColumnDefinition>;

export const REVENUE_COLUMNS = {
  month: column('date', 'Month', 'Kuukausi', { width: 100 }),
  total: column('money', 'Total revenue', 'Kokonaisliikevaihto', { width: 140 }),
  currency: column('currency', 'Currency', 'Valuutta', { width: 80 }),
} as const satisfies Record<string, ColumnDefinition>;

export const LOG_COLUMNS = {
  sequence: column('number', 'Sequence', 'Järjestysnumero', { computed: true, width: 80 }),
  when: column('text', 'When (UTC)', 'Milloin (UTC)', { computed: true, width: 150 }),
  who: column('text', 'Who', 'Kuka', { computed: true, width: 140 }),
  action: column('text', 'Action', 'Toiminto', { computed: true, width: 110 }),
  deal: column('text', 'Deal', 'Kauppa', { computed: true, width: 90 }),
  field: column('text', 'Field', 'Kenttä', { computed: true, width: 140 }),
  old: column('json', 'Old', 'Vanha', { computed: true, width: 160 }),
  new: column('json', 'New', 'Uusi', { computed: true, width: 260 }),
  reason: column('text', 'Reason', 'Peruste', { computed: true, width: 200 }),
  requestId: column('text', 'Request ID', 'Pyynnön tunnus', { computed: true, width: 110 }),
  check: column('text', 'Check', 'Tarkiste', { computed: true, width: 120 }),
} as const satisfies Record<string, ColumnDefinition>;

export const IMPORT_ISSUE_COLUMNS = {
  file: column('text', 'File', 'Tiedosto', { width: 180 }),
  line: column('number', 'Line', 'Rivi', { width: 60 }),
  reason: column('text', 'Reason', 'Syy', { width: 320 }),
  row: column('text', 'Row', 'Rivin sisältö', { width: 480 }),
  imported: column('datetime', 'Imported', 'Tuotu', { width: 140 }),
} as const satisfies Record<string, ColumnDefinition>;

export const SHEETS = {
  dashboard: { en: 'Dashboard', fi: 'Mittaristo' },
  deals: { en: 'Deals', fi: 'Kaupat' },
  partners: { en: 'Partners', fi: 'Kumppanit' },
  revenue: { en: 'Revenue', fi: 'Liikevaihto' },
  settings: { en: 'Settings', fi: 'Asetukset' },
  log: { en: 'Log', fi: 'Loki' },
  importIssues: { en: 'Import issues', fi: 'Tuontivirheet' },
} as const satisfies Record<string, Bilingual>;

/** The sheets that are tables: a header row, then records. */
export const TABLES = {
  deals: DEAL_COLUMNS,
  partners: PARTNER_COLUMNS,
  revenue: REVENUE_COLUMNS,
  log: LOG_COLUMNS,
  importIssues: IMPORT_ISSUE_COLUMNS,
} as const;

export type SheetKey = keyof typeof SHEETS;
export type TableKey = keyof typeof TABLES;
export type ColumnKey<T extends TableKey> = keyof (typeof TABLES)[T] & string;
export type DealColumn = keyof typeof DEAL_COLUMNS;
export type PartnerColumn = keyof typeof PARTNER_COLUMNS;

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
