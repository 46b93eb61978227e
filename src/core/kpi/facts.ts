/** What the KPIs are computed from: read once, so that a further KPI costs no further pass over the rows. */
import type { Cycles } from '../dashboard-deals';
import type { PartnerFacts } from '../dashboard-partners';
import type { WindowShare } from '../dashboard-revenue';
import type { DecisionTimes } from '../decision-times';
import type { Inputs } from '../inputs';

/** What every KPI may ask for. */
export interface KpiFacts extends ProgrammeFacts {
  readonly inputs: Inputs;
}

export interface ProgrammeFacts {
  readonly partners: PartnerFacts;
  /** Folded names of partners with a counting registration in the window. */
  readonly active: ReadonlySet<string>;
  readonly activeDays: number;
  readonly share: WindowShare;
  /** Won deals closed in the trailing 12 months; partner = sourced and influenced. */
  readonly cycles: { readonly partner: Cycles; readonly direct: Cycles };
  readonly decisions: DecisionTimes;
}
