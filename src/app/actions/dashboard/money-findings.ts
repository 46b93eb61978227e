/** What the dashboard names about money: rates that are missing, rows that no sum can count, margins worth a look. */
import { type ProblemPlace, problemLog, type RowProblem } from '../../../core/dashboard/dashboard-problems';
import { dayIn } from '../../../core/deals/read-partners';
import { foldLabel, type Language } from '../../../core/language';
import type { ExchangeRates, RateProblemKind } from '../../../core/money/exchange-rates';
import { type MdfProblemKind, mdfBalances } from '../../../core/money/mdf';
import { bandLeft } from '../../../core/partners/margin';
import { partnerRevenue, revenueQuestion } from '../../../core/partners/partner-revenue';
import { partnerTypeOf } from '../../../core/partners/partner-type';
import { cellOf, type Table } from '../../../core/ranges/table';
import type { DealColumn, PartnerColumn } from '../../../core/schema';
import {
  type MoneyRowKind,
  missingRatesText,
  type OutOfBand,
  outOfBandText,
  overAccrualText,
  unreadableSheetText,
} from '../../../i18n/rates';
import { textOfCell } from '../../../sheets/cell-text';
import { Problem } from '../../../sheets/problem';
import type { Programme } from '../../../sheets/settings-sheet';
import { readTable } from '../../../sheets/table-cells';
import type { Workbook } from '../../../sheets/workbook';
import type { PartnerStanding } from '../partners/partner-cards';

export interface MoneySources {
  readonly workbook: Workbook;
  readonly programme: Programme;
  readonly partners: Table<PartnerColumn>;
  readonly deals: Table<DealColumn>;
  readonly standings: readonly PartnerStanding[];
  readonly rates: ExchangeRates;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Of whoever refreshes. */
  readonly language: Language;
}

export interface MoneyFindings {
  /** Sentences about what could not be counted. */
  readonly warnings: readonly string[];
  /** Sentences about what was counted and is worth a look. */
  readonly remarks: readonly string[];
  /** Rows of Exchange rates and Marketing money that were left out. */
  readonly problems: readonly RowProblem[];
}

/** One call for each of the two sheets that is there; a sheet that cannot be read stops nothing. */
export function moneyFindings(sources: MoneySources): MoneyFindings {
  const { standings, language } = sources;
  const rates = readable('rates', language, () => ({
    problems: rowProblems(RATE_ROWS, sources.rates.problems),
  }));
  const mdf = readable('mdf', language, () => mdfFindings(sources));
  const missing = standings.flatMap(({ name, standing: { missingRate, tier } }) =>
    missingRate && tier === '' ? [{ name, missing: missingRate }] : [],
  );
  const outside = standings.flatMap((each) => outOfBand(each, sources) ?? []);
  return {
    warnings: [
      ...(missing.length > 0 ? [missingRatesText(missing, language)] : []),
      ...rates.warnings,
      ...mdf.warnings,
    ],
    remarks: [...mdf.remarks, ...(outside.length > 0 ? [outOfBandText(outside, language)] : [])],
    problems: [...rates.problems, ...mdf.problems],
  };
}

const NOTHING: MoneyFindings = { warnings: [], remarks: [], problems: [] };

function readable(sheet: 'rates' | 'mdf', language: Language, read: () => Partial<MoneyFindings>): MoneyFindings {
  try {
    return { ...NOTHING, ...read() };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ...NOTHING, warnings: [unreadableSheetText(sheet, language)] };
  }
}

/** What is said of a row of each kind, and of which column. */
type Sayings<K extends string> = Readonly<Record<K, readonly [MoneyRowKind, ProblemPlace]>>;

const RATE_ROWS: Sayings<RateProblemKind> = {
  notADate: ['rateDay', ['rates', 'from']],
  unknownCurrency: ['rateCurrency', ['rates', 'currency']],
  notARate: ['rateValue', ['rates', 'rate']],
  twice: ['rateTwice', ['rates', 'rate']],
  ownCurrency: ['rateOwn', ['rates', 'rate']],
};

const MDF_ROWS: Sayings<MdfProblemKind> = {
  noPartner: ['mdfPartner', ['mdf', 'partner']],
  unknownStatus: ['mdfStatus', ['mdf', 'status']],
  notADate: ['mdfDay', ['mdf', 'requested']],
  notAnAmount: ['mdfAmount', ['mdf', 'amount']],
  unknownCurrency: ['mdfCurrency', ['mdf', 'currency']],
  noRate: ['mdfRate', ['mdf', 'currency']],
};

function rowProblems<K extends string>(
  sayings: Sayings<K>,
  problems: readonly { readonly kind: K; readonly row: number; readonly found: string }[],
): readonly RowProblem[] {
  const log = problemLog();
  for (const { kind, row, found } of problems) {
    const [said, place] = sayings[kind];
    log.add(said, place, row, found);
  }
  return log.list();
}

function mdfFindings({ workbook, programme, deals, rates, today, language }: MoneySources): Partial<MoneyFindings> {
  if (!workbook.sheets.has('mdf')) return {};
  const { currency, mdfRate } = programme.settings;
  const question = revenueQuestion(programme.settings, rates, today);
  const requests = readTable(workbook, 'mdf');
  const { balances, problems } = mdfBalances(requests, partnerRevenue(deals, question), mdfRate, question);
  // Whoever was granted something has a row here.
  const written = requests.rows.map((row) => textOfCell(cellOf(requests, row, 'partner')).trim());
  const names = new Map(written.map((name) => [foldLabel(name), name]));
  const over = [...balances].flatMap(([key, balance]) =>
    'available' in balance && balance.available < 0
      ? [{ name: names.get(key) ?? key, amount: 0 - balance.available }]
      : [],
  );
  return {
    problems: rowProblems(MDF_ROWS, problems),
    remarks: over.length > 0 ? [overAccrualText(over, currency, language)] : [],
  };
}

/** Requirement 8: a rate outside the band of the partner's type warns, whoever set it. Not of who has ended. */
function outOfBand(
  { name, row, standing: { margin } }: PartnerStanding,
  { partners, programme, today }: MoneySources,
): OutOfBand | undefined {
  const ended = dayIn(partners, row, 'ended');
  const type = partnerTypeOf(cellOf(partners, row, 'type'), programme.types);
  if (margin === null || type === undefined || (ended !== undefined && ended <= today)) return undefined;
  const band = bandLeft(margin, type);
  return band && { name, margin, type: type.label, band };
}
