/** Partners as the sidebar shows them: ratings, score, tier and what the next tier takes. */
import { isDate } from '../../../core/days';
import { foldLabel } from '../../../core/language';
import type { ExchangeRates } from '../../../core/money/exchange-rates';
import { partnerRevenue, revenueQuestion } from '../../../core/partners/partner-revenue';
import { type LastComputed, partnerStanding, type Standing } from '../../../core/partners/partner-standing';
import { isRating } from '../../../core/partners/score';
import { cellOf, type Table } from '../../../core/ranges/table';
import type { DealColumn, PartnerColumn } from '../../../core/schema';
import { textOfCell } from '../../../sheets/cell-text';
import type { Programme } from '../../../sheets/settings-sheet';
import type { PartnerCard, Ratings } from '../contract';

export interface PartnerSources {
  readonly partners: Table<PartnerColumn>;
  readonly deals: Table<DealColumn>;
  readonly programme: Programme;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly computed: ReadonlyMap<string, LastComputed>;
  readonly rates: ExchangeRates;
}

export const RATING_KEYS = ['coverage', 'offering', 'capacity', 'geography'] as const;

export interface PartnerStanding {
  readonly name: string;
  readonly row: readonly unknown[];
  readonly standing: Standing;
}

/** Standing of each named partner row, in the order of the sheet. */
export function standings(sources: PartnerSources): PartnerStanding[] {
  const { partners, deals, programme, today, computed, rates } = sources;
  const { settings, tiers } = programme;
  const noticeMonths = settings.downgradeNotice;
  const revenue = partnerRevenue(deals, revenueQuestion(settings, rates, today));
  return partners.rows.flatMap((row) => {
    const name = textOfCell(cellOf(partners, row, 'partner')).trim();
    if (name === '') return [];
    const margin = cellOf(partners, row, 'margin');
    const cells = {
      tier: textOfCell(cellOf(partners, row, 'tier')),
      margin: typeof margin === 'number' ? margin : null,
    };
    const type = cellOf(partners, row, 'type');
    const question = { terms: tiers, type, today, noticeMonths };
    const standing = partnerStanding(revenue.get(foldLabel(name)), question, cells, computed.get(name));
    return [{ name, row, standing }];
  });
}

export function partnerCards(sources: PartnerSources): PartnerCard[] {
  const text = (row: readonly unknown[], key: PartnerColumn) => textOfCell(cellOf(sources.partners, row, key));
  return standings(sources).map(({ name, row, standing }) => ({
    name,
    type: text(row, 'type'),
    status: text(row, 'status'),
    country: text(row, 'country'),
    certified: isDate(cellOf(sources.partners, row, 'certified')),
    ratings: ratingsOf(sources.partners, row),
    tier: standing.tier,
    margin: standing.margin,
    revenue: standing.revenue,
    toNextTier: standing.toNextTier,
    nextTier: standing.nextTier,
  }));
}

export function ratingsOf(partners: Table<PartnerColumn>, row: readonly unknown[]): PartnerCard['ratings'] {
  const rating = (key: keyof Ratings) => {
    const cell = cellOf(partners, row, key);
    return isRating(cell) ? cell : null;
  };
  const [coverage, offering, capacity, geography] = RATING_KEYS.map(rating) as [
    number | null,
    number | null,
    number | null,
    number | null,
  ];
  return { coverage, offering, capacity, geography };
}
