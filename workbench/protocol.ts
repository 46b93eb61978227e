/**
 * What the page and the server say to each other over one WebSocket: JSON, one message a frame.
 *
 * A page opens with `hello` and gets `boot`; from then on each side sends what happens on it. Changes of cells travel
 * as Univer mutations: a page sends its own with the last change it had seen, and is told to `reload` when somebody
 * else's change came in between.
 */

/** A rectangle of cells, counted from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** One change of the workbook as Univer describes it. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
}

/** A failure as it crosses threads and sockets. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

/** A top-level function of the add-on. */
export interface ScriptFunction {
  readonly name: string;
  /** Marked `@customfunction`: meant for cells. */
  readonly custom?: boolean;
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string; readonly detail: string }[];
}

/** Messages of failing custom functions by cell: `sheetId!row,column`, counted from 0. */
export type CellErrors = Readonly<Record<string, string>>;

export type MenuItem =
  | { readonly caption: string; readonly functionName: string }
  | { readonly separator: true }
  | Menu;

export interface Menu {
  readonly caption: string;
  readonly items: readonly MenuItem[];
}

export type ButtonName = 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';
export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

/** `ui.alert` or `ui.prompt`: the script waits for the answer. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: ButtonSetName;
}

export interface Answer {
  readonly button: ButtonName;
  readonly text: string;
}

/** HTML of the add-on for the sidebar or a dialog. */
export interface HtmlPanel {
  readonly html: string;
  readonly title: string;
  /** Pixels; a sidebar is always 300 wide. */
  readonly width?: number;
  readonly height?: number;
}

/** What one execution cost: at Google each service call takes tens of milliseconds. */
export interface ServiceUse {
  readonly serviceCalls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** Calls by method, for example `Range.getValues`. */
  readonly byMethod: Readonly<Record<string, number>>;
}

/** The result of an execution: a value, or the error that ended it. */
export interface RunResult {
  readonly value?: unknown;
  readonly error?: Failure;
}

export type MessageToServer =
  | { readonly type: 'hello'; readonly user: string; readonly locale?: string }
  | { readonly type: 'mutations'; readonly list: readonly Mutation[]; readonly seen: number }
  | {
      readonly type: 'run';
      /** Comes back in `ran`. */
      readonly call: string;
      readonly name: string;
      readonly args: readonly unknown[];
      /** `sidebar` stands for every HTML panel: only what google.script.run may call. */
      readonly origin: 'menu' | 'sidebar';
      /** What the person has selected. */
      readonly session: Area;
    }
  | { readonly type: 'answer'; readonly dialog: number; readonly answer: Answer }
  | { readonly type: 'save' };

/** The workbook for a page that has just opened. */
export interface PageSnapshot {
  /** A Univer workbook (IWorkbookData). */
  readonly univer: object;
  /** Parameters of formula.mutation.set-array-formula-data: a Univer workbook does not hold spilled cells. */
  readonly spills: object;
  readonly functions: readonly ScriptFunction[];
  readonly errors: CellErrors;
  /** Number of the last change that the snapshot includes. */
  readonly version: number;
}

/** What a page must know of a change beside what changed. */
export interface Telling {
  readonly remove?: boolean;
  /** Results of formulas: the page may have moved the formulas meanwhile. */
  readonly calculated?: true;
  readonly version: number;
}

export type MessageToPage =
  | {
      readonly type: 'boot';
      readonly page: string;
      readonly snapshot: { readonly value?: PageSnapshot; readonly error?: string };
    }
  | ({ readonly type: 'mutation' } & Mutation & Telling)
  | { readonly type: 'reload'; readonly error: string }
  | { readonly type: 'errors'; readonly errors: CellErrors }
  | { readonly type: 'menu'; readonly payload: Menu }
  | ({ readonly type: 'dialog'; readonly dialog: number } & Question)
  | { readonly type: 'sidebar'; readonly payload: HtmlPanel }
  /** `showModalDialog`, or `showModelessDialog` where `modal` is false: the script does not wait. */
  | { readonly type: 'modal'; readonly payload: HtmlPanel & { readonly modal: boolean } }
  | { readonly type: 'toast'; readonly payload: { readonly message: string; readonly title: string } | string }
  /** Sheet id, then optionally row, column, height and width of a range to select. */
  | { readonly type: 'activate'; readonly payload: readonly [string, ...number[]] }
  | ({ readonly type: 'calls'; readonly name: string; readonly ms: number } & ServiceUse)
  | ({ readonly type: 'ran'; readonly call: string } & RunResult);
