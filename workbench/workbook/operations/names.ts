/** Named ranges. */
import { SetDefinedNameMutation } from '@univerjs/engine-formula';
import type { Area } from '../../protocol';
import { fail, UNIT } from '../basics';
import type { CellMatrix, Core } from '../core';
import { type NamedArea, referenceTo, refuseInvalidName } from '../named-areas';
import type { Structure } from '../structure';

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
      refuseInvalidName(name);
      const reference = referenceTo(area, sheetOf(area.sheet).getName());
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
