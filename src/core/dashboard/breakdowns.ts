/** The tables of the dashboard: the programme broken down by partner, country, stage, month and quarter. */

import { readDeals } from '../deals/read-deals';
import type { Table } from '../ranges/table';
import type { DealColumn, PartnerColumn } from '../schema';
import type { Settings } from '../settings/settings';
import { WIN_PROBABILITY, type WinProbability } from '../settings/settings-blocks';
import { type ActivityMonth, activityMonths } from './activity-months';
import { type CountryLine, countryTable } from './country-table';
import type { ProblemLog } from './dashboard-problems';
import { type Forecast, forecast } from './forecast';
import { type FunnelStage, funnel } from './funnel';
import { type PaceQuarter, paceQuarters } from './pace-quarters';
import { type PartnerLine, partnerTable } from './partner-table';

export interface BreakdownInput {
  readonly deals: Table<DealColumn>;
  readonly partners: Table<PartnerColumn>;
  readonly settings: Settings;
  /** As Settings has it; ours unless told. */
  readonly winProbability?: WinProbability;
  readonly asOf: Date;
  /** The day of `asOf` in the file's zone, YYYY-MM-DD. */
  readonly today: string;
}

export interface Breakdowns {
  /** The most revenue first. */
  readonly partnerLines: readonly PartnerLine[];
  /** Of partner revenue: how few partners bring it? Settings says how much of it is asked about. */
  readonly concentrationShare: number;
  /** The most registrations first. */
  readonly countries: readonly CountryLine[];
  readonly funnel: readonly FunnelStage[];
  readonly activity: readonly ActivityMonth[];
  readonly pace: readonly PaceQuarter[];
  readonly forecast: Forecast;
}

export function breakdowns(input: BreakdownInput, problems: ProblemLog): Breakdowns {
  const { deals, partners, settings, winProbability = WIN_PROBABILITY, asOf, today } = input;
  const { activeDays, concentrationShare, currency, forecastHistoryDeals } = settings;
  const clock = { asOf, today };
  const read = readDeals(deals);
  return {
    partnerLines: partnerTable(deals, partners, currency, clock, read),
    concentrationShare,
    countries: countryTable(deals, partners, currency, clock, read),
    funnel: funnel(deals, currency, clock, problems, read),
    activity: activityMonths(deals, partners, activeDays, clock, read),
    pace: paceQuarters(deals, currency, clock, problems, read),
    forecast: forecast(deals, { ...clock, currency, winProbability, forecastHistoryDeals }, problems, read),
  };
}
