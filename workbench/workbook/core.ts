/**
 * The workbook: headless Univer is the one truth for cells, formats, names, validations and charts. This file writes,
 * calculates, and tells what changed; operations/ is what the Apps Script facade may ask.
 */
import { setTimeout } from 'node:timers';
import {
  CommandType,
  type ICellData,
  ICommandService,
  type IExecutionOptions,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type IWorkbookData,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel, IFunctionService } from '@univerjs/engine-formula';
import {
  type ISetRangeValuesMutationParams,
  MoveRangeMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import type { Area, Mutation } from '../protocol';
import type { CellValue } from '../session';
import { fail, GRID, grid, UNIT } from './basics';
import { EMPTY, fromCell, hasContent, isFormula, toCell } from './cell-values';
import { createUniver } from './univer';

export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
/** Univer's options of a mutation, with ours: `announced` repeats for the formula engine what was already applied. */
export type MutationOptions = IExecutionOptions & { source?: string; announced?: boolean };
export type MutationListener = (mutation: Mutation, options: MutationOptions) => void;

const CALCULATION_LIMIT_MS = 120_000;
const SMALL_WRITE_CELLS = 500;

const emptyWorkbook = (): Partial<IWorkbookData> => ({
  id: UNIT,
  name: 'Workbook',
  sheetOrder: ['sheet1'],
  sheets: { sheet1: { id: 'sheet1', name: 'Sheet1', ...GRID } },
});

export type Core = ReturnType<typeof createCore>;

export function createCore(state: Partial<IWorkbookData> | undefined, locale: string) {
  const { api, injector, dispose } = createUniver();
  const book = api.createWorkbook(state ? structuredClone(state) : emptyWorkbook());
  const model = book.getWorkbook();
  const commands = injector.get(ICommandService);
  const formulas = injector.get(FormulaDataModel);
  const functionService = injector.get(IFunctionService);
  const session = injector.get(FormulaCalculationSessionService);
  const listeners: MutationListener[] = [];

  const sheetOf = (id: string): Worksheet => model.getSheetBySheetId(id) ?? fail(`The sheet ${id} was deleted.`);
  const facadeOf = (id: string) => book.getSheetBySheetId(sheetOf(id).getSheetId()) ?? fail(`No sheet ${id}.`);
  const rangeOf = ({ sheet, row, column, height, width }: Area) => facadeOf(sheet).getRange(row, column, height, width);
  const matrixOf = (id: string) => sheetOf(id).getCellMatrix();
  const spillsOf = (id: string) => formulas.getArrayFormulaCellData()?.[UNIT]?.[id];
  const styleOf = (cell: Nullable<ICellData>): Nullable<IStyleData> =>
    cell?.s ? model.getStyles().getStyleByCell(cell) : undefined;
  const patternOf = (cell: Nullable<ICellData>) => styleOf(cell)?.n?.pattern;

  // --- changes -------------------------------------------------------------------------------------------------
  let changes = 0;
  let calculated = -1; // the number of changes that the results on hand include
  commands.onCommandExecuted(({ id, type, params }, options: MutationOptions = {}) => {
    if (type !== CommandType.MUTATION) return;
    if (!options.fromFormula && !id.startsWith('formula.') && !/^doc\.|\.operation\.|auto-height/.test(id))
      changes += 1;
    for (const listener of listeners) listener({ id, params: params ?? {} }, options);
  });

  const mutate = (id: string, params: object, options: MutationOptions = {}) =>
    commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, options);

  function setCells(sheet: string, cellValue: CellMatrix, options: MutationOptions = {}, trigger?: string): void {
    const params: Partial<ISetRangeValuesMutationParams> = {
      subUnitId: sheet,
      cellValue,
      ...(trigger ? { trigger } : {}),
    };
    mutate(SetRangeValuesMutation.id, params, options);
  }

  // Univer rescans every cell of the workbook on each announced write, so small plain writes are applied at once
  // (onlyLocal: the formula engine does not look) but announced to it together, before anything that could notice.
  const unannounced = new Map<string, CellMatrix>();

  function announce(): void {
    if (!calculates()) unannounced.clear(); // no formula could notice
    for (const [sheet, cellValue] of unannounced) {
      if (model.getSheetBySheetId(sheet)) setCells(sheet, cellValue, { announced: true });
    }
    unannounced.clear();
  }

  /** Calculates until nothing is stale. */
  async function settle(): Promise<void> {
    announce();
    if (!calculates()) calculated = changes;
    while (calculated !== changes) {
      // Other scripts and pages may write while this one waits.
      const included = changes;
      await new Promise((resolve) => setTimeout(resolve, 0)); // Univer's own timer was set first: now it calculates
      const { started, resultApplied } = session.state;
      if (started && !resultApplied) await api.getFormula().onCalculationResultApplied(CALCULATION_LIMIT_MS);
      calculated = included;
    }
  }

  // --- which sheets have formulas: asking Univer for them makes it scan every cell ---
  const withFormulas = new Map<string, boolean>();
  let ownWrite = false;
  listeners.push(({ id, params }) => {
    const { subUnitId = '', cellValue } = params as { subUnitId?: string; cellValue?: CellMatrix };
    if (id !== SetRangeValuesMutation.id) {
      if (id === MoveRangeMutation.id) withFormulas.clear(); // it may bring formulas from another sheet
    } else if (!ownWrite && cellValue && rowsHaveFormula(cellValue)) withFormulas.set(subUnitId, true);
  });

  function hasFormulas(sheet: string): boolean {
    let known = withFormulas.get(sheet);
    if (known === undefined) {
      known = rowsHaveFormula(matrixOf(sheet).getMatrix());
      withFormulas.set(sheet, known);
    }
    return known;
  }

  const calculates = () => model.getSheets().some((sheet) => hasFormulas(sheet.getSheetId()));

  // --- cells ---------------------------------------------------------------------------------------------------
  function write(area: Area, valueAt: (r: number, c: number) => CellValue, typed = false): void {
    const { sheet, row, column, height, width } = area;
    const matrix = matrixOf(sheet);
    const cellValue: CellMatrix = {};
    let touchesFormula = false;
    const cellAt = (r: number, c: number): ICellData | null => {
      const old = matrix.getValue(row + r, column + c);
      const cell = toCell(valueAt(r, c), { pattern: old ? patternOf(old) : undefined, locale, typed });
      if (!old && cell === EMPTY) return null;
      touchesFormula ||= isFormula(cell) || isFormula(old);
      return old ? { ...EMPTY, ...cell } : cell;
    };
    for (let r = 0; r < height; r += 1) {
      const line: Record<number, ICellData> = {};
      cellValue[row + r] = line;
      for (let c = 0; c < width; c += 1) {
        const cell = cellAt(r, c);
        if (cell) line[column + c] = cell;
      }
    }
    if (touchesFormula) withFormulas.set(sheet, true);
    const isSmall = height * width <= SMALL_WRITE_CELLS;
    if (touchesFormula || !isSmall) announce();
    ownWrite = true;
    if (touchesFormula || !isSmall) setCells(sheet, cellValue);
    else applyUnannounced(sheet, cellValue);
    ownWrite = false;
  }

  /** Without styles: by the time these cells are announced, they may have got newer ones. */
  function contentOf(line: Record<number, Nullable<ICellData>>): Record<number, ICellData> {
    const content: Record<number, ICellData> = {};
    for (const [column, cell] of Object.entries(line)) {
      const { s: _, ...rest } = cell ?? EMPTY;
      content[Number(column)] = rest;
    }
    return content;
  }

  function applyUnannounced(sheet: string, cellValue: CellMatrix): void {
    setCells(sheet, cellValue, { onlyLocal: true });
    const waiting = unannounced.get(sheet) ?? {};
    for (const [at, line] of Object.entries(cellValue)) {
      const known = Number(at);
      waiting[known] = { ...waiting[known], ...contentOf(line) };
    }
    unannounced.set(sheet, waiting);
  }

  /** Only formulas can be stale: most reads need not wait. */
  function isStale(area: Area): boolean {
    if (unannounced.size === 0 && calculated === changes) return false;
    if (!hasFormulas(area.sheet)) return false;
    if (spillsOf(area.sheet)) return true;
    const matrix = matrixOf(area.sheet);
    for (let r = area.row; r < area.row + area.height; r += 1) {
      for (let c = area.column; c < area.column + area.width; c += 1) if (isFormula(matrix.getValue(r, c))) return true;
    }
    return false;
  }

  /** Each cell of an area, calculated, as `see(value, pattern)` wants it. */
  async function view<T>(area: Area, see: (value: CellValue, pattern: string | undefined) => T): Promise<T[][]> {
    const matrix = matrixOf(area.sheet);
    if (isStale(area)) await settle();
    const spills = spillsOf(area.sheet);
    return grid(area, (r, c) => {
      const cell = matrix.getValue(r, c);
      const pattern = patternOf(cell);
      const spill = spills?.[r]?.[c];
      // The value of a spilled cell does not say that a formula made it.
      return see(fromCell(spill ? { ...spill, f: cell?.f ?? null, si: cell?.si ?? null } : cell, pattern), pattern);
    });
  }

  /**
   * Formats alone. Univer's mutation merges and hashes the style of each cell, a second for the columns of one set-up;
   * here each pair of styles is merged once. Listeners and pages hear of the mutation that would have done the same.
   */
  function setStyles(area: Area, styleAt: (r: number, c: number) => IStyleData): void {
    const { sheet, row, column, height, width } = area;
    const matrix = matrixOf(sheet);
    const styles = model.getStyles();
    const merged = new Map<IStyleData, Map<string, string>>();
    const merge = (added: IStyleData, old: ICellData['s']): string => {
      const known = merged.get(added) ?? new Map<string, string>();
      merged.set(added, known);
      const key = typeof old === 'string' ? old : JSON.stringify(old ?? null);
      const id = known.get(key) ?? styles.setValue(mergeStyles(styles.get(old ?? '') ?? {}, added)) ?? '';
      known.set(key, id);
      return id;
    };
    const cellValue: CellMatrix = {};
    for (let r = 0; r < height; r += 1) {
      const line: Record<number, ICellData> = {};
      for (let c = 0; c < width; c += 1) {
        const cell = matrix.getValue(row + r, column + c) ?? {};
        const added = styleAt(r, c);
        cell.s = merge(added, cell.s);
        matrix.setValue(row + r, column + c, cell);
        line[column + c] = { s: added };
      }
      cellValue[row + r] = line;
    }
    const params = { unitId: UNIT, subUnitId: sheet, cellValue, trigger: SetStyleCommand.id };
    for (const listener of listeners) listener({ id: SetRangeValuesMutation.id, params }, {});
  }

  /** The cells of a row that hold anything, spilled ones too. */
  const contentOfRow = (sheet: string, row: number): [number, Nullable<ICellData>][] =>
    Object.entries({ ...spillsOf(sheet)?.[row], ...matrixOf(sheet).getRow(row) })
      .filter(([, cell]) => hasContent(cell))
      .map(([column, cell]) => [Number(column), cell]);

  return {
    api,
    book,
    model,
    injector,
    locale,
    formulas,
    functionService,
    dispose,
    onMutation: (listener: MutationListener) => void listeners.push(listener),
    mutate,
    announce,
    settle,
    sheetOf,
    facadeOf,
    rangeOf,
    matrixOf,
    spillsOf,
    styleOf,
    patternOf,
    contentOfRow,
    hasFormulas,
    calculates,
    setCells,
    setStyles,
    write,
    view,
  };
}

function rowsHaveFormula(rows: CellMatrix): boolean {
  for (const line of Object.values(rows)) {
    for (const cell of Object.values((line ?? {}) as Record<string, Nullable<ICellData>>))
      if (isFormula(cell)) return true;
  }
  return false;
}

/** Null removes what the old style had; borders merge side by side. */
function mergeStyles(old: IStyleData, added: IStyleData): IStyleData {
  const { bd, ...rest } = added;
  const borders = bd ? withoutNulls({ ...old.bd, ...bd }) : old.bd;
  return withoutNulls({ ...old, ...rest, bd: borders && Object.keys(borders).length > 0 ? borders : null });
}

const withoutNulls = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined)) as T;
