/** What the sidebar and the server say to each other: plain data only, dates as text (YYYY-MM-DD or ISO instants). */
import type { DealSource, DealState } from '../../core/choices';
import type { DueItem } from '../../core/dashboard/due-today';
import type { Language } from '../../core/language';
import type { DealRecord, PartnerRecord } from '../../core/log/record';
import type { PartnerType } from '../../core/partners/partner-type';
import type { Tier } from '../../core/partners/tier';
import type { PersonsDecision } from '../../core/registration/deal-lifecycle';
import type { RegistrationForm } from '../../core/registration/registration';
import type { Sentence } from '../../i18n/answers';

/** What came of a request: what happened and what comes next, or what to mend; to be said in the person's language. */
export type Answer<T> =
  | {
      readonly ok: true;
      readonly language: Language;
      readonly value: T;
      readonly message: Sentence;
      readonly next: readonly Sentence[];
    }
  | {
      readonly ok: false;
      readonly language: Language;
      readonly message: Sentence;
      readonly fields: Readonly<Record<string, Sentence>>;
    };

export interface Ratings {
  readonly coverage: number;
  readonly offering: number;
  readonly capacity: number;
  readonly geography: number;
}

export interface PartnerCard {
  readonly name: string;
  /** As written in the sheet; empty where nobody chose one. */
  readonly type: string;
  readonly status: string;
  readonly country: string;
  readonly certified: boolean;
  /** null for a rating that is missing or is none. */
  readonly ratings: { readonly [K in keyof Ratings]: number | null };
  readonly tier: string;
  /** Fraction, as it would be frozen today; null where tiers are not set. */
  readonly margin: number | null;
  /** Partner-sourced won revenue of the trailing 12 months, programme currency. */
  readonly revenue: number;
  /** Missing to the next tier; 0 in the highest, null where tiers are not set. */
  readonly toNextTier: number | null;
  readonly nextTier: string;
}

/** A registration's place among those that hold the same customer or wait for it, first registered first. */
export interface QueuePlace {
  /** 1 = nobody in front. */
  readonly position: number;
  /** Who holds the customer or is first in line, to be said in the person's language; '' = nobody in front. */
  readonly behind: Sentence;
}

export interface OpenDeal {
  readonly id: string;
  readonly partner: string;
  /** Of the partner, for letters; empty where the sheet Partners has none. */
  readonly contact: string;
  readonly email: string;
  readonly company: string;
  readonly country: string;
  readonly product: string;
  readonly amount: number | null;
  readonly currency: string;
  /** Fraction, frozen at approval; null before. */
  readonly margin: number | null;
  /** What the partner gets of it, in the deal's currency; null where it is not known yet. */
  readonly earnings: number | null;
  readonly source: DealSource;
  /** As it counts today: an approval whose protection has ended is expired, also before the cell says so. */
  readonly status: DealState;
  /** ISO instant; empty where the row has no readable one. */
  readonly registered: string;
  /** Hours until the decision is due; negative = overdue; null once decided. */
  readonly hoursLeft: number | null;
  /** YYYY-MM-DD; empty = not protected. */
  readonly protectedUntil: string;
  /** Text of the cell, in the workbook's language. */
  readonly conflict: string;
  /** What the extension was given for; empty = not extended. */
  readonly evidence: string;
  /** What may be decided now. */
  readonly decisions: readonly PersonsDecision[];
  /** null for what is decided, and where nobody else holds the customer or waits for it. */
  readonly queue: QueuePlace | null;
  /** What whoever decides should know first, to be said in the person's language. */
  readonly advice: readonly Sentence[];
  /** Why the last decision was taken, in the answer to it; empty in lists. */
  readonly reason: string;
}

export type { PersonsDecision };

export interface SidebarStart {
  /** False until the workbook was set up: the sidebar then offers that first. */
  readonly ready: boolean;
  readonly language: Language;
  /** The day in the file's zone, YYYY-MM-DD. */
  readonly today: string;
  /** The name this person gave once for the log; empty = not asked yet. */
  readonly userName: string;
  readonly currency: string;
  readonly weights: readonly number[];
  /** A protection that ends within so many days is reminded of. */
  readonly reminderDays: number;
  /** Coverage below this is flagged even when the total is good. */
  readonly primaryRating: number;
  readonly tiers: readonly Tier[];
  readonly partnerTypes: readonly string[];
  /** The same with the bands of Settings. */
  readonly types: readonly PartnerType[];
  readonly partners: readonly PartnerCard[];
  /** Products and countries used before, for completion. */
  readonly products: readonly string[];
  readonly countries: readonly string[];
  /**
   * Draft, Submitted, Needs info and Approved, those that wait for a decision first, then the oldest. An approval whose
   * protection has ended is among them as expired until that is written down.
   */
  readonly open: readonly OpenDeal[];
  /** The newest of the others, for reopening: Rejected, Duplicate, Withdrawn, Expired, Won, Lost. */
  readonly closed: readonly OpenDeal[];
  /** What is due today, the most urgent first; of a long list its beginning. */
  readonly due: readonly DueItem[];
  /** Of the whole list. */
  readonly dueCount: number;
  /** Cells that could not be read, named; empty when all is well. */
  readonly warnings: readonly string[];
}

export interface DealRequest extends RegistrationForm {
  /** Made by the sidebar once per form: a double click or a retry acts once. */
  readonly requestId: string;
}

export type ConflictLevel = 'free' | 'blocked' | 'already' | 'check';

export interface ConflictReport {
  readonly level: ConflictLevel;
  /** One sentence for a person, with who, since when and why; empty when free. */
  readonly text: string;
}

export interface RegisteredDeal {
  readonly id: string;
  readonly status: DealState;
  readonly conflict: ConflictReport;
}

export interface DecisionRequest {
  /** Made by the page once for each decision: a retry acts once. */
  readonly requestId: string;
  /** Deal IDs, 1 to 50. */
  readonly ids: readonly string[];
  readonly decision: PersonsDecision;
  /** Required for reject, needsInfo, reopen and an override; empty = none. */
  readonly reason: string;
  /** Required for extend: what shows that the deal goes on. */
  readonly evidence?: string;
  /** Required for duplicate: ID of the deal that stays. */
  readonly of?: string;
  /** For approve: takes the customer from whoever holds it. */
  readonly override?: boolean;
}

export interface DecisionResult {
  /** Every deal that changed, also those that an override set back and those whose expiry was written down. */
  readonly deals: readonly OpenDeal[];
  /** Of several: those that could not be decided, and why. A single one is refused by the answer itself. */
  readonly refused: readonly { readonly id: string; readonly why: Sentence }[];
}

export interface PartnerRequest {
  readonly requestId: string;
  readonly name: string;
  /** Empty = keep what is there. */
  readonly type: string;
  readonly ratings: Ratings;
}

export interface SetUpRequest {
  readonly language: Language;
  readonly currency: string;
  /** null = the marked examples. */
  readonly tiers: readonly Tier[] | null;
}

/** The sample programme, made by the page that asks: the script need not carry it. */
export interface SampleRequest {
  readonly partners: readonly PartnerRecord[];
  readonly deals: readonly DealRecord[];
}
