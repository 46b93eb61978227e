/**
 * Sharing with pages. Univer's open part does not merge concurrent edits: a page tells the last change it has seen; a
 * change made in ignorance of somebody else's is refused, and that page loads the workbook anew.
 */
import type { ICellData, Nullable } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Mutation, Telling } from '../protocol';
import type { Edit } from '../session';
import { fail } from './basics';
import { fromCell, toFormula } from './cell-values';
import type { CellMatrix, Core } from './core';
import type { Structure } from './structure';

// Of the formula engine's mutations only these describe the workbook; the rest drive a calculation.
const SHARED_FORMULA_MUTATION = /^formula\.mutation\.(set-array-formula-data|(set|remove)-defined-name)$/;
const UNCRITICAL = /auto-height|set-array-formula-data/; // a page sends row heights after drawing; they may lag

type Publish = (mutation: Mutation & Telling, source: string | undefined) => void;

export function sharePages(core: Core, structure: Structure, publish: Publish) {
  const { onMutation, announce, mutate, matrixOf, patternOf, setCells, locale } = core;
  const lastChangeBy = new Map<string, number>();
  let version = 0;

  onMutation(({ id, params }, options) => {
    const isShared = id.startsWith('formula.') ? SHARED_FORMULA_MUTATION.test(id) : !/^doc\.|\.operation\./.test(id);
    if (!isShared || options.announced) return;
    if (!options.fromFormula && !UNCRITICAL.test(id)) {
      version += 1;
      lastChangeBy.set(options.source ?? 'script', version);
    }
    const { remove } = options as { remove?: boolean };
    const calculated = options.fromFormula ? { calculated: true as const } : {};
    publish({ id, params, ...(remove === undefined ? {} : { remove }), ...calculated, version }, options.source);
  });

  const isOutdated = (mutations: readonly Mutation[], seen: number, source: string) =>
    !mutations.every(({ id }) => UNCRITICAL.test(id)) &&
    [...lastChangeBy].some(([other, at]) => other !== source && at > seen);

  /** One command of a page: its mutations. Returns what Google's onEdit event would say, or null. */
  function applyFromPage(mutations: readonly Mutation[], seen: number, source: string): Edit | null {
    if (isOutdated(mutations, seen, source))
      fail('Somebody else changed the workbook at the same moment; your last change was not taken.');
    announce();
    const edit = mutations.map(describeEdit).find((found) => found !== null) ?? null;
    for (const { id, params } of mutations) mutate(id, params, { source, fromSync: true });
    for (const mutation of mutations) acceptTyping(mutation);
    structure.follow();
    if (!edit) return null;
    const cell = matrixOf(edit.sheet).getValue(edit.row, edit.column);
    return isSingle(edit) ? { ...edit, value: fromCell(cell, patternOf(cell)) } : edit;
  }

  /** Univer understands neither `;` between arguments nor a decimal comma: the page gets the corrected formula back. */
  function acceptTyping({ id, params }: Mutation): void {
    const { subUnitId, cellValue = {} } = params as { subUnitId: string; cellValue?: CellMatrix };
    if (id !== SetRangeValuesMutation.id) return;
    const corrected: CellMatrix = {};
    for (const { row, column, cell } of cellsOf(cellValue)) {
      const formula = cell?.f ? toFormula(cell.f, locale, true) : null;
      if (formula && formula !== cell?.f) corrected[row] = { ...corrected[row], [column]: { f: formula, v: null } };
    }
    if (Object.keys(corrected).length > 0) setCells(subUnitId, corrected);
  }

  function describeEdit({ id, params }: Mutation): Edit | null {
    const { subUnitId, cellValue } = params as { subUnitId: string; cellValue?: CellMatrix };
    if (id !== SetRangeValuesMutation.id || !cellValue) return null;
    const isEdit = (cell: Nullable<ICellData>) => cell === null || ['v', 'f', 'p'].some((key) => key in (cell ?? {}));
    const touched = cellsOf(cellValue).filter(({ cell }) => isEdit(cell)); // formats alone are no edit
    const [first] = touched;
    if (!first) return null;
    let [top, left, bottom, right] = [first.row, first.column, first.row, first.column];
    for (const { row, column } of touched) {
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    const edit = { sheet: subUnitId, row: top, column: left, height: bottom - top + 1, width: right - left + 1 };
    const old = matrixOf(subUnitId).getValue(top, left);
    return isSingle(edit) ? { ...edit, oldValue: fromCell(old, patternOf(old)) } : edit;
  }

  return { applyFromPage, version: () => version };
}

const isSingle = ({ height, width }: Edit) => height === 1 && width === 1;

function cellsOf(cellValue: CellMatrix): { row: number; column: number; cell: Nullable<ICellData> }[] {
  return Object.entries(cellValue).flatMap(([row, line]) =>
    Object.entries((line ?? {}) as Record<string, Nullable<ICellData>>).map(([column, cell]) => ({
      row: Number(row),
      column: Number(column),
      cell,
    })),
  );
}
