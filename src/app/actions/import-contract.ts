/** What the import dialog and the server say to each other: plain data only, days as YYYY-MM-DD. */
import type { PartnerState } from '../../core/choices';
import type { ClaimConflict, OpenClaim } from '../../core/import/import-conflicts';
import type { ImportRecord, UnreadRow } from '../../core/import/import-record';
import type { Language } from '../../core/language';

/** What the dialog needs before a file is chosen. */
export interface ImportStart {
  /** False until the workbook was set up: there is nothing to import into. */
  readonly ready: boolean;
  /** The person's language. */
  readonly language: Language;
  /** The day in the file's zone. */
  readonly today: string;
  /** The programme's, for amounts that name none. */
  readonly currency: string;
  /** Names in the sheet Partners. */
  readonly partners: readonly string[];
}

export interface PlanRequest {
  /** External IDs of the rows that could be read. */
  readonly ids: readonly string[];
  /** Those that are open; `ref` is the External ID. */
  readonly open: readonly OpenClaim[];
}

export interface ImportPlan {
  /** External IDs of the request that are in Deals already. */
  readonly alreadyThere: readonly string[];
  /** Of the rows that would come in. */
  readonly conflicts: readonly ClaimConflict[];
}

/** A row to write, with what the plan said about it. */
export interface BatchRow extends ImportRecord {
  /** null = free, or not open. */
  readonly conflict: Pick<ClaimConflict, 'other' | 'more'> | null;
}

/** At most `BATCH_ROWS` rows and as many unread ones: sent again, it adds only what is missing. */
export interface BatchRequest {
  readonly requestId: string;
  readonly fileName: string;
  /** What partners become that are not in the sheet yet. */
  readonly newPartnerStatus: PartnerState;
  /** When they signed, where the person takes their first deal for it; others stay blank. */
  readonly signed: readonly { readonly partner: string; readonly day: string }[];
  readonly rows: readonly BatchRow[];
  readonly unread: readonly UnreadRow[];
}

export interface ImportProgress {
  readonly added: number;
  /** Skipped, since their External ID is in Deals already. */
  readonly already: number;
  /** Names of the partners that were added. */
  readonly newPartners: readonly string[];
  /** Rows added to Import issues. */
  readonly unread: number;
}
