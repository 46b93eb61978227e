import type { NamedArea } from '../workbook/named-areas';
import { call, Strict } from './core';
import type { Spreadsheet } from './spreadsheet';

type GNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type GRange = GoogleAppsScript.Spreadsheet.Range;

export const namedRangeOf = (book: Spreadsheet, entry: NamedArea): GNamedRange =>
  new NamedRange(book, entry) as unknown as GNamedRange;

class NamedRange extends Strict<GNamedRange> implements Partial<GNamedRange> {
  constructor(
    private readonly book: Spreadsheet,
    private readonly entry: NamedArea,
  ) {
    super();
  }

  getName(): string {
    return this.entry.name;
  }
  getRange(): GRange {
    const range = this.book.rangeReferred(this.entry.reference);
    if (!range) throw new Error(`The cells of the named range "${this.entry.name}" were deleted.`);
    return range;
  }
  remove(): void {
    call('NamedRange.remove', 'removeName', this.entry.name);
  }
}
