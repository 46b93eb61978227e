/** Banding: alternating colours of rows. */
import {
  DeleteWorksheetRangeThemeStyleMutation,
  RegisterWorksheetRangeThemeStyleMutation,
  SetWorksheetRangeThemeStyleMutation,
} from '@univerjs/sheets';
import type { Area } from '../../protocol';
import { fail } from '../basics';
import type { Core } from '../core';
import { type BandingColors, type BandingEntry, type Extras, newId, refuseSecondBanding } from '../extras';
import { type Change, shiftArea } from '../shifting';
import type { Structure } from '../structure';

export type BandingOperations = ReturnType<typeof bandingOperations>;

export function bandingOperations({ mutate }: Core, structure: Structure, extras: Extras) {
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
      const moved = extras.bandings.filter(({ area }) => area.sheet === change.sheet);
      for (const banding of moved) mutate(DeleteWorksheetRangeThemeStyleMutation.id, themeAt(banding));
      extras.bandings = extras.bandings.flatMap((entry) => {
        const area = shiftArea(entry.area, change);
        return area ? [{ ...entry, area }] : [];
      });
      for (const banding of extras.bandings)
        if (banding.area.sheet === change.sheet) mutate(SetWorksheetRangeThemeStyleMutation.id, themeAt(banding));
    },
    sheetRemoved(sheet) {
      extras.bandings = extras.bandings.filter(({ area }) => area.sheet !== sheet);
    },
  });

  return {
    bandings: (sheet: string): BandingEntry[] => extras.bandings.filter(({ area }) => area.sheet === sheet),
    addBanding(area: Area, colors: BandingColors): BandingEntry {
      refuseSecondBanding(extras, area);
      const entry = { id: newId(extras), area, colors };
      draw(entry);
      extras.bandings.push(entry);
      return entry;
    },
    removeBanding(id: number): void {
      const entry = extras.bandings.find((each) => each.id === id) ?? fail('This banding has been removed.');
      mutate(DeleteWorksheetRangeThemeStyleMutation.id, themeAt(entry));
      extras.bandings = extras.bandings.filter((other) => other !== entry);
    },
  };
}
