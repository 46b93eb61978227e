/** Tables as the add-on reads them from a sheet, made from plain records: dates are midnights of a zone. */
import { DEAL_SOURCES, DEAL_STATES } from '../../src/core/choices';
import type { Language } from '../../src/core/language';
import type { PlainValue } from '../../src/core/log/record';
import type { Table } from '../../src/core/ranges/table';
import {
  type ColumnKey,
  DEAL_COLUMNS,
  MDF_COLUMNS,
  PARTNER_COLUMNS,
  RATE_COLUMNS,
  REVENUE_COLUMNS,
} from '../../src/core/schema';
import { midnightIn } from './zone-midnight';

/** A cell of a test: plain, or anything that a person might have typed instead. */
export type TestCell = PlainValue | Date | boolean;
type TestRecord<K extends string> = Readonly<Partial<Record<K, TestCell>>>;
export type TestDeal = TestRecord<ColumnKey<'deals'>>;
export type TestPartner = TestRecord<ColumnKey<'partners'>>;
export type TestRevenue = TestRecord<ColumnKey<'revenue'>>;

export type TestRate = TestRecord<ColumnKey<'rates'>>;
export type TestRequest = TestRecord<ColumnKey<'mdf'>>;

export interface Cells {
  /** Zone of the file; UTC unless told. */
  readonly zone?: string;
  readonly language?: Language;
}

export const dealTable = (records: readonly TestDeal[], cells?: Cells) => tableOf(DEAL_COLUMNS, records, cells);
export const partnerTable = (records: readonly TestPartner[], cells?: Cells) =>
  tableOf(PARTNER_COLUMNS, records, cells);
export const revenueTable = (records: readonly TestRevenue[], cells?: Cells) =>
  tableOf(REVENUE_COLUMNS, records, cells);
export const rateTable = (records: readonly TestRate[], cells?: Cells) => tableOf(RATE_COLUMNS, records, cells);
export const mdfTable = (records: readonly TestRequest[], cells?: Cells) => tableOf(MDF_COLUMNS, records, cells);

function tableOf<K extends string>(
  columns: Readonly<Record<K, { readonly kind: string }>>,
  records: readonly TestRecord<K>[],
  { zone = 'UTC', language = 'en' }: Cells = {},
): Table<K> {
  const keys = Object.keys(columns) as K[];
  const at = Object.fromEntries(keys.map((key, position) => [key, position])) as Record<K, number>;
  const cell = (record: TestRecord<K>, key: K): unknown => {
    const value = record[key] ?? '';
    const { kind } = columns[key];
    if (typeof value !== 'string' || value === '') return value;
    if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) return midnightIn(zone, value);
    if (kind === 'datetime' && /^\d{4}-\d\d-\d\d(T.*Z)?$/.test(value)) {
      return value.includes('T') ? new Date(value) : midnightIn(zone, value);
    }
    if (key === 'source' && columns === (DEAL_COLUMNS as never)) return labelOf(DEAL_SOURCES, value, language);
    if (key === 'status' && columns === (DEAL_COLUMNS as never)) return labelOf(DEAL_STATES, value, language);
    return value;
  };
  return { rows: records.map((record) => keys.map((key) => cell(record, key))), at, firstRow: 2 };
}

function labelOf(choices: Readonly<Record<string, Record<Language, string>>>, value: string, language: Language) {
  return choices[value]?.[language] ?? value;
}
