import type { Area } from '../protocol';
import { call, Strict } from './core';
import type { Sheet } from './sheet';

type GFilter = GoogleAppsScript.Spreadsheet.Filter;

export const filterOf = (sheet: Sheet, area: Area): GFilter => new Filter(sheet, area) as unknown as GFilter;

class Filter extends Strict<GFilter> implements Partial<GFilter> {
  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super();
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.sheet.rangeOn(this.area);
  }
  remove(): void {
    call('Filter.remove', 'removeFilter', this.sheet.id);
  }
}
