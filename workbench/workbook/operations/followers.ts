/** Developer metadata, protections and banding: they belong to cells and move with them. */
import {
  DeleteWorksheetRangeThemeStyleMutation,
  RegisterWorksheetRangeThemeStyleMutation,
  SetWorksheetRangeThemeStyleMutation,
} from '@univerjs/sheets';
import type { Area } from '../../protocol';
import { fail } from '../basics';
import type { Core } from '../core';
import type { BandingColors, BandingEntry, Extras, MetadataEntry, ProtectionEntry } from '../extras';
import { type Change, shiftArea } from '../shifting';
import type { Structure } from '../structure';

export type FollowerOperations = ReturnType<typeof followerOperations>;

export function followerOperations({ mutate }: Core, structure: Structure, extras: Extras) {
  const newId = () => {
    extras.nextId += 1;
    return extras.nextId - 1;
  };
  const themeName = ({ header, first, second, footer }: BandingColors) =>
    `banding-${[header, first, second, footer].join('-')}`;
  const toRange = ({ row, column, height, width }: Area) => ({
    startRow: row,
    endRow: row + height - 1,
    startColumn: column,
    endColumn: column + width - 1,
  });
  const themeAt = ({ area, colors }: BandingEntry) => ({
    subUnitId: area.sheet,
    range: toRange(area),
    themeName: themeName(colors),
  });

  /** Univer's range theme draws it under the cells' own colours. */
  function draw(entry: BandingEntry): void {
    const { header, first, second, footer } = entry.colors;
    const background = (rgb: string | null) => (rgb ? { bg: { rgb } } : {});
    const name = themeName(entry.colors);
    mutate(RegisterWorksheetRangeThemeStyleMutation.id, {
      themeName: name,
      rangeThemeStyleJson: {
        name,
        firstRowStyle: background(first),
        secondRowStyle: background(second),
        ...(header ? { headerRowStyle: background(header) } : {}),
        ...(footer ? { lastRowStyle: background(footer) } : {}),
      },
    });
    mutate(SetWorksheetRangeThemeStyleMutation.id, themeAt(entry));
  }

  structure.add({
    change(change: Change) {
      const follow = <E extends { readonly area?: Area }>(entry: E): E[] => {
        if (!entry.area) return [entry];
        const area = shiftArea(entry.area, change);
        return area ? [{ ...entry, area }] : [];
      };
      extras.metadata = extras.metadata.flatMap(follow);
      extras.protections = extras.protections.flatMap(follow);
      const moved = extras.bandings.filter(({ area }) => area.sheet === change.sheet);
      for (const banding of moved) mutate(DeleteWorksheetRangeThemeStyleMutation.id, themeAt(banding));
      extras.bandings = extras.bandings.flatMap(follow);
      for (const banding of extras.bandings)
        if (banding.area.sheet === change.sheet) mutate(SetWorksheetRangeThemeStyleMutation.id, themeAt(banding));
    },
    sheetRemoved(sheet) {
      const stays = ({ area }: { readonly area?: Area }) => area?.sheet !== sheet;
      extras.metadata = extras.metadata.filter(stays);
      extras.protections = extras.protections.filter(stays);
      extras.bandings = extras.bandings.filter(stays);
    },
  });

  const find = <E extends { id: number }>(entries: E[], id: number, what: string): E =>
    entries.find((entry) => entry.id === id) ?? fail(`This ${what} has been removed.`);

  return {
    metadata: (): MetadataEntry[] => extras.metadata,
    addMetadata(entry: Omit<MetadataEntry, 'id'>): MetadataEntry {
      const added = { ...entry, id: newId() };
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
        extras.metadata.push({ ...entry, id: newId(), area: { ...(entry.area as Area), sheet: to } });
    },
    removeMetadata(id: number): void {
      const entry = find(extras.metadata, id, 'developer metadata');
      extras.metadata = extras.metadata.filter((other) => other !== entry);
    },

    protections: (sheet: string | null): ProtectionEntry[] =>
      extras.protections.filter(({ area }) => sheet === null || area.sheet === sheet),
    addProtection(type: ProtectionEntry['type'], area: Area): ProtectionEntry {
      const entry = { id: newId(), type, area, description: '', warningOnly: false };
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

    bandings: (sheet: string): BandingEntry[] => extras.bandings.filter(({ area }) => area.sheet === sheet),
    addBanding(area: Area, colors: BandingColors): BandingEntry {
      if (extras.bandings.some((other) => overlap(other.area, area)))
        fail('You cannot add alternating background colors to a range that already has alternating background colors.');
      const entry = { id: newId(), area, colors };
      draw(entry);
      extras.bandings.push(entry);
      return entry;
    },
    removeBanding(id: number): void {
      const entry = find(extras.bandings, id, 'banding');
      mutate(DeleteWorksheetRangeThemeStyleMutation.id, themeAt(entry));
      extras.bandings = extras.bandings.filter((other) => other !== entry);
    },
  };
}

const overlap = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet &&
  a.row < b.row + b.height &&
  b.row < a.row + a.height &&
  a.column < b.column + b.width &&
  b.column < a.column + a.width;
