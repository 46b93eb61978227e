/** Developer metadata and protections: they belong to cells and move with them. */
import type { Area } from '../../protocol';
import { fail } from '../basics';
import type { Extras, MetadataEntry, ProtectionEntry } from '../extras';
import { newId } from '../extras';
import { type Change, shiftArea } from '../shifting';
import type { Structure } from '../structure';

export type MarkOperations = ReturnType<typeof markOperations>;

export function markOperations(structure: Pick<Structure, 'add'>, extras: Extras) {
  structure.add({
    change(change: Change) {
      const follow = <E extends { readonly area?: Area }>(entry: E): E[] => {
        if (!entry.area) return [entry];
        const area = shiftArea(entry.area, change);
        return area ? [{ ...entry, area }] : [];
      };
      extras.metadata = extras.metadata.flatMap(follow);
      extras.protections = extras.protections.flatMap(follow);
    },
    sheetRemoved(sheet) {
      const stays = ({ area }: { readonly area?: Area }) => area?.sheet !== sheet;
      extras.metadata = extras.metadata.filter(stays);
      extras.protections = extras.protections.filter(stays);
    },
  });

  const find = <E extends { id: number }>(entries: E[], id: number, what: string): E =>
    entries.find((entry) => entry.id === id) ?? fail(`This ${what} has been removed.`);

  return {
    metadata: (): MetadataEntry[] => extras.metadata,
    /** One of them; null where it was removed. */
    mark: (id: number): MetadataEntry | null => extras.metadata.find((entry) => entry.id === id) ?? null,
    addMetadata(entry: Omit<MetadataEntry, 'id'>): MetadataEntry {
      const added = { ...entry, id: newId(extras) };
      extras.metadata.push(added);
      return added;
    },
    setMetadata(id: number, changes: Pick<MetadataEntry, 'value'>): void {
      const entry = find(extras.metadata, id, 'developer metadata');
      extras.metadata = extras.metadata.map((other) => (other === entry ? { ...entry, ...changes } : other));
    },
    /** For a test that takes Google to copy metadata with a sheet. */
    copyMetadata(from: string, to: string): void {
      const own = extras.metadata.filter(({ area }) => area?.sheet === from);
      for (const entry of own)
        extras.metadata.push({ ...entry, id: newId(extras), area: { ...(entry.area as Area), sheet: to } });
    },
    removeMetadata(id: number): void {
      const entry = find(extras.metadata, id, 'developer metadata');
      extras.metadata = extras.metadata.filter((other) => other !== entry);
    },

    protections: (sheet: string | null): ProtectionEntry[] =>
      extras.protections.filter(({ area }) => sheet === null || area.sheet === sheet),
    addProtection(type: ProtectionEntry['type'], area: Area): ProtectionEntry {
      const entry = { id: newId(extras), type, area, description: '', warningOnly: false };
      extras.protections.push(entry);
      return entry;
    },
    setProtection(id: number, changes: Partial<Pick<ProtectionEntry, 'description' | 'warningOnly'>>): void {
      const entry = find(extras.protections, id, 'protection');
      extras.protections = extras.protections.map((other) => (other === entry ? { ...entry, ...changes } : other));
    },
    removeProtection(id: number): void {
      const entry = find(extras.protections, id, 'protection');
      extras.protections = extras.protections.filter((other) => other !== entry);
    },
  };
}
