/**
 * The workbench without a browser, for tests: everything is synchronous once it has started. It is the same facade and
 * the same workbook as behind the page, or the plain store in its place; scripts run in the test's own thread, dialogs
 * are answered from a list.
 */

import type { Context } from 'node:vm';
import { parseA1 } from './facade/a1';
import { refuseIllegal } from './facade/script-run';
import { loadAddon } from './host/addon';
import { ADDON } from './host/paths';
import { type HeadlessState, openStore, type StoreName } from './host/stores';
import type { Answer, Area, ButtonName, ScriptFunction, ServiceUse } from './protocol';
import { runFunction, TIME_IS_UP } from './script';
import type { AuthMode, CellValue, Edit, Session } from './session';
import type { SheetInfo } from './workbook/sheet-rules';
import type { Operations } from './workbook/workbook';
import { instantOf, serialOf } from './zones';

export interface HeadlessOptions {
  /** Folder of the built add-on; build/dist unless told. */
  readonly dist?: string;
  /** Rows of a new sheet in the plain store; 1,000, as at Google, unless told. Blank rows only cost time. */
  readonly newSheetRows?: number;
  /** `univer` unless told: the workbook itself. `plain` is quicker and calculates nothing (workbench/plain). */
  readonly store?: StoreName;
  /** What `save()` gave, with the same store. */
  readonly state?: HeadlessState;
  readonly user?: string;
  /** The user's language. */
  readonly locale?: string;
  readonly fileLocale?: string;
  /** Time zone of the script; the manifest's unless told. */
  readonly timeZone?: string;
  /** Time zone of the spreadsheet; the script's unless told. */
  readonly fileTimeZone?: string;
  readonly authMode?: AuthMode;
  /** How long one call from a cell may take; 30 seconds unless told. */
  readonly cellLimitMs?: number;
  /** True where executions may take a realm that another has left: a third quicker, not quite as at Google. */
  readonly reuseRealms?: boolean;
  /** Hears what scripts log; the console unless told. */
  readonly log?: Pick<Console, 'log' | 'info' | 'warn' | 'error'>;
  /** Where the clock starts. It then stands still but for waiting; without it real time runs. */
  readonly clock?: Date | string;
}

/** What a test reads from cells and types into them. Dates are the wall clock's, in the test's own time zone. */
export type Value = string | number | boolean | Date | null;
export type GivenAnswer = ButtonName | Answer;
export type When = 'before' | 'after';

export interface LastRun extends ServiceUse {
  readonly name: string;
}

const SCRIPT_LIMIT_MS = 6 * 60_000;
const TRIGGER_LIMIT_MS = 30_000;
const LOST_SERVICE = 'Service Spreadsheets failed while accessing document with id workbench-spreadsheet.';
const EVALUATE =
  'function script_(code) { const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getActiveSheet(); return eval(code); }' +
  'function evaluate_(code) { return eval(code); }';

export type Headless = Awaited<ReturnType<typeof startHeadless>>;

export async function startHeadless(options: HeadlessOptions = {}) {
  const { dist = ADDON, user: firstUser = 'tester@example.com', locale: firstLocale = 'en' } = options;
  const addon = loadAddon(dist);
  const scriptZone = options.timeZone ?? addon.timeZone;
  const settingsOf = ({ fileLocale = 'en_US', fileTimeZone = scriptZone }: HeadlessOptions) => ({
    locale: fileLocale,
    timeZone: fileTimeZone,
  });
  const store = await openStore(options.store ?? 'univer', {
    addon: { ...addon, timeZone: scriptZone },
    settings: settingsOf(options),
    state: options.state,
    cellLimitMs: options.cellLimitMs,
    newSheetRows: options.newSheetRows,
  });
  let { settings } = store;

  /** Asks the workbook directly: nothing is counted. */
  function ask<N extends keyof Operations & string>(
    operation: N,
    ...args: Parameters<Operations[N]>
  ): Awaited<ReturnType<Operations[N]>> {
    return store.ask(operation, args) as Awaited<ReturnType<Operations[N]>>;
  }

  /** What scripts hear of the workbook. */
  let lockIsOpen = false;
  const answerOf = (text: string): string =>
    lockIsOpen && text.startsWith('["lock"') ? '{"value":true}' : store.answer(text);

  // --- the clock -----------------------------------------------------------------------------------------------
  let standing: number | null = options.clock === undefined ? null : new Date(options.clock).getTime();
  let ahead = 0;
  const now = () => (standing ?? Date.now()) + ahead;
  const advance = (ms: number) => {
    ahead += ms;
  };

  // --- what is to happen in the next execution -----------------------------------------------------------------
  let interruptions: { call: number; when: When; act: () => string | undefined }[] = [];
  let executions = 0;
  const realms: Context[] | undefined = options.reuseRealms ? [] : undefined;
  const forgetSelections: (() => void)[] = [];
  const authMode = { current: options.authMode ?? ('FULL' as AuthMode) };

  // --- areas ---------------------------------------------------------------------------------------------------
  function sheetNamed(name: string): SheetInfo {
    const sheets = ask('sheets');
    const found = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!found)
      throw new Error(`There is no sheet "${name}". There are: ${sheets.map((sheet) => sheet.name).join(', ')}`);
    return found;
  }
  function areaOf(reference: string): Area {
    const at = parseA1(reference);
    if (!at) throw new Error(`"${reference}" is no reference such as Deals!A2:C5.`);
    const sheet = at.sheetName === undefined ? ask('sheets')[0] : sheetNamed(at.sheetName);
    if (!sheet) throw new Error('The workbook has no sheet.');
    const [row, column] = [at.row - 1, at.column - 1];
    const height = (at.lastRow ?? sheet.rows) - row;
    const width = (at.lastColumn ?? sheet.columns) - column;
    return { sheet: sheet.id, row, column, height, width };
  }

  function personNamed(user: string, firstLanguage: string) {
    let locale = firstLanguage;
    const shown: { operation: string; payload: unknown }[] = [];
    const answers: GivenAnswer[] = [];
    let selection: Area | undefined;
    forgetSelections.push(() => {
      selection = undefined;
    });
    let lastRun: LastRun = { name: '', serviceCalls: 0, cellsRead: 0, cellsWritten: 0, byMethod: {} };

    function ui(text: string): string {
      const [operation, payload] = JSON.parse(text) as [string, unknown];
      if (operation === 'ui.activate') {
        const [sheet, row = 0, column = 0, height = 1, width = 1] = payload as [string, ...number[]];
        selection = { sheet, row, column, height, width };
        return '{}';
      }
      shown.push({ operation, payload });
      if (operation !== 'ui.ask') return '{}';
      const answer = answers.shift();
      if (answer === undefined) {
        const { message } = payload as { message: string };
        return JSON.stringify({ error: `The test gave no answer to the dialog "${message}".` });
      }
      return JSON.stringify({ value: typeof answer === 'string' ? { button: answer, text: '' } : answer });
    }

    function execute(name: string, args: readonly unknown[], special: Partial<Session> = {}): unknown {
      executions += 1;
      const plan = interruptions;
      interruptions = [];
      const started = now();
      const limitMs = special.limitMs ?? SCRIPT_LIMIT_MS;
      const session: Session = {
        execution: `execution ${executions}`,
        user,
        locale,
        authMode: authMode.current,
        scopes: addon.scopes,
        scriptZone,
        fileZone: settings.timeZone,
        waits: false,
        limitMs,
        selection,
        ...special,
      };
      const host = {
        folder: addon.folder,
        facade: addon.facade,
        book: answerOf,
        ui,
        now,
        sleep(ms: number) {
          advance(ms);
        },
        log: options.log ?? console,
        fault(call: number, when: When) {
          if (now() - started > limitMs) return TIME_IS_UP;
          return plan.find((each) => each.call === call && each.when === when)?.act();
        },
        extra: EVALUATE,
        ...(realms ? { realms } : {}),
      };
      const { value, error, use } = runFunction(host, name, args, session);
      lastRun = { name, ...use };
      if (error) throw Object.assign(new Error(error.message), { scriptStack: error.stack });
      return value;
    }

    const trigger = (name: string, special: Partial<Session>): void => {
      if (store.functions.some((known) => known.name === name))
        execute(name, [], { limitMs: TRIGGER_LIMIT_MS, ...special });
    };
    const script = (code: string) => execute('script_', [code]);

    return {
      user,
      /** The person's language. */
      get locale() {
        return locale;
      },
      set locale(language: string) {
        locale = language;
      },
      /** Alerts, sidebars, toasts and menus that were shown to this person. */
      shown,
      /** What the person answers to ui.alert and ui.prompt, in turn: 'YES', or { button: 'OK', text: 'Anna' }. */
      answers,
      /** What the last execution cost. */
      get lastRun() {
        return lastRun;
      },
      /** Runs a function as its menu item does. */
      run: (name: string, ...args: unknown[]): unknown => execute(name, args),
      /** As google.script.run: only what the sidebar may call, only what it can carry, both ways. */
      runFromSidebar(name: string, ...args: unknown[]): unknown {
        if (!store.functions.some((known) => known.name === name))
          throw new Error(`Script function not found: ${name}`);
        args.forEach((value, i) => {
          try {
            refuseIllegal(value, String(i));
          } catch {
            throw new TypeError(`Failed due to illegal value in property: ${i}`);
          }
        });
        return execute(name, args, { fromSidebar: true });
      },
      /** Evaluates Apps Script in the add-on's realm, with `book` and `sheet` at hand. */
      script,
      /** The same without `book` and `sheet`: for where the file may not be touched. */
      evaluate: (code: string): unknown => execute('evaluate_', [code]),
      /** Opens the file: onOpen runs. A container-bound script gets LIMITED. */
      open: (mode: AuthMode = 'LIMITED') => trigger('onOpen', { authMode: mode, opening: true }),
      install: () => trigger('onInstall', { authMode: 'FULL', opening: true }),
      /** Types a value into a cell, or pastes rows from a cell on; onEdit runs. */
      edit(reference: string, input: Value | readonly (readonly Value[])[]): void {
        const area = areaOf(reference);
        const rows = Array.isArray(input) ? (input as Value[][]) : [[input as Value]];
        const pasted = { ...area, height: rows.length, width: rows[0]?.length ?? 1 };
        const edit: Edit = ask(
          'type',
          pasted,
          rows.map((row) => row.map(toCell)),
        );
        trigger('onEdit', { authMode: 'LIMITED', edit, selection: area });
      },
      select(reference: string): void {
        selection = areaOf(reference);
      },
    };
  }

  const shared = {
    functions: store.functions as readonly ScriptFunction[],
    ask,
    areaOf,

    // --- looking -----------------------------------------------------------------------------------------------
    /** The cells of "Sheet!A1:B2", for toStrictEqual: '' for a blank one, dates as the wall clock shows them. */
    values: (reference: string): Exclude<Value, null>[][] =>
      ask('read', areaOf(reference)).map((row) => row.map(fromCell)),
    value: (reference: string): Exclude<Value, null> => fromCell(ask('read', areaOf(reference))[0]?.[0] ?? null),
    formulas: (reference: string): string[][] => ask('formulas', areaOf(reference)),
    sheetNames: (): string[] => ask('sheets').map(({ name }) => name),

    // --- what a person does in the grid ------------------------------------------------------------------------
    insertSheet: (name: string) => void ask('insertSheet', name, null),
    renameSheet: (name: string, wanted: string) => ask('renameSheet', sheetNamed(name).id, wanted),
    deleteSheet: (name: string) => ask('deleteSheet', sheetNamed(name).id),
    /** Whether Google copies developer metadata with the sheet is not documented: both can be had. */
    copySheet(name: string, copy?: string, { withMetadata = false } = {}): void {
      const { id } = sheetNamed(name);
      const made = ask('copySheet', id, copy ?? null);
      if (withMetadata) ask('copyMetadata', id, made.id);
    },
    moveSheet: (name: string, position: number) => ask('moveSheet', sheetNamed(name).id, position - 1),
    /** Before the row or column of that number, counted from 1. */
    insertRows: (sheet: string, before: number, count = 1) =>
      ask('insertLines', sheetNamed(sheet).id, 'rows', before - 1, count),
    insertColumns: (sheet: string, before: number, count = 1) =>
      ask('insertLines', sheetNamed(sheet).id, 'columns', before - 1, count),
    deleteRows: (sheet: string, first: number, count = 1) =>
      ask('deleteLines', sheetNamed(sheet).id, 'rows', first - 1, count),
    deleteColumns: (sheet: string, first: number, count = 1) =>
      ask('deleteLines', sheetNamed(sheet).id, 'columns', first - 1, count),
    /** `before` is counted before the move. */
    moveRows: (sheet: string, first: number, count: number, before: number) =>
      ask('moveLines', sheetNamed(sheet).id, 'rows', first - 1, count, before - 1),
    moveColumns: (sheet: string, first: number, count: number, before: number) =>
      ask('moveLines', sheetNamed(sheet).id, 'columns', first - 1, count, before - 1),
    /** Sorts the rows of an area by one of its columns, counted from 1. */
    sort: (reference: string, column = 1, ascending = true) =>
      ask('sortRows', areaOf(reference), column - 1, ascending),

    // --- circumstances -----------------------------------------------------------------------------------------
    get clock(): Date {
      return new Date(now());
    },
    set clock(at: Date | string) {
      standing = new Date(at).getTime();
      ahead = 0;
    },
    advance,
    get authMode(): AuthMode {
      return authMode.current;
    },
    set authMode(mode: AuthMode) {
      authMode.current = mode;
    },
    /** Another execution holds the document lock until the answer is called. */
    holdLock(holder = 'somebody else'): () => void {
      const execution = `held for ${holder}`;
      if (!ask('lock', execution, 0)) throw new Error('The lock is already held.');
      return () => ask('release', execution);
    },
    /** Every tryLock succeeds from now on, whoever holds the lock: to see that a test would notice a lock that is none. */
    openLock(): void {
      lockIsOpen = true;
    },
    /** The n-th service call of the next execution throws, before or after its effect. */
    failAt(call: number, when: When, message = LOST_SERVICE): void {
      interruptions.push({ call, when, act: () => message });
    },
    /** Something else happens at the n-th service call of the next execution, for example another person's. */
    interruptAt(call: number, when: When, action: () => void): void {
      interruptions.push({
        call,
        when,
        act() {
          action();
          return undefined;
        },
      });
    },

    save: (): HeadlessState => store.ask('save', []) as HeadlessState,
    /** A new workbook in the same thread: much faster than starting again. Clock and answers stay. */
    reset(next: Pick<HeadlessOptions, 'state' | 'fileLocale' | 'fileTimeZone'> = {}): void {
      for (const forget of forgetSelections) forget();
      settings = store.reset(next.state, settingsOf(next));
    },
    async close(): Promise<void> {
      await store.close();
      addon.dispose();
    },
  };

  const first = personNamed(firstUser, firstLocale);
  const people = new Map([[firstUser, combine(first)]]);
  function combine(person: typeof first) {
    const both = {};
    Object.defineProperties(both, Object.getOwnPropertyDescriptors(shared));
    Object.defineProperties(both, Object.getOwnPropertyDescriptors(person));
    return both as typeof shared & typeof person;
  }

  return Object.defineProperties(combine(first), {
    as: {
      value(user: string, locale?: string) {
        const known = people.get(user) ?? combine(personNamed(user, firstLocale));
        if (locale) known.locale = locale;
        people.set(user, known);
        return known;
      },
    },
  }) as typeof shared &
    typeof first & {
      /** The same workbook as another person sees it. */
      as(user: string, locale?: string): typeof shared & typeof first;
    };
}

function toCell(value: Value): CellValue {
  if (!(value instanceof Date)) return value;
  return { date: serialOf('UTC', value.getTime() - value.getTimezoneOffset() * 60_000) };
}

function fromCell(value: CellValue): Exclude<Value, null> {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  const wall = new Date(instantOf('UTC', Date.UTC(1899, 11, 30) + Math.round(value.date * 86_400_000)));
  return new Date(
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
    wall.getUTCMilliseconds(),
  );
}
