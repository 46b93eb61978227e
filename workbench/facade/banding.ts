import type { BandingColors, BandingEntry } from '../workbook/extras';
import { call, Strict } from './core';
import type { Sheet } from './sheet';

type GBanding = GoogleAppsScript.Spreadsheet.Banding;

/** Header and second row of each theme; the first row is white. */
const THEMES: Record<string, readonly [header: string, second: string]> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3'],
  CYAN: ['#4dd0e1', '#e0f7fa'],
  GREEN: ['#63d297', '#e7f9ef'],
  YELLOW: ['#f7cb4d', '#fef8e3'],
  ORANGE: ['#f46524', '#ffe6dd'],
  BLUE: ['#5b95f9', '#e8f0fe'],
  TEAL: ['#26a69a', '#ddf2f0'],
  GREY: ['#78909c', '#ebeff1'],
  BROWN: ['#cca677', '#f8f2eb'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3'],
  INDIGO: ['#8989eb', '#e8e7fc'],
  PINK: ['#e91d63', '#fddce8'],
};

export function themeColors(theme: string, showHeader: boolean, showFooter: boolean): BandingColors {
  const [header, second] = THEMES[theme] ?? ['#bdbdbd', '#f3f3f3'];
  return { header: showHeader ? header : null, first: '#ffffff', second, footer: showFooter ? header : null };
}

export const bandingOf = (sheet: Sheet, entry: BandingEntry): GBanding =>
  new Banding(sheet, entry) as unknown as GBanding;

class Banding extends Strict<GBanding> implements Partial<GBanding> {
  constructor(
    private readonly sheet: Sheet,
    private readonly entry: BandingEntry,
  ) {
    super();
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.sheet.rangeOn(this.entry.area);
  }
  remove(): void {
    call('Banding.remove', 'removeBanding', this.entry.id);
  }
}
