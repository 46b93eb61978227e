/** What the Partner tab gets when a card is looked at: plain data, days as YYYY-MM-DD, '' = none. */
import type { MissingRate } from '../../../core/money/exchange-rates';
import type { MdfBalance } from '../../../core/money/mdf';
import type { PartnerHours } from '../../../core/partners/partner-hours';
import type { UsedRate } from '../../../core/partners/partner-revenue';

/** In one currency. */
export interface Owed {
  readonly currency: string;
  /** By closed months, less what was paid. */
  readonly closed: number;
  /** Earned, corrected or taken back since; comes into the next months that are closed. */
  readonly notClosed: number;
}

export interface PartnerMoney {
  readonly name: string;
  readonly tier: string;
  /** Fraction; null where neither tiers nor an override give one. */
  readonly margin: number | null;
  /** The programme's: revenue, hours and marketing money are in it. */
  readonly currency: string;
  /** Partner-sourced won revenue of the trailing 12 months, and of how many deals. */
  readonly revenue: number;
  readonly deals: number;
  /** The tier of that revenue alone; another one than `tier` while a notice runs, or where a person typed one. */
  readonly earnedTier: string;
  /** First day of the tier. */
  readonly since: string;
  /** First day of the lower tier, while a notice runs. */
  readonly lowerFrom: string;
  /** '' and null in the highest. */
  readonly nextTier: string;
  readonly nextMargin: number | null;
  /** A person typed tier or margin into the sheet Partners. */
  readonly overridden: boolean;
  /** Without it nobody can say what the revenue is. */
  readonly missingRate: MissingRate | null;
  /** At which deals in other currencies were converted. */
  readonly usedRates: readonly UsedRate[];
  readonly isActive: boolean;
  readonly lastRegistration: string;
  readonly hours: PartnerHours;
  /** The newest month that is closed, YYYY-MM; '' before the first. */
  readonly closedMonth: string;
  /** Empty before the first month is closed, and where nothing was ever earned since. */
  readonly owed: readonly Owed[];
  /** null where the workbook has no sheet for marketing money, or the partner no balance. */
  readonly mdf: MdfBalance | MissingRate | null;
}
