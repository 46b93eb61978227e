/** What one execution is told about itself: who runs it, where, and under which limits. */
import type { Area } from './protocol';

/** How far a trigger or an add-on may go, as in `ScriptApp.AuthMode`. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** A date in a cell: days since 30 December 1899, in the file's time zone. */
export interface SerialDate {
  readonly date: number;
}

/** A cell's value on its way between threads; null is an empty cell. */
export type CellValue = string | number | boolean | SerialDate | null;

/** What a person did in a cell: the source of an onEdit event. */
export interface Edit extends Area {
  /** Only where a single cell was edited. */
  readonly value?: CellValue | undefined;
  readonly oldValue?: CellValue | undefined;
}

export interface Session {
  /** Name of the execution: locks belong to it. */
  readonly execution: string;
  readonly user: string;
  /** Language of the user, for example `en` or `fi`. */
  readonly locale: string;
  readonly authMode: AuthMode;
  /** `oauthScopes` of the manifest. */
  readonly scopes: readonly string[];
  /** Time zone of the script (manifest) and of the spreadsheet. */
  readonly scriptZone: string;
  readonly fileZone: string;
  /** True where waiting takes real time; in tests waiting moves the clock instead. */
  readonly waits: boolean;
  /** How long the execution may take. */
  readonly limitMs: number;
  /** What the person has selected. */
  readonly selection?: Area | undefined;
  /** Set for onEdit. */
  readonly edit?: Edit | undefined;
  /** Set for onOpen and onInstall. */
  readonly opening?: boolean | undefined;
  /** Results must be what google.script.run can carry. */
  readonly fromSidebar?: boolean | undefined;
}
