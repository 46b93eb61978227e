/** The whole workbook: what scripts may ask (operations), what a page sends (applyFromPage), what is told to pages. */
import type { IWorkbookData } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { CellErrors, Mutation, PageSnapshot, ScriptFunction, Telling } from '../protocol';
import { UNIT } from './basics';
import { createCore } from './core';
import { createExecutors } from './custom-functions';
import { type Extras, emptyExtras, type Settings } from './extras';
import { type CustomFunctionSource, loadFunctions } from './load-functions';
import { bandingOperations } from './operations/bandings';
import { cellOperations } from './operations/cells';
import { chartOperations } from './operations/charts';
import { conditionalFormatOperations } from './operations/conditional-formats';
import { filterOperations } from './operations/filters';
import { formatOperations } from './operations/formats';
import { linkOperations } from './operations/links';
import { markOperations } from './operations/marks';
import { nameOperations } from './operations/names';
import { noteOperations } from './operations/notes';
import { personOperations } from './operations/person';
import { sheetOperations } from './operations/sheets';
import { cacheOperations, lockOperations, propertyOperations } from './operations/storage';
import { validationOperations } from './operations/validations';
import { sharePages } from './pages';
import { watchStructure } from './structure';

/** A saved workbook. */
export interface WorkbookState {
  readonly univer: IWorkbookData;
  readonly extras: Extras;
}

export interface WorkbookOptions {
  readonly functions: Omit<CustomFunctionSource, 'fileZone'>;
  /** Text of Code.js. */
  readonly code: string;
  readonly settings: Settings;
  readonly state?: WorkbookState | undefined;
  /** Hears of every change; `source` is the page that made it. */
  publish(mutation: Mutation & Telling, source: string | undefined): void;
  onCellErrors(errors: CellErrors): void;
}

export type Operations = ReturnType<typeof createWorkbook>['operations'];

export function createWorkbook({ functions: source, code, settings, state, publish, onCellErrors }: WorkbookOptions) {
  const extras = state ? structuredClone(state.extras) : emptyExtras(settings);
  const core = createCore(state?.univer, extras.settings.locale);
  const structure = watchStructure(core);
  const pages = sharePages(core, structure, publish);

  const errors = new Map<string, string>();
  const { realm, functions } = loadFunctions({ ...source, fileZone: extras.settings.timeZone }, code);
  const isBuiltIn = ({ name }: ScriptFunction) => core.functionService.hasExecutor(name.toUpperCase());
  const clash = functions.find((each) => each.custom && isBuiltIn(each));
  if (clash) throw new Error(`The custom function ${clash.name} has the name of a built-in function.`);
  const executors = createExecutors(
    realm,
    functions.filter((each) => !isBuiltIn(each)).map(({ name }) => name),
    source.limitMs,
    {
      formulaOf: ({ sheet, row, column }) =>
        core.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet, UNIT) ?? '',
      report({ sheet, row, column }, message) {
        const key = `${sheet}!${row},${column}`;
        if (message === null ? !errors.delete(key) : errors.get(key) === message) return;
        if (message !== null) errors.set(key, message);
        onCellErrors(Object.fromEntries(errors));
      },
    },
  );
  core.functionService.registerExecutors(...executors);
  const locks = lockOperations();

  const operations = {
    ...cellOperations(core),
    ...formatOperations(core),
    ...sheetOperations(core, structure),
    ...validationOperations(core),
    ...conditionalFormatOperations(core, structure),
    ...filterOperations(core),
    ...markOperations(structure, extras),
    ...bandingOperations(core, structure, extras),
    ...nameOperations(core, structure),
    ...chartOperations(core, structure),
    ...noteOperations(core),
    ...linkOperations(core),
    ...propertyOperations(extras),
    ...cacheOperations(),
    ...locks,
    ...personOperations(core),
    settings: (): Settings => extras.settings,
    flush: core.settle,
    /** The end of a script is a flush: without it, what it wrote last is not calculated. Locks do not outlive it. */
    async end(execution: string): Promise<void> {
      locks.release(execution);
      await core.settle();
    },
    errors: (): CellErrors => Object.fromEntries(errors),
    async save(): Promise<WorkbookState> {
      await core.settle();
      return { univer: core.book.save(), extras };
    },
    /** For a page that has just opened; a saved workbook holds no spilled cells. */
    async snapshot(): Promise<PageSnapshot> {
      await core.settle();
      const spills = {
        arrayFormulaRange: core.formulas.getArrayFormulaRange(),
        arrayFormulaCellData: core.formulas.getArrayFormulaCellData(),
      };
      const version = pages.version();
      return { univer: core.book.save(), spills, functions, errors: Object.fromEntries(errors), version };
    },
  };
  return { functions, operations, applyFromPage: pages.applyFromPage, dispose: core.dispose };
}
