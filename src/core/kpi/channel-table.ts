/** The KPIs that Partners and Deals alone can give, as a table in English: what `CHANNEL_KPIS` answers. */
import { DEAL_SOURCES, labelsOf } from '../choices';
import type { ProblemLog } from '../dashboard/dashboard-problems';
import { windowShare } from '../dashboard/dashboard-revenue';
import { calendarDay } from '../days';
import { stateReader } from '../deals/deal-status';
import { badDate, badDealCell } from '../deals/deal-table';
import { NOT_AVAILABLE } from '../ranges/share-cell';
import { cellOf, type Table } from '../ranges/table';
import { badCell } from '../ranges/table-error';
import { type DealColumn, PARTNER_COLUMNS, type PartnerColumn } from '../schema';
import { DEAL_KPIS } from './deal-kpis';
import { closedInYear } from './deal-reading';
import { type ChannelFacts, sheetFacts } from './facts';
import type { Kpi } from './kpi';
import { PARTNER_KPIS } from './partner-kpis';
import { REVENUE_KPIS } from './revenue-kpis';
import { shownKpi } from './shown';
import { THRESHOLDS } from './thresholds';

const CHANNEL_KPIS: Readonly<Record<string, Kpi<ChannelFacts>>> = { ...PARTNER_KPIS, ...DEAL_KPIS, ...REVENUE_KPIS };

export interface ChannelLine {
  readonly name: string;
  /** "n/a" where its denominator is zero, or where it would add several currencies. */
  readonly value: number | typeof NOT_AVAILABLE;
  readonly basis: string;
}

/** Throws where a row that counts cannot be read. `asOf` is the day asked about, as a cell has it. */
export function channelTable(partners: Table<PartnerColumn>, deals: Table<DealColumn>, asOf: Date): ChannelLine[] {
  const today = calendarDay(asOf);
  const pass = { asOf, today, activeDays: THRESHOLDS.activeDays, currency: undefined };
  const sheets = sheetFacts({ deals, partners }, pass, refusingLog(deals, today));
  const codes = new Set([...sheets.deals.currencies.partner, ...sheets.deals.currencies.direct]);
  const facts: ChannelFacts = {
    ...sheets,
    share: windowShare(sheets.deals, new Map(), today),
    thresholds: THRESHOLDS,
    currency: codes.size === 1 ? ([...codes][0] ?? '') : '',
  };
  return Object.entries(CHANNEL_KPIS).map(([id, kpi]) => {
    const { value, basis, isSmallSample } = shownKpi(id, kpi, facts);
    return {
      name: kpi.name.en,
      value: value ?? NOT_AVAILABLE,
      basis: isSmallSample ? `${basis.en}; under 5 deals` : basis.en,
    };
  });
}

/** A cell has no place for a list of rows that could not be counted: the first one stops the call. */
function refusingLog(deals: Table<DealColumn>, today: string): ProblemLog {
  const stateOf = stateReader();
  return {
    add(kind, [sheet, column], row, found) {
      if (kind === 'notADate' && sheet === 'deals') throw badDate(column as DealColumn, found, row);
      if (kind === 'notADate' && sheet === 'partners') throw badPartnerDate(column as PartnerColumn, found, row);
      if (kind === 'notANumber' && column === 'amount') throw badDealCell('amount', 'a number', found, row);
      if (kind !== 'unknownSource') return;
      const cells = deals.rows[row - deals.firstRow] ?? [];
      // Revenue of nobody knows whom; of other rows without a source nothing is counted.
      if (stateOf(cellOf(deals, cells, 'status')) === 'won' && closedInYear(cellOf(deals, cells, 'closed'), today)) {
        throw badDealCell('source', `one of ${labelsOf(DEAL_SOURCES, 'en').join(', ')}`, found, row);
      }
    },
    list: () => [],
  };
}

function badPartnerDate(column: PartnerColumn, cell: unknown, row: number): Error {
  return badCell('partners', row, PARTNER_COLUMNS[column].label, 'a date or blank', cell);
}
