/** What lies on areas of cells: filters, conditional formats, charts (not drawn), bandings, named ranges. */
import type { Area } from '../protocol';
import { fail } from '../workbook/basics';
import { type BandingColors, type BandingEntry, newId, refuseSecondBanding } from '../workbook/extras';
import { type NamedArea, referenceTo, refuseInvalidName } from '../workbook/named-areas';
import type { ChartSpec } from '../workbook/operations/charts';
import type { ConditionalRule } from '../workbook/operations/conditional-formats';
import type { Name, OpenBook } from './book';

export function attachedOperations(book: OpenBook) {
  const { sheet, replace, extras } = book;
  const isNamed =
    (wanted: string) =>
    ({ name }: Name): boolean =>
      name.toLowerCase() === wanted.toLowerCase();

  return {
    filter: (id: string): Area | null => sheet(id).filter,
    createFilter(area: Area): void {
      if (sheet(area.sheet).filter) fail("You can't create a filter in a sheet that already has a filter.");
      replace({ ...sheet(area.sheet), filter: area });
    },
    removeFilter: (id: string): void => replace({ ...sheet(id), filter: null }),

    conditionalFormats: (id: string): ConditionalRule[] => [...sheet(id).conditionalFormats],
    setConditionalFormats: (id: string, rules: ConditionalRule[]): void =>
      replace({ ...sheet(id), conditionalFormats: rules }),

    charts: (id: string): ChartSpec[] => [...sheet(id).charts],
    insertChart(on: string, spec: ChartSpec): string {
      const id = spec.id ?? `chart${newId(extras)}`;
      replace({ ...sheet(on), charts: [...sheet(on).charts, { ...spec, id }] });
      return id;
    },
    updateChart: (on: string, spec: ChartSpec): void => {
      const others = sheet(on).charts.filter((chart) => chart.id !== spec.id);
      replace({ ...sheet(on), charts: [...others, spec] });
    },
    removeChart: (on: string, id: string): void =>
      replace({ ...sheet(on), charts: sheet(on).charts.filter((chart) => chart.id !== id) }),

    bandings: (id: string): BandingEntry[] => extras.bandings.filter(({ area }) => area.sheet === id),
    addBanding(area: Area, colors: BandingColors): BandingEntry {
      refuseSecondBanding(extras, area);
      const entry = { id: newId(extras), area, colors };
      extras.bandings.push(entry);
      return entry;
    },
    removeBanding(id: number): void {
      if (!extras.bandings.some((entry) => entry.id === id)) fail('This banding has been removed.');
      extras.bandings = extras.bandings.filter((entry) => entry.id !== id);
    },

    names: (): NamedArea[] =>
      book.names().map(({ name, area }) => ({
        name,
        reference: area ? referenceTo(area, sheet(area.sheet).name) : '#REF!',
      })),
    setName(name: string, area: Area): void {
      refuseInvalidName(name);
      sheet(area.sheet); // refuses a deleted one
      const known = book.names().find(isNamed(name))?.name ?? name;
      book.setNames([...book.names().filter((each) => each.name !== known), { name: known, area }]);
    },
    removeName(name: string): void {
      const known = book.names().find(isNamed(name)) ?? fail(`The named range "${name}" does not exist.`);
      book.setNames(book.names().filter((each) => each !== known));
    },
  };
}
