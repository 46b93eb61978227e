/** What Kanava last computed for each partner, kept in a mark of the Partners sheet: it tells a typed override. */
import type { LastComputed } from '../core/partner-standing';
import { MARK, requireSheet, type Workbook } from './workbook';

const PREFIX = 'computed:';

export type ComputedByPartner = Readonly<Record<string, LastComputed>>;

export function readComputed(workbook: Workbook): ReadonlyMap<string, LastComputed> {
  const text = workbook.computedMark?.getValue() ?? '';
  if (!text.startsWith(PREFIX)) return new Map();
  return new Map(Object.entries(JSON.parse(text.slice(PREFIX.length)) as ComputedByPartner));
}

/** One call, and only where something changed. */
export function writeComputed(workbook: Workbook, computed: ReadonlyMap<string, LastComputed>): void {
  const text = PREFIX + JSON.stringify(Object.fromEntries(computed));
  if (workbook.computedMark?.getValue() === text) return;
  if (workbook.computedMark) workbook.computedMark.setValue(text);
  else {
    const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
    requireSheet(workbook, 'partners').addDeveloperMetadata(MARK, text, DOCUMENT);
  }
}
