/** Named ranges. */
import { SetDefinedNameMutation } from '@univerjs/engine-formula';
import type { Area } from '../../protocol';
import { fail, UNIT } from '../basics';
import type { CellMatrix, Core } from '../core';
import type { Structure } from '../structure';

export interface NamedArea {
  readonly name: string;
  /** As in a formula: `'Sheet 1'!$A$1:$B$2`. */
  readonly reference: string;
}

const VALID_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,249}$/;
const LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|R\d*C\d*|true|false)$/i;

export type NameOperations = ReturnType<typeof nameOperations>;

export function nameOperations(core: Core, structure: Structure) {
  const { book, functionService, formulas, calculates, announce, setCells, mutate, sheetOf } = core;
  /** Univer caches parsed formulas by their text: one that met an unknown or an older name would keep that result. */
  function recalculateUsersOf(name: string): void {
    functionService.deleteFormulaAstCacheKey(name);
    if (!calculates()) return;
    for (const [sheet, lines] of Object.entries(formulas.getFormulaData()[UNIT] ?? {})) {
      const cellValue: CellMatrix = {};
      for (const [row, line] of Object.entries(lines ?? {})) {
        const cells = (line ?? {}) as Record<string, { f?: string } | null>;
        for (const [column, cell] of Object.entries(cells)) {
          if (!cell?.f?.toLowerCase().includes(name.toLowerCase())) continue;
          const known = Number(row);
          cellValue[known] = { ...cellValue[known], [Number(column)]: { f: cell.f, si: null, v: null } };
        }
      }
      setCells(sheet, cellValue);
    }
  }

  const find = (name: string) =>
    book.getDefinedNames().find((known) => known.getName().toLowerCase() === name.toLowerCase());

  const references = () =>
    new Map(book.getDefinedNames().map((name) => [name.getName(), name.getFormulaOrRefString()]));
  let known = references();
  structure.add({
    change() {
      const now = references();
      for (const [name, reference] of now) if (known.get(name) !== reference) recalculateUsersOf(name);
      known = now;
    },
  });

  return {
    names: (): NamedArea[] =>
      book.getDefinedNames().map((name) => ({ name: name.getName(), reference: name.getFormulaOrRefString() })),
    setName(name: string, area: Area): void {
      if (!VALID_NAME.test(name) || LIKE_A_CELL.test(name)) fail(`The name "${name}" is not a valid named range name.`);
      const reference = `'${sheetOf(area.sheet).getName().replaceAll("'", "''")}'!${absolute(area)}`;
      announce();
      const existing = find(name); // deleting and inserting would turn its formulas into #REF!
      if (existing) existing.setRef(reference);
      else mutate(SetDefinedNameMutation.id, { id: crypto.randomUUID(), name, formulaOrRefString: reference });
      recalculateUsersOf(name);
    },
    removeName(name: string): void {
      const existing = find(name) ?? fail(`The named range "${name}" does not exist.`);
      announce();
      existing.delete();
      recalculateUsersOf(name);
    },
  };
}

function absolute({ row, column, height, width }: Area): string {
  const cell = (r: number, c: number) => `$${columnLetters(c)}$${r + 1}`;
  return `${cell(row, column)}:${cell(row + height - 1, column + width - 1)}`;
}

export function columnLetters(column: number): string {
  return (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}
