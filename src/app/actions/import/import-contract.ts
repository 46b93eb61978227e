/** What the import dialog and the server say to each other: plain data only, days as YYYY-MM-DD. */
import type { PartnerState } from '../../../core/choices';
import type { OpenClaim } from '../../../core/import/import-conflicts';
import type { ImportRecord } from '../../../core/import/import-record';
import type { Language } from '../../../core/language';

/** What the dialog needs before a file is chosen. */
export interface ImportStart {
  /** False until the workbook was set up: there is nothing to import into. */
  readonly ready: boolean;
  /** The person's language. */
  readonly language: Language;
  /** The workbook's: what the dialog has written there is in it. */
  readonly workbookLanguage: Language;
  /** The day in the file's zone. */
  readonly today: string;
  /** The programme's, for amounts that name none. */
  readonly currency: string;
  /** Names in the sheet Partners. */
  readonly partners: readonly string[];
}

/** What the workbook holds: the dialog compares the file with it. */
export interface ImportPlan {
  /** External IDs in Deals. */
  readonly externalIds: readonly string[];
  /** Deals that hold or wait for their customer; `ref` is the Deal ID. */
  readonly open: readonly OpenClaim[];
}

/** A deal to write. Empty `registered` = the moment of the import; the texts are in the workbook's language. */
export interface BatchRow extends Omit<ImportRecord, 'line' | 'flags'> {
  /** Who was after the same customer before; empty = nobody, or the deal is not open. */
  readonly conflict: string;
}

/** A row of the file that cannot come in, for the sheet Import issues. */
export interface ImportIssue {
  /** Of the file, counted from 1. */
  readonly line: number;
  /** In the workbook's language. */
  readonly reason: string;
  /** The row as one line of CSV. */
  readonly row: string;
}

/** At most `BATCH_ROWS` rows and as many unread ones: sent again, it adds only what is missing. */
export interface BatchRequest {
  readonly requestId: string;
  readonly fileName: string;
  /** What partners become that are not in the sheet yet. */
  readonly newPartnerStatus: PartnerState;
  /** What is noted of them, and what is added where they get a day of signature; in the workbook's language. */
  readonly newPartnerNote: string;
  readonly signedNote: string;
  /** When they signed, where the person takes their first deal for it; others stay blank. */
  readonly signed: readonly { readonly partner: string; readonly day: string }[];
  readonly rows: readonly BatchRow[];
  readonly unread: readonly ImportIssue[];
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
