// The grid of the page. Every change travels as a Univer mutation; spilled cells come from the server.
import { CellValueType, CommandType, type IExecutionOptions, type IRange, type IWorkbookData } from '@univerjs/core';
import {
  type IInsertSheetMutationParams,
  InsertSheetMutation,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetWorksheetRowAutoHeightMutation,
} from '@univerjs/sheets';
import { SetDrawingApplyMutation } from '@univerjs/sheets-drawing';
import { getPatternPreview } from '@univerjs/sheets-numfmt';
import { gidOf } from '../facade/a1';
import type { Area, CellErrors, Mutation, PageSnapshot, ScriptFunction, Telling } from '../protocol';
import { GRID } from '../workbook/basics';
import { linkOf } from '../workbook/linked-text';
import type { ChartSpec } from '../workbook/operations/charts';
import { type ChartSource, chartComponent } from './chart';
import type { ChartCell } from './chart-config';
import { outgrownRows } from './row-heights';
import { createUniver, type UniverGrid } from './univer';

const USER_FUNCTION = 15; // FunctionType.User
/** What a page does to the view of one person is not shared. */
const PRIVATE = /^doc\.|\.operation\./;
/** After somebody else moved rows or columns, undoing would write into the wrong cells. */
const MOVES_CELLS = /\.(insert|remove|move|reorder)-/;

const CHANGES_TEXT = /set-range-values|col-width/;
/** Where a link leads stays clear of frozen rows. */
const ROWS_ABOVE = 3;
const FIT_ROWS_AFTER_MS = 200;
const BLOCKED_SPILL = 'Array result was not expanded because it would overwrite data in other cells.';

export interface SelectedCell {
  readonly a1: string;
  /** As the cell shows it. */
  readonly shown: string;
  /** Why its formula failed, where that is known. */
  readonly error: string | undefined;
  /** Where its link leads. */
  readonly link: string | null;
}

export interface GridEvents {
  onMutations(list: readonly Mutation[], seen: number): void;
  onSelect(cell: SelectedCell): void;
}

type RemoteMutation = Mutation & Partial<Telling>;

export type Grid = ReturnType<typeof createGrid>;

/** For autocomplete only: the server calculates. */
function describeFunctions(api: UniverGrid['api'], functions: readonly ScriptFunction[]): void {
  for (const { name, custom, description = '', parameters = [] } of functions) {
    if (!custom) continue;
    const functionParameter = parameters.map((parameter) => ({
      ...parameter,
      example: '',
      require: 1 as const,
      repeat: 0 as const,
    }));
    const functionInfo = {
      functionName: name,
      functionType: USER_FUNCTION,
      description,
      abstract: description,
      functionParameter,
    };
    api.getFormula().registerFunction(name, () => '', { description: functionInfo });
  }
}

export function createGrid(container: HTMLElement, snapshot: PageSnapshot, { onMutations, onSelect }: GridEvents) {
  const univer = createUniver(container);
  const { api, commands, undo } = univer;
  const watchers = new Set<() => void>();
  let errors: CellErrors = snapshot.errors;
  let seen = snapshot.version;

  api.registerComponent('Chart', chartComponent(chartSource()));
  const book = api.createWorkbook(snapshot.univer as Partial<IWorkbookData>);
  univer.renameSpillError();
  univer.explainErrors(({ subUnitId, row, col }) => errorOf(subUnitId, row, col));
  apply({ id: 'formula.mutation.set-array-formula-data', params: snapshot.spills }); // a workbook holds no spilled cells
  describeFunctions(api, snapshot.functions);

  // --- changes -------------------------------------------------------------------------------------------------
  function changed(): void {
    for (const watcher of watchers) watcher();
  }

  /** A change that the server or another person made. */
  function apply(mutation: RemoteMutation): void {
    const { id, remove, version = seen } = mutation;
    const params =
      mutation.calculated && id === SetRangeValuesMutation.id ? onFormulas(mutation.params) : mutation.params;
    seen = version;
    if (MOVES_CELLS.test(id)) undo.clearUndoRedo(book.getId());
    const options: IExecutionOptions & { remove?: boolean } = { onlyLocal: true, fromSync: true };
    if (remove !== undefined) options.remove = remove;
    commands.syncExecuteCommand(id, params, options);
    if (CHANGES_TEXT.test(id)) fitRowsSoon();
    if (id === SetDrawingApplyMutation.id && 'subUnitId' in params)
      univer.placeDrawings(book.getId(), String(params.subUnitId));
  }

  /** Results that are late find their formulas moved away: the next calculation brings those of the new places. */
  function onFormulas(params: object): object {
    const { subUnitId, cellValue = {} } = params as ISetRangeValuesMutationParams;
    const matrix = book.getSheetBySheetId(subUnitId)?.getSheet().getCellMatrix();
    const results: Record<string, object> = {};
    for (const [row, line] of Object.entries(cellValue)) {
      const found = Object.entries(line ?? {}).filter(([column]) => {
        const cell = matrix?.getValue(Number(row), Number(column));
        return cell?.f || cell?.si;
      });
      results[row] = Object.fromEntries(found);
    }
    return { ...params, cellValue: results };
  }

  // A sheet that a person adds is as large as Google's.
  commands.beforeCommandExecuted(({ id, params }, options) => {
    if (id !== InsertSheetMutation.id || options?.fromSync) return;
    const { sheet } = params as IInsertSheetMutationParams;
    if (Object.keys(sheet.cellData ?? {}).length === 0) Object.assign(sheet, GRID);
  });

  let outbox: Mutation[] = [];
  commands.onCommandExecuted(({ id, type, params }, options) => {
    if (type !== CommandType.MUTATION) return;
    changed();
    if (options?.fromSync || options?.onlyLocal || PRIVATE.test(id)) return;
    // One command is several mutations (insert a row, shift the formulas): they travel together or not at all.
    outbox.push({ id, params: params ?? {} });
    if (outbox.length > 1) return;
    queueMicrotask(() => {
      onMutations(outbox, seen);
      outbox = [];
    });
  });

  // --- rows that grow with their text ------------------------------------------------------------------------------
  function fitRows(): void {
    const sheet = book.getActiveSheet();
    const [unitId, subUnitId] = [book.getId(), sheet.getSheetId()];
    const measure = (ranges: IRange[]) => univer.measureRows(unitId, subUnitId, ranges);
    const rowsAutoHeightInfo = outgrownRows(sheet.getSheet(), book.getWorkbook().getStyles(), measure);
    if (rowsAutoHeightInfo.length === 0) return;
    const params = { unitId, subUnitId, rowsAutoHeightInfo };
    commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, params, { onlyLocal: true });
  }
  let fitting: number | undefined;
  function fitRowsSoon(): void {
    window.clearTimeout(fitting);
    fitting = window.setTimeout(fitRows, FIT_ROWS_AFTER_MS);
  }
  void univer.drawn.then(fitRows);
  api.addEvent(api.Event.ActiveSheetChanged, fitRowsSoon);

  // --- cells ---------------------------------------------------------------------------------------------------
  function chartSource(): ChartSource {
    return {
      specOf: (drawingId) => specOf(drawingId),
      read,
      watch(listener) {
        watchers.add(listener);
        return () => watchers.delete(listener);
      },
      format: (pattern, value) => getPatternPreview(pattern, value).result,
    };
  }

  function specOf(drawingId: string): ChartSpec | undefined {
    for (const sheet of book.getSheets()) {
      const drawing = univer.drawings.getDrawingByParam({
        unitId: book.getId(),
        subUnitId: sheet.getSheetId(),
        drawingId,
      });
      if (drawing && 'data' in drawing) return drawing.data as unknown as ChartSpec;
    }
    return undefined;
  }

  /** Each cell as stored and as shown; spilled cells, which Univer keeps elsewhere, too. */
  function read({ sheet: sheetId, row, column, height, width }: Area): ChartCell[][] {
    const sheet = book.getSheetBySheetId(sheetId)?.getSheet();
    if (!sheet) return [];
    const spilled = univer.formulas.getArrayFormulaCellData()?.[book.getId()]?.[sheetId];
    const styles = book.getWorkbook().getStyles();
    const cellAt = (r: number, c: number): ChartCell => {
      const stored = sheet.getCellRaw(r, c);
      const { v = null, t } = spilled?.[r]?.[c] ?? stored ?? {};
      const pattern = stored && styles.getStyleByCell(stored)?.n?.pattern;
      const text = String(sheet.getCell(r, c)?.v ?? '');
      return { value: t === CellValueType.BOOLEAN ? Boolean(v) : v, text, ...(pattern ? { pattern } : {}) };
    };
    return Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (__, c) => cellAt(row + r, column + c)),
    );
  }

  function selection(): Area {
    const sheet = book.getActiveSheet();
    const range = sheet.getSelection()?.getActiveRange()?.getRange();
    const { startRow: row = 0, startColumn: column = 0, endRow = row, endColumn = column } = range ?? {};
    return { sheet: sheet.getSheetId(), row, column, height: endRow - row + 1, width: endColumn - column + 1 };
  }

  /** By how many pixels a cell is scrolled; frozen rows and columns stay. */
  function scrolledBy(row: number, column: number): { x: number; y: number } {
    const sheet = book.getActiveSheet();
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
    const { xSplit, ySplit } = sheet.getFreeze();
    const origin = sheet.getRange(ySplit, xSplit).getCellRect();
    const first = sheet.getRange(ySplit + sheetViewStartRow, xSplit + sheetViewStartColumn).getCellRect();
    return {
      x: column < xSplit ? 0 : first.x - origin.x + offsetX,
      y: row < ySplit ? 0 : first.y - origin.y + offsetY,
    };
  }

  // --- selection -----------------------------------------------------------------------------------------------
  function errorOf(sheet: string, row: number, column: number): string | undefined {
    const [cell] = read({ sheet, row, column, height: 1, width: 1 })[0] ?? [];
    if (cell?.value === '#ERROR!') return errors[`${sheet}!${row},${column}`];
    return cell?.value === '#SPILL!' ? BLOCKED_SPILL : undefined;
  }

  function tellSelection(): void {
    const { sheet, row, column } = selection();
    const a1 = book.getActiveSheet().getRange(row, column).getA1Notation();
    const shown = String(book.getActiveSheet().getSheet().getCell(row, column)?.v ?? '');
    const link = linkOf(book.getActiveSheet().getSheet().getCellRaw(row, column)?.custom, shown);
    onSelect({ a1, shown, error: errorOf(sheet, row, column), link });
  }
  api.addEvent(api.Event.SelectionChanged, tellSelection);
  api.addEvent(api.Event.ActiveSheetChanged, tellSelection);

  return {
    api,
    apply,
    selection,
    drawn: univer.drawn,
    dispose() {
      window.clearTimeout(fitting);
      univer.dispose();
    },
    setErrors(list: CellErrors) {
      errors = list;
      tellSelection();
    },
    activate([sheetId, ...range]: readonly [string, ...number[]]) {
      const sheet = book.getSheetBySheetId(sheetId);
      if (!sheet) return;
      sheet.activate();
      const [row, column, height = 1, width = 1] = range;
      if (row !== undefined && column !== undefined) sheet.getRange(row, column, height, width).activate();
    },
    /** To the cells that a link such as `#gid=0&range=A5` names; any other link opens a window of its own. */
    follow(link: string): void {
      const [, gid, range] = /^#gid=(\d+)(?:&range=([A-Z]+\d+(?::[A-Z]+\d+)?))?$/.exec(link) ?? [];
      if (gid === undefined) window.open(link, '_blank', 'noopener');
      const sheet = book.getSheets().find((each) => gidOf(each.getSheetId()) === Number(gid));
      sheet?.activate();
      if (!sheet || range === undefined) return;
      const cells = sheet.getRange(range);
      cells.activate();
      sheet.scrollToCell(Math.max(0, cells.getRow() - ROWS_ABOVE), 0);
    },
    /** The keyboard goes to the cells again. */
    focus: () => container.querySelector<HTMLElement>('[contenteditable]')?.focus(),
    /** The middle of a cell on the screen; outside of the grid when it would have to be scrolled to. */
    pointOf(a1: string): { x: number; y: number } {
      const canvas = container.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
      if (!canvas) throw new Error('The grid is not drawn yet.');
      const range = book.getActiveSheet().getRange(a1);
      const { x, y, width, height } = range.getCellRect();
      const scrolled = scrolledBy(range.getRow(), range.getColumn());
      return { x: canvas.x + x - scrolled.x + width / 2, y: canvas.y + y - scrolled.y + height / 2 };
    },
    /** What the cells show, spilled ones too; null where there is no such sheet. */
    shown(a1: string, sheetName?: string): unknown[][] | null {
      const sheet = sheetName === undefined ? book.getActiveSheet() : book.getSheetByName(sheetName);
      if (!sheet) return null;
      const { startRow, startColumn, endRow, endColumn } = sheet.getRange(a1).getRange();
      const cell = (r: number, c: number) => sheet.getSheet().getCell(startRow + r, startColumn + c)?.v ?? '';
      return Array.from({ length: endRow - startRow + 1 }, (_, r) =>
        Array.from({ length: endColumn - startColumn + 1 }, (__, c) => cell(r, c)),
      );
    },
  };
}
